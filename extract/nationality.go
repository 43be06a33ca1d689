package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// headed is somebody who acts for an organisation and of whom the text also tells where they are from ("the president
// of the AfDB, the Nigerian X", "NATO's deputy head, the American ambassador Y").
type headed struct {
	name         int // token that the name begins with
	party        kg.Party
	oFrom, oUpTo int // the office
}

// maskNationalities finds them, so that the country of their passport is no party.
func (d *document) maskNationalities() {
	for k := range d.hits {
		g := &d.hits[k]
		if g.e.class != cGaz || g.e.gaz != gazetteer.Org || d.masked[g.from] {
			continue
		}
		h, ok := d.headedAt(g)
		if !ok {
			continue
		}
		d.heads = append(d.heads, h)
		for i := h.oUpTo; i < h.name; i++ {
			d.masked[i] = true
		}
	}
}

func (d *document) headedAt(g *hit) (h headed, ok bool) {
	st := d.sents[d.sentOf[g.from]]
	oFrom, oUpTo := d.officeOf(g, st)
	if oFrom < 0 {
		return h, false
	}
	j := oUpTo
	bare := caseless(d.toks[g.from].norm)
	if j < st.to && d.isComma(j) {
		j++
	} else if !bare {
		return h, false
	}
	const longest = 6 // words between: "the American ambassador and general"
	demonym := false
	for from := j; j < st.to && j-from < longest; j++ {
		if x := d.hitAt(j, cGaz); x != nil {
			if x.e.gaz != gazetteer.Demonym || demonym || x.roles&roleAnd != 0 {
				return h, false
			}
			j, demonym = x.to-1, true
			continue
		}
		if d.hasAny(j, bits(cOffice, cHonorific, cDef)) && !d.hasAny(j, bits(cOf, cAct, cLoc)) {
			continue
		}
		t := &d.toks[j]
		named := t.word && (t.capital || bare) && !d.hasAny(j, bits(cAct, cInstrument, cAnd, cWith, cPerfect, cPassive, cRel))
		return headed{j, g.e.party, oFrom, oUpTo}, demonym && named
	}
	return h, false
}

// officeOf gives the tokens of the office in the organisation, which stands before its name ("the head of the AfDB") or
// right behind it ("NATO's deputy head"); from is -1 where there is none.
func (d *document) officeOf(g *hit, st sentence) (from, to int) {
	const far = 6 // words
	for i := g.from - 1; i >= st.from && g.from-i <= far && !d.isComma(i); i-- {
		if o := d.hitOver(i, cOffice); o != nil {
			return o.from, g.to
		}
		if d.hasAny(i, bits(cAct, cWith, cGaz, cInstrument, cPerfect)) {
			break
		}
	}
	from = -1
	for i := g.to; i < st.to && i-g.to <= far && !d.isComma(i); i++ {
		if o := d.hitAt(i, cOffice); o != nil {
			from, to = g.from, max(to, o.to)
		} else if d.hasAny(i, bits(cAct, cWith, cGaz, cInstrument, cPerfect, cAnd)) {
			break
		}
	}
	return from, to
}

// settleHeads gives them their organisation.
func (d *document) settleHeads() {
	for _, h := range d.heads {
		for k := range d.people {
			p := &d.people[k]
			if p.from != h.name {
				continue
			}
			p.party = h.party
			if p.office == "" || p.oFrom >= h.oUpTo {
				p.office, p.oFrom, p.oTo = d.text(h.oFrom, h.oUpTo), h.oFrom, h.oUpTo
			}
			for n := range d.people {
				if d.people[n].same == k {
					d.people[n].party = h.party
				}
			}
		}
	}
}
