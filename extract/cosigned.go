package extract

import "github.com/entente-kg/entente/kg"

// joinsAccord reads who signed the accord told last besides its parties, and makes it one of them: "Besides the two
// governments, the Agency put its name to the document.", "C signed it too."
func (d *document) joinsAccord(s int, ins []instrument, acts []*hit) bool {
	st := d.sents[s]
	if len(acts) == 0 || d.count(st.from, st.to, bits(cNeg, cAside, cDomestic, cPlanned, cHoped)) > 0 {
		return false
	}
	for len(ins) > 0 && ins[0].ellipsis && (ins[0].npTo-ins[0].npFrom == 1 && d.has(ins[0].from, cOther) || d.single(ins[0].from, cBesides)) {
		ins = ins[1:] // "also" stands for no instrument
	}
	if len(ins) > 1 {
		return false
	}
	b := d.recent(s)
	if b == nil || b.status != kg.Signed || b.count != 1 || s-b.sent > 2 || d.sents[s].field != d.sents[b.sent].field {
		return false
	}
	var sign *hit
	for _, a := range acts {
		if a.e.act != actSign || a.e.forms&formNoun != 0 || a.e.flags&flagAgain != 0 {
			return false
		}
		if sign == nil {
			sign = a
		}
	}
	if len(ins) == 1 && (!ins[0].def || ins[0].counted || d.count(ins[0].to, ins[0].npTo, bits(cWith, cBetween)) > 0) {
		return false
	}
	besides := d.besidesThem(st, b)
	if !besides && !(d.tooBeside(sign) && (len(ins) == 0 && (d.actsOnIt(sign) || d.objectBefore(sign)) || len(ins) == 1 && ins[0].generic)) {
		return false
	}
	p := d.onlyOther(st, b.ps.parties)
	if p == "" {
		return false
	}
	b.ps.parties = kg.NewParties(append([]kg.Party{p}, b.ps.parties...)...)
	for k := range d.people {
		if x := &d.people[k]; x.from >= st.from && x.to <= st.to && x.party == p {
			b.signers = d.addSigner(b.signers, x, b.ps.parties)
		}
	}
	b.because("parties", string(p), "signed it too", d.text(sign.from, sign.to))
	b.addSpan([2]int{st.from, st.to})
	return true
}

// objectBefore tells whether a pronoun for a thing stands before the auxiliary of the act ("l'a signé").
func (d *document) objectBefore(a *hit) bool {
	i := a.from - 1
	for i > 0 && !d.sentStart[i] && d.has(i, cPerfect) {
		i--
	}
	return i < a.from-1 && i > 0 && !d.sentStart[i] && d.has(i, cDef) && d.has(a.from-1, cPerfect)
}

// besidesThem tells whether the sentence opens with words for "besides" before the parties of b.
func (d *document) besidesThem(st sentence, b *mention) bool {
	joins := d.hitAt(st.from, cAnd)
	if !d.single(st.from, cBesides) && !(st.from+1 < st.to && d.single(st.from+1, cBesides)) && (joins == nil || joins.to-joins.from < 2) {
		return false
	}
	for i := st.from + 1; i < min(st.from+8, st.to); i++ {
		if d.isComma(i) {
			return false
		}
		if d.has(i, cBoth) {
			return true
		}
		for _, k := range d.atomsIn(i, i+1) {
			if b.ps.parties.Has(d.atoms[k].party) {
				return true
			}
		}
	}
	return false
}

// tooBeside tells whether a word for "too" stands beside the act, or at the end of its sentence.
func (d *document) tooBeside(a *hit) bool {
	for i := max(a.from-3, 0); i < min(a.to+4, len(d.toks)); i++ {
		if (i < a.from || i >= a.to) && (d.has(i, cOther) || d.single(i, cBesides)) && d.sentOf[i] == d.sentOf[a.from] {
			return true
		}
	}
	return false
}

// onlyOther gives the only party besides those that the sentence names as one who acts, "" where there is none or
// there are several.
func (d *document) onlyOther(st sentence, parties kg.Parties) kg.Party {
	var one kg.Party
	for _, k := range d.atomsIn(st.from, st.to) {
		p := d.atoms[k].party
		if !d.usable(k) || parties.Has(p) || p == one {
			continue
		}
		if one != "" {
			return ""
		}
		one = p
	}
	return one
}
