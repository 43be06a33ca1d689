package extract

import "github.com/entente-kg/entente/gazetteer"

// isTaught tells whether the adjective of a state names a language, behind a word of teaching or joined to one that stands there
// ("the teaching of French and Spanish").
func (d *document) isTaught(h *hit) bool {
	const reach = 12 // tokens of three languages with their articles
	if h.e.gaz != gazetteer.Demonym {
		return false
	}
	for i := h.from - 1; i >= 0 && h.from-i <= reach && !d.sentStart[i+1]; i-- {
		if d.teaches(i) {
			return true
		}
		g := d.hitOver(i, cGaz)
		if d.toks[i].word && !d.hasAny(i, bits(cOf, cDef, cAnd)) && (g == nil || g.e.gaz != gazetteer.Demonym) {
			return false
		}
	}
	return false
}

// teaches tells whether the token, or what is left of it without joined particles, is a word of teaching, which has no article where
// the language follows as its genitive ("تعليم الإنجليزية"; "وزيرة التعليم الفنلندية" is of Finland).
func (d *document) teaches(i int) bool {
	if d.lx.isBare(cTeaches, d.toks[i].norm) {
		return true
	}
	for _, f := range d.toks[i].forms {
		if f.roles&roleDef == 0 && d.lx.isBare(cTeaches, f.norm) {
			return true
		}
	}
	return false
}
