package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maxToBracket is how far behind an instrument the bracket may open that tells whose it is.
const maxToBracket = 8

// readPairInBrackets reads an instrument whose parties and year stand in brackets behind it ("the fisheries protocol
// (Chile-Peru, 1994)", "the tax convention (with Kenya, 2003)").
func (d *document) readPairInBrackets(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak {
		return false
	}
	from, to := d.bracketBehind(in)
	if from == to {
		return false
	}
	h := d.onlyOldDate(from, to)
	if y, ok := d.year(to - 1); ok && h == nil && y < d.cal.pub.Year() {
		v := kg.Date(d.toks[to-1].norm)
		h = &dateHit{from: to - 1, to: to, value: v, next: v}
	}
	if h == nil || d.count(from, to, bits(cAct)) > 0 {
		return false
	}
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.gaz != gazetteer.Region && a.gaz != gazetteer.Subnational && a.gaz != gazetteer.City {
			add(&set, a.party)
		}
	}
	if p := d.subjectOfParagraph(in.sent); len(set) == 1 && p != "" && d.hitAt(from, cWith) != nil {
		add(&set, p)
	}
	if len(set) != 2 {
		return false
	}
	ps := partySet{kg.NewParties(set...), "pair in brackets", true, from, to, false, "", ""}
	return d.putDated(in, ps, kg.Signed, *h, next, "named by its date", d.text(h.from, h.to))
}

// bracketBehind gives what stands in the bracket that opens close behind the instrument; from equals to where none does.
func (d *document) bracketBehind(in *instrument) (from, to int) {
	st := d.sents[in.sent]
	for i := in.to; i < min(in.to+maxToBracket, st.to); i++ {
		if d.toks[i].norm == "(" {
			for to = i + 1; to < min(st.to, i+10); to++ {
				if d.toks[to].norm == ")" {
					return i + 1, to
				}
			}
			return 0, 0
		}
		if !d.toks[i].word || d.hasAny(i, bits(cAct, cInstrument, cRel, cAnd)) {
			return 0, 0
		}
	}
	return 0, 0
}
