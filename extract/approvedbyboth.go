package extract

import "github.com/entente-kg/entente/kg"

// approvedByBoth tells whether both sides approve together an instrument that is told for the first time ("meeting in Delhi, A and B
// approved a programme of …", "two texts were approved by the two sides"): they agree on it, and no parliament ratifies.
func (d *document) approvedByBoth(in *instrument, t *tie) bool {
	a := t.act
	if a == nil || a.e.act != actRatify || a.e.flags&flagLoose == 0 || t.status != kg.Ratified || in.def || in.kind == kg.Treaty || in.kind == kg.Financing || t.link != linkActive && t.link != linkPassive {
		return false
	}
	from, to := d.clauseOf(in, t)
	if d.count(from, to, bits(cInstitution)) > 0 || d.voted(a) || d.inBill(a) {
		return false
	}
	subjFrom, subjTo, byFrom, byTo := d.subjectZone(in, t, from, to)
	if t.link == linkPassive {
		subjFrom, subjTo = byFrom, byTo
	}
	return d.bothIn(subjFrom, subjTo) > 0 || d.partiesBetween(subjFrom, subjTo) > 1
}
