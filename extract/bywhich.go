package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maxToWhich is how far behind an instrument the clause may open that tells what was done by means of it.
const maxToWhich = 14

// byWhich gives the clause that tells what was done by means of the instrument ("the treaty of 1929, by which A and B
// divided the desert"); from equals to where there is none.
func (d *document) byWhich(in *instrument) (from, to int) {
	st := d.sents[in.sent]
	for i := in.to; i < min(in.to+maxToWhich, st.to); i++ {
		if h := d.hitAt(i, cRel); h != nil {
			if h.e.flags&flagLed == 0 {
				return 0, 0
			}
			return h.to, d.endOfWhich(h.to, st.to)
		}
		if d.toks[i].word && !d.isDate(i) && !d.toks[i].capital && !d.hasAny(i, bits(cOf, cDef, cDatePrep, cTimePrep, cLoc, cTail)) && !d.domainAt(i) {
			return 0, 0
		}
	}
	return 0, 0
}

// madeUnder tells whether the bare plural only says what is made by rule under another instrument ("a framework accord, on the
// basis of which protocols are signed").
func (d *document) madeUnder(in *instrument, a *hit) bool {
	if !in.plural || in.counted || in.count > 1 || a.e.act != actSign {
		return false
	}
	first := a.from
	if p := d.hitOver(a.from-1, cPassive); p != nil && p.e.forms&formPres != 0 {
		first = p.from
	} else if a.e.forms&formPres == 0 || a.e.forms&formPast != 0 {
		return false
	}
	i := min(first, in.npFrom)
	if d.hitOver(i-1, cRel) == nil {
		i-- // an article, or the pronoun of a reflexive passive ("se firman")
	}
	h := d.hitOver(i-1, cRel)
	return h != nil && h.e.flags&flagLed != 0
}

// endOfWhich gives where the clause that begins at token i ends, at most to: at a comma behind its first words or at a
// semicolon.
func (d *document) endOfWhich(i, to int) int {
	const least = 4
	for k := i; k < to; k++ {
		if n := d.toks[k].norm; n == ";" || n == "؛" || k-i >= least && d.isComma(k) {
			return k
		}
	}
	return to
}

// twoNamed tells whether two parties are named between two tokens.
func (d *document) twoNamed(from, to int) bool {
	ks := d.atomsIn(from, to)
	return len(ks) > 1 && d.atoms[ks[0]].party != d.atoms[ks[len(ks)-1]].party
}

// readByWhich reads an instrument of old that its date names and by which two parties did something, whatever the verb.
func (d *document) readByWhich(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak || in.ellipsis || d.named&(1<<cRel) == 0 {
		return false
	}
	from, to := d.byWhich(in)
	if from == to {
		return false
	}
	h := d.dateOfOld(in)
	if h == nil {
		h = d.onlyOldDate(in.to, to)
	}
	if h == nil {
		return false
	}
	var set []kg.Party
	for i := from; i < to; i++ {
		if p := d.hitAt(i, cPronoun); p != nil && p.e.n < 0 && !d.masked[i] {
			add(&set, d.ownCountry(i))
		}
	}
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && a.gaz != gazetteer.Region && a.gaz != gazetteer.Subnational {
			add(&set, a.party)
		}
	}
	if len(set) != 2 {
		return false
	}
	m := d.build(*in, tie{}, partySet{kg.NewParties(set...), "by which they did it", true, from, to, false, "", ""}, next)
	m.status, m.date, m.dated, m.value, m.signers = kg.Signed, *h, true, h.value, nil
	m.because("status", string(m.status), "by means of it", d.text(in.npFrom, from))
	d.addFields(m, in.sent, from, to)
	return d.putNew(m)
}

// onlyOldDate gives the only date between two tokens, where it is a year or more exact and long past; nil otherwise.
func (d *document) onlyOldDate(from, to int) *dateHit {
	var one *dateHit
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < from || h.to > to {
			continue
		}
		if one != nil || len(h.value) < 4 || h.deictic || h.same || near(h.value, d.article.Published) || h.value > d.article.Published {
			return nil
		}
		one = h
	}
	return one
}

