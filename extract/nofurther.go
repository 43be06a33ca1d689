package extract

import "github.com/entente-kg/entente/kg"

// basisOfProtocol tells whether m is only the accord that protocol o belongs to, of which the sentence tells nothing ("ratified the protocol,
// signed in 2022, to the tax treaty of the two").
func (d *document) basisOfProtocol(o, m *mention) bool {
	if o.dropped || o.sent != m.sent || o.kind != kg.Protocol || m.kind == kg.Protocol || m.in.indef || m.in.plural || m.in.npFrom < o.in.to || !o.ps.parties.Equal(m.ps.parties) {
		return false
	}
	if a := m.tie.act; a != nil && a.from > m.in.from {
		return false
	}
	for i := m.in.npFrom; i >= o.in.to && m.in.npFrom-i <= wordsToBasis; i-- {
		if i > 0 && d.relationOver(i-1, kg.Amends) {
			return true
		}
		if d.single(i, cToward) {
			return i == o.in.to || d.isComma(i-1) && d.isComma(o.in.to) && d.count(o.in.to, i, bits(cAnd, cInstrument)) == 0
		}
		if d.hasAny(i, bits(cAct, cAnd, cInstrument)) && i < m.in.from {
			return false
		}
	}
	return false
}

// wordsToBasis is how many tokens of its name may stand before the noun of the accord that a protocol belongs to.
const wordsToBasis = 6

// onlyTallied tells whether m only counts all that one of the parties has signed, where the text has told of o ("including this agreement,
// the number of such agreements signed by A has risen to 71").
func (d *document) onlyTallied(o, m *mention) bool {
	if o.dropped || !m.in.plural || m.in.counted || m.count != 1 || m.sent <= o.sent || o.status != m.status || !o.ps.parties.Equal(m.ps.parties) {
		return false
	}
	for i := m.in.from - 1; i >= max(d.sents[m.sent].from, m.in.from-4); i-- {
		switch {
		case d.wordOf(i, cTally):
			return true
		case d.hasAny(i, bits(cAct, cAnd, cInstrument, cWith, cBetween)) || !d.toks[i].word:
			return false
		}
	}
	return false
}

// relationOver tells whether words that relate one instrument to another in the way given end right behind token i.
func (d *document) relationOver(i int, r kg.RelationType) bool {
	for k := range d.relations {
		if h := &d.relations[k]; h.to == i+1 && h.e.relation == r && h.e.flags&flagInverse == 0 {
			return true
		}
	}
	return false
}

// reachedBefore tells whether m is no more than the accord in principle that was reached before o, of the same two, was signed ("signed a pact on
// Friday, a basic accord having been reached last autumn").
func (d *document) reachedBefore(o, m *mention) bool {
	if o.dropped || m.dropped || m.status != kg.Signed || o.status != kg.Signed && o.status != kg.Planned || m.in.plural || m.in.counted || !o.ps.parties.Equal(m.ps.parties) {
		return false
	}
	a, b := m.tie.act, o.tie.act
	if a == nil || b == nil || b.e.flags&flagWeak != 0 || o.count != 1 || anyField(m.domains) && anyField(o.domains) && !sharesField(o.domains, m.domains) {
		return false
	}
	i := d.wordOfClass(cInPrinciple, m.in.npFrom, min(m.in.to+3, len(d.toks)))
	if i < 0 || a.e.flags&flagWeak == 0 && i < m.in.from+2 {
		return false // a basic agreement may be signed
	}
	return m.dated && m.value < d.dayOf(o)
}

// wordOfClass gives the first word of the class between two tokens, -1 for none.
func (d *document) wordOfClass(c class, from, to int) int {
	for i := from; i < to; i++ {
		if d.wordOf(i, c) {
			return i
		}
	}
	return -1
}
