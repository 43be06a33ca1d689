package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// carrier gives who acts in a clause of sentence s that names nobody but partners: whom the article is about before all
// others, else whom a sentence before begins with ("A has been busy. Two conventions were signed, one with B and one
// with C").
func (d *document) carrier(s int, partners []kg.Party) kg.Party {
	if p := d.leading(partners); p != "" {
		return p
	}
	for b := s - 1; b >= 0 && s-b <= 6 && d.sents[b].field == d.sents[s].field; b-- {
		if p := d.actsFirst(b); p != "" && !slices.Contains(partners, p) {
			return p
		}
	}
	return ""
}

// actsFirst gives the party that sentence s begins with as its subject, by name, by its adjective or by who holds one
// of its offices, "" where it begins otherwise.
func (d *document) actsFirst(s int) kg.Party {
	if p := d.actorOf(s); p != "" {
		return p
	}
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	for i := from; i < min(st.to, from+14); i++ {
		if d.masked[i] {
			continue
		}
		if n := d.nameFrom[i]; n > 0 && d.people[n-1].party != "" {
			return d.people[n-1].party
		}
		for _, k := range d.atomsIn(i, i+1) {
			if a := &d.atoms[k]; a.from == i && d.usable(k) && a.pair < 0 && !d.qualifies(a) {
				return a.party
			}
		}
		if d.hasAny(i, bits(cWith, cBetween)) || d.hasAny(i, bits(cPerfect, cPassive)) && !d.hasAny(i, bits(cDef)) && !caseless(d.toks[i].norm) {
			return ""
		}
	}
	return ""
}

// ruleCarried is the rule of parties one of whom is only taken to be whom the article is about.
const ruleCarried = "carried by the story"

// leading gives the party, none of the partners, that the article speaks of far more than of all others, or whose accords it
// tells of where that was found; states before organisations where one of those is the partner.
func (d *document) leading(partners []kg.Party) kg.Party {
	if d.asCentre != "" && !slices.Contains(partners, d.asCentre) {
		return d.asCentre
	}
	var first kg.Party
	var most, next float64
	body := hasOrganisation(partners)
	for _, p := range d.bySupport {
		w := d.support[p]
		if w <= next {
			break
		}
		if slices.Contains(partners, p) || !d.namedFree(p) {
			continue
		}
		if body && p.IsOrganisation() {
			w *= 0.5
		}
		switch {
		case w > most || w == most && p < first:
			first, most, next = p, w, most
		case w > next:
			next = w
		}
	}
	if most < 1.4 || most < 1.8*next {
		return ""
	}
	return first
}

// namedFree tells whether the party, or somebody of its people, is named somewhere other than as a partner behind
// "with", or as a place.
func (d *document) namedFree(p kg.Party) bool {
	if d.ofPeople == nil {
		d.ofPeople = map[kg.Party]bool{}
		for k := range d.people {
			d.ofPeople[d.people[k].party] = true
		}
	}
	return d.freeNames()[p] || d.ofPeople[p]
}

// freeNames are the parties that are named somewhere other than as a partner behind "with", or as a place. They are
// found once: clauses ask it of every party.
func (d *document) freeNames() map[kg.Party]bool {
	if d.free == nil {
		d.free = map[kg.Party]bool{}
		for k := range d.atoms {
			if a := &d.atoms[k]; !a.loc && !d.behindWith(a.from) {
				d.free[a.party] = true
			}
		}
	}
	return d.free
}

// actedByOthers tells whether two or more stand before an active verb of signing who are not those of set.
func (d *document) actedByOthers(in *instrument, t *tie, from, to int, set []kg.Party) bool {
	if t.act == nil || t.link != linkActive || t.act.e.act == actNegotiate {
		return false
	}
	lo, hi, _, _ := d.subjectZone(in, t, from, to)
	who := d.actorsIn(lo, hi)
	return len(who) >= 2 && len(set) == 1 || len(who) >= 2 && overlap(kg.NewParties(who...), kg.NewParties(set...)) < min(len(who), len(set))
}

// unknownActs tells whether a name that the reader does not know, or a noun that is no office or body, stands between
// two tokens where those do who act.
func (d *document) unknownActs(from, to int) bool {
	for i := from; i < to; i++ {
		t := &d.toks[i]
		if t.word && t.capital && !d.sentStart[i] && d.mask[i] == 0 && !d.masked[i] && !d.inOfficeOrName(i) {
			return true
		}
	}
	return d.count(from, to, bits(cDomestic, cPrivate)) > 0
}

// statesOf gives the states of the parties where "the two states" counts just them and the parties are more, else the
// parties.
func (d *document) statesOf(parties kg.Parties, n int) kg.Parties {
	if len(parties) <= n {
		return parties
	}
	var states []kg.Party
	for _, p := range parties {
		if !p.IsOrganisation() {
			states = append(states, p)
		}
	}
	if len(states) != n {
		return parties
	}
	return kg.NewParties(states...)
}
