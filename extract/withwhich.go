package extract

import "github.com/entente-kg/entente/kg"

// reachOfWhich is how many tokens before its verb a "with which" may stand that has a pronoun for who acts.
const reachOfWhich = 5

// withWhich reads an accord in a relative clause on a country, of which a pronoun or nobody is the subject: it is with that
// country, and who acts is the subject of the clause behind or before it ("after B, with which it signed a pact, A …").
func (d *document) withWhich(in *instrument, t *tie) (partySet, bool) {
	if t.act == nil || t.act.to > in.npFrom || t.act.e.forms&formNoun != 0 || caseless(d.toks[in.from].norm) {
		return partySet{}, false
	}
	st := d.sents[in.sent]
	at := t.act.from - 1
	for at > st.from && t.act.from-at <= reachOfWhich && !d.opensWith(at) {
		at--
	}
	if at <= st.from || !d.opensWith(at) || d.atomCount(at, t.act.from) > 0 {
		return partySet{}, false
	}
	end := at
	if d.isComma(end - 1) {
		end--
	}
	ks := d.atomsIn(max(st.from, end-3), end)
	if len(ks) == 0 || d.atoms[ks[len(ks)-1]].to != end {
		return partySet{}, false
	}
	other := &d.atoms[ks[len(ks)-1]]
	if before := other.from - 1; d.has(before, cWith) || d.has(before, cDef) && d.has(before-1, cWith) {
		return partySet{}, false // "it was with B with whom A signed"
	}
	subject := d.subjectBeside(in, other, st)
	if subject == "" || subject == other.party {
		return partySet{}, false
	}
	return partySet{kg.NewParties(subject, other.party), "with which", true, other.from, in.npTo, false, subject, ""}, true
}

// opensWith tells whether "with which" stands at token i.
func (d *document) opensWith(i int) bool {
	h := d.hitAt(i, cRel)
	return d.relWith(i) || h != nil && h.e.flags&flagLed != 0
}

// subjectBeside gives the country that opens the clause right behind the instrument, else the first one that the sentence
// names before other, else the subject of the paragraph.
func (d *document) subjectBeside(in *instrument, other *atom, st sentence) kg.Party {
	if in.npTo < st.to && d.isComma(in.npTo) {
		for _, k := range d.atomsIn(in.npTo, min(in.npTo+4, st.to)) {
			if d.usable(k) {
				return d.atoms[k].party
			}
		}
	}
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), other.from) {
		if d.usable(k) {
			return d.atoms[k].party
		}
	}
	return d.subjectOfParagraph(in.sent)
}
