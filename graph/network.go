package graph

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Parameters of the measures: the usual damping of page rank, when its sum counts as settled, and
// the resolution of communities.
const (
	pageRankDamping   = 0.85
	pageRankTolerance = 1e-8
	resolution        = 1
)

// How many nodes and edges of a network are shown at most.
const (
	maxNodes = 250
	maxEdges = 5000
)

// network measures who signs with whom.
func (r *Resolver) network(ctx context.Context, filter *store.Filter, first int, edges *int) (*model.Network, error) {
	f, err := checkFilter(filter)
	switch {
	case err != nil:
		return nil, err
	case first < 0 || first > maxNodes:
		return nil, invalid("first: %d is not between 0 and %d", first, maxNodes)
	case edges != nil && (*edges < 0 || *edges > maxEdges):
		return nil, invalid("edges: %d is not between 0 and %d", *edges, maxEdges)
	}
	if f.Empty() && asksForCore(ctx) {
		core, err := r.store.Core(ctx, first)
		return coreOf(core, edges), err
	}
	pairs, err := r.store.Tally(ctx, f, store.ByParty, store.ByParty, 0)
	if err != nil {
		return nil, err
	}
	counts, err := r.accordsOfAll(ctx, f)
	if err != nil {
		return nil, err
	}
	return networkOf(pairs, counts, first, edges), nil
}

// accordsOfAll counts the accords of each party, most first; those of the whole graph stores know by
// heart.
func (r *Resolver) accordsOfAll(ctx context.Context, f store.Filter) ([]store.Cell, error) {
	if !f.Empty() {
		return r.store.Tally(ctx, f, store.ByParty, "", 0)
	}
	stats, err := r.store.PartyStats(ctx, nil)
	cells := each(stats, func(s store.PartyStat) store.Cell { return store.Cell{Row: string(s.Party), Accords: s.Accords} })
	slices.SortFunc(cells, func(a, b store.Cell) int { return cmp.Or(cmp.Compare(b.Accords, a.Accords), cmp.Compare(a.Row, b.Row)) })
	return cells, err
}

// numbered gives each party a node, in the order of their codes.
func numbered(pairs []store.Cell) (nodes map[string]int64, codes []string) {
	nodes = map[string]int64{}
	for _, p := range pairs {
		for _, code := range []string{p.Row, p.Column} {
			if _, seen := nodes[code]; !seen {
				nodes[code] = 0
				codes = append(codes, code)
			}
		}
	}
	slices.Sort(codes)
	for i, c := range codes {
		nodes[c] = int64(i)
	}
	return nodes, codes
}

func networkOf(pairs, counts []store.Cell, first int, edges *int) *model.Network {
	ids, codes := numbered(pairs)
	degree, strength := make([]int, len(codes)), make([]int, len(codes))
	for _, p := range pairs {
		for _, code := range []string{p.Row, p.Column} {
			degree[ids[code]]++
			strength[ids[code]] += p.Accords
		}
	}
	out := &model.Network{NodeCount: len(codes), EdgeCount: len(pairs), Measures: measuring(pairs, ids)}
	counts = slices.DeleteFunc(slices.Clone(counts), func(c store.Cell) bool { _, ok := ids[c.Row]; return !ok })
	counts = counts[:min(first, len(counts))] // most accords first
	shown := model.SeatParties(each(counts, func(c store.Cell) kg.Party { return kg.Party(c.Row) }))
	out.Nodes = each(counts, func(c store.Cell) *model.NetworkNode {
		n := int(ids[c.Row])
		return &model.NetworkNode{
			Party: shown[kg.Party(c.Row)], Accords: c.Accords, Degree: degree[n], Strength: strength[n], Number: n, Measures: out.Measures,
		}
	})
	out.Edges = edgesOf(pairs, shown, edges)
	return out
}

