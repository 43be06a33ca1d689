package extract

// clause is what was told last of the stretch of an instrument and its act: many rules ask for it, one after
// another.
type clause struct {
	in       instrumentSpan
	act      *hit
	link     link
	from, to int
}

// instrumentSpan is what the stretch hangs on, beside the act.
type instrumentSpan struct {
	ins                inHand
	sent, npFrom, npTo int
	from               int
	ellipsis           bool
}

// clauseOf gives the stretch of the sentence that belongs to the instrument and its act.
func (d *document) clauseOf(in *instrument, t *tie) (int, int) {
	span := instrumentSpan{ins: d.inHand(), sent: in.sent, npFrom: in.npFrom, npTo: in.npTo, from: in.from, ellipsis: in.ellipsis}
	if c := &d.clause; c.to == 0 || c.in != span || c.act != t.act || c.link != t.link {
		from, to := d.findClause(in, t)
		*c = clause{span, t.act, t.link, from, to}
	}
	return d.clause.from, d.clause.to
}

// inHand stands for the instruments of the sentence in hand.
type inHand struct {
	first *instrument
	n     int
}

func (d *document) inHand() inHand {
	if len(d.ins) == 0 {
		return inHand{}
	}
	return inHand{&d.ins[0], len(d.ins)}
}

func (d *document) findClause(in *instrument, t *tie) (int, int) {
	st := d.sents[in.sent]
	lo, hi := in.npFrom, in.npTo
	if t.act != nil {
		lo, hi = min(lo, t.act.from), max(hi, t.act.to)
	}
	from := st.from
	for i := lo - 1; i >= st.from; i-- {
		n := d.toks[i].norm
		if n == ";" || n == "؛" || d.has(i, cBoundary) && (i == st.from || d.toks[i-1].norm == "," || d.longHit(i, cBoundary)) && !d.inCommas(i) && !d.nextOfList(i, st.from) {
			from = d.afterSubordinate(i, lo)
			break
		}
		if t.link == linkActive && t.act.to <= in.npFrom && i < t.act.from && d.secondLimb(i, t.act.from) {
			from = i + 1
			break
		}
		if d.andThat(i) || in.ellipsis && i == in.npFrom-1 && (d.has(i, cAdds) || in.of != "" && d.conjoinedThat(in.npFrom)) {
			from = i
			break
		}
		if d.opensClause(i) {
			from = i
			if d.hitAt(st.from, cBoundary) != nil && d.commas(st.from, i) == 1 {
				from = st.from // "as for A, it signed …"
			}
			break
		}
	}
	if t.act != nil && t.act.to <= in.npFrom && t.link == linkActive {
		from = d.ownSubject(t.act, from)
	}
	from = d.behindFronted(in, lo, from)
	from = d.behindWitnesses(t, from)
	from = d.behindReason(in, t, from)
	to := st.to
	if len(d.ins) > 1 {
		to = max(hi, d.sharedClause(in, to))
	}
	if len(d.ins) > 1 && d.ins[0].from == in.from && to == st.to {
		if main := d.behindFronted(&d.ins[1], d.ins[1].npFrom, st.from); main > hi {
			to = main - 1
		}
	}
	to = d.beforeJoined(in, t, d.beforeTheOne(in, hi, to))
	if x := d.nextOfAgent(t); x != nil && in.from < t.act.from {
		to = min(to, x.npFrom-1)
	} else if x != nil && x.from == in.from {
		return x.npFrom, to
	}
	to = d.subjectOfFronted(t, hi, to)
	for i := hi; i < to; i++ {
		n := d.toks[i].norm
		if n == ";" || n == "؛" || d.has(i, cBoundary) && !d.inCommas(i) && !d.withSoon(i+1) || d.opensClause(i) || d.andThat(i) || d.addsBehindComma(i) {
			to = i
			break
		}
		if (i > hi+2 || i > hi && d.has(hi, cAnd)) && d.has(i, cAct) && d.toks[i].word {
			if a := d.hitAt(i, cAct); a != nil && (a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formPart == 0 || d.withOwnObject(a, in) || t.act != nil && t.act.e.act != actNegotiate && d.talksToo(a)) {
				// another verb: its clause begins at the last comma before it
				to = i
				for j := i; j >= hi && !d.agentsUpTo(t, i); j-- {
					if d.toks[j].norm == "," || d.toks[j].norm == "،" || d.has(j, cAnd) {
						to = j
						break
					}
				}
				break
			}
		}
	}
	return from, to
}

