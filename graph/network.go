package graph

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"

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

// network measures who signs with whom.
func (r *Resolver) network(ctx context.Context, filter *store.Filter, first int) (*model.Network, error) {
	f, err := checkFilter(filter)
	if err == nil {
		err = checkFirst(first)
	}
	if err != nil {
		return nil, err
	}
	pairs, err := r.store.Tally(ctx, f, store.ByParty, store.ByParty, 0)
	if err != nil {
		return nil, err
	}
	counts, err := r.store.Tally(ctx, f, store.ByParty, "", 0)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil { // measuring does not look at it
		return nil, err
	}
	return measure(pairs, counts, first), nil
}

// numbered gives each party a node, in the order of their codes.
func numbered(pairs []store.Cell) (nodes map[string]int64, codes []string) {
	for _, p := range pairs {
		codes = append(codes, p.Row, p.Column)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	nodes = make(map[string]int64, len(codes))
	for i, c := range codes {
		nodes[c] = int64(i)
	}
	return nodes, codes
}

func measure(pairs, counts []store.Cell, first int) *model.Network {
	ids, codes := numbered(pairs)
	g := simple.NewWeightedUndirectedGraph(0, 0)
	arrows := simple.NewWeightedDirectedGraph(0, 0) // the same network, as page rank wants it
	strength := make([]int, len(codes))
	for _, p := range pairs {
		a, b, w := simple.Node(ids[p.Row]), simple.Node(ids[p.Column]), float64(p.Accords)
		g.SetWeightedEdge(simple.WeightedEdge{F: a, T: b, W: w})
		arrows.SetWeightedEdge(simple.WeightedEdge{F: a, T: b, W: w})
		arrows.SetWeightedEdge(simple.WeightedEdge{F: b, T: a, W: w})
		strength[a] += p.Accords
		strength[b] += p.Accords
	}
	betweenness := network.Betweenness(g)
	var rank map[int64]float64
	if len(codes) > 0 {
		rank = network.PageRank(arrows, pageRankDamping, pageRankTolerance)
	}
	membership, communities, modularity := communitiesOf(g)

	out := &model.Network{NodeCount: len(codes), EdgeCount: len(pairs), CommunityCount: communities, Modularity: rounded(modularity)}
	counts = slices.DeleteFunc(slices.Clone(counts), func(c store.Cell) bool { _, ok := ids[c.Row]; return !ok })
	counts = counts[:min(first, len(counts))] // most accords first
	shown := model.SeatParties(each(counts, func(c store.Cell) kg.Party { return kg.Party(c.Row) }))
	// Betweenness counts every pair of other parties twice, once in each direction.
	others := max(1, float64(len(codes)-1)*float64(len(codes)-2))
	out.Nodes = each(counts, func(c store.Cell) *model.NetworkNode {
		id := ids[c.Row]
		return &model.NetworkNode{
			Party: shown[kg.Party(c.Row)], Accords: c.Accords, Degree: g.From(id).Len(), Strength: strength[id],
			Betweenness: rounded(betweenness[id] / others), PageRank: rounded(rank[id]), Community: membership[id],
		}
	})
	out.Edges = []*model.NetworkEdge{}
	for _, p := range pairs {
		a, b := shown[kg.Party(p.Row)], shown[kg.Party(p.Column)]
		if a != nil && b != nil {
			out.Edges = append(out.Edges, &model.NetworkEdge{
				A: a, B: b, Accords: p.Accords, Instruments: p.Instruments, FirstDate: optional(p.First), LastDate: optional(p.Last),
			})
		}
	}
	return out
}

// communitiesOf parts the network by the Louvain method, the largest community first.
func communitiesOf(g gonum.Graph) (membership map[int64]int, n int, modularity float64) {
	membership = map[int64]int{}
	if g.Nodes().Len() == 0 {
		return membership, 0, 0
	}
	parts := community.Modularize(g, resolution, rand.NewPCG(1, 1)).Communities()
	for _, p := range parts {
		slices.SortFunc(p, func(a, b gonum.Node) int { return cmp.Compare(a.ID(), b.ID()) })
	}
	slices.SortFunc(parts, func(a, b []gonum.Node) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0].ID(), b[0].ID()))
	})
	for i, p := range parts {
		for _, node := range p {
			membership[node.ID()] = i + 1
		}
	}
	return membership, len(parts), community.Q(g, parts, resolution)
}

// rounded keeps six decimals: sums of floating-point numbers depend on the order of adding.
func rounded(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return math.Round(x*1e6) / 1e6
}
