package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// person is a name in the text. A later mention by surname points at the first by same.
type person struct {
	from, to int // tokens of the name
	name     string
	office   string
	oFrom    int // tokens of the office, equal when none
	oTo      int
	party    kg.Party
	same     int  // index of the fullest mention of this person
	listed   bool // the party is known from the gazetteer's leaders, not from the article
	bare     bool // only the surname of a leader is told
}

// namesBegin are the classes of the words without a capital that names are looked for at.
var namesBegin = bits(cOffice, cHonorific, cCounterpart, cGaz, cLeader, cBoth)

// findPeople lists the names of people; parties are set by settlePeople.
func (d *document) findPeople() {
	for i := 0; i < len(d.toks); {
		if t := &d.toks[i]; !t.capital && !d.hasAny(i, namesBegin) && !caseless(t.norm) {
			i++
			continue
		}
		if o := d.hitAt(i, cOffice); o != nil {
			if n := d.bodyOfTitle(i); n > i {
				i = n
				continue
			}
			if h := d.hitOver(i, cInstitution); h != nil && h.from < i && h.to >= o.to {
				i = o.to // "the House of Representatives"
				continue
			}
			if n := d.officeThenName(o); n > i {
				i = d.secondOfTwo(o, n)
				continue
			}
			i = o.to
			continue
		}
		if h := d.hitAt(i, cHonorific); h != nil {
			j := h.to
			if j < len(d.toks) && d.toks[j].norm == "." && !d.toks[j].space {
				j++
			}
			if to := d.nameAt(j, 1); to > j {
				d.addPerson(j, to, 0, 0)
				i = d.secondName(h, to)
				continue
			}
			i = h.to
			continue
		}
		if c := d.hitAt(i, cCounterpart); c != nil {
			if n := d.officeThenName(c); n > i {
				i = n
				continue
			}
			i = c.to
			continue
		}
		if n := d.nameOfOther(i); n > i {
			i = n
			continue
		}
		if h := d.hitAt(i, cGaz); h != nil && h.to-h.from > 1 {
			i = h.to
			continue
		}
		if n := d.nameWithoutOffice(i); n > i {
			i = n
			continue
		}
		if to := d.leaderAt(i); to > i && !d.namesake(i) && d.bodyAround(i, to) == i {
			i = d.officeAfter(d.addPerson(i, to, 0, 0))
			continue
		}
		if l := d.hitAt(i+1, cLeader); l != nil && !l.e.surname && d.sentStart[i] && d.toks[i].capital && i+1 < len(d.toks) && !d.sentStart[i+1] && !caseless(d.toks[i].norm) {
			i++ // a verb that opens the sentence, before a known name
			continue
		}
		if d.toks[i].capital && !d.gazStarts(i) {
			if to := d.nameAt(i, 2); to > i && d.placeLike(i, to) {
				i = to
				continue
			} else if to > i && d.bearsName(i) && !d.lowHyphen(i, to) {
				i = to // "Centro de Conferencias"
				continue
			} else if b := d.bodyAround(i, to); to > i && b > i {
				i = b
				continue
			} else if to > i && d.firmInApposition(to) {
				i = to
				continue
			} else if to > i {
				k := d.addPerson(i, to, 0, 0)
				i = d.officeAfter(k)
				continue
			}
		}
		i++
	}
	d.linkSurnames()
}

// firmInApposition tells whether the name that ends before token i is called a firm there ("Acme Steel, a company that …").
func (d *document) firmInApposition(i int) bool {
	if i+2 >= len(d.toks) || !d.isComma(i) {
		return false
	}
	if i++; d.hasAny(i, bits(cIndef, cDef)) {
		i++
	}
	return d.hitAt(i, cDomestic) != nil && !d.sentStart[i]
}

// nameWithoutOffice reads a name that other words than an office before it tell, and gives where it ends; i when there is none.
func (d *document) nameWithoutOffice(i int) int {
	for _, read := range [...]func(*document, int) int{
		(*document).nameBeforeOffice, (*document).namesAfterVerb, (*document).nameAfterDemonym, (*document).namesAfterBoth,
		(*document).nameBeforeLand, (*document).nameForSide, (*document).nameAfterSide,
	} {
		if n := read(d, i); n > i {
			return n
		}
	}
	return i
}

// placeLike tells whether the capitals from i on stand like a place: behind a word of place, with no office
// beside them.
func (d *document) placeLike(i, to int) bool {
	if i == 0 || d.sentStart[i] || d.hitAt(i, cLeader) != nil || d.hitOver(i-1, cLoc) == nil || d.hasAny(i-1, bits(cOf, cBy, cFor, cWith, cDef, cOffice)) {
		return false
	}
	return to >= len(d.toks) || d.toks[to].norm != "," || d.hitAt(to+1, cOffice) == nil && !d.has(to+1, cDef)
}

// secondName reads the second name behind a title that goes for two ("MM. Doe et Roe"), and gives where to go
// on.
func (d *document) secondName(h *hit, to int) int {
	if t := d.toks[h.from].norm; len(t) < 2 || !(t[len(t)-1] == 's' || t == "mm") || to+1 >= len(d.toks) || d.sentStart[to] || !d.has(to, cAnd) {
		return to
	}
	if end := d.nameAt(to+1, 1); end > to+1 {
		d.addPerson(to+1, end, 0, 0)
		return end
	}
	return to
}

// namesAfterVerb reads names without an office that a verb of signing or words for those who sign come before, in a script
// without capitals ("وقعها فلان الفلاني وعلان العلاني"), and gives where they end; i when there are none.
func (d *document) namesAfterVerb(i int) int {
	a := d.hitAt(i, cAct)
	if a != nil && (a.e.act != actSign || a.e.forms&(formPast|formPres|formFut) == 0 || a.e.forms&formNoun != 0) {
		a = nil
	}
	if a == nil {
		a = d.hitAt(i, cSignatory)
	}
	if a == nil || a.to >= len(d.toks) || !caseless(d.toks[a.from].norm) || d.sentStart[a.to] || d.mask[a.to]&^bits(cNotName, cParticle, cHoped, cLeader) != 0 {
		return i
	}
	j := a.to
	var found [][2]int
	for len(found) < 4 && j < len(d.toks) && !d.sentStart[j] && d.toks[j].word && (len(found) == 0 || d.joinedAnd(j) && d.mask[j]&^bits(cLeader) == 0) {
		to := d.unknownRun(j)
		if to-j < 2 && d.hitAt(j, cLeader) == nil {
			break
		}
		found = append(found, [2]int{j, to})
		j = to
	}
	if len(found) == 0 || len(found) == 1 && !(d.sideLeads(a.from) && d.isComma(j)) {
		return i // a noun phrase could stand there as well as one name
	}
	for _, f := range found {
		k := d.addPerson(f[0], f[1], 0, 0)
		if f[0] > a.to {
			d.people[k].name = d.withoutAnd(f[0], f[1])
		}
	}
	return j
}

// sideLeads tells whether the sentence says for whom before token i.
func (d *document) sideLeads(i int) bool {
	for j := i - 1; j >= 0 && i-j <= sideReach; j-- {
		if d.hitAt(j, cFor) != nil {
			return true
		}
		if d.sentStart[j] {
			return false
		}
	}
	return false
}