// agentsUpTo tells whether a list of names behind the "by" of a participle ends right before the main verb at token i: the verb is
// the instrument's ("The treaty signed by A, B and C takes effect").
func (d *document) agentsUpTo(t *tie, i int) bool {
	const auxiliaries = 3 // "cannot", "n'", "will soon"
	if t.link != linkPart || t.act == nil || caseless(d.toks[t.act.from].norm) {
		return false
	}
	last := i
	for last > t.act.to && d.hitOver(last-1, cGaz) == nil {
		if last--; i-last > auxiliaries || d.isComma(last) || d.has(last, cAnd) {
			return false
		}
	}
	for k := len(d.atoms) - 1; k > 0; k-- {
		a := &d.atoms[k]
		if a.to > last {
			continue
		}
		if a.to < last || a.masked {
			return false
		}
		j := a.from
		for j > t.act.to && d.hasAny(j-1, bits(cDef, cOf, cBy)) && !d.has(j-1, cAnd) {
			j--
		}
		before := &d.atoms[k-1]
		return d.has(j-1, cAnd) && before.to == j-1 && !before.masked && d.count(t.act.to, before.from, bits(cBy)) > 0 && d.count(t.act.to, i, bits(cRel)) == 0
	}
	return false
}

// wordsBeforeFrontedAct is how many tokens may stand before an act that opens the sentence without a subject.
const wordsBeforeFrontedAct = 5

// subjectOfFronted gives where the subject ends that stands behind an act without one which opens the sentence, and behind
// its comma; what the subject does next is another matter ("After signing an accord with B, A turned to C"). The words of
// the act and its instrument end at hi.
func (d *document) subjectOfFronted(t *tie, hi, to int) int {
	a := t.act
	if a == nil || t.link != linkActive || a.e.forms&(formGer|formInf|formPart) == 0 || caseless(d.toks[a.from].norm) {
		return to
	}
	st := d.sents[d.sentOf[a.from]]
	from := max(st.from, d.pubPlace)
	if a.from-from > wordsBeforeFrontedAct || a.e.forms&formPart != 0 && d.count(from, a.from, bits(cPerfect, cPassive)) == 0 || d.atomCount(from, a.from) > 0 || d.count(from, a.from, bits(cPronoun, cBoth)) > 0 {
		return to
	}
	with := hi
	for i := a.to; i < to; i++ {
		if h := d.hitAt(i, cWith); h != nil && !d.masked[i] {
			with = h.to
			break
		}
	}
	if d.officeIn(a.to, with) {
		return to // "Have signed the minister of A, X, and …"
	}
	i := d.commaFrom(max(with, a.to), to)
	if with == hi && d.officeIn(a.to, i) {
		return to
	}
	for i < to && len(d.atomsIn(i, to)) > 0 && d.listGoesOnAt(i, to) {
		i = d.commaFrom(i+1, to)
	}
	ks := d.atomsIn(i, to)
	if i >= to || len(ks) == 0 {
		return to
	}
	end := d.atoms[ks[0]].to
	for end < to && (d.inOfficeOrName(end) || d.isComma(end) && d.inOfficeOrName(end+1) || d.has(end, cAnd) && d.nameOpens(end+1, to)) {
		end++
		if d.has(end-1, cAnd) {
			end = max(end, d.atoms[d.atomsIn(end, to)[0]].to)
		}
	}
	return end
}

// officeIn tells whether an office is named between two tokens.
func (d *document) officeIn(from, to int) bool { return d.count(from, to, bits(cOffice)) > 0 }

// listGoesOnAt tells whether a name stands behind the comma at i and another comma or an "and" behind it, with no more
// than its article between: a list goes on.
func (d *document) listGoesOnAt(i, to int) bool {
	if !d.nameOpens(i+1, to) {
		return false
	}
	end := d.atoms[d.atomsIn(i+1, to)[0]].to
	return end < to && d.has(end, cAnd) && d.nameOpens(end+1, to) && d.commaFrom(end+1, to) < to
}

// nameOpens tells whether a name of a party stands at token i, with its article at most.
func (d *document) nameOpens(i, to int) bool {
	ks := d.atomsIn(i, min(to, i+3))
	return len(ks) > 0 && (d.atoms[ks[0]].from == i || d.atoms[ks[0]].from == i+1 && d.has(i, cDef))
}

// talksToo tells whether the words tell of talks and an auxiliary that an "and" brings stands right before them ("has signed
// pacts with A, and is in negotiations with B").
func (d *document) talksToo(a *hit) bool {
	if a.e.act != actNegotiate || !d.auxBefore(a, cPassive) || d.hitAt(a.to, cWith) == nil {
		return false
	}
	for i := a.from - 1; i > 0 && a.from-i <= 4; i-- {
		if d.has(i, cAnd) {
			return true
		}
	}
	return false
}

