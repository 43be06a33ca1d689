package storetest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// filters asks for every field alone, and for some together.
var filters = []struct {
	name string
	f    store.Filter
}{
	{"all", store.Filter{}},
	{"of one", store.Filter{AllOf: []kg.Party{"MA"}}},
	{"of two", store.Filter{AllOf: []kg.Party{"MA", "NE"}}},
	{"of two, given twice", store.Filter{AllOf: []kg.Party{"NE", "MA", "NE"}}},
	{"of three", store.Filter{AllOf: []kg.Party{"MA", "NE", "FR"}}},
	{"of an unknown party", store.Filter{AllOf: []kg.Party{"MA", "ZZ"}}},
	{"of any", store.Filter{AnyOf: []kg.Party{"PT", "ORG:EU", "ZZ"}}},
	{"of one and any", store.Filter{AllOf: []kg.Party{"MA"}, AnyOf: []kg.Party{"FR", "ES"}}},
	{"only between two", store.Filter{AllOf: []kg.Party{"MA", "NE"}, OnlyBetween: true}},
	{"only among four", store.Filter{AnyOf: []kg.Party{"MA", "NE", "FR", "ES"}, OnlyBetween: true}},
	{"only between nobody", store.Filter{OnlyBetween: true}},
	{"domains", store.Filter{Domains: []kg.Domain{kg.Energy, kg.Water}}},
	{"kinds", store.Filter{Kinds: []kg.Kind{kg.Treaty, kg.MOU}}},
	{"statuses", store.Filter{Statuses: []kg.Status{kg.Signed}}},
	{"what stood on a day", store.Filter{AsOf: "2019-06-30"}},
	{"what stood at the end of a year", store.Filter{AsOf: "2019"}},
	{"what had ended", store.Filter{AsOf: "2020-03", Statuses: []kg.Status{kg.Ended, kg.Suspended}}},
	{"what stood for one", store.Filter{AllOf: []kg.Party{"MA"}, AsOf: "2020-06-30"}},
	{"with a member", store.Filter{Among: [][]store.Member{{{Party: "MA"}, {Party: "NE", From: "2019-06-01"}, {Party: "FR", From: "2018-01-01", Until: "2020-02-01"}}}}},
	{"with members of two groups", store.Filter{Among: [][]store.Member{{{Party: "MA"}, {Party: "NE", Until: "2020-01-01"}}, {{Party: "FR"}, {Party: "ES", From: "2019-03-15"}}}}},
	{"among members only", store.Filter{OnlyAmong: true, Among: [][]store.Member{{{Party: "MA"}, {Party: "NE"}, {Party: "FR"}, {Party: "ES", From: "2019-03-15"}}}}},
	{"of one among members", store.Filter{AllOf: []kg.Party{"FR"}, OnlyAmong: true, Among: [][]store.Member{{{Party: "MA"}, {Party: "FR"}, {Party: "ES", Until: "2020-05-01"}}}}},
	{"with a member of nothing", store.Filter{Among: [][]store.Member{{}}}},
	{"by id", store.Filter{IDs: []string{"acc-000000", "acc-007919", "acc-015838", "acc-nowhere"}}},
	{"by id, of one", store.Filter{IDs: []string{"acc-000000", "acc-007919", "acc-015838", "acc-023757"}, AllOf: []kg.Party{"MA"}}},
	{"disputed", store.Filter{Disputed: true}},
	{"from", store.Filter{From: "2020-06-15"}},
	{"to", store.Filter{To: "2019-03-31"}},
	{"a year", store.Filter{From: "2020", To: "2020"}},
	{"a month by its days", store.Filter{From: "2020-01-01", To: "2020-03-31"}},
	{"part of a month", store.Filter{From: "2019-11-10", To: "2020-02-10"}},
	{"a party's year", store.Filter{AllOf: []kg.Party{"MA"}, From: "2019", To: "2020-12-30"}},
	{"place", store.Filter{Place: "sao tome"}},
	{"Arabic place", store.Filter{Place: "الرِّباط"}},
	{"person", store.Filter{Person: "AICHA NINO 3"}},
	{"institution", store.Filter{Institution: "agence de l'energie 4"}},
	{"outlet", store.Filter{Outlet: "outlet-2"}},
	{"language", store.Filter{Lang: kg.Arabic}},
	{"outlet and language", store.Filter{Outlet: "outlet-1", Lang: kg.French}},
	{"confidence", store.Filter{MinConfidence: 0.5}},
	{"sources", store.Filter{MinSources: 3}},
	{"text", store.Filter{Text: "ENERGIE"}},
	{"beginning of a word", store.Filter{Text: "coop"}},
	{"too short for a beginning", store.Filter{Text: "po"}},
	{"two words", store.Filter{Text: "potable signé"}},
	{"name of a party", store.Filter{Text: "marruecos"}},
	{"Arabic text", store.Filter{Text: "التِّجارَة"}},
	{"text of a party", store.Filter{Text: "pêche", AllOf: []kg.Party{"MA"}}},
	{"operators are words", store.Filter{Text: `visas OR "pêche" NOT (*`}},
	{"everything", store.Filter{
		AllOf: []kg.Party{"MA"}, AnyOf: []kg.Party{"NE", "FR", "ES"}, Kinds: kg.Kinds, Statuses: kg.Statuses, Domains: kg.Domains,
		From: "2018", To: "2021", MinConfidence: 0.1, MinSources: 1, Text: "accord", Lang: kg.French,
	}},
}

