package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// linkedPair gives the two whom the instrument behind them links, where the second may look like a place ("Ce qui lie A à B,
// c'est un accord de 2016"); nil for none.
func (d *document) linkedPair(in *instrument) kg.Parties {
	if in.generic || in.weak || in.plural {
		return nil
	}
	st := d.sents[in.sent]
	for i := st.from; i < in.npFrom; i++ {
		a := d.hitAt(i, cAct)
		if (a == nil || a.e.flags&flagJoins == 0) && !d.rare(i, cExists) {
			continue
		}
		from := i + 1
		if a != nil {
			from = a.to
		}
		ks := d.atomsIn(from, in.npFrom)
		if len(ks) != 2 || d.atomCount(st.from, i) > 0 {
			return nil
		}
		x, y := &d.atoms[ks[0]], &d.atoms[ks[1]]
		if x.masked || y.masked || x.gaz == gazetteer.City || y.gaz == gazetteer.City || x.party == y.party || x.from-from > 2 || y.from-x.to > 3 || d.count(from, in.npFrom, bits(cNeg, cAct, cHoped)) > 0 {
			return nil
		}
		return kg.NewParties(x.party, y.party)
	}
	return nil
}

// dateInApposition gives the date of a second noun for the instrument behind its comma ("its concordat with B, a text of
// 6 May 2012"), nil for none.
func (d *document) dateInApposition(in *instrument) *dateHit {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < in.to || h.to > in.npTo || h.deictic || h.same {
			continue
		}
		i := h.from - 1
		for i > in.to && d.hasAny(i, bits(cOf, cDef, cDatePrep)) && !d.has(i, cInstrument) {
			i--
		}
		if n := d.hitOver(i, cInstrument); n != nil && n.from > in.to+1 && i < h.from-1 && (d.isComma(n.from-1) || d.has(n.from-1, cIndef) && d.isComma(n.from-2)) {
			return h
		}
	}
	return nil
}

// readDivided reads "with B by the treaty of 1872 and with C by that of 1876": one accord with each, of its own date.
func (d *document) readDivided(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak || in.ellipsis || !d.isMeans(in) {
		return false
	}
	h := d.dateOfOld(in)
	if h == nil {
		return false
	}
	st := d.sents[in.sent]
	ks := d.atomsIn(max(st.from, d.pubPlace), in.npFrom)
	if len(ks) != 2 {
		return false
	}
	owner, first := &d.atoms[ks[0]], &d.atoms[ks[1]]
	if !d.withBeside(first.from) {
		owner, first = first, owner
	}
	if owner.party == first.party || !d.withBeside(first.from) || d.count(st.from, in.npFrom, bits(cNeg, cHoped, cPlanned, cDomestic)) > 0 {
		return false
	}
	type one struct {
		party kg.Party
		h     *dateHit
	}
	row := []one{{first.party, h}}
	for _, k := range d.atomsIn(h.to, st.to) {
		a := &d.atoms[k]
		own := d.dateNear(a.to, st.to)
		if !d.withBeside(a.from) || own == nil || !d.joinsNext(row[len(row)-1].h.to, a.from) {
			break
		}
		row = append(row, one{a.party, own})
	}
	if len(row) < 2 {
		return false
	}
	made := false
	for _, x := range row {
		y := *in
		y.def, y.npTo = false, in.to
		made = d.putDated(&y, partySet{kg.NewParties(owner.party, x.party), "with each by its own", true, in.npFrom, x.h.to, false, "", ""}, kg.Signed, *x.h, next, "by means of it", d.text(x.h.from, x.h.to)) || made
	}
	return made
}

// dateNear gives an old date within a few words behind the token, nil for none.
func (d *document) dateNear(i, to int) *dateHit {
	const reach = 6
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= i && h.from-i < reach && h.to <= to && len(h.value) >= 4 && !h.deictic && d.atomCount(i, h.from) == 0 {
			return h
		}
	}
	return nil
}

// joinsNext tells whether an "and" or a comma stands right behind the first token, and the second not far.
func (d *document) joinsNext(i, j int) bool {
	return j-i < 6 && (d.isComma(i) || d.has(i, cAnd) || d.joinedAnd(i) || d.toks[i].norm == ";")
}

// ruleLinks is the rule of the two whom an instrument is said to link.
const ruleLinks = "those whom it links"

// dateBehindComplement gives the date that the instrument is called by behind the words that say whose or of what it is ("the
// water agreement with A and B, of August 2002,", "the pact between A and B of 3 May 1986"), nil for none.
func (d *document) dateBehindComplement(in *instrument) *dateHit {
	st := d.sents[in.sent]
	if h := d.bracketedDate(in); h != nil {
		return h
	}
	i := in.npTo
	if i <= in.to || i+1 >= st.to {
		return nil
	}
	comma := d.isComma(i)
	if comma {
		i++
	}
	if !d.has(i, cOf) {
		return nil
	}
	for i++; i < st.to && !d.isDate(i) && d.hasAny(i, bits(cDef, cDatePrep)); i++ {
	}
	h, ok := d.dateFound(i)
	if !ok || h.deictic || h.same || comma && h.to < st.to && d.toks[h.to].word {
		return nil
	}
	return &h
}

// bracketedDate gives the date that stands alone between brackets behind the words that say whose or of what the instrument is ("the pact
// between A and B (1986)"), nil for none.
func (d *document) bracketedDate(in *instrument) *dateHit {
	for i := in.to; i < min(in.npTo+3, d.sents[in.sent].to); i++ {
		if d.toks[i].norm == "(" {
			if h := d.aloneInBrackets(i); h != nil && !h.deictic && !h.same {
				return h
			}
			return nil
		}
		if d.isComma(i) || d.hasAny(i, bits(cAct, cRel, cPerfect, cPassive)) {
			return nil
		}
	}
	return nil
}
