package extract

import (
	"fmt"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// partnerDate is a party told with the date of an accord of its own ("with A in July 1998", "Tunisia (2018)").
type partnerDate struct {
	party    kg.Party
	from, to int
	date     dateHit
	place    string
}

// partnerRun is a run of parties with a date each.
type partnerRun struct {
	pairs []partnerDate
	to    int  // where the run ends
	other bool // a word stopped it that belongs to no such run
	turn  bool // words of following or adding stand in it
	open  int  // parties behind the last date
	joint bool // a date is told of several parties
	count int  // how many accords are told of, where a number is
	own   int  // how many a plural inside the run says that the parties behind it have
	again bool // by a verb that says that they did the same
}

// runWords are the classes of the words that may stand between the parties and the dates of a run.
var runWords = bits(cAnd, cWith, cDef, cOf, cLoc, cTimePrep, cDatePrep, cOther, cIndef, cEllipsis, cBy, cFor, cThis, cSame, cSameYear, cUnit, cBetween, cEpithet, cNumber)

// partnerRunFrom reads the run of parties with a date each that begins at token i, in the years after told.
func (d *document) partnerRunFrom(i, to int, told kg.Date) partnerRun {
	var r partnerRun
	var waiting []partnerDate
	var lead *dateHit // a date that stands before its party
	for i < to && !r.other {
		if h, ok := d.runDate(i, told); ok {
			if told = h.value; len(waiting) == 0 {
				lead = &h
			}
			if ds := d.datesInTurn(h, to, len(waiting)); ds != nil {
				for k := range waiting {
					waiting[k].date, waiting[k].to = ds[k], ds[k].to
				}
				r.pairs, waiting = append(r.pairs, waiting...), nil
				i = ds[len(ds)-1].to
				r.to, told = i, ds[len(ds)-1].value
				continue
			}
			r.joint = r.joint || len(waiting) > 1 && r.own != len(waiting)
			r.own = 0
			for k := range waiting {
				waiting[k].date, waiting[k].to = h, h.to
			}
			r.pairs, waiting = append(r.pairs, waiting...), nil
			i = h.to
			r.to = i
			continue
		}
		if k := d.atomStarting(i); k >= 0 {
			i = d.runParty(k, &r, &waiting, lead)
			continue
		}
		i = d.runWord(i, &r)
	}
	r.open = len(waiting)
	d.cutOwnObject(&r, i)
	return r
}

// cutOwnObject takes the last partner out of a run that words stopped where he opens a part of his own with something else
// behind his date ("signed a pact with A in May; with B, in June, a match"). The words begin before token i.
func (d *document) cutOwnObject(r *partnerRun, i int) {
	n := len(r.pairs)
	if !r.other || n < 2 || !d.isComma(r.to) || i-r.to > 4 {
		return
	}
	own := false
	for j := r.to + 1; j < min(r.to+4, len(d.toks)) && d.toks[j].word; j++ {
		own = own || d.has(j, cInstrument)
	}
	for j := r.pairs[n-1].from - 1; j > r.pairs[n-2].to-1; j-- {
		if t := d.toks[j].norm; t == ";" || t == "؛" || own && d.hitAt(j, cWith) != nil {
			r.pairs = r.pairs[:n-1]
			r.to = r.pairs[n-2].to
			return
		}
	}
}

// datesInTurn gives n dates of which h is the first, with no more than an "and" or commas between them: those of n parties
// before them, in turn ("with A and B, in 2011 and 2014"); nil where they are not as many.
func (d *document) datesInTurn(h dateHit, to, n int) []dateHit {
	if n < 2 {
		return nil
	}
	out := []dateHit{h}
	i := h.to
	for i < to && len(out) <= n {
		if x, ok := d.dateFound(i); ok && len(x.value) >= 4 {
			out = append(out, x)
			i = x.to
			continue
		}
		if !d.isComma(i) && !d.hasAny(i, bits(cAnd, cTimePrep, cDatePrep)) {
			break
		}
		i++
	}
	if len(out) != n {
		return nil
	}
	return out
}

// runParty takes the party of atom k into the run, or its place.
func (d *document) runParty(k int, r *partnerRun, waiting *[]partnerDate, lead *dateHit) int {
	a := &d.atoms[k]
	switch {
	case a.loc && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital):
		if n := len(*waiting); n > 0 {
			(*waiting)[n-1].place = d.text(a.from, a.to)
		} else if n := len(r.pairs); n > 0 {
			r.pairs[n-1].place = d.text(a.from, a.to)
		}
	case len(*waiting) > 0 && d.townBeforeDate(a):
		(*waiting)[len(*waiting)-1].place = d.text(a.from, a.to)
	case a.gaz == gazetteer.City && !d.twinning || a.masked:
		r.other = true
	case lead != nil:
		r.pairs = append(r.pairs, partnerDate{party: a.party, from: lead.from, to: a.to, date: *lead})
		r.to = a.to
	case d.twinning && len(*waiting) > 0 && (*waiting)[len(*waiting)-1].party == a.party:
		// "Lyon in France"
	default:
		*waiting = append(*waiting, partnerDate{party: a.party, from: a.from, to: a.to})
	}
	return a.to
}

