package extract

import "github.com/entente-kg/entente/kg"

// readListAfter splits a counted bundle told right before by a sentence without a verb that lists behind a colon as many
// fields ("In the order of the file: air transport, training, investment.").
func (d *document) readListAfter(s int, acts []*hit) bool {
	m := d.lastMade()
	if m == nil || m.count < 2 || m.count > 12 || m.dropped || m.member || m.sent >= s || s-m.sent > 2 || len(acts) > 0 {
		return false
	}
	st := d.sents[s]
	if st.item || d.sents[m.sent].field == 0 || m.status != kg.Signed && m.status != kg.Planned && m.status != kg.Ratified {
		return false
	}
	colon := d.colonOf(s)
	if colon < 0 || colon-st.from > 8 || d.atomCount(st.from, st.to) > 0 || d.count(st.from, st.to, bits(cPerfect, cPassive, cNeg, cInstrument)) > 0 {
		return false
	}
	segs := d.fieldsListed(colon+1, st.to, m.count)
	if segs == nil {
		segs = d.fieldList(colon+1, st.to, false)
	}
	return len(segs) == m.count && d.splitInto(m, segs)
}
