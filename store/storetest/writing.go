package storetest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

func writing(t *testing.T, open Open) {
	for _, tt := range []struct {
		name string
		run  func(*testing.T, store.Store)
	}{
		{"Twice", twice}, {"Rollback", rollback}, {"Replaced", replaced}, {"Deleted", deleted},
		{"Aliases", aliases}, {"Relinked", relinked}, {"Renamed", renamed}, {"Refused", refusedWrites}, {"Digests", digests}, {"InTransaction", inTransaction}, {"Changes", changes},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.run(t, opened(t, open)) })
	}
}

func revision(t *testing.T, s store.Store) string {
	t.Helper()
	r, err := s.Revision(t.Context())
	must(t, err)
	return r
}

// twice loads the same graph again: nothing may change but the revision.
func twice(t *testing.T, s store.Store) {
	before := revision(t, s)
	must(t, Load(t.Context(), s, Sample()))
	once, after := walkAll(t, s), revision(t, s)
	if before == after {
		t.Errorf("revision is %s before and after a load", after)
	}
	must(t, Load(t.Context(), s, Sample()))
	same(t, "loaded twice", walkAll(t, s), nil, once)
	totals(t, s, Sample())
	search(t, s)
	same(t, "a transaction that only reads", revision(t, s), s.Update(t.Context(), func(tx store.Tx) error {
		_, err := tx.AccordsOf(t.Context(), Sample().Blocks())
		return err
	}), revision(t, s))
}

func rollback(t *testing.T, s store.Store) {
	must(t, Load(t.Context(), s, Sample()))
	before, was := walkAll(t, s), revision(t, s)
	enough := errors.New("enough")
	err := s.Update(t.Context(), func(tx store.Tx) error {
		g := Generate(5, 2)
		must(t, tx.PutArticles(t.Context(), g.Articles))
		must(t, tx.ReplaceAccords(t.Context(), g.Blocks(), g.Accords))
		must(t, tx.DeleteArticles(t.Context(), []string{"n1"}))
		return fmt.Errorf("stopping: %w", enough)
	})
	if !errors.Is(err, enough) {
		t.Errorf("Update gives %v, want the error of its function", err)
	}
	same(t, "rolled back", walkAll(t, s), nil, before)
	same(t, "revision", revision(t, s), nil, was)

	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		s.Update(t.Context(), func(tx store.Tx) error {
			must(t, tx.DeleteArticles(t.Context(), []string{"n1"}))
			panic("on purpose")
		})
	}()
	same(t, "rolled back after a panic", walkAll(t, s), nil, before)
	must(t, Load(t.Context(), s, Sample())) // the store still takes writes
}

// replaced gives an article of the same id new content, mentions and people.
func replaced(t *testing.T, s store.Store) {
	must(t, Load(t.Context(), s, Sample()))
	agreed := kg.Accord{ID: "agreed", Title: "mémorandum", Parties: kg.NewParties("MA", "NE"), Kind: kg.MOU, Status: kg.Planned, Count: 2, Block: "MA+NE"}
	r := Report(kg.Article{ID: "n1", Title: "Autre titre", Text: "Autre texte", Lang: kg.French}, 0.6, "un mémorandum", &agreed)
	r.Digest.Content = "other"
	must(t, Load(t.Context(), s, Graph{Articles: []store.ArticleRecord{r}, Accords: []kg.Accord{agreed}}))

	got, err := s.Articles(t.Context(), []string{"n1"})
	same(t, "article", got, err, []*kg.Article{&r.Article})
	reports, err := s.ReportsOfArticles(t.Context(), []string{"n1"})
	same(t, "reports", reports, err, [][]store.Report{Graph{Articles: []store.ArticleRecord{r}, Accords: []kg.Accord{agreed}}.reportsOf(r)})
	people, err := s.PeopleOfArticles(t.Context(), []string{"n1"})
	same(t, "people", people, err, [][]kg.Person{nil})
	hits, err := s.Search(t.Context(), "traite", 0)
	same(t, "old words", hits, err, nil)
	hits, err = s.Search(t.Context(), "zeïnab exemple", 0)
	same(t, "the other accord of a person", hits, err, scored(
		store.Hit{Type: store.HitPerson, ID: "ZEINAB EXEMPLE", Title: "ZEINAB EXEMPLE"}, 1.0,
		store.Hit{Type: store.HitAccord, ID: "plan", Title: "Accord de pêche"}, 0.5))
	accord, err := s.AccordsByID(t.Context(), []string{"traffic", "agreed"})
	// The mention that "traffic" had has an id that the new mention has too: it goes on as an alias.
	same(t, "accords", accord, err, []*kg.Accord{&agreed, &agreed})
}

