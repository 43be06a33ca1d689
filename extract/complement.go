package extract

import (
	"strings"

	"github.com/entente-kg/entente/gazetteer"
)

// complementBegins tells whether an unknown word right behind an office without an article is its complement, with a definite
// one behind it: it could not be called an office alone ("the head of the aviation authority"), in a script without capitals.
func (d *document) complementBegins(o *hit, j int) bool {
	if j != o.to || o.e.class != cOffice || d.definite(o.to-1) || o.roles&roleHas != 0 || d.mask[j]&^bits(cNotName) != 0 || strings.HasPrefix(d.toks[j].norm, "عبد") {
		return false
	}
	if !d.definiteBehind(j) {
		return false
	}
	if g := d.hitAt(j+1, cGaz); g != nil {
		return d.nameFrom2(g.to)
	}
	return o.to-o.from == 1 || d.nameFrom2(j+2)
}

// officeNounGoesOn tells whether an unknown word without an article at j and a definite one behind it go on the words of an office:
// behind the head of a body, which the words name ("the head of a body for the protection of competition"), or joined by an
// "and" to a portfolio ("minister of trade and of the promotion of exports"), where a name follows.
func (d *document) officeNounGoesOn(o *hit, j int) bool {
	if o.e.class != cOffice || d.mask[j]&^bits(cNotName) != 0 || !d.definiteBehind(j) || !d.nameFrom2(d.endOfBody(j+1)) {
		return false
	}
	if d.joinedAnd(j) {
		return j > o.to && !d.definite(o.from) && (d.definite(j-1) || d.has(j-1, cTail) || d.domainAt(j-1))
	}
	return d.has(j-1, cInstitution) && !d.definite(j-1) && !d.has(j-1, cGaz)
}

// definiteBehind tells whether the word at j has no article and the one behind it has one, or is the name of a body.
func (d *document) definiteBehind(j int) bool {
	n := j + 1
	if n >= len(d.toks) || d.sentStart[n] || !d.toks[j].word || !d.toks[n].word || d.definite(j) || d.joinedAnd(n) {
		return false
	}
	if g := d.hitAt(n, cGaz); g != nil {
		return g.e.gaz == gazetteer.Org
	}
	return d.definite(n) && d.mask[n]&^bits(cTail, cInstitution, cEpithet) == 0 && !d.has(n, cParticle)
}

// endOfBody gives the end of the name of a body at token i, else that of the one word.
func (d *document) endOfBody(i int) int {
	if g := d.hitAt(i, cGaz); g != nil {
		return g.to
	}
	return i + 1
}

// nameFrom2 tells whether two words follow from token i on that a name may be made of.
func (d *document) nameFrom2(i int) bool {
	if i+1 >= len(d.toks) || d.sentStart[i] || d.sentStart[i+1] {
		return false
	}
	for n := i; n < i+2; n++ {
		if !d.toks[n].word || d.toks[n].number >= 0 || d.mask[n]&^bits(cLeader, cParticle, cNotName, cGaz) != 0 || d.domainAt(n) {
			return false
		}
	}
	return !d.joinedAnd(i) && (!d.has(i, cNotName) || d.has(i, cParticle))
}

// townOfMayor tells whether an unknown word right behind the office of a mayor is the name of the town: a name, a comma or a
// quotation mark follows it.
func (d *document) townOfMayor(o *hit, j int) bool {
	if j != o.to || o.e.class != cOffice || o.e.flags&flagBack == 0 || d.definite(o.to-1) || j+1 >= len(d.toks) || d.sentStart[j+1] || d.mask[j]&^bits(cLeader) != 0 || d.joinedAnd(j) {
		return false
	}
	return d.isComma(j+1) || d.quoteMark(j+1) || d.nameFrom2(j+1)
}

// delegatedTo gives the office at which the holder of the one before token j serves ("الوزير المنتدب لدى وزير الخارجية").
func (d *document) delegatedTo(j int) *hit {
	if !d.has(j, cOccasion) || !d.has(j, cLoc) || !d.has(j-1, cTail) || j+1 >= len(d.toks) || d.sentStart[j+1] {
		return nil
	}
	return d.hitAt(j+1, cOffice)
}

// seatOfOffice gives the town where an envoy resides, or the body in which somebody holds an office, behind a preposition of
// place at token j and before a name ("سفيرها في مسقط فلان", "رئيس القسم في المفوضية الأوروبية فلان").
func (d *document) seatOfOffice(o *hit, j int) *hit {
	if o.e.class != cOffice || !d.has(j, cLoc) || j+1 >= len(d.toks) || d.sentStart[j+1] {
		return nil
	}
	g := d.hitAt(j+1, cGaz)
	if g == nil && d.has(j+1, cInstitution) {
		g = d.hitAt(j+2, cGaz)
	}
	if g == nil || !d.nameFrom2(g.to) {
		return nil
	}
	switch g.e.gaz {
	case gazetteer.Org:
		return g
	case gazetteer.Capital, gazetteer.City:
		if d.rare(o.from, cPosted) {
			return g
		}
	}
	return nil
}

// particleOf tells whether the word at j, which may be another one too ("فان", that, but van), stands as a particle before a
// word of a name that has no other meaning.
func (d *document) particleOf(j int) bool {
	if !d.has(j, cParticle) || d.mask[j]&^bits(cParticle, cRel, cNotName) != 0 || !d.has(j, cRel) || j+1 >= len(d.toks) || d.sentStart[j+1] || strings.ContainsAny(d.toks[j].low, "إأ") {
		return false
	}
	return d.toks[j+1].word && d.toks[j+1].number < 0 && d.mask[j+1]&^bits(cLeader, cParticle) == 0 && !d.definite(j+1)
}

// withinName tells whether the words of a name of several are those of a fuller one, in their order; a surname alone is.
func (d *document) withinName(p, q *person) bool {
	if p.to-p.from < 2 || !caseless(d.toks[p.from].norm) {
		return true
	}
	i := p.from
	for j := q.from; j < q.to && i < p.to; j++ {
		if a, b := d.toks[i].norm, d.toks[j].norm; strings.HasSuffix(a, b) || strings.HasSuffix(b, a) {
			i++ // an "and", or "servant of", may be joined to one of the two
		}
	}
	return i == p.to
}

// givenBeforeParticle tells whether a word with an article before a particle of names is a given one and no adjective of the
// office ("السماني ولد …", not "الدولية بن …" nor "الوطني الزبير …").
func (d *document) givenBeforeParticle(j int) bool {
	return d.definite(j) && d.has(j+1, cParticle) && !d.definite(j+1) && d.mask[j]&^bits(cLeader) == 0 && !strings.HasSuffix(d.toks[j].low, "ية")
}

// ordinalName tells whether an ordinal at j ends a name behind a particle ("آل ثاني").
func (d *document) ordinalName(j int) bool {
	return d.mask[j]&^bits(cLeader) == bits(cOrdinal) && d.has(j-1, cParticle) && !d.sentStart[j]
}

// nameBegins tells whether a word that nothing else is known of stands at token i, in the same sentence as the one before.
func (d *document) nameBegins(i int) bool {
	return i < len(d.toks) && !d.sentStart[i] && d.toks[i].word && d.toks[i].number < 0 && d.mask[i]&^bits(cLeader, cParticle, cGaz) == 0 && !d.domainAt(i)
}
