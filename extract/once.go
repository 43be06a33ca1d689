package extract

import "strings"

// openerWords are the words of one opener of a clause of sequence, the first left out.
type openerWords struct {
	rest  []string
	flags entryFlag
}

// opener is where such words stand in a text.
type opener struct {
	from, to int
	flags    entryFlag
}

// How far from the act the words may stand that open its clause, and the verb of the main clause from that one.
const (
	wordsToOpener = 24
	wordsToMain   = 16
	wordsToBefore = 7 // from the instrument or the act
)

// sequel is what a clause of sequence and its main clause make of an act.
type sequel uint8

const (
	noSequel     sequel = iota
	sequelOpen          // it is not told whether it was done
	sequelDone          // it was
	sequelToCome        // it is still to come
)

// inSequence settles whether an act is to come whose clause only tells when something else is done, by the form of its verb and
// by the main clause ("once the treaty is signed, work will begin" beside "once it was signed, work began"). What the main
// clause denies is not the act ("nothing moved until they signed").
func (d *document) inSequence(t *tie, in *instrument) sequel {
	a := t.act
	if a.e.act == actNegotiate || a.e.act == actPlan || a.e.forms == formCond || len(d.lx.once) == 0 || in.sent != d.sentOf[a.from] {
		return noSequel
	}
	o := d.onceOf(a)
	if o == nil || a.e.forms&formNoun != 0 && o.flags&flagLed == 0 || d.hasAnyIn(o.to, a.from, bits(cHoped)) {
		return noSequel
	}
	st := d.sents[in.sent]
	if o.flags&flagInverse != 0 && !d.hasAnyIn(st.from, o.from, bits(cNeg)) {
		return noSequel // what was to come before something else may never have come
	}
	inner := d.hasAnyIn(o.to, a.from, bits(cNeg)) || a.to < len(d.toks) && d.has(a.to, cNeg)
	if o.flags&flagAgain == 0 && inner != (o.flags&flagBack != 0) {
		return noSequel // "once it is not signed any more", "while they sign"
	}
	q := d.sequelOf(o, a, in)
	if q == sequelOpen && a.e.act == actRatify && d.forceBefore(o) {
		return sequelToCome
	}
	if q == sequelToCome || a.e.act == actSign || q == sequelDone && a.e.act == actRatify && d.hasAnyIn(st.from, o.from, bits(cNeg)) {
		return q
	}
	return noSequel
}

// forceBefore tells whether a verb of entering into force in the present stands in the main clause before the words of sequence: what
// they bring is its condition ("takes effect after three have ratified it").
func (d *document) forceBefore(o *opener) bool {
	for i := o.from - 1; i >= 0 && o.from-i <= wordsToMain && !d.sentStart[i+1]; i-- {
		if h := d.hitAt(i, cAct); h != nil && h.e.act == actForce {
			return h.e.forms&formNoun == 0 && h.e.forms&formPres != 0 && h.e.forms&formPast == 0 || h.e.forms&formNoun != 0 && d.entersBefore(h)
		}
	}
	return false
}

// entersBefore tells whether a verb of entering in the present goes before the noun of force ("تدخل المعاهدة حيز التنفيذ").
func (d *document) entersBefore(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= wordsToMain && !d.sentStart[i+1]; i-- {
		if h := d.hitAt(i, cPassive); h != nil {
			return h.e.forms&formPres != 0 && h.e.forms&formPast == 0
		}
	}
	return false
}

// onceOf gives the words of sequence that open the clause of the act, nil where none do.
func (d *document) onceOf(a *hit) *opener {
	rel := -1
	for i := a.from - 1; i >= 0 && a.from-i <= wordsToOpener && !d.sentStart[i+1]; i-- {
		if n := d.toks[i].norm; n == ";" || n == ":" || n == "؛" || d.isComma(i) && d.atomCount(i, a.from) < 2 {
			return nil
		}
		o := d.onceAt(i, a.from+1)
		if o != nil && d.masked[i] && d.masked[o.to] && !d.masked[a.from] {
			return nil // "when the summit meets, A and B will sign": a comma has closed the clause
		}
		if o != nil && (o.flags&flagBare == 0 || o.to == a.from) {
			if rel >= o.to {
				return nil // "after a radio said that they had signed"
			}
			return o
		}
		if rel < 0 && d.has(i, cRel) {
			rel = i
		}
		if x := d.hitOver(i, cAct); x != nil && x.to <= a.from && x.e.act == actRatify && x.e.forms&formNoun == 0 && a.e.forms&formPart != 0 && d.count(x.to, a.from, bits(cInstrument)) > 0 {
			return nil // "until parliament ratifies the loan signed in May"
		}
	}
	return nil
}

// onceAt gives the words of sequence that begin at token i, the last of which may be the article of a noun.
func (d *document) onceAt(i, to int) *opener { return d.openerAt(d.lx.once, i, to) }

// openerAt gives the longest words of the list that begin at token i.
func (d *document) openerAt(list map[string][]openerWords, i, to int) *opener {
	ws := list[d.toks[i].norm]
	for _, f := range d.toks[i].forms {
		if ws != nil {
			break
		}
		ws = list[f.norm]
	}
	var best *opener
	to = min(to, len(d.toks))
	for _, w := range ws {
		n := i + 1
		for k := 0; k < len(w.rest) && n < to && d.toks[n].norm == w.rest[k]; k++ {
			n++
		}
		if n == i+1+len(w.rest) && (best == nil || n > best.to) {
			best = &opener{i, n, w.flags}
		}
	}
	return best
}