// deleted takes everything away piece by piece: nothing may stay behind.
func deleted(t *testing.T, s store.Store) {
	g := Sample()
	must(t, Load(t.Context(), s, g))
	for _, r := range g.Articles {
		must(t, s.Update(t.Context(), func(tx store.Tx) error {
			ids := []string{r.Article.ID, "nothing"}
			blocks, err := tx.BlocksOf(t.Context(), ids)
			must(t, err)
			must(t, tx.LockBlocks(t.Context(), blocks))
			must(t, tx.DeleteArticles(t.Context(), ids))
			return tx.ReplaceAccords(t.Context(), blocks, nil)
		}))
		gone, err := s.Articles(t.Context(), []string{r.Article.ID})
		same(t, "deleted "+r.Article.ID, gone, err, []*kg.Article{nil})
	}
	same(t, "walk", walkAll(t, s), nil, walked{})
	totals, err := s.Totals(t.Context())
	same(t, "totals", totals, err, store.Totals{})
	for _, text := range []string{"maroc", "zeinab", "commission", "accord", "rabat", "union"} {
		hits, err := s.Search(t.Context(), text, 0)
		same(t, "search "+text, hits, err, nil)
	}
	former, err := s.AccordsByID(t.Context(), []string{"fish", "traffic"})
	same(t, "accords", former, err, []*kg.Accord{nil, nil})
}

// chain is five mentions of one block that link binds in changing ways.
func chain(t *testing.T, s store.Store) func(accords map[string][]int) {
	parties := kg.NewParties("MA", "NE")
	var records []store.ArticleRecord
	var ids []string
	for i := range 5 {
		seed := kg.Accord{Parties: parties, Title: fmt.Sprintf("accord %d", i), Kind: kg.Agreement, Status: kg.Signed, Count: 1, Block: parties.Key()}
		r := Report(kg.Article{ID: fmt.Sprintf("art%d", i), Text: "texte"}, 0.5, "signé", &seed)
		records = append(records, r)
		ids = append(ids, r.Mentions[0].ID)
	}
	return func(accords map[string][]int) {
		t.Helper()
		g := Graph{Articles: records}
		for id, mentions := range accords {
			a := kg.Accord{ID: id, Title: id, Parties: parties, Kind: kg.Agreement, Status: kg.Signed, Count: 1, Sources: len(mentions), Block: parties.Key()}
			for _, m := range mentions {
				a.Mentions = append(a.Mentions, ids[m])
			}
			g.Accords = append(g.Accords, a)
		}
		must(t, Load(t.Context(), s, g))
	}
}

func answers(t *testing.T, s store.Store, want map[string]string) {
	t.Helper()
	for id, current := range want {
		got, err := s.AccordsByID(t.Context(), []string{id})
		must(t, err)
		answer := ""
		if got[0] != nil {
			answer = got[0].ID
		}
		if answer != current {
			t.Errorf("%s answers %q, want %q", id, answer, current)
		}
	}
}

func aliases(t *testing.T, s store.Store) {
	link := chain(t, s)
	link(map[string][]int{"a": {0, 1}, "b": {2}, "c": {3, 4}})
	answers(t, s, map[string]string{"a": "a", "b": "b", "c": "c", "d": ""})
	link(map[string][]int{"a": {0, 1, 2}, "c": {3, 4}})
	answers(t, s, map[string]string{"b": "a"})
	link(map[string][]int{"d": {0, 1, 3}, "e": {2, 4}}) // c is split evenly: the smaller id
	answers(t, s, map[string]string{"a": "d", "b": "d", "c": "d"})
	link(map[string][]int{"e": {0, 2, 4}, "b": {1, 3}}) // b is back, d goes on as b
	answers(t, s, map[string]string{"a": "b", "b": "b", "c": "b", "d": "b", "e": "e"})
	link(map[string][]int{"e": {0, 2, 4}}) // no accord holds what b held
	answers(t, s, map[string]string{"a": "", "b": "", "c": "", "d": "", "e": "e"})
}

