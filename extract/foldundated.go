package extract

import (
	"cmp"
	"slices"

	"github.com/entente-kg/entente/kg"
)

// mentionsToFold is how many mentions back an accord may have been told.
const mentionsToFold = 60

// foldUndated makes one of two records of the same parties, kind, state, number and fields of which at most one is told a day: what
// an article tells twice of the same two is one accord, unless words set them apart ("another", members of a list).
func (d *document) foldUndated() {
	for k, m := range d.mentions {
		if m.dropped {
			continue
		}
		if d.countsSplit(k, m) {
			m.dropped = true
			continue
		}
		for _, o := range d.mentions[max(0, k-mentionsToFold):k] {
			if d.basisOfProtocol(o, m) || d.onlyTallied(o, m) || d.reachedBefore(o, m) {
				m.dropped = true
				break
			}
			if d.reachedBefore(m, o) {
				o.dropped = true
				continue
			}
			if d.toldAgain(o, m) || d.toldInLine(o, m) || d.toldApposed(o, m) || d.plainlyAgain(o, m) {
				d.mergeInto(o, m)
				m.dropped = true
				break
			}
		}
	}
}

// toldAgain tells whether m is what o tells, without a day of its own or with the only one.
func (d *document) toldAgain(o, m *mention) bool {
	if o.dropped || o.status != m.status || o.count != m.count || !o.ps.parties.Equal(m.ps.parties) || o.sent == m.sent {
		return false
	}
	if d.countedAgain(o, m) {
		return true
	}
	shared, both := d.sharesWords(&o.in, &m.in)
	if both && !shared || o.in.past != m.in.past || m.in.other || m.bundle != nil {
		return false
	}
	if part := o.bundle != nil || o.member; !part && (o.in.other || o.in.plural != m.in.plural) {
		return false
	}
	if o.value != "" && m.value != "" && !(o.value.Compatible(m.value) && d.holdsWords(&o.in, &m.in) && d.toldInDetail(o, m)) {
		return false
	}
	if d.count(m.in.npFrom, min(m.in.npTo+1, len(d.toks)), bits(cOther, cOrdinal)) > 0 {
		return false // "a second loan agreement"
	}
	if a, b := d.figureBehind(&o.in), d.figureBehind(&m.in); a != "" && b != "" && a != b {
		return false // "a loan of 5 million", "a loan of 800,000"
	}
	if v := cmp.Or(o.value, m.value); v != "" && o.status != kg.Planned && !near(v, d.article.Published) {
		return false // the other one is of long ago
	}
	if a, b := pickDomains(o.domains), pickDomains(m.domains); slices.Equal(a, b) && len(b) > 0 {
		return o.kind == m.kind || m.kind == kg.Agreement && !m.in.indef // "the agreement", said of a memorandum
	}
	return o.kind == m.kind && (!anyField(o.domains) || !anyField(m.domains))
}

// leastCounted is from which number on two bundles of as many are one.
const leastCounted = 3

// countedAgain tells whether m counts as many accords of the same two as o, at the same time and without a word for more ("in all, eight
// agreements were signed").
func (d *document) countedAgain(o, m *mention) bool {
	if !o.in.counted || !m.in.counted || m.count < leastCounted || o.member || m.member || o.bundle != nil || m.bundle != nil || o.in.past != m.in.past {
		return false
	}
	if o.value != "" && m.value != "" && !o.value.Compatible(m.value) || d.setsApart(m.in.npFrom, min(m.in.to+2, d.sents[m.sent].to)) {
		return false
	}
	if v := cmp.Or(o.value, m.value); v != "" && o.status != kg.Planned && !near(v, d.article.Published) {
		return false
	}
	if anyField(o.domains) && anyField(m.domains) && !sharesField(o.domains, m.domains) {
		return false
	}
	return o.kind == m.kind || o.in.generic || m.in.generic || m.kind == kg.Agreement
}

// toldInDetail tells whether m, in a paragraph of its own, may be what the head of the article tells in o: no word of its sentence
// sets it apart ("also", "the same day").
func (d *document) toldInDetail(o, m *mention) bool {
	st := d.sents[m.sent]
	return o.para-d.sents[d.firstText()].para <= 1 && m.para > o.para && !d.setsApart(st.from, st.to) && d.count(st.from, st.to, bits(cSame, cSameDay)) == 0
}

// setsApart tells whether a word between two tokens says that there is one more ("also", "another"), which is neither a number nor part
// of an office ("the second vice minister").
func (d *document) setsApart(from, to int) bool {
	for i := from; i < to; i++ {
		if (d.has(i, cOther) || d.single(i, cBesides)) && d.ordinal(i) == 0 && !d.inOfficeOrName(i) {
			return true
		}
	}
	return false
}

// wordsToFigure is how far behind an instrument its sum or number may stand.
const wordsToFigure = 5

// figureBehind gives the first figure behind the instrument that belongs to no date, "" where there is none.
func (d *document) figureBehind(in *instrument) string {
	for i := in.to; i < min(in.to+wordsToFigure, d.sents[in.sent].to); i++ {
		if n := d.toks[i].norm; n != "" && n[0] >= '0' && n[0] <= '9' && !d.isDate(i) {
			return n
		}
	}
	return ""
}
