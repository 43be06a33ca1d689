package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// lenderApproves tells whether the act is the approval of money by the organisation that lends it, which
// is how such an accord is concluded ("the Fund's board has approved a loan for B").
func (d *document) lenderApproves(in *instrument, t *tie, parties kg.Parties) bool {
	if in.kind != kg.Financing || t.act == nil || t.act.e.act != actRatify || t.link != linkActive && t.link != linkPassive {
		return false
	}
	from, to := d.clauseOf(in, t)
	if in.ellipsis && t.link == linkActive {
		from = d.sents[in.sent].from
	}
	switch {
	case t.link == linkPassive:
		if hasOrganisation(parties) && d.count(from, to, bits(cInstitution, cOffice)) == 0 && d.vote.party == "" && !d.voted(t.act) && !d.votersIn(d.sents[max(in.sent-1, 0)].from, d.sents[in.sent].to) {
			return true
		}
		_, _, from, to = d.subjectZone(in, t, from, to)
	case t.act.to > in.npFrom:
		return false
	case caseless(d.toks[t.act.from].norm):
		to = in.npFrom // the subject stands behind the verb
	default:
		to = t.act.from
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

// loanBefore gives the stretch behind the money that the sentence before tells of; see ofLoanBefore.
func (d *document) loanBefore(in *instrument) (from, to int) {
	st := d.sents[in.sent-1]
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		if h := &d.hits[k]; h.e.class == cInstrument && h.e.kind == kg.Financing {
			return h.from, st.to
		}
	}
	for i := st.from; i < st.to; i++ {
		if d.rare(i, cCredit) {
			return i, st.to
		}
	}
	return st.from, st.from
}

// ofLoanBefore tells whether the bare instrument is that of the money which the sentence before tells of without an
// act ("B will get a loan of … The agreement was signed").
func (d *document) ofLoanBefore(in *instrument) bool {
	if !in.def && !d.toThisEffect(in) || in.plural && !in.generic || in.npTo > in.to+1 && in.def && !d.timeAndPlace(in.to, in.npTo) || in.sent == 0 || in.kind != kg.Agreement && in.kind != kg.Other {
		return false
	}
	st := d.sents[in.sent-1]
	if st.field != d.sents[in.sent].field {
		return false
	}
	loan := false
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		h := &d.hits[k]
		switch {
		case h.e.class == cAct:
			return false
		case h.e.class != cInstrument || h.e.flags&flagGeneric != 0:
		case h.e.kind != kg.Financing:
			return false
		default:
			loan = true
		}
	}
	return loan || d.rareIn(st.from, st.to, cCredit)
}

// timeAndPlace tells whether nothing but a day and a place stands between two tokens.
func (d *document) timeAndPlace(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cUnit, cLoc, cTimePrep, cDatePrep, cGaz)) {
			return false
		}
	}
	return true
}

// lenderToAll gives the only body that money comes from with those whom "the four" stands for ("The bank granted the four,
// under an agreement signed in A, two million dollars").
func (c *sides) lenderToAll() kg.Parties {
	if c.in.kind != kg.Financing || c.named < 2 || len(c.rest)+len(c.main) != 1 || len(c.comp) > 0 {
		return nil
	}
	lender := slices.Concat(c.rest, c.main)[0]
	if !lender.IsOrganisation() {
		return nil
	}
	all := c.topic
	if c.named > 2 {
		all = c.threeOf(c.in, c.named)
	}
	if len(all) != c.named || all.Has(lender) {
		return nil
	}
	return kg.NewParties(append([]kg.Party{lender}, all...)...)
}

// moneyTold gives those of the money that the sentence before tells of, where the instrument is only its contract or its
// papers: the two named there, else who gives it and whom the article is about ("In came a loan of the Bank. The contract
// was signed in A").
func (c *sides) moneyTold() kg.Parties {
	in := c.in
	if c.both > 0 || len(c.main) > 0 || in.ellipsis || !c.ofLoanBefore(in) && !c.moneyApproved(in) {
		return nil
	}
	st := c.sents[in.sent-1]
	if st.para != c.sents[in.sent].para || c.count(st.from, st.to, bits(cNeg, cDomestic)) > 0 {
		return nil
	}
	var set []kg.Party
	for _, k := range c.atomsIn(max(st.from, c.pubPlace), st.to) {
		if a := &c.atoms[k]; (c.usable(k) || a.loc && a.gaz == gazetteer.Name && !a.masked) && !a.epithet {
			add(&set, a.party)
		}
	}
	if len(set) == 1 && set[0].IsOrganisation() {
		p := c.dominant(set[0], in.sent)
		if p == "" {
			p = c.home
		}
		if p == "" || p == set[0] {
			p = c.townOf()
		}
		add(&set, p)
	}
	if len(set) != 2 || set[0].IsOrganisation() && set[1].IsOrganisation() {
		return nil
	}
	return kg.NewParties(set...)
}

// moneyApproved tells whether the definite loan is that of the money of which the sentence before tells that an organisation
// approved it ("The Bank has approved 50 million for roads in B. The loan agreement will be signed on Monday").
func (d *document) moneyApproved(in *instrument) bool {
	if !in.def || in.plural || in.kind != kg.Financing || in.sent == 0 || d.sents[in.sent-1].field != d.sents[in.sent].field {
		return false
	}
	st := d.sents[in.sent-1]
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		h := &d.hits[k]
		if h.e.class == cAct && h.e.act == actRatify && h.e.forms&formNoun == 0 {
			return d.bodyNamedLast(max(st.from, d.pubPlace), h.from) || caseless(d.toks[h.from].norm) && d.bodyNamedLast(h.from, min(st.to, h.to+wordsToLender))
		}
	}
	return false
}

// wordsToLender is how far around the verb of approving the organisation stands that approves.
const wordsToLender = 6

// bodyNamedLast tells whether the party named last between two tokens is an organisation.
func (d *document) bodyNamedLast(from, to int) bool {
	ks := d.atomsIn(from, to)
	return len(ks) > 0 && d.atoms[ks[len(ks)-1]].party.IsOrganisation()
}

// toThisEffect tells whether words right behind the instrument say that it is about what was told before ("an agreement to this
// effect").
func (d *document) toThisEffect(in *instrument) bool {
	return in.to < len(d.toks) && d.hitAt(in.to, cSimilar) != nil && !d.sentStart[in.to]
}

// likeTheLoan tells whether the accord is likened to one told shortly before that is of money ("will sign a similar agreement with B
// for the rest").
func (d *document) likeTheLoan(in *instrument) bool {
	if in.kind != kg.Agreement || in.plural || d.count(in.npFrom, min(in.to+1, len(d.toks)), bits(cSimilar)) == 0 {
		return false
	}
	m := d.lastMade()
	return m != nil && !m.title && m.kind == kg.Financing && in.sent-m.sent <= 3
}
