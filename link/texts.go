package link

import (
	"math"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// texts holds the words that the mentions of a block are told in, weighted by how rare they are
// in it. Most of a text is said in other words, and in other languages, by the next article; but
// names ("Falepili", "CEPA") come back.
type texts struct {
	of     [][]int // distinct words of each mention, ascending
	weight []float64
}

// shortest is the length in letters from which a word tells something.
const shortest = 4

func newTexts(block []kg.Mention) *texts {
	t := &texts{of: make([][]int, len(block))}
	number := map[string]int{}
	var df []float64
	for i, m := range block {
		seen := map[int]bool{}
		for _, s := range told(m) {
			for _, w := range words(s) {
				if len(w) < shortest {
					continue
				}
				n, ok := number[w]
				if !ok {
					n = len(df)
					number[w] = n
					df = append(df, 0)
				}
				if !seen[n] {
					seen[n] = true
					df[n]++
					t.of[i] = append(t.of[i], n)
				}
			}
		}
		sort.Ints(t.of[i])
	}
	for _, n := range df {
		t.weight = append(t.weight, math.Log(float64(len(block))/n))
	}
	return t
}

// told is the words of a mention.
func told(m kg.Mention) []string {
	out := []string{m.Title}
	for _, e := range m.Evidence {
		out = append(out, e.Quote)
	}
	return out
}

// score rewards words that both use and few others do.
func (t *texts) score(a, b *profile) float64 {
	common := 0.0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch {
		case a.words[i] < b.words[j]:
			i++
		case b.words[j] < a.words[i]:
			j++
		default:
			w := t.weight[a.words[i]]
			common += w * w
			i, j = i+1, j+1
		}
	}
	if common == 0 {
		return 0
	}
	return 1.5 * common / math.Max(math.Min(t.norm(a), t.norm(b)), 1)
}

func (t *texts) norm(p *profile) float64 {
	sum := 0.0
	for _, w := range p.words {
		sum += t.weight[w] * t.weight[w]
	}
	return sum
}
