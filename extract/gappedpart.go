package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// reachOfOpening is how many tokens before an instrument the words may begin that open its part of the sentence.
const reachOfOpening = 26

// ruleOfPart is the rule of the partner that opens a part without a verb.
const ruleOfPart = "partner that opens the part"

// gapWords are the classes of what may stand between the partner and the instrument of a part without a verb: a time.
var gapWords = bits(cTimePrep, cDatePrep, cSameDay, cSameYear, cRelTime, cUnit, cAgo, cWeekday, cMonth, cDay, cLast, cNext, cThisTime, cNumber, cOther)

// opening is what opens a part of a sentence that leaves out its verb.
type opening struct {
	from, to int
	with     kg.Party   // behind a "with"
	town     kg.Party   // of the capital that the part opens with
	at       int        // its token
	pair     kg.Parties // "A and B,"
	named    bool       // a colon stands between it and the instrument: "With A, it was more: a treaty"
}

// readGappedPart reads an instrument of a part of a sentence, or of a sentence, that opens with the partner and leaves the
// verb out: "she signed all day: with A, on Monday, a treaty; with B, the same day, a pact", "With C, in May, it was more: …",
// "A and B signed a treaty in May; A and C, in June, a pact".
func (d *document) readGappedPart(in *instrument, acts []*hit, next int) bool {
	if in.def || in.generic && !in.counted || in.weak && in.kind != kg.Financing || in.past || in.ellipsis || d.asks(in.sent) {
		return false
	}
	o, ok := d.openingOf(in)
	if !ok || !d.quietPart(in, acts, &o) {
		return false
	}
	lead, m, home := d.leadOfPart(in, acts, &o)
	if lead.act == nil || len(o.pair) == 0 && home == "" {
		return false
	}
	parties := o.pair
	if len(parties) == 0 {
		p := o.with
		if p == "" {
			p = o.town
		}
		if p == home {
			return false
		}
		parties = kg.NewParties(home, p)
	}
	x := d.build(*in, tie{}, partySet{parties, ruleOfPart, true, o.from, in.npTo, o.with != "", home, ""}, next)
	x.goesOnBare(lead, lead.status)
	d.dayOfPart(x, in, m, &o, lead.act)
	if o.town != "" {
		x.place = d.text(o.at, o.to)
	}
	x.signers = d.signersOfPart(parties, lead.act, &o)
	x.because("status", string(x.status), linkNames[linkInherited], d.text(lead.act.from, lead.act.to))
	if m != nil {
		x.addSpan(m.spans[0])
	}
	d.put(x)
	return true
}

// dayOfPart gives the instrument of a part its own day, else the one that stands before all parts.
func (d *document) dayOfPart(x *mention, in *instrument, m *mention, o *opening, act *hit) {
	if h, ok := d.dateIn(o.from, d.nextStop(in.to, d.sents[in.sent].to), in); ok {
		d.setDate(x, h)
		return
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= max(d.sents[d.sentOf[act.from]].from, d.pubPlace) && h.to <= act.from && len(h.value) >= 4 && (m == nil || m.value == h.value) {
			d.setDate(x, *h)
			return
		}
	}
}

// signersOfPart gives who acts before the parts and whom the partner's words name.
func (d *document) signersOfPart(parties kg.Parties, act *hit, o *opening) []kg.Signatory {
	var out []kg.Signatory
	for _, p := range d.peopleIn(max(d.sents[d.sentOf[act.from]].from, d.pubPlace), act.from) {
		out = d.addSigner(out, p, parties)
	}
	for _, p := range d.peopleIn(o.from, o.to) {
		out = d.addSigner(out, p, parties)
	}
	return out
}

// openingOf finds what opens the part that the instrument stands in, nothing but a time between the two.
func (d *document) openingOf(in *instrument) (opening, bool) {
	st := d.sents[in.sent]
	start := max(st.from, d.pubPlace)
	for p := in.npFrom - 1; p >= start && in.npFrom-p <= reachOfOpening; p-- {
		opens := p == start
		if p > start {
			switch d.toks[p-1].norm {
			case ";", "؛", ":":
				opens = true
			case ",", "،":
				opens = d.has(p, cAnd) || d.joinedAnd(p) || p-2 > start && d.has(p-2, cAnd) && d.hitAt(p, cWith) != nil
			}
		}
		if d.hasAny(p, bits(cInstrument)) {
			return opening{}, false
		}
		if !opens {
			continue
		}
		o, ok := d.openingAt(p, in.npFrom)
		if ok && d.gapBefore(&o, in.npFrom) {
			return o, true
		}
		if n := d.toks[max(p-1, 0)].norm; n == ";" || n == "؛" || p == start {
			return opening{}, false
		}
	}
	return opening{}, false
}

