// Package sample makes graphs of any size in which few parties, domains, words and outlets have most
// of the accords, as in the press. The same size and seed give the same graph.
package sample

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Graph says what is made.
type Graph struct {
	Accords int
	Seed    uint64
}

const (
	batch       = 1000 // accords that are written at once
	vocabulary  = 20_000
	outletCount = 200
	placeCount  = 150
	peopleCount = 3_000
)

// Maker draws what a graph is made of.
type Maker struct {
	r                                      *rand.Rand
	parties                                []kg.Party
	words, places, people                  []string
	partyOf, domainOf, wordOf              *rand.Zipf
	outletOf, placeOf, personOf, severalOf *rand.Zipf
}

// NewMaker gives a maker of graphs.
func NewMaker(seed uint64) *Maker {
	r := rand.New(rand.NewPCG(seed, 1))
	m := &Maker{r: r}
	for _, c := range gazetteer.Countries() {
		m.parties = append(m.parties, c.Code)
	}
	for _, o := range gazetteer.Organisations() {
		m.parties = append(m.parties, o.Code)
	}
	slices.Sort(m.parties)
	shuffled := rand.New(rand.NewPCG(seed, 2))
	shuffled.Shuffle(len(m.parties), func(i, j int) { m.parties[i], m.parties[j] = m.parties[j], m.parties[i] })
	m.words = invented(rand.New(rand.NewPCG(seed, 3)), vocabulary)
	for i := range peopleCount {
		m.people = append(m.people, m.words[i]+" "+m.words[vocabulary-1-i])
	}
	for i := range placeCount {
		m.places = append(m.places, m.words[vocabulary/2+i])
	}
	zipf := func(s float64, n int) *rand.Zipf { return rand.NewZipf(r, s, 4, uint64(n-1)) }
	m.partyOf, m.domainOf, m.wordOf = zipf(1.2, len(m.parties)), zipf(1.1, len(kg.Domains)), zipf(1.05, vocabulary)
	m.outletOf, m.placeOf, m.personOf = zipf(1.1, outletCount), zipf(1.1, placeCount), zipf(1.05, peopleCount)
	m.severalOf = rand.NewZipf(r, 3, 3, 60)
	return m
}

// invented gives different words of two to four syllables.
func invented(r *rand.Rand, n int) []string {
	const consonants, vowels = "bcdfghjklmnprstvz", "aeiou"
	seen := map[string]bool{}
	var out []string
	for len(out) < n {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteByte(consonants[r.IntN(len(consonants))])
			b.WriteByte(vowels[r.IntN(len(vowels))])
		}
		if w := b.String() + "n"; !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

// Parties lists the parties, those of most accords first.
func (m *Maker) Parties() []kg.Party { return m.parties }

// Words lists the words, the most common first.
func (m *Maker) Words() []string { return m.words }

// Domains lists the domains, those of most accords first.
func (m *Maker) Domains() []kg.Domain { return kg.Domains }

// ID is the key of the accord with that number.
func ID(i int) string { return fmt.Sprintf("acc-%08x", uint32(i)*2654435761) }

func (m *Maker) text(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = m.words[m.wordOf.Uint64()]
	}
	return strings.Join(words, " ")
}

// day is later rather than earlier: the press of the last years is what there is most of.
func (m *Maker) day() kg.Date {
	year := 2025 - int(60*math.Pow(m.r.Float64(), 3))
	return kg.Date(fmt.Sprintf("%d-%02d-%02d", year, 1+m.r.IntN(12), 1+m.r.IntN(28)))
}

func (m *Maker) accord(i int) kg.Accord {
	width := 2
	if m.r.IntN(8) == 0 {
		width = 3 + int(m.severalOf.Uint64())
	}
	var parties kg.Parties
	for len(parties) < width {
		parties = kg.NewParties(append(parties, m.parties[m.partyOf.Uint64()])...)
	}
	a := kg.Accord{
		ID: ID(i), Title: "accord " + m.text(3), Parties: parties, Kind: kg.Kinds[m.r.IntN(len(kg.Kinds))], Status: kg.Statuses[m.r.IntN(len(kg.Statuses))],
		Count: 1, Date: m.day(), Place: m.places[m.placeOf.Uint64()], Confidence: float64(50+m.r.IntN(50)) / 100,
	}
	switch m.r.IntN(20) {
	case 0:
		a.Date = a.Date[:4]
	case 1:
		a.Date = a.Date[:7]
	case 2:
		a.Count = 2 + m.r.IntN(15)
	}
	if a.Status != kg.Planned && a.Status != kg.Negotiating {
		a.SignedOn = a.Date
		a.History = []kg.Step{{Status: kg.Signed, Date: a.SignedOn}}
	}
	for range 1 + m.r.IntN(2) {
		if d := kg.Domains[m.domainOf.Uint64()]; !slices.Contains(a.Domains, d) {
			a.Domains = append(a.Domains, d)
		}
	}
	if m.r.IntN(3) == 0 {
		a.Signatories = []kg.Signatory{{Name: m.people[m.personOf.Uint64()], Role: "ministre", For: parties[0]}}
	}
	return a
}

