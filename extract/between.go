package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// nextWith gives the "with" that stands within two tokens of from, before to.
func (d *document) nextWith(from, to int) *hit {
	for i := from; i < min(to, from+3); i++ {
		if h := d.hitAt(i, cWith); h != nil {
			return h
		}
	}
	return nil
}

// betweenBodies tells whether "between" stands in the instrument's phrase and only bodies follow that are
// named without a country, or somebody who is no international party.
func (d *document) betweenBodies(in *instrument, to int) bool {
	for i := in.to; i < min(in.npTo, to); i++ {
		if d.hitAt(i, cBetween) == nil || d.masked[i] {
			continue
		}
		end := d.listEnd(i, to)
		return len(d.atomsIn(i, end)) == 0 && d.bothIn(i, end) == 0 && (d.count(i, end, bits(cDomestic)) > 0 || d.count(i, end, bits(cInstitution)) > 1) && d.count(i, end, bits(cCounterpart, cOffice)) == 0
	}
	return false
}

// standsBetween tells whether the "between" at i goes on the instrument, to which something is done, with no more between the
// two than what it is on and that it stands ("extended the protocol in force between A and B"): those behind are its parties,
// whoever acts.
func (d *document) standsBetween(in *instrument, t *tie, i int) bool {
	const wordsOfStanding, wordsOfField = 3, 6
	if t.status == kg.Signed || t.status == kg.Planned {
		return false
	}
	if d.signedBetween(in, i) {
		return true
	}
	if !in.def && !caseless(d.toks[in.from].norm) {
		return false
	}
	if h := d.hitOver(i-1, cAct); h != nil && h.e.act == actForce && h.from >= in.to {
		return i-in.to <= wordsOfField
	}
	return i-in.to <= wordsOfStanding && d.count(in.to, i, bits(cOn, cOf, cFor, cLoc, cAnd)) == 0
}

// signedBetween tells whether the "between" at i goes on the participle that stands right behind the instrument, with no more than
// a day and a place between ("ratified the agreement signed in Doha in 2021 between A and B").
func (d *document) signedBetween(in *instrument, i int) bool {
	h := d.participleBehind(in)
	if h == nil || h.to > i {
		return false
	}
	for j := h.to; j < i; j++ {
		if t := &d.toks[j]; t.word && !t.capital && t.number < 0 && !d.ofTime(j) && !d.hasAny(j, bits(cLoc, cDef)) {
			return false
		}
	}
	return true
}

