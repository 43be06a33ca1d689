package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/store"
)

// every gives all ways of at most so many steps that come by no party twice, the plain way.
func every(w *web, from, to string, steps int) [][]string {
	var out [][]string
	var walk func(way []string)
	walk = func(way []string) {
		last := way[len(way)-1]
		if last == to {
			out = append(out, slices.Clone(way))
			return
		}
		for _, next := range w.codes {
			if len(way) <= steps && w.shared(last, next) > 0 && !slices.Contains(way, next) {
				walk(append(way, next))
			}
		}
	}
	walk([]string{from})
	return out
}

// The ways between two parties are the cheapest of all ways, the same ones every time.
func TestCheapestWays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for n := range 30 {
		var pairs []store.Cell
		for i := range 8 {
			for j := i + 1; j < 8; j++ {
				if r.IntN(3) == 0 {
					pairs = append(pairs, store.Cell{Row: fmt.Sprint("P", i), Column: fmt.Sprint("P", j), Accords: 1 + r.IntN(5)})
				}
			}
		}
		w := newWeb(pairs)
		want := every(w, "P0", "P7", 4)
		cost := func(way []string) (c float64) {
			for i := range way[1:] {
				c += w.graph.WeightedEdge(w.ids[way[i]], w.ids[way[i+1]]).Weight()
			}
			return c
		}
		slices.SortFunc(want, func(a, b []string) int {
			if cost(a) < cost(b) {
				return -1
			}
			return 1
		})
		for range 3 {
			got := w.between("P0", "P7", 4, 5)
			ways := [][]string{}
			for _, c := range got {
				ways = append(ways, c.parties)
			}
			if d := cmp.Diff(append([][]string{}, want[:min(5, len(want))]...), ways); d != "" {
				t.Errorf("graph %d (-want +got):\n%s", n, d)
			}
		}
		for i := 1; i < len(want); i++ {
			if len(want[i]) < len(want[i-1]) {
				t.Errorf("graph %d: %v costs more than the longer %v", n, want[i], want[i-1])
			}
		}
	}
}