// townBeforeDate tells whether the town stands in brackets before the year of what was signed there ("with Egypt (Cairo, 2021)").
func (d *document) townBeforeDate(a *atom) bool {
	if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || a.to+1 >= len(d.toks) || !d.isComma(a.to) || !d.isDate(a.to+1) {
		return false
	}
	i := a.from - 1
	if i > 0 && d.has(i, cDef) {
		i--
	}
	return i >= 0 && d.toks[i].norm == "("
}

// runWord passes a word of the run that is neither a party nor a date.
func (d *document) runWord(i int, r *partnerRun) int {
	t := &d.toks[i]
	if h := d.hitAt(i, cAdds); h != nil {
		r.turn = true
		return h.to
	}
	if a := d.hitAt(i+1, cAct); a != nil && a.e.flags&flagAgain == 0 && d.hitAt(i, cPerfect) != nil && !caseless(t.norm) {
		r.other = true // "and B has signed its own"
		return i + 1
	}
	if h := d.hitAt(i, cAct); h != nil && h.e.act == actSign {
		if h.e.flags&flagAgain != 0 {
			r.turn, r.again = true, true
			return h.to
		}
		if h.e.forms&formPart != 0 && len(r.pairs)+i-r.to > 0 {
			return h.to // "A (signed in 1999)"
		}
	}
	if h := d.hitAt(i, cWith); h != nil {
		return h.to
	}
	if h := d.hitAt(i, cInstitution); h != nil && len(r.pairs) == 0 {
		return h.to // "with the parliaments of A (2020) and B (2022)"
	}
	if n, to := d.furtherOfRun(i, r); n > 0 {
		r.own = n
		return to
	}
	if n, w := d.numberAt(i); w > 0 && n > 1 && n <= 100 {
		r.count = n
		return i + w
	}
	if k := d.atomStarting(i + 1); d.twinning && k >= 0 && d.mask[i] == 0 && d.atoms[k].gaz == gazetteer.Demonym && caseless(t.norm) {
		return i + 1 // "ليون الفرنسية"
	}
	if t.word && !d.hasAny(i, runWords) && !d.single(i, cThen) && !d.single(i, cBesides) && !d.single(i, cToward) {
		r.other = true
	}
	return i + 1
}

// furtherOfRun reads the number of further accords that go on a run, the noun itself or none, right before another "with"
// ("an accord with A in May and two with B and C in June"), and where it ends; 0 for none.
func (d *document) furtherOfRun(i int, r *partnerRun) (n, to int) {
	if len(r.pairs) == 0 {
		return 0, 0
	}
	if h := d.hitAt(i, cInstrument); h != nil {
		n, to = h.e.n, h.to
	} else if k, w := d.numberAt(i); w > 0 {
		n, to = k, i+w
		if h := d.hitAt(to, cInstrument); h != nil {
			to = h.to
		}
	}
	if n < 2 || to >= len(d.toks) || d.hitAt(to, cWith) == nil {
		return 0, 0
	}
	return n, to
}

// atomStarting gives the party that begins at token i, -1 where none does.
func (d *document) atomStarting(i int) int {
	if ks := d.atomsIn(i, i+1); len(ks) > 0 {
		return ks[0]
	}
	return -1
}

// runDate reads the date at token i; a month alone is of the year told last, or of the next.
func (d *document) runDate(i int, told kg.Date) (dateHit, bool) {
	h, ok := d.dateFound(i)
	if m := d.hitAt(i, cMonth); m != nil && !d.has(i, cNumber) && (!ok || h.deictic && len(h.value) == 7 && h.weak) && len(told) >= 4 {
		var y int
		fmt.Sscanf(string(told[:4]), "%d", &y)
		v := ym(y, m.e.n)
		if len(told) >= 7 && v < told[:7] {
			v = ym(y+1, m.e.n)
		}
		if !ok || v <= d.article.Published {
			return dateHit{from: i, to: max(m.to, h.to), value: v, next: v}, true
		}
	}
	return h, ok && len(h.value) >= 4
}