// betweenList reads "between A and B [and C]" in the clause, the one after the instrument first.
func (d *document) betweenList(in *instrument, t *tie, from, to int) (partySet, bool) {
	var order []int
	if in.npTo > to && d.count(to, in.npTo, bits(cBetween)) > 0 {
		to = in.npTo // its own words go on behind what the clause was taken to end with
	}
	for i := in.to; i < to; i++ {
		if h := d.hitAt(i, cBetween); h != nil {
			order = append(order, i)
		}
	}
	for i := from; i < in.from; i++ {
		if h := d.hitAt(i, cBetween); h != nil {
			order = append(order, i)
		}
	}
	for _, i := range order {
		if d.masked[i] || i < in.from && d.ownWithBehind(in, t, i, to) {
			continue
		}
		end := d.listEnd(i, to)
		var set []kg.Party
		last, firms := i, 0
		for _, k := range d.atomsIn(i, end) {
			a := &d.atoms[k]
			if d.ofFirms(k, i, firms) {
				firms++
				continue
			}
			if a.gaz == gazetteer.City && !a.mayor || a.loc && a.gaz != gazetteer.Name && len(set) > 0 || a.from < d.pubPlace && d.toks[a.from].field == 1 {
				continue
			}
			if a.loc && !(len(set) == 1 && d.tiedTo(i, a)) || a.masked && (d.ofGroup(a.from) || d.memberInBrackets(a)) {
				continue
			}
			add(&set, a.party)
			last = a.to
		}
		for k := range d.people {
			if p := &d.people[k]; p.from >= i && p.to <= end {
				add(&set, p.party)
				last = max(last, p.to)
			}
		}
		set = d.outsideAdjuncts(set, i, end, 2)
		if firms > 0 && len(set) < 2 {
			return partySet{rule: "between firms"}, true
		}
		if len(set) > 0 && i > in.to && !(i < in.npTo && d.count(from, in.npFrom, bits(cBetween)) > 0) && !d.standsBetween(in, t, i) && d.actedByOthers(in, t, from, to, set) {
			continue // "A and B signed an accord on the line between C and D"
		}
		if len(set) >= 2 {
			return partySet{kg.NewParties(set...), "between", true, i, last, false, "", ""}, true
		}
		if len(set) == 1 && set[0].IsOrganisation() && t.act != nil && d.atomCount(from, t.act.from) >= 2 {
			continue // "A, B and C signed … between the members of the organisation"
		}
		if len(set) == 1 && d.count(i, end, bits(cInstitution)) > 1 {
			if p := d.hostHere(from, i, to, set[0]); p != "" && p != set[0] && !set[0].IsOrganisation() {
				return partySet{kg.NewParties(set[0], p), "between a body of the host and another", true, i, last, false, "", ""}, true
			}
		}
		if len(set) == 1 && d.strangerIn(i, end) {
			return partySet{kg.NewParties(set...), "between, one unknown", false, i, last, false, "", ""}, true
		}
		if len(set) == 1 && len(d.topic) == 2 && d.topic.Has(set[0]) && i-in.npTo <= 8 {
			return partySet{d.topic, "between, one named", d.sure(), i, last, false, "", ""}, true
		}
		if b := d.bothIn(i, end); b == 2 && len(set) == 0 {
			if ps := d.twoBefore(i); len(ps) == 2 {
				return partySet{ps, "between both", true, i, end, false, "", ""}, true
			}
			if ps := d.abode(in); len(ps) == 2 {
				return partySet{ps, "people and where they live", true, from, end, false, "", ""}, true
			}
			if ps := d.partiesOfPeople(from, i); len(ps) == 2 {
				return partySet{ps, "between both", true, from, end, false, "", ""}, true // "X and his Syrian counterpart …"
			}
		}
		if b := d.bothIn(i, end); b > 0 && len(set) == 0 && len(d.topic) >= 2 {
			return partySet{d.topic, "between both", d.sure(), i, end, false, "", ""}, true
		}
	}
	return partySet{}, false
}

// ofFirms tells whether the adjective in the list behind the "between" at i goes on a noun for somebody who is no
// international party, or is joined to one that does, the last of n ("between Moroccan and Malian firms").
func (d *document) ofFirms(k, i, n int) bool {
	a := &d.atoms[k]
	if a.gaz != gazetteer.Demonym || a.pair >= 0 {
		return false
	}
	if d.privateAhead(a) || d.privateBehind(a) {
		return true
	}
	j := a.from - 1
	for j > i && d.hasAny(j, bits(cAnd, cDef)) {
		j--
	}
	if n == 0 || j+1 == a.from || k == 0 || d.atoms[k-1].to != j+1 || d.has(j+1, cDef) || d.hasAny(a.to, bits(cInstitution, cOffice)) {
		return false
	}
	return true // "entre des entreprises marocaines et maliennes"
}

// ownWithBehind tells whether the "between" at i belongs to another instrument before this one, whose own relative clause
// names who acts and a partner ("the treaty between A and B lives on, as does the pact that A made with C").
func (d *document) ownWithBehind(in *instrument, t *tie, i, to int) bool {
	other := false
	for k := range d.ins {
		if x := &d.ins[k]; x.to <= i && x.from != in.from {
			other = true
		}
	}
	if !other || t.act == nil {
		return false
	}
	if t.link == linkActive && t.act.from < in.from && d.partnerInRow(in, i) {
		return true
	}
	if t.link != linkRelative || t.act.from < in.to {
		return false
	}
	for j := in.to; j < min(to, t.act.to+16); j++ {
		if d.hitAt(j, cWith) != nil {
			return len(d.atomsIn(j, min(to, j+6))) > 0
		}
	}
	return false
}

