package extract

import "github.com/entente-kg/entente/kg"

// readAllMembers makes one mention each of the instruments of a sentence without an act that are as many as were told right before,
// definite ones too ("They signed three texts. They are the tax convention, the accord on tourism and the protocol on fishing").
func (d *document) readAllMembers(s int, ins []instrument, acts []*hit) bool {
	b := d.recent(s)
	if b == nil || b.count < 2 || b.member || b.title || s-b.sent != 1 || b.status != kg.Signed || !d.asManyAs(b, s, ins) {
		return false
	}
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cNeg, cHoped, cWith)) > 0 || d.asks(s) || !d.onlyLists(st, ins) {
		return false
	}
	for _, a := range acts {
		if !d.insideOne(ins, a) {
			return false
		}
	}
	for k := range ins {
		next := -1
		if k+1 < len(ins) {
			next = ins[k+1].npFrom
		}
		d.putBeside(&ins[k], b, next, true)
	}
	return true
}

// asManyAs tells whether the instruments are single ones with a field each, as many as the bundle holds, or fewer in a sentence
// that goes on behind a semicolon.
func (d *document) asManyAs(b *mention, s int, ins []instrument) bool {
	const least = 3 // before the semicolon
	if n := len(ins); n != b.count && (n < least || n > b.count || d.toks[d.sents[s].to-1].norm != ";") {
		return false
	}
	for k := range ins {
		if in := &ins[k]; in.plural || in.counted || in.generic || in.ellipsis || in.past || !d.namesField([2]int{in.npFrom, in.npTo}) {
			return false
		}
	}
	return true
}

// onlyLists tells whether no more than a few words open the list of instruments, none of them of lack or of a wish, and nothing is
// said behind it.
func (d *document) onlyLists(st sentence, ins []instrument) bool {
	const most = 6 // "what was signed, in the end, are"
	first, last := ins[0].npFrom, ins[len(ins)-1].npTo
	if first-st.from > most || first == st.from {
		return false
	}
	for i := st.from; i < first; i++ {
		if d.isUnreal(i) {
			return false
		}
	}
	for i := last; i < st.to; i++ {
		if d.toks[i].word {
			return false
		}
	}
	return true
}

// insideOne tells whether the act is a word of one of the instruments ("the twinning agreement").
func (d *document) insideOne(ins []instrument, a *hit) bool {
	for k := range ins {
		if a.from >= ins[k].npFrom && a.to <= ins[k].npTo {
			return true
		}
	}
	return false
}