// nameAfterSide reads a name without an office behind "for the Kenyan side", in a script without capitals,
// and gives where it ends; i when there is none.
func (d *document) nameAfterSide(i int) int {
	f := d.hitAt(i, cFor)
	if f == nil || !caseless(d.toks[i].norm) || f.roles&^roleAnd != 0 {
		return i
	}
	j := -1
	for k := f.to; k < min(len(d.toks), f.to+3) && !d.sentStart[k]; k++ {
		if g := d.hitAt(k, cGaz); g != nil {
			j = g.to
			break
		}
	}
	if j < 0 || j >= len(d.toks) || d.sentStart[j] {
		return i
	}
	if g := d.hitAt(j, cGaz); !(g != nil && d.nameLikeLand(j, j, g)) && d.mask[j]&^bits(cLeader, cParticle) != 0 || d.joinedAnd(j) && !d.has(j, cParticle) {
		return i // an "and" brings the one of the next side
	}
	to := d.unknownRun(j)
	if to-j < 2 || to < len(d.toks) && d.toks[to].word && !d.sentStart[to] && !d.hasAny(to, bits(cFor, cOffice)) && !d.joinedAnd(to) {
		return i
	}
	d.addPerson(j, to, 0, 0)
	return to
}

// behindPlace tells whether a town or a land that a preposition of place names stands right before token i ("في تونس فلان الفلاني").
func (d *document) behindPlace(i int) bool {
	g := d.hitOver(i-1, cGaz)
	return g != nil && g.to == i && g.from > 0 && d.hitOver(g.from-1, cLoc) != nil
}

// nameForSide reads a name without an office before "for" and a party, in a script without capitals, where
// the words before it can come before a name; it gives where the name ends, i when there is none.
func (d *document) nameForSide(i int) int {
	if i == 0 || !caseless(d.toks[i].norm) || d.sentStart[i] || d.mask[i]&^bits(cLeader, cNotName, cParticle) != 0 {
		return i
	}
	if p := d.toks[i-1].norm; p != "،" && p != "," && !d.joinedAnd(i) && !d.hasAny(i-1, bits(cSignatory, cAct, cBy, cBetween, cHonorific)) && !d.behindPlace(i) {
		return i
	}
	to := d.unknownRun(i)
	if to-i < 2 || to >= len(d.toks) || d.sentStart[to] {
		return i
	}
	f := d.hitAt(to, cFor)
	if f == nil || f.roles != 0 || f.to >= len(d.toks) {
		return i
	}
	for j := f.to; j < min(len(d.toks), f.to+2); j++ {
		if d.hitAt(j, cGaz) != nil {
			k := d.addPerson(i, to, 0, 0)
			if d.joinedAnd(i) {
				d.people[k].name = d.withoutAnd(i, to)
			}
			return to
		}
	}
	return i
}

// unknownRun gives the end of the words from i on that nothing is known of, up to five; particles
// of names and words that are names too go along.
func (d *document) unknownRun(i int) int {
	if l := d.hitAt(i, cLeader); l != nil {
		return l.to
	}
	j := i
	for j < len(d.toks) && j-i < 5 && d.toks[j].word && d.toks[j].number < 0 && (j == i || !d.sentStart[j] && (!d.joinedAnd(j) || d.has(j, cParticle))) {
		soft := d.has(j, cParticle) && j+1 < len(d.toks) && (d.mask[j+1]&^bits(cParticle, cLeader) == 0 || d.ordinalName(j+1)) || j > i && d.ordinalName(j)
		if j > i+1 && d.wordsBegin(i, j) {
			break
		}
		if g := d.hitAt(j, cGaz); g != nil && (d.familyName(i, j, g) || d.nameLikeLand(i, j, g)) {
			j++
			continue
		}
		if block := d.mask[j] &^ bits(cLeader); block != 0 && !soft && !d.familyLike(i, j, block) && !(j == i && block == bits(cNotName) && d.has(j+1, cParticle)) && !(j > i && block == bits(cPrivate) && d.nameEnds(j)) || d.domainAt(j) && !(j == i+1 && d.mask[j] == 0 && d.definite(j) && d.mask[i] == 0 && !d.definite(i) && !d.domainAt(i)) {
			break
		}
		j++
	}
	return j
}

// familyLike tells whether a word with an article, otherwise a particle of names or a preposition, stands as the family's
// name behind a given one ("الهاشمي", "العلي").
func (d *document) familyLike(i, j int, block uint64) bool {
	return j > i && d.definite(j) && block&^bits(cParticle, cOn, cLoc, cFor, cWith, cBy, cOf, cNotName) == 0
}

// nameEnds tells whether a word that also says what somebody is ("نجم", star) stands last in a name, before a comma or an
// office.
func (d *document) nameEnds(j int) bool {
	return len(d.toks[j].forms) == 0 && j+1 < len(d.toks) && !d.sentStart[j+1] && (d.isComma(j+1) || d.has(j+1, cOffice))
}

// withoutAnd is the text of the tokens without the "and" joined to the first.
func (d *document) withoutAnd(from, to int) string {
	s := d.text(from, to)
	for _, f := range d.toks[from].forms {
		if f.roles == roleAnd {
			for n := utf8.RuneCountInString(d.toks[from].norm) - utf8.RuneCountInString(f.norm); n > 0; n-- {
				_, w := utf8.DecodeRuneInString(s)
				s = s[w:]
			}
			break
		}
	}
	return s
}

// namesake tells whether the name stands in that of a thing ("Palais Mohammed V", "JFK Airport").
func (d *document) namesake(i int) bool {
	if i == 0 || d.sentStart[i] {
		return false
	}
	p := &d.toks[i-1]
	return p.word && p.capital && p.number < 0 && d.mask[i-1]&^bits(cInstitution, cNotName) == 0 && runeLen(p.norm) > 2 && !d.sentStart[i-1]
}

func (d *document) gazStarts(i int) bool {
	h := d.hitAt(i, cGaz)
	return h != nil && (h.e.gaz != gazetteer.City || h.to-h.from > 1) && !d.toks[i].allCaps && !d.givenName(h)
}

func (d *document) addPerson(from, to, oFrom, oTo int) int {
	from, to = d.knownName(from, to)
	p := person{from: from, to: to, name: d.nameText(from, to), oFrom: oFrom, oTo: oTo}
	if oTo > oFrom {
		p.office = d.text(oFrom, oTo)
	}
	p.same = len(d.people)
	d.people = append(d.people, p)
	return p.same
}

var notInName = bits(cInstrument, cMonth, cWeekday, cOffice, cHonorific, cInstitution, cNotName, cAct,
	cDef, cIndef, cThis, cBetween, cWith, cAnd, cBy, cFor, cOf, cLoc, cOn, cRel, cBoundary, cBoth,
	cCounterpart, cAside, cOccasion, cPerfect, cPassive, cPlanned, cNeg, cNumber, cTimePrep, cUnit, cDay, cSignatory, cEpithet)

// nameAt gives the end of a person's name that begins at i with at least least words, else i.
func (d *document) nameAt(i, least int) int {
	if i >= len(d.toks) || !d.toks[i].word {
		return i
	}
	l := d.hitAt(i, cLeader)
	switch {
	case l != nil && d.leaderFollows(l.to):
		return l.to
	case caseless(d.toks[i].norm) && l != nil && !(l.to < len(d.toks) && d.has(l.to, cParticle)):
		return l.to
	case caseless(d.toks[i].norm):
		return d.caselessName(i)
	case l != nil:
		to := max(l.to, d.capitalName(i, least))
		if to == l.to && to < len(d.toks) && d.toks[to].field == 1 && !d.sentStart[to] {
			to = max(to, d.capitalName(to, 1)) // the name of another that begins like a leader's
		}
		return to
	}
	return d.capitalName(i, least)
}

// longestParticle is how many letters a particle with a capital has at most ("Della").
const longestParticle = 5

