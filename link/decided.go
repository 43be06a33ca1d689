package link

import (
	"sort"

	"github.com/entente-kg/entente/kg"
)

// decide merges the mentions of which people said that they are the same, and keeps apart those of
// which they said that they are not. Of decisions that contradict each other the latest holds.
func (g *graph) decide(block []*kg.Mention) {
	same, different := decisions(block)
	if len(same)+len(different) == 0 {
		return
	}
	var marks []string
	for m := range same {
		marks = append(marks, m)
	}
	for m := range different {
		marks = append(marks, m)
	}
	sort.Sort(sort.Reverse(sort.StringSlice(marks)))
	joined := newGroups(len(block))
	apart := map[[2]int]bool{}
	divided := func(i, j int) bool {
		x, y := joined.of(i), joined.of(j)
		for pair := range apart {
			if a, b := joined.of(pair[0]), joined.of(pair[1]); a == x && b == y || a == y && b == x {
				return true
			}
		}
		return false
	}
	for _, m := range marks {
		if pair, ok := same[m]; ok && len(pair) == 2 && !divided(pair[0], pair[1]) {
			joined.join(pair[0], pair[1])
		}
		if pair, ok := different[m]; ok && len(pair) == 2 && joined.of(pair[0]) != joined.of(pair[1]) {
			apart[[2]int{pair[0], pair[1]}] = true
		}
	}
	for pair := range apart {
		g.nodes[pair[0]].apart = unite(g.nodes[pair[0]].apart, pair[1:])
		g.nodes[pair[1]].apart = unite(g.nodes[pair[1]].apart, pair[:1])
	}
	g.mergeGroups(joined)
}

// decisions gives the mentions that bear each mark.
func decisions(block []*kg.Mention) (same, different map[string][]int) {
	same, different = map[string][]int{}, map[string][]int{}
	for i, m := range block {
		if m.Review == nil {
			continue
		}
		for _, mark := range m.Review.Same {
			same[mark] = append(same[mark], i)
		}
		for _, mark := range m.Review.Different {
			different[mark] = append(different[mark], i)
		}
	}
	return same, different
}

// mergeGroups merges the clusters of each group of more than one.
func (g *graph) mergeGroups(joined groups) {
	members := map[int][]int{}
	for i := range joined {
		members[joined.of(i)] = append(members[joined.of(i)], i)
	}
	for i := range joined {
		group := members[joined.of(i)]
		if len(group) < 2 || group[0] != i {
			continue
		}
		for _, j := range group {
			g.alive[j] = false
		}
		g.add(g.mergedAll(group))
	}
}