// relinked moves mentions between accords: they stay whole, and always tell their accord.
func relinked(t *testing.T, s store.Store) {
	link := chain(t, s)
	link(map[string][]int{"a": {0, 1, 2, 3, 4}})
	mentions := walkAll(t, s).Articles
	for _, step := range []map[string][]int{
		{"a": {0, 1}, "b": {2, 3, 4}},
		{"b": {0, 2, 3, 4}},
		{},
		{"a": {4}, "c": {0, 1, 2, 3}},
	} {
		link(step)
		same(t, fmt.Sprintf("mentions after %v", step), walkAll(t, s).Articles, nil, mentions)
		for i := range 5 {
			want := ""
			for id, members := range step {
				for _, m := range members {
					if m == i {
						want = id
					}
				}
			}
			reports, err := s.ReportsOfArticles(t.Context(), []string{fmt.Sprintf("art%d", i)})
			must(t, err)
			if len(reports[0]) != 1 || reports[0][0].Accord != want {
				t.Errorf("after %v mention %d supports %+v, want %q", step, i, reports[0], want)
			}
		}
		for id, members := range step {
			reports, err := s.Reports(t.Context(), []string{id})
			must(t, err)
			if len(reports[0]) != len(members) {
				t.Errorf("after %v accord %s has %d reports, want %d", step, id, len(reports[0]), len(members))
			}
		}
	}
}

// renamed changes what an accord says of itself: parties, dates, places and names follow.
func renamed(t *testing.T, s store.Store) {
	a := kg.Accord{ID: "a", Title: "ancien", Parties: kg.NewParties("MA", "NE"), Kind: kg.Treaty, Status: kg.Planned, Count: 1, Date: "2020", Place: "Rabat", Block: "b",
		Domains: []kg.Domain{kg.Water, kg.Water}, Signatories: []kg.Signatory{{Name: "Ann", For: "MA"}, {Name: "Ann", For: "MA"}, {Name: "…", For: "NE"}}}
	r := Report(kg.Article{ID: "x", Text: "t"}, 1, "q", &a)
	must(t, Load(t.Context(), s, Graph{[]store.ArticleRecord{r}, []kg.Accord{a}}))
	b := a
	b.Title, b.Parties, b.Date, b.Place, b.Domains, b.Signatories = "nouveau", kg.NewParties("MA", "FR", "ES"), "2021-05", "Paris", []kg.Domain{kg.Energy}, []kg.Signatory{{Name: "Bob", For: "FR"}}
	must(t, Load(t.Context(), s, Graph{[]store.ArticleRecord{r}, []kg.Accord{b}}))
	for name, tt := range map[string]struct {
		f    store.Filter
		want int
	}{
		"old party": {store.Filter{AllOf: []kg.Party{"NE"}}, 0}, "new party": {store.Filter{AllOf: []kg.Party{"FR", "ES"}}, 1},
		"kept party": {store.Filter{AllOf: []kg.Party{"MA"}, From: "2021"}, 1}, "old date": {store.Filter{AllOf: []kg.Party{"MA"}, To: "2020"}, 0},
		"old place": {store.Filter{Place: "Rabat"}, 0}, "new place": {store.Filter{Place: "PARIS"}, 1},
		"old domain": {store.Filter{Domains: []kg.Domain{kg.Water}}, 0}, "new domain": {store.Filter{Domains: []kg.Domain{kg.Energy}}, 1},
		"old person": {store.Filter{Person: "ann"}, 0}, "new person": {store.Filter{Person: "bob"}, 1},
		"old title": {store.Filter{Text: "ancien"}, 0}, "new title": {store.Filter{Text: "nouveau"}, 1},
	} {
		n, err := s.CountAccords(t.Context(), tt.f)
		same(t, name, n, err, tt.want)
		list, err := s.Accords(t.Context(), tt.f, store.NewestFirst, store.Page{})
		same(t, name, len(list), err, tt.want)
	}
	parties, err := s.PartyStats(t.Context(), nil)
	same(t, "parties", parties, err, []store.PartyStat{{Party: "ES", Accords: 1}, {Party: "FR", Accords: 1}, {Party: "MA", Accords: 1}})
	hits, err := s.Search(t.Context(), "ann", 0)
	same(t, "old person", hits, err, nil)
}

