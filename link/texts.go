package link

import (
	"bytes"
	"iter"
	"math"
	"slices"

	"github.com/entente-kg/entente/kg"
)

// texts holds the words that the mentions of a block are told in, weighted by how rare they are
// in it. Most of a text is said in other words, and in other languages, by the next article; but
// names ("Falepili", "CEPA") come back.
type texts struct {
	folded []byte // words of a text, on their way
	number map[string]int
	df     []int     // by word: how many mentions have it
	last   []int     // by word: the mention behind the last one that has it
	named  []bool    // by word: it names something
	of     [][]int   // distinct words of each mention, ascending
	square []float64 // of each word's weight
	name   []float64 // what it is worth to share the word as a name; 0 where it names nothing
}

// shortest is the length in letters from which a word tells something.
const shortest = 4

// read makes the texts those of a block.
func (t *texts) read(block []*kg.Mention) {
	if t.number == nil {
		t.number = map[string]int{}
	}
	clear(t.number)
	t.df, t.last, t.named, t.of = t.df[:0], t.last[:0], t.named[:0], slices.Grow(t.of[:0], len(block))[:len(block)]
	for i, m := range block {
		t.of[i] = t.of[i][:0]
		for s := range told(m) {
			t.folded = appendFolded(t.folded[:0], s)
			for w := range bytes.FieldsSeq(t.folded) {
				if len(w) < shortest {
					continue
				}
				n, ok := t.number[string(w)]
				if !ok {
					n = len(t.df)
					t.number[string(w)] = n
					t.last, t.df, t.named = append(t.last, 0), append(t.df, 0), append(t.named, false)
				}
				if t.last[n] <= i {
					t.last[n] = i + 1
					t.df[n]++
					t.of[i] = append(t.of[i], n)
				}
			}
		}
		slices.Sort(t.of[i])
		for s := range told(m) {
			for w := range names(s) {
				if n, ok := t.number[w]; ok && !t.named[n] && !signs(m, w) {
					t.named[n] = true
				}
			}
		}
	}
	t.weigh(float64(len(block)))
}

// weigh weighs words by the number of mentions that have them, of all in the block.
func (t *texts) weigh(all float64) {
	t.square, t.name = t.square[:0], t.name[:0]
	for n, have := range t.df {
		weight, name := math.Log(all/float64(have)), 0.0
		if t.named[n] {
			name = math.Max(0, math.Min(math.Log(all+6)-math.Log(all)+weight, 1.4)/1.4)
		}
		t.square, t.name = append(t.square, weight*weight), append(t.name, name)
	}
}

// signs tells whether a word is a part of a signatory's name, which is weighed elsewhere.
func signs(m *kg.Mention, word string) bool {
	for _, s := range m.Signatories {
		if within(word, fold(s.Name)) {
			return true
		}
	}
	return false
}

// told is the words of a mention.
func told(m *kg.Mention) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(m.Title) {
			return
		}
		for _, e := range m.Evidence {
			if !yield(e.Quote) {
				return
			}
		}
	}
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
			common += t.square[n]
			named = max(named, t.name[n])
			i, j = i+1, j+1
		}
	}
	if common == 0 && named == 0 {
		return 0
	}
	return math.Min(1.5*common/math.Max(math.Min(a.norm, b.norm), 1)+named, 1.8)
}

// norm is the weight of all words.
func (t *texts) norm(words []int) float64 {
	sum := 0.0
	for _, w := range words {
		sum += t.square[w]
	}
	return sum
}
