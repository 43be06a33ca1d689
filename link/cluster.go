package link

import (
	"container/heap"
	"math"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// threshold is the score from which two clusters are one instrument, and margin how much better
// than its best rival a match must be: a false merge is worse than a missed one.
const (
	threshold = 0.2
	margin    = 0.5
	strange   = -1.0 // below: the two are two instruments
	hopeless  = -2.0 // below: and no more knowledge will change that
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
	near  []map[int]float64 // scores of the pairs that are not hopeless
	texts *texts
	queue pairs
}

func newGraph(block []kg.Mention) *graph {
	g := &graph{texts: newTexts(block)}
	for i, m := range block {
		p := newProfile(i, m)
		p.words = g.texts.of[i]
		g.add(p)
	}
	g.crowd()
	g.decide(block)
	g.mergeTwins()
	for _, list := range g.lists() {
		for i, a := range list {
			for _, b := range list[i+1 : min(i+1+reach, len(list))] {
				g.compare(a, b)
			}
		}
	}
	return g
}

// crowd tells every mention how many instruments of its day an article reports at most.
func (g *graph) crowd() {
	type report struct {
		article string
		day     span
	}
	told, most := map[report]float64{}, map[span]float64{}
	for _, p := range g.nodes {
		if day := p.when(); day != nil {
			at := report{p.articles[0], *day}
			// Of a bundle only a few are told one by one.
			told[at] += min(math.Sqrt(float64(p.count)), 4)
			most[*day] = max(most[*day], told[at])
		}
	}
	for _, p := range g.nodes {
		if day := p.when(); day != nil {
			p.crowd = most[*day]
		}
	}
}

// lists orders the clusters by time: all together, and in a large block also those that share a
// domain, so that no crowd of other domains comes between two reports of one instrument.
func (g *graph) lists() [][]int {
	var all []int
	for i := range g.nodes {
		if g.alive[i] {
			all = append(all, i)
		}
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := g.nodes[all[i]], g.nodes[all[j]]
		if x, y := a.anchor(), b.anchor(); x != y {
			return x < y
		}
		return a.id < b.id
	})
	lists := [][]int{all}
	if len(all) <= reach {
		return lists
	}
	for d := range numDomains {
		var list []int
		for _, i := range all {
			if g.nodes[i].domains[d] > 0 {
				list = append(list, i)
			}
		}
		lists = append(lists, list)
	}
	return lists
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
	g.near = append(g.near, nil)
	return len(g.nodes) - 1
}

// compare scores a pair once and remembers it unless it is hopeless.
func (g *graph) compare(a, b int) {
	if _, done := g.near[a][b]; done {
		return
	}
	if g.nodes[b].id < g.nodes[a].id {
		a, b = b, a
	}
	s := score(g.nodes[a], g.nodes[b])
	if s < hopeless {
		return
	}
	s += g.texts.score(g.nodes[a], g.nodes[b])
	for _, pair := range [][2]int{{a, b}, {b, a}} {
		if g.near[pair[0]] == nil {
			g.near[pair[0]] = map[int]float64{}
		}
		g.near[pair[0]][pair[1]] = s
	}
	if s >= threshold {
		heap.Push(&g.queue, pair{a, b, s, g.nodes[a].id, g.nodes[b].id})
	}
}

// run merges the surest pairs. A pair with a rival waits until the merges of a round may have
// settled where the rival belongs; when nothing moves any more, what the articles tell together
// decides between rivals.
func (g *graph) run() {
	waiting := g.round(g.queue)
	for {
		n := len(g.nodes)
		waiting = g.round(waiting)
		if len(g.nodes) == n {
			waiting = g.round(g.inContext(waiting))
		}
		if len(g.nodes) == n {
			return
		}
	}
}

// round merges what it can of the queue and gives back the pairs that have a rival.
func (g *graph) round(queue pairs) (waiting pairs) {
	g.queue = append(pairs(nil), queue...)
	heap.Init(&g.queue)
	for g.queue.Len() > 0 {
		p := heap.Pop(&g.queue).(pair)
		switch {
		case !g.alive[p.a] || !g.alive[p.b]:
		case g.rivalled(p):
			waiting = append(waiting, p)
		default:
			g.merge(p.a, p.b)
		}
	}
	return waiting
}

// rivalled tells whether one of the two could as well belong to a third cluster that the other
// cannot belong to, and that has no better place itself.
func (g *graph) rivalled(p pair) bool {
	for _, side := range [][2]int{{p.a, p.b}, {p.b, p.a}} {
		for c, s := range g.near[side[0]] {
			if c == side[1] || s < threshold || s < p.score-margin {
				continue
			}
			if t, ok := g.near[side[1]][c]; ok && t >= strange {
				continue
			}
			if !g.better(c, side[0], s) {
				return true
			}
		}
	}
	return false
}

// better tells whether c has a place at least as good as with a, at score s.
func (g *graph) better(c, a int, s float64) bool {
	for d, t := range g.near[c] {
		if d != a && t >= s {
			return true
		}
	}
	return false
}

func (g *graph) merge(a, b int) {
	g.alive[a], g.alive[b] = false, false
	n := g.add(merged(g.nodes[a], g.nodes[b]))
	for _, old := range []int{a, b} {
		for c := range g.near[old] {
			delete(g.near[c], old)
			if g.alive[c] {
				g.compare(n, c)
			}
		}
		g.near[old] = nil
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