// capitalName takes a run of capitals with the particles inside it.
func (d *document) capitalName(i, least int) int {
	words, j := 0, i
	for j < len(d.toks) && j-i < 9 {
		t := &d.toks[j]
		if j > i && d.sentStart[j] {
			break
		}
		if t.word && t.capital && words > 0 && strings.HasSuffix(t.norm, "'") && j+1 < len(d.toks) && d.toks[j+1].capital && !d.toks[j+1].space {
			j++ // "D'Abreu"
			continue
		}
		if t.word && t.capital && t.number < 0 {
			plain := words == 1 && (d.domainAt(j) || d.hasAny(j, bits(cMonth, cOffice))) && d.plainSurname(i, j)
			if d.domainAt(j) && !plain && !(words > 0 && d.nameGoesOn(j)) {
				break
			}
			block := d.mask[j] & notInName
			if plain {
				block = 0
			}
			if words > 0 && !d.sentStart[j] && !t.allCaps {
				block &^= bits(cAct, cUnit) // "Cancela" in the middle of a sentence is a name
				if t.field == 1 && !d.isDate(j) {
					block &^= bits(cPerfect, cPassive, cPlanned, cMonth) // "Lim Wei Han", "Theresa May"
				}
				if h := d.hitAt(j, cDef); h != nil && t.field == 1 && h.e.flags&flagBack != 0 && !d.has(j, cHonorific) && d.toks[j-1].capital {
					block &^= bits(cDef, cNotName) // "Ho Xuan Son"
				}
				if t.field == 1 && runeLen(t.norm) <= longestParticle && d.toks[j-1].capital && d.nameRuns(j+1) {
					block &^= bits(cDef, cOf, cLoc, cAnd, cIndef, cNotName, cTimePrep) // "Habib El Mansur", "Alexander De Groot"
				}
			}
			if words == 0 && d.has(j, cMonth) && block&^bits(cMonth, cNotName) == 0 && !d.isDate(j) && d.nameRuns(j+1) {
				block = 0 // "Julio Paz"
			}
			if block != 0 && !(words > 0 && block&^bits(cDef, cOf, cParticle, cLoc, cAnd, cNotName, cNumber) == 0 && d.has(j, cParticle)) && !(runeLen(t.norm) == 1 && j+1 < len(d.toks) && d.toks[j+1].norm == ".") {
				break
			}
			if h := d.hitAt(j, cGaz); h != nil && (words == 0 || h.e.gaz != gazetteer.City) && !d.namePart(h, words) && !d.surnameOfLand(i, h, words) {
				break
			}
			if h := d.hitAt(j, cTail); h != nil && words == 0 && h.to-h.from > 1 {
				break // "the Ministry of Natural Resources"
			}
			words++
			j++
			if j < len(d.toks) && d.toks[j].norm == "." && !d.toks[j].space && runeLen(t.norm) <= 2 && j+1 < len(d.toks) && d.toks[j+1].capital {
				j++
			}
			continue
		}
		if words > 0 && t.norm == "-" && !t.space && j+1 < len(d.toks) && !d.toks[j+1].space && d.toks[j+1].word {
			if d.toks[j+1].capital {
				j++
				continue
			}
			if len(d.toks[j+1].norm) <= 6 && d.mask[j+1]&^bits(cLeader) == 0 && d.toks[j-1].capital {
				j += 2 // "Ko Wen-je"
				continue
			}
		}
		if t.word && t.capital && strings.HasSuffix(t.norm, "'") && j+1 < len(d.toks) && d.toks[j+1].capital && !d.toks[j+1].space && words > 0 {
			j++
			continue
		}
		if words > 0 && d.has(j, cParticle) && d.particleRun(j) {
			j++
			continue
		}
		break
	}
	for j > i && (d.toks[j-1].norm == "-" || !d.toks[j-1].capital && d.toks[j-1].word && !(j-2 > i && d.toks[j-2].norm == "-" && !d.toks[j-1].space)) {
		j--
	}
	if words < least || least > 1 && d.oneWord(i, j) {
		return i
	}
	return j
}

// lowHyphen tells whether the words hold a hyphen before small letters, as given names of Korea do ("Park Sung-min").
func (d *document) lowHyphen(i, j int) bool {
	for k := i + 1; k+1 < j; k++ {
		if d.toks[k].norm == "-" && d.toks[k+1].word && !d.toks[k+1].capital {
			return true
		}
	}
	return false
}

// oneWord tells whether no white space stands between the tokens ("Foradori-Duncan").
func (d *document) oneWord(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if d.toks[k].space {
			return false
		}
	}
	return true
}

// nameGoesOn tells whether a capitalised word that is also a field's stands inside a name.
func (d *document) nameGoesOn(j int) bool {
	return j+1 < len(d.toks) && d.toks[j+1].capital && !d.domainAt(j+1) && d.mask[j+1]&notInName == 0
}

// nameRuns tells whether an unknown capitalised word stands at j.
func (d *document) nameRuns(j int) bool {
	return j < len(d.toks) && !d.sentStart[j] && d.toks[j].capital && d.toks[j].word && d.mask[j]&notInName == 0 && !d.has(j, cGaz) && !d.domainAt(j)
}

// namePart tells whether a gazetteer name inside a run of capitals belongs to a person ("Israel Katz").
func (d *document) namePart(h *hit, words int) bool {
	if words == 0 && h.to-h.from == 1 && town(h) && (d.nameRuns(h.to) || d.townRuns(h.to) || d.nisbaRuns(h.to)) && h.from > 0 && !d.sentStart[h.from] && (d.hasAny(h.from-1, bits(cOffice, cCounterpart, cTail, cHonorific, cGaz)) || d.toks[h.from-1].norm == "," || d.domainAt(h.from-1) && d.toks[h.from-1].capital) {
		return true
	}
	if words == 0 && d.givenName(h) {
		return true
	}
	return words > 0 && h.to-h.from == 1 && h.e.gaz != gazetteer.Org && h.e.gaz != gazetteer.Demonym && (!d.toks[h.from].allCaps || d.surnameInCapitals(h)) && h.e.gaz != gazetteer.Name
}

// surnameInCapitals tells whether the name of a town stands in capitals right behind a given name that has only the first one ("Rufin ONDO"),
// and opens no dateline.
func (d *document) surnameInCapitals(h *hit) bool {
	const least = 3 // shorter ones are acronyms
	t, given := &d.toks[h.from], &d.toks[h.from-1]
	if !town(h) || runeLen(t.norm) <= least || t.newline > 0 || !given.word || !given.capital || given.allCaps || d.mask[h.from-1]&notInName != 0 {
		return false
	}
	return h.to >= len(d.toks) || d.toks[h.to].norm != "(" && !d.isDash(h.to)
}

// town tells whether the name is one of a place that people are called after.
func town(h *hit) bool {
	return h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.City || h.e.gaz == gazetteer.Subnational
}

// townRuns tells whether a second place of one word stands at j, as no list has it ("Santiago Valencia").
func (d *document) townRuns(j int) bool {
	if j >= len(d.toks) || d.sentStart[j] || !d.toks[j].capital || d.toks[j].allCaps {
		return false
	}
	h := d.hitAt(j, cGaz)
	return h != nil && h.to == j+1 && town(h)
}

// nisbaRuns tells whether a particle that is no "of" and no "and" leads from j to another capital ("Riad al Nasser").
func (d *document) nisbaRuns(j int) bool {
	return j < len(d.toks) && d.has(j, cParticle) && !d.hasAny(j, bits(cOf, cAnd, cLoc)) && d.particleRun(j)
}

// particleRun tells whether the lower-case words at j lead to another capital.
func (d *document) particleRun(j int) bool {
	for k := j; k < len(d.toks) && k < j+3; k++ {
		if d.toks[k].capital {
			g := d.hitAt(k, cGaz)
			return !d.hasAny(k, bits(cInstrument, cOffice)) && (g == nil || (g.e.gaz == gazetteer.City || g.e.gaz == gazetteer.Subnational) && k == j+1)
		}
		if d.toks[k].norm == "-" && k > j && !d.toks[k].space {
			continue // "al-Jarrah"
		}
		if !d.has(k, cParticle) || d.has(k, cAnd) {
			return false
		}
	}
	return false
}

