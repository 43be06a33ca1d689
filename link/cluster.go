package link

import (
	"cmp"
	"container/heap"
	"math"
	"slices"

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
// until no pair is sure enough. The parts hold until the next call.
func (g *graph) cluster(block []*kg.Mention) [][]*kg.Mention {
	g.parts = g.parts[:0]
	if len(block) == 1 {
		return append(g.parts, block)
	}
	g.fill(block)
	g.run()
	members := g.members[:0]
	for i, p := range g.nodes {
		if g.alive[i] {
			begin := len(members)
			for _, at := range p.mentions {
				members = append(members, block[at])
			}
			g.parts = append(g.parts, members[begin:])
		}
	}
	g.members = members
	return g.parts
}

// graph holds the clusters of a block and the pairs that may still be merged. Its memory serves one
// block after the other.
type graph struct {
	nodes  []*profile
	alive  []bool
	near   []edges // of the pairs that are not hopeless; also to nodes that are no more
	texts  texts
	found  pairs // may be merged
	queue  pairs // those that wait for their turn in a round
	notes  []note
	marked int // number of the last marking

	singles []profile // of the mentions
	members []*kg.Mention
	parts   [][]*kg.Mention
}

// edge leads to another node of a pair.
type edge struct {
	to    int
	score float64
}

// edges lead from one node to the others of its pairs.
type edges []edge

// set sets the score of the pair with a node.
func (es edges) set(to int, score float64) {
	for i := range es {
		if es[i].to == to {
			es[i].score = score
		}
	}
}

// note is a score at a node, which holds for one marking.
type note struct {
	by    int
	score float64
}

// fill makes the graph that of a block.
func (g *graph) fill(block []*kg.Mention) {
	g.nodes, g.alive, g.near, g.notes, g.found, g.marked = g.nodes[:0], g.alive[:0], g.near[:0], g.notes[:0], g.found[:0], 0
	g.texts.read(block)
	if len(g.singles) < len(block) {
		g.singles = make([]profile, len(block)+len(block)/4)
	}
	for i, m := range block {
		p := &g.singles[i]
		p.tell(i, m)
		p.words = g.texts.of[i]
		g.add(p)
	}
	g.crowd()
	g.decide(block)
	g.mergeTwins()
	for _, list := range g.lists() {
		for i, a := range list {
			g.compareAll(a, list[i+1:min(i+1+reach, len(list))])
		}
	}
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
			p.crowd = math.Log(max(most[*day], 1))
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
	slices.SortFunc(all, func(i, j int) int {
		a, b := g.nodes[i], g.nodes[j]
		return cmp.Or(cmp.Compare(a.anchor(), b.anchor()), cmp.Compare(a.first(), b.first()))
	})
	lists := [][]int{all}
	if len(all) <= reach {
		return lists
	}
	for d := range numDomains {
		var list []int
		for _, i := range all {
			if g.nodes[i].domainSet&(1<<d) != 0 {
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
	p.norm = g.texts.norm(p.words)
	g.nodes = append(g.nodes, p)
	g.alive = append(g.alive, true)
	if n := len(g.near); n < cap(g.near) {
		g.near = g.near[:n+1]
		g.near[n] = g.near[n][:0]
	} else {
		g.near = append(g.near, nil)
	}
	g.notes = append(g.notes, note{})
	return len(g.nodes) - 1
}

// mark notes the scores of a node's pairs at its neighbours, until the next marking; see noted.
func (g *graph) mark(a int) {
	g.marked++
	for _, e := range g.near[a] {
		g.notes[e.to] = note{g.marked, e.score}
	}
}

// noted is the score of the pair of c and the node that mark was called for.
func (g *graph) noted(c int) (score float64, ok bool) {
	return g.notes[c].score, g.notes[c].by == g.marked
}

// compareAll scores the pairs of a with others, each once, and remembers those that are not hopeless.
func (g *graph) compareAll(a int, others []int) {
	g.mark(a)
	for _, b := range others {
		if _, done := g.noted(b); !done && !foreign(g.nodes[a], g.nodes[b]) {
			g.notes[b].by = g.marked
			g.compare(a, b)
		}
	}
}

func (g *graph) compare(a, b int) {
	if g.nodes[b].first() < g.nodes[a].first() {
		a, b = b, a
	}
	p, q := g.nodes[a], g.nodes[b]
	s := score(p, q)
	if s < hopeless {
		return
	}
	s += g.texts.score(p, q)
	g.near[a] = append(g.near[a], edge{b, s})
	g.near[b] = append(g.near[b], edge{a, s})
	if s >= threshold {
		g.found = append(g.found, pair{a, b, s, p.first(), q.first()})
	}
}

// run merges the surest pairs. A pair with a rival waits until the merges of a round may have
// settled where the rival belongs; when nothing moves any more, what the articles tell together
// decides between rivals.
func (g *graph) run() {
	waiting := g.round(g.found)
	for len(waiting) > 0 {
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
	g.queue = append(g.queue[:0], queue...)
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
	for _, side := range [...][2]int{{p.a, p.b}, {p.b, p.a}} {
		marked := false
		for _, e := range g.near[side[0]] {
			if e.to == side[1] || e.score < threshold || e.score < p.score-margin || !g.alive[e.to] {
				continue
			}
			if !marked {
				g.mark(side[1])
				marked = true
			}
			if t, ok := g.noted(e.to); ok && t >= strange {
				continue
			}
			if !g.better(e.to, side[0], e.score) {
				return true
			}
		}
	}
	return false
}

// better tells whether c has a place at least as good as with a, at score s.
func (g *graph) better(c, a int, s float64) bool {
	for _, e := range g.near[c] {
		if e.to != a && e.score >= s && g.alive[e.to] {
			return true
		}
	}
	return false
}

func (g *graph) merge(a, b int) {
	g.alive[a], g.alive[b] = false, false
	n := g.add(merged(g.nodes[a], g.nodes[b]))
	var others []int
	for _, old := range [...]int{a, b} {
		for _, e := range g.near[old] {
			if g.alive[e.to] {
				others = append(others, e.to)
			}
		}
		g.near[old] = g.near[old][:0]
	}
	g.found = g.found[:0]
	g.compareAll(n, others)
	for _, p := range g.found {
		heap.Push(&g.queue, p)
	}
}

// pair is a possible merge, the smaller id first.
type pair struct {
	a, b  int
	score float64
	x, y  int // first mentions
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
