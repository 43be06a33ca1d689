package extract

import (
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// selfTold gives the person who says of himself that he signed with somebody ("the minister X said that he signed with his
// counterpart", "… that the accord he signed with his counterpart"), in a language whose verb holds the pronoun; nil where
// the subject is somebody else.
func (d *document) selfTold(in *instrument, t *tie, with [][2]int) *person {
	if t.act == nil || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 || len(with) == 0 || !caseless(d.toks[t.act.from].norm) || with[0][0] < t.act.to {
		return nil
	}
	st := d.sents[in.sent]
	at := -1
	for i := t.act.from - 1; i >= st.from && t.act.from-i <= 3; i-- {
		h := d.hitAt(i, cRel)
		own := h != nil && h.e.flags&flagOwn != 0
		if own && t.link == linkActive || h != nil && t.link == linkRelative && t.act.e.flags&flagBack != 0 && d.count(st.from, in.from, bits(cRel)) > 0 {
			at = min(i, in.from)
		}
	}
	if at < 0 || d.personBetween(t.act.to, with[0][0]) >= 0 || d.count(t.act.to, with[0][0], bits(cOffice, cBoth)) > 0 {
		return nil
	}
	if found := d.peopleIn(st.from, at); len(found) > 0 {
		if t.link == linkRelative && strings.HasSuffix(strings.TrimSuffix(d.toks[t.act.from].norm, "ا"), "ته") {
			return nil // "the accord that she signed": his country
		}
		return found[0]
	}
	return d.bearerOf(st.from, at)
}

// subjectLeftOut gives the person of the sentence before who is the subject of a verb without one ("X was received on Monday.
// On Tuesday signed with his counterpart …"), where the only signer told is a counterpart of the other party; nil otherwise.
func (d *document) subjectLeftOut(in *instrument, t *tie, subj [2]int, out []kg.Signatory, parties kg.Parties) *person {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 || t.act.to > in.from || len(out) != 1 || out[0].For == "" || len(parties) != 2 {
		return nil
	}
	st := d.sents[in.sent]
	if d.count(t.act.to, st.to, bits(cCounterpart)) == 0 || d.count(subj[0], min(subj[1], t.act.from), bits(cOffice, cInstitution, cPronoun, cBoth)) > 0 || d.personBetween(st.from, t.act.from) >= 0 {
		return nil
	}
	for _, k := range d.atomsIn(st.from, t.act.from) {
		if d.usable(k) && !d.atoms[k].loc {
			return nil
		}
	}
	for _, p := range d.antecedents(t.act.from, 1) {
		if p.party != "" && p.party != out[0].For && parties.Has(p.party) {
			return p
		}
	}
	return nil
}

// goesOnSigning gives the person of the sentence before who is the subject of a verb that has none, no more than a day before it
// ("X has been foreign minister of A since May. On Tuesday signed a protocol with B").
func (d *document) goesOnSigning(in *instrument, t *tie, out []kg.Signatory, parties kg.Parties) *person {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || t.act.e.forms&(formNoun|formPart) != 0 || t.act.to > in.npFrom || len(out) > 0 || len(parties) != 2 {
		return nil
	}
	st := d.sents[in.sent]
	for i := st.from; i < in.npFrom; i++ {
		if i >= t.act.from && i < t.act.to || !d.toks[i].word || d.isDate(i) {
			continue
		}
		if i >= t.act.to || !d.hasAny(i, bits(cTimePrep, cDatePrep, cDef, cWeekday, cDay, cMonth, cUnit, cLoc)) || d.has(i, cGaz) {
			return nil
		}
	}
	var other kg.Party
	for _, k := range d.atomsIn(t.act.to, st.to) {
		if a := &d.atoms[k]; d.usable(k) && parties.Has(a.party) {
			other = a.party
		}
	}
	for _, p := range d.antecedents(t.act.from, 1) {
		if other != "" && p.party != "" && p.party != other && parties.Has(p.party) {
			return p
		}
	}
	return nil
}

// bearerOf gives the person told last before whose office a single word between two tokens names again ("the minister").
func (d *document) bearerOf(from, to int) *person {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cOffice)
		if h == nil || !d.definite(i) || h.to-h.from > 1 {
			continue
		}
		for k := len(d.people) - 1; k >= 0; k-- {
			p := &d.people[k]
			if p.to > from || p.oTo == p.oFrom {
				continue
			}
			for _, f := range d.toks[i].forms {
				if f.roles == roleDef && strings.HasPrefix(gazetteer.Fold(p.office), f.norm+" ") {
					return p
				}
			}
		}
	}
	return nil
}

// ambassadorHost gives the country in whose capital the ambassador of p is said to be, where p signs with an office that
// is named without its country ("the minister signed with the Italian ambassador in Cairo").
func (d *document) ambassadorHost(p kg.Party, from, to int) kg.Party {
	var host kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.to > to || !a.loc || a.masked || a.party == p || a.gaz == gazetteer.City || !d.bearsPlace(a, p) {
			continue
		}
		if host != "" && host != a.party {
			return ""
		}
		host = a.party
	}
	if host == "" {
		return ""
	}
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cOffice, cInstitution)) && !d.inOfficeOrName(i) && !d.masked[i] || d.personStarting(i) >= 0 && d.people[d.personStarting(i)].party == "" {
			return host
		}
	}
	return ""
}

// sideBesideWith gives the only signer, whose side goes without saying, the party of two that does not stand behind
// "with" ("the minister X signed with his Malaysian counterpart").
func (d *document) sideBesideWith(out []kg.Signatory, with [][2]int, parties kg.Parties) {
	if len(out) != 1 || out[0].For != "" || len(parties) != 2 || len(with) == 0 || !sidesUntold(out) {
		return // in a script with capitals other rules give it
	}
	for k := range d.people {
		if p := &d.people[k]; inSpans(with, p.from) && d.people[p.same].name == out[0].Name {
			return
		}
	}
	var behind kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		if !inSpans(with, a.from) || !parties.Has(a.party) || a.loc {
			continue
		}
		if behind != "" && behind != a.party {
			return
		}
		behind = a.party
	}
	for _, p := range parties {
		if behind != "" && p != behind {
			d.giveSide(&out[0], p)
		}
	}
}

// bearsPlace tells whether the place stands in the office of somebody of party p ("the Italian ambassador in Cairo").
func (d *document) bearsPlace(a *atom, p kg.Party) bool {
	for k := range d.people {
		if q := &d.people[k]; q.party == p && q.oFrom <= a.from && a.to <= q.oTo {
			return d.inOfficeOrName(a.from)
		}
	}
	return false
}