// caselessName takes up to four unknown words.
func (d *document) caselessName(i int) int {
	j := i
	for j < len(d.toks) && j-i < 5 {
		t := &d.toks[j]
		if j > i && t.norm == "-" && !t.space && j+1 < len(d.toks) && d.toks[j+1].word && !d.toks[j+1].space && d.mask[j+1] == 0 {
			j += 2 // "تاي-يول"
			continue
		}
		if !t.word || t.number >= 0 || j > i && d.sentStart[j] {
			break
		}
		if j > i && d.servantOf(j) {
			j++
			continue
		}
		if j > i && d.particleOf(j) {
			j++
			continue
		}
		if block := d.mask[j] &^ bits(cParticle, cGaz, cTail, cUnit, cDatePrep, cLeader); block != 0 {
			// a word of both classes ("علي", "على") ends a name only where nothing of it follows
			if d.nameLike(i, j, block) || block&^bits(cPerfect, cPassive, cNotName) == 0 && block&bits(cPerfect, cPassive) != 0 && j-i >= 2 && j+1 < len(d.toks) && (!d.toks[j+1].word || d.hasAny(j+1, bits(cFor))) {
				j++
				continue
			}
			if block == bits(cNotName) && d.has(j, cParticle) && (j-i < 2 && (j > i || d.nameBegins(j+1)) || j+1 == len(d.toks) || d.sentStart[j+1] || !d.toks[j+1].word || j+1 < len(d.toks) && d.toks[j+1].word && d.mask[j+1]&^bits(cLeader) == 0) {
				j++
				continue
			}
			break
		}
		if d.wordsBegin(i, j) {
			break
		}
		if g := d.hitAt(j, cGaz); g != nil && (g.e.gaz != gazetteer.City && g.e.gaz != gazetteer.Subnational && !(g.e.gaz == gazetteer.Capital && g.roles == 0 && g.to == j+1) || j == i) && !d.familyName(i, j, g) && !d.nameLikeLand(i, j, g) {
			break
		}
		if j > i && t.norm != "" && d.joinedAnd(j) && !d.has(j, cParticle) {
			break
		}
		if l := d.hitAt(j, cLeader); l != nil && l.e.surname {
			return l.to
		}
		j++
	}
	return j
}

// nameLike tells whether a word that has another meaning stands in a name: an ordinal after a name
// or before a particle, a month or a word of wishing beside an unknown word.
func (d *document) nameLike(i, j int, block uint64) bool {
	if d.onlyJoined(j) {
		block &^= bits(cNotName, cAct, cRel) // "بان" is a name, not "that" with a particle
	}
	if block&^bits(cOrdinal, cHoped, cMonth, cDomestic, cPrivate) != 0 {
		return false
	}
	next := j+1 < len(d.toks) && !d.sentStart[j+1] && d.toks[j+1].word && d.toks[j+1].number < 0 && (d.mask[j+1]&^bits(cLeader) == 0 || d.has(j+1, cParticle))
	if d.has(j, cParticle) && block&^bits(cOffice, cHonorific) == 0 {
		// a title that is a name too ("سلطان", "والي")
		return j == i && next && d.has(j-1, cHonorific) || j > i && !next
	}
	if block&^bits(cOrdinal, cOther, cEllipsis) == 0 && j > i {
		return d.definite(j) || d.has(j-1, cParticle)
	}
	if j == i {
		return next && d.hasAny(j-1, bits(cGaz, cTail, cOffice))
	}
	return d.mask[j-1]&^bits(cLeader) == 0 && d.toks[j-1].word && !(j+1 < len(d.toks) && d.toks[j+1].number >= 0)
}

// onlyJoined tells whether the word has a meaning only when particles other than "and" are taken off.
func (d *document) onlyJoined(j int) bool {
	for k := d.first[j]; k < len(d.hits) && d.hits[k].from == j; k++ {
		if h := &d.hits[k]; h.roles&(roleLoc|roleFor|roleOpen) == 0 || h.roles&roleAnd != 0 {
			return false
		}
	}
	return d.toks[j].word && len(d.toks[j].forms) > 0
}

// joinedAnd tells whether the word begins with a joined "and" before a word that goes on with the
// sentence rather than the name.
func (d *document) joinedAnd(j int) bool {
	for _, f := range d.toks[j].forms {
		if f.roles&roleAnd != 0 {
			return true
		}
	}
	return false
}

// officeEnd gives the end of the office that o opens: its complement and adjectives.
func (d *document) officeEnd(o *hit) int {
	j := o.to
	for j < len(d.toks) && !d.sentStart[j] && j-o.from < 26 {
		t := &d.toks[j]
		if !t.word {
			if t.norm == "," && d.officeGoesOn(j) {
				j++
				continue
			}
			if t.norm == "-" && !t.space {
				j++
				continue
			}
			break
		}
		if h := d.hitAt(j, cGaz); h != nil && (h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.City) && h.to == j+1 && !d.hasAny(j-1, bits(cOf, cDef)) && d.nameRuns(j+1) {
			break // a given name that is a town's too ("Ryad Mezzour")
		}
		if h := d.hitAt(j, cGaz); h != nil && h.e.gaz == gazetteer.Name && d.givenName(h) {
			break // one that is a land's ("ministre camerounais Israël Mbarga")
		}
		if h := d.hitAt(j, cGaz); h != nil && j > o.to && d.definite(j-1) && d.nameLikeLand(j, j, h) {
			break // "وزير المالية الكيني تركي عثمان"
		}
		if d.hasAny(j, bits(cTail, cGaz, cOf, cInstitution)) || d.domainAt(j) {
			j++
			continue
		}
		if e := d.hitAt(j, cEpithet); e != nil {
			j = e.to // "vice-president of the Commission"
			continue
		}
		if h := d.hitAt(j, cInstrument); h != nil && h.e.flags&flagWeak != 0 && t.capital && !d.toks[j-1].capital && d.has(j-1, cOf) {
			j = h.to // "minister of the Plan"
			continue
		}
		if d.postedTo(j) {
			j++ // "سفير اليابان لدى الأردن"
			continue
		}
		if x := d.delegatedTo(j); x != nil {
			j = x.to
			continue
		}
		if d.hasAny(j, bits(cRel, cPerfect, cPassive, cPlanned, cWith, cBetween, cBoundary, cAside, cOccasion, cInstrument, cCounterpart, cHonorific, cNeg, cBy, cWeekday)) || d.has(j, cAct) || d.isDate(j) {
			break
		}
		if d.has(j, cOffice) && !d.hasAny(j-1, bits(cOf, cDef, cAnd)) && j > o.to {
			break
		}
		if d.has(j, cAnd) {
			if d.secondCountry(o, j) {
				j++
				continue
			}
			if j+2 < len(d.toks) && (d.hasAny(j+1, bits(cOf, cTail)) || d.portfolioWord(j+1) || d.domainAt(j+1) || d.has(j+1, cDef) && d.domainAt(j+2) || !d.toks[j+1].capital && !caseless(d.toks[j+1].norm) && !d.hasAny(j+1, bits(cDef, cCounterpart, cIndef, cOffice))) {
				j++
				continue
			}
			break
		}
		if d.has(j, cDef) {
			if j+1 < len(d.toks) && d.hasAny(j+1, bits(cOffice)) && !d.has(j-1, cOf) {
				break
			}
			j++
			continue
		}
		if caseless(t.norm) {
			if j == o.to && o.e.class == cCounterpart && d.has(j, cNotName) && runeLen(t.norm) <= 2 && d.nameBehind(j+1) {
				j++ // "his counterpart from Croatia"
				continue
			}
			if d.has(j, cParticle) || d.givenBeforeParticle(j) || d.nameFollowsDemonym(j) {
				break // a given name with an article
			}
			if d.townOfMayor(o, j) {
				j++
				continue
			}
			if d.complementBegins(o, j) {
				j++
				continue
			}
			if d.officeNounGoesOn(o, j) {
				if j++; !d.has(j, cGaz) {
					j++
				}
				continue
			}
			if d.definite(j) && j-o.to < 4 && o.e.class != cCounterpart || d.forThe(j) {
				j++
				continue
			}
			if d.hitAt(j, cLoc) != nil && (d.nameBehind(j+1) || d.hitAt(j+1, cBoth) != nil) {
				j++ // "the minister of justice in Kosovo"
				continue
			}
			if g := d.seatOfOffice(o, j); g != nil {
				j = g.to
				continue
			}
			break
		}
		if t.capital && d.has(j-1, cDef) && !d.has(j-1, cOf) && j-2 > o.from && d.has(j-2, cOn) && !d.has(j-2, cOf) {
			if to := d.capitalName(j, 1); to > j {
				j = to // "minister of state for the Economic Coordination"
				continue
			}
		}
		if t.capital {
			if d.hasAny(j-1, bits(cOf, cDef, cAnd, cFor)) && d.nameAt(j, 2) <= j+1 {
				j++
				continue
			}
			if d.has(j-1, cOf) || d.portfolioWord(j) {
				j++
				continue
			}
			break
		}
		if d.hasAny(j, bits(cLoc)) && !d.toks[j].capital {
			j++
			continue
		}
		if j > o.to+10 {
			break
		}
		j++
	}
	for j > o.to && (d.hasAny(j-1, bits(cAnd, cOf, cDef, cLoc)) && !d.has(j-1, cGaz) || !d.toks[j-1].word) {
		j--
	}
	return j
}

