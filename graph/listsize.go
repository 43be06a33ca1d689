package graph

import (
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// What a list, a list of arguments and a text argument hold at most.
const (
	maxFirst = 200
	maxList  = 200
	maxText  = 400
)

func checkFirst(first int) error {
	if first < 0 || first > maxFirst {
		return invalid("first: %d is not between 0 and %d (a list with after is read page by page)", first, maxFirst)
	}
	return nil
}

func checkList(name string, n int) error {
	if n > maxList {
		return invalid("%s: at most %d values, here are %d", name, maxList, n)
	}
	return nil
}

// checkFilter gives the filter in a normal form, or what is wrong with it.
func checkFilter(filter *store.Filter) (store.Filter, error) {
	if filter == nil {
		return store.Filter{}, nil
	}
	f := *filter
	for name, n := range map[string]int{
		"allOf": len(f.AllOf), "anyOf": len(f.AnyOf), "domains": len(f.Domains), "kinds": len(f.Kinds), "statuses": len(f.Statuses),
	} {
		if err := checkList(name, n); err != nil {
			return f, err
		}
	}
	for name, s := range map[string]string{
		"place": f.Place, "person": f.Person, "institution": f.Institution, "outlet": f.Outlet, "text": f.Text,
	} {
		if utf8.RuneCountInString(s) > maxText {
			return f, invalid("%s: at most %d characters", name, maxText)
		}
	}
	first, _ := f.From.Range()
	_, last := f.To.Range()
	switch {
	case f.From != "" && f.To != "" && first > last:
		return f, invalid("from: %s is after to: %s", f.From, f.To)
	case f.MinConfidence < 0 || f.MinConfidence > 1:
		return f, invalid("minConfidence: %v is not between 0 and 1", f.MinConfidence)
	case f.MinSources < 0:
		return f, invalid("minSources: %d is less than 0", f.MinSources)
	case f.OnlyAmong && len(f.Among) == 0:
		return f, invalid("onlyWithin needs regions or blocs")
	case f.OnlyBetween && len(f.AllOf)+len(f.AnyOf) == 0:
		return f, invalid("onlyBetween needs parties in allOf or anyOf")
	}
	if err := f.Check(); err != nil {
		return f, invalid("%v", err)
	}
	f.AllOf, f.AnyOf = kg.NewParties(f.AllOf...), kg.NewParties(f.AnyOf...)
	f.Domains, f.Kinds, f.Statuses = distinct(f.Domains), distinct(f.Kinds), distinct(f.Statuses)
	return f, nil
}
