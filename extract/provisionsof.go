package extract

import "github.com/entente-kg/entente/kg"

// textProvides gives an accord the fields that later sentences say its text provides for, where these open with the
// text itself ("The treaty, concluded for ten years, provides for … and commits both to …") and nothing took them yet.
func (d *document) textProvides() {
	if len(d.mentions) == 0 {
		return
	}
	for s := range d.sents {
		st := d.sents[s]
		if st.field == 0 || !d.textOpens(st) {
			continue
		}
		at := d.providesFrom(st)
		if at < 0 {
			continue
		}
		ins := d.findInstruments(s)
		if len(ins) == 0 || !d.isTheText(&ins[0], st, at) {
			continue
		}
		if m := d.textMeant(&ins[0], s); m != nil {
			d.addProvided(m, at, d.endOfProvisions(m, at, st.to))
		}
	}
}

// textOpens tells whether the word for an instrument stands among the first of a sentence.
func (d *document) textOpens(st sentence) bool {
	for i := st.from; i < min(st.from+6, st.to); i++ {
		if d.has(i, cInstrument) {
			return true
		}
	}
	return false
}

// providesFrom gives where a sentence begins to say what is provided, outside of asides; -1 where it does not.
func (d *document) providesFrom(st sentence) int {
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cProvision); h != nil && !d.masked[i] {
			return h.from
		}
	}
	return -1
}

// isTheText tells whether the instrument is the one text that the sentence is about: told of as known, at its
// beginning, neither denied nor beside another party before what it provides.
func (d *document) isTheText(in *instrument, st sentence, at int) bool {
	if !in.def || in.plural || in.counted || in.ellipsis || in.past || in.other || in.npFrom-st.from > 3 || in.npTo > at {
		return false
	}
	for i := in.npTo; i < at; i++ {
		if d.has(i, cInstrument) || d.has(i, cNeg) {
			return false
		}
	}
	return !d.has(at-1, cNeg)
}

// textMeant gives the fresh accord that the text at the head of sentence s is: the last told before, of the same
// noun or by a word for any.
func (d *document) textMeant(in *instrument, s int) *mention {
	var found *mention
	for _, m := range d.mentions {
		if m.told == s && m.sent != s && !d.ofThePast(m) || m.sent == s && !m.dropped && m.in.from >= in.npTo {
			return nil // told already, or another accord within the sentence
		}
		if m.dropped || m.title || m.count > 1 || m.member || m.sent > s || s-m.sent > 8 || d.ofThePast(m) {
			continue
		}
		if in.generic || m.in.generic || m.kind == in.kind {
			found = m
		}
	}
	return found
}

// endOfProvisions cuts what is provided where the sentence denies something or tells of another instrument.
func (d *document) endOfProvisions(m *mention, at, to int) int {
	for i := at + 1; i < to; i++ {
		if d.has(i, cNeg) || d.has(i, cInstrument) {
			return i
		}
	}
	return to
}

// enumerated is how many fields tell that an accord's have been listed already.
const enumerated = 4

// addProvided adds the fields named between two tokens to those of m.
func (d *document) addProvided(m *mention, from, to int) {
	if d.elsewhereIn(m, from, min(from+4, to)) {
		return
	}
	var told fieldScore
	d.wordsOfFields(from, to, &told, false)
	if !told.any() || anyField(m.domains) && m.newFields(&told) < 2 || len(pickDomains(m.domains)) >= enumerated {
		return // one thing more is mostly a means to what it is about ("oil … through the port of C")
	}
	for k, x := range kg.Domains {
		if told.told&(1<<k) != 0 && told.w[k] >= 1 && m.domains[x] < 1 {
			m.domains[x] = told.w[k]
			m.because("domains", string(x), "provided for later", d.text(from, to))
		}
	}
}

// newFields counts the fields that stand in score and not yet in m.
func (m *mention) newFields(score *fieldScore) int {
	n := 0
	for k, x := range kg.Domains {
		if score.w[k] >= 1 && m.domains[x] < 1 {
			n++
		}
	}
	return n
}
