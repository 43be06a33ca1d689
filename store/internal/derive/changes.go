package derive

import (
	"maps"
	"slices"

	"github.com/entente-kg/entente/store"
)

// Changes collects what a transaction did to accords, by id.
type Changes map[string]store.ChangeType

// Add takes over what a replacement writes. An accord that comes and goes, or goes and comes, in
// one transaction is told by its end.
func (c Changes) Add(r Replacement) {
	for _, a := range r.Write {
		switch {
		case r.New[a.ID] && c[a.ID] != store.AccordRemoved:
			c[a.ID] = store.AccordNew
		case c[a.ID] != store.AccordNew:
			c[a.ID] = store.AccordUpdated
		}
	}
	for _, id := range r.Drop {
		if c[id] == store.AccordNew {
			delete(c, id)
			continue
		}
		c[id] = store.AccordRemoved
	}
}

// IDs gives the accords of the type, sorted.
func (c Changes) IDs(what store.ChangeType) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(c)) {
		if c[id] == what {
			out = append(out, id)
		}
	}
	return out
}
