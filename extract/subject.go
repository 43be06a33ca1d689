package extract

import (
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// bothBefore tells whether "the two countries" stands before the first "with".
func (d *document) bothBefore(from, to int, with [][2]int) bool {
	for i := from; i < to && len(with) > 0; i++ {
		if d.hitAt(i, cBoth) != nil {
			// "with a third, the two old rivals signed"
			return i < with[0][0] || caseless(d.toks[i].norm) || i >= with[0][1] && d.toks[i-1].norm == "," && (d.sentStart[with[0][0]] || d.toks[with[0][0]-1].norm == ",")
		}
	}
	return true
}

// sure tells whether the pair that the article is about is known from more than chance names: from
// the headline, or from an accord told before.
func (d *document) sure() bool {
	if d.headlinePair || strings.TrimSpace(d.article.Title) != "" || d.onlyTwo() {
		return true
	}
	for _, m := range d.mentions {
		if m.ps.explicit && m.ps.parties.Equal(d.topic) {
			return true
		}
	}
	return d.pubPlace > 0 && d.toks[d.pubPlace-1].field == 1
}

// onlyTwo tells whether no others than two are named, but by the towns where something took place.
func (d *document) onlyTwo() bool {
	n := 0
	for _, w := range d.support {
		if w >= 1 {
			n++
		}
	}
	return n == 2 || len(d.support) == 2
}

// mainSubjects leaves out names that only qualify another noun ("the meetings of the IMF") or
// stand in an opening phrase, where enough others remain.
func (d *document) mainSubjects(subj []kg.Party, from, to int) []kg.Party {
	for i := to - 1; i > from; i-- {
		p := &d.toks[i-1]
		if d.hitAt(i, cRel) == nil || d.masked[i] || !p.word || p.capital || d.mask[i-1] != 0 || d.domainAt(i-1) || caseless(p.norm) {
			continue
		}
		said := d.namedIn(i, to)
		if len(said) > 0 && len(said) < len(subj) {
			subj = said // "the paper of A writes that B and C …"
		}
		break
	}
	if len(subj) < 2 || d.nobodyButTowns(from, to) {
		return subj
	}
	plain := d.actorsIn(from, to)
	if len(plain) >= 1 && len(plain) < len(subj) {
		subj = plain
	}
	from = d.behindRelative(from, to)
	if len(subj) > 2 && (d.count(from+1, to, bits(cRel)) > 0 || d.anyMasked(from, to) && !d.masked[from] || d.opensWithPhrase(from, to)) {
		if end := d.openingEnd(from, to); end > 0 {
			if plain := d.actorsIn(end, to); len(plain) > 1 {
				return plain
			}
		}
		// an opening phrase stands before: the shortest end of the zone that names two
		for i := to - 1; i > from; i-- {
			if d.toks[i].norm != "," && d.toks[i].norm != "،" {
				continue
			}
			near := d.actorsIn(i, to)
			if len(near) >= 2 {
				return d.listLeft(near, from, i)
			}
		}
	}
	return subj
}

// behindRelative gives the relative pronoun right behind the comma that opens the zone, where a name stands right behind it: the
// names are those who do what its clause tells ("a pact, which A, B and C signed").
func (d *document) behindRelative(from, to int) int {
	if d.isComma(from) && d.hitAt(from+1, cRel) != nil && d.nameOpens(from+2, to) {
		return from + 1
	}
	return from
}

// opensWithPhrase tells whether a preposition opens the zone, at the head of the sentence, and the names up to the comma
// are all adjectives: they are no subject ("To bring Russian gas across their lands, A and B signed").
func (d *document) opensWithPhrase(from, to int) bool {
	if !d.sentStart[from] || !d.hasAny(from, bits(cFor, cOn, cLoc, cOf)) || d.has(from, cDef) || caseless(d.toks[from].norm) {
		return false
	}
	end := d.commaFrom(from, to)
	ks := d.atomsIn(from, end)
	for _, k := range ks {
		if a := &d.atoms[k]; a.gaz != gazetteer.Demonym || a.pair >= 0 {
			return false
		}
	}
	return len(ks) > 0 && end < to
}

// actorsIn lists those named between two tokens who do not only qualify another noun or open a list that does ("the leaders of A,
// B and C"), and the parties of the people there.
func (d *document) actorsIn(from, to int) []kg.Party {
	var out []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && (!d.qualifies(a) || len(out) == 0 && !a.party.IsOrganisation() && d.listOpens(a)) {
			add(&out, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] {
			add(&out, p.party)
		}
	}
	return out
}

// openingEnd gives where the subject begins behind an opening phrase that is all an aside and ends in a comma ("GENEVA –
// After two years of talks, the presidents of A, B and C"); 0 where there is none, or another aside or a relative
// clause follows.
func (d *document) openingEnd(from, to int) int {
	i := from
	for i < to && !d.masked[i] {
		i++
	}
	if d.atomCount(from, i) > 0 {
		return 0
	}
	for i < to && d.masked[i] {
		i++
	}
	if i >= to || !d.isComma(i) || d.anyMasked(i, to) || d.count(i, to, bits(cRel)) > 0 {
		return 0
	}
	return i + 1
}

// listOpens tells whether a comma or an "and" and then another state follow the name ("the leaders of A, B and C").
func (d *document) listOpens(a *atom) bool {
	i := a.to
	if i+2 >= len(d.toks) || d.toks[i].norm != "," && !d.has(i, cAnd) || caseless(d.toks[a.from].norm) {
		return false
	}
	for j := i + 1; j <= i+3 && j < len(d.toks); j++ {
		if h := d.hitAt(j, cGaz); h != nil {
			return h.e.gaz == gazetteer.Name
		}
		if j > i+1 && !d.hasAny(j, bits(cDef, cOf)) {
			break
		}
	}
	return false
}

// spokenOf tells whether the party is named somewhere in the text other than as a place.
func (d *document) spokenOf(p kg.Party) bool {
	for k := range d.atoms {
		if a := &d.atoms[k]; a.party == p && !a.loc && a.gaz != gazetteer.City {
			return true
		}
	}
	return false
}

// bodyActs tells whether an office or a body that is named without its country stands in the clause of the
// instrument, other than beside p: that of the country that the article is written in.
func (d *document) bodyActs(in *instrument, p kg.Party) bool {
	st := d.sents[in.sent]
	for i := st.from; i < st.to; i++ {
		if d.masked[i] || i >= in.from && i < in.npTo || !d.hasAny(i, bits(cOffice, cInstitution)) {
			continue
		}
		ks := d.atomsIn(i, min(st.to, i+5))
		if len(ks) == 0 || d.atoms[ks[0]].party != p && d.atoms[ks[0]].from-i > 3 {
			return true
		}
	}
	for k := range d.people {
		if q := &d.people[k]; q.from >= st.from && q.to <= st.to && q.party == "" && !d.masked[q.from] {
			return true
		}
	}
	return false
}

// beforeNextSubject takes off the end of a list of parties the subject of the auxiliary at j, which a comma
// and an "and" join to it ("with A since May, and B has …").
func (d *document) beforeNextSubject(i, j int) int {
	if !d.hasAny(j, bits(cPassive, cPerfect, cPlanned)) || caseless(d.toks[j].norm) {
		return j
	}
	for k := j - 1; k > i+1 && j-k <= 7; k-- {
		if d.toks[k].norm != "," || !d.has(k+1, cAnd) {
			continue
		}
		if d.count(k, j, bits(cGaz)) == 1 && d.count(i, k, bits(cGaz)) > 0 && !d.has(k-1, cGaz) {
			return k
		}
	}
	return j
}

// beforeMainVerb cuts a list of those who signed where a comma closes it before the verb of the sentence ("signed
// by A, B and C, created D").
func (d *document) beforeMainVerb(from, to int) int {
	for i := from + 1; i < to-1; i++ {
		if d.toks[i].norm != "," || d.atomCount(from, i) < 2 {
			continue
		}
		if t := &d.toks[i+1]; t.word && !t.capital && t.number < 0 && !caseless(t.norm) && d.mask[i+1]&^bits(cPerfect, cPassive) == 0 && !d.isDate(i+1) {
			return i
		}
	}
	return to
}

// subjectZone gives where those stand who act: before an active verb (behind it where the verb
// comes first), behind "by" in a passive.
func (d *document) subjectZone(in *instrument, t *tie, from, to int) (int, int, int, int) {
	byFrom, byTo := to, to
	byEnd := to
	if t.act != nil && (t.link == linkPart || t.link == linkPassive) {
		byEnd = min(to, max(t.act.to, in.npTo)+16)
	}
	for i := from; i < byEnd; i++ {
		if d.masked[i] {
			continue
		}
		if h := d.hitAt(i, cBy); h != nil || d.hitAt(i, cSignatory) != nil {
			byFrom, byTo = i, to
			break
		}
	}
	for i := byFrom + 1; i < byTo; i++ {
		if d.has(i, cProvision) && t.act != nil && i > t.act.to && t.link == linkPart {
			byTo = i // "approved by A, provides for …"
		}
	}
	if t.link == linkPart {
		byTo = d.beforeMainVerb(byFrom, byTo)
	}
	if t.act == nil {
		return from, in.npFrom, byFrom, byTo
	}
	switch t.link {
	case linkActive:
		if t.act.to <= in.npFrom {
			if lo := d.subjectBehind(t.act.to, in.npFrom); lo > 0 {
				return lo, in.npFrom, in.npTo, to
			}
			if d.atomCount(from, t.act.from) == 0 || caseless(d.toks[t.act.from].norm) {
				for i := from; i < t.act.from && caseless(d.toks[t.act.from].norm); i++ {
					if d.hitAt(i, cRel) != nil && d.atomCount(i, in.npFrom) >= 2 && d.announcedBy(from, i) {
						from = i // "A said that B and C signed"
					}
				}
				if d.peopleAct(from, in.npFrom) {
					return from, in.npFrom, to, to // who signs is told: who is named behind the object is somebody else
				}
				return from, in.npFrom, in.npTo, to // verb first: the subject stands between, or behind the object
			}
			if byFrom >= in.npTo && !d.sideFollows(byFrom) {
				byFrom, byTo = to, to // "looted by B" is no agent of the signing
			}
			return from, t.act.from, byFrom, byTo
		}
		return from, in.npFrom, byFrom, byTo
	case linkRelative:
		if t.act.e.flags&flagJoins != 0 && t.act.from >= in.to && in.npFrom > from+1 && d.has(in.npFrom-1, cRel) {
			return from, in.npFrom - 1, byFrom, byTo // "A, B and C, whom the pact binds"
		}
		if t.act.e.flags&flagJoins != 0 && t.act.from >= in.to {
			return in.npTo, min(to, max(t.act.to+12, d.listEnd(t.act.to, to))), byFrom, byTo
		}
		if t.act.from >= in.npTo && d.hitAt(t.act.to, cWith) != nil && d.atomCount(from, in.npFrom) > 0 && d.atomCount(in.npTo, t.act.from) == 0 {
			return from, in.npFrom, byFrom, byTo // "a pact that it signed with B": who stands before
		}
		if t.act.from > in.npTo {
			if d.atomCount(in.npTo, t.act.from) > 0 {
				return in.npTo, t.act.from, byFrom, byTo
			}
			for i := t.act.to; i < to; i++ {
				if d.hitAt(i, cRel) != nil {
					return in.npTo, i, byFrom, byTo // "that A and B signed and that C rejects"
				}
			}
		}
		end := d.subjectsEnd(t.act.to, min(to, t.act.to+34))
		if t.act.e.act != actSign && !caseless(d.toks[t.act.from].norm) {
			end = d.commaFrom(t.act.to, end) // "… ran out in May, when A turned to B"
		}
		return in.npTo, end, byFrom, byTo
	case linkPassive, linkPart:
		if byFrom < to {
			return to, to, byFrom, byTo
		}
		if t.link == linkPart && t.act.from >= in.to && in.def && !caseless(d.toks[t.act.from].norm) {
			return from, d.relFrom(t.act.to, to), to, to // "the pact, signed in May, served to let in …"
		}
		return from, to, to, to
	case linkNominal:
		if byFrom < to {
			return from, t.act.from, byFrom, byTo
		}
		if d.peopleAct(t.act.to, in.npFrom) {
			return t.act.to, in.npFrom, to, to // "توقيع الرئيسين … اتفاقا"
		}
		return from, t.act.from, to, to
	}
	return from, to, byFrom, byTo
}

// commaFrom gives the first comma between two tokens, else to.
func (d *document) commaFrom(from, to int) int {
	for i := from; i < to; i++ {
		if d.isComma(i) {
			return i
		}
	}
	return to
}

// relFrom gives where the first relative, or what the instrument provides or is for, opens between two tokens,
// else to.
func (d *document) relFrom(from, to int) int {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cRel, cProvision)) || d.has(i, cOn) && !d.hasAny(i, bits(cLoc, cOf, cTimePrep)) || d.hitAt(i, cPlanned) != nil && d.atomCount(from, i) == 0 {
			return i
		}
	}
	return to
}

