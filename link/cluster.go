package link

import (
	"container/heap"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// threshold is the score from which two clusters are one instrument, and margin how much better
// than its best rival a match must be: a false merge is worse than a missed one.
const (
	threshold = 0.0
	margin    = 0.5
)

// reach is how many neighbours on each side, in order of time, a mention is compared with. It
// keeps the work linear in the size of a block.
const reach = 100

// cluster partitions the mentions of one block, ordered by id. It merges the surest pair first,
// until no pair is sure enough.
func cluster(block []kg.Mention) [][]kg.Mention {
	g := newGraph(block)
	g.run()
	var parts [][]kg.Mention
	for i, p := range g.nodes {
		if g.alive[i] {
			part := make([]kg.Mention, len(p.mentions))
			for k, at := range p.mentions {
				part[k] = block[at]
			}
			parts = append(parts, part)
		}
	}
	return parts
}

// graph holds the clusters of a block and the pairs that may still be merged.
type graph struct {
	nodes []*profile
	alive []bool
	near  []map[int]float64 // scores of the pairs that are compared
	queue pairs
}

func newGraph(block []kg.Mention) *graph {
	g := &graph{}
	for i, m := range block {
		g.add(newProfile(i, m))
	}
	order := make([]int, len(block))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := g.nodes[order[i]], g.nodes[order[j]]
		if x, y := a.anchor(), b.anchor(); x != y {
			return x < y
		}
		return a.id < b.id
	})
	for i, a := range order {
		for _, b := range order[i+1 : min(i+1+reach, len(order))] {
			g.compare(a, b)
		}
	}
	return g
}

// anchor is the day around which a cluster is looked for.
func (p *profile) anchor() int {
	switch {
	case p.signed != nil:
		return p.signed.from
	case p.planned != nil:
		return p.planned.from
	case p.reported != always:
		return p.reported
	case p.unsigned != never:
		return p.unsigned
	}
	return always
}

func (g *graph) add(p *profile) int {
	g.nodes = append(g.nodes, p)
	g.alive = append(g.alive, true)
	g.near = append(g.near, map[int]float64{})
	return len(g.nodes) - 1
}

func (g *graph) compare(a, b int) {
	if g.nodes[b].id < g.nodes[a].id {
		a, b = b, a
	}
	s := score(g.nodes[a], g.nodes[b])
	g.near[a][b], g.near[b][a] = s, s
	if s >= threshold {
		heap.Push(&g.queue, pair{a, b, s, g.nodes[a].id, g.nodes[b].id})
	}
}

func (g *graph) run() {
	var waiting []pair
	for g.queue.Len() > 0 {
		p := heap.Pop(&g.queue).(pair)
		if !g.alive[p.a] || !g.alive[p.b] {
			continue
		}
		if g.rivalled(p) {
			waiting = append(waiting, p)
			continue
		}
		g.merge(p.a, p.b)
		for _, w := range waiting {
			heap.Push(&g.queue, w)
		}
		waiting = waiting[:0]
	}
}

// rivalled tells whether one of the two could as well belong to a third cluster that the other
// cannot belong to.
func (g *graph) rivalled(p pair) bool {
	for _, side := range [][2]int{{p.a, p.b}, {p.b, p.a}} {
		for c, s := range g.near[side[0]] {
			if c == side[1] || !g.alive[c] || s < threshold || s < p.score-margin {
				continue
			}
			if t, ok := g.near[side[1]][c]; !ok || t < threshold {
				return true
			}
		}
	}
	return false
}

func (g *graph) merge(a, b int) {
	g.alive[a], g.alive[b] = false, false
	n := g.add(merged(g.nodes[a], g.nodes[b]))
	for _, old := range []int{a, b} {
		for c := range g.near[old] {
			if _, done := g.near[n][c]; g.alive[c] && !done {
				g.compare(n, c)
			}
			delete(g.near[c], old)
		}
	}
}

// pair is a possible merge, the smaller id first.
type pair struct {
	a, b  int
	score float64
	x, y  string
}

// pairs is a heap, best score first, then the smallest ids.
type pairs []pair

func (q pairs) Len() int { return len(q) }
func (q pairs) Less(i, j int) bool {
	a, b := q[i], q[j]
	switch {
	case a.score != b.score:
		return a.score > b.score
	case a.x != b.x:
		return a.x < b.x
	}
	return a.y < b.y
}
func (q pairs) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *pairs) Push(x any)   { *q = append(*q, x.(pair)) }
func (q *pairs) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}
