package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// wordsToCredit is how far behind the noun of an accord the word for the loan that it is on may stand.
const wordsToCredit = 5

// givesCredit tells whether the words by which the instrument does something speak of a loan ("an accord by which the Fund
// makes a credit available"), or whether a loan is what it is on ("an agreement on a credit line").
func (d *document) givesCredit(in *instrument) bool {
	for i := in.to; i < min(in.to+wordsToCredit, in.npTo) && !d.hasAny(i, bits(cRel, cAct, cWith, cBetween)); i++ {
		if d.rare(i, cCredit) && d.count(in.to, i, bits(cOn)) > 0 {
			return true
		}
		if d.domainAt(i) && !d.rareIn(i, min(i+3, in.npTo), cCredit) {
			break
		}
	}
	if d.caselessCredit(in) {
		return true
	}
	from, to := d.byWhich(in)
	return d.rareIn(from, to, cCredit)
}

// caselessCredit is givesCredit where a language says "by it" behind the verb ("اتفاقا يضع الصندوق بموجبه ائتمانا").
func (d *document) caselessCredit(in *instrument) bool {
	st := d.sents[in.sent]
	if !caseless(d.toks[in.from].norm) {
		return false
	}
	for i := in.to; i < min(in.to+2*wordsToCredit, st.to); i++ {
		if h := d.hitAt(i, cProvision); h != nil && h.e.flags&flagBack != 0 {
			return d.rareIn(i, min(i+2*wordsToCredit, st.to), cCredit)
		}
	}
	return false
}

// creditOf tells whether the word for a loan at token i stands in what the accord does ("under which it opens a credit line").
func (d *document) creditOf(in *instrument, i int) bool {
	from, to := d.byWhich(in)
	return i >= from && i < to || i-in.to <= 2*wordsToCredit && d.caselessCredit(in)
}

// moneyAlone tells whether the words of the instrument's own phrase that name finance as a field are those for the money that
// is lent.
func (d *document) moneyAlone(m *mention) bool {
	found, last := false, 0
	to := min(max(m.in.npTo, m.in.to+5*wordsToCredit), d.sents[m.sent].to)
	for k := d.firstDomain(m.in.npFrom); k < len(d.domains) && d.domains[k].from < to; k++ {
		h := &d.domains[k]
		if h.e.domain != kg.Finance || h.e.w < 0.5 {
			continue
		}
		if found = true; !d.rareIn(h.from, h.to, cCredit) {
			return false
		}
		last = h.to
	}
	return found && d.count(last, d.sents[m.sent].to, bits(cFor, cOn)) > 0
}

// forgetMoney leaves out finance as the field of a loan that is told to be for something else: the words for its money alone
// name it.
func (d *document) forgetMoney() {
	for _, m := range d.mentions {
		w := m.domains[kg.Finance]
		if m.kind != kg.Financing || w < 1 || w >= 2 || len(pickDomains(m.domains)) < 2 || !d.moneyAlone(m) || d.financeToldLater(m) {
			continue
		}
		delete(m.domains, kg.Finance)
		m.named = slices.DeleteFunc(slices.Clone(m.named), func(x kg.Domain) bool { return x == kg.Finance })
		m.reasons = slices.DeleteFunc(m.reasons, func(r kg.Reason) bool { return r.Field == "domains" && r.Value == string(kg.Finance) })
	}
}

// financeToldLater tells whether a later sentence names finance as a field too.
func (d *document) financeToldLater(m *mention) bool {
	for _, r := range m.reasons {
		if r.Field == "domains" && r.Value == string(kg.Finance) && r.Rule == "told later" {
			return true
		}
	}
	return false
}

// sideOfMinister gives the state of an accord with a lender as the side of the only signer who holds an office of a field
// ("signed by the minister of finance, X"), "" where that cannot be told.
func (d *document) sideOfMinister(s *kg.Signatory, m *mention) kg.Party {
	var state kg.Party
	bodies := 0
	for _, p := range m.ps.parties {
		if p.IsOrganisation() {
			bodies++
		} else {
			state = p
		}
	}
	if bodies != 1 || len(m.ps.parties) != 2 || sideTaken(m.signers, state) || len(m.signers) > 2 {
		return ""
	}
	for k := range d.people {
		p := &d.people[k]
		if p.oTo <= p.oFrom || d.people[p.same].name != s.Name || d.count(p.oFrom, p.oTo, bits(cInstitution)) > 0 {
			continue
		}
		for i := p.oFrom; i < p.oTo; i++ {
			if d.domainAt(i) || i > p.oFrom && caseless(d.toks[i].norm) && d.has(i, cTail) && d.definite(i) && !d.definite(p.oFrom) || i > p.oFrom+1 && d.hasAny(i-1, bits(cOf, cDef)) && d.toks[i].capital && !d.hasAny(i, bits(cEpithet, cGaz)) {
				return state
			}
		}
	}
	return ""
}