func reading(t *testing.T, s store.Store, g Graph) {
	t.Run("Accords", func(t *testing.T) { accords(t, s, g) })
	t.Run("Pages", func(t *testing.T) { pages(t, s, g) })
	t.Run("Stats", func(t *testing.T) { stats(t, s, g) })
	t.Run("Tallies", func(t *testing.T) { tallies(t, s, g) })
	t.Run("Sets", func(t *testing.T) { sets(t, s, g) })
	t.Run("Keys", func(t *testing.T) { keys(t, s, g) })
	t.Run("Walk", func(t *testing.T) { walk(t, s, g) })
	t.Run("Refused", func(t *testing.T) { refused(t, s) })
}

func accords(t *testing.T, s store.Store, g Graph) {
	some := 0
	for _, tt := range filters {
		for _, o := range store.Orders {
			got, err := s.Accords(t.Context(), tt.f, o, store.Page{})
			want := g.accords(tt.f, o, store.Page{})
			same(t, tt.name+" "+string(o), got, err, want)
			if len(want) > 0 {
				some++
			}
		}
		n, err := s.CountAccords(t.Context(), tt.f)
		same(t, tt.name+" counted", n, err, len(g.accords(tt.f, store.ByID, store.Page{})))
	}
	if some < 4*len(filters) {
		t.Errorf("only %d of %d questions have an answer: the cases say little", some, 5*len(filters))
	}
}

// pages walks every order page by page, over all accords and over those of parties.
func pages(t *testing.T, s store.Store, g Graph) {
	for _, o := range store.Orders {
		for _, f := range []store.Filter{{}, {AllOf: []kg.Party{"MA"}}, {AllOf: []kg.Party{"MA", "FR"}}, {Text: "accord"}} {
			var got []kg.Accord
			page := store.Page{First: 7}
			for {
				rows, err := s.Accords(t.Context(), f, o, page)
				must(t, err)
				got = append(got, rows...)
				if len(rows) < page.First {
					break
				}
				c := store.CursorOf(rows[len(rows)-1], o)
				page.After = &c
			}
			same(t, fmt.Sprintf("%s %+v in pages", o, f), got, nil, g.accords(f, o, store.Page{}))
		}
		parties := []kg.Party{"NE", "ZZ", "MA", "ORG:EU", "NE"}
		f := store.Filter{Statuses: kg.Statuses[:5]}
		page := store.Page{First: 3}
		for range 4 {
			got, err := s.AccordsOfParties(t.Context(), parties, f, o, page)
			var want [][]kg.Accord
			for _, p := range parties {
				of := f
				of.AllOf = []kg.Party{p}
				want = append(want, g.accords(of, o, page))
			}
			same(t, fmt.Sprintf("%s of parties", o), got, err, want)
			if len(want[2]) == 0 {
				break
			}
			c := store.CursorOf(want[2][len(want[2])-1], o)
			page.After = &c
		}
	}
	of, err := s.AccordsOfParties(t.Context(), []kg.Party{"NE"}, store.Filter{AllOf: []kg.Party{"MA"}, OnlyBetween: true}, store.ByID, store.Page{})
	same(t, "of NE, only between MA", of, err, [][]kg.Accord{nil})
	// A cursor keeps its place when its row is not there.
	lost := &store.Cursor{Key: "2020-05", ID: "acc-nowhere"}
	got, err := s.Accords(t.Context(), store.Filter{}, store.NewestFirst, store.Page{First: 5, After: lost})
	same(t, "after a row that is gone", got, err, g.accords(store.Filter{}, store.NewestFirst, store.Page{First: 5, After: lost}))
}

