package loader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/sqlite"
)

// formReader reads accords that are written as a form, a line each: parties, kind, status, count,
// date, place, domains. It stands in for the reader of texts so that these tests hold whatever
// that one reads.
type formReader struct{ version string }

func (f formReader) Read(a kg.Article) kg.Reading {
	if strings.Contains(a.Text, "panic") {
		panic("told to")
	}
	out := kg.Reading{Article: a, Version: f.version}
	offset := 0
	for line := range strings.Lines(a.Text) {
		words := strings.Fields(line)
		length := utf8.RuneCountInString(line)
		if len(words) == 7 {
			out.Mentions = append(out.Mentions, formMention(a, f.version, line, offset, words))
		}
		offset += length
	}
	out.People = []kg.Person{{Name: "Ada " + a.ID, Office: "ministre", For: "MA"}}
	return out
}

func formMention(a kg.Article, version, line string, offset int, words []string) kg.Mention {
	m := kg.Mention{
		Kind: kg.Kind(words[1]), Status: kg.Status(words[2]), Version: version,
		Date: kg.Date(none(words[4])), Place: none(words[5]), Title: "accord", Confidence: 0.8,
		Published: a.Published, Lang: a.Lang,
		Evidence: []kg.Evidence{{Field: kg.FieldText, Start: offset, End: offset + utf8.RuneCountInString(line), Quote: line}},
	}
	var parties []kg.Party
	for _, p := range strings.Split(words[0], "+") {
		parties = append(parties, kg.Party(p))
	}
	m.Parties = kg.NewParties(parties...)
	if m.Status == kg.Signed {
		m.SignedOn = m.Date
	}
	fmt.Sscan(words[3], &m.Count)
	for _, d := range kg.Domains {
		if slices.Contains(strings.Split(words[6], "+"), string(d)) {
			m.Domains = append(m.Domains, d)
		}
	}
	return m
}