// afterSubordinate gives where the clause begins that follows one with a verb of its own, opened by the word at i
// at the head of the sentence ("while talks with A failed, B signed with C"), else the token behind i.
func (d *document) afterSubordinate(i, lo int) int {
	if !caseless(d.toks[i].norm) || d.hitOver(i, cBoundary) == nil {
		return i + 1
	}
	for j := i + 1; j < lo; j++ {
		if d.toks[j].norm == "," {
			if d.count(i, j, bits(cAct)) > 0 {
				return j + 1
			}
			return i + 1
		}
	}
	return i + 1
}

// andThat tells whether an "and" is joined to the word that opens what is said ("قال إن … وإن …").
func (d *document) andThat(i int) bool {
	return d.has(i, cRel) && caseless(d.toks[i].norm) && d.joinedAnd(i) && i+1 < len(d.toks) && !d.verbAt(i+1) && runeLen(d.toks[i].norm) <= 5
}

// secondLimb tells whether the second half of a sentence that puts the partner first opens at the "and" of token i ("it
// was with A that B signed a treaty, and with C that it signed another").
func (d *document) secondLimb(i, act int) bool {
	if !d.has(i, cAnd) || caseless(d.toks[i].norm) || d.hitAt(i+1, cWith) == nil || d.count(d.sents[d.sentOf[i]].from, i, bits(cAct)) == 0 {
		return false
	}
	return d.atomCount(i, act) > 0 && d.count(i+2, act, bits(cRel)) > 0
}

// longHit tells whether words of the class begin at token i that are three or more ("looked on as").
func (d *document) longHit(i int, c class) bool {
	h := d.hitAt(i, c)
	return h != nil && h.to-h.from >= 3
}

// firstOfTwo gives where the first of two names begins that the "and" at token j joins, where another "and" or a word of "after" opens
// their own clause ("A signed one, and B and C signed another", "a month after B and C signed another"), 0 for none.
func (d *document) firstOfTwo(j, from int) int {
	g := d.hitOver(j-1, cGaz)
	if g == nil || g.to != j {
		return 0
	}
	i := g.from
	for i > from && d.hasAny(i-1, bits(cDef, cRel, cOf)) && d.hitOver(i-1, cOccasion) == nil {
		i--
	}
	if i > from && d.hasAny(i-1, bits(cAnd, cOccasion, cBoundary)) && d.count(from, i, bits(cAct)) > 0 {
		return i
	}
	return 0
}

// ownSubject gives where the clause of a verb begins that follows another one and has a subject of its own
// ("A signed one in May and B negotiates another").
func (d *document) ownSubject(act *hit, from int) int {
	if caseless(d.toks[act.from].norm) {
		return d.ownPartner(act, from)
	}
	for j := act.from - 1; j > from && act.from-j <= 30 && !d.has(j, cAct); j-- {
		if d.has(j, cAnd) && d.isComma(j-1) && d.dateOpens(j+1) && d.twoAct(j+1, act.from) {
			return j + 1 // "B lent its hall, and on Monday C and D signed"
		}
	}
	if d.has(act.from-1, cAnd) && d.toks[act.from].word && !d.isComma(act.from-2) {
		return from // "signed one with A and B and negotiates another": who did the first
	}
	for j := act.from - 1; j > from && act.from-j <= 12; j-- {
		if d.has(j, cAct) {
			return from
		}
		if !d.has(j, cAnd) {
			continue
		}
		k := j + 1
		if d.toks[k].norm == "," || d.has(k, cDef) {
			k++
		}
		if !d.isDate(j+1) && !d.isDate(k) && (d.hitAt(k, cGaz) == nil || d.count(k, act.from, bits(cGaz)) != 1) {
			continue
		}
		if first := d.firstOfTwo(j, from); first > 0 && d.hitAt(k, cGaz) != nil {
			return first
		}
		for i := j - 1; i >= from; i-- {
			if a := d.hitAt(i, cAct); a != nil && d.finite(a) {
				return j + 1
			}
		}
		return from
	}
	return from
}

// dateOpens tells whether a date opens at token i or behind its preposition.
func (d *document) dateOpens(i int) bool {
	return d.isDate(i) || i+1 < len(d.toks) && d.hasAny(i, bits(cTimePrep, cLoc, cOn)) && d.isDate(i+1)
}

// twoAct tells whether two parties or more are named between two tokens.
func (d *document) twoAct(from, to int) bool {
	return len(d.namedIn(from, to)) > 1
}

// finite tells whether the act is a verb of a main clause: by its form, its auxiliary or its object.
func (d *document) finite(a *hit) bool {
	f := a.e.forms
	if f&formNoun != 0 || f&(formPast|formPres|formFut|formPart) == 0 {
		return false
	}
	return f&formPart == 0 || d.auxBefore(a, cPerfect) || f&formPast != 0 && d.actsOn(a, d.ins)
}

