package extract

import (
	"slices"

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
	if !d.othersNone(d.sents[in.sent], p, h, with) {
		return ""
	}
	d.giveDesk(zone, h)
	return h
}

// othersNone tells whether the sentence names none but the two, outside the spans, and no accord told before is without the
// second one.
func (d *document) othersNone(st sentence, p, h kg.Party, spans [][2]int) bool {
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; d.usable(k) && a.party != p && a.party != h && !inSpans(spans, a.from) {
			return false
		}
	}
	for _, m := range d.mentions {
		if !m.title && !m.dropped && !m.ps.parties.Has(h) {
			return false
		}
	}
	return true
}

// governmentHere gives the country of the dateline where one signs or negotiates with a government, a ministry or a minister
// whose country is not told ("Port Vila, 3 May – The Bank signed a loan with the government").
func (c *sides) governmentHere(one kg.Party) kg.Party {
	home := c.townOf()
	if home == "" || home == one || home.IsOrganisation() || c.t.act == nil || len(c.subj) != 1 || len(c.with)+len(c.comp) > 0 || c.both > 0 {
		return ""
	}
	st := c.sents[c.in.sent]
	if !slices.ContainsFunc(c.withSpans, c.bareBody) || !c.othersNone(st, one, home, nil) {
		return ""
	}
	if s := c.in.sent - 1; s >= 0 && c.sents[s].para == st.para {
		for _, k := range c.atomsIn(max(c.sents[s].from, c.pubPlace), c.sents[s].to) {
			if p := c.atoms[k].party; p != one && p != home {
				return "" // "In B … A signed a loan with the government"
			}
		}
	}
	return home
}

// wordsInBody is how many words may stand between the article and a public body ("the Finance and Planning Ministry").
const wordsInBody = 3

// bareBody tells whether a definite public body or office opens the words behind a "with", and no party stands there.
func (d *document) bareBody(span [2]int) bool {
	from := span[0]
	for from < span[1] && d.hitAt(from, cWith) != nil {
		from++
	}
	if from >= span[1] || len(d.partiesAt(from, span[1])) > 0 || d.count(from, span[1], bits(cDomestic, cPrivate, cCounterpart)) > 0 {
		return false
	}
	if caseless(d.toks[from].norm) {
		return d.has(from, cInstitution) && (d.definite(from) || from+1 < span[1] && d.definite(from+1))
	}
	if !d.has(from, cDef) {
		return false
	}
	for i := from + 1; i < min(span[1], from+2+wordsInBody) && (i == from+1 || d.toks[i-1].capital || d.has(i-1, cAnd)); i++ {
		if h := d.hitAt(i, cOffice); d.has(i, cInstitution) || h != nil && h.e.flags&flagCorporate == 0 {
			return true
		}
	}
	return false
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
