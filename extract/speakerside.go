package extract

import "github.com/entente-kg/entente/kg"

// speakerOf gives the one of the parties whose officer says, in the sentence of token i, what follows a "that" before i
// ("The minister of A added that a similar accord would be signed with C"), "" where nobody of theirs speaks.
func (d *document) speakerOf(parties kg.Parties, i int) kg.Party {
	st := d.sents[d.sentOf[i]]
	that := -1
	for j := i - 1; j > st.from && that < 0; j-- {
		if h := d.hitAt(j, cRel); h != nil && h.e.flags&flagBack == 0 && !d.hasAny(j-1, bits(cInstrument)) && !d.isComma(j-1) {
			that = j
		}
	}
	if that < 0 || d.count(st.from, that, bits(cInstrument, cWith)) > 0 {
		return ""
	}
	for k := len(d.people) - 1; k >= 0; k-- {
		p := &d.people[k]
		if p.from < st.from || p.to > that || d.masked[p.from] {
			continue
		}
		if q := d.people[p.same].party; parties.Has(q) {
			return q
		}
		return ""
	}
	var one kg.Party
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), that) {
		a := &d.atoms[k]
		if a.masked || a.loc || !parties.Has(a.party) || one != "" && one != a.party {
			return ""
		}
		one = a.party
	}
	return one
}
