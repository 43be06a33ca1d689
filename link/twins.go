package link

import "sort"

// twin is what reports of one instrument have in common when they are beyond doubt: the day of
// signature, the fields of cooperation, the word for the instrument.
type twin struct {
	parties string
	day     int
	domains uint32
	kinds   uint16
	count   int
}

// mergeTwins merges the mentions that agree in all of that at once, which spares a crowd of
// reports of one event from being compared each with each. Where one article has two such
// mentions, the words do not tell which one another article means, and none are merged.
func (g *graph) mergeTwins() {
	groups := map[twin][]int{}
	for i, p := range g.nodes {
		if g.alive[i] && len(p.mentions) == 1 && len(p.apart) == 0 && p.signed != nil && p.signed.days() == 1 && p.domainSet != 0 && p.rows == 0 {
			key := twin{p.parties.Key(), p.signed.from, p.domainSet, p.kindSet, p.count}
			groups[key] = append(groups[key], i)
		}
	}
	var found [][]int
	for _, group := range groups {
		if len(group) > 1 && g.oneEach(group) {
			found = append(found, group)
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i][0] < found[j][0] })
	for _, group := range found {
		for _, i := range group {
			g.alive[i] = false
		}
		g.add(g.mergedAll(group))
	}
}

// oneEach tells whether no article has two of the mentions.
func (g *graph) oneEach(group []int) bool {
	seen := map[string]bool{}
	for _, i := range group {
		a := g.nodes[i].articles[0]
		if seen[a] {
			return false
		}
		seen[a] = true
	}
	return true
}

func (g *graph) mergedAll(group []int) *profile {
	if len(group) == 1 {
		return g.nodes[group[0]]
	}
	half := len(group) / 2
	return merged(g.mergedAll(group[:half]), g.mergedAll(group[half:]))
}