// withOwnObject tells whether the act is a participle that goes on a perfect told before, with a partner and an
// object of its own ("has signed A with B and, last year, concluded with C a treaty").
func (d *document) withOwnObject(a *hit, in *instrument) bool {
	if a.e.forms&formPart == 0 || a.e.forms&formNoun != 0 || d.hitAt(a.to, cWith) == nil || d.count(in.to, a.from, bits(cAnd)) == 0 {
		return false
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom > a.to && x.npFrom-a.to <= 12 && !x.ellipsis {
			return d.count(a.to, x.npFrom, bits(cAct)) == 0
		}
	}
	return false
}

// ownPartner is ownSubject where the verb comes first: a "with" that an "and" is joined to stands before it.
func (d *document) ownPartner(act *hit, from int) int {
	for j := act.from - 1; j > from && act.from-j <= 14 && !d.has(j, cAct); j-- {
		if h := d.hitAt(j, cWith); h == nil || h.roles&roleAnd == 0 {
			continue
		}
		for i := j - 1; i >= from; i-- {
			if a := d.hitAt(i, cAct); a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&(formPart|formNoun) == 0 {
				return j
			}
		}
	}
	return from
}

// inCommas tells whether the words at i stand between commas inside a clause ("A, for its part, signed").
func (d *document) inCommas(i int) bool {
	h := d.hitOver(i, cBoundary)
	if h != nil && h.from > 0 && d.isComma(h.from-1) && d.has(h.to, cNeg) {
		n := d.hitAt(h.to, cNeg)
		if a := d.hitAt(n.to, cAct); a != nil && a.e.forms&formPart != 0 && d.isComma(a.to) {
			return true // "initialled, but not yet signed, by A and B"
		}
	}
	return h != nil && h.from > 0 && h.to-h.from > 1 && h.to < len(d.toks) && d.toks[h.from-1].norm == "," && d.toks[h.to].norm == ","
}

// opensClause tells whether a comma stands before the word and a particle that opens a clause is
// joined to it.
func (d *document) opensClause(i int) bool {
	if i == 0 || d.toks[i-1].norm != "," && d.toks[i-1].norm != "،" {
		return false
	}
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		if d.hits[k].roles&roleOpen != 0 {
			return true
		}
	}
	return d.saysThat(i) || d.opensAgain(i)
}

func endOfAct(t *tie) int {
	if t.act == nil {
		return 0
	}
	return t.act.to
}

// commas counts the commas between two tokens.
func (d *document) commas(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" {
			n++
		}
	}
	return n
}

// commaIn tells whether a comma stands between two tokens.
func (d *document) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" {
			return true
		}
	}
	return false
}

// announcedBy tells whether the words before a complementizer end with a person or a party who says
// something, and not with a relative clause.
func (d *document) announcedBy(from, i int) bool {
	return d.personEnding(i) || i > from && d.toks[i-1].word && (d.hitOver(i-1, cGaz) != nil || d.has(i-1, cTail) || d.has(i-1, cNotName))
}

// withSoon tells whether a "with" stands at token i, or behind no more than a date ("then, in 2012, with A").
func (d *document) withSoon(i int) bool {
	for j := i; j < i+7 && j < len(d.toks); j++ {
		if d.hitAt(j, cWith) != nil {
			return true
		}
		if d.toks[j].word && !d.isDate(j) && !d.hasAny(j, bits(cTimePrep, cDatePrep, cLoc, cRelTime)) {
			return false
		}
	}
	return false
}

// wordsBeforeFronted is how many tokens may stand before the instrument of a phrase that opens the sentence.
const wordsBeforeFronted = 6

// behindFronted gives where the main clause opens, behind a phrase about another instrument that opens the sentence, if the
// clause names two by itself ("Under the accord reached last year with the Fund, A signed with B …"). The words of in and its
// act begin at lo.
func (d *document) behindFronted(in *instrument, lo, from int) int {
	st := d.sents[in.sent]
	if len(d.ins) < 2 || in.ellipsis || from != st.from {
		return from
	}
	x := &d.ins[0]
	if x.to >= lo || x.npFrom-st.from > wordsBeforeFronted || d.atomCount(st.from, x.npFrom) > 0 || d.count(st.from, x.npFrom, bits(cAct, cPerfect, cPassive, cPronoun, cBoth, cOffice)) > 0 {
		return from
	}
	for i := x.to; i < lo; i++ {
		if !d.isComma(i) {
			continue
		}
		j := i + 1
		for j < lo && d.has(j, cDef) {
			j++
		}
		if i+1 != in.npFrom && !d.hasAny(j, bits(cGaz, cOffice, cInstitution)) && !(i+1 == lo && caseless(d.toks[lo].norm)) {
			continue
		}
		if len(d.namedIn(i, st.to)) < 2 {
			return from
		}
		return i + 1
	}
	return from
}
