package link

import (
	"sort"

	"github.com/entente-kg/entente/kg"
)

// sources groups the mentions of one instrument by the text that they were first told in: those
// of one article, and those of articles whose texts are copies of one dispatch. Positions are
// ascending in a group, groups are ordered by their first position.
func sources(part []*kg.Mention) [][]int {
	if len(part) == 1 {
		return alone
	}
	group := newGroups(len(part))
	articles := map[string]int{}
	bands := map[[band + 1]uint16][]int{}
	prints := make([][]uint16, len(part))
	for i, m := range part {
		if j, ok := articles[m.Article]; ok {
			group.join(i, j)
			continue
		}
		articles[m.Article] = i
		prints[i] = hashesOf(m.Fingerprint)
		for b := 0; b < len(prints[i]); b += band {
			key := [band + 1]uint16{uint16(b)}
			copy(key[1:], prints[i][b:b+band])
			for _, j := range bands[key] {
				if group.of(i) != group.of(j) && sameText(prints[i], prints[j]) {
					group.join(i, j)
				}
			}
			bands[key] = append(bands[key], i)
		}
	}
	at := map[int]int{}
	var out [][]int
	for i := range part {
		root := group.of(i)
		if _, ok := at[root]; !ok {
			at[root] = len(out)
			out = append(out, nil)
		}
		out[at[root]] = append(out[at[root]], i)
	}
	return out
}

// alone is the groups of one mention.
var alone = [][]int{{0}}

// copies names, for the mentions in articles that repeat another article's text, the article that
// was published first.
func copies(part []*kg.Mention, sources [][]int) []kg.Copy {
	var out []kg.Copy
	for _, group := range sources {
		original := part[group[0]]
		for _, i := range group {
			if m := part[i]; earlier(m.Published, original.Published) ||
				!earlier(original.Published, m.Published) && m.Article < original.Article {
				original = m
			}
		}
		for _, i := range group {
			if part[i].Article != original.Article {
				out = append(out, kg.Copy{Mention: part[i].ID, Of: original.Article})
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Mention < out[j].Mention })
	return out
}

// groups is a union-find.
type groups []int

func newGroups(n int) groups {
	g := make(groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

func (g groups) of(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

func (g groups) join(i, j int) { g[g.of(i)] = g.of(j) }