// subjectsEnd gives where the subject of a verb that comes first ends: at the comma behind the second name
// that no further name follows.
func (d *document) subjectsEnd(from, to int) int {
	for i := from; i < to; i++ {
		if d.toks[i].norm == "," && i+2 < to && d.toks[i+1].word && !d.toks[i+1].capital && !d.hasAny(i+1, bits(cAnd, cDef, cOffice, cInstitution, cHonorific, cLoc, cFor, cOf, cPast, cTail)) && !d.has(i+2, cOffice) && !d.isDate(i+1) && !d.inOfficeOrName(i+1) && d.atomCount(from, i) >= 2 {
			return i
		}
	}
	return to
}

// subjectBehind gives where the subject of a verb that comes first begins, if one is named between
// the verb and its object; 0 otherwise.
func (d *document) subjectBehind(from, to int) int {
	if from >= to || !caseless(d.toks[from].norm) {
		return 0
	}
	for i := from; i < to; i++ {
		if d.hitAt(i, cWith) != nil {
			to = i
		}
	}
	if d.atomCount(from, to) == 0 {
		return 0
	}
	return from
}

// peopleAct tells whether people of two parties stand between a verb or verbal noun that comes first and its object.
func (d *document) peopleAct(from, to int) bool {
	if from >= to || !caseless(d.toks[from].norm) {
		return false
	}
	var set []kg.Party
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] {
			add(&set, p.party)
		}
	}
	return len(set) >= 2
}

