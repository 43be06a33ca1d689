// Package storetest holds the cases that every store must pass: the same graph goes in, the same
// answers must come out, in the same order.
package storetest

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Graph is what a store is filled with.
type Graph struct {
	Articles []store.ArticleRecord
	Accords  []kg.Accord
}

// Blocks gives the blocks of the graph, sorted.
func (g Graph) Blocks() []string {
	set := map[string]bool{}
	for _, a := range g.Articles {
		for _, m := range a.Mentions {
			set[m.Block] = true
		}
	}
	for _, a := range g.Accords {
		set[a.Block] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// Load writes the graph in one transaction, in the way that a loader does.
func Load(ctx context.Context, s store.Store, g Graph) error {
	return s.Update(ctx, func(tx store.Tx) error {
		ids := make([]string, len(g.Articles))
		for i, a := range g.Articles {
			ids[i] = a.Article.ID
		}
		before, err := tx.BlocksOf(ctx, ids)
		if err != nil {
			return err
		}
		blocks := append(before, g.Blocks()...)
		slices.Sort(blocks)
		blocks = slices.Compact(blocks)
		if err := tx.LockBlocks(ctx, blocks); err != nil {
			return err
		}
		if err := tx.PutArticles(ctx, g.Articles); err != nil {
			return err
		}
		return tx.ReplaceAccords(ctx, blocks, g.Accords)
	})
}

// Report makes an article that reports the accords, one mention each, and adds its mentions to
// them. The mentions carry the accords' own values, and quote quotes.
func Report(a kg.Article, confidence float64, quote string, accords ...*kg.Accord) store.ArticleRecord {
	r := store.ArticleRecord{Article: a, Digest: store.Digest{Content: "digest of " + a.ID, Version: "v1"}, Source: a.ID}
	for i, acc := range accords {
		m := kg.Mention{
			ID: fmt.Sprintf("%s.%d", a.ID, i), Article: a.ID, Index: i, Parties: acc.Parties, Kind: acc.Kind, Status: acc.Status,
			Count: acc.Count, Date: acc.Date, SignedOn: acc.SignedOn, Place: acc.Place, Domains: acc.Domains, Title: acc.Title,
			Signatories: acc.Signatories, Institutions: acc.Institutions, Occasions: acc.Occasions, Provisions: acc.Provisions,
			Evidence:   []kg.Evidence{{Field: kg.FieldText, Start: 3, End: 3 + len([]rune(quote)), Quote: quote}},
			Confidence: confidence, Version: "v1", Published: a.Published, Lang: a.Lang, Block: acc.Block,
			Reasons: []kg.Reason{{Field: "kind", Value: string(acc.Kind), Rule: "noun", Words: acc.Title}},
		}
		r.Mentions = append(r.Mentions, m)
		acc.Mentions = append(acc.Mentions, m.ID)
		slices.Sort(acc.Mentions)
	}
	return r
}

// Generate makes a graph of n accords between a few dozen parties, some of them among many, each
// told by one to three articles; the same seed gives the same graph.
func Generate(n int, seed uint64) Graph {
	r := rand.New(rand.NewPCG(seed, 0))
	var g Graph
	for i := range n {
		a := generated(r, i)
		for j := range 1 + r.IntN(3) {
			article := kg.Article{
				ID: fmt.Sprintf("art-%06d-%d", i, j), Title: fmt.Sprintf("Titre %d", r.IntN(50)), Text: fmt.Sprintf("Le texte %d dit ceci.", i),
				Published: day(r), Lang: kg.Langs[r.IntN(len(kg.Langs))], Outlet: fmt.Sprintf("outlet-%d", r.IntN(4)),
			}
			if j == 0 {
				article.URL = fmt.Sprintf("https://example.org/%d", i/2)
			}
			g.Articles = append(g.Articles, Report(article, float64(1+r.IntN(99))/100, fmt.Sprintf("ils ont signé %s", subjects[r.IntN(len(subjects))]), &a))
		}
		g.Accords = append(g.Accords, a)
	}
	return g
}

var (
	codes = []kg.Party{"MA", "NE", "FR", "ES", "PT", "EG", "BR", "SN", "CI", "GB", "US", "JP", "ORG:EU", "ORG:AU", "ORG:UN",
		"DZ", "TN", "ML", "BF", "TD", "CM", "GA", "CG", "CD", "AO", "MZ", "CV", "ST", "GW", "MR", "LY", "SD", "SA", "AE", "QA"}
	subjects = []string{"l’énergie", "la pêche", "l'eau potable", "les visas", "التجارة", "la coopération"}
	places   = []string{"Rabat", "Niamey", "Paris", "São Tomé", "الرباط", ""}
)

func generated(r *rand.Rand, i int) kg.Accord {
	width := 2
	if r.IntN(6) == 0 {
		width = 3 + r.IntN(4)
	}
	parties := kg.Parties{}
	for len(parties) < width {
		// The first codes come far more often, as some countries do.
		parties = kg.NewParties(append(parties, codes[min(r.IntN(len(codes)), r.IntN(len(codes)))])...)
	}
	a := kg.Accord{
		ID: fmt.Sprintf("acc-%06d", (i*7919)%1000003), Title: "accord sur " + subjects[r.IntN(len(subjects))], Parties: parties,
		Kind: kg.Kinds[r.IntN(len(kg.Kinds))], Status: kg.Statuses[r.IntN(len(kg.Statuses))], Count: 1 + r.IntN(3),
		Place: places[r.IntN(len(places))], Confidence: float64(r.IntN(20)) / 19, Sources: 1 + r.IntN(4), Block: parties.Key(),
	}
	for _, d := range kg.Domains {
		if r.IntN(12) == 0 {
			a.Domains = append(a.Domains, d)
		}
	}
	switch r.IntN(8) {
	case 0: // nothing known
	case 1:
		a.Date = day(r)[:4]
	case 2:
		a.Date = day(r)[:7]
	case 3:
		a.Date, a.SignedOn = day(r), day(r)
	default:
		a.Date = day(r)
	}
	if r.IntN(4) == 0 {
		a.Signatories = []kg.Signatory{{Name: fmt.Sprintf("Aïcha Niño-%d", r.IntN(9)), Role: "ministre", For: parties[0]}}
	}
	if r.IntN(4) == 0 {
		a.Institutions = []kg.Phrase{{Text: fmt.Sprintf("Agence de l’Énergie %d", r.IntN(9)), For: parties[1]}}
	}
	switch i % 5 { // not drawn, so that the rest of the graph stays what it is
	case 0:
		a.History = []kg.Step{{Status: kg.Signed, Date: kg.Date(fmt.Sprintf("2018-%02d-11", 1+i%12))}, {Status: kg.Ended, Date: kg.Date(fmt.Sprintf("20%d", 19+i%3))}}
	case 1:
		a.History = []kg.Step{{Status: kg.Negotiating}, {Status: kg.InForce, Date: kg.Date(fmt.Sprintf("2019-%02d", 1+i%12))}, {Status: kg.Suspended, Date: "2020-02-29"}, {Status: kg.Renewed, Date: "2020-02-29"}}
	}
	if i%7 == 0 {
		a.Conflicts = []kg.Conflict{{Field: "place", Kept: a.Place, Other: "Oran"}}
	}
	return a
}

func day(r *rand.Rand) kg.Date {
	return kg.Date(fmt.Sprintf("%d-%02d-%02d", 2018+r.IntN(4), 1+r.IntN(12), 1+r.IntN(28)))
}
