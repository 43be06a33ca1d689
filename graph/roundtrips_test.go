package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/counting"
	"github.com/entente-kg/entente/store/storetest"
)

type roundtrips struct {
	name, query string // %[1]d is the number of rows of every list
	want        map[string]int
}

func (r roundtrips) rows() int {
	if strings.Contains(r.query, "path(") {
		return 10
	}
	return 50
}

// The number of store calls is a function of the query, whatever the number of rows.
func TestStoreCallsDoNotGrowWithRows(t *testing.T) {
	cases := []roundtrips{
		{
			"accords, their evidence and its articles",
			`{ accords(first: %[1]d) { edges { node { title parties { name } evidence(first: %[1]d) { quote article { title text } } } } } }`,
			map[string]int{"List": 1, "Articles": 1},
		},
		{
			"accords, their parties and the partners of those",
			`{ accords(first: %[1]d) { nodes { parties { code accordCount partners(first: 3) { party { name accordCount } } } } } }`,
			map[string]int{"List": 1, "PartyStats": 2, "Partners": 1},
		},
		{
			"countries, their accords and what articles say of them",
			`{ countries(withAccords: true) { accords(first: %[1]d) { edges { node { key history { mentions { key } } sources { outlets }
				mentions { article { mentions { accord { title } } people { name } } } } } } } }`,
			map[string]int{"PartyStats": 1, "AccordsOfParties": 1, "Reports": 1, "ReportsOfArticles": 1, "PeopleOfArticles": 1, "AccordsByID": 1},
		},
		{
			"countries and organisations side by side",
			`{ accords(first: %[1]d) { nodes { parties { ... on Country { accords(first: 2) { nodes { title } } } ... on Organisation { accords(first: 2) { nodes { title } } } } } } }`,
			map[string]int{"List": 1, "AccordsOfParties": 1},
		},
		{
			"articles, their mentions and the accords of those",
			`{ articles(first: %[1]d) { nodes { text mentions { evidence { quote article { text } } accord { title parties { name } } } } } }`,
			map[string]int{"ListArticles": 1, "ReportsOfArticles": 1, "AccordsByID": 1},
		},
		{
			"a relationship",
			`{ relationship(a: "MA", b: "NE") { total instruments firstDate lastDate domains { accords } accords(first: %[1]d) { totalCount nodes { evidence { quote } } } } }`,
			map[string]int{"List": 1, "DomainStats": 1, "CountAccords": 1},
		},
		{
			"partners, their growth and the accords that they share",
			`{ countries(withAccords: true) { partners(first: %[1]d, filter: { from: "2020", to: "2020" }) { growth accordsBefore shared(first: %[1]d) { totalCount nodes { evidence { quote } } } } } }`,
			map[string]int{"PartyStats": 1, "Partners": 2, "AccordsOfSets": 1, "CountsOfSets": 1, "Reports": 1},
		},
		{
			"the counts of every country's accords",
			`{ countries(withAccords: true) { accords(first: %[1]d, filter: { from: "2019" }) { totalCount nodes { key } } } }`,
			map[string]int{"PartyStats": 1, "AccordsOfParties": 1, "CountsOfSets": 1},
		},
		{
			"chains of accords",
			`{ path(from: "ST", to: "QA", first: %[1]d, maxLength: 6) { parties { name } steps { accords(first: 2) { nodes { title evidence { quote } } } } } }`,
			map[string]int{"Tally": 1, "AccordsOfSets": 1, "Reports": 1},
		},
		{
			"a network",
			`{ network(first: %[1]d) { nodeCount nodes { party { accordCount } } edges { a { name } b { name } } } }`,
			map[string]int{"Tally": 1, "PartyStats": 2},
		},
		{
			"the edges of a network",
			`{ network(first: %[1]d) { nodes { party { name } accords } edges { a { name } b { name } accords } } }`,
			map[string]int{"Core": 1},
		},
		{
			"a search",
			`{ search(text: "signé", first: %[1]d) { result { ... on Accord { evidence { quote } parties { accordCount } } ... on Article { mentions { key } } } } }`,
			map[string]int{"Search": 1, "AccordsByID": 1, "Reports": 1, "PartyStats": 1},
		},
	}
	onEveryStore(t, func(t *testing.T, s store.Store) {
		if err := storetest.Load(t.Context(), s, storetest.Generate(1000, 1)); err != nil {
			t.Fatal(err)
		}
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted, Limits: graph.Limits{Complexity: 1 << 40, Time: 5 * time.Minute}})
		for _, c := range cases {
			t.Run(c.name, func(t *testing.T) {
				var sizes []int
				for _, rows := range []int{2, c.rows()} {
					counted.Reset()
					got := ask(t, h, fmt.Sprintf(c.query, rows))
					if len(got.Errors) > 0 {
						t.Fatal(got.body)
					}
					sizes = append(sizes, len(got.body))
					if d := cmp.Diff(c.want, counted.Calls()); d != "" {
						t.Errorf("calls for %d rows (-want +got):\n%s", rows, d)
					}
				}
				if sizes[1] <= sizes[0] {
					t.Errorf("many rows answered %d bytes, 2 rows %d: the lists are not longer", sizes[1], sizes[0])
				}
			})
		}
	})
}

