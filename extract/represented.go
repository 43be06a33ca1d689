package extract

import "github.com/entente-kg/entente/kg"

// representedParty gives the party right before words that say as a whole who speaks for it, of which an article or a possessive
// may part the person ("A was represented by its ambassador, X").
func (d *document) representedParty(p *person) kg.Party {
	const loose = 2 // tokens of "by its", "pela sua"
	from := d.sents[d.sentOf[p.from]].from
	for i := min(p.from0(), p.from) - 1; i > from && min(p.from0(), p.from)-i <= loose+1; i-- {
		h := d.hitOver(i, cSignatory)
		if h == nil {
			if d.hasAny(i, bits(cAnd, cAct, cGaz, cOf)) || !d.toks[i].word || d.toks[i].capital {
				return ""
			}
			continue
		}
		ks := d.atomsIn(from, h.from)
		if len(ks) == 0 {
			return ""
		}
		if a := &d.atoms[ks[len(ks)-1]]; a.to == h.from && !a.masked && !a.loc {
			return a.party
		}
		return ""
	}
	return ""
}
