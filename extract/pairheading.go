package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// pairHeading is a heading that is the names of two parties and nothing else ("Oslo-Warsaw.", "Peru / Chile").
type pairHeading struct {
	para    int // the first paragraph that it heads
	to      int // behind the last one
	parties kg.Parties
}

// findPairHeadings notes the paragraphs that two parties head, where the text has several of them.
func (d *document) findPairHeadings() {
	var out []pairHeading
	last := -1
	for s := range d.sents {
		st := d.sents[s]
		if st.field == 0 || st.para == last {
			continue
		}
		last = st.para
		pair, end := d.twoHeading(st.from)
		if len(pair) != 2 {
			continue
		}
		to := st.para + 1
		if end >= len(d.toks) || end < len(d.toks) && d.sents[d.sentOf[end]].para > st.para {
			to = len(d.sents) // on a line of its own: up to the next one
		}
		if n := len(out); n > 0 {
			out[n-1].to = min(out[n-1].to, st.para)
		}
		out = append(out, pairHeading{st.para, to, pair})
	}
	if len(out) > 1 {
		d.pairHeadings = out
	}
}

// twoHeading gives the two parties whose names open the text at token i, and the token behind the mark that closes the
// heading.
func (d *document) twoHeading(i int) (kg.Parties, int) {
	ks := d.atomsIn(i, min(i+6, len(d.toks)))
	if len(ks) < 2 {
		return nil, 0
	}
	a, b := &d.atoms[ks[0]], &d.atoms[ks[1]]
	if a.party == b.party || a.gaz == gazetteer.Demonym || b.gaz == gazetteer.Demonym || a.from > i+1 || a.from > i && !d.has(i, cDef) {
		return nil, 0
	}
	for j := a.to; j < b.from; j++ {
		switch d.toks[j].norm {
		case "-", "–", "—", "/", ",", "،", "&":
		default:
			if !d.hasAny(j, bits(cAnd, cDef)) {
				return nil, 0
			}
		}
	}
	if a.to == b.from && b.roles&roleAnd == 0 {
		return nil, 0
	}
	switch j := b.to; {
	case j >= len(d.toks), d.toks[j].newline > 0:
		return kg.NewParties(a.party, b.party), j
	case d.toks[j].norm == ".", d.toks[j].norm == ":", d.toks[j].norm == "–", d.toks[j].norm == "—", d.toks[j].norm == "|":
		return kg.NewParties(a.party, b.party), j + 1
	}
	return nil, 0
}

// partiesOfPairHeading takes the two that head the paragraph for the parties where its words do not name two.
func (d *document) partiesOfPairHeading(in *instrument, ps partySet) partySet {
	if ps.explicit && len(ps.parties) > 1 && ps.rule != "both" && ps.rule != "between both" && ps.rule != "subject of the paragraph" {
		return ps
	}
	para := d.sents[in.sent].para
	for _, h := range d.pairHeadings {
		if para >= h.para && para < h.to {
			return partySet{h.parties, "two that head the paragraph", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	return ps
}
