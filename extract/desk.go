package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// pronounActs tells whether a pronoun for a person stands before what the sentence tells ("On Monday she signed with X").
func (d *document) pronounActs(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cPronoun); h != nil && h.e.n == 1 && h.e.flags&flagThing == 0 {
			return true
		}
		if ks := d.atomsIn(i, i+1); len(ks) > 0 && !d.atoms[ks[0]].loc {
			return false
		}
	}
	return false
}

// withoutPartners leaves out the people of the sentence with whom a pronoun acts that stands before them.
func (d *document) withoutPartners(found []*person, st sentence) []*person {
	if len(found) == 0 || !d.pronounActs(sentence{from: st.from, to: found[0].from}) && !d.has(st.from, cWith) {
		return found
	}
	var out []*person
	for _, p := range found {
		if !d.partnered(p) {
			out = append(out, p)
		}
	}
	return out
}

// deskOf gives the country of an office, a pronoun or a name without a country that signs with p, in an article that
// is written from that country's desk ("Donors queue at the ministry in A. On Monday, the minister signed with the Bank …").
func (d *document) deskOf(in *instrument, t *tie, p kg.Party, with [][2]int, zone [4]int) kg.Party {
	if t.act == nil || t.act.e.act != actSign || t.link != linkActive && t.link != linkRelative || len(with) == 0 {
		return ""
	}
	if t.act.to <= in.npFrom && t.act.from > zone[0] {
		zone[1] = min(zone[1], t.act.from)
	}
	if !d.bareActor(zone) {
		return ""
	}
	h := d.deskCountry(in)
	if h == "" || h == p || h.IsOrganisation() {
		return ""
	}
	st := d.sents[in.sent]
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; d.usable(k) && a.party != p && a.party != h && !inSpans(with, a.from) {
			return ""
		}
	}
	for _, m := range d.mentions {
		if !m.title && !m.dropped && !m.ps.parties.Has(h) {
			return ""
		}
	}
	d.giveDesk(zone, h)
	return h
}

// giveDesk gives the country to those between two tokens who act without one told, and to whom a pronoun there stands for.
func (d *document) giveDesk(zone [4]int, h kg.Party) {
	give := func(q *person) {
		if q.party == "" && d.people[q.same].party == "" {
			q.party, d.people[q.same].party = h, h
		}
	}
	for k := range d.people {
		if q := &d.people[k]; q.from >= zone[0] && q.to <= zone[1] && !d.masked[q.from] {
			give(q)
		}
	}
	for i := zone[0]; i < zone[1]; i++ {
		if x := d.hitAt(i, cPronoun); x != nil && x.e.n == 1 {
			for _, q := range d.antecedents(i, 1) {
				give(q)
			}
		}
	}
}

// bareActor tells whether an office, a pronoun or a person whose country is not told, and no party, stands where those
// who act do.
func (d *document) bareActor(zone [4]int) bool {
	if len(d.partiesAt(zone[0], zone[1])) > 0 || d.count(zone[0], zone[1], bits(cDomestic, cPrivate)) > 0 {
		return false
	}
	for i := zone[0]; i < zone[1]; i++ {
		if d.masked[i] {
			continue
		}
		if h := d.hitAt(i, cOffice); h != nil && h.e.flags&flagCorporate == 0 {
			return true
		}
		if h := d.hitAt(i, cPronoun); h != nil && h.e.n == 1 && h.e.flags&flagThing == 0 {
			return true
		}
	}
	for k := range d.people {
		if q := &d.people[k]; q.from >= zone[0] && q.to <= zone[1] && q.party == "" && !d.corporate(q) {
			return true
		}
	}
	return false
}

// deskCountry gives the country of the person whom the text opens with, of the town of the dateline, of the only capital
// in which the sentence is set, or the only one that the first two sentences name.
func (d *document) deskCountry(in *instrument) kg.Party {
	if d.opener != "" {
		return d.opener
	}
	if p := d.townOf(); p != "" {
		return p
	}
	var host kg.Party
	for _, k := range d.atomsIn(d.sents[in.sent].from, d.sents[in.sent].to) {
		if a := &d.atoms[k]; a.loc && a.gaz == gazetteer.Capital {
			if host != "" && host != a.party {
				return ""
			}
			host = a.party
		}
	}
	s := d.firstText()
	if host != "" || s+1 >= len(d.sents) || in.sent <= s+1 {
		return host
	}
	return d.onlyState(max(d.pubPlace, d.sents[s].from), d.sents[s+1].to)
}
