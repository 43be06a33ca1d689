package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// doneByOther tells whether words of doing so, which alone may stand for any verb, say who did it: right beside the name of a
// state ("Togo will do so on Friday"), or for one ("X did so for Togo").
func (d *document) doneByOther(a *hit, st sentence) bool {
	for _, k := range d.atomsIn(max(st.from, a.from-6), min(st.to, a.to+4)) {
		if x := &d.atoms[k]; x.gaz == gazetteer.Name && (x.to <= a.from && a.from-x.to <= 1 || x.from >= a.to && x.from-a.to <= 2) {
			return true
		}
	}
	for i := a.to; i < min(st.to, a.to+10); i++ {
		if d.hitAt(i, cFor) != nil && d.soleIn(i, min(st.to, i+5)) != "" {
			return true
		}
	}
	return false
}

// sameAgain reads "A did the same with B", "C and D followed suit", "X did so for E in Lima" as accords like the one told last.
func (d *document) sameAgain(s int, acts []*hit) bool {
	b := d.recent(s)
	if b == nil || s-max(b.sent, b.spoken) > 2 {
		return false
	}
	for _, a := range acts {
		if a.e.flags&flagAgain == 0 {
			continue
		}
		in := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: b.in.e, kind: b.kind, count: 1, other: true, ellipsis: true}
		t := tie{act: a, link: linkActive}
		if d.readStatus(&t, &in); t.drop != "" {
			return false
		}
		from, to := d.clauseOf(&in, &t)
		x := doers{a: a, from: from, to: to}
		d.findDoers(&x)
		if a.e.flags&flagLed != 0 && len(x.with) != 1 && !d.didSoToo(b, &x, s) {
			continue
		}
		if a.e.flags&flagOwn != 0 && d.nounAt(a.to) {
			continue // "had its own fleet in 2010"
		}
		return d.putSame(b, &x, in, t)
	}
	return false
}

// sameBehind reads what the last part of a sentence adds to its accord in words of doing the same ("…, and C did the same in
// 2007", "…, C will do so on Friday").
func (d *document) sameBehind(s int, acts []*hit) {
	b := d.lastMade()
	if b == nil || b.sent != s || b.title || b.status != kg.Signed || b.count > 1 || len(b.ps.parties) != 2 || len(acts) == 0 {
		return
	}
	a := acts[len(acts)-1]
	if a.e.flags&flagAgain == 0 || a.e.act != actSign || a.from <= b.in.to {
		return
	}
	from := d.limbOf(a, b.in.to)
	if from <= b.in.to || d.openIn(from, d.sents[s].to) {
		return
	}
	x := doers{a: a, from: from, to: d.sents[s].to}
	d.findDoers(&x)
	if len(x.who) != 1 || b.ps.parties.Has(x.who[0]) {
		return
	}
	in := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: b.in.e, kind: b.kind, count: 1, other: true, ellipsis: true}
	t := tie{act: a, link: linkActive}
	if d.readStatus(&t, &in); t.drop == "" && d.putSame(b, &x, in, t) && b.dated && b.date.from >= x.from {
		b.date, b.dated, b.value = dateHit{}, false, "" // the day of those who did the same
	}
}

// limbOf gives where the part of the sentence begins whose verb is a, behind token least: behind a semicolon, an "and", or a comma
// that a name follows. It is least where words of comparing open it (", as C had done in 2007").
func (d *document) limbOf(a *hit, least int) int {
	from := a.from
	for from > least && !(d.isComma(from-1) || d.toks[from-1].norm == ";" || d.toks[from-1].norm == "؛" || d.has(from-1, cAnd) && !d.has(from-1, cWith) || d.joinedAnd(from)) {
		from--
	}
	if from <= least || d.count(from-1, a.to, bits(cAside)) > 0 {
		return least
	}
	if d.isComma(from-1) && !d.joinedAnd(from) {
		first := from
		for first < a.from && d.has(first, cDef) && d.hitAt(first, cGaz) == nil {
			first++
		}
		if d.hitAt(first, cGaz) == nil {
			return least
		}
	}
	return from
}

// doers are those of whom words of doing the same are said.
type doers struct {
	a        *hit
	from, to int        // the clause
	who      []kg.Party // who did it
	with     []kg.Party // with whom
	proxy    bool       // somebody did it for them
}

// findDoers finds who did the same in a clause, and with whom.
func (d *document) findDoers(x *doers) {
	with, behalf := d.spansAfter(cWith, x.from, x.to), d.spansAfter(cFor, x.from, x.to)
	var proxies []kg.Party
	for _, k := range d.atomsIn(x.from, x.to) {
		a := &d.atoms[k]
		switch {
		case !d.usable(k):
		case inSpans(with, a.from):
			add(&x.with, a.party)
		case inSpans(behalf, a.from) && a.from >= x.a.to:
			add(&proxies, a.party)
		case a.from < x.a.from || caseless(d.toks[x.a.from].norm):
			add(&x.who, a.party)
		}
	}
	if len(proxies) == 1 {
		x.who, x.proxy = proxies, true
	}
}

// didSoToo tells whether "did so" takes up the signing told right before: others did it, and their day or town is told.
func (d *document) didSoToo(b *mention, x *doers, s int) bool {
	if s-max(b.sent, b.spoken) > 1 || b.title || b.status != kg.Signed || len(b.ps.parties) != 2 || len(x.who) != 1 || b.ps.parties.Has(x.who[0]) {
		return false
	}
	return d.dateBetween(x.from, x.to) || d.countryOfTownIn(x.from, x.to) != ""
}

// countryOfTownIn gives the country of the only town that is named as a place between two tokens.
func (d *document) countryOfTownIn(from, to int) kg.Party {
	var one kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !a.loc || a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || a.party == one {
			continue
		}
		if one != "" {
			return ""
		}
		one = a.party
	}
	return one
}

