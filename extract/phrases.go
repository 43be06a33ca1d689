package extract

import (
	"github.com/entente-kg/entente/kg"
)

// readPhrases fills in who signed as a body, on what occasion and what the instrument provides,
// from the words of its clause.
func (d *document) readPhrases(m *mention) {
	in, t := &m.in, &m.tie
	from, to := d.clauseOf(in, t)
	st := d.sents[in.sent]
	sf, stt, bf, bt := d.subjectZone(in, t, from, to)
	if t.link == linkNominal {
		sf, stt = to, to
	}
	for i := from; i < to && (m.status == kg.Signed || m.status == kg.Planned); i++ { // a parliament that ratifies signs nothing
		h := d.hitAt(i, cInstitution)
		if h == nil || d.masked[i] || d.inOfficeOrName(i) {
			continue
		}
		zone := i >= sf && i < stt || i >= bf && i < bt
		if !zone && !d.betweenBefore(from, i, to) {
			continue
		}
		end := d.phraseEnd(i, to)
		for _, p := range d.phraseSides(i, end, m.ps.parties) {
			d.addPhrase(&m.phrases.institutions, i, end, p)
		}
		i = end - 1
	}
	for i := st.from; i < st.to; i++ {
		h := d.hitAt(i, cOccasion)
		if h == nil || d.isDate(h.to) {
			continue
		}
		end := h.to
		for end < st.to && d.masked[end] && d.toks[end].norm != "." && d.hitAt(end, cOccasion) == nil && d.hitAt(end, cAside) == nil {
			end++
		}
		if end-h.to >= 2 && d.occasionNoun(h.to, end) {
			d.addPhrase(&m.phrases.occasions, h.to, end, "")
		}
		i = end - 1
	}
	for i := in.npTo; i < st.to; i++ {
		if h := d.hitAt(i, cProvision); h != nil && i-in.npTo <= 6 {
			d.readProvisions(m, h.to, st.to)
			break
		}
	}
}

// occasionNoun tells whether the phrase is an event rather than a stretch of time.
func (d *document) occasionNoun(from, to int) bool {
	for i := from; i < min(to, from+3); i++ {
		if d.has(i, cUnit) && !d.toks[i].capital {
			return false
		}
	}
	return true
}

// betweenBefore tells whether "between" opened a list that still holds at i.
func (d *document) betweenBefore(from, i, to int) bool {
	for k := i - 1; k >= from; k-- {
		if d.hitAt(k, cBetween) != nil {
			return d.listEnd(k, to) > i
		}
	}
	return false
}

// phraseEnd gives the end of the noun phrase of a body.
func (d *document) phraseEnd(i, to int) int {
	j := i + 1
	for j < to && j-i < 30 {
		t := &d.toks[j]
		if !t.word && t.norm != "-" && t.norm != "'" && t.norm != "(" && t.norm != ")" {
			break
		}
		if d.hasAny(j, bits(cPerfect, cPassive, cPlanned, cRel, cAside, cOccasion, cInstrument, cBoundary, cCounterpart, cWith)) || d.has(j, cAct) || d.isDate(j) {
			break
		}
		if d.has(j, cAnd) && j+2 < to && (d.hasAny(j+1, bits(cInstitution, cCounterpart)) || d.hasAny(j+2, bits(cInstitution, cOffice))) {
			break
		}
		j++
	}
	for j > i+1 && (d.hasAny(j-1, bits(cAnd, cOf, cDef, cBy, cLoc, cOn)) && !d.has(j-1, cGaz)) {
		j--
	}
	return j
}

// phraseSides gives the sides that the body belongs to: each of them for the bodies "of both
// countries", "" where none is told.
func (d *document) phraseSides(from, to int, parties kg.Parties) []kg.Party {
	if p := d.phraseParty(from, to, parties); p != "" {
		return []kg.Party{p}
	}
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cBoth); h != nil && len(parties) == 2 {
			return parties
		}
	}
	return []kg.Party{""}
}

func (d *document) phraseParty(from, to int, parties kg.Parties) kg.Party {
	for _, k := range d.atomsIn(max(0, from-1), min(to+1, len(d.toks))) {
		if p := d.atoms[k].party; parties.Has(p) {
			return p
		}
	}
	return ""
}

func (d *document) addPhrase(list *[]kg.Phrase, from, to int, p kg.Party) {
	if from >= to || d.toks[from].field != d.toks[to-1].field {
		return
	}
	e := d.evidence(from, to)
	for _, x := range *list {
		if x.Text == e.Quote && x.For == p {
			return
		}
	}
	*list = append(*list, kg.Phrase{Text: e.Quote, For: p, Evidence: e})
}

// readProvisions cuts what follows "provides for" at its commas.
func (d *document) readProvisions(m *mention, from, to int) {
	start := from
	depth := 0
	for i := from; i <= to; i++ {
		end := i == to || d.sentStart[i]
		if !end {
			switch d.toks[i].norm {
			case "(", "«", "“":
				depth++
			case ")", "»", "”":
				depth--
			}
			n := d.toks[i].norm
			end = depth <= 0 && (n == "," || n == "،" || n == ";" || n == "؛" || n == "." || n == ":")
		}
		if !end {
			continue
		}
		s := start
		for s < i && (d.hasAny(s, bits(cAnd, cOther, cDef)) && !d.has(s, cInstrument) && d.toks[s].norm != "" && !d.has(s, cGaz)) && s < start+3 && !caseless(d.toks[s].norm) {
			s++
		}
		if i-s >= 2 && i-s <= 40 {
			d.addPhrase(&m.phrases.provisions, s, i, "")
		}
		start = i + 1
		if i < to && d.toks[i].norm == "." {
			return
		}
	}
}

// mergePhrases keeps what both told.
func mergePhrases(a *[]kg.Phrase, b []kg.Phrase) {
	for _, x := range b {
		known := false
		for _, y := range *a {
			if y.Text == x.Text && y.For == x.For {
				known = true
			}
		}
		if !known {
			*a = append(*a, x)
		}
	}
}