// sequelOf tells by the tenses whether what the clause tells was done or is to come.
func (d *document) sequelOf(o *opener, a *hit, in *instrument) sequel {
	end, words := max(a.to, in.npTo), max(a.to, in.to)
	if caseless(d.toks[in.from].norm) {
		end = words // where nothing tells the end of the noun phrase
	}
	past, future := d.tenseAround(o.from, end, formPast), d.tenseAround(o.from, words, formFut)
	open, part := d.openForm(o, a)
	switch {
	case o.flags&flagWhole != 0 && (future || o.flags&flagGeneric == 0):
		return sequelToCome
	case !open && !part:
		return sequelDone
	case o.flags&flagGeneric != 0:
		return noSequel // it may be a condition
	case future && !d.pastDay(o.from, end, false):
		return sequelToCome
	case past && !future:
		return sequelDone
	case open && (o.flags&flagWeak != 0 || a.e.forms&formInf != 0 && a.e.forms&(formPast|formPres|formPart|formSub|formNoun) == 0 && o.flags&flagInverse == 0) && !d.pastDay(o.from, end, true):
		return sequelToCome
	}
	return sequelOpen
}

// pastDay tells whether the clause, or what a comma sets behind it, gives a day that is past, or may be.
func (d *document) pastDay(from, end int, loose bool) bool {
	last := min(end+wordsToBefore, d.sents[d.sentOf[from]].to) // not the day of a participle: "ratify the loan signed in May"
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= from && h.to <= last && !d.ahead(h) && d.count(end, h.from, bits(cAct)) == 0 && (loose && h.value < d.article.Published || h.next <= d.article.Published) {
			return true
		}
	}
	return false
}

// openForm tells whether the verb of the clause leaves open when it is done (a present, a subjunctive), and whether it is no
// more than a participle or a noun.
func (d *document) openForm(o *opener, a *hit) (open, part bool) {
	if a.e.forms&formNoun != 0 || a.e.forms == formFut {
		return false, true
	}
	part = a.e.forms&formPart != 0
	for i := o.to; i < a.from; i++ {
		if h := d.hitAt(i, cPerfect); h != nil && h.to <= a.from {
			return h.e.flags&flagWeak != 0, false
		}
		if h := d.hitAt(i, cPassive); h != nil && h.to <= a.from {
			return h.e.forms&(formPres|formFut|formCond) != 0 || h.e.flags&flagWeak != 0, false
		}
	}
	if a.e.forms&(formPres|formInf) != 0 && a.e.forms&(formPast|formSub) == 0 {
		return true, false
	}
	return false, part && (a.e.forms&formPast == 0 || a.from == o.to)
}

// tenseAround tells whether a verb of that tense stands in the main clause, before or behind the one between the tokens.
func (d *document) tenseAround(from, to int, f formSet) bool {
	for i := from - 1; i >= 0 && from-i <= wordsToMain && !d.sentStart[i+1] && d.toks[i].norm != ";"; i-- {
		if d.tenseAt(i, f) {
			return true
		}
	}
	for i := to; i < min(to+wordsToMain, len(d.toks)) && !d.sentStart[i] && d.toks[i].norm != ";"; i++ {
		if d.has(i, cRel) {
			return false
		}
		if d.tenseAt(i, f) {
			return true
		}
	}
	return false
}

// tenseAt tells whether a verb of that tense, or its auxiliary, stands at token i.
func (d *document) tenseAt(i int, f formSet) bool {
	if h := d.hitAt(i, cPassive); h != nil && h.e.forms&f != 0 {
		return true
	}
	if h := d.hitAt(i, cAct); h != nil && h.e.forms == f {
		return true
	}
	if f == formFut {
		if h := d.hitAt(i, cPlanned); h != nil && h.e.forms == 0 {
			return true
		}
	} else if h := d.hitAt(i, cPerfect); h != nil {
		return true
	}
	return d.endsLike(i, f)
}

// notBefore tells whether what is denied is only that the act comes before some time ("will not be signed before the autumn").
func (d *document) notBefore(a *hit, in *instrument) bool {
	for k := a.to; k < max(a.to, in.npTo)+wordsToBefore && k+1 < len(d.toks) && !d.sentStart[k+1] && !d.isComma(k); k++ {
		if d.rare(k, cNotBefore) {
			return true
		}
	}
	return false
}

// addOpener adds words that open a clause to those listed by their first.
func (lx *lexicon) addOpener(list map[string][]openerWords, words string, flags entryFlag) {
	toks := lx.speller.tokenize(nil, words, 0)
	rest := make([]string, 0, len(toks))
	for _, t := range toks[1:] {
		rest = append(rest, t.norm)
	}
	list[toks[0].norm] = append(list[toks[0].norm], openerWords{rest, flags})
}

// fits tells whether the word begins or ends as verbs of the tense do, or is such a word as a whole.
func (e *verbEnding) fits(norm, spelt string) bool {
	switch {
	case e.spelt != "":
		return len(norm) >= shortSpelt && strings.HasSuffix(spelt, e.spelt)
	case norm == e.end:
		return true
	case len(norm) < shortVerb:
		return false
	case e.first:
		return strings.HasPrefix(norm, e.end)
	}
	return strings.HasSuffix(norm, e.end)
}
