package link

import (
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// relate sets the relations of the accords of a block, both those that mentions tell and those of
// bundles. An instrument has no relation to one of another block: blocks are linked apart, so it
// would come and go with what happens to be linked together.
func relate(accords []kg.Accord, block []kg.Mention) {
	relateTold(accords, block)
	for i, parts := range bundles(accords) {
		for _, j := range parts {
			accords[j].Relations = append(accords[j].Relations, kg.AccordRelation{Type: kg.PartOf, To: accords[i].ID})
		}
	}
	for i := range accords {
		rs := accords[i].Relations
		sort.Slice(rs, func(x, y int) bool {
			if rs[x].Type != rs[y].Type {
				return rs[x].Type < rs[y].Type
			}
			return rs[x].To < rs[y].To
		})
		accords[i].Relations = compact(rs)
	}
}

// relateTold sets the relations that mentions tell.
func relateTold(accords []kg.Accord, block []kg.Mention) {
	if !slices.ContainsFunc(block, func(m kg.Mention) bool { return len(m.Relations) > 0 }) {
		return
	}
	accordOf := map[string]int{}
	for i, a := range accords {
		for _, m := range a.Mentions {
			accordOf[m] = i
		}
	}
	type position struct {
		article string
		index   int
	}
	at := map[position]int{}
	for _, m := range block {
		at[position{m.Article, m.Index}] = accordOf[m.ID]
	}
	for _, m := range block {
		from := accordOf[m.ID]
		for _, r := range m.Relations {
			if to, ok := at[position{m.Article, r.To}]; ok && to != from {
				accords[from].Relations = append(accords[from].Relations, kg.AccordRelation{Type: r.Type, To: accords[to].ID})
			}
		}
	}
}

// bundles finds, for each bundle, the instruments of the same parties and the same day that its
// count includes. Where more instruments of that day are known than the bundle counts, nobody
// can tell which ones belong to it.
func bundles(accords []kg.Accord) map[int][]int {
	byDay := map[string][]int{}
	for i, a := range accords {
		if a.SignedOn.Precision() == kg.PrecisionDay {
			key := a.Parties.Key() + "|" + string(a.SignedOn)
			byDay[key] = append(byDay[key], i)
		}
	}
	out := map[int][]int{}
	for _, same := range byDay {
		bundle, parts := -1, []int{}
		for _, i := range same {
			switch {
			case accords[i].Count == 1:
				parts = append(parts, i)
			case bundle < 0 || accords[i].Count > accords[bundle].Count || accords[i].Count == accords[bundle].Count && accords[i].ID < accords[bundle].ID:
				bundle = i
			}
		}
		if bundle < 0 || len(parts) > accords[bundle].Count {
			continue
		}
		for _, i := range parts {
			if covered(accords[i], accords[bundle]) {
				out[bundle] = append(out[bundle], i)
			}
		}
	}
	return out
}

// covered tells whether place and domains of an instrument fit into those of a bundle.
func covered(a, bundle kg.Accord) bool {
	if a.Place != "" && bundle.Place != "" && !samePlace(a.Place, bundle.Place) {
		return false
	}
	if len(a.Domains) == 0 || len(bundle.Domains) == 0 {
		return true
	}
	for _, d := range a.Domains {
		for _, e := range bundle.Domains {
			if d == e {
				return true
			}
		}
	}
	return false
}
