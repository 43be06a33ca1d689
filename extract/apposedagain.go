package extract

import "github.com/entente-kg/entente/kg"

// toldApposed tells whether m, in the sentence of o, only says what kind of instrument o is or how it is called ("the fisheries agreement,
// a memorandum signed on Friday, …", "an accord named “Treaty of the Two Seas”", "ratified an accord, that of 1993").
func (d *document) toldApposed(o, m *mention) bool {
	if o.dropped || o.sent != m.sent || o.title != m.title || o.status != m.status || !o.ps.parties.Equal(m.ps.parties) || m.in.npFrom < o.in.to {
		return false
	}
	if m.in.counted || o.dated && m.dated && o.value != "" && m.value != "" && !o.value.Compatible(m.value) {
		return false
	}
	switch {
	case d.calledByName(o, m):
		return true
	case o.in.plural || o.in.counted || m.in.plural || o.bundle != nil || m.bundle != nil:
		return false
	case d.oneOfItself(o, m):
		return true
	case m.in.other || m.in.ellipsis || o.in.ellipsis || m.in.def || !d.setOff(o, m) || d.listGoesOnBehind(&m.in):
		return false
	}
	if m.kind != kg.Agreement && m.kind != kg.Other && (o.in.generic || o.kind == kg.Agreement || o.kind == kg.Other) {
		o.kind = m.kind // "the agreement, a memorandum"
	}
	return true
}

// wordsToName is how many tokens may stand between a word of calling and the noun of the name.
const wordsToName = 5

// calledByName tells whether a word of calling stands before m, and nothing behind it but marks and an article: m is the name of o.
func (d *document) calledByName(o, m *mention) bool {
	plain := false
	for i := m.in.from - 1; i >= o.in.to && m.in.from-i <= wordsToName; i-- {
		switch {
		case d.quoteMark(i):
			plain = false // all behind it is the name
		case !d.toks[i].word:
		case d.wordOf(i, cCalls):
			return !plain && d.count(o.in.to, i, bits(cInstrument, cRel, cBoundary)) == 0
		case d.has(i, cAct):
			return false
		case !d.toks[i].capital && !caseless(d.toks[i].norm) && !d.hasAny(i, bits(cDef, cIndef, cOf)):
			plain = true
		}
	}
	return false
}

// oneOfItself tells whether m is a pronoun that tells right behind the comma which one of its kind o is ("an accord, that of 1993").
func (d *document) oneOfItself(o, m *mention) bool {
	return m.in.ellipsis && m.in.def && !o.in.ellipsis && !o.in.def && (m.in.dated || d.isDate(m.in.to)) && d.isComma(m.in.npFrom-1) && d.count(o.in.to, m.in.npFrom, bits(cAct, cAnd, cInstrument)) == 0
}

// tokensToNext is how far behind an instrument the next one of a list is looked for.
const tokensToNext = 30

// listGoesOnBehind tells whether the instrument is followed by one more that an "and" joins to it ("the accord, a convention and a protocol").
func (d *document) listGoesOnBehind(in *instrument) bool {
	for i := in.to; i < min(in.to+tokensToNext, d.sents[in.sent].to); i++ {
		if !d.has(i, cInstrument) {
			continue
		}
		for j := i; j > in.to && i-j <= 3; j-- {
			if d.joinedAnd(j) || d.has(j-1, cAnd) {
				return true
			}
		}
	}
	return false
}

// setOff tells whether m stands behind a dash, or o has an article and m stands without one behind a comma, and is no clause of its own.
func (d *document) setOff(o, m *mention) bool {
	i := m.in.npFrom - 1
	switch {
	case d.isDash(i) && d.toks[i].end < d.toks[i+1].start && d.toks[i-1].end < d.toks[i].start:
		return o.in.npTo >= i || d.count(o.in.to, i, bits(cAct)) == 0
	case d.isComma(i):
		if !o.in.def && !o.in.generic && !o.loose() || !m.in.indef && !caseless(d.toks[m.in.from].norm) {
			return false
		}
	case caseless(d.toks[i].norm) && d.joinedAnd(i) && d.hasAny(i, bits(cThis, cPronoun)):
	default:
		return false
	}
	if d.joinedAnd(m.in.npFrom) {
		return false
	}
	a := m.tie.act
	return a == nil || a == o.tie.act || m.tie.link == linkPart || a.e.forms&formPart != 0 && m.tie.link != linkPassive || m.tie.link == linkRelative
}

// plainlyAgain tells whether m opens the sentence right behind a counted bundle with nothing but the plural of its noun, which goes on to tell
// what they are on ("signed nine accords. Accords on health, sport and transport").
func (d *document) plainlyAgain(o, m *mention) bool {
	st := d.sents[m.sent]
	if o.dropped || m.sent != o.sent+1 || o.title || !o.in.counted || !m.in.plural || m.in.counted || m.in.def || m.in.other || m.in.past || m.in.npFrom != st.from {
		return false
	}
	return o.status == m.status && o.ps.parties.Equal(m.ps.parties) && (m.in.generic || o.kind == m.kind) && d.signs(st.from, st.to) == nil
}

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