// edgesOf gives the edges between the parties that are shown, at most so many.
func edgesOf(pairs []store.Cell, shown map[kg.Party]model.Party, most *int) (out []*model.NetworkEdge) {
	for _, p := range pairs { // most accords first
		if most != nil && len(out) == *most {
			break
		}
		a, b := shown[kg.Party(p.Row)], shown[kg.Party(p.Column)]
		if a != nil && b != nil {
			out = append(out, &model.NetworkEdge{
				A: a, B: b, Accords: p.Accords, Instruments: p.Instruments, FirstDate: optional(p.First), LastDate: optional(p.Last),
			})
		}
	}
	return out
}

// asksForCore tells whether a network is asked for nothing that hangs on parties that are not shown.
func asksForCore(ctx context.Context) bool {
	fields := below(ctx)
	if len(fields) == 0 || len(named(fields, "edges", "nodes", "__typename")) < len(fields) {
		return false
	}
	for _, nodes := range named(fields, "nodes") {
		asked := graphql.CollectFields(graphql.GetOperationContext(ctx), nodes.Selections, nil)
		if len(named(asked, "party", "accords", "__typename")) < len(asked) {
			return false
		}
	}
	return true
}

// coreOf is a network of which only parties and edges are shown.
func coreOf(core store.Core, edges *int) *model.Network {
	shown := model.SeatParties(each(core.Parties, func(p store.PartyStat) kg.Party { return p.Party }))
	return &model.Network{
		Nodes: each(core.Parties, func(p store.PartyStat) *model.NetworkNode {
			return &model.NetworkNode{Party: shown[p.Party], Accords: p.Accords}
		}),
		Edges: edgesOf(core.Pairs, shown, edges),
	}
}

// measuring prepares the measures of the network.
func measuring(pairs []store.Cell, ids map[string]int64) model.Measures {
	matrix := sync.OnceValue(func() *simple.UndirectedMatrix {
		g := simple.NewUndirectedMatrix(len(ids), 0, 0, 0)
		for _, p := range pairs {
			g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(ids[p.Row]), T: simple.Node(ids[p.Column]), W: float64(p.Accords)})
		}
		return g
	})
	if len(ids) == 0 { // no matrix has no rows
		return model.Measures{Communities: func() model.Communities { return model.Communities{} }}
	}
	return model.Measures{
		Betweenness: sync.OnceValue(func() []float64 { return betweenness(pairs, ids) }),
		PageRank: sync.OnceValue(func() []float64 {
			arrows := simple.NewWeightedDirectedGraph(0, 0)
			for _, p := range pairs {
				a, b := simple.Node(ids[p.Row]), simple.Node(ids[p.Column])
				arrows.SetWeightedEdge(simple.WeightedEdge{F: a, T: b, W: float64(p.Accords)})
				arrows.SetWeightedEdge(simple.WeightedEdge{F: b, T: a, W: float64(p.Accords)})
			}
			return byNumber(network.PageRank(arrows, pageRankDamping, pageRankTolerance), len(ids), 1)
		}),
		Communities: sync.OnceValue(func() model.Communities { return communitiesOf(matrix()) }),
	}
}

func byNumber(values map[int64]float64, n int, scale float64) []float64 {
	out := make([]float64, n)
	for id, v := range values {
		out[id] = rounded(v * scale)
	}
	return out
}

// communitiesOf parts the network by the Louvain method, the largest community first.
func communitiesOf(g gonum.Graph) model.Communities {
	parts := community.Modularize(g, resolution, rand.NewPCG(1, 1)).Communities()
	for _, p := range parts {
		slices.SortFunc(p, func(a, b gonum.Node) int { return cmp.Compare(a.ID(), b.ID()) })
	}
	slices.SortFunc(parts, func(a, b []gonum.Node) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0].ID(), b[0].ID()))
	})
	out := model.Communities{Of: make([]int, g.Nodes().Len()), Count: len(parts), Modularity: rounded(community.Q(g, parts, resolution))}
	for i, p := range parts {
		for _, node := range p {
			out.Of[node.ID()] = i + 1
		}
	}
	return out
}

// rounded keeps six decimals: sums of floating-point numbers depend on the order of adding.
func rounded(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return math.Round(x*1e6) / 1e6
}
