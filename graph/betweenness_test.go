package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/entente-kg/entente/store"
)

// Betweenness is what gonum computes, also where the network falls apart.
func TestBetweennessIsGonums(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, links := range []int{1, 12, 40, 300} {
		var pairs []store.Cell
		seen := map[[2]int]bool{}
		for range links {
			x, y := r.IntN(30), r.IntN(30)
			a, b := min(x, y), max(x, y)
			if a == b || seen[[2]int{a, b}] {
				continue
			}
			seen[[2]int{a, b}] = true
			pairs = append(pairs, store.Cell{Row: fmt.Sprintf("%02d", a), Column: fmt.Sprintf("%02d", b), Accords: 1 + r.IntN(9)})
		}
		ids, codes := numbered(pairs)
		g := simple.NewUndirectedGraph()
		for _, p := range pairs {
			g.SetEdge(simple.Edge{F: simple.Node(ids[p.Row]), T: simple.Node(ids[p.Column])})
		}
		n := float64(len(codes))
		want := byNumber(network.Betweenness(g), len(codes), 1/max(1, (n-1)*(n-2)))
		if d := cmp.Diff(want, betweenness(pairs, ids)); d != "" {
			t.Errorf("%d links (-gonum +ours):\n%s", len(pairs), d)
		}
	}
}