// maxBeforeWhich is how many words may stand before a word of "by it" that stands behind the verb of its clause.
const maxBeforeWhich = 9

// byItself gives the clause that tells what was done by means of the instrument where the pronoun for it stands behind the
// verb, with nothing that opens the clause ("اتفاقية يقدم الصندوق بموجبها إلى"); from equals to where there is none.
func (d *document) byItself(in *instrument) (from, to int) {
	st := d.sents[in.sent]
	for i := in.to; i < min(in.to+maxBeforeWhich, st.to) && caseless(d.toks[in.from].norm); i++ {
		if h := d.hitAt(i, cRel); h != nil && h.e.flags&flagLed != 0 {
			return in.to, d.endOfWhich(h.to, st.to)
		}
		if d.hasAny(i, bits(cRel, cInstrument, cWith, cBetween)) || d.isComma(i) && i > in.npTo {
			break
		}
	}
	return 0, 0
}

// doneByMeans gives the two that the clause of "by which" names, where nobody else is told to sign ("an accord was signed
// under which A lends B", "the pact under which A sold B its oil has expired").
func (d *document) doneByMeans(in *instrument, t *tie) (partySet, bool) {
	if t.act == nil || t.act.e.act == actSign && t.link == linkActive || t.act.e.act == actRatify || d.named&(1<<cRel) == 0 || in.generic && in.def {
		return partySet{}, false
	}
	from, to := d.byWhich(in)
	if from == to {
		from, to = d.byItself(in)
	}
	if from == to || d.namesSigner(max(d.sents[in.sent].from, d.pubPlace), in.npFrom) {
		return partySet{}, false
	}
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && !a.loc && a.gaz != gazetteer.Region {
			add(&set, a.party)
		}
	}
	return partySet{kg.NewParties(set...), "by which they did it", true, from, to, false, "", ""}, len(set) == 2
}

// listedByWhich gives the three or more, or the two of an accord that one of them ratifies, that a list in the clause of "by which" names, where nobody but one of them is told to act
// ("the accord by which the governments of A, B and C set up a college has been signed").
func (d *document) listedByWhich(in *instrument, t *tie) (partySet, bool) {
	const toList = 6 // "the governments of the republics of"
	if t.act == nil || d.named&(1<<cRel) == 0 || in.generic && in.def || in.plural {
		return partySet{}, false
	}
	from, to := d.byWhich(in)
	if from == to {
		return partySet{}, false
	}
	ks := d.atomsIn(from, min(from+toList, d.sents[in.sent].to))
	if len(ks) == 0 || d.count(from, d.atoms[ks[0]].from, bits(cAct, cInstrument, cWith, cLoc)) > 0 {
		return partySet{}, false
	}
	set, end := d.membersFrom(d.atoms[ks[0]].from)
	if len(set) < 3 && !(len(set) == 2 && t.act.e.act == actRatify) {
		return partySet{}, false
	}
	if len(set) == 2 {
		for _, k := range d.atomsIn(end, d.sents[in.sent].to) {
			if a := &d.atoms[k]; d.usable(k) && a.party.IsOrganisation() && d.hasAny(a.from-1, bits(cBy, cDef, cAnd)) {
				add(&set, a.party) // "open their plants to inspection by the Agency"
			}
		}
	}
	var acting []kg.Party
	for _, k := range d.atomsIn(max(d.sents[in.sent].from, d.pubPlace), in.npFrom) {
		if a := &d.atoms[k]; d.usable(k) && !a.loc {
			add(&acting, a.party)
		}
	}
	if len(acting) > 1 || len(acting) == 1 && !slices.Contains(set, acting[0]) {
		return partySet{}, false
	}
	return partySet{kg.NewParties(set...), "by which they did it", true, from, end, false, "", ""}, true
}

// namesSigner tells whether a party that is no place is named between two tokens.
func (d *document) namesSigner(from, to int) bool {
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) && !d.atoms[k].loc {
			return true
		}
	}
	return false
}