func none(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// corpus is articles on few accords of few countries, so that many of them meet.
func corpus(r *rand.Rand, n int) []kg.Article {
	pick := func(list ...string) string { return list[r.Intn(len(list))] }
	var out []kg.Article
	for i := range n {
		var lines []string
		for range r.Intn(4) {
			lines = append(lines, strings.Join([]string{
				pick("MA+NE", "MA+NE", "FR+MA", "DE+FR", "CI+GH+MA+NE", "FR+MA+ORG:EU"),
				pick("AGREEMENT", "AGREEMENT", "MOU", "DECLARATION"),
				pick("SIGNED", "SIGNED", "PLANNED", "IN_FORCE"),
				pick("1", "1", "1", "16"),
				pick("2021-12", "2021-12-05", "2021-12-06", "2022-08-01", "2022", "-"),
				pick("Rabat", "Niamey", "-"),
				pick("TRADE", "TRAFFICKING", "TRADE+ENERGY", "-"),
			}, " "))
		}
		out = append(out, kg.Article{
			ID: fmt.Sprintf("a%03d", i), Lang: kg.French, Outlet: pick("Un", "Deux", ""),
			Title: fmt.Sprintf("Titre %d", i), Text: strings.Join(append(lines, fmt.Sprintf("Fin %d.", i)), "\n"),
			Published: kg.Date(pick("2021-12-07", "2022-08-01", "2023-01-01", "")),
		})
	}
	return out
}

// feed is the articles as standard input.
func feed(articles []kg.Article) Input {
	var b strings.Builder
	for _, a := range articles {
		line, err := json.Marshal(a)
		if err != nil {
			panic(err)
		}
		b.Write(append(line, '\n'))
	}
	return Input{Paths: []string{Stdin}, Stdin: strings.NewReader(b.String())}
}

// opener gives an empty store; of Neo4j, no test may have two at once.
type opener func(t *testing.T) store.Store

func openSQLite(t *testing.T) store.Store {
	t.Helper()
	st, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "entente.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return st
}

func openNeo4j(t *testing.T) store.Store {
	t.Helper()
	st := neo4jtest.Open(t, nil)
	t.Cleanup(func() {
		if err := st.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return st
}

func onEachStore(t *testing.T, test func(t *testing.T, open opener)) {
	t.Run("sqlite", func(t *testing.T) { test(t, openSQLite) })
	t.Run("neo4j", func(t *testing.T) { test(t, openNeo4j) })
}

// graphOf is the snapshot of an undisturbed load.
func graphOf(t *testing.T, articles []kg.Article) string {
	t.Helper()
	st := openSQLite(t)
	load1(t, st, feed(articles), Options{})
	return snapshot(t, st)
}

// snapshot is everything that the store holds, as text.
func snapshot(t testing.TB, st store.Store) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	err := st.Walk(t.Context(), func(r store.ArticleRecord, reports []store.Report) error {
		return errors.Join(e.Encode(r), e.Encode(reports))
	}, func(a kg.Accord) error { return e.Encode(a) })
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func load1(t testing.TB, st store.Store, in Input, o Options) Summary {
	t.Helper()
	if o.Reader == nil {
		o.Reader, o.Version = formReader{"1"}, "1"
	}
	s, err := Load(t.Context(), st, in, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestOrderBatchesAndWorkersChangeNothing loads the same articles in many ways.
func TestOrderBatchesAndWorkersChangeNothing(t *testing.T) {
	rounds := 50
	if testing.Short() {
		rounds = 5
	}
	onEachStore(t, func(t *testing.T, open opener) {
		r := rand.New(rand.NewSource(1))
		articles := corpus(r, 60)
		want := graphOf(t, articles)
		for round := range rounds {
			twice := append(slices.Clone(articles), articles...)
			r.Shuffle(len(twice), func(i, j int) { twice[i], twice[j] = twice[j], twice[i] })
			o := Options{Batch: 1 + r.Intn(50), Workers: 1 + r.Intn(8)}
			t.Run(fmt.Sprintf("round %d, batches of %d, %d workers", round, o.Batch, o.Workers), func(t *testing.T) {
				st := open(t)
				s := load1(t, st, feed(twice), o)
				if s.New != len(articles) || s.Unchanged != len(articles) {
					t.Error(s)
				}
				if diff := cmp.Diff(want, snapshot(t, st)); diff != "" {
					t.Fatal(diff)
				}
			})
		}
	})
}

// TestTwoLoadersAtOnce lets two loads of the same articles meet in one store.
func TestTwoLoadersAtOnce(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		r := rand.New(rand.NewSource(6))
		articles := corpus(r, 60)
		want := graphOf(t, articles)
		st := open(t)
		var loads errgroup.Group
		for range 2 {
			order := slices.Clone(articles)
			r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			loads.Go(func() error {
				s, err := Load(t.Context(), st, feed(order), Options{Reader: formReader{"1"}, Version: "1", Batch: 7})
				if s.Failed > 0 {
					t.Errorf("failed: %s", s)
				}
				return err
			})
		}
		if err := loads.Wait(); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, snapshot(t, st)); diff != "" {
			t.Error(diff)
		}
	})
}

// TestChangedArticles ends where an undisturbed load of the last versions ends.
func TestChangedArticles(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		r := rand.New(rand.NewSource(2))
		last := corpus(r, 40)
		first := corpus(r, 50)
		st := open(t)
		load1(t, st, feed(first), Options{Batch: 7})
		s := load1(t, st, feed(last), Options{Batch: 9})
		if s.New != 0 || s.Changed == 0 || s.Changed+s.Unchanged != 40 {
			t.Errorf("second load: %s", s)
		}
		for _, a := range first[40:] {
			ids, _, err := Retract(t.Context(), st, a.ID)
			if err != nil || len(ids) != 1 {
				t.Errorf("retracting %s: %v, %v", a.ID, ids, err)
			}
		}
		if diff := cmp.Diff(graphOf(t, last), snapshot(t, st)); diff != "" {
			t.Error(diff)
		}
	})
}

// TestLastOfOneIDStays holds for versions of one article in one batch and in several.
func TestLastOfOneIDStays(t *testing.T) {
	version := func(n int) kg.Article {
		return kg.Article{ID: "x", Lang: kg.French, Text: fmt.Sprintf("FR+MA TREATY SIGNED %d 2020 - -", n)}
	}
	for batch := 1; batch <= 6; batch++ {
		st := openSQLite(t)
		load1(t, st, feed([]kg.Article{version(1)}), Options{})
		s := load1(t, st, feed([]kg.Article{version(2), version(1), version(3), version(1), version(1)}), Options{Batch: batch, Workers: 3})
		if s.Changed != 4 || s.Unchanged != 1 {
			t.Errorf("batches of %d: %s", batch, s)
		}
		if got := snapshot(t, st); !strings.Contains(got, "SIGNED 1 2020") {
			t.Errorf("batches of %d: %s", batch, got)
		}
	}
}

