package extract

import "github.com/entente-kg/entente/kg"

// settleIntroduced gives the person whom the text opens with the only country that its first sentence names, where that
// sentence tells an office ("Finance minister and chief signatory, X hardly left his desk in Port Louis").
func (d *document) settleIntroduced() {
	s := d.firstText()
	if s >= len(d.sents) {
		return
	}
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	who := -1
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= st.to {
			if who >= 0 {
				return
			}
			who = k
		}
	}
	if who < 0 || d.people[who].party != "" || d.people[d.people[who].same].party != "" || !d.stateOffice(from, st.to) {
		return
	}
	d.people[who].party = d.onlyState(from, st.to)
	d.opener = d.people[who].party
}

// stateOffice tells whether an office that is no company's stands between two tokens, and nobody private.
func (d *document) stateOffice(from, to int) bool {
	told := false
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cDomestic, cPrivate, cInstrument)) {
			return false // the country may be that of another
		}
		if h := d.hitAt(i, cOffice); h != nil {
			if h.e.flags&flagCorporate != 0 {
				return false
			}
			told = true
		}
	}
	return told
}

// onlyState gives the country that all names between two tokens stand for, "" where they stand for several.
func (d *document) onlyState(from, to int) kg.Party {
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		add(&set, d.atoms[k].party)
	}
	if len(set) != 1 || set[0].IsOrganisation() {
		return ""
	}
	return set[0]
}