func refusedWrites(t *testing.T, s store.Store) {
	must(t, Load(t.Context(), s, Sample()))
	before := walkAll(t, s)
	ok := kg.Accord{ID: "x", Parties: kg.NewParties("MA", "NE"), Block: "MA+NE", Mentions: []string{"n1.0"}}
	stray, missing, again := ok, ok, ok
	stray.Block, missing.Mentions, again.ID = "FR+MA", []string{"n9.9"}, "y"
	nameless := ok
	nameless.ID = ""
	for name, accords := range map[string][]kg.Accord{
		"outside the blocks": {stray}, "mention not stored": {missing}, "mention held twice": {ok, again}, "twice": {ok, ok}, "no id": {nameless},
	} {
		err := s.Update(t.Context(), func(tx store.Tx) error { return tx.ReplaceAccords(t.Context(), []string{"MA+NE"}, accords) })
		if !errors.Is(err, store.ErrInvalid) {
			t.Errorf("accord %s: %v, want ErrInvalid", name, err)
		}
	}
	article := Sample().Articles[0]
	for name, change := range map[string]func(*store.ArticleRecord, *kg.Mention){
		"no id":                 func(r *store.ArticleRecord, m *kg.Mention) { r.Article.ID, m.Article = "", "" },
		"no block":              func(_ *store.ArticleRecord, m *kg.Mention) { m.Block = "" },
		"no mention id":         func(_ *store.ArticleRecord, m *kg.Mention) { m.ID = "" },
		"another's mention":     func(_ *store.ArticleRecord, m *kg.Mention) { m.Article = "n2" },
		"a mention given twice": func(r *store.ArticleRecord, m *kg.Mention) { r.Mentions = append(r.Mentions, *m) },
	} {
		r, m := article, article.Mentions[0]
		r.Mentions = []kg.Mention{m}
		change(&r, &r.Mentions[0])
		err := s.Update(t.Context(), func(tx store.Tx) error { return tx.PutArticles(t.Context(), []store.ArticleRecord{r}) })
		if !errors.Is(err, store.ErrInvalid) {
			t.Errorf("article with %s: %v, want ErrInvalid", name, err)
		}
	}
	taken := storedElsewhere(article)
	err := s.Update(t.Context(), func(tx store.Tx) error { return tx.PutArticles(t.Context(), []store.ArticleRecord{taken}) })
	if !errors.Is(err, store.ErrInvalid) {
		t.Errorf("a mention that another article has: %v, want ErrInvalid", err)
	}
	same(t, "nothing written", walkAll(t, s), nil, before)
}

// storedElsewhere is another article with a mention of the same id.
func storedElsewhere(r store.ArticleRecord) store.ArticleRecord {
	m := r.Mentions[0]
	r.Article.ID, m.Article = "another", "another"
	r.Mentions = []kg.Mention{m}
	return r
}

func digests(t *testing.T, s store.Store) {
	g := Sample()
	must(t, Load(t.Context(), s, g))
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		got, err := tx.Digests(t.Context(), []string{"n1", "nothing", "n4"})
		same(t, "digests", got, err, map[string]store.Digest{"n1": g.Articles[0].Digest, "n4": g.Articles[3].Digest})
		got, err = tx.Digests(t.Context(), nil)
		same(t, "no digests", got, err, nil)
		blocks, err := tx.BlocksOf(t.Context(), []string{"n2", "n1", "n4", "nothing"})
		same(t, "blocks", blocks, err, []string{"CI+MA", "MA+NE", "MA+ORG:EU"})
		return nil
	}))
}

// inTransaction reads what the same transaction wrote, and nobody else sees it before its end.
func inTransaction(t *testing.T, s store.Store) {
	g := Sample()
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		must(t, tx.LockBlocks(t.Context(), g.Blocks()))
		must(t, tx.PutArticles(t.Context(), append(g.Articles, g.Articles[0])))
		mentions, err := tx.Mentions(t.Context(), []string{"MA+ORG:EU", "CI+MA", "nothing"})
		same(t, "mentions", mentions, err, g.Articles[1].Mentions)
		accords, err := tx.AccordsOf(t.Context(), g.Blocks())
		same(t, "accords before", accords, err, nil)
		must(t, tx.ReplaceAccords(t.Context(), g.Blocks(), g.Accords))
		accords, err = tx.AccordsOf(t.Context(), []string{"MA+ORG:EU", "CI+MA"})
		same(t, "accords after", accords, err, []kg.Accord{g.Accords[0], g.Accords[3]})
		outside, err := s.CountAccords(t.Context(), store.Filter{})
		same(t, "seen from outside", outside, err, 0)
		return nil
	}))
	n, err := s.CountAccords(t.Context(), store.Filter{})
	same(t, "seen after the end", n, err, len(g.Accords))
}