func stats(t *testing.T, s store.Store, g Graph) {
	for _, tt := range filters {
		domains, err := s.DomainStats(t.Context(), tt.f)
		same(t, tt.name+": domains", domains, err, g.domains(tt.f))
		sum, err := s.Summary(t.Context(), tt.f)
		same(t, tt.name+": summary", sum, err, g.summary(tt.f))
		parties := []kg.Party{"MA", "ZZ", "FR", "ORG:AU", "MA"}
		for _, first := range []int{0, 3} {
			got, err := s.Partners(t.Context(), parties, tt.f, first)
			var want [][]store.Partner
			for _, p := range parties {
				want = append(want, g.partners(p, tt.f, first))
			}
			same(t, fmt.Sprintf("%s: partners, first %d", tt.name, first), got, err, want)
		}
	}
	var all []store.PartyStat
	for _, p := range kg.NewParties(codes...) {
		if n := len(g.accords(store.Filter{AllOf: []kg.Party{p}}, store.ByID, store.Page{})); n > 0 {
			all = append(all, store.PartyStat{Party: p, Accords: n})
		}
	}
	got, err := s.PartyStats(t.Context(), nil)
	same(t, "all parties", got, err, all)
	got, err = s.PartyStats(t.Context(), []kg.Party{all[3].Party, "ZZ", all[0].Party, all[3].Party})
	same(t, "some parties", got, err, []store.PartyStat{all[3], {Party: "ZZ"}, all[0], all[3]})
	none, err := s.PartyStats(t.Context(), []kg.Party{})
	same(t, "no parties", none, err, nil)
	totals(t, s, g)
}

func totals(t *testing.T, s store.Store, g Graph) {
	want := store.Totals{Articles: len(g.Articles), Accords: len(g.Accords)}
	seen := map[string]bool{}
	once := func(kind, key string, n *int) {
		if key != "" && !seen[kind+key] {
			seen[kind+key] = true
			*n++
		}
	}
	for _, r := range g.Articles {
		want.Mentions += len(r.Mentions)
	}
	for _, a := range g.Accords {
		once("place", store.Fold(a.Place), &want.Places)
		for _, p := range a.Parties {
			if p.IsOrganisation() {
				once("party", string(p), &want.Organisations)
			} else {
				once("party", string(p), &want.Countries)
			}
		}
		for _, p := range a.Signatories {
			once("person", store.Fold(p.Name), &want.People)
		}
		for _, i := range a.Institutions {
			once("institution", store.Fold(i.Text), &want.Institutions)
		}
	}
	got, err := s.Totals(t.Context())
	same(t, "totals", got, err, want)
}

// keys asks for many things at once: the order of the keys, repeats and unknown ones.
func keys(t *testing.T, s store.Store, g Graph) {
	a, b := g.Accords[3], g.Accords[70]
	ids := []string{b.ID, "nothing", a.ID, b.ID}
	byID, err := s.AccordsByID(t.Context(), ids)
	same(t, "accords by id", byID, err, []*kg.Accord{&b, nil, &a, &b})
	reports, err := s.Reports(t.Context(), ids)
	same(t, "reports", reports, err, [][]store.Report{g.reports(b.ID), nil, g.reports(a.ID), g.reports(b.ID)})

	x, y := g.Articles[5], g.Articles[50]
	ids = []string{y.Article.ID, x.Article.ID, "nothing", y.Article.ID}
	articles, err := s.Articles(t.Context(), ids)
	same(t, "articles", articles, err, []*kg.Article{&y.Article, &x.Article, nil, &y.Article})
	of, err := s.ReportsOfArticles(t.Context(), ids)
	same(t, "reports of articles", of, err, [][]store.Report{g.reportsOf(y), g.reportsOf(x), nil, g.reportsOf(y)})

	urls := []string{y.Article.URL, "https://example.org/nowhere", "", x.Article.URL, y.Article.URL}
	ofURLs, err := s.ArticlesOfURLs(t.Context(), urls)
	same(t, "articles of URLs", ofURLs, err, g.articlesOf(urls))

	for _, none := range [][]string{nil, {}} {
		byID, err := s.AccordsByID(t.Context(), none)
		same(t, "accords by no id", byID, err, nil)
		reports, err := s.Reports(t.Context(), none)
		same(t, "reports of nothing", reports, err, nil)
	}

	var all, got []kg.Article
	for _, r := range g.Articles {
		all = append(all, r.Article)
	}
	slices.SortFunc(all, func(a, b kg.Article) int { return compareStrings(a.ID, b.ID) })
	for after := ""; ; after = got[len(got)-1].ID {
		rows, err := s.ListArticles(t.Context(), after, 40)
		must(t, err)
		got = append(got, rows...)
		if len(rows) < 40 {
			break
		}
	}
	same(t, "articles in pages", got, nil, all)
	got, err = s.ListArticles(t.Context(), "", 0)
	same(t, "all articles", got, err, all)
}