// totalCount is counted only when it is asked for, under whatever name.
func TestTotalCountOnlyWhenAsked(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted})
		ask(t, h, `{ accords { nodes { key } pageInfo { hasNextPage } } }`)
		if n := counted.Calls()["CountAccords"]; n != 0 {
			t.Errorf("counted %d times", n)
		}
		ask(t, h, `{ accords { n: totalCount } }`)
		if n := counted.Calls()["CountAccords"]; n != 1 {
			t.Errorf("counted %d times", n)
		}
	})
}

type keyPage struct {
	Data struct {
		Accords struct {
			Nodes    []struct{ Key string }
			PageInfo struct {
				HasNextPage bool
				EndCursor   *string
			}
		}
	}
}

// Pages put together give the whole list, once each, in every order, though accords come in
// between two pages.
func TestPagesNeitherRepeatNorSkip(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		h := graph.New(graph.Config{Store: s})
		g := storetest.Generate(40, 2)
		load := func(from, to int) {
			for i := from; i < to; i++ {
				one := storetest.Graph{Articles: articlesOf(g, g.Accords[i].Mentions), Accords: g.Accords[i : i+1]}
				one.Accords[0].Block = g.Accords[i].ID
				for a := range one.Articles {
					for m := range one.Articles[a].Mentions {
						one.Articles[a].Mentions[m].Block = g.Accords[i].ID
					}
				}
				if err := storetest.Load(t.Context(), s, one); err != nil {
					t.Fatal(err)
				}
			}
		}
		load(0, 20)
		next := 20
		for _, order := range store.Orders {
			before := keys(t, h, order, 200, nil)
			var paged []string
			keys(t, h, order, 4, func(page []string) {
				paged = append(paged, page...)
				if next < len(g.Accords) {
					load(next, next+1)
					next++
				}
			})
			seen := map[string]int{}
			for _, k := range paged {
				seen[k]++
			}
			for _, k := range before {
				if seen[k] != 1 {
					t.Errorf("%s: %s stands on %d pages", order, k, seen[k])
				}
			}
			for k, n := range seen {
				if n > 1 {
					t.Errorf("%s: %s stands on %d pages", order, k, n)
				}
			}
		}
	})
}

func articlesOf(g storetest.Graph, mentions []string) []store.ArticleRecord {
	var out []store.ArticleRecord
	for _, a := range g.Articles {
		for _, m := range a.Mentions {
			if strings.Contains(strings.Join(mentions, " ")+" ", m.ID+" ") {
				out = append(out, a)
				break
			}
		}
	}
	return out
}

// keys reads a list page by page and gives all its keys; between tells of each page.
func keys(t *testing.T, h http.Handler, order store.Order, first int, between func([]string)) []string {
	t.Helper()
	var all []string
	after := "null"
	for {
		a := ask(t, h, fmt.Sprintf(`{ accords(orderBy: %s, first: %d, after: %s) { nodes { key } pageInfo { hasNextPage endCursor } } }`, order, first, after))
		var p keyPage
		if err := json.Unmarshal([]byte(a.body), &p); err != nil || len(a.Errors) > 0 {
			t.Fatalf("%v: %s", err, a.body)
		}
		var page []string
		for _, n := range p.Data.Accords.Nodes {
			page = append(page, n.Key)
		}
		all = append(all, page...)
		if between != nil {
			between(page)
		}
		if !p.Data.Accords.PageInfo.HasNextPage {
			return all
		}
		after = fmt.Sprintf("%q", *p.Data.Accords.PageInfo.EndCursor)
	}
}
