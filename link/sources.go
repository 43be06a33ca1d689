package link

import "github.com/entente-kg/entente/kg"

// sources groups the mentions by the article that they stand in: positions ascending, groups by
// their first position.
func sources(part []kg.Mention) [][]int {
	var groups [][]int
	at := map[string]int{}
	for i, m := range part {
		g, ok := at[m.Article]
		if !ok {
			g = len(groups)
			at[m.Article] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}
