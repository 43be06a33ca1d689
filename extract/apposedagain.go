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