// nameBehind tells whether a country's name stands at j, behind what kind of state it is or not.
func (d *document) nameBehind(j int) bool {
	if d.has(j, cTail) && !d.has(j, cGaz) {
		j++ // "the republic of Kosovo"
	}
	h := d.hitAt(j, cGaz)
	return h != nil && h.e.gaz == gazetteer.Name
}

// officeGoesOn tells whether a comma stands inside the list of a minister's duties.
func (d *document) officeGoesOn(j int) bool {
	if j+1 >= len(d.toks) || d.has(j+1, cGaz) {
		return false
	}
	return d.hasAny(j+1, bits(cOf)) || d.portfolioWord(j+1) || d.domainAt(j+1) && d.nameAt(j+1, 2) == j+1 || d.has(j+1, cTail) && d.toks[j+1].capital && d.nameAt(j+1, 2) == j+1
}

// portfolioWord tells whether a capitalised word that is part of no name stands at j ("Negócios
// Estrangeiros").
func (d *document) portfolioWord(j int) bool {
	return j < len(d.toks) && d.toks[j].capital && d.has(j, cNotName) && !d.sentStart[j] && !d.hasAny(j, bits(cMonth, cWeekday, cOffice, cInstrument, cDef, cLoc, cTimePrep))
}

func (d *document) definite(j int) bool {
	for _, f := range d.toks[j].forms {
		if f.roles&roleDef != 0 {
			return true
		}
	}
	return false
}

func (d *document) domainAt(j int) bool {
	return j >= 0 && j < len(d.fieldMask) && d.fieldMask[j]
}

// domainIn tells whether a word of a field stands between two tokens.
func (d *document) domainIn(from, to int) bool {
	for j := from; j < to; j++ {
		if d.domainAt(j) {
			return true
		}
	}
	return false
}

func (d *document) isDate(j int) bool {
	return j >= 0 && j < len(d.dateMask) && d.dateMask[j]
}

// officeThenName reads "the minister of X, Jane Doe" and gives where it ends; o.from when there is
// no name.
func (d *document) officeThenName(o *hit) int {
	end := d.accreditedEnd(o, d.throughBody(d.officeEnd(o)))
	d.offices = append(d.offices, [2]int{o.to, end})
	from := o.from
	for from > 0 && !d.sentStart[from] && d.hasAny(from-1, bits(cGaz, cTail)) && !d.hasAny(from-1, bits(cOf)) && !d.townBefore(from) && !d.landOfOther(o, from-1) {
		from--
	}
	if from < o.from {
		from = d.otherDemonym(from)
	}
	from = d.possessor(from)
	j := d.afterAcronym(end)
	if j < len(d.toks) && (d.toks[j].norm == "," || d.toks[j].norm == "،") {
		j++
	}
	before := d.nameBefore(from)
	if before == nil {
		before = d.nameRightBefore(from, j)
	}
	for n := 0; n < 3 && before == nil; n++ {
		h := d.hitAt(j, cHonorific)
		if h == nil || h.roles&roleAnd != 0 {
			break
		}
		if j = h.to; j < len(d.toks) && d.toks[j].norm == "." {
			j++
		}
	}
	if j < len(d.toks) && !d.sentStart[j] && before == nil {
		least := 1
		if j > end {
			least = 2
		}
		if n := d.portfolioThrough(j, end); n > end {
			end = n
			if j = d.afterAcronym(end); d.toks[j].norm == "," {
				j++
			}
			d.offices[len(d.offices)-1][1] = end
			least = 2
		}
		if from2, to, ok := d.quotedName(o, j); ok {
			d.addPerson(from2, to, from, end)
			return to + 1
		}
		if to := d.nameAt(j, least); to > j && !(caseless(d.toks[j].norm) && j > end && to-j < 2) {
			to = d.andInName(o, j, to)
			k := d.addPerson(j, to, from, end)
			return d.officeAfter(k)
		}
	}
	// "Jane Doe, the minister of X": the name stands before
	if n := len(d.people); n > 0 {
		p := &d.people[n-1]
		gap := from - p.to
		if gap >= 0 && gap <= 4 && d.count(p.to, from, bits(cRel)) > 0 {
			return o.from // "Jane Doe, whom the president of X received"
		}
		if p.oTo == p.oFrom && gap >= 0 && gap <= 4 && (d.toks[p.to].norm == "," || d.toks[p.to].norm == "،" || gap == 0 && caseless(d.toks[p.from].norm)) || p.oTo == p.oFrom && gap >= 1 && gap <= 3 && d.toks[p.to].norm == "(" {
			p.oFrom, p.oTo, p.office = from, end, d.text(from, end)
			if o.e.class == cOffice && !caseless(d.toks[p.from].norm) {
				return end
			}
		}
	}
	if o.e.class == cCounterpart {
		return o.to
	}
	return o.from
}

// landOfOther tells whether the name of a land right before an office, in a script without capitals, is no part of it: one behind
// "with", or that an "and" parts from it ("الاتفاق مع السويد وزير التجارة المصري", not "عن السويد وزير …").
func (d *document) landOfOther(o *hit, at int) bool {
	g := d.hitOver(at, cGaz)
	if g == nil || !caseless(d.toks[at].norm) {
		return false
	}
	return o.roles&roleAnd != 0 || g.from > 0 && d.hasAny(g.from-1, bits(cWith, cBetween, cLoc))
}

// otherDemonym goes back from a demonym before an office over another one that an "and" joins ("the Nepalese and Tanzanian
// ministers").
func (d *document) otherDemonym(from int) int {
	if from < 2 || d.sentStart[from] || d.sentStart[from-1] || !d.has(from-1, cAnd) || caseless(d.toks[from].norm) {
		return from
	}
	if h, g := d.hitAt(from, cGaz), d.hitOver(from-2, cGaz); h != nil && g != nil && h.e.gaz == gazetteer.Demonym && g.e.gaz == gazetteer.Demonym && g.to == from-1 {
		return g.from
	}
	return from
}