// openingAt reads the partner at the token: behind a "with", a capital town behind a preposition of place, or a pair.
func (d *document) openingAt(p, to int) (opening, bool) {
	i := p
	for n := 0; i < to && n < 12 && d.hitAt(i, cWith) == nil; n++ {
		if !(d.ofTime(i) || d.isComma(i) || d.hasAny(i, bits(cAnd, cBoundary)) || d.single(i, cThen)) || d.hitAt(i, cLoc) != nil && !d.isDate(i+1) || d.hitAt(i, cGaz) != nil {
			break
		}
		i++
	}
	o := opening{from: p, to: i}
	if i >= to || d.masked[i] {
		return o, false
	}
	end := i
	for end < to && d.toks[end].norm != ":" && !d.isComma(end) && !(d.isDate(end) || d.has(end, cTimePrep) && d.isDate(end+1)) {
		if d.hasAny(end, bits(cAct, cInstrument, cPerfect, cPassive, cNeg, cDomestic, cRel)) && d.hitAt(end, cWith) == nil {
			return o, false
		}
		end++
	}
	if end-i > 14 || end == i {
		return o, false
	}
	if w := d.hitAt(i, cWith); w != nil {
		o.with, o.to = d.soleIn(w.to, end), end
		return o, o.with != ""
	}
	if ks := d.atomsIn(i+1, min(i+4, end)); d.hasAny(i, bits(cLoc)) && len(ks) == 1 && d.atoms[ks[0]].from == i+1 && d.atoms[ks[0]].gaz == gazetteer.Capital && d.atoms[ks[0]].to == end {
		o.town, o.at, o.to = d.atoms[ks[0]].party, i+1, end
		return o, true
	}
	if set := d.namedIn(i, end); len(set) == 2 && (d.count(i, end, bits(cAnd)) > 0 || d.joinedAnd(d.atomsFrom(end-1))) && !d.isComma(p-1) {
		o.pair, o.to = kg.NewParties(set...), end
		return o, true
	}
	return o, false
}

// atomsFrom gives the token at which the name over the token begins, the token itself where there is none.
func (d *document) atomsFrom(i int) int {
	if h := d.hitOver(i, cGaz); h != nil {
		return h.from
	}
	return i
}

// ofTime tells whether the token belongs to words of a time.
func (d *document) ofTime(i int) bool {
	return d.isDate(i) || d.hasAny(i, gapWords) || d.isDate(i+1) && d.hasAny(i, bits(cOn, cLoc, cDef, cOf))
}

// gapBefore tells whether nothing but a time stands between the partner and token to, or words that a colon closes.
func (d *document) gapBefore(o *opening, to int) bool {
	for i := to - 1; i >= o.to; i-- {
		if d.toks[i].norm == ":" {
			o.named = true
			return d.toks[o.to].norm == ":" || d.count(o.to, i, bits(cAct, cNeg, cPlanned, cDomestic, cInstrument, cRel, cGaz)) == 0
		}
		if d.toks[i].word && !d.ofTime(i) {
			return false
		}
	}
	return true
}

// quietPart tells whether the part of the instrument does nothing, denies nothing and leaves nothing open.
func (d *document) quietPart(in *instrument, acts []*hit, o *opening) bool {
	end := d.nextStop(in.to, d.sents[in.sent].to)
	for _, a := range acts {
		if a.from >= o.from && a.from < end {
			return false
		}
	}
	for i := o.from; i < end; i++ {
		if d.hasAny(i, bits(cNeg, cHoped, cPlanned, cDomestic)) && !d.isDate(i) {
			return false
		}
	}
	return true
}

