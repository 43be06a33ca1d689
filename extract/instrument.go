package extract

import (
	"unicode"

	"github.com/entente-kg/entente/kg"
)

// instrument is a noun phrase that names one or more instruments.
type instrument struct {
	from, to int // tokens of the words that matched
	npFrom   int // with determiner and number
	npTo     int // with complement
	e        *entry
	kind     kg.Kind
	count    int  // 1, or the number told
	counted  bool // a number is told
	plural   bool
	def      bool // definite, demonstrative, "the said"
	indef    bool
	other    bool // a further one
	past     bool // an older one
	generic  bool
	weak     bool
	sent     int
	ellipsis bool     // only an ordinal or "another" stands for it
	arm      bool     // one of those that an enumeration tells apart ("one on A and another on B")
	dated    bool     // an ellipsis that its date tells: "that of 1968"
	after    bool     // an ellipsis behind words that count from it: "a week after that with B"
	own      bool     // an ellipsis that stands for the one of whom the text speaks: "theirs"
	of       kg.Party // whom an ellipsis is of: "the one with Chad"
	opens    int      // where the words begin that open a part without a verb before it, 0: none do
	shares   int      // where the subjects begin that share the verb of the clause before, 0: none do
}

// findInstruments lists the instrument phrases of sentence s.
func (d *document) findInstruments(s int) []instrument {
	var out []instrument
	d.twinVerb = nil
	st := d.sents[s]
	for i := st.from; i < st.to && len(out) < 40; i++ {
		h := d.hitAt(i, cInstrument)
		if h == nil {
			if !d.hasAny(i, ellipsisBegins) || d.articleOfNoun(i) {
				continue
			}
			if o := d.hitAt(i, cOther); o != nil && o.to-o.from > 2 {
				i = o.to - 1 // "del mismo modo"
				continue
			}
			if in, ok := d.elliptic(i, st, out); ok {
				if !in.indef || !d.compared(in.to-1) {
					out = append(out, in) // not "follows a similar one which A signed with B", which is read as what it is like
				}
				i = in.to - 1
			}
			continue
		}
		if d.inName(h) || h.e.flags&flagWeak != 0 && d.inPortfolio(h) {
			continue
		}
		if h.e.flags&flagReflexive != 0 {
			d.twinVerb = h
			continue
		}
		in := instrument{from: h.from, to: h.to, npFrom: h.from, npTo: h.to, e: h.e, kind: h.e.kind, count: 1, sent: s,
			plural: h.e.flags&flagPlural != 0, generic: h.e.flags&flagGeneric != 0, weak: h.e.flags&flagWeak != 0}
		if h.e.n > 1 {
			in.count, in.counted, in.plural = h.e.n, true, true
		}
		if h.roles&roleDef != 0 || d.toks[h.from].word && d.definiteHead(h) {
			in.def = true
		}
		if len(out) > 0 && d.abbreviates(h) {
			i = h.to - 1
			continue // "a memorandum of understanding (MOU)"
		}
		if n := len(out); n > 0 && (in.generic && d.textOfWhich(i) || d.agreementOfLoan(&out[n-1], &in, h)) {
			i = h.to - 1
			continue // "a treaty, the text of which"
		}
		d.readDeterminer(&in, st)
		if n := d.subjectCount(&in, st); n > 0 {
			in.count, in.counted = n, true
		}
		d.readComplement(&in, st)
		if len(out) > 0 && d.nthToConcludeSuch(&in, st) {
			i = h.to - 1
			continue // "becomes the second state to conclude such a text with B"
		}
		if in.weak && in.npFrom < in.from && d.definite(in.npFrom) && d.ordinal(in.npFrom) > 1 {
			_, of := d.toldInTurn(out)
			in.weak = of < d.ordinal(in.npFrom) // "as for the second one, a programme"
		}
		if in.weak && in.kind == kg.Declaration && (h.to-h.from == 1 && d.announces(&in) || d.merelyQuoted(&in, st)) {
			continue
		}
		if n := len(out); n > 0 && d.setUpBy(&out[n-1], &in) {
			out[n-1].npTo = max(out[n-1].npTo, in.npTo)
			i = h.to - 1
			continue
		}
		if n := len(out); n > 0 && d.calledAgain(&out[n-1], &in) {
			i = h.to - 1
			continue
		}
		if n := len(out); n > 0 && (d.consentOn(&out[n-1], &in) || d.sealedBy(&out[n-1], &in)) {
			out = out[:n-1]
		}
		if n := len(out); n > 0 && in.kind == kg.Financing && in.weak && !in.counted && out[n-1].kind == kg.Financing && d.purposeOf(&out[n-1], &in) {
			out[n-1].npTo = max(out[n-1].npTo, in.npTo)
			i = h.to - 1
			continue
		}
		if n := len(out); n > 0 && d.ofLoan(&out[n-1], &in) {
			in.kind = kg.Financing
		}
		if n := len(out); n > 0 && d.kindOfBundle(&out[n-1], &in) {
			out[n-1].npTo = max(out[n-1].npTo, in.npTo)
			i = h.to - 1
			continue
		}
		if last := d.financed(&in); last > 0 {
			in.kind = kg.Financing
			i = last - 1
			out = append(out, in)
			continue
		}
		if n := len(out); n > 0 && h.roles&roleAnd == 0 && d.namedAfter(&out[n-1], &in) {
			last := &out[n-1]
			to := last.to
			last.to = in.to
			d.readComplement(last, st)
			last.to = to
			i = h.to - 1
			continue
		}
		if n := len(out); n > 0 && in.weak && (in.kind == kg.Programme || in.kind == kg.Financing && in.plural) && d.insideField(&out[n-1], &in) {
			out[n-1].npTo = max(out[n-1].npTo, in.npTo)
			i = h.to - 1
			continue
		}
		if n := len(out); n > 0 && d.textOf(&out[n-1], &in) {
			in.npFrom = out[n-1].npFrom
			out[n-1] = in
			i = h.to - 1
			continue
		}
		if n := len(out); n > 0 && (h.roles&roleAnd == 0 || out[n-1].counted || out[n-1].plural) && d.apposed(&out[n-1], &in) {
			if (out[n-1].generic || out[n-1].ellipsis) && !in.generic {
				in.other = in.other || out[n-1].ellipsis || out[n-1].other && out[n-1].generic
				in.count, in.counted = max(in.count, out[n-1].count), in.counted || out[n-1].counted
				in.npFrom = out[n-1].npFrom
				in.def, in.indef = out[n-1].def, out[n-1].indef
				out[n-1] = in
			} else {
				out[n-1].npTo = max(out[n-1].npTo, in.npTo)
				if a := &out[n-1]; a.counted && a.plural && in.plural && in.kind != a.kind && !in.generic && !a.generic {
					a.kind = kg.Agreement // "ten memorandums and accords"
				}
			}
			i = h.to - 1
			continue
		}
		out = append(out, in)
		i = in.to - 1
	}
	out = d.dropBills(d.dropAims(d.dropTextsSaidOf(d.dropPartsOfOther(out, st))))
	d.endAtNextOne(out)
	return d.readArms(out, st)
}

// endAtNextOne ends the words of an instrument where those of one more without its noun begin ("an accord on mining with A
// and another on fishing with B").
func (d *document) endAtNextOne(ins []instrument) {
	for k := 1; k < len(ins); k++ {
		a, b := &ins[k-1], &ins[k]
		if !b.ellipsis || !b.counted && (a.counted || a.plural) || b.npFrom < a.to || b.npFrom >= a.npTo {
			continue
		}
		a.npTo = b.npFrom
		if a.npTo > a.to && d.has(a.npTo-1, cAnd) {
			a.npTo--
		}
	}
}

// insideField tells whether b stands in what a is said to be on ("a memorandum on the port's building plan", "an accord on
// student grants").
func (d *document) insideField(a, b *instrument) bool {
	if a.weak || a.generic || b.counted || b.indef || b.from-a.to > 9 || b.from <= a.to || !d.has(a.to, cOn) {
		return false
	}
	if b.kind == kg.Financing && d.count(a.to, b.from, bits(cAnd)) > 0 {
		return false
	}
	if h := d.hitOver(b.npFrom-1, cAnd); h != nil && h.to-h.from > 1 {
		return false // "as well as"
	}
	return d.wordsOnly(a.to, b.from-1) && d.count(a.to, b.from, bits(cAct, cRel, cWith, cBetween, cBoundary)) == 0
}