// dateFound gives the date of the text that begins at token i.
func (d *document) dateFound(i int) (dateHit, bool) {
	if !d.isDate(i) {
		return dateHit{}, false
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from == i {
			return *h, true
		}
	}
	return dateHit{}, false
}

// readPartnerDates reads the instruments that one party has with several, each with the date of its own ("signed
// treaties with A in 1995, with B in July 2003"; "has accords with A (2001), B (2003) and C (2004)").
func (d *document) readPartnerDates(in *instrument, acts []*hit, next int) bool {
	st := d.sents[in.sent]
	at, end := d.runStart(in, st), st.to
	if f, to := d.frontedRun(in, acts); f >= 0 {
		at, end = f, to
	}
	if at < 0 {
		return false
	}
	t := d.tieOf(in, acts, d.ins)
	denied := t.link == linkNone && d.count(st.from, at, bits(cNeg)) > 0 // a tie tells whether it is denied
	if denied || d.count(st.from, at, bits(cHoped, cPlanned, cDomestic)) > 0 || in.weak && d.count(st.from, at, bits(cPrivate)) > 0 {
		return false
	}
	r := d.partnerRunFrom(at, end, "")
	owner := d.runOwner(in, at)
	if end < in.from {
		owner = d.ownerBehindRun(in, end)
		if in.counted && in.count != len(r.pairs) {
			return false
		}
	}
	if len(r.pairs) < 2 || r.turn || r.joint && (!in.plural || in.counted && in.count != len(r.pairs) || d.dateBetween(in.to, at)) || r.count > 0 || owner == "" || d.runRepeats(&r, owner) {
		return false
	}
	if t.link == linkNone {
		t.status = kg.Signed
	}
	if t.drop != "" || t.status == kg.Planned || t.status == kg.Negotiating {
		return false
	}
	d.putRun(&r, *in, t, owner, next)
	d.runEnd = max(r.to, in.npTo)
	return true
}

// frontedRun gives where a run of partners begins and ends that opens the sentence before the verb and a plural ("With A as
// early as 1998, then with B in 2003, it had signed two accords"); -1 where none does.
func (d *document) frontedRun(in *instrument, acts []*hit) (from, to int) {
	st := d.sents[in.sent]
	i := max(st.from, d.pubPlace)
	for n := 0; i < in.npFrom && n < 2 && d.hitAt(i, cWith) == nil && d.hasAny(i, bits(cAnd, cBoundary, cOther)); n++ {
		i++
	}
	if !in.plural || in.def || i >= in.npFrom || d.hitAt(i, cWith) == nil || len(acts) == 0 {
		return -1, 0
	}
	verb := acts[0]
	if verb.from >= in.npFrom || verb.e.act != actSign || verb.e.forms&formNoun != 0 {
		return -1, 0
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= i && h.to < verb.from && d.isComma(h.to) {
			to = h.to
		}
	}
	if to == 0 || d.count(i, to, bits(cPerfect, cPassive, cInstrument, cNeg)) > 0 {
		return -1, 0
	}
	return i, to
}

// ownerBehindRun gives who acts behind a run that opens the sentence: the only one named there, else the article's own.
func (d *document) ownerBehindRun(in *instrument, from int) kg.Party {
	var set []kg.Party
	for _, k := range d.atomsIn(from, in.npFrom) {
		if a := &d.atoms[k]; !a.masked && a.gaz != gazetteer.City {
			add(&set, a.party)
		}
	}
	switch len(set) {
	case 1:
		return set[0]
	case 0:
		if p := d.subjectOfParagraph(in.sent); p != "" {
			return p
		}
		return d.home
	}
	return ""
}

// runStart gives the token behind the instrument at which a run may begin: "with" before a party, or a colon, also one behind
// a "with" that names nobody ("with its neighbours: A (2019), B (2021)").
func (d *document) runStart(in *instrument, st sentence) int {
	with := -1
	for i := in.to; i < st.to && !d.has(i, cInstrument); i++ {
		switch {
		case with >= 0 && d.atomStarting(i) >= 0:
			return with
		case d.toks[i].norm == ":" && in.plural:
			return i + 1
		case with < 0 && d.hitAt(i, cWith) != nil:
			with = i
		}
	}
	return with
}

// runOwner gives the party that has the accords: the one named before the run, else the article's own.
func (d *document) runOwner(in *instrument, at int) kg.Party {
	from, _ := d.clauseOf(in, &tie{})
	set := d.namedIn(from, at)
	switch {
	case len(set) > 0:
		return set[0]
	case d.hitAt(d.sents[in.sent].from, cPronoun) != nil:
		return d.antecedentParty(in.from)
	}
	if p := d.subjectOfParagraph(in.sent); p != "" {
		return p
	}
	return d.home
}