// leadOfPart gives the verb that a part without one goes on with, the accord told with it, if any, and who acts: of the same
// sentence, else of the sentence before.
func (d *document) leadOfPart(in *instrument, acts []*hit, o *opening) (tie, *mention, kg.Party) {
	st := d.sents[in.sent]
	m := d.lastMade()
	if m != nil && (m.title || m.para != st.para || in.sent-m.sent > 2 || m.tie.act == nil || m.status != kg.Signed && m.status != kg.Planned || m.tie.act.e.forms&formNoun != 0 || len(m.ps.parties) != 2 || m.count > 1 && m.sent == in.sent) {
		m = nil
	}
	if len(o.pair) > 0 {
		if m == nil || m.sent != in.sent || overlap(m.ps.parties, o.pair) != 1 {
			return tie{}, nil, ""
		}
		return m.tie, m, ""
	}
	if m != nil && (m.sent == in.sent || o.with != "" || m.ps.rule == ruleOfPart) {
		if o.town != "" && m.ps.rule != ruleOfPart {
			return tie{}, nil, ""
		}
		return m.tie, m, d.homeOfPart(in.sent, m, o)
	}
	if t, ok := d.verbOfParts(in.sent, o.from, in); ok {
		return t, nil, d.actorOfParts(in.sent, t.act)
	}
	if s := in.sent - 1; s >= 0 && d.sents[s].para == st.para && d.sents[s].field == 1 && o.from == max(st.from, d.pubPlace) && (m == nil || m.sent < s) {
		if t, ok := d.verbOfParts(s, d.sents[s].to, in); ok {
			return t, nil, d.actorOfParts(s, t.act)
		}
	}
	return tie{}, nil, ""
}

// homeOfPart gives which one of the parties of the accord before stays: who acts, or the one that no "with" stands before.
func (d *document) homeOfPart(s int, m *mention, o *opening) kg.Party {
	if p := m.ps.subject; p != "" && p != o.with && p != o.town && m.ps.parties.Has(p) {
		return p
	}
	st := d.sents[m.sent]
	x, y := m.ps.parties[0], m.ps.parties[1]
	switch withX, withY := d.partnerIn(st.from, o.from, x), d.partnerIn(st.from, o.from, y); {
	case withX && !withY:
		return y
	case withY && !withX:
		return x
	}
	if p := d.subjectOfParagraph(s); m.ps.parties.Has(p) {
		return p
	}
	return d.staysOf(m, o.with)
}

// verbOfParts gives the finite verb of signing in sentence s before token to that has no object there, undenied.
func (d *document) verbOfParts(s, to int, in *instrument) (tie, bool) {
	st := d.sents[s]
	if d.count(st.from, to, bits(cInstrument, cDomestic, cPrivate, cNeg)) > 0 || d.asks(s) {
		return tie{}, false
	}
	var verb *hit
	for _, a := range d.actsIn(s) {
		if a.from >= to {
			break
		}
		if a.e.act != actSign || a.e.flags&flagWeak != 0 || a.e.forms&formNoun != 0 {
			return tie{}, false
		}
		verb = a
	}
	if verb == nil || verb.e.forms&(formPast|formFut|formPres) == 0 && !d.auxBefore(verb, cPerfect) {
		return tie{}, false
	}
	t := tie{act: verb, link: linkActive}
	proxy := instrument{from: d.behind(verb), to: d.behind(verb), npFrom: d.behind(verb), npTo: d.behind(verb), sent: s, e: in.e, kind: in.kind, count: 1}
	d.readStatus(&t, &proxy)
	return t, t.drop == "" && (t.status == kg.Signed || t.status == kg.Planned)
}

// actorOfParts gives who acts: the only party that the sentence names before the verb, or right behind it, else the one that
// the paragraph or the article is about.
func (d *document) actorOfParts(s int, verb *hit) kg.Party {
	from := max(d.sents[s].from, d.pubPlace)
	to := verb.from
	if caseless(d.toks[verb.from].norm) {
		to = d.sents[s].to
		for i := verb.to; i < to; i++ {
			if d.toks[i].norm == ":" || d.hitAt(i, cWith) != nil {
				to = i
			}
		}
	}
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; !a.loc && !a.masked {
			add(&set, a.party)
		}
	}
	switch len(set) {
	case 1:
		return set[0]
	case 0:
		if p := d.subjectOfParagraph(s); p != "" {
			return p
		}
		return d.home
	}
	return ""
}