// isSecondText tells whether b, behind a comma, says what the further text is that opens the sentence as its subject ("A second document,
// a grant agreement between A and B, was initialled").
func (d *document) isSecondText(a, b *instrument) bool {
	first := a.npFrom
	if h := d.hitOver(first-1, cAct); h != nil && caseless(d.toks[a.from].norm) {
		first = h.from // the verb first
	}
	if !a.generic || !a.other || a.plural || first != d.sents[a.sent].from || b.npFrom-a.npTo != 1 || !d.isComma(a.npTo) {
		return false
	}
	if b.generic || b.plural || b.other || b.def || !b.indef && !caseless(d.toks[b.from].norm) {
		return false
	}
	for i := b.to; i < d.sents[b.sent].to; i++ {
		if d.isComma(i) {
			return d.count(b.to, i, bits(cInstrument)) == 0
		}
	}
	return false
}

// purposeOf tells whether b only says what the money of a is for ("a credit intended for the
// financing of …").
func (d *document) purposeOf(a, b *instrument) bool {
	for i := b.npFrom - 1; i >= a.to && i >= b.npFrom-2; i-- {
		if h := d.hitOver(i, cOn); h != nil && h.to == b.npFrom || h == nil && d.has(i, cFor) {
			return d.count(a.to, b.from, bits(cAnd, cBoundary, cAct)) == 0
		}
	}
	return false
}

// announces tells whether the declaration is one of an act ("إعلان الوزارة إبرام اتفاقية").
func (d *document) announces(in *instrument) bool {
	a := d.hitAt(in.npTo, cAct)
	return a != nil && a.e.forms&formNoun != 0 && caseless(d.toks[in.from].norm) && a.roles&(roleAnd|roleFor|roleLoc) == 0
}

// merelyQuoted tells whether the declaration only is where something was said ("according to a joint communiqué").
func (d *document) merelyQuoted(in *instrument, st sentence) bool {
	h := d.hitOver(in.npFrom-1, cSays)
	if h == nil || h.from < st.from || h.to != in.npFrom || d.has(h.from, cAct) || d.count(in.to, min(in.to+8, st.to), bits(cAct, cRel)) > 0 {
		return false
	}
	return in.indef || h.from == st.from || d.isComma(h.from-1)
}

// inPortfolio tells whether the word belongs to the complement of an office ("minister of planning").
func (d *document) inPortfolio(h *hit) bool {
	return d.officeOver(h.from, h.to) >= 0
}

// ellipsisBegins are the classes of the words that can stand for an instrument told before.
var ellipsisBegins = bits(cEllipsis, cRel, cDef, cThis, cIndef, cNumber, cOther, cOrdinal, cLast, cGaz, cSame, cSimilar, cPast)

// setUpBy tells whether the partnership is what the instrument before it is about ("a declaration establishing a
// partnership").
func (d *document) setUpBy(x, in *instrument) bool {
	if !in.weak || in.to-in.from > 1 || d.toks[in.from].capital || in.kind != kg.Agreement || in.counted || in.def || x.ellipsis || in.from-x.to > 4 || in.from == x.to {
		return false
	}
	words := 0
	for i := x.to; i < in.from; i++ {
		if n := d.toks[i].norm; n == "," || n == ";" || n == ":" || n == "." || n == "،" || d.hasAny(i, bits(cAnd, cAct, cWith, cBetween, cBoundary)) || d.joinedAnd(i) {
			return false
		}
		if d.toks[i].word {
			words++
		}
	}
	return words > 0
}

// calledAgain tells whether a bare noun for any text, behind a comma and before a participle, only calls the instrument before by
// another word ("aprobó el convenio entre A y B, instrumento firmado en 2010").
func (d *document) calledAgain(x, in *instrument) bool {
	if !in.generic || in.plural || in.counted || in.npFrom != in.from || x.plural || x.counted || !d.isComma(in.from-1) || caseless(d.toks[in.from].norm) {
		return false
	}
	a := d.hitAt(in.to, cAct)
	return a != nil && a.e.act == actSign && a.e.forms&formPart != 0
}

// consentOn tells whether the instrument before is no more than consent on this one ("reached agreement on a
// treaty", "came to an agreement on the text of a treaty", "agreement was reached on a treaty").
func (d *document) consentOn(x, in *instrument) bool {
	if x.kind != kg.Agreement || x.to-x.from != 1 || x.def || x.counted || x.plural || in.def {
		return false
	}
	if x.from > 0 && d.hasAny(x.from-1, bits(cNumber, cThis, cOther, cSeveral)) && !(x.indef && d.has(x.from-1, cIndef)) {
		return false
	}
	on := x.to
	if a := d.hitAt(on, cPassive); a != nil && a.to < in.npFrom && d.agreeing(d.hitAt(a.to, cAct)) {
		on = d.hitAt(a.to, cAct).to
	}
	for on < in.npFrom && d.isDate(on) || d.has(on, cDay) {
		on++
	}
	if !d.has(on, cOn) && !d.rare(on, cUnto) || in.npFrom-on > 5 || d.hasAnyIn(on, in.npFrom, bits(cAnd, cAct, cWith, cBetween, cRel)) || d.commaIn(on, in.npFrom) {
		return false
	}
	return !x.indef && in.npFrom-x.to <= 2 && !caseless(d.toks[x.from].norm) || d.agreedIn(x, on)
}

// agreedIn tells whether the verb whose object, or subject, the instrument is says that its parties agreed; it ends before token on.
func (d *document) agreedIn(x *instrument, on int) bool {
	if on > x.to && d.agreeing(d.hitOver(on-1, cAct)) {
		return true
	}
	for i := x.npFrom - 1; i >= d.sents[x.sent].from; i-- {
		if a := d.hitOver(i, cAct); a != nil {
			return d.agreeing(a) && (a.to >= x.npFrom || caseless(d.toks[i].norm))
		}
	}
	return false
}

// agreeing tells whether the act is one of coming to terms, no signing ("reached", "parvenus à").
func (d *document) agreeing(a *hit) bool {
	return a != nil && a.e.act == actSign && a.e.flags&flagWeak != 0
}

// sealedBy tells whether the instrument before is no more than the partnership that this one makes formal ("formalised their
// partnership by an accord", "sealed a partnership by signing two memorandums").
func (d *document) sealedBy(x, in *instrument) bool {
	if !x.weak || x.kind != kg.Agreement || x.counted || x.plural || in.def || in.weak || in.generic || in.npFrom-x.to > 8 || in.npFrom <= x.to {
		return false
	}
	if d.hasAnyIn(x.to, in.npFrom, bits(cAnd, cWith, cBetween, cRel)) || d.commaIn(x.to, in.npFrom) {
		return false
	}
	if a := d.hitOver(x.npFrom-1, cAct); a == nil || a.e.act != actSign {
		return false
	}
	for i := in.npFrom - 1; i >= x.to; i-- {
		if a := d.hitOver(i, cAct); a != nil {
			if a.e.act != actSign || a.e.forms&(formGer|formNoun) == 0 {
				return false
			}
			if a.e.forms&formGer != 0 {
				return true
			}
			continue
		}
		if d.single(i, cMeans) || d.has(i, cBy) {
			return true
		}
		if !d.hasAny(i, bits(cOf, cDef)) {
			return false
		}
	}
	return false
}

// articleOfNoun tells whether the token is no more than the article of the noun behind it, of which the lexicon knows
// nothing, as most articles are.
func (d *document) articleOfNoun(i int) bool {
	return d.mask[i]&ellipsisBegins&^bits(cDef, cThis) == 0 && d.toks[i].number < 0 && i+1 < len(d.toks) && d.mask[i+1] == 0 && !caseless(d.toks[i].norm)
}

