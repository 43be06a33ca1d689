package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// hostWhere reads who signs in the clause of a place that somebody came to ("arrived on Monday in Peru, where he signed a farm
// agreement"): who came and the host, where the clause names nobody else.
func (d *document) hostWhere(in *instrument, t *tie) (partySet, bool) {
	if t.act == nil || t.act.e.act != actSign || t.status != kg.Signed && t.status != kg.Planned || in.ellipsis || in.def {
		return partySet{}, false
	}
	where := d.whereBefore(t.act)
	if where == nil {
		return partySet{}, false
	}
	end := max(in.npTo, t.act.to)
	if d.count(where.to, end, bits(cWith, cBetween, cBoth, cCounterpart, cInstitution)) > 0 || d.atomCount(where.to, d.sents[in.sent].to) > 0 {
		return partySet{}, false
	}
	b := d.placeOfWhere(where)
	if b == nil || b.party.IsOrganisation() {
		return partySet{}, false
	}
	who := d.whoCame(b)
	if who == "" || who == b.party {
		return partySet{}, false
	}
	return partySet{parties: kg.NewParties(who, b.party), rule: "who came and the host", explicit: true, from: min(b.from, where.from), to: end, subject: who}, true
}

// whereBefore gives the word for "where" that opens the clause of the act, nil where none does.
func (d *document) whereBefore(a *hit) *hit {
	for i := a.from - 1; i > 0 && a.from-i <= wordsFromWhere && !d.sentStart[i+1]; i-- {
		if h := d.whereAt(i); h != nil {
			return h
		}
		if d.hasAny(i, bits(cAct, cRel, cBoundary)) {
			return nil
		}
	}
	return nil
}

// placeOfWhere gives the name of the country or town right before the word, between which and the word a date may stand; nil
// where there is none.
func (d *document) placeOfWhere(where *hit) *atom {
	i := where.from - 1
	if d.isComma(i) {
		i--
	}
	for i > 0 && !d.sentStart[i] && where.from-i <= 6 && (d.isDate(i) || d.hasAny(i, bits(cTimePrep, cDatePrep, cDay)) && d.isDate(i+1)) {
		i--
	}
	ks := d.atomsIn(max(i-3, 0), i+1)
	if len(ks) == 0 {
		return nil
	}
	a := &d.atoms[ks[len(ks)-1]]
	if a.to != i+1 || a.masked || a.gaz != gazetteer.Name && a.gaz != gazetteer.Capital && a.gaz != gazetteer.City || d.inOfficeOrName(a.from) {
		return nil
	}
	return a
}

// whoCame gives the first party of the sentence that is none of a place, before the name of where it came to.
func (d *document) whoCame(b *atom) kg.Party {
	st := d.sents[d.sentOf[b.from]]
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), b.from) {
		a := &d.atoms[k]
		if d.private(a) || d.count(a.from, min(a.to+3, b.from), bits(cPrivate, cDomestic)) > 0 || a.from > 0 && d.hasAnyIn(max(a.from-3, st.from), a.from, bits(cPrivate, cDomestic)) {
			return ""
		}
		if d.usable(k) {
			return a.party
		}
	}
	if d.hitAt(st.from, cPronoun) != nil {
		return d.antecedentParty(st.from)
	}
	return ""
}
