package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// readLenders reads a sentence that names the lender of each of several loans told before as signed, with what each of them
// lends ("Three loan agreements were signed on Friday. The A Fund and the Bank will provide $20 million each, and B $15
// million"), where there are as many lenders as loans.
func (d *document) readLenders(s int) bool {
	g := &d.granted
	if g.left < 2 || s <= g.in.sent || s-g.in.sent > 2 || d.sents[s].para-d.sents[g.in.sent].para > 1 || !d.bundleOfLoans() {
		return false
	}
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cNeg, cHoped, cDomestic)) > 0 {
		return false
	}
	one := d.borrower()
	spans, lenders := d.lendersIn(st, one)
	if one == "" || len(lenders) != g.left {
		return false
	}
	aimFrom, aimTo := d.aimOfLoan()
	for k, p := range lenders {
		ps := partySet{kg.NewParties(p, one), "lender of one of the loans told before", true, spans[k][0], spans[k][1], true, one, ""}
		if m := d.addGranted(ps); !anyField(m.domains) {
			d.scoreDomains(aimFrom, aimTo, m.domains)
		}
	}
	return true
}

// bundleOfLoans tells whether the bundle told before is of loans or of grants.
func (d *document) bundleOfLoans() bool {
	in := &d.granted.in
	return in.kind == kg.Financing || d.rareIn(in.npFrom, in.npTo, cCredit)
}

// aimOfLoan gives the stretch in which the sentence before the bundle says what the money is for ("has secured soft loans for the
// water scheme, the ministry of Finance said"), without who says it.
func (d *document) aimOfLoan() (from, to int) {
	in := &d.granted.in
	if in.sent == 0 || d.sents[in.sent-1].field != d.sents[in.sent].field {
		return 0, 0
	}
	from, to = d.loanBefore(in)
	for i := from; i < to; i++ {
		if d.masked[i] {
			return from, i
		}
	}
	return from, to
}

// borrower gives whose the loans of the bundle told before are: the state that its sentence names, else the one where they
// were signed, else the one kept with it.
func (d *document) borrower() kg.Party {
	g := &d.granted
	st := d.sents[g.in.sent]
	var here kg.Party
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		if a.party.IsOrganisation() || a.masked {
			continue
		}
		if a.party == g.one {
			return g.one
		}
		if a.loc {
			here = a.party
		}
	}
	if here == "" {
		return g.one
	}
	return here
}

// lendersIn lists those whom a sentence names besides one, where a sum stands with the last of them and nothing but names, or a
// sum, between any two, and it is told of each what is his; none where it names others or otherwise.
func (d *document) lendersIn(st sentence, one kg.Party) (spans [][2]int, lenders []kg.Party) {
	last, sums := -1, 0
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		switch {
		case a.party == one || a.masked:
			continue
		case a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.loc && a.gaz != gazetteer.Name:
			continue
		case len(lenders) > 0 && lenders[len(lenders)-1] == a.party:
			last = a.to
			continue
		}
		for _, p := range lenders {
			if p == a.party {
				return nil, nil
			}
		}
		switch {
		case last < 0:
		case d.sumIn(last, a.from):
			sums++
		case !d.onlyNames(last, a.from):
			return nil, nil
		}
		lenders = append(lenders, a.party)
		spans = append(spans, [2]int{a.from, a.to})
		last = a.to
	}
	if last < 0 || sums == 0 && d.count(st.from, st.to, bits(cEach)) == 0 || !d.sumIn(last, st.to) && !d.sumIn(st.from, spans[0][0]) {
		return nil, nil
	}
	return spans, lenders
}

// sumIn tells whether a number stands between two tokens that is no date.
func (d *document) sumIn(from, to int) bool {
	for i := from; i < to; i++ {
		if _, w := d.numberAt(i); w > 0 && !d.isDate(i) {
			return true
		}
	}
	return false
}

// onlyNames tells whether between two tokens there is nothing but what joins names, brackets and the words of names.
func (d *document) onlyNames(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].word && !d.toks[i].capital && !caseless(d.toks[i].norm) && !d.hasAny(i, bits(cAnd, cDef, cOf, cFor, cInstitution, cEpithet)) || d.hitAt(i, cAct) != nil {
			return false
		}
	}
	return true
}