func TestFailuresKeepTheRest(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		in := Input{Paths: []string{Stdin}, Stdin: strings.NewReader(strings.Join([]string{
			`{"id":"a","lang":"fr","text":"MA+NE MOU SIGNED 1 2020 - -"}`,
			`{"id":"b","lang":"fr","text":"panic"}`,
			`broken`,
			`{"id":"c","lang":"fr","text":"MA+NE MOU SIGNED 1 2020 - -","published":"2020-13-01"}`,
			`{"id":"d","text":"12"}`,
			`{"id":"e","lang":"fr","text":"FR+MA MOU SIGNED 1 2020 - -"}`,
		}, "\n"))}
		told := &told{}
		s := load1(t, st, in, Options{Batch: 2, Progress: told})
		if s.New != 2 || s.Failed != 4 || s.Articles() != 6 || s.Accords.New != 2 {
			t.Errorf("got %s", s)
		}
		want := []string{"-:2 (id b): the reader broke", "-:3: broken JSON", "-:4 (id c): published", "-:5 (id d): language"}
		if len(told.failures) != len(want) {
			t.Fatalf("failures %q", told.failures)
		}
		for i, f := range told.failures {
			if !strings.HasPrefix(f, want[i]) {
				t.Errorf("failure %d is %q, want %q", i, f, want[i])
			}
		}
		if told.articles != 6 {
			t.Errorf("progress was told of %d articles", told.articles)
		}
	})
}

// narrow is a store whose transactions hold a few articles only.
type narrow struct {
	store.Store
	most int
}

func (n narrow) Update(ctx context.Context, fn func(store.Tx) error) error {
	return n.Store.Update(ctx, func(tx store.Tx) error { return fn(narrowTx{tx, n.most}) })
}

type narrowTx struct {
	store.Tx
	most int
}

func (n narrowTx) PutArticles(ctx context.Context, articles []store.ArticleRecord) error {
	if len(articles) > n.most {
		return store.ErrTooLarge
	}
	return n.Tx.PutArticles(ctx, articles)
}

// TestTooLargeBatches goes in by smaller transactions and makes the same graph; a single article
// that is too large ends the load.
func TestTooLargeBatches(t *testing.T) {
	articles := corpus(rand.New(rand.NewSource(5)), 40)
	st := openSQLite(t)
	s := load1(t, narrow{st, 3}, feed(articles), Options{})
	if s.Failed != 0 {
		t.Errorf("got %s", s)
	}
	if diff := cmp.Diff(graphOf(t, articles), snapshot(t, st)); diff != "" {
		t.Error(diff)
	}
	_, err := Load(t.Context(), narrow{openSQLite(t), 0}, feed(articles), Options{Reader: formReader{"1"}, Version: "1"})
	if !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

// told remembers what a progress is told.
type told struct {
	failures []string
	articles int
}

func (*told) Start(int64)                     {}
func (p *told) Advance(articles int, _ int64) { p.articles += articles }
func (p *told) Fail(err error)                { p.failures = append(p.failures, err.Error()) }
func (*told) Finish()                         {}

func TestSummaryOfAccords(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		article := func(id, text string) kg.Article { return kg.Article{ID: id, Lang: kg.French, Text: text} }
		s := load1(t, st, feed([]kg.Article{article("a", "MA+NE MOU SIGNED 1 2020-01-02 - TRADE")}), Options{})
		if s.Accords != (Changes{New: 1}) {
			t.Errorf("first load: %s", s)
		}
		s = load1(t, st, feed([]kg.Article{
			article("a", "MA+NE MOU SIGNED 1 2020-01-02 - TRADE"),
			article("b", "MA+NE MOU SIGNED 1 2020-01-02 - TRADE"),
			article("c", "FR+MA MOU SIGNED 1 2020-01-02 - TRADE"),
		}), Options{Batch: 1})
		if s.Accords != (Changes{New: 1, Updated: 1}) || s.Unchanged != 1 || s.New != 2 {
			t.Errorf("second load: %s", s)
		}
		ids, changes, err := Retract(t.Context(), st, "c")
		if err != nil || changes != (Changes{Removed: 1}) || len(ids) != 1 {
			t.Errorf("retract: %v %v %v", ids, changes, err)
		}
		if _, _, err := Retract(t.Context(), st, "c"); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("retracting again: %v", err)
		}
	})
}

func TestRetractByURL(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		articles := corpus(rand.New(rand.NewSource(3)), 5)
		articles[1].URL, articles[3].URL = "https://example.org/x", "https://example.org/x"
		load1(t, st, feed(articles), Options{})
		ids, _, err := Retract(t.Context(), st, "https://example.org/x")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"a001", "a003"}, ids); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(graphOf(t, []kg.Article{articles[0], articles[2], articles[4]}), snapshot(t, st)); diff != "" {
			t.Error(diff)
		}
	})
}

