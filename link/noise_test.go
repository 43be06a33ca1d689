package link

import (
	"math/rand"
	"path/filepath"
	"testing"

	"github.com/entente-kg/entente/kg"
)

// mistakes are what a reader gets wrong, one kind of mistake each, with the chance that it
// happens to a mention.
var mistakes = []struct {
	name string
	do   func(r *rand.Rand, m *kg.Mention)
}{
	{"none", func(*rand.Rand, *kg.Mention) {}},
	{"no domains 30%", func(r *rand.Rand, m *kg.Mention) { drop(r, 0.3, func() { m.Domains = nil }) }},
	{"one domain less 40%", func(r *rand.Rand, m *kg.Mention) {
		drop(r, 0.4, func() {
			if len(m.Domains) > 1 {
				m.Domains = m.Domains[:1]
			}
		})
	}},
	{"one domain too many 30%", func(r *rand.Rand, m *kg.Mention) {
		drop(r, 0.3, func() {
			m.Domains = append(append([]kg.Domain{}, m.Domains...), kg.Domains[r.Intn(len(kg.Domains))])
		})
	}},
	{"no date 30%", func(r *rand.Rand, m *kg.Mention) { drop(r, 0.3, func() { m.Date = "" }) }},
	{"month instead of day 30%", func(r *rand.Rand, m *kg.Mention) {
		drop(r, 0.3, func() {
			if len(m.Date) == 10 {
				m.Date = m.Date[:7]
			}
		})
	}},
	{"day of publication as date 20%", func(r *rand.Rand, m *kg.Mention) { drop(r, 0.2, func() { m.Date = m.Published }) }},
	{"accord as kind 30%", func(r *rand.Rand, m *kg.Mention) { drop(r, 0.3, func() { m.Kind = kg.Agreement }) }},
	{"any kind 20%", func(r *rand.Rand, m *kg.Mention) {
		drop(r, 0.2, func() { m.Kind = kg.Kinds[r.Intn(len(kg.Kinds))] })
	}},
	{"signed as status 30%", func(r *rand.Rand, m *kg.Mention) { drop(r, 0.3, func() { m.Status = kg.Signed }) }},
	{"no place 50%", func(r *rand.Rand, m *kg.Mention) { drop(r, 0.5, func() { m.Place = "" }) }},
	{"no signatories 100%", func(_ *rand.Rand, m *kg.Mention) { m.Signatories = nil }},
	{"some of all", func(r *rand.Rand, m *kg.Mention) {
		drop(r, 0.1, func() { m.Domains = nil })
		drop(r, 0.1, func() {
			m.Domains = append(append([]kg.Domain{}, m.Domains...), kg.Domains[r.Intn(len(kg.Domains))])
		})
		drop(r, 0.12, func() { m.Date = "" })
		drop(r, 0.05, func() { m.Date = m.Published })
		drop(r, 0.12, func() { m.Kind = kg.Agreement })
		drop(r, 0.05, func() { m.Status = kg.Signed })
		drop(r, 0.2, func() { m.Place = "" })
		drop(r, 0.2, func() { m.Signatories = nil })
	}},
}

func drop(r *rand.Rand, chance float64, do func()) {
	if r.Float64() < chance {
		do()
	}
}

// TestMistakesOfTheReader measures how linking stands up to a reader that errs.
func TestMistakesOfTheReader(t *testing.T) {
	dev := filepath.Join(shared(t), "eval", "dev")
	all, _ := filepath.Glob(filepath.Join(dev, "*.jsonl"))
	for _, set := range []struct {
		name  string
		files []string
	}{{"clusters", []string{filepath.Join(dev, "clusters.jsonl")}}, {"all", all}} {
		gold := readGold(t, set.files...)
		for _, mistake := range mistakes {
			var p, r, f float64
			const rounds = 5
			for seed := range rounds {
				rnd := rand.New(rand.NewSource(int64(seed)))
				noisy := append([]goldMention(nil), gold...)
				for i := range noisy {
					mistake.do(rnd, &noisy[i].Mention)
				}
				p1, r1, f1 := b3(noisy, Accords(mentionsOf(noisy)))
				p, r, f = p+p1/rounds, r+r1/rounds, f+f1/rounds
			}
			t.Logf("%-9s %-32s precision %.3f recall %.3f F1 %.3f", set.name, mistake.name, p, r, f)
			if p < 0.95 || f < 0.85 {
				t.Errorf("%s, %s: precision %.3f (want 0.95), F1 %.3f (want 0.85)", set.name, mistake.name, p, f)
			}
		}
	}
}
