package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// How far the guest may stand before the word for the visit, and guest and host behind it.
const (
	guestBefore = 8
	visitAside  = 4 // where the visit is told in an aside behind the guest
	visitBehind = 18
)

// onVisit gives guest and host of the visit that the clause itself tells of, where it names nobody else ("The visit of A's
// president to B ended with the signing of an accord", "During the visit of … an accord was signed").
func (c *sides) onVisit() kg.Parties {
	in, t := c.in, c.t
	if t.act == nil || t.act.e.act != actSign || t.act.e.flags&flagWeak != 0 || in.weak {
		return nil
	}
	st := c.sents[in.sent]
	if c.outsiders(in, st.from, c.clauseClosed(max(in.npTo, t.act.to), st.to)) {
		return nil
	}
	if t.act.from >= in.to && (t.link == linkRelative || t.link == linkPart) {
		return c.visitBehindAct(t.act, st.to)
	}
	if t.link == linkRelative || t.link == linkPart || in.generic && !in.counted {
		return nil
	}
	ps := c.visitIn(max(st.from, c.pubPlace), st.to)
	if len(ps) != 2 || c.othersNamed(in.sent, ps) {
		return nil
	}
	return ps
}

// visitOfActor gives who acts and the host of the visit on which he does, told behind the instrument without whose it is
// ("A's president signed ten accords during a visit to B").
func (c *sides) visitOfActor(one kg.Party) kg.Parties {
	in, t := c.in, c.t
	if t.act == nil || t.act.e.act != actSign || t.link != linkActive || t.act.to > in.npFrom || in.weak || len(c.with) > 0 || one.IsOrganisation() {
		return nil
	}
	st := c.sents[in.sent]
	for i := in.npTo; i < min(st.to, in.npTo+guestBefore); i++ {
		if !c.single(i, cVisit) {
			continue
		}
		if c.hitOver(i, cOccasion) == nil && !c.masked[i] {
			return nil
		}
		var host kg.Party
		for _, k := range c.atomsIn(i+1, min(st.to, i+1+guestBefore)) {
			a := &c.atoms[k]
			town := a.gaz == gazetteer.City || a.gaz == gazetteer.Capital
			if !c.goneTo(a, town) || a.party == one || a.party.IsOrganisation() || c.inOfficeOrName(a.from) {
				return nil
			}
			if host == "" {
				host = a.party
			}
			if a.party != host {
				return nil
			}
		}
		if host == "" {
			return nil
		}
		return kg.NewParties(one, host)
	}
	return nil
}

// visitBehindAct gives guest and host of the visit on which an instrument was signed that tells so by a participle or a
// relative ("the text signed in May during the visit of A's president to B").
func (d *document) visitBehindAct(a *hit, to int) kg.Parties {
	for i := a.to; i < to && i-a.to < guestBefore; i++ {
		if d.hitAt(i, cOccasion) != nil {
			return d.visitIn(i, to)
		}
		if d.hasAny(i, bits(cAct, cInstrument, cRel, cGaz)) || d.isComma(i) {
			return nil
		}
	}
	return nil
}

// visitIn gives guest and host of a visit that is told of between two tokens.
func (d *document) visitIn(from, to int) kg.Parties {
	for i := from; i < to; i++ {
		if !d.single(i, cVisit) {
			continue
		}
		end := i + 1
		for end < min(to, i+visitBehind) && d.hitAt(end, cAct) == nil && !d.has(end, cBoundary) {
			end++
		}
		lo := d.guestFrom(from, i)
		if lo > from && i-lo <= visitAside && d.isComma(lo-1) && d.hasAny(lo, bits(cOn, cLoc, cOf, cOccasion)) {
			lo = d.guestFrom(from, lo-1) // "A's president, on a visit to B, signed …"
		}
		if ps := d.guestAndHost(lo, i, end); ps != nil {
			return ps
		}
		if from := max(d.sents[d.sentOf[i]].from, d.pubPlace); d.guestTells(from, i) {
			return d.guestAndHost(from, i, end)
		}
	}
	return nil
}

// guestTells tells whether somebody says something between the two tokens, the second of which is the word for a visit: who says
// so is the guest ("A's president said that three accords were signed during his visit to B").
func (d *document) guestTells(from, visit int) bool {
	for i := from; i < visit; i++ {
		if h := d.hitAt(i, cBoundary); d.has(i, cSays) || h != nil && h.e.flags&flagLed != 0 {
			return true
		}
	}
	return false
}

// guestFrom gives from where on before token i, and behind a comma, the guest may be told.
func (d *document) guestFrom(from, i int) int {
	lo := i
	for lo > max(from, i-guestBefore) && !d.isComma(lo-1) && !d.has(lo-1, cBoundary) && !d.single(lo-1, cVisit) {
		lo--
	}
	return lo
}

// guestAndHost gives who visits and who is visited out of the words around the word for the visit at token i.
func (d *document) guestAndHost(from, i, to int) kg.Parties {
	var guests, hosts []kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		switch town := a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Region; {
		case a.from > i && !d.inOfficeOrName(a.from) && d.goneTo(a, town):
			add(&hosts, a.party)
		case town:
			return nil
		default:
			add(&guests, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && p.party != "" {
			add(&guests, p.party)
		}
	}
	if len(guests) != 1 || len(hosts) != 1 || guests[0] == hosts[0] || guests[0].IsOrganisation() || hosts[0].IsOrganisation() {
		return nil
	}
	return kg.NewParties(guests[0], hosts[0])
}

// goneTo tells whether a preposition of place or of going stands before the name, an article between them or joined.
func (d *document) goneTo(a *atom, town bool) bool {
	if a.loc && (town || a.gaz == gazetteer.Name) {
		return true
	}
	i := a.from - 1
	if i > 0 && d.has(i, cDef) && !d.single(i, cToward) {
		i--
	}
	return i >= 0 && (d.single(i, cToward) || d.has(i, cLoc)) && a.gaz != gazetteer.Demonym
}