// TestReadingAgain ends where a load by the new reader ends, and the dry run foresees it.
func TestReadingAgain(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		articles := corpus(rand.New(rand.NewSource(4)), 40)
		better := Options{Reader: lessReader{formReader{"2"}}, Version: "2", Batch: 7}
		want := openSQLite(t)
		load1(t, want, feed(articles), better)

		st := open(t)
		load1(t, st, feed(articles), Options{})
		before := snapshot(t, st)
		dry, err := RereadAll(t.Context(), st, better, true)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, snapshot(t, st)); diff != "" {
			t.Errorf("the dry run wrote: %s", diff)
		}
		done, err := RereadAll(t.Context(), st, better, false)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(dry, done); diff != "" {
			t.Errorf("the dry run foresaw something else: %s", diff)
		}
		if done.Articles != 40 || len(done.Accords) == 0 {
			t.Errorf("read again: %d articles, %d accords", done.Articles, len(done.Accords))
		}
		if diff := cmp.Diff(snapshot(t, want), snapshot(t, st)); diff != "" {
			t.Error(diff)
		}
		if again, err := RereadAll(t.Context(), st, better, false); err != nil || again.Articles != 0 || len(again.Accords) != 0 {
			t.Errorf("once more: %+v, %v", again, err)
		}
	})
}

// lessReader passes over declarations and takes memoranda for agreements.
type lessReader struct{ formReader }

func (l lessReader) Read(a kg.Article) kg.Reading {
	r := l.formReader.Read(a)
	r.Mentions = slices.DeleteFunc(r.Mentions, func(m kg.Mention) bool { return m.Kind == kg.Declaration })
	for i := range r.Mentions {
		if r.Mentions[i].Kind == kg.MOU {
			r.Mentions[i].Kind = kg.Agreement
		}
	}
	return r
}

func TestCancelledLoadKeepsWhatIsStored(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		articles := corpus(rand.New(rand.NewSource(5)), 60)
		ctx, cancel := context.WithCancel(t.Context())
		stop := &cancelAfter{cancel: cancel, articles: 20}
		s, err := Load(ctx, st, feed(articles), Options{Reader: formReader{"1"}, Version: "1", Batch: 5, Progress: stop})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
		if s.New < 20 || s.New == 60 {
			t.Errorf("stored before the end: %s", s)
		}
		load1(t, st, feed(articles), Options{})
		if diff := cmp.Diff(graphOf(t, articles), snapshot(t, st)); diff != "" {
			t.Error(diff)
		}
	})
}

type cancelAfter struct {
	told
	cancel   func()
	articles int
}

func (c *cancelAfter) Advance(n int, _ int64) {
	if c.articles -= n; c.articles <= 0 {
		c.cancel()
	}
}

func TestDifferenceReadsAsADiff(t *testing.T) {
	a := kg.Accord{ID: "acc-1", Parties: kg.NewParties("NE", "MA"), Kind: kg.MOU, Status: kg.Planned, Title: "mémorandum", Count: 1}
	b := a
	b.Status, b.Date, b.Place = kg.Signed, "2022-08-01", "Rabat"
	tests := []struct {
		in   Difference
		want string
	}{
		{Difference{After: &b}, "+ acc-1 MA+NE MOU SIGNED 2022-08-01 Rabat mémorandum"},
		{Difference{Before: &a}, "- acc-1 MA+NE MOU PLANNED mémorandum"},
		{Difference{&a, &b}, "~ acc-1 MA+NE MOU SIGNED 2022-08-01 Rabat mémorandum\n    date: none → \"2022-08-01\"\n    place: none → \"Rabat\"\n    status: \"PLANNED\" → \"SIGNED\""},
	}
	for _, tt := range tests {
		if got := tt.in.String(); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}

// cutReader leaves the ends of articles unread.
type cutReader struct{ formReader }

func (c cutReader) Read(a kg.Article) kg.Reading {
	r := c.formReader.Read(a)
	if a.ID == "a001" {
		r.Unread = 40
	}
	return r
}

func TestAnArticleReadInPartIsToldAndKept(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		p := &told{}
		s, err := Load(t.Context(), st, feed(corpus(rand.New(rand.NewSource(5)), 3)), Options{Reader: cutReader{formReader{"1"}}, Version: "1", Progress: p})
		if err != nil || s.New != 3 || s.Failed != 0 || s.Partly != 1 {
			t.Fatalf("%+v, %v", s, err)
		}
		if len(p.failures) != 1 || !strings.Contains(p.failures[0], "id a001") || !strings.Contains(p.failures[0], "read in part, which is kept: 40 characters") {
			t.Errorf("told %q", p.failures)
		}
		again, err := RereadAll(t.Context(), st, Options{Reader: cutReader{formReader{"2"}}, Version: "2", Progress: p}, false)
		if err != nil || again.Articles != 3 || again.Partly != 1 || len(p.failures) != 2 {
			t.Errorf("read again: %+v, %v, told %q", again, err, p.failures)
		}
	})
}