// report makes an article that reports the accord.
func (m *Maker) report(a *kg.Accord, n int) store.ArticleRecord {
	quote := a.Title + " " + m.text(4)
	t := kg.Article{
		ID: fmt.Sprintf("%s-%d", a.ID, n), Title: m.text(6), Text: quote + " " + m.text(40), Published: m.day(),
		Lang: kg.Langs[m.r.IntN(len(kg.Langs))], Outlet: fmt.Sprintf("outlet %d", m.outletOf.Uint64()),
	}
	t.URL = "https://example.org/" + t.ID
	mention := kg.Mention{
		ID: t.ID + ".0", Article: t.ID, Parties: a.Parties, Kind: a.Kind, Status: a.Status, Count: a.Count, Date: a.Date, SignedOn: a.SignedOn,
		Place: a.Place, Domains: a.Domains, Title: a.Title, Signatories: a.Signatories, Confidence: float64(50+m.r.IntN(50)) / 100,
		Evidence: []kg.Evidence{{Field: kg.FieldText, End: len(quote), Quote: quote}}, Version: "sample", Published: t.Published, Lang: t.Lang, Block: a.Block,
	}
	a.Mentions = append(a.Mentions, mention.ID)
	a.Sources++
	for i := range a.History {
		a.History[i].Mentions = a.Mentions
	}
	return store.ArticleRecord{Article: t, Digest: store.Digest{Content: t.ID, Version: "sample"}, Mentions: []kg.Mention{mention}, Source: t.ID}
}

// Batch is some accords with the articles that report them.
type Batch struct {
	Block    string // of all of them
	Articles []store.ArticleRecord
	Accords  []kg.Accord
}

// Batches gives the graph, some accords at a time.
func (g Graph) Batches(yield func(Batch) bool) {
	m := NewMaker(g.Seed)
	for begin := 0; begin < g.Accords; begin += batch {
		b := Batch{Block: fmt.Sprintf("sample-%d", begin)}
		for i := begin; i < min(begin+batch, g.Accords); i++ {
			a := m.accord(i)
			a.Block = b.Block
			for n := range 1 + m.r.IntN(3) {
				b.Articles = append(b.Articles, m.report(&a, n))
			}
			b.Accords = append(b.Accords, a)
		}
		if !yield(b) {
			return
		}
	}
}

// together is how many batches go into one transaction: a store that writes pages pays each once.
const together = 50

// Load writes the graph into an empty store, many accords a transaction. told is called with the
// number of accords that are written.
func (g Graph) Load(ctx context.Context, s store.Store, told func(int)) error {
	written := 0
	var pending []Batch
	write := func() error {
		var blocks []string
		var articles []store.ArticleRecord
		var accords []kg.Accord
		for _, b := range pending {
			blocks, articles, accords = append(blocks, b.Block), append(articles, b.Articles...), append(accords, b.Accords...)
		}
		pending = pending[:0]
		err := s.Update(ctx, func(tx store.Tx) error {
			if err := tx.LockBlocks(ctx, blocks); err != nil {
				return err
			}
			if err := tx.PutArticles(ctx, articles); err != nil {
				return err
			}
			return tx.ReplaceAccords(ctx, blocks, accords)
		})
		if err != nil {
			return fmt.Errorf("writing %d accords after %d: %w", len(accords), written, err)
		}
		written += len(accords)
		told(written)
		return nil
	}
	for b := range g.Batches {
		if pending = append(pending, b); len(pending) < together {
			continue
		}
		if err := write(); err != nil {
			return err
		}
	}
	if len(pending) == 0 {
		return nil
	}
	return write()
}