// partnerInRow tells whether the instrument is a later one of a row of objects, behind the "between" at i of the first, and names a partner of
// its own ("approved an accord between A and B, one on visas with C and a sports accord with D").
func (d *document) partnerInRow(in *instrument, i int) bool {
	st := d.sents[in.sent]
	if i < st.from || !d.hasAnyIn(i, in.npFrom+1, bits(cAnd)) && d.commas(i, in.npFrom) == 0 {
		return false
	}
	const words = 8 // up to the partner
	for j := in.to; j < min(in.to+words, st.to) && d.toks[j].word && !d.hasAny(j, bits(cRel, cAct, cInstrument)); j++ {
		if d.hitAt(j, cWith) != nil {
			return len(d.atomsIn(j, min(st.to, j+5))) > 0
		}
	}
	return false
}

// hostHere gives the only other party that the clause names before the "between" at i, else the country of the
// dateline's town, else that of the only town that the clause names as a place.
func (d *document) hostHere(from, i, to int, other kg.Party) kg.Party {
	var named, host []kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		switch {
		case a.from < i && d.usable(k) && a.party != other:
			add(&named, a.party)
		case a.loc && !a.masked && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City):
			add(&host, a.party)
		}
	}
	if p := d.townOf(); p != "" {
		host = []kg.Party{p}
	}
	if len(named) > 0 {
		host = named
	}
	if len(host) != 1 {
		return ""
	}
	return host[0]
}

// listEnd gives the end of a list of parties.
func (d *document) listEnd(i, to int) int {
	atoms, depth := 0, 0
	for j := i + 1; j < to && j-i < 70; j++ {
		switch d.toks[j].norm {
		case ";", "؛", "—", ":":
			return j
		case "(":
			depth++
		case ")":
			depth--
			if depth < 0 {
				return j
			}
		}
		if d.hitAt(j, cGaz) != nil || d.hitAt(j, cBoth) != nil {
			atoms++
		}
		if d.hasAny(j, bits(cPassive, cPerfect, cRel, cAside, cOccasion, cBoundary, cProvision, cPlanned)) && atoms > 0 {
			return d.beforeNextSubject(i, j)
		}
		if d.has(j, cAct) && atoms > 0 && !d.has(j, cInstrument) {
			return j
		}
		if d.hasAny(j, bits(cOn)) && !d.has(j, cLoc) && !d.has(j, cOf) && atoms >= 2 {
			return j
		}
		if atoms >= 2 && (d.hasAny(j, bits(cInstrument, cBetween)) || d.hitAt(j, cEllipsis) != nil) {
			return j // "between A and B, and another between C and D"
		}
		if atoms > 0 && d.isComma(j-1) && (d.hitAt(j, cEllipsis) != nil || d.has(j, cIndef) && d.has(j+1, cOther)) && d.count(i, j, bits(cAnd)) > 0 {
			return j - 1 // "between the Sultanate and B, one on visas with C"
		}
		if atoms > 0 && d.addsBehindComma(j) {
			return j - 1
		}
	}
	return min(to, i+70)
}

// cueSpans is what was told last of the stretches behind the cues of a clause: many rules ask for it, one after
// another.
type cueSpans struct {
	class    class
	from, to int
	ins      inHand
	spans    [][2]int
}

// spansAfter gives, for every cue of the class, the stretch of parties that follows it. The caller must leave it as
// it is.
func (d *document) spansAfter(c class, from, to int) [][2]int {
	if from >= to {
		return nil
	}
	k, now := &d.spans, d.inHand()
	if k.class != c || k.from != from || k.to != to || k.ins != now {
		*k = cueSpans{c, from, to, now, d.findSpans(c, from, to)}
	}
	return k.spans
}

