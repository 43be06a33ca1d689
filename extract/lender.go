package extract

import "github.com/entente-kg/entente/kg"

// lenderApproves tells whether the act is the approval of money by the organisation that lends it, which
// is how such an accord is concluded ("the Fund's board has approved a loan for B").
func (d *document) lenderApproves(in *instrument, t *tie, parties kg.Parties) bool {
	if in.kind != kg.Financing || t.act == nil || t.act.e.act != actRatify || t.link != linkActive || t.act.to > in.npFrom {
		return false
	}
	from, _ := d.clauseOf(in, t)
	to := t.act.from
	if caseless(d.toks[to].norm) {
		to = in.npFrom // the subject stands behind the verb
	}
	lender := false
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.from < d.pubPlace && d.toks[a.from].field == 1 || !parties.Has(a.party) {
			continue
		}
		if !a.party.IsOrganisation() {
			return false
		}
		lender = true
	}
	return lender
}