func compareStrings(a, b string) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// walked is a Walk, written down.
type walked struct {
	Articles []store.ArticleRecord
	Reports  [][]store.Report
	Accords  []kg.Accord
}

func walkAll(t *testing.T, s store.Store) walked {
	t.Helper()
	var w walked
	err := s.Walk(t.Context(), func(r store.ArticleRecord, reports []store.Report) error {
		if len(w.Accords) > 0 {
			t.Errorf("article %s comes after accords", r.Article.ID)
		}
		w.Articles = append(w.Articles, r)
		w.Reports = append(w.Reports, reports)
		return nil
	}, func(a kg.Accord) error {
		w.Accords = append(w.Accords, a)
		return nil
	})
	must(t, err)
	return w
}

func walk(t *testing.T, s store.Store, g Graph) {
	want := walked{Articles: slices.Clone(g.Articles), Accords: g.accords(store.Filter{}, store.ByID, store.Page{})}
	slices.SortFunc(want.Articles, func(a, b store.ArticleRecord) int { return compareStrings(a.Article.ID, b.Article.ID) })
	for _, r := range want.Articles {
		want.Reports = append(want.Reports, g.reportsOf(r))
	}
	same(t, "walk", walkAll(t, s), nil, want)

	enough := errors.New("enough")
	calls := 0
	err := s.Walk(t.Context(), func(store.ArticleRecord, []store.Report) error { calls++; return enough }, nil)
	if !errors.Is(err, enough) || calls != 1 {
		t.Errorf("stopped walk: %v after %d calls", err, calls)
	}
	calls = 0
	err = s.Walk(t.Context(), nil, func(kg.Accord) error { calls++; return enough })
	if !errors.Is(err, enough) || calls != 1 {
		t.Errorf("stopped walk over accords: %v after %d calls", err, calls)
	}
}

func refused(t *testing.T, s store.Store) {
	bad := store.Filter{From: "2021-02-30"}
	cursor := store.Page{After: &store.Cursor{Key: "x"}}
	for name, ask := range map[string]func() error{
		"filter": func() error { _, err := s.Accords(t.Context(), bad, store.ByID, store.Page{}); return err },
		"order":  func() error { _, err := s.Accords(t.Context(), store.Filter{}, "SIDEWAYS", store.Page{}); return err },
		"cursor": func() error { _, err := s.Accords(t.Context(), store.Filter{}, store.NewestFirst, cursor); return err },
		"count":  func() error { _, err := s.CountAccords(t.Context(), bad); return err },
		"parties": func() error {
			_, err := s.AccordsOfParties(t.Context(), nil, store.Filter{}, store.MostSources, cursor)
			return err
		},
		"partner": func() error { _, err := s.Partners(t.Context(), []kg.Party{"MA"}, store.Filter{}, -1); return err },
		"domains": func() error { _, err := s.DomainStats(t.Context(), bad); return err },
		"summary": func() error { _, err := s.Summary(t.Context(), bad); return err },
		"search":  func() error { _, err := s.Search(t.Context(), "x", -1); return err },
		"list":    func() error { _, err := s.ListArticles(t.Context(), "", -1); return err },
	} {
		if err := ask(); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
}

func empty(t *testing.T, s store.Store) {
	must(t, s.Ping(t.Context()))
	same(t, "walk", walkAll(t, s), nil, walked{})
	list, err := s.Accords(t.Context(), store.Filter{}, store.NewestFirst, store.Page{First: 10})
	same(t, "accords", list, err, nil)
	sum, err := s.Summary(t.Context(), store.Filter{})
	same(t, "summary", sum, err, store.Summary{})
	totals, err := s.Totals(t.Context())
	same(t, "totals", totals, err, store.Totals{})
	hits, err := s.Search(t.Context(), "maroc", 10)
	same(t, "search", hits, err, nil)
	parties, err := s.PartyStats(t.Context(), nil)
	same(t, "parties", parties, err, nil)
	if s.Describe() == "" {
		t.Error("the store does not describe itself")
	}
}