// strangerIn tells whether a body that the reader does not know by its letters is named between two
// tokens.
func (d *document) strangerIn(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if t := &d.toks[i]; t.word && t.allCaps && len(t.norm) >= 3 && d.mask[i] == 0 && t.number < 0 && !d.masked[i] && !d.inOfficeOrName(i) && !caseless(t.norm) {
			return true
		}
	}
	return false
}

// strangerBeside tells whether the subject between two tokens joins a named group that is no party we know to
// the one party in it ("the government and the Liberation Tigers").
func (d *document) strangerBeside(lo, hi int) bool {
	last := -1
	for _, k := range d.atomsIn(lo, hi) {
		last = max(last, d.atoms[k].to)
	}
	if last < 0 {
		return false
	}
	for i := last; i < hi; i++ {
		if !d.has(i, cAnd) || !d.has(i+1, cDef) || i+3 > hi {
			continue
		}
		head := i + 2
		if !d.toks[head].capital || caseless(d.toks[head].norm) || d.mask[head]&^bits(cParticle, cInstitution) != 0 || d.fieldMask[head] {
			return false
		}
		for k := range d.people {
			if p := &d.people[k]; p.from > head && p.to <= hi {
				return false
			}
		}
		return true
	}
	return false
}

// bothOfOne tells whether the two who are spoken of between two tokens are both of one country ("the two
// Libyan parliaments").
func (d *document) bothOfOne(from, to int) bool {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cBoth)
		if h == nil || h.e.n > 2 {
			continue
		}
		ks := d.atomsIn(h.to, min(h.to+1, to))
		if len(ks) == 0 || d.atoms[ks[0]].gaz != gazetteer.Demonym {
			continue
		}
		if next := d.atoms[ks[0]].to; next >= to || !d.has(next, cAnd) && !d.joinedAnd(next) {
			return true
		}
	}
	return false
}
