package sqlite

import (
	"context"
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// lists are the accords in the order newest first, by the places of their rows: of all, of each party,
// of each domain, of every two parties. A convention of two hundred parties would stand in twenty thousand
// lists of two: those of many parties are looked for in a list that each party has of them.
type lists struct {
	all               []int32
	ofParty, ofDomain [][]int32
	ofTwo             map[key][]int32
	ofMany            [][]int32 // by party
}

// manyParties is from how many parties on an accord stands in no list of two.
var manyParties = 12 // a test sets it

// arrange makes the lists of facts from those of the revision before: what changed is sorted in.
func (x *facts) arrange(old *facts, changed []string) {
	compare := comparing(store.NewestFirst)
	inOrder := func(i, j int32) int { return compare(&x.rows[i], &x.rows[j]) }
	all := make([]int32, 0, len(x.rows))
	if old == nil {
		for i := range x.rows {
			all = append(all, int32(i))
		}
		slices.SortFunc(all, inOrder)
	} else {
		all = x.sortedIn(old, changed, inOrder)
	}
	l := lists{
		all: all, ofTwo: map[key][]int32{},
		ofParty: make([][]int32, len(x.parties.names)), ofMany: make([][]int32, len(x.parties.names)), ofDomain: make([][]int32, len(x.domains.names)),
	}
	for _, i := range all {
		r := &x.rows[i]
		for _, d := range r.domains {
			l.ofDomain[d] = append(l.ofDomain[d], i)
		}
		for n, p := range r.parties {
			l.ofParty[p] = append(l.ofParty[p], i)
			if len(r.parties) >= manyParties {
				l.ofMany[p] = append(l.ofMany[p], i)
				continue
			}
			for _, q := range r.parties[:n] {
				two := twoOf(p, q)
				l.ofTwo[two] = append(l.ofTwo[two], i)
			}
		}
	}
	x.lists = l
}

func twoOf(a, b int32) key { return key{min(a, b), max(a, b)} }

// sortedIn merges what changed into the order of before.
func (x *facts) sortedIn(old *facts, changed []string, inOrder func(i, j int32) int) []int32 {
	other := make(map[string]bool, len(changed))
	var fresh []int32
	for _, id := range changed {
		if i, there := x.at[id]; there && !other[id] {
			fresh = append(fresh, int32(i))
		}
		other[id] = true
	}
	slices.SortFunc(fresh, inOrder)
	all := make([]int32, 0, len(x.rows))
	for _, i := range old.lists.all {
		id := old.rows[i].id
		if other[id] {
			continue
		}
		stays := int32(x.at[id])
		for len(fresh) > 0 && inOrder(fresh[0], stays) < 0 {
			all, fresh = append(all, fresh[0]), fresh[1:]
		}
		all = append(all, stays)
	}
	return append(all, fresh...)
}

// listed gives the ids of a page of accords newest first, where memory has them in this order: of all,
// of one or two parties, of a domain. It never waits for facts to be read.
func (s *Store) listed(ctx context.Context, f store.Filter, parties []kg.Party, p store.Page) (ids []string, found bool, err error) {
	parties = kg.NewParties(parties...)
	domains := f.Domains
	f.AllOf, f.Domains = nil, nil
	if !f.Empty() || len(parties) > 2 || len(domains) > 1 || len(parties) > 0 && len(domains) > 0 || p.First == 0 {
		return nil, false, nil
	}
	x, err := s.present(ctx)
	if x == nil || err != nil {
		return nil, false, err
	}
	var after *fact
	if p.After != nil {
		if after, err = cursorOf(store.NewestFirst, *p.After); err != nil {
			return nil, false, err
		}
	}
	page := x.page
	switch {
	case len(domains) == 1:
		return page(p.First, after, x.list(x.lists.ofDomain, x.domains, string(domains[0]))), true, nil
	case len(parties) == 1:
		return page(p.First, after, x.list(x.lists.ofParty, x.parties, string(parties[0]))), true, nil
	case len(parties) == 2:
		return x.shared(p.First, after, string(parties[0]), string(parties[1])), true, nil
	}
	return page(p.First, after, x.lists.all), true, nil
}

// list is empty for a name that is not known.
func (x *facts) list(of [][]int32, names *naming, name string) []int32 {
	if n, known := names.numbers[name]; known && int(n) < len(of) {
		return of[n]
	}
	return nil
}

// page gives the first ids of a list that stand after a row, nil for all.
func (x *facts) page(first int, after *fact, list []int32) []string {
	list = x.following(after, list)
	ids := make([]string, min(first, len(list)))
	for i := range ids {
		ids[i] = x.rows[list[i]].id
	}
	return ids
}

func (x *facts) following(after *fact, list []int32) []int32 {
	if after == nil {
		return list
	}
	compare := comparing(store.NewestFirst)
	return list[sort.Search(len(list), func(i int) bool { return compare(&x.rows[list[i]], after) > 0 }):]
}

// shared is page for the accords of two parties.
func (x *facts) shared(first int, after *fact, a, b string) []string {
	one, known := x.parties.numbers[a]
	two, also := x.parties.numbers[b]
	if !known || !also {
		return nil
	}
	if len(x.lists.ofMany[one]) > len(x.lists.ofMany[two]) {
		one, two = two, one
	}
	few := x.following(after, x.lists.ofTwo[twoOf(one, two)])
	var many []int32
	for _, i := range x.following(after, x.lists.ofMany[one]) {
		if len(many) == first {
			break
		}
		if slices.Contains(x.rows[i].parties, two) {
			many = append(many, i)
		}
	}
	compare := comparing(store.NewestFirst)
	var ids []string
	for len(ids) < first && len(few)+len(many) > 0 {
		from := &few
		if len(few) == 0 || len(many) > 0 && compare(&x.rows[many[0]], &x.rows[few[0]]) < 0 {
			from = &many
		}
		ids, *from = append(ids, x.rows[(*from)[0]].id), (*from)[1:]
	}
	return ids
}
