package link

import (
	"sort"

	"github.com/entente-kg/entente/kg"
)

// relate sets the relations of the accords of a block, each derived from one of the parts, both those that mentions tell and those of
// bundles. An instrument has no relation to one of another block: blocks are linked apart, so it
// would come and go with what happens to be linked together.
func relate(accords []kg.Accord, parts [][]*kg.Mention) {
	relateTold(accords, parts)
	for i, parts := range bundles(accords) {
		for _, j := range parts {
			accords[j].Relations = append(accords[j].Relations, kg.AccordRelation{Type: kg.PartOf, To: accords[i].ID})
		}
	}
	for i := range accords {
		rs := accords[i].Relations
		if len(rs) < 2 {
			continue
		}
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
func relateTold(accords []kg.Accord, parts [][]*kg.Mention) {
	type position struct {
		article string
		index   int
	}
	named := map[position]int{} // accords of the mentions that others relate to
	for _, part := range parts {
		for _, m := range part {
			for _, r := range m.Relations {
				named[position{m.Article, r.To}] = -1
			}
		}
	}
	if len(named) == 0 {
		return
	}
	for i, part := range parts {
		for _, m := range part {
			if _, ok := named[position{m.Article, m.Index}]; ok {
				named[position{m.Article, m.Index}] = i
			}
		}
	}
	for from, part := range parts {
		for _, m := range part {
			for _, r := range m.Relations {
				if to := named[position{m.Article, r.To}]; to >= 0 && to != from {
					accords[from].Relations = append(accords[from].Relations, kg.AccordRelation{Type: r.Type, To: accords[to].ID})
				}
			}
		}
	}
}

// bundles finds, for each bundle, the instruments of the same parties and the same day that its
// count includes. Where more instruments of that day are known than the bundle counts, nobody
// can tell which ones belong to it.
func bundles(accords []kg.Accord) map[int][]int {
	days := map[kg.Date]bool{} // of bundles
	for i := range accords {
		if a := &accords[i]; a.Count > 1 && a.SignedOn.Precision() == kg.PrecisionDay {
			days[a.SignedOn] = true
		}
	}
	if len(days) == 0 {
		return nil
	}
	byDay := map[string][]int{}
	for i := range accords {
		if a := &accords[i]; days[a.SignedOn] {
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
			if covered(&accords[i], &accords[bundle]) {
				out[bundle] = append(out[bundle], i)
			}
		}
	}
	return out
}

// covered tells whether place and domains of an instrument fit into those of a bundle.
func covered(a, bundle *kg.Accord) bool {
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