func (d *document) findSpans(c class, from, to int) [][2]int {
	var out [][2]int
	for i := from; i < to; i++ {
		if h := d.hitAt(i, c); h != nil && !d.masked[i] && !(c == cWith && (h.e.flags&flagBack != 0 || h.e.flags&flagLed != 0 && !d.tiedBy(h.to) || d.relWith(i))) {
			end := min(d.listEnd(i, to), d.nextInstrument(i))
			n := 0
			for j := i + 1; j < end; j++ {
				if d.hitAt(j, cGaz) != nil {
					n++
				}
				if n == 1 && c == cWith && d.isComma(j) && d.subjectBehindAnd(j) {
					end = j
					break
				}
				if n > 0 && (d.toks[j].norm == "," || d.toks[j].norm == "،") && !d.partyFollows(j) && d.personStarting(d.behindHonorific(j+1)) < 0 && !d.personCloses(j) {
					end = j
				}
			}
			out = append(out, [2]int{i, end})
		}
	}
	return out
}

// tiedBy tells whether an accord follows by which the tie told before token i holds ("tied to A and B by an agreement").
func (d *document) tiedBy(i int) bool {
	const reach, phrase = 16, 4
	for j := i; j < min(i+reach, len(d.toks)) && !d.sentStart[j]; j++ {
		in := d.hitAt(j, cInstrument)
		if in == nil {
			if d.hasAny(j, bits(cRel, cNeg)) {
				return false
			}
			continue
		}
		return in.roles&roleLoc != 0 || d.count(max(i, j-phrase), j, bits(cBy)) > 0
	}
	return false
}

// behindHonorific is where the name begins that an honorific at token i goes before ("Mr. X"), else i.
func (d *document) behindHonorific(i int) int {
	j := i
	for j < i+2 && d.has(j, cHonorific) {
		j++
	}
	if j > i && j < len(d.toks) && d.toks[j].norm == "." {
		j++
	}
	return j
}

// nextInstrument is where the phrase of the first instrument behind i begins, the end of the text where none does.
func (d *document) nextInstrument(i int) int {
	next := len(d.toks)
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom > i && x.npFrom < next {
			next = x.npFrom
		}
	}
	return next
}

// relWith tells whether the "with" at i opens a relative clause ("with which it hopes …", "con el que").
func (d *document) relWith(i int) bool {
	h := d.hitAt(i, cWith)
	if h == nil {
		return false
	}
	j := h.to
	if d.has(j, cDef) && !d.has(j, cRel) {
		j++
	}
	return d.has(j, cRel) && !d.has(j, cGaz) && !caseless(d.toks[i].norm)
}

// personCloses tells whether the comma at j closes the name of a person.
func (d *document) personCloses(j int) bool {
	return d.personEnding(j) && j+1 < len(d.toks) && d.personStarting(j+1) >= 0
}

// otherInstrument tells whether another instrument's phrase begins between i and j.
func (d *document) otherInstrument(i, j int) bool {
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom > i && x.npFrom <= j {
			return true
		}
	}
	return false
}

// elsewhere tells whether a stretch belongs to the phrase of another instrument than in.
func (d *document) elsewhere(in *instrument, i int) bool {
	for k := range d.ins {
		x := &d.ins[k]
		if in.ellipsis && x.from < in.from && in.npFrom <= i && i < in.npTo {
			continue // in stands inside the phrase of x
		}
		if x.from != in.from && x.npFrom <= i && i < x.npTo {
			return true
		}
	}
	return false
}

func (d *document) partyFollows(j int) bool {
	for k := j + 1; k < min(j+4, len(d.toks)); k++ {
		if d.hitAt(k, cGaz) != nil {
			return true
		}
	}
	return false
}

func inSpans(spans [][2]int, i int) bool {
	for _, s := range spans {
		if s[0] <= i && i < s[1] {
			return true
		}
	}
	return false
}