// nameBefore gives the person whom an office at token i belongs to in a script without capitals: whose name,
// behind a title and without an office so far, ends there; nil otherwise.
func (d *document) nameBefore(i int) *person {
	if len(d.people) == 0 || !caseless(d.toks[i].norm) {
		return nil
	}
	p := &d.people[len(d.people)-1]
	if p.to == i && p.oTo == p.oFrom && p.from > 0 && d.has(p.from-1, cHonorific) && !d.andOffice(i) {
		return p
	}
	if n := d.toks[i-1].norm; (n == "," || n == "،") && p.to == i-1 && p.oTo == p.oFrom && p.to-p.from >= 2 && !d.andOffice(i) {
		return p // "X, the minister of …"
	}
	return nil
}

// nameRightBefore gives the person without an office so far whose name ends at token i, where an office begins, if an "and"
// joins a word that is no part of a name by itself to what stands behind the office at token j ("X minister of … and Y").
func (d *document) nameRightBefore(i, j int) *person {
	if len(d.people) == 0 || j >= len(d.toks) || d.sentStart[j] || !caseless(d.toks[i].norm) || !d.joinedAnd(j) || runeLen(d.toks[j].norm) <= 3 || d.andOffice(i) {
		return nil
	}
	if p := &d.people[len(d.people)-1]; p.to == i && p.oTo == p.oFrom && p.to-p.from >= 2 {
		return p
	}
	return nil
}

// andOffice tells whether an "and" is joined to the office at token i.
func (d *document) andOffice(i int) bool {
	h := d.hitAt(i, cOffice)
	if h == nil {
		return d.joinedAnd(i)
	}
	return h.roles&roleAnd != 0
}

// townBefore tells whether the name that ends before from stands as a place ("in Jeddah the minister …").
func (d *document) townBefore(from int) bool {
	h := d.hitOver(from-1, cGaz)
	if h == nil || !d.locative(h) {
		return false
	}
	for k := d.first[h.from]; k < len(d.hits) && d.hits[k].from == h.from; k++ {
		if x := &d.hits[k]; x.e.class == cGaz && x.to == from && (x.e.gaz == gazetteer.City || x.e.gaz == gazetteer.Capital) {
			return true
		}
	}
	return false
}

// afterAcronym passes the acronym in brackets that follows the name of a body.
func (d *document) afterAcronym(i int) int {
	if i+2 < len(d.toks) && d.toks[i].norm == "(" && d.toks[i+1].allCaps && d.toks[i+2].norm == ")" {
		return i + 3
	}
	return i
}

// possessor goes back from an office over its portfolio to the owner ("Brazil's ports and airports
// minister").
func (d *document) possessor(from int) int {
	i := from
	for k := 0; k < 7 && i > 1 && !d.sentStart[i]; k++ {
		if n := len(d.people); n > 0 && d.people[n-1].to == i {
			return from // "A's minister, Jane Doe, and his counterpart"
		}
		if d.toks[i-1].norm == "'s" || d.toks[i-1].norm == "'" {
			for j := i - 2; j >= 0 && i-j < 6; j-- {
				if h := d.hitAt(j, cGaz); h != nil && h.to == i-1 {
					return d.firstPossessor(j)
				}
				if d.hasAny(j, bits(cEpithet, cInstitution)) && !d.sentStart[j+1] {
					return j // "the bank's director"
				}
			}
			return from
		}
		if !d.toks[i-1].word || d.hasAny(i-1, bits(cPerfect, cPassive, cAct, cRel, cDef, cIndef, cWith, cBetween)) {
			return from
		}
		i--
	}
	return from
}

// firstPossessor goes back from the owner of an office to the one that an "and" joins to it ("Poland's and Moldova's
// justice ministers").
func (d *document) firstPossessor(at int) int {
	if at < 3 || !d.has(at-1, cAnd) || d.sentStart[at] || d.sentStart[at-1] {
		return at
	}
	for j := at - 2; j >= 0 && at-j < 8 && !d.sentStart[j+1]; j-- {
		if h := d.hitAt(j, cGaz); h != nil && d.genitiveEnd(h.to) == at-1 {
			return j
		}
	}
	return at
}

// officeAfter reads "(Interior, Libya)" after a name, and gives where to go on.
func (d *document) officeAfter(k int) int {
	p := &d.people[k]
	if p.to+1 < len(d.toks) && d.toks[p.to].norm == "(" && p.oTo == p.oFrom {
		j := p.to + 1
		for j < len(d.toks) && j < p.to+12 && d.toks[j].norm != ")" {
			j++
		}
		if j < len(d.toks) && d.toks[j].norm == ")" && j > p.to+1 {
			p.oFrom, p.oTo = p.to+1, j
			p.office = d.text(p.oFrom, p.oTo)
			return j + 1
		}
	}
	return p.to
}

// linkSurnames lets "M. Bourita" point at "Nasser Bourita".
func (d *document) linkSurnames() {
	full := map[string]int{}
	for k := range d.people {
		p := &d.people[k]
		if p.to-p.from >= 2 {
			for i := p.from; i < p.to; i++ {
				if d.toks[i].word && (i == p.to-1 || i > p.from && len(d.toks[i].norm) > 3) {
					key := d.toks[i].norm
					if old, ok := full[key]; !ok || d.people[old].oTo == d.people[old].oFrom && p.oTo > p.oFrom && d.people[old].name == p.name {
						full[key] = k
					}
				}
			}
			whole := gazetteer.Fold(p.name)
			if old, ok := full[whole]; ok {
				p.same = old
				if d.people[old].oTo == d.people[old].oFrom && p.oTo > p.oFrom {
					d.people[old].oFrom, d.people[old].oTo, d.people[old].office = p.oFrom, p.oTo, p.office
				}
			} else {
				full[whole] = k
			}
		}
	}
	for k := range d.people {
		p := &d.people[k]
		key := d.toks[p.to-1].norm
		if _, ok := full[key]; !ok && p.to-p.from == 1 {
			for f := range d.people {
				if q := &d.people[f]; q.to-q.from >= 2 && q.to-q.from <= 4 && d.toks[q.from].norm == key {
					full[key] = f // a surname that comes first ("Jiang Zemin")
					break
				}
			}
		}
		if f, ok := full[key]; ok && p.to-p.from < d.people[f].to-d.people[f].from && d.withinName(p, &d.people[f]) && !d.ofOtherCountries(p, &d.people[f]) {
			p.same = f
		} else if f, ok := full[strings.TrimSpace(key)]; ok && f < k && d.people[f].name == p.name {
			p.same = f
		}
	}
	d.bareSurnames(full)
}

// bareSurnames finds later mentions by surname alone ("Biruta told …").
func (d *document) bareSurnames(full map[string]int) {
	taken := d.scratch.marks.take(len(d.toks))
	for _, p := range d.people {
		for i := p.from; i < p.to; i++ {
			taken[i] = true
		}
	}
	for i := range d.toks {
		t := &d.toks[i]
		if taken[i] || !t.word || !t.capital && !caseless(t.norm) || len(t.norm) < 3 || len(t.norm) < 4 && (t.allCaps || d.sentStart[i] || d.mask[i] != 0) || d.has(i, cGaz) && !d.townSurname(i, full) {
			continue
		}
		f, ok := full[t.norm]
		for k := 0; k < len(t.forms) && !ok; k++ {
			if r := t.forms[k].roles; r&(roleDef|roleHas) == 0 && len(t.forms[k].norm) >= 6 {
				f, ok = full[t.forms[k].norm] // "and" or "for" is joined to it
			}
		}
		if ok && !d.has(i, cNotName) {
			d.people = append(d.people, person{from: i, to: i + 1, name: d.people[f].name, same: f})
			taken[i] = true
		}
	}
	d.bareFirstNames(full, taken)
	d.knownSurnames(taken)
	sortPeople(d.people)
}