// namesPlace tells whether a place is named between two tokens.
func (d *document) namesPlace(from, to int) bool {
	for _, k := range d.atomsIn(from, to) {
		if d.atoms[k].loc {
			return true
		}
	}
	return false
}

// partnerAgain gives with whom p did the same as those of accord b: whom the other one signed with; where the two signed
// together and each did so at home, the other one than the first host.
func (d *document) partnerAgain(b *mention, p kg.Party, x *doers) kg.Party {
	if len(x.with) == 1 {
		return x.with[0]
	}
	if x.a.e.flags&flagOwn != 0 && d.home != p && b.ps.parties.Has(d.home) {
		return d.home // "A and B signed an accord. C had its own in 2007", in an article about A
	}
	if len(b.ps.parties) == 2 && !b.ps.parties.Has(p) && b.ps.subject == "" {
		if y := d.partnerBehindWith(b); y != "" {
			return y
		}
		st := d.sents[b.sent]
		host := d.countryOfTownIn(st.from, min(st.to, x.from))
		if b.ps.parties.Has(host) && d.countryOfTownIn(x.from, x.to) == p {
			return otherThan(b.ps.parties, host)
		}
	}
	return d.sharedBy(p, x.a.from, true)
}

// partnerBehindWith gives the one of the two of accord b whom its sentence names only behind a "with".
func (d *document) partnerBehindWith(b *mention) kg.Party {
	st := d.sents[b.sent]
	spans := d.findSpans(cWith, st.from, st.to)
	var with, other []kg.Party
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		if a.masked || a.loc || !b.ps.parties.Has(a.party) {
			continue
		}
		if inSpans(spans, a.from) {
			add(&with, a.party)
		} else {
			add(&other, a.party)
		}
	}
	if len(with) == 1 && len(other) == 1 && with[0] != other[0] {
		return with[0]
	}
	return ""
}

// otherThan gives the other one of two parties.
func otherThan(two kg.Parties, p kg.Party) kg.Party {
	if two[0] == p {
		return two[1]
	}
	return two[0]
}

// putSame makes accords like b of those who did the same.
func (d *document) putSame(b *mention, x *doers, in instrument, t tie) bool {
	if len(x.who) == 0 && len(x.with) == 1 {
		add(&x.who, d.sharedBy(x.with[0], x.a.from, false)) // "With C it had done so in 2015"
	}
	made := false
	for _, p := range x.who {
		partners := []kg.Party{d.partnerAgain(b, p, x)}
		if len(x.who) == 1 && len(x.with) > 1 {
			partners = x.with // "A had done the same with B and C": an accord with each
		}
		for _, partner := range partners {
			if partner != "" && partner != p {
				d.mentions = append(d.mentions, d.sameWith(b, p, partner, x, in, t))
				made = true
			}
		}
	}
	return made
}

// sameWith gives the accord like b that p made with its partner.
func (d *document) sameWith(b *mention, p, partner kg.Party, x *doers, in instrument, t tie) *mention {
	m := d.build(in, t, partySet{kg.NewParties(p, partner), "the same again", true, x.from, x.to, false, p, ""}, -1)
	if b.status == kg.Ratified && t.status == kg.Signed {
		m.status = b.status
	}
	if x.from > d.sents[in.sent].from && b.sent == in.sent && !d.namesPlace(x.from, x.to) {
		m.place = ""
	}
	m.signers = nil
	if len(x.who) == 1 && len(x.with) < 2 {
		m.signers = d.signersOfSame(x, p, m.ps.parties)
	}
	for _, f := range b.kindFields() {
		m.domains[f]++
	}
	return m
}

// signersOfSame lists who did the same for p: those named before the verb, and those by whose hand it was done.
func (d *document) signersOfSame(x *doers, p kg.Party, parties kg.Parties) []kg.Signatory {
	var out []kg.Signatory
	st := d.sents[d.sentOf[x.a.from]]
	for k := range d.people {
		q := &d.people[k]
		if q.from < x.from || q.to > st.to || d.masked[q.from] || d.belongsTo(q) {
			continue
		}
		before := q.to <= x.a.from || caseless(d.toks[q.from].norm)
		if !before && d.count(x.a.to, q.from, bits(cBy, cSignatory, cWith)) == 0 {
			continue
		}
		if out = d.addSigner(out, q, parties); x.proxy && before && len(out) == 1 && out[0].For == "" {
			d.giveSide(&out[0], p)
		}
	}
	if len(out) == 2 && out[0].For == "" && out[1].For == "" {
		d.giveSide(&out[0], p) // "by the hand of X and Y"
		d.giveSide(&out[1], otherThan(parties, p))
	}
	d.otherSide(out, parties)
	return out
}

// opensAgain tells whether a party stands at token i, behind a comma, right before words of doing the same (", C will do so on
// Friday").
func (d *document) opensAgain(i int) bool {
	if a := d.hitAt(i, cAct); a != nil && caseless(d.toks[i].norm) {
		return a.e.flags&flagAgain != 0
	}
	if d.has(i, cDef) && d.hitAt(i, cGaz) == nil {
		i++
	}
	g := d.hitAt(i, cGaz)
	if g == nil {
		return false
	}
	a := d.hitAt(g.to, cAct)
	return a != nil && a.e.flags&flagAgain != 0 && !caseless(d.toks[i].norm)
}

// nounAt tells whether a word stands at token i that the words of having "its own" before it may belong to ("had its own fleet").
func (d *document) nounAt(i int) bool {
	return i < len(d.toks) && d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cAct, cPerfect, cPassive, cTimePrep, cDatePrep, cLoc, cWith, cAnd, cBoundary, cOther))
}
