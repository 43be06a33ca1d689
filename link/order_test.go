package link

import (
	"fmt"
	"math/rand"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// invented makes n mentions of made-up articles, several of which speak of the same instruments.
func invented(seed int64, n, pairs int) []kg.Mention {
	r := rand.New(rand.NewSource(seed))
	codes := []kg.Party{"MA", "NE", "SN", "FR", "IN", "AO", "PT", "BR", "GB", "RW", "CN", "DZ", "EG", "TN", "ML", "ES"}
	var out []kg.Mention
	for len(out) < n {
		pair := r.Intn(pairs)
		a, b := kg.Party(codes[pair%len(codes)]), kg.Party(fmt.Sprintf("X%d", pair))
		article := fmt.Sprintf("article-%06d", len(out))
		year, month, day := 2000+r.Intn(25), 1+r.Intn(12), 1+r.Intn(28)
		published := kg.Date(fmt.Sprintf("%d-%02d-%02d", year, month, day))
		var ms []kg.Mention
		for i := range 1 + r.Intn(3) {
			m := kg.Mention{
				Index: i, Parties: kg.NewParties(a, b), Kind: kg.Kinds[r.Intn(len(kg.Kinds))], Count: 1, Confidence: 0.5 + r.Float64()/2,
				Status: kg.Statuses[r.Intn(len(kg.Statuses))], Published: published, Title: fmt.Sprintf("accord no. %d", r.Intn(5)),
				Domains: []kg.Domain{kg.Domains[r.Intn(len(kg.Domains))]},
			}
			switch r.Intn(4) {
			case 0:
				m.Date = published
			case 1:
				m.Date = published[:7]
			case 2:
				m.Date = published[:4]
			}
			if r.Intn(6) == 0 {
				m.Count = 2 + r.Intn(20)
			}
			if r.Intn(8) == 0 {
				m.Parties = kg.NewParties(a, b, codes[r.Intn(len(codes))])
			}
			if i > 0 && r.Intn(3) == 0 {
				m.Relations = []kg.MentionRelation{{Type: kg.Amends, To: 0}}
			}
			ms = append(ms, m)
		}
		Identify(article, ms)
		out = append(out, ms...)
	}
	return out[:n]
}

func TestAnyOrderAndRepetition(t *testing.T) {
	mentions := invented(1, 400, 4)
	want := Accords(mentions)
	r := rand.New(rand.NewSource(2))
	for round := range 50 {
		shuffled := append([]kg.Mention(nil), mentions...)
		for range r.Intn(200) {
			shuffled = append(shuffled, mentions[r.Intn(len(mentions))])
		}
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, Accords(shuffled)); diff != "" {
			t.Fatalf("round %d: other accords in another order (-first +now):\n%s", round, diff)
		}
	}
}

func TestWorkersChangeNothing(t *testing.T) {
	mentions := invented(5, 4*grain, 1_000)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := Accords(mentions)
	runtime.GOMAXPROCS(4)
	if diff := cmp.Diff(want, Accords(mentions)); diff != "" {
		t.Errorf("other accords with four workers than with one (-one +four):\n%s", diff)
	}
}

func TestEveryMentionInOneAccord(t *testing.T) {
	mentions := invented(3, 500, 3)
	seen := map[string]int{}
	for _, a := range Accords(mentions) {
		for _, m := range a.Mentions {
			seen[m]++
		}
	}
	for _, m := range mentions {
		if seen[m.ID] != 1 {
			t.Errorf("mention %s stands in %d accords", m.ID, seen[m.ID])
		}
	}
}

func TestIdentifyKeepsIDsWhenTheListMoves(t *testing.T) {
	ms := invented(4, 3, 1)
	a, b := ms[0], ms[1]
	before := []kg.Mention{a, b, b}
	Identify("x", before)
	after := []kg.Mention{b, a}
	Identify("x", after)
	if before[0].ID != after[1].ID || before[1].ID != after[0].ID {
		t.Error("a mention's id depends on its place in the list")
	}
	if before[1].ID == before[2].ID {
		t.Error("two equal mentions of one article share an id")
	}
}

func BenchmarkAccords(b *testing.B) {
	for _, size := range []struct{ mentions, pairs int }{{5_000, 200}, {100_000, 4_000}, {5_000, 1}} {
		b.Run(fmt.Sprintf("mentions=%d/pairs=%d", size.mentions, size.pairs), func(b *testing.B) {
			mentions := invented(1, size.mentions, size.pairs)
			for b.Loop() {
				Accords(mentions)
			}
		})
	}
	b.Run("mentions=5000/instruments=1", func(b *testing.B) {
		mentions := make([]kg.Mention, 5_000)
		for i := range mentions {
			mentions[i] = kg.Mention{
				Parties: kg.NewParties("MA", "NE"), Kind: kg.Kinds[i%3], Status: kg.Signed, Date: "2022-08-01", Confidence: 0.9,
				Published: "2022-08-02", Domains: []kg.Domain{kg.Trafficking}, Title: "accord contre la traite",
			}
			Identify(fmt.Sprintf("article-%d", i), mentions[i:i+1])
		}
		for b.Loop() {
			if n := len(Accords(mentions)); n != 1 {
				b.Fatalf("%d accords, want one", n)
			}
		}
	})
}