// elliptic reads "a second one", "the first", "another", which stand for an instrument told before.
func (d *document) elliptic(i int, st sentence, out []instrument) (instrument, bool) {
	if !d.hasAny(i, ellipsisBegins) || d.dayInOrdinal(i) || d.latterAt(i) {
		return instrument{}, false
	}
	if _, _, told := d.base(d.sentOf[i], out); !told || d.standsForPerson(i, st) {
		return instrument{}, false
	}
	if d.countsStates(i, st) || d.nthToHaveOne(i, st) || d.nthOfSide(i, st, out) || d.ofThingsTold(i, st) {
		return instrument{}, false
	}
	if h := d.hitAt(i, cOther); h != nil && (d.withUnnamed(h.to, st) || d.withUnnamed(i-1, st) || d.withUnnamed(i-2, st)) {
		return instrument{}, false
	}
	if i > st.from && d.hitAt(i, cOrdinal) != nil && !d.definite(i) && d.adverbOfSigning(i) {
		return instrument{}, false // "X signed first, then Y"
	}
	if i == st.from && d.has(i, cThis) && d.hitAt(i, cEllipsis) != nil {
		return instrument{}, false // "This one was signed in Lima" says more of the one told last
	}
	if d.actsInRelative(i) || d.qualityOnly(i) {
		return instrument{}, false
	}
	if d.hasAny(i, bits(cEllipsis, cOrdinal, cDef)) && d.firstWithSecondAt(i, st.to) {
		return instrument{}, false // those who act
	}
	if in, ok := d.similarOnes(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theFirstOfDate(i, st, out); ok {
		return in, true
	}
	if d.ordinalInTurn(i, st, out) {
		return d.inTurn(i, st, out)
	}
	if i-2 >= st.from && d.has(i-1, cAnd) && d.hasAny(i, bits(cOther, cEllipsis)) && d.hasAny(i-2, bits(cIndef, cNumber)) && d.toks[i-1].word {
		return instrument{}, false // "uno y otro": both of those told before
	}
	if d.ofAnotherBody(i, st) || len(out) > 0 && d.closesPassive(i, st) {
		return instrument{}, false
	}
	if h := d.hitAt(i+1, cSimilar); h != nil && caseless(d.toks[i].norm) && d.hitAt(i, cOrdinal) != nil && !d.isComma(h.to) && d.hitAt(h.to, cWith) == nil {
		return instrument{}, false // "هي الأولى من نوعها بينهما" is said of the one told
	}
	if a := d.hitAt(i+1, cAct); a != nil && a.to < st.to && d.has(i, cOther) && !d.hasAny(i, bits(cEllipsis, cDef, cNumber)) {
		if _, ok := d.theOneOf(a.to, st, out); ok {
			return instrument{}, false // "también anuló el de 1930 con B"
		}
	}
	if in, ok := d.thePartnerFirst(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneAfter(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneDatedWith(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneThatBinds(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneOf(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneOfDate(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneThatSucceeds(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneSignedIn(i, st, out); ok {
		return in, true
	}
	if in, ok := d.thoseOfDates(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneOfNoun(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneOfParty(i, st, out); ok {
		return in, true
	}
	if in, ok := d.severalMore(i, st, out); ok {
		return in, true
	}
	if in, ok := d.cliticObject(i, st, out); ok {
		return in, true
	}
	if in, ok := d.numberObject(i, st, out); ok {
		return in, true
	}
	if in, ok := d.numberWith(i, st, out); ok {
		return in, true
	}
	if in, ok := d.numberMore(i, st, out); ok {
		return in, true
	}
	if in, ok := d.alikeObject(i, st, out); ok {
		return in, true
	}
	if in, ok := d.addedOne(i, st, out); ok {
		return in, true
	}
	if n, w := d.numberAt(i); (n == 1 || w == 0 && d.has(i, cIndef)) && i > st.from && !d.has(i, cEllipsis) && !d.isDate(i) && (d.hitAt(d.pastDate(i+1), cWith) != nil || d.has(i+1, cOn) && !d.has(i+1, cOf) && !d.domainAt(i+1)) {
		if a := d.actBeforeDate(i, st); a != nil && a.e.forms&formNoun == 0 && a.e.flags&flagBack == 0 {
			return d.oneMore(i, i+1, st, out) // "next week it will sign one with B", "firmó el lunes uno con B"
		}
	}
	if in, ok := d.oneBehindColon(i, st, out); ok {
		return in, true
	}
	if d.oneConjoined(i, st, out) {
		return d.ellipticAt(i, i, i+1, st, out)
	}
	if n, _ := d.numberAt(i); n == 1 && len(out) > 0 && d.toks[i-1].norm == "," && d.has(i-2, cGaz) && d.hasAny(i+1, bits(cOn, cWith)) {
		in, ok := d.ellipticAt(i, i, i+1, st, out) // "A and B signed a pact on fish, and A and C, one on oil"
		return in, ok && d.subjectsRightBefore(&in) > 0
	}
	if e := d.hitAt(i, cEllipsis); e != nil && e.to < st.to {
		if n := len(out); n > 0 && out[n-1].to == i && e.to-i > 2 || caseless(d.toks[i].norm) && d.hitAt(i, cBoundary) != nil && d.hitAt(e.to, cWith) == nil {
			return instrument{}, false // "the twinning the oldest": an adjective; "as for that which A signed"
		}
		if d.shareFor(i, e.to, st) || d.standsForList(i, st) && e.e.flags&flagWhole == 0 {
			return instrument{}, false
		}
		if i > st.from+1 && d.has(i-1, cOf) && d.toks[i-2].word && d.mask[i-2]&^bits(cInstitution, cOffice, cTail) == 0 && d.mask[i-1]&bits(cAnd) == 0 {
			return instrument{}, false // "the head office of the latter"
		}
		if n := len(out); n > 0 && e.e.flags&flagBack != 0 && out[n-1].to == i-1 && d.has(i-1, cOf) {
			return instrument{}, false // "a protocol of their own"
		}
		in, ok := d.ellipticAt(i, i, e.to, st, out)
		in.own = e.e.flags&flagBack != 0
		if a := d.hitOver(i, cAct); in.own && a != nil && a.to == i+1 {
			in.from, in.npFrom = i+1, i+1 // the verb has the preposition
		}
		return in, ok
	}
	if i == st.from && i+1 < st.to && d.hasAny(i, bits(cIndef, cNumber)) && (d.toks[i+1].norm == "," || d.hitAt(i+2, cWith) != nil) && (d.lastMadeMany(d.sentOf[i]-1) || d.granted.left > 0) {
		return d.ellipticAt(i, i, i+1, st, out) // "three papers. One, political: …"
	}
	if in, ok := d.theFormer(i, st, out); ok {
		return in, true
	}
	if !d.hasAny(i, bits(cOther, cOrdinal)) || i+1 >= st.to {
		return instrument{}, false
	}
	if d.otherOfVerb(i, st) {
		return d.inTurn(i, st, out)
	}
	h := d.hitAt(i, cOrdinal)
	if h == nil {
		h = d.hitAt(i, cOther)
	}
	if h == nil || h.to >= st.to || d.onlyHow(i, h.to, st) {
		return instrument{}, false
	}
	if n := len(out); n > 0 && out[n-1].to == i {
		return instrument{}, false // an adjective of the instrument before it
	}
	if d.definite(i) && d.hitAt(i, cOther) != nil && i > st.from && d.hasAny(i-1, bits(cLoc, cWith, cFor, cOf)) && d.count(st.from, i, bits(cBoth)) > 0 {
		return instrument{}, false // "each of the two countries … of the other"
	}
	if d.definite(i) && i > st.from && d.toks[i-1].word && d.mask[i-1] == 0 {
		return instrument{}, false // an adjective of another noun
	}
	if i > st.from+1 && d.has(i-1, cIndef) && d.has(i-2, cBy) && d.hitAt(i, cOrdinal) != nil && !d.ofAct(i) {
		return instrument{}, false // "up by a fifth"
	}
	if a := d.hitAt(h.to, cAct); a != nil && a.to-a.from == 1 && a.e.forms&(formInf|formPres) != 0 && a.e.forms&(formPast|formPart|formNoun) == 0 && !caseless(d.toks[i].norm) && d.has(i, cOther) && !d.definite(i) {
		return instrument{}, false // "another sign"
	}
	if d.ofAct(i) && (d.hitAt(h.to, cWith) != nil || d.hitAt(h.to, cBy) != nil) && d.objectBehind(h.to, st) {
		return instrument{}, false // "discute également avec A d'un accord", "están unidos además por un acuerdo"
	}
	from := i
	if i > st.from && d.hasAny(i-1, bits(cDef, cIndef)) {
		from = i - 1
	} else if d.ofAct(i) || d.listed(i, out) || d.has(i, cOther) && (d.isDate(h.to) || d.hasAny(h.to, bits(cLoc, cTimePrep, cOf)) && d.isDate(h.to+1)) && d.withOne(st.from, i) != "" || d.definite(i) || d.has(i, cIndef) || d.has(i, cDef) || len(out) > 0 && (d.hasAny(i-1, bits(cAnd)) || d.joinedAnd(i) || d.has(i-1, cOf) && d.has(i-2, cAnd)) && (d.hasAny(d.pastDate(h.to), bits(cOn, cWith, cBetween)) || d.aimJoined(i, h.to, out)) || d.has(h.to, cOf) && d.fieldAfterAnd(i, h.to, out) {
		from = i
	} else {
		return instrument{}, false
	}
	j := h.to
	if d.hasAny(j, bits(cOther, cSimilar, cEllipsis)) && !(d.has(j, cOf) && d.hitAt(j, cSimilar) == nil) && !(d.hitAt(j, cSimilar) != nil && d.hitAt(j, cSimilar).to > j+1) {
		j++
	}
	return d.ellipticAt(i, from, j, st, out)
}

// standsForPerson tells whether a pronoun that opens a sentence without an act stands for the person whose name ends the sentence
// before ("…, and his counterpart, Mr X. The latter will visit the museum").
func (d *document) standsForPerson(i int, st sentence) bool {
	if i != st.from || i < 2 || d.hitAt(i, cEllipsis) == nil || d.toks[i-1].word {
		return false
	}
	if d.signsSomething(d.hitAt(i, cEllipsis).to, st) {
		return true // "The latter will sign the document with Y"
	}
	return d.personal[i-2] && d.count(st.from, st.to, bits(cAct, cInstrument)) == 0
}

// signsSomething tells whether a verb of signing at token i has an instrument for its object right behind it.
func (d *document) signsSomething(i int, st sentence) bool {
	const longest = 4 // auxiliaries, an article, a number
	for j := i; j < min(st.to, i+longest) && d.hasAny(j, bits(cPerfect, cPlanned, cAct)) && !d.has(j, cPassive); j++ {
		a := d.hitAt(j, cAct)
		if a == nil {
			continue
		}
		to := a.to
		for to < min(st.to, a.to+longest) && d.hasAny(to, bits(cDef, cIndef, cNumber)) && d.hitAt(to, cInstrument) == nil {
			to++
		}
		return a.e.act == actSign && a.e.forms&formNoun == 0 && d.hitAt(to, cInstrument) != nil
	}
	return false
}

// adverbOfSigning tells whether the ordinal at token i stands right behind a finite verb of signing and before no noun ("X signed first, then Y").
func (d *document) adverbOfSigning(i int) bool {
	a := d.hitOver(i-1, cAct)
	return a != nil && a.to == i && a.e.act == actSign && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0 && (i+1 >= len(d.toks) || !d.toks[i+1].word)
}

// shareFor tells whether the words say for whom a share is ("55 billion for one, 18 for the other").
func (d *document) shareFor(i, to int, st sentence) bool {
	if i <= st.from+1 || !d.has(i-1, cFor) || caseless(d.toks[i].norm) || to < st.to && d.hasAny(to, bits(cOn, cWith, cBetween, cAct)) && d.toks[to].word {
		return false
	}
	for j := i - 2; j >= st.from && i-j <= 6; j-- {
		if d.toks[j].number >= 0 || d.hasAny(j, bits(cNumber)) {
			return true
		}
		if d.hasAny(j, bits(cAct, cInstrument)) {
			return false
		}
	}
	return false
}

// lastMadeMany tells whether the last mention is of several instruments told in sentence s.
func (d *document) lastMadeMany(s int) bool {
	m := d.lastMade()
	return m != nil && m.count > 1 && m.sent == s
}

// listed tells whether the token at i opens the next part of a list of instruments ("an agreement on …;
// another of …").
func (d *document) listed(i int, out []instrument) bool {
	if len(out) == 0 || i == 0 || caseless(d.toks[i].norm) {
		return false
	}
	if d.has(i-1, cAnd) {
		i--
	}
	return d.toks[i-1].norm == ";"
}

// fieldAfterAnd tells whether an "and" joins the words from from on to a single instrument that says what it is on,
// and "of" and a field follow at j ("an accord on extradition and another of legal aid").
func (d *document) fieldAfterAnd(from, j int, out []instrument) bool {
	if len(out) == 0 || from == 0 || j+1 >= len(d.toks) || caseless(d.toks[from].norm) || !d.has(from-1, cAnd) || !d.hasAny(from, bits(cOther, cEllipsis)) {
		return false
	}
	x := &out[len(out)-1]
	return x.indef && !x.plural && (d.hasAny(x.to, bits(cOn, cOf, cFor)) || x.to-x.from > 1) && (d.domainAt(j+1) || d.domainAt(j+2))
}

// ellipticAt makes the instrument where what follows is no noun of its own.
func (d *document) ellipticAt(i, from, j int, st sentence, out []instrument) (instrument, bool) {
	if h := d.hitAt(j, cSimilar); h != nil && h.to < st.to {
		j = h.to
	}
	// what follows must not be a noun of its own
	if j >= st.to || !d.aimJoined(from, j, out) && !d.gappedMember(from, j, out) && !d.datedOther(from, j, st, out) && !(len(out) > 0 && d.joinedAnd(from) && d.hitAt(d.pastDate(j), cWith) != nil) && !(len(out) == 0 && !d.has(from, cDef) && (d.isDate(j) || d.isDate(j+1)) && d.withOne(st.from, from) != "" || (d.ofActTo(from) || d.ofTalks(from)) && (!d.has(j, cDef) || d.isDate(j+1)) && (d.toks[j].norm == "." || d.has(j, cAnd) || d.isDate(j) || d.isDate(j+1) || d.hasAny(j, bits(cTimePrep, cLoc, cSimilar))) || d.hasAny(j, bits(cPerfect, cPassive, cProvision, cOn, cRel, cPlanned, cWith, cBetween, cAct, cFor)) || d.toks[j].norm == "," || d.toks[j].norm == "،" || d.toks[j].norm == ":" && len(out) > 0 || (d.listed(from, out) || d.fieldAfterAnd(from, j, out)) && d.has(j, cOf)) {
		return instrument{}, false
	}
	if d.ofOthersVerb(j, st) || d.merelyCounts(i, from, j, out) {
		return instrument{}, false
	}
	if from > st.from+3 && len(out) == 0 && !d.ofActTo(from) && !d.ofTalks(from) && d.withOne(st.from, from) == "" {
		return instrument{}, false
	}
	if n := len(out); n > 0 && !out[n-1].counted && !out[n-1].ellipsis && d.commaBefore(from) && !d.ofActTo(from) && !d.conjoinedThat(from) && !(d.has(from-1, cAnd) && d.isComma(from-2) && d.hitAt(j, cWith) != nil) && (d.ordinal(i) == 1 || d.has(i, cEllipsis) && d.count(i, j, bits(cOther)) == 0) {
		return instrument{}, false // ", the first that …" goes on with the one before
	}
	if a := d.hitAt(j, cAct); a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formPart == 0 && d.hasAny(a.to, bits(cInstrument, cEllipsis, cIndef, cOther)) {
		return instrument{}, false // "the second signed another": who acts
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: j, npFrom: from, npTo: j, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, weak: e.flags&flagWeak != 0 && kind == kg.Other}
	in.def = d.has(from, cDef) || d.definite(i)
	if x := d.hitAt(i, cEllipsis); x != nil && x.e.flags&flagWhole != 0 && (len(out) == 0 || !out[len(out)-1].counted && !out[0].counted) {
		in.def = true
	}
	in.indef = !in.def
	d.readComplement(&in, st)
	return in, true
}

// aimJoined tells whether an "and" is joined to what stands for one more instrument, and a "for" to its field behind it ("اتفاقية
// للتعليم وأخرى للاستثمار", an accord for-schooling and-another for-investment).
func (d *document) aimJoined(i, to int, out []instrument) bool {
	return len(out) > 0 && d.joinedAnd(i) && d.has(i, cOther) && to < len(d.toks) && d.purposeJoined(to)
}

// ofTalks tells whether what begins at the token is what talks right before it are about ("opened talks on a new one").
func (d *document) ofTalks(from int) bool {
	if from < 2 || !d.hasAny(from-1, bits(cOn, cOf, cFor)) {
		return false
	}
	a := d.hitOver(from-2, cAct)
	return a != nil && a.e.act == actNegotiate && a.to == from-1
}

// commaBefore tells whether a comma stands within two words before i.
func (d *document) commaBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if d.toks[k].norm == "," || d.toks[k].norm == "،" {
			return true
		}
		if d.sentStart[k] {
			return false
		}
	}
	return false
}

// ordinal gives the number of an ordinal at token i, else 0.
func (d *document) ordinal(i int) int {
	if h := d.hitOver(i, cOrdinal); h != nil {
		return h.e.n
	}
	return 0
}

// predicate tells whether the instrument is what something is said to be ("it is the first treaty").
func (d *document) predicate(in *instrument) bool {
	i := in.npFrom - 1
	return i >= 0 && !d.sentStart[i+1] && d.has(i, cPassive)
}

// firstOfItsKind tells whether a sentence says of an instrument told before that it is the first one
// ("وهذه أول وثيقة"): the noun has no article of its own.
func (d *document) firstOfItsKind(in *instrument) bool {
	i := in.from - 1
	if i < 1 || d.ordinal(i) != 1 || d.definite(i) || d.definiteHead(&hit{from: in.from}) || !caseless(d.toks[i].norm) {
		return false
	}
	return !d.sentStart[i] && d.hasAny(i-1, bits(cThis, cPronoun)) && i-1-d.sents[in.sent].from <= 1
}

// saidOfIt tells whether the sentence only says of the accord told last the how manieth of its kind it is ("it was
// the second text signed this year").
func (d *document) saidOfIt(in *instrument, b *mention) bool {
	if !in.def || in.plural || !d.predicate(in) || caseless(d.toks[in.from].norm) || d.ordinal(in.npFrom+1) == 0 {
		return false
	}
	i := in.npFrom - 1
	for i > 0 && !d.sentStart[i] && d.has(i-1, cPassive) {
		i--
	}
	if !d.sentStart[i] && !d.hasAny(i-1, bits(cPronoun, cThis)) {
		return false
	}
	return !d.elsewhereIn(b, d.sents[in.sent].from, d.sents[in.sent].to)
}

// bare tells whether nothing but a determiner goes with the noun.
func (in *instrument) bare() bool { return in.npTo <= in.to+1 && in.from-in.npFrom <= 2 }

// refersBack tells whether the phrase is no more than "the agreement", so that a numbered paragraph that speaks of it lists none.
func (d *document) refersBack(in *instrument) bool {
	if !in.def || in.npTo > in.to || in.from-in.npFrom > 2 || in.to-in.from > 1 || in.plural || in.ellipsis || d.has(in.npTo, cRel) {
		return false
	}
	a := d.hitAt(in.npTo, cAct)
	return a == nil || a.e.forms&formPart == 0 // not "the convention signed in Doha"
}

// lastMade is the latest mention that stands.
func (d *document) lastMade() *mention {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if !d.mentions[k].dropped {
			return d.mentions[k]
		}
	}
	return nil
}

// financed gives the end of a word of financing that the instrument is about ("a convention on a
// loan of …"), 0 when there is none.
func (d *document) financed(in *instrument) int {
	if in.kind == kg.Financing {
		return 0
	}
	for i := in.to; i < min(in.to+6, in.npTo+2, len(d.toks)); i++ {
		h := d.hitAt(i, cInstrument)
		if h != nil {
			if h.e.kind == kg.Financing && i > in.to {
				return h.to
			}
			return 0
		}
		if !d.hasAny(i, bits(cOn, cOf, cIndef, cDef, cFor, cLoc)) {
			return 0
		}
	}
	return 0
}

// ofLoan tells whether the bare instrument in is the one under which the money of a, told before it, is given
// ("lends 20 million … under an agreement", "the loan that it was granted under an agreement").
func (d *document) ofLoan(a, in *instrument) bool {
	if a.kind != kg.Financing || !a.weak || a.plural || a.def && !d.isMeans(in) || in.def || in.plural || in.weak || in.generic || in.to-in.from > 1 || in.kind != kg.Agreement && in.kind != kg.Convention {
		return false
	}
	i := in.npFrom - 1
	return in.npFrom-a.to <= 24 && d.toks[i].word && !d.has(i, cAnd) && !d.joinedAnd(in.npFrom) && d.count(a.to, in.npFrom, bits(cAct, cInstrument, cBoundary)) == 0 && d.fieldless(in)
}

// fieldless tells whether no field follows right behind the instrument.
func (d *document) fieldless(in *instrument) bool {
	for i := in.to; i < min(in.to+4, in.npTo); i++ {
		if d.domainAt(i) {
			return false
		}
	}
	return true
}

func (d *document) definiteHead(h *hit) bool {
	for _, f := range d.toks[h.from].forms {
		if f.roles&roleDef != 0 {
			return true
		}
	}
	return false
}

// calledBetween tells whether a word that opens a name or a subject ("called", "entitled") stands right before b and
// nothing but that, a comma and an adverb between a and b.
func (d *document) calledBetween(a, b *instrument) bool {
	from := a.npTo
	if from >= b.npFrom {
		from = a.to
	}
	if n := b.npFrom - from; n < 1 || n > 5 || d.count(from, b.npFrom, bits(cAct, cAnd, cWith, cRel, cBoundary)) > 0 {
		return false
	}
	h := d.hitOver(b.npFrom-1, cOn)
	return h != nil && h.to == b.npFrom
}

// apposed tells whether b only goes on with the phrase of a ("accords et conventions", "document,
// a memorandum").
func (d *document) apposed(a, b *instrument) bool {
	if d.oneMoreKind(a, b) {
		return true
	}
	if b.from == a.to {
		return !(a.def && a.plural && !b.plural && !b.def && d.consistsBefore(a)) && !(d.joinedAnd(b.from) && a.counted && !b.plural)
	}
	if gap := b.npFrom - a.npTo; a.ellipsis && !b.ellipsis && !b.counted && gap >= 1 && (gap <= 2 || gap <= 4 && d.toks[b.npFrom-1].norm == ":") && d.count(a.npTo, b.npFrom, bits(cAct, cAnd)) == 0 {
		return d.toks[a.npTo].norm == "," || d.toks[a.npTo].norm == "،" || d.toks[b.npFrom-1].norm == ":" // "the first, a treaty on …"
	}
	if a.generic && !a.plural && !b.def && !b.plural && !b.other && d.calledBetween(a, b) {
		return true // "put their names to a text, called a declaration of principles"
	}
	if d.countsAmong(a, b) {
		return true
	}
	// "the document, an agreement on …, was signed"
	if b.npFrom-a.npTo == 1 && d.isComma(a.npTo) && a.def && b.indef && !a.plural && !b.plural && !a.counted && !b.counted && !b.other &&
		d.isComma(b.npTo) && d.hasAny(b.npTo+1, bits(cPassive, cPerfect, cPlanned, cAct)) {
		return true
	}
	if d.isSecondText(a, b) {
		return true
	}
	// "the Ottawa Treaty, a document that …"
	if b.npFrom-a.npTo == 1 && (d.toks[a.npTo].norm == "," || d.toks[a.npTo].norm == "،") && b.indef && !a.counted && !b.counted && !b.other &&
		(b.generic || a.def && d.toks[a.from].capital) {
		return true
	}
	// "um memorando no domínio do mar, documento que visa …"
	if b.npFrom-a.npTo == 1 && d.isComma(a.npTo) && b.npFrom == b.from && !a.plural && !b.plural && !b.def && !b.indef && !b.other && !b.weak && !a.ellipsis && !b.ellipsis && !caseless(d.toks[b.from].norm) && d.hasAny(b.to, bits(cRel, cOn)) {
		return true
	}
	// "the Elysee Treaty, the friendship pact signed in 1963"
	if b.npFrom-a.npTo == 1 && d.toks[a.npTo].norm == "," && b.def && a.def && !b.plural && !b.other && !a.counted && d.toks[a.from].capital && !d.toks[b.from].capital && !caseless(d.toks[a.from].norm) && (d.has(b.npTo, cRel) || d.hitAt(b.npTo, cAct) != nil) {
		return true
	}
	// "an older understanding, the treaty that …"
	if b.npFrom-a.npTo == 1 && (d.toks[a.npTo].norm == "," || d.toks[a.npTo].norm == "،") && b.def && !b.generic && !b.plural && !b.other && !a.def && (a.indef || a.past) && (a.weak || a.generic) && !a.counted && !a.plural {
		b.past = b.past || a.past
		a.generic = true
		return true
	}
	return false
}

// textOf tells whether a is only the wording of b ("the text of an agreement").
func (d *document) textOf(a, b *instrument) bool {
	if !a.generic || a.plural || a.counted || a.ellipsis || b.generic || b.npFrom-a.to > 1 || b.from <= a.to {
		return false
	}
	return d.has(a.to, cOf) || b.npFrom == a.to && d.has(b.npFrom, cOf)
}

// namedAfter tells whether b only goes on with the name of a ("Treaty on Strategic Partnership").
func (d *document) namedAfter(a, b *instrument) bool {
	if b.from-a.to > 5 || b.from <= a.to || a.counted || b.counted || b.plural || b.def || b.indef && (!b.weak || d.signedAt(b.to)) || b.other || !d.hasAny(a.to, bits(cOn, cOf, cFor)) {
		return false
	}
	for i := a.to; i < b.from; i++ {
		if !d.toks[i].word || d.hasAny(i, bits(cAnd, cDef, cWith, cBetween, cAct)) && !d.hasAny(i, bits(cOn, cOf)) || d.has(i, cIndef) && !b.weak {
			return false
		}
	}
	return true
}

// signedAt tells whether an act of signing stands at token i.
func (d *document) signedAt(i int) bool {
	h := d.hitAt(i, cAct)
	return h != nil && h.e.act == actSign
}

// contracted tells whether the word at token i, an article or a preposition that holds one, is the latter: it goes on a
// noun that has an article or a preposition of its own ("the follow-up of the accords signed", "le suivi des accords").
func (d *document) contracted(i, from int) bool {
	if i < from+2 || !d.has(i, cOf) {
		return false
	}
	n := &d.toks[i-1]
	return n.word && !n.capital && n.number < 0 && !d.hasAny(i-1, bits(cAct, cPerfect, cPassive, cAnd, cWith, cBetween, cBy, cInstrument, cNumber, cSeveral, cDef, cIndef)) && d.hasAny(i-2, bits(cDef, cOf, cLoc, cThis))
}

// readDeterminer looks back from the instrument for number, article and adjectives.
func (d *document) readDeterminer(in *instrument, st sentence) {
	i, article := in.from-1, -1
	for k := 0; k < 10 && i >= st.from && !(i < d.pubPlace && d.toks[i].field == 1); k++ {
		if in.counted && d.isDate(i) {
			break // "on 3 August 2023 five accords"
		}
		if d.ofCompound(i) {
			in.npFrom = i
			i--
			continue
		}
		if n, w := d.numberBefore(i); w > 0 && n > 0 && n < 2000 {
			if in.counted && n != in.count {
				break // "145 mln euros under three accords"
			}
			sum := d.moneyAt(i-w+1, in.from) > i+1 // "15 mln dlr accords"
			if !sum && n > 1 && (in.plural || d.endsInS(in)) || !sum && n > 1 && in.e.kind != "" && caseless(d.toks[in.from].norm) {
				in.count, in.counted, in.plural = n, true, true
				if part, from := d.numberOfPart(i-w, n, st.from); part > 0 {
					in.count, in.npFrom = part, from
					return // "18 of the 40 documents"
				}
			} else if n == 1 {
				in.indef = true
				if d.has(i, cIndef) {
					in.npFrom = i // "un accord": what stands before is no part of it
					d.determinerAfter(in, st)
					return
				}
			}
			i -= w
			in.npFrom = i + 1
			continue
		}
		if h := d.hitOver(i, cBoth); h != nil && h.to == in.from && h.to-h.from == 2 && h.e.n > 1 && in.plural && h.e.flags == 0 {
			in.def, in.count, in.counted, in.npFrom = true, h.e.n, true, h.from // "the two memoranda": not the two parties
			return
		}
		if e := d.hitOver(i, cEllipsis); e != nil && e.to == i+1 && e.e.flags&flagBack != 0 {
			in.npFrom = e.from // "o seu próprio acordo": an article before a possessive defines nothing
			return
		}
		if in.def && i+1 == in.npFrom && d.has(i, cUnit) && !caseless(d.toks[i].norm) {
			return // "for one more year the agreement"
		}
		if h := d.hitOver(i, cOf); h != nil && h.to == i+1 && h.to-h.from == 2 && !d.toks[h.from].space && d.isDate(h.from-1) {
			in.def, in.npFrom = true, h.from-1 // "Monday's accord"
			return
		}
		if h := d.hitOver(i, cAnd); h != nil && h.to-h.from > 1 && d.has(i, cOther) {
			in.other = true // "an accord with A as well as the 1998 treaty with B"
			d.determinerAfter(in, st)
			return
		}
		switch {
		case d.has(i, cSays) && d.has(i+1, cDef):
			return // "segundo o acordo"
		case in.def && d.has(i, cOther) && d.hitOver(i, cOther).e.flags&flagLed != 0:
			d.determinerAfter(in, st)
			return // "the sum corresponding to the agreement"
		case d.has(i, cOther) || d.ordinal(i) > 1:
			in.other = true
		case d.has(i, cOrdinal):
			in.other = in.other || caseless(d.toks[i].norm) && d.definite(i) && !in.def // "الأولى اتفاقية": the first is one
		case d.has(i, cPast) || d.has(i, cLast):
			in.past = true
		case d.has(i, cSame) && d.sameOfNoun(i):
			d.determinerAfter(in, st)
			return
		case d.hasAny(i, bits(cDef, cThis, cSame)):
			in.def = true
			in.npFrom, article = i, i
			if d.hasAny(i, bits(cThis, cSame)) || i > st.from && d.hasAny(i-1, bits(cGaz, cEpithet)) && d.hitOver(i, cGaz) == nil {
				return // a name before the article is no part of the phrase
			}
			i--
			continue
		case d.has(i, cIndef) && article > i:
			in.npFrom = article // "nine cents a barrel under the accord"
			return
		case d.has(i, cIndef):
			in.npFrom = i
			if in.def = d.contracted(i, st.from); !in.def {
				in.indef = true
			}
			return
		case d.has(i, cSeveral):
			in.plural = true
		case !caseless(d.toks[in.from].norm) && (d.hasAny(i, bits(cGaz)) || d.toks[i].norm == "'s" || d.toks[i].norm == "-" && !d.toks[i+1].space || d.yearToken(i)):
			// "the Morocco-Niger agreement", "a 2018 pact"
		case d.toks[i].word && !d.hasAny(i, stopWords) && !d.has(i, cAct) && k < 4 && d.adjectiveLike(i, in):
		case d.namedBefore(i, in):
		default:
			d.determinerAfter(in, st)
			return
		}
		in.npFrom = min(in.npFrom, i)
		i--
	}
	d.determinerAfter(in, st)
}

// ofCompound tells whether the number at i is joined to a unit by a hyphen ("the 50-year pacts").
func (d *document) ofCompound(i int) bool {
	return i+2 < len(d.toks) && d.toks[i].number > 0 && d.toks[i+1].norm == "-" && !d.toks[i+1].space && d.has(i+2, cUnit)
}

// sameOfNoun tells whether "same" has a joined pronoun, so that it goes on the noun before it.
func (d *document) sameOfNoun(i int) bool {
	h := d.hitOver(i, cSame)
	return h != nil && h.roles&roleHas != 0
}

// saysMore tells whether the word behind a definite instrument, the subject of a verb of providing right before it, only says that
// it provides for more ("وتشمل الاتفاقية أيضا").
func (d *document) saysMore(in *instrument, i int, st sentence) bool {
	return in.def && caseless(d.toks[i].norm) && in.from > st.from && d.hitOver(in.from-1, cProvision) != nil
}

// determinerAfter reads what some languages put behind the noun: "مذكرات تفاهم سبع", "second".
func (d *document) determinerAfter(in *instrument, st sentence) {
	if n, end := d.numberBehind(in, st); end > 0 {
		in.count, in.counted, in.def, in.to = n, true, true, end
	}
	for i := in.to; i < min(in.to+2, st.to); i++ {
		if i > in.to && d.has(i-1, cProvision) || d.has(i, cOther) && (d.has(i, cEllipsis) || i+1 < st.to && d.has(i+1, cProvision)) {
			break // "the treaty also covers …", "the treaty completes another"
		}
		if d.has(i, cOther) && !d.saysMore(in, i, st) {
			in.other = true
		}
		if d.has(i, cPast) && d.count(in.to, i, bits(cLoc)) == 0 && !(in.def && d.hitOver(i, cAct) != nil) { // not "in the former convent", "the treaty dates from"
			in.past = true
		}
		if d.has(i, cSame) && caseless(d.toks[i].norm) {
			in.def = true
		}
	}
}

var stopWords = bits(cBetween, cWith, cAnd, cBy, cFor, cOf, cLoc, cOn, cRel, cBoundary, cBoth, cCounterpart, cAside,
	cOccasion, cPerfect, cPassive, cPlanned, cHoped, cNeg, cInstrument, cOffice, cHonorific, cTimePrep, cSays)

// abbreviates tells whether the instrument is an acronym alone in brackets, the one before it being meant.
func (d *document) abbreviates(h *hit) bool {
	if h.to-h.from != 1 || h.to >= len(d.toks) || d.toks[h.from-1].norm != "(" || d.toks[h.to].norm != ")" {
		return false
	}
	n := 0
	for _, r := range d.text(h.from, h.to) {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// endsInS tells whether a word of the phrase looks like a plural: a number before it then counts it.
func (d *document) endsInS(in *instrument) bool {
	for i := in.from; i < in.to; i++ {
		if n := d.toks[i].norm; len(n) > 3 && n[len(n)-1] == 's' {
			return true
		}
	}
	return false
}

func (d *document) yearToken(i int) bool { _, ok := d.year(i); return ok }

// namedBefore tells whether the word belongs to the name of the instrument that stands before its noun
// ("the Trade and Investment Cooperation Agreement", "a visa and residence treaty").
func (d *document) namedBefore(i int, in *instrument) bool {
	t := &d.toks[i]
	if in.from-i > 9 || !t.word || caseless(t.norm) || d.sentStart[i] {
		return false
	}
	if d.has(i, cAnd) {
		return d.toks[i+1].capital && d.toks[i-1].capital && !d.inOfficeOrName(i-1) && !d.has(i-1, cGaz) || d.domainAt(i-1) && d.domainAt(i+1) && !d.sentStart[i-1]
	}
	return t.capital && d.toks[i+1].capital && d.mask[i]&^bits(cNotName, cOther) == 0 && !d.inOfficeOrName(i) && i > 0
}

// adjectiveLike lets a few unknown words stand between the determiner and the noun.
func (d *document) adjectiveLike(i int, in *instrument) bool {
	t := &d.toks[i]
	return in.from-i <= 4 && t.number < 0 && !caseless(t.norm)
}

// numberBefore reads a number that ends at token i, with how many tokens it takes.
func (d *document) numberBefore(i int) (int, int) {
	if d.toks[i].norm == ")" && i >= 3 && d.toks[i-2].norm == "(" && d.toks[i-1].number >= 0 {
		if _, w := d.numberBefore(i - 3); w > 0 && d.toks[i-1].number < 100 {
			return int(d.toks[i-1].number), 3 // "seven (7) accords"
		}
	}
	if d.toks[i].number >= 0 {
		if y, ok := d.year(i); ok && y > 0 {
			return 0, 0
		}
		return int(d.toks[i].number), 1
	}
	if h := d.hitOver(i, cNumber); h != nil && h.to == i+1 && !(d.has(i, cWeekday) && d.isDate(i)) {
		return h.e.n, h.to - h.from
	}
	return 0, 0
}

// numberOfPart gives the number of which it is told that it is a part of n, before token i ("18 of the 40"), and where its words begin; 0
// where none is.
func (d *document) numberOfPart(i, n, first int) (part, from int) {
	const article = 2 // "of the", "من أصل"
	of := false
	for k := 0; k < article && i > first && d.hasAny(i, bits(cOf, cDef)); k++ {
		of = of || d.has(i, cOf)
		i--
	}
	if !of || i < first || d.isDate(i) {
		return 0, 0
	}
	m, w := d.numberBefore(i)
	if w == 0 || m < 2 || m >= n {
		return 0, 0
	}
	return m, i - w + 1
}

// readComplement finds where the phrase of the instrument ends.
func (d *document) readComplement(in *instrument, st sentence) {
	if d.bareRelative(in.to, st) {
		in.npTo = in.to
		return
	}
	i := in.to
	depth := 0
	for i < st.to && i-in.to < 60 {
		t := &d.toks[i]
		if !t.word {
			switch t.norm {
			case "(", "«", "“", "\"":
				if t.norm == "(" {
					depth++
				}
			case ")":
				if depth == 0 {
					in.npTo = i
					return
				}
				depth--
			case ";", "؛", ":", "—", ".", "–":
				in.npTo = i
				return
			case ",", "،":
				if depth == 0 && (!d.complementGoesOn(i, st) || in.def && i == in.to && !d.bareGoesOn(i, st)) {
					in.npTo = i
					return
				}
			}
			i++
			continue
		}
		if d.hasAny(i, bits(cRel, cPerfect, cPassive, cBoundary, cAside, cOccasion, cPlanned, cProvision)) && depth == 0 {
			break
		}
		if d.has(i, cAct) && depth == 0 {
			break
		}
		if d.has(i, cInstrument) && i >= in.to && depth == 0 {
			break
		}
		if depth == 0 && d.has(i, cAnd) && (d.isDate(i+1) || d.has(i+1, cDef) && d.isDate(i+2)) && !caseless(t.norm) {
			break // "and on Thursday signed …"
		}
		if depth == 0 && i > in.to+1 && d.hitAt(i, cEllipsis) != nil && (d.has(i-1, cAnd) || d.has(i-1, cOf) && d.has(i-2, cAnd)) {
			i--
			break // "an accord on … and another on …"
		}
		if depth == 0 && d.joinedAnd(i) && d.definite(i) && d.ordinal(i) > 0 && d.hasAny(i+1, bits(cWith, cBetween)) {
			break // "the first with A and the second with B"
		}
		if depth == 0 && i > in.to+1 && d.has(i-1, cAnd) && d.has(i, cDef) && d.ordinal(i+1) > 1 && (d.hasAny(i+2, bits(cWith, cBetween, cOn)) && !d.has(i+2, cOf) || d.fieldAlone(i+2) && d.has(in.npFrom, cDef) && in.ellipsis) {
			i--
			break // "the second on health and the third on energy"
		}
		if depth == 0 && d.subjectBehindObject(i) || depth == 0 && i > in.to && d.turnFollows(i, st) {
			break
		}
		if depth == 0 && caseless(t.norm) && d.personAt(i) && d.count(in.to, i, bits(cWith, cBetween)) == 0 {
			break // verb first: the subject stands behind the object
		}
		if depth == 0 && caseless(t.norm) && (d.signsFor(i, st) || d.officersBehind(in, i)) {
			break
		}
		i++
	}
	in.npTo = d.beforeSubject(in, i)
}

// bareRelative tells whether a relative clause without a word that opens it stands at i ("the treaty Kenya and
// Tanzania signed in Arusha").
func (d *document) bareRelative(i int, st sentence) bool {
	if i >= st.to || !d.toks[i].word || caseless(d.toks[i].norm) || d.hitAt(i, cGaz) == nil && !d.personAt(i) && d.personStarting(i) < 0 && d.hitAt(i, cBoth) == nil {
		return false
	}
	for k := i; k < min(i+16, st.to); k++ {
		if a := d.hitAt(k, cAct); a != nil {
			return k > i && a.e.act == actSign && a.e.forms&formPast != 0 && !d.auxBefore(a, cPassive)
		}
		if d.hasAny(k, bits(cRel, cPassive, cPlanned, cInstrument, cBoundary, cBy, cWith, cBetween, cOn)) || d.toks[k].norm == ";" {
			return false
		}
	}
	return false
}

// beforeSubject takes off the end of a complement the subject of the verb at i, which an "and" joins to it
// ("signed one with A in May and B negotiates …", "signed a pact on visas, and B is negotiating …").
func (d *document) beforeSubject(in *instrument, i int) int {
	a := d.hitAt(i, cAct)
	finite := a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&(formPart|formNoun) == 0
	finite = finite || a != nil && a.e.forms&formPast != 0 && d.ownBehind(i)
	if caseless(d.toks[min(i, len(d.toks)-1)].norm) || !finite && !d.hasAny(i, bits(cPassive, cPerfect)) {
		return i
	}
	for j := i - 1; j > in.to && i-j <= 5; j-- {
		if !d.has(j, cAnd) || d.hitAt(j+1, cGaz) == nil && (d.hitAt(j+2, cGaz) == nil || !d.has(j+1, cDef)) || d.count(j+1, i, bits(cGaz)) != 1 {
			continue
		}
		switch {
		case finite && d.count(in.to, j, bits(cGaz)) > 0 && d.count(in.to, j, bits(cWith)) > 0:
			return j
		case d.toks[j-1].norm == "," && (d.count(in.to, j, bits(cGaz, cWith, cBetween)) == 0 || d.ownBehind(i)):
			return j - 1
		}
	}
	return i
}

// ownBehind tells whether the verb at i has "its own" or "one" for its object ("…, and B has signed its own").
func (d *document) ownBehind(i int) bool {
	for k := i; k < min(len(d.toks), i+5); k++ {
		if d.hitAt(k, cEllipsis) != nil {
			return true
		}
	}
	return false
}

// subjectBehindObject tells whether the subject of a verb that comes first begins at i, behind the object:
// an article and an office with a name that nothing joins to the words before.
func (d *document) subjectBehindObject(i int) bool {
	return d.has(i, cDef) && !d.has(i, cOf) && d.personAt(i+1) && d.toks[i-1].word && !d.hasAny(i-1, bits(cOf, cAnd, cBy, cWith, cBetween, cFor, cOn, cLoc, cDef))
}

// signsFor tells whether "for", a side and a person follow at token i.
func (d *document) signsFor(i int, st sentence) bool {
	h := d.hitAt(i, cFor)
	if h == nil || h.roles&roleFor != 0 {
		return false
	}
	for j := h.to; j < min(h.to+4, st.to); j++ {
		if d.personAt(j) || d.personStarting(j) >= 0 {
			return d.count(i, j, bits(cInstrument, cAct)) == 0
		}
	}
	return false
}

// personAt tells whether a person with an office begins at token i.
func (d *document) personAt(i int) bool {
	for k := range d.people {
		if p := &d.people[k]; p.oTo > p.oFrom && min(p.from, p.oFrom) == i {
			return true
		}
	}
	return false
}

// verbFollows tells whether a finite verb comes behind token i before any instrument, where it has its
// subject or object before it ("and with B signed …").
func (d *document) verbFollows(i int, st sentence) bool {
	for k := i + 1; k < st.to; k++ {
		if d.hitAt(k, cInstrument) != nil {
			return false
		}
		if a := d.hitAt(k, cAct); a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&(formPart|formNoun) == 0 {
			for n := a.to; n < st.to; n++ {
				if d.hitAt(n, cInstrument) != nil {
					return true
				}
			}
			return false
		}
	}
	return false
}

// instrumentAt tells whether an article and the noun of an instrument stand at j.
func (d *document) instrumentAt(j int, st sentence) bool {
	if !d.has(j, cDef) || d.has(j, cOf) {
		return false
	}
	for k := j + 1; k < min(j+4, st.to) && d.toks[k].word && !d.hasAny(k, bits(cDef, cOf, cAnd)); k++ {
		if d.has(k, cInstrument) {
			return true
		}
	}
	return false
}

// ofGoesOn tells whether the comma stands between fields that one "of" each opens, where the second one's is spelt as
// an indefinite article too ("les secteurs de la santé, des archives").
func (d *document) ofGoesOn(i int, st sentence) bool {
	j := i + 1
	if j+1 >= st.to || !d.has(j, cIndef) || !d.has(j, cOf) || d.count(j, min(j+4, st.to), bits(cInstrument, cAct)) > 0 {
		return false
	}
	if !d.domainAt(j+1) && !d.domainAt(min(j+2, st.to-1)) {
		return false
	}
	for k := i - 1; k >= max(i-5, st.from); k-- {
		if d.toks[k].norm == "," {
			return false
		}
		if d.has(k, cOf) {
			return true
		}
	}
	return false
}

// bareGoesOn tells whether words that can only be of the instrument follow the comma at i right behind its noun: after
// "the treaty, the minister said" its sentence goes on.
func (d *document) bareGoesOn(i int, st sentence) bool {
	if !d.has(i+1, cWith) || d.has(i+1, cOn) {
		return d.hasAny(i+1, bits(cOn, cBetween, cFor)) || d.ofGoesOn(i, st) || caseless(d.toks[i+1].norm)
	}
	for j := i + 2; j < st.to && !d.isComma(j); j++ {
		if d.hasAny(j, bits(cGaz, cBoth, cInstitution, cOffice)) {
			return true
		}
	}
	return false // "the accord, with a term of five years, …"
}

// subjectWithVerb tells whether a country and its finite verb open a clause at token i ("…, A concluded").
func (d *document) subjectWithVerb(i int, st sentence) bool {
	if i < st.to && d.has(i, cDef) && d.hitAt(i, cGaz) == nil {
		i++
	}
	h := d.hitAt(i, cGaz)
	if h == nil || h.to >= st.to || caseless(d.toks[i].norm) {
		return false
	}
	a := d.hitAt(h.to, cAct)
	return d.hitAt(h.to, cPerfect) != nil || a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && (a.e.forms&formPart == 0 || d.objectFollows(a.to))
}

// complementGoesOn tells whether a comma stands inside a list of fields or parties.
func (d *document) complementGoesOn(i int, st sentence) bool {
	if d.addsBehindComma(i+1) || d.subjectWithVerb(i+1, st) {
		return false
	}
	j := i + 1
	if d.ofGoesOn(i, st) {
		return true
	}
	if j >= st.to || d.hasAny(j, bits(cRel, cPerfect, cPassive, cAct, cInstrument, cIndef, cAside, cOccasion, cOther, cBoundary)) || d.isDate(j) || d.has(j, cTimePrep) && !(d.hasAny(j, bits(cOf, cOn)) && d.domainAt(j+1)) {
		return false
	}
	if d.has(j, cWith) && d.verbFollows(j, st) || d.instrumentAt(j, st) || d.turnFollows(j, st) {
		return false
	}
	if d.has(j, cOn) || d.has(j, cWith) || d.has(j, cBetween) {
		return true
	}
	plain := true // nothing but what goes with a party stands between the comma and it
	for k := j; k < min(j+6, st.to); k++ {
		if d.has(k, cGaz) {
			return plain || caseless(d.toks[k].norm)
		}
		if d.domainAt(k) {
			return true
		}
		plain = plain && (d.toks[k].capital || d.hasAny(k, bits(cDef, cIndef, cOf, cAnd, cInstitution, cOffice, cTail, cNumber)) || !d.has(j+1, cDef))
		if d.toks[k].norm == "," || d.toks[k].norm == "،" || d.has(k, cAct) {
			return false
		}
	}
	return false
}

// objectBehind tells whether the instrument itself follows the partner that opens at token i, nothing but names between.
func (d *document) objectBehind(i int, st sentence) bool {
	for j := i; j < min(i+9, st.to) && d.toks[j].word; j++ {
		if d.hitAt(j, cInstrument) != nil {
			return d.hasAny(j-1, bits(cIndef, cNumber)) || d.has(j-1, cOf)
		}
		if j > i && d.hasAny(j, bits(cAct, cRel, cAnd, cBoundary, cWith, cTimePrep)) {
			return false
		}
	}
	return false
}