// runRepeats tells whether a party of the run stands twice, or is the one that has the accords.
func (d *document) runRepeats(r *partnerRun, owner kg.Party) bool {
	seen := map[kg.Party]bool{owner: true}
	for _, p := range r.pairs {
		if seen[p.party] || d.ahead(&p.date) {
			return true
		}
		seen[p.party] = true
	}
	return false
}

// putRun makes an accord of every pair of the run.
func (d *document) putRun(r *partnerRun, in instrument, t tie, owner kg.Party, next int) {
	counts := d.countsOfArms(&in, d.withsOf(r))
	in.count, in.counted, in.plural = 1, false, false
	for k, p := range r.pairs {
		m := d.build(in, t, partySet{kg.NewParties(owner, p.party), "partner with a date of its own", true, p.from, p.to, false, owner, ""}, next)
		d.setDate(m, p.date)
		m.signers = nil
		if counts != nil {
			m.count = counts[k]
		}
		if p.place != "" || len(r.pairs) > 1 {
			m.place = p.place
		}
		m.because("status", string(m.status), "a date of its own", d.text(p.from, p.to))
		if old := d.sameInstrument(m); old != nil && old.value == m.value {
			continue
		}
		d.mentions = append(d.mentions, m)
	}
}

// followsByDate reads a sentence that names no instrument and tells only who did as before and when: "A followed in
// May, B in June.", "Then it was the turn of C (2018) and D (2019)."
func (d *document) followsByDate(s int) bool {
	st := d.sents[s]
	if st.to-st.from > 40 || d.count(st.from, st.to, bits(cGaz)) == 0 {
		return false
	}
	b := d.recent(s)
	if b == nil || b.status != kg.Signed || len(b.ps.parties) != 2 || s-max(b.sent, b.spoken) > 2 || d.sents[s].para-d.sents[max(b.sent, b.spoken)].para > 1 {
		return false
	}
	r := d.partnerRunFrom(st.from, st.to, b.value)
	if r.other || r.open > 0 || len(r.pairs) == 0 || len(r.pairs) == 1 && r.again || len(r.pairs) == 1 && !r.turn && d.hitAt(st.from, cWith) == nil && !d.single(st.from, cThen) {
		return false
	}
	for _, p := range r.pairs {
		if r.turn && d.behindWith(p.from) {
			return false // "A did the same with B in May"
		}
	}
	if r.count > 0 && (b.count < 2 || len(r.pairs) > 1) {
		return false
	}
	owner := d.sharedInRun(b, &r, d.hitAt(st.from, cWith) == nil && r.turn && !d.turnOf(st))
	if owner == "" || d.runRepeats(&r, owner) {
		return false
	}
	return d.putFollowers(b, &r, s, st.from, owner)
}

// turnOf tells whether the sentence says that it is somebody's turn, which leaves open which side of the accord
// before.
func (d *document) turnOf(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		for k := d.first[i]; d.has(i, cAdds) && k < len(d.hits) && d.hits[k].from == i; k++ {
			if d.hits[k].e.class == cAdds && d.hits[k].e.n == 1 {
				return true
			}
		}
	}
	return false
}

// sharedInRun gives the party of the accord told last that those of the run have theirs with: the one that the
// article speaks of most; else whom the one that acted signed with, where others did as it did.
func (d *document) sharedInRun(b *mention, r *partnerRun, again bool) kg.Party {
	x, y := b.ps.parties[0], b.ps.parties[1]
	for _, p := range r.pairs {
		if p.party == x {
			return y
		}
		if p.party == y {
			return x
		}
	}
	if p := d.common(b.sent, ""); b.ps.parties.Has(p) {
		return p
	}
	if x.IsOrganisation() != y.IsOrganisation() && !r.pairs[0].party.IsOrganisation() {
		if x.IsOrganisation() {
			return x
		}
		return y
	}
	for _, k := range d.atomsIn(d.sents[b.sent].from, d.sents[b.sent].to) {
		if a := &d.atoms[k]; a.masked || !b.ps.parties.Has(a.party) {
			continue
		} else if behind := d.behindWith(a.from); (a.party == x) != (behind == again) {
			return y
		}
		return x
	}
	return d.sharedBy(r.pairs[0].party, r.pairs[0].from, again)
}

// behindWith tells whether a "with" stands right before token i, or with an article between.
func (d *document) behindWith(i int) bool {
	if i > 0 && d.has(i-1, cDef) && !d.has(i-1, cWith) {
		i--
	}
	return d.has(i-1, cWith)
}
