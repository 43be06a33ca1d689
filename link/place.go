package link

import (
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// place is where an instrument was signed, whatever the language that names it.
type place struct {
	key     string   // equal for the spellings of one capital or country, else the folded name
	country kg.Party // "" where the gazetteer does not know the place
	whole   bool     // a country is named, or a city that is called like its country
}

// placeOf reads a place as an article words it. Of several names in it the longest city counts
// before a country.
func placeOf(s string) place {
	if s == "" {
		return place{}
	}
	ws := words(s)
	key := strings.Join(ws, " ")
	best := place{key: key}
	size := 0
	for n := min(len(ws), 4); n > 0; n-- {
		begin := 0
		for i := 0; i+n <= len(ws); i++ {
			end := begin + n - 1
			for _, w := range ws[i : i+n] {
				end += len(w)
			}
			p, ok := places()[key[begin:end]]
			begin += len(ws[i]) + 1
			if ok && (size == 0 || best.whole && !p.whole) {
				best, size = p, n
			}
		}
	}
	return best
}

// places maps the folded names of countries and cities in all languages. Of several things of one
// name a country counts before a capital, which counts before other cities; the country of a city
// is left open where the name is not enough to tell it.
var places = sync.OnceValue(func() map[string]place {
	out := make(map[string]place, 1<<15)
	for _, lang := range kg.Langs {
		for _, e := range gazetteer.Entries(lang) {
			if e.Party == "" || e.Class != gazetteer.Name && e.Class != gazetteer.Capital && e.Class != gazetteer.City {
				continue
			}
			surface := foldSurface(e.Surface)
			p := place{key: surface, country: e.Party}
			switch e.Class {
			case gazetteer.Name:
				p.key, p.whole = string(e.Party), true
			case gazetteer.Capital:
				p.key = capitalOf + string(e.Party)
			}
			before, ok := out[surface]
			switch n, rank := p.rank(), before.rank(); {
			case surface == "":
			case !ok || n > rank, n == rank && n > 1 && p.key < before.key:
				out[surface] = p
			case n == 1 && rank == 1 && before.country != p.country:
				before.country = ""
				out[surface] = before
			}
		}
	}
	return out
})

// rank is high for a place that its name means before others.
func (p place) rank() int {
	switch {
	case p.whole:
		return 3
	case p.capital():
		return 2
	}
	return 1
}

const capitalOf = "capital of "

// likeness of two places: 1 for one place, 0.5 where they can be one, about 0 where nobody can
// tell, and less where they are two.
func (p place) likeness(q place) float64 {
	switch {
	case p.key == q.key:
		return 1
	case p.country != "" && q.country != "" && p.country != q.country:
		return -1
	case p.country != "" && p.country == q.country && (p.whole || q.whole):
		return 0.5
	case arabic(p.key) != arabic(q.key):
		return 0
	case spelled(p.key, q.key):
		return 1
	case within(p.key, q.key) || within(q.key, p.key):
		return 0.7
	case p.country != "" && p.country == q.country && !p.capital() && !q.capital():
		return -0.2 // cities are known by all their names, but not which names are of one city
	}
	return -0.7
}

func (p place) capital() bool { return strings.HasPrefix(p.key, capitalOf) }

func within(a, b string) bool { return strings.Contains(" "+b+" ", " "+a+" ") }

// spelled tells whether two folded names are spellings of one: a letter in five is another, is
// missing or is added at most.
func spelled(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return edits(x, y) <= min(len(x), len(y))/5
}

// edits is the Levenshtein distance.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		corner := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := corner
			if x != y {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