// bareNumber gives the number of a phrase that has no noun ("the three had signed"), else 0.
func (d *document) bareNumber(i int) int {
	if i+2 >= len(d.toks) || d.sentStart[i+1] || !d.has(i, cDef) && d.hitAt(i, cSame) == nil {
		return 0
	}
	j := i + 1
	if s := d.hitAt(i, cSame); s != nil {
		j = s.to // "os mesmos três"
	} else if s := d.hitAt(j, cSame); s != nil {
		j = s.to
	}
	h := d.hitAt(j, cNumber)
	if h != nil && h.e.n > 2 && h.e.n <= 9 && h.to < len(d.toks) && d.closesNumber(h.to) && i > 0 && d.toks[i-1].word {
		return h.e.n // "granted the four, under an agreement, …"
	}
	if h == nil || h.e.n < 2 || h.e.n > 9 || h.to >= len(d.toks) || d.sentStart[h.to] {
		return 0
	}
	verb := h.to
	if d.has(verb, cOther) && verb+1 < len(d.toks) && !d.sentStart[verb+1] && d.hitAt(verb, cOther).to == verb+1 {
		verb++ // "the three also signed"
	}
	if !d.hasAny(verb, bits(cPerfect, cPassive, cPlanned)) && d.hitAt(verb, cAct) == nil {
		return 0
	}
	return h.e.n
}

// closesNumber tells whether no noun can follow a number at token i: a mark closes its phrase, or an agent stands there.
func (d *document) closesNumber(i int) bool {
	return !d.sentStart[i] && (d.toks[i].norm == "," || d.has(i, cBy) && !d.has(i, cOf))
}

// sideFollows tells whether a party or a person stands right behind "for" or "by".
func (d *document) sideFollows(i int) bool {
	if !d.has(i, cFor) {
		return false
	}
	if d.titleFollows(i + 1) {
		return true
	}
	atoms := d.atomsIn(i+1, min(len(d.toks), i+5))
	if len(atoms) == 0 {
		return false
	}
	for j := i + 1; j < d.atoms[atoms[0]].from; j++ {
		if !d.hasAny(j, bits(cFor, cDef, cOf, cInstitution, cNotName)) {
			return false
		}
	}
	return true
}

// partiesOfPeople gives the countries of those whom the text names between two tokens.
func (d *document) partiesOfPeople(from, to int) kg.Parties {
	var out kg.Parties
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && p.party != "" && !d.masked[p.from] && !out.Has(p.party) {
			out = append(out, p.party)
		}
	}
	return kg.NewParties(out...)
}

// subjectBehindAnd tells whether an "and" right behind the comma at token j opens a clause whose subject is the only
// party that follows ("with A, and B has nothing against it").
func (d *document) subjectBehindAnd(j int) bool {
	i := j + 1
	if i+2 >= len(d.toks) || !d.has(i, cAnd) && !d.joinedAnd(i) {
		return false
	}
	if d.has(i, cAnd) && d.hitAt(i, cGaz) == nil {
		i++
	}
	for d.has(i, cDef) && d.hitAt(i, cGaz) == nil && i+1 < len(d.toks) {
		i++
	}
	g := d.hitAt(i, cGaz)
	if g == nil || g.to >= len(d.toks) || d.sentStart[g.to] {
		return false
	}
	t := &d.toks[g.to]
	return t.word && !t.capital && (d.mask[g.to] == 0 || d.hasAny(g.to, bits(cNeg, cPerfect, cPassive))) && d.hitAt(g.to, cGaz) == nil
}

// namesOwnPartner tells whether a "with" in the instrument's own words names a party.
func (d *document) namesOwnPartner(in *instrument) bool {
	for i := in.to; i < in.npTo; i++ {
		if h := d.hitAt(i, cWith); h != nil {
			return len(d.atomsIn(h.to, min(h.to+3, in.npTo))) > 0
		}
	}
	return false
}

// tiedTo tells whether the name of the state is the second of a "between" that is a verb of tying, without an "and" ("liant le
// Kenya au Qatar").
func (d *document) tiedTo(i int, a *atom) bool {
	return a.gaz == gazetteer.Name && d.single(a.from-1, cToward) && d.count(i, a.from, bits(cAnd)) == 0 && !d.commaIn(i, a.from)
}