// townSurname tells whether the name of a town at token i is the surname of somebody introduced before with an office ("the
// minister, Manuel Lagos … Lagos said"), and no preposition leads to it.
func (d *document) townSurname(i int, full map[string]int) bool {
	f, ok := full[d.toks[i].norm]
	if !ok || caseless(d.toks[i].norm) || d.toks[i].allCaps {
		return false
	}
	p := &d.people[f]
	if p.to > i || p.oTo == p.oFrom || d.toks[p.to-1].norm != d.toks[i].norm || d.toks[p.from].field != d.toks[i].field {
		return false
	}
	h := d.hitAt(i, cGaz)
	return h != nil && h.to == i+1 && (h.e.gaz == gazetteer.City || h.e.gaz == gazetteer.Capital) && (d.sentStart[i] || !d.hasAny(i-1, bits(cLoc, cOf, cWith, cBetween, cAnd)))
}

// sortPeople orders by place in the text and keeps the links right.
func sortPeople(ps []person) {
	order, sorted := make([]int, len(ps)), true
	for i := range order {
		order[i] = i
		sorted = sorted && (i == 0 || ps[i-1].from <= ps[i].from)
	}
	if sorted {
		return
	}
	for i := 1; i < len(order); i++ {
		for j := i; j > 0 && ps[order[j]].from < ps[order[j-1]].from; j-- {
			order[j], order[j-1] = order[j-1], order[j]
		}
	}
	to := make([]int, len(ps))
	for n, o := range order {
		to[o] = n
	}
	out := make([]person, len(ps))
	for n, o := range order {
		out[n] = ps[o]
		out[n].same = to[ps[o].same]
	}
	copy(ps, out)
}

// settlePeople gives each person the party whose office it is.
func (d *document) settlePeople() {
	for k := range d.people {
		p := &d.people[k]
		if d.firmCalled(p) {
			continue
		}
		if p.oTo > p.oFrom {
			p.party = d.partyOfOffice(p.oFrom, p.oTo)
		}
		if p.party == "" {
			p.party = d.partyBeside(p)
		}
		if p.party == "" {
			p.party = d.partyBehind(p)
		}
		if p.party == "" {
			p.party = d.partyHeaded(p)
		}
		if p.party == "" {
			p.party = d.possessed(p)
		}
		if p.party == "" {
			p.party = d.represented(p)
		}
		if q := &d.people[p.same]; p.same != k && q.party == "" {
			q.party = p.party
		}
	}
	d.settleOneForOther()
	d.settleInOffice()
	d.settlePairs()
	d.settleForBoth()
	d.settleLeaders()
	d.settleIntroduced()
	for k := range d.people {
		p := &d.people[k]
		if q := &d.people[p.same]; p.same != k {
			if p.party == "" {
				p.party = q.party
			} else if q.party != "" {
				p.party = q.party
			}
			if p.office == "" {
				p.office = q.office
			}
			p.name = q.name
		}
	}
}

// represented reads "A was represented by Jane Doe, B by John Roe": a party right before the words for speaking in its
// name, which an auxiliary tells or the clause before told.
func (d *document) represented(p *person) kg.Party {
	if x := d.representedParty(p); x != "" {
		return x
	}
	by := p.from0() - 1
	for by > 0 && d.has(by, cDef) && !d.sentStart[by] {
		by--
	}
	if by < 2 || d.sentStart[by] || d.hitOver(by, cBy) == nil && d.hitOver(by, cFor) == nil || caseless(d.toks[p.from].norm) {
		return ""
	}
	at := by
	if h := d.hitOver(by, cFor); h != nil {
		at = h.from
		for at > 0 && d.hasAny(at-1, bits(cPassive, cPerfect)) && !d.sentStart[at] {
			at--
		}
		if at == h.from {
			return "" // "X, represented by Y", which others read
		}
	} else if d.countFor(d.sents[d.sentOf[by]].from, by) == 0 {
		return ""
	}
	for _, k := range d.atomsIn(max(0, at-2), at) {
		if a := &d.atoms[k]; a.to == at && !a.masked {
			return a.party
		}
	}
	return ""
}

// countFor counts the words for "represented by" that an auxiliary stands before, between two tokens.
func (d *document) countFor(from, to int) int {
	n := 0
	for i := from + 1; i < to; i++ {
		if h := d.hitAt(i, cFor); h != nil && h.to-h.from > 1 && d.hasAny(i-1, bits(cPassive, cPerfect)) {
			n++
		}
	}
	return n
}

// partyHeaded reads "Jane Doe, who heads the Chadian police".
func (d *document) partyHeaded(p *person) kg.Party {
	i := max(p.to, p.oTo)
	if i+3 >= len(d.toks) || d.sentStart[i] || d.toks[i].norm != "," || !d.has(i+1, cRel) || d.hasAny(i+2, bits(cDef, cIndef, cOffice, cGaz, cHonorific)) || caseless(d.toks[p.from].norm) {
		return ""
	}
	st := d.sents[d.sentOf[p.from]]
	for j := i + 2; j < min(i+12, st.to); j++ {
		if d.toks[j].norm == "," || d.personStarting(j) >= 0 || d.hasAny(j, bits(cAct, cInstrument)) {
			return ""
		}
		for _, k := range d.atomsIn(j, j+1) {
			if a := &d.atoms[k]; !a.masked && (a.gaz == gazetteer.Demonym || a.gaz == gazetteer.Org || a.gaz == gazetteer.Body) {
				return a.party
			}
		}
	}
	return ""
}

// partyBehind reads "Jane Doe of Chad", "Jane Doe (Chad)".
func (d *document) partyBehind(p *person) kg.Party {
	i := max(p.to, p.oTo)
	if i+1 >= len(d.toks) || d.sentStart[i] || p.same >= 0 && d.people[p.same].party != "" {
		return ""
	}
	if d.toks[i].norm != "(" && (!d.has(i, cOf) || d.hasAny(i, bits(cBy))) {
		return ""
	}
	i++
	if d.has(i, cDef) && d.hitAt(i, cGaz) == nil {
		i++
	}
	for _, k := range d.atomsIn(i, i+1) {
		if a := &d.atoms[k]; a.gaz == gazetteer.Name || a.gaz == gazetteer.Org {
			return a.party
		}
	}
	return ""
}

// possessed gives the party that the sentence names first, before an office that a joined "its"
// belongs to ("رئيسها").
func (d *document) possessed(p *person) kg.Party {
	own := false
	for i := p.oFrom; i < p.oTo && !own; i++ {
		for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
			if h := &d.hits[k]; h.roles&roleHas != 0 && (h.e.class == cOffice || h.e.class == cInstitution || h.e.class == cTail) {
				own = true
			}
		}
	}
	if !own {
		return ""
	}
	from := d.sents[d.sentOf[p.oFrom]].from
	for i := min(p.from, p.oFrom) - 1; i > from && min(p.from, p.oFrom)-i <= 6 && caseless(d.toks[i].norm); i-- {
		if h := d.hitAt(i, cGaz); h != nil && d.hitOver(i-1, cFor) != nil {
			return h.e.party // "for Singapore, its ambassador"
		}
	}
	for _, k := range d.atomsIn(from, p.oFrom) {
		if d.usable(k) {
			return d.atoms[k].party // the subject of the sentence
		}
	}
	return ""
}

func (d *document) partyOfOffice(from, to int) kg.Party {
	var place kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.gaz == gazetteer.City && !d.ofBody(a) || a.gaz == gazetteer.Capital && d.leadsCompound(a) {
			continue
		}
		if !a.loc && d.postingBefore(a.from, from) && d.count(from, a.from, bits(cEpithet)) > 0 {
			continue // "the bank's director for Kenya"
		}
		if !a.loc {
			return a.party
		}
		if place != "" && place != a.party {
			return "" // "the bank's director for A and B"
		}
		place = a.party
	}
	if place != "" && d.portfolioBefore(from, to) {
		return place // "the minister of justice in Kosovo"
	}
	if d.count(from, to, bits(cInstitution)) > 0 {
		return place // "the national commission … in Niger"
	}
	return ""
}

