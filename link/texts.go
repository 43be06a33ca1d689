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
	name   []bool // the word names something
	size   float64
}

// shortest is the length in letters from which a word tells something.
const shortest = 4

func newTexts(block []kg.Mention) *texts {
	t := &texts{of: make([][]int, len(block)), size: float64(len(block))}
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
					t.name = append(t.name, false)
				}
				if !seen[n] {
					seen[n] = true
					df[n]++
					t.of[i] = append(t.of[i], n)
				}
			}
		}
		sort.Ints(t.of[i])
		for _, s := range told(m) {
			for _, w := range names(s) {
				if n, ok := number[w]; ok && !signs(m, w) {
					t.name[n] = true
				}
			}
		}
	}
	for _, n := range df {
		t.weight = append(t.weight, math.Log(float64(len(block))/n))
	}
	return t
}

// signs tells whether a word is a part of a signatory's name, which is weighed elsewhere.
func signs(m kg.Mention, word string) bool {
	for _, s := range m.Signatories {
		if within(word, fold(s.Name)) {
			return true
		}
	}
	return false
}

// told is the words of a mention.
func told(m kg.Mention) []string {
	out := []string{m.Title}
	for _, e := range m.Evidence {
		out = append(out, e.Quote)
	}
	return out
}

// score rewards words that both use and few others do, names above all.
func (t *texts) score(a, b *profile) float64 {
	common, named := 0.0, 0.0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch {
		case a.words[i] < b.words[j]:
			i++
		case b.words[j] < a.words[i]:
			j++
		default:
			n := a.words[i]
			common += t.weight[n] * t.weight[n]
			if t.name[n] {
				named = math.Max(named, math.Min(math.Log(t.size+6)-math.Log(t.size)+t.weight[n], 1.4)/1.4)
			}
			i, j = i+1, j+1
		}
	}
	if common == 0 && named == 0 {
		return 0
	}
	return math.Min(1.5*common/math.Max(math.Min(t.norm(a), t.norm(b)), 1)+named, 1.8)
}

func (t *texts) norm(p *profile) float64 {
	sum := 0.0
	for _, w := range p.words {
		sum += t.weight[w] * t.weight[w]
	}
	return sum
}
