package extract

import "github.com/entente-kg/entente/kg"

// dayOfRow gives the day told with the first of two verbs that "and" joins, to the second one, which has no day of its own
// ("extended on Monday the accord of 2014 and signed a protocol on fires"); nil where there is none.
func (d *document) dayOfRow(in *instrument, t *tie) *dateHit {
	a := t.act
	if t.status != kg.Signed || t.link != linkActive || a == nil || a.to > in.npFrom || len(d.ins) < 2 || d.ins[0].from > a.from || d.ins[0].ellipsis || !d.opensLimb(a) {
		return nil
	}
	st := d.sents[in.sent]
	first := d.firstVerb(st.from, d.ins[0].npFrom)
	if first == nil || d.dateBetween(a.to, d.nextStop(in.to, st.to)) || d.dateBetween(a.to, in.npTo) {
		return nil
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < max(st.from, d.pubPlace) || h.to > d.ins[0].from && h.to > first.to || h.value == "" || h.same || d.ahead(h) || len(h.value) < 7 && !h.deictic || d.masked[h.from] {
			continue
		}
		if h.from >= first.from && h.from-first.to <= 3 || h.to <= first.from && (first.from-h.to <= 3 || h.from-st.from <= 2) {
			return h
		}
	}
	return nil
}

// opensLimb tells whether the verb stands right behind an "and", its auxiliary at most between them.
func (d *document) opensLimb(a *hit) bool {
	i := a.from
	if d.joinedAnd(i) {
		return true
	}
	if i > 1 && d.has(i-1, cPerfect) {
		i--
	}
	return i > 0 && d.has(i-1, cAnd)
}

// firstVerb gives the first verb of what is done to accords between two tokens, nil where none stands there.
func (d *document) firstVerb(from, to int) *hit {
	for i := from; i < to; i++ {
		if a := d.hitAt(i, cAct); a != nil {
			if a.e.forms&(formPast|formPart|formPres|formNoun) == 0 {
				return nil
			}
			return a
		}
	}
	return nil
}
