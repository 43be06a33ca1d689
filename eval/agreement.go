package eval

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// fold keeps letters and digits, without case, accents and width.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, norm.NFKD.String(cases.Fold().String(s)))
}

// samePlace lets one name be a part of the other ("Rabat" and "Rabat, Maroc").
func samePlace(a, b string) bool {
	a, b = fold(a), fold(b)
	return a == b || a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// set is the elements of a list, sorted, each once.
func set(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}

// overlap is how many elements two sets share.
func overlap(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// jaccard is the overlap of two lists as sets over their union, 1 for two empty ones.
func jaccard(a, b []string) float64 {
	a, b = set(a), set(b)
	if len(a) == 0 && len(b) == 0 {
		return 1
	}
	both := overlap(a, b)
	return float64(both) / float64(len(a)+len(b)-both)
}

// agreement weighs how well a prediction agrees with an annotated accord. The sum runs in a fixed
// order, and no product is fused into it, so that ties fall the same on every machine.
func agreement(gold, pred Accord) float64 {
	sum := one(gold.Status == pred.Status) + one(gold.Date == pred.Date)
	sum += float64(.6 * one(gold.Kind == pred.Kind))
	sum += float64(.8 * jaccard(gold.Domains, pred.Domains))
	sum += float64(.6 * one(gold.count() == pred.count()))
	sum += float64(.4 * one(samePlace(gold.Place, pred.Place)))
	return sum
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// couple is the positions of an annotated accord and of the prediction that is held against it.
type couple struct{ gold, pred int }

// pairs couples annotated accords with predictions one to one, the highest score first (of equal
// ones the first annotated, then the first predicted). The score tells whether the two may be
// coupled at all.
func pairs(gold, pred []Accord, score func(g, p Accord) (float64, bool)) []couple {
	type candidate struct {
		couple
		score float64
	}
	var candidates []candidate
	for i, g := range gold {
		for j, p := range pred {
			if s, ok := score(g, p); ok {
				candidates = append(candidates, candidate{couple{i, j}, s})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	var out []couple
	usedGold, usedPred := map[int]bool{}, map[int]bool{}
	for _, c := range candidates {
		if usedGold[c.gold] || usedPred[c.pred] {
			continue
		}
		usedGold[c.gold], usedPred[c.pred] = true, true
		out = append(out, c.couple)
	}
	return out
}

// byParties couples accords of exactly the same parties.
func byParties(g, p Accord) (float64, bool) {
	return agreement(g, p), slices.Equal(g.Parties, p.Parties)
}

// byAnyParty couples accords that share a party, the more the better.
func byAnyParty(g, p Accord) (float64, bool) {
	n := overlap(g.Parties, p.Parties)
	return float64(n), n > 0
}
