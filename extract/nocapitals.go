package extract

import (
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// nameOfOther reads the second name behind an office that goes for two countries ("the ministers of the interior,
// the Saudi X and the Iranian Y"), and gives where it ends; i when there is none.
func (d *document) nameOfOther(i int) int {
	h := d.hitAt(i, cGaz)
	if h == nil || h.e.gaz != gazetteer.Demonym || h.roles&roleAnd == 0 || !caseless(d.toks[i].norm) || len(d.people) == 0 {
		return i
	}
	p := &d.people[len(d.people)-1]
	if max(p.to, p.oTo) != i {
		return i
	}
	j := h.to
	if x := d.hitAt(j, cHonorific); x != nil {
		j = x.to
	}
	to := d.nameAt(j, 2)
	if to-j < 2 && d.hitAt(j, cLeader) == nil || to == j {
		return i
	}
	office := p.office
	k := d.addPerson(j, to, 0, 0)
	d.people[k].office = office
	return to
}

// nameBeforeOffice reads a name in a list of those who sign whose office follows it ("signed by X, minister of …, and
// Y, minister of …"), and gives where it ends; i when there is none.
func (d *document) nameBeforeOffice(i int) int {
	if i == 0 || !caseless(d.toks[i].norm) || d.sentStart[i] || d.mask[i]&^bits(cLeader, cNotName, cParticle) != 0 || !d.listOpensAt(i) {
		return i
	}
	to := d.unknownRun(i)
	if to-i < 2 || to >= len(d.toks) || d.sentStart[to] {
		return i
	}
	o := to
	if n := d.toks[o].norm; n == "," || n == "،" {
		o++
	}
	h := d.hitAt(o, cOffice)
	if h == nil && o > to {
		h = d.hitAt(o, cCounterpart) // "X, his counterpart"
	}
	if h == nil || d.sentStart[o] || h.roles&^roleDef != 0 || d.officeEnd(h) == h.to && !d.definite(o) {
		return i
	}
	k := d.addPerson(i, to, 0, 0)
	if d.joinedAnd(i) && (!d.has(i, cParticle) || runeLen(d.toks[i].norm) > 3) { // "ولد" is no "and"
		d.people[k].name = d.withoutAnd(i, to)
	}
	return to
}

// listOpensAt tells whether a verb of signing, with its object or "for a side" behind it, or another person of the
// list stands right before token i.
func (d *document) listOpensAt(i int) bool {
	j := i - 1
	if n := d.toks[j].norm; (n == "," || n == "،") && d.joinedAnd(i) && len(d.people) > 0 {
		p := &d.people[len(d.people)-1]
		return max(p.to, p.oTo) >= j-1
	}
	if d.has(j, cPerfect) && d.sentStart[j] {
		return true // "it was X, the minister of …, who"
	}
	if d.joinedAnd(i) && len(d.people) > 0 {
		p := &d.people[len(d.people)-1]
		return max(p.to, p.oTo) == i
	}
	if d.has(j, cWith) && j > 0 && len(d.people) > 0 {
		if p := &d.people[len(d.people)-1]; p.oTo > p.oFrom && (p.oTo == j || p.oTo == j-1 && d.isComma(j-1)) {
			return true // "signed X, minister of …, with Y, minister of …"
		}
	}
	if d.has(j, cWith) && !d.sentStart[j] && d.signsBefore(j) {
		return true // "X, minister of …, signed on Monday an accord with Y, minister of …"
	}
	for by := d.hitOver(j, cBy) != nil; j >= 0 && i-j <= 14 && (d.toks[j].word || d.isDate(j)); j-- {
		if d.hitOver(j, cSignatory) != nil {
			return true // "the signatories are X, minister of …"
		}
		if a := d.hitOver(j, cAct); a != nil {
			if by && a.e.act == actSign && a.e.forms&(formPart|formNoun) != 0 {
				return true // "signed yesterday by X, minister of …"
			}
			if a.e.act == actSign && a.e.forms&formNoun != 0 && d.hasAny(a.from-1, bits(cDoes, cLoc)) {
				return true // "قام بالتوقيع", "مثل الجانب الأردني في التوقيع"
			}
			return a.e.act == actSign && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0
		}
		if d.isDate(j) || d.domainAt(j) || by && d.hasAny(j, bits(cBetween, cAnd)) || d.hitOver(j, cInstrument) != nil || runeLen(d.toks[j].norm) <= 3 && d.mask[j]&^bits(cParticle, cNotName) == 0 {
			continue
		}
		if !d.hasAny(j, bits(cInstrument, cFor, cGaz, cBy, cHonorific, cOn, cLoc, cPronoun)) && d.hitOver(j, cFor) == nil && d.hitOver(j, cBy) == nil || d.sentStart[j] {
			return false
		}
	}
	return false
}

// secondOfTwo reads the second name behind an office in the dual ("the presidents of the two bodies X and Y"), and gives
// where to go on.
func (d *document) secondOfTwo(o *hit, to int) int {
	if o.e.flags&flagBare == 0 || to >= len(d.toks) || d.sentStart[to] || !d.joinedAnd(to) || d.mask[to]&^bits(cLeader) != 0 || len(d.people) == 0 {
		return to
	}
	if p := &d.people[len(d.people)-1]; p.to != to || p.from < o.from {
		return to
	}
	end := d.unknownRun(to)
	if end-to < 2 && d.hitAt(to, cLeader) == nil {
		return to
	}
	k := d.addPerson(to, end, 0, 0)
	d.people[k].name = d.withoutAnd(to, end)
	return end
}

// officeCountry gives the country that the words of the person's office name first, before atoms are known.
func (d *document) officeCountry(p *person) kg.Party {
	for i := p.oFrom; i < p.oTo; i++ {
		if h := d.hitAt(i, cGaz); h != nil && h.e.gaz != gazetteer.City {
			return h.e.party
		}
	}
	return ""
}

// ofOtherCountries tells whether the offices of the two name different countries: they only share a name.
func (d *document) ofOtherCountries(p, q *person) bool {
	a, b := d.officeCountry(p), d.officeCountry(q)
	return a != "" && b != "" && a != b
}

// nameFollowsDemonym tells whether a word with an article behind a demonym opens a name and is no adjective ("the Sudanese
// minister of transport Al-Sammani Al-Wasila").
func (d *document) nameFollowsDemonym(j int) bool {
	if j+1 >= len(d.toks) || d.mask[j]&^bits(cLeader) != 0 || d.domainAt(j) || d.sentStart[j+1] || !d.toks[j+1].word || d.joinedAnd(j+1) || d.mask[j+1]&^bits(cLeader, cParticle) != 0 {
		return false
	}
	for k := j - 1; k > 0 && k >= j-4; k-- {
		if h := d.hitAt(k, cGaz); h != nil && h.to == j {
			return h.e.gaz == gazetteer.Demonym
		}
	}
	return false
}

// familyName tells whether a demonym with an article stands in a name as that of a family: behind a given name, at
// the end of the name or before another one ("Ahmad al-Maghribi").
func (d *document) familyName(i, j int, g *hit) bool {
	return j > i && g.e.gaz == gazetteer.Demonym && g.to == j+1 && d.definite(j) && g.roles&roleAnd == 0 && d.mask[j-1]&^bits(cLeader, cParticle, cNotName) == 0 && !d.domainAt(j-1)
}

// nameLikeLand tells whether the adjective of a country without an article, or a town or region, stands in a name, in a script
// without capitals: behind a given name ("سيف يمني"), or as the first of two ("تركي بن عثمان", "صوفيا حداد").
func (d *document) nameLikeLand(i, j int, g *hit) bool {
	if !caseless(d.toks[j].norm) || g.to != j+1 || g.roles != 0 || d.definite(j) || d.mask[j]&^bits(cGaz, cLeader) != 0 {
		return false
	}
	if j > i {
		return g.e.gaz == gazetteer.Demonym && d.mask[j-1] == 0 && !d.domainAt(j-1) && !d.definite(j-1)
	}
	if g.e.gaz != gazetteer.Demonym && g.e.gaz != gazetteer.City && g.e.gaz != gazetteer.Subnational && g.e.gaz != gazetteer.Capital || j == 0 || d.hasAny(j-1, bits(cLoc, cGaz)) && !d.definite(j-1) {
		return false
	}
	k := j + 1
	return k < len(d.toks) && !d.sentStart[k] && d.toks[k].word && d.mask[k]&^bits(cParticle) == 0 && !d.joinedAnd(k) && !d.domainAt(k) && !d.isDate(k) && (!d.definite(k) || g.e.gaz != gazetteer.Demonym)
}

// wordsBegin tells whether the word at j, behind two of a name, is a verbal noun with a preposition joined to it and opens
// what the name's bearer did something for.
func (d *document) wordsBegin(i, j int) bool {
	if j-i < 2 || !strings.HasSuffix(d.toks[j].low, "ة") {
		return false
	}
	for _, f := range d.toks[j].forms {
		if f.roles&(roleFor|roleLoc) != 0 && f.roles&roleDef == 0 && runeLen(f.norm) >= 4 {
			return true
		}
	}
	return false
}

// siteVisited tells whether a word with an article that could be "signed" is the object of an unknown verb before it
// ("experts visited the site"), away from the instrument.
func (d *document) siteVisited(in *instrument, a *hit) bool {
	i := a.from - 1
	return a.e.act == actSign && caseless(d.toks[a.from].norm) && d.definite(a.from) && i >= in.npTo && d.toks[i].word && d.mask[i] == 0 && !d.definite(i) && !d.domainAt(i) && !d.isDate(i)
}

// officersBehind tells whether officers without an article, who stand behind a verb and its object, are its subject
// ("وقع الاتفاق وزراء من …").
func (d *document) officersBehind(in *instrument, i int) bool {
	h := d.hitAt(i, cOffice)
	if h == nil || h.roles != 0 || i <= in.to || d.hasAny(i-1, bits(cOn, cWith, cBetween, cBy, cOf)) || d.count(in.to, i, bits(cWith, cBetween)) > 0 {
		return false
	}
	a := d.hitOver(in.npFrom-1, cAct)
	return a != nil && a.to == in.npFrom && in.def && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0
}

// alsoActs tells whether "also" opens the clause of the verb right before the instrument: what it names is another one
// ("كما وقعا البروتوكول").
func (d *document) alsoActs(in *instrument) bool {
	if !caseless(d.toks[in.from].norm) {
		return false
	}
	for i := in.npFrom - 1; i > 0 && in.npFrom-i <= 8 && !d.sentStart[i+1] && d.toks[i].word; i-- {
		if a := d.hitAt(i, cAct); a != nil {
			return a.e.act == actSign && a.e.forms&(formPast|formFut) != 0 && d.has(i-1, cOther) && d.has(i-1, cAnd)
		}
	}
	return false
}

// signsBefore tells whether a finite verb of signing stands before token j in its sentence.
func (d *document) signsBefore(j int) bool {
	for i := d.sents[d.sentOf[j]].from; i < j; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act == actSign && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0 {
			return true
		}
	}
	return false
}
