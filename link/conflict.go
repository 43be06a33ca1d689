package link

import (
	"slices"
	"sort"
	"strconv"

	"github.com/entente-kg/entente/kg"
)

// conflicts lists the values of mentions that contradict the accord. A less precise value is no
// contradiction, nor is a word for the instrument that the press uses for every instrument.
func (v *vote) conflicts(a *kg.Accord) []kg.Conflict {
	var out []kg.Conflict
	add := func(field, kept, other, mention string) {
		out = append(out, kg.Conflict{Field: field, Kept: kept, Other: other, Mention: mention})
	}
	var states [numStatuses]kg.Date
	for _, s := range a.History {
		states[statusRank[s.Status]] = s.Date
	}
	for _, m := range v.part {
		if d := signedOn(m); !d.Compatible(a.SignedOn) {
			add("signedOn", string(a.SignedOn), string(d), m.ID)
		}
		if m.Status == kg.InForce || m.Status == kg.Ended {
			if kept := states[statusRank[m.Status]]; !m.Date.Compatible(kept) {
				add("date", string(kept), string(m.Date), m.ID)
			}
		}
		if n := max(m.Count, 1); n != a.Count {
			add("count", strconv.Itoa(a.Count), strconv.Itoa(n), m.ID)
		}
		if m.Kind != a.Kind && precise[m.Kind] > 1 {
			add("kind", string(a.Kind), string(m.Kind), m.ID)
		}
		if m.Place != "" && !samePlace(m.Place, a.Place) {
			add("place", a.Place, m.Place, m.ID)
		}
		if ps := partiesOf(m); !slices.Equal(ps, a.Parties) {
			add("parties", a.Parties.Key(), ps.Key(), m.ID)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Field != out[j].Field {
			return out[i].Field < out[j].Field
		}
		return out[i].Mention < out[j].Mention
	})
	return out
}

// samePlace tells whether two spellings can mean one place.
func samePlace(a, b string) bool { return placeOf(a).likeness(placeOf(b)) >= 0 }