// leadsCompound tells whether a hyphen joins the name to a word in small letters ("the Brussels-based organisation").
func (d *document) leadsCompound(a *atom) bool {
	i := a.to + 1
	return i < len(d.toks) && d.toks[a.to].norm == "-" && !d.toks[a.to].space && !d.toks[i].space && d.toks[i].word && !d.toks[i].capital
}

// portfolioBefore tells whether a country that stands like a place follows a portfolio, in a script
// where the joint is no "of".
func (d *document) portfolioBefore(from, to int) bool {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.loc && a.gaz == gazetteer.Name && a.from >= from+3 && caseless(d.toks[a.from].norm) && (d.has(a.from-2, cTail) || d.domainAt(a.from-2)) {
			return true
		}
	}
	return false
}

// partyAfterFor reads "X, on behalf of Chad": the party for which the person at k signs.
func (d *document) partyAfterFor(p *person) kg.Party {
	st := d.sents[d.sentOf[p.from]]
	if side := d.sideRightBefore(p); side != "" {
		return side
	}
	if d.forLeads(st) {
		for i := p.from0() - 1; i >= max(st.from, p.from0()-14); i-- {
			if d.personEnding(i + 1) {
				break
			}
			if d.hitAt(i, cFor) != nil {
				for _, k := range d.atomsIn(i, p.from) {
					return d.atoms[k].party
				}
			}
		}
	}
	for i := max(p.to, p.oTo); i < min(st.to, max(p.to, p.oTo)+14); i++ {
		if d.toks[i].norm == ";" || d.has(i, cBoundary) && d.hitAt(i, cFor) == nil {
			break
		}
		if (d.hitAt(i, cFor) == nil || d.inOfficeOrName(i)) && !d.joinedFor(i) {
			if k := d.personStarting(i); k >= 0 {
				return ""
			}
			continue
		}
		if d.hitAt(i, cBy) != nil && d.titleFollows(i+1) {
			return "" // "by the minister …, and by the minister …"
		}
		for _, k := range d.atomsIn(i, min(st.to, i+8)) {
			if d.personBetween(i, d.atoms[k].from) >= 0 {
				return "" // "X for the government and Y for the bank"
			}
			if d.nextSide(i, d.atoms[k].to) {
				return "" // "X, and for the Vietnamese side, Y"
			}
			return d.atoms[k].party
		}
	}
	// "for Chad, by X": the words before the name
	for i := p.from - 1; i >= max(st.from, min(p.from, p.from0())-8); i-- {
		if k := d.personEnding(i + 1); k && i < p.from0() {
			break
		}
		if i >= p.from0() && d.count(p.oFrom, p.oTo, bits(cInstitution, cEpithet)) > 0 {
			continue // "the bank's director for Kenya"
		}
		if d.hitAt(i, cFor) != nil && (d.forLeads(st) || i >= p.from0()) {
			for _, k := range d.atomsIn(i, p.from) {
				return d.atoms[k].party
			}
		}
	}
	return ""
}

// titleFollows tells whether an office or a person begins at i, behind an article or not.
func (d *document) titleFollows(i int) bool {
	if d.has(i, cDef) && d.hitAt(i, cOffice) == nil {
		i++
	}
	return d.hitAt(i, cOffice) != nil || d.hitAt(i, cHonorific) != nil || d.hitAt(i, cCounterpart) != nil || d.personStarting(i) >= 0
}

// from0 is where the person begins with a title that stands before the name.
func (p *person) from0() int {
	if p.oTo > p.oFrom && p.oFrom < p.from {
		return p.oFrom
	}
	return p.from
}

// sideReach is how many words behind those for "for" the side may stand that somebody signs for ("for the Government of the Republic
// of A").
const sideReach = 6

// forLeads tells whether the sentence reads "for A by X, for B by Y" rather than "X for A, Y for B".
func (d *document) forLeads(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cFor); h != nil {
			if ks := d.atomsIn(i, min(st.to, h.to+sideReach)); len(ks) > 0 && d.personBetween(i, d.atoms[ks[0]].from) < 0 {
				return true
			}
		}
		if d.personStarting(i) >= 0 {
			return false
		}
	}
	return false
}

func (d *document) personEnding(i int) bool {
	return i >= 0 && i < len(d.nameTo) && d.nameTo[i]
}

func (d *document) joinedFor(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&roleFor != 0 && d.hitAt(i, cGaz) != nil {
			return true
		}
	}
	return false
}

func (d *document) personStarting(i int) int {
	if i < 0 || i >= len(d.nameFrom) {
		return -1
	}
	return int(d.nameFrom[i]) - 1
}

// genitiveEnd gives the end of the "'s" or "'" at token i, -1 where there is none.
func (d *document) genitiveEnd(i int) int {
	switch {
	case i >= len(d.toks) || d.toks[i].norm != "'" && d.toks[i].norm != "’" || d.toks[i].space:
		return -1
	case i+1 < len(d.toks) && d.toks[i+1].norm == "s" && !d.toks[i+1].space:
		return i + 2
	}
	return i + 1
}

// partyBeside reads "the Maltese Robert Abela", "India's Modi".
func (d *document) partyBeside(p *person) kg.Party {
	for _, k := range d.atomsIn(max(0, p.from-3), p.from) {
		a := &d.atoms[k]
		if a.masked && a.to < p.from {
			continue // "after the release of A's nurses, Jane Doe …"
		}
		if a.to == p.from && a.gaz == gazetteer.Demonym && d.privateAhead(a) {
			return "" // "the singer from A, Jane Doe"
		}
		if a.to == p.from && d.joinedAnd(p.from) && !d.has(p.from, cParticle) {
			return "" // "for the Tunisian side and X for …"
		}
		if a.to == p.from && a.gaz == gazetteer.Demonym || d.genitiveEnd(a.to) == p.from || a.to == p.from-1 && (a.gaz == gazetteer.Demonym && d.toks[a.to].norm == "," && !a.loc && !d.hasAny(a.from-1, bits(cFor, cBy)) && !d.asidePlace(a.from)) {
			return a.party
		}
		if a.to == p.from-1 && d.toks[a.to].norm == "," && p.oTo == p.oFrom && d.officeLeftOut(a.from) {
			return a.party // "and that of B, X"
		}
	}
	return ""
}

// officeLeftOut tells whether the party named at token i ends words that stand for an office named before, with a body of the
// party between them or none ("and that of the parliament of B, X").
func (d *document) officeLeftOut(i int) bool {
	const longest = 9
	if i > 1 && d.has(i-1, cOf) && d.hasAny(i-2, bits(cDef, cAnd)) {
		return true
	}
	body := false
	for j := i - 1; j > 1 && i-j <= longest && !d.sentStart[j] && d.toks[j].word && !d.hasAny(j, bits(cAct, cRel, cBoundary, cInstrument, cOffice, cWith)); j-- {
		body = body || d.has(j, cInstitution)
		if body && d.has(j, cOf) && d.hasAny(j-1, bits(cDef, cEllipsis)) && (d.has(j-2, cAnd) || d.isComma(j-2) || d.toks[j-2].norm == ";") {
			return true
		}
	}
	return false
}

// asidePlace tells whether the words before a demonym open a place set off by commas (", in the far Peruvian south, X").
func (d *document) asidePlace(at int) bool {
	const longest = 4
	for i := at - 1; i >= 0 && at-i <= longest; i-- {
		if !d.toks[i].word || d.hasAny(i, bits(cOffice, cAct, cInstrument)) {
			return false
		}
		if d.has(i, cLoc) {
			return d.sentStart[i] || d.isComma(i-1)
		}
	}
	return false
}
