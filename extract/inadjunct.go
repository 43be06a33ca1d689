package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// reachOfAdjunct is how many words may stand between a preposition and a name that goes on its noun.
const reachOfAdjunct = 8

// inAdjunct tells whether the name only goes on a noun of a phrase of place, time or manner ("aboard a Kenyan ship", "dans
// le nord du Pérou", "lejos de las cámaras argelinas"): such a phrase tells where and when, not who.
func (d *document) inAdjunct(a *atom) bool {
	if a.pair >= 0 || a.mayor || a.gaz == gazetteer.Org || a.gaz == gazetteer.Body || a.roles&(roleAnd|roleLoc) != 0 {
		return false
	}
	behind := a.to < len(d.toks) && !d.sentStart[a.to]
	if behind && d.hasAny(a.to, bits(cOffice, cInstitution)) {
		return false
	}
	p := phrase{led: a.gaz == gazetteer.Demonym}
	if behind && d.nounOfNobody(a.to) && (p.led || a.gaz == gazetteer.Capital && d.lx.isBare(cMeets, d.toks[a.to].norm)) {
		p.nouns, p.led = 1, true
	}
	for i := a.from - 1; i >= 0 && a.from-i <= reachOfAdjunct && !d.sentStart[i+1]; i-- {
		if done := p.goesOn(d, a, i); done {
			return p.adjunct
		}
	}
	return p.stands() || p.governed() || p.partner && p.nouns > 0
}

// phrase is what is known of the words before a name, read from the name to the left.
type phrase struct {
	nouns   int
	led     bool // the name goes on a noun
	body    bool // one of the nouns is an institution
	of      bool // an "of" joins the nouns
	partner bool // the name stands behind "with" or "for"
	adjunct bool // what came out
}

// stands tells whether words that open the sentence or follow a name make a phrase: a noun and what leads to it ("off the
// Kenyan coast").
func (p *phrase) stands() bool { return p.led && p.nouns > 1 && !p.body }

// governed tells whether the words from the head of the sentence on are a participle and a verb of which the name is the
// object ("tired of awaiting A, B and C signed").
func (p *phrase) governed() bool { return !p.led && p.of && p.nouns > 1 && !p.body }

// goesOn reads the word at token i; true where that settles it.
func (p *phrase) goesOn(d *document, a *atom, i int) bool {
	switch {
	case p.nouns == 0 && d.measureEnds(i):
		return true // "for five years A, B and C have …"
	case d.sentStart[i] && p.nouns > 0 && d.has(i, cFor) || d.opensOn(i), d.hasAny(i, bits(cBy, cFor, cWith)) && p.nouns > 0 && i > 0 && d.sentStart[i-1] && d.nounOfNobody(i-1):
		p.adjunct = true // "to supply A, B and C signed", "worried by the ambitions of A, B and C …"
		return true
	case p.partner && p.nouns == 0 && d.sentStart[i], p.partner && !d.sentStart[i] && d.hasAny(i, bits(cLoc, cTimePrep)):
		return true
	case p.nouns == 0 && d.hasAny(i, bits(cFor, cWith)) && i >= a.from-2 && !p.partner && !d.sentStart[i]:
		p.partner, p.led = true, true // "at odds with A, B signed …"
	case p.nouns > 0 && d.hasAny(i, bits(cLoc)) && !d.has(i, cOf), p.nouns > 0 && !p.body && (d.hasAny(i, bits(cTimePrep)) && !d.has(i, cOf) || d.timeBefore(i)):
		p.adjunct = p.led
		return true
	case d.has(i, cOf) && i == a.from-1 || d.has(i, cDef) && i >= a.from-2 && i > 0 && d.has(i-1, cOf):
		p.led = true
	case d.hasAny(i, bits(cOf, cDef, cIndef, cOrdinal, cNumber)) || d.toks[i].number >= 0:
		p.of = p.of || d.has(i, cOf)
	case d.has(i, cNeg):
		p.nouns++ // "far from the cameras", "short of gas"
	case d.has(i, cInstitution) && d.mask[i]&^bits(cNotName, cInstitution) == 0 && !d.toks[i].capital:
		p.body = true
		p.nouns++
	case d.nounOfNobody(i):
		p.led = p.led || i == a.from-1 && caseless(d.toks[i].norm)
		p.nouns++
	default:
		p.adjunct = p.stands() && !p.partner && !d.hasAny(i, bits(cWith, cBy, cBetween, cFor, cAnd, cOffice))
		return true
	}
	return false
}

// opensOn tells whether token i belongs to words at the head of the sentence for what something is about or meant for.
func (d *document) opensOn(i int) bool {
	h := d.hitOver(i, cOn)
	return h != nil && d.sentStart[h.from]
}

// timeBefore tells whether the word at token i counts from what stands behind it ("a week before the summit").
func (d *document) timeBefore(i int) bool {
	if d.hasAny(i, bits(cSameDay)) {
		return true
	}
	h := d.hitOver(i, cAgo)
	if h == nil {
		h = d.hitOver(i, cPlanned)
	}
	return h != nil && h.from > 0 && !d.sentStart[h.from] && d.has(h.from-1, cUnit)
}

// nounOfNobody tells whether the word means nothing to the reader: no party, office, instrument or word of the grammar.
func (d *document) nounOfNobody(i int) bool {
	return d.toks[i].word && d.mask[i]&^bits(cNotName, cUnit, cOccasion) == 0 && !d.inOfficeOrName(i) && (!d.toks[i].capital || d.sentStart[i] || d.lx.isBare(cMeets, d.toks[i].norm))
}

// outsideAdjuncts leaves out the parties that are named in phrases of place, time or manner only, where as many as need
// remain.
func (d *document) outsideAdjuncts(set []kg.Party, from, to, need int) []kg.Party {
	if len(set) <= need {
		return set
	}
	var aside, told []kg.Party
	for _, k := range d.atomsIn(from, to) {
		switch a := &d.atoms[k]; {
		case !d.usable(k):
		case d.inAdjunct(a):
			add(&aside, a.party)
		default:
			add(&told, a.party)
		}
	}
	if len(aside) == 0 || len(set)-len(aside) < need {
		return set
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] {
			add(&told, p.party)
		}
	}
	return slices.DeleteFunc(slices.Clone(set), func(p kg.Party) bool {
		return slices.Contains(aside, p) && !slices.Contains(told, p)
	})
}
