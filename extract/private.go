package extract

import "github.com/entente-kg/entente/gazetteer"

// privateReach is how many words may stand between a demonym and the noun that it goes with ("a Dutch offshore
// dredging company").
const privateReach = 4

// private tells whether the atom only says where somebody is from who is no international party: "the Dutch
// dredging company", "Norway's strikers", "the rebels of Chad", "a Syrian".
func (d *document) private(a *atom) bool {
	if a.gaz != gazetteer.Demonym && a.gaz != gazetteer.Name || a.pair >= 0 {
		return false
	}
	return d.privateBehind(a) || d.privateAhead(a) || d.loneDemonym(a) || d.firmOf(a)
}

// privateBehind tells whether the noun follows: behind an adjective, or behind a name with an apostrophe.
func (d *document) privateBehind(a *atom) bool {
	i := a.to
	if a.gaz == gazetteer.Name {
		h := d.hitAt(i, cOf)
		if h == nil || d.toks[i].space {
			h = d.privateAt(i) // "Wales winger"
			return h != nil && !d.sentStart[i] && !d.hasAny(h.to, bits(cOffice, cInstitution))
		}
		i = h.to
	}
	for n := 0; n <= privateReach && i < len(d.toks) && !d.sentStart[i]; n++ {
		if h := d.privateAt(i); h != nil {
			return !d.hasAny(h.to, bits(cOffice, cInstitution)) // "the Peruvian farmers' minister"
		}
		g := d.hitAt(i, cGaz)
		switch {
		case g != nil && g.e.gaz == gazetteer.Demonym, d.hasAny(i, bits(cAnd, cNumber)), d.toks[i].norm == "-":
		case !d.toks[i].word || d.toks[i].capital || d.mask[i]&^bits(cOther, cPast, cLast, cTail) != 0:
			return false
		}
		i++
	}
	return false
}

// privateAhead tells whether the noun stands before, with at most an "of" between ("la empresa noruega").
func (d *document) privateAhead(a *atom) bool {
	i := a.from - 1
	if a.gaz == gazetteer.Name {
		for i > 0 && d.has(i, cDef) && !d.has(i, cOf) {
			i--
		}
		if i < 1 || !d.has(i, cOf) || d.sentStart[i] {
			return false
		}
		i--
	}
	return i >= 0 && !d.sentStart[i+1] && (d.hitOver(i, cDomestic) != nil || d.hitOver(i, cPrivate) != nil) && !(a.gaz == gazetteer.Demonym && d.hitAt(a.to, cInstitution) != nil)
}

// loneDemonym tells whether an indefinite article makes a person of the demonym ("a Serb").
func (d *document) loneDemonym(a *atom) bool {
	i := a.from - 1
	if a.gaz != gazetteer.Demonym || i < 0 || d.sentStart[a.from] || !d.has(i, cIndef) || caseless(d.toks[a.from].norm) || a.to >= len(d.toks) {
		return false
	}
	return !d.toks[a.to].word && d.toks[a.to].norm != "-" || d.hasAny(a.to, bits(cAnd, cPerfect, cPassive))
}

// firmOf tells whether a name that nobody knows follows the apostrophe ("Finland's Kemira").
func (d *document) firmOf(a *atom) bool {
	h := d.hitAt(a.to, cOf)
	if a.gaz != gazetteer.Name || h == nil || d.toks[a.to].space || d.toks[a.from].field == 0 || d.inOffice(a) {
		return false
	}
	i := h.to
	for ; i < len(d.toks) && !d.sentStart[i] && i-h.to < 4; i++ {
		t := &d.toks[i]
		if !t.word || !t.capital {
			break
		}
		if d.mask[i]&^bits(cDomestic, cPrivate, cNotName) != 0 || d.inOfficeOrName(i) || d.domainAt(i) || t.allCaps && i == h.to && d.privateAt(i+1) == nil {
			return false
		}
	}
	for j := i; j < min(i+5, len(d.toks)) && j > h.to && !d.sentStart[j] && d.toks[j].norm != "," && d.hitAt(j, cGaz) == nil && !d.has(j, cFor); j++ {
		if d.hasAny(j, bits(cInstitution, cOf)) {
			return false // "China's National Development and Reform Commission"
		}
	}
	return i > h.to
}

// privateAt gives the words at token i for somebody who is no international party, or nil.
func (d *document) privateAt(i int) *hit {
	if h := d.hitAt(i, cDomestic); h != nil {
		return h
	}
	return d.hitAt(i, cPrivate)
}

// firmSigns tells whether the subject of a verb, from token from on, is somebody who is no international party
// and nobody else ("the oil giant X signed").
func (d *document) firmSigns(t *tie, from int) bool {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || caseless(d.toks[t.act.from].norm) || t.act.from-from > 20 {
		return false
	}
	to := t.act.from
	at := -1
	for i := max(from, d.pubPlace); i < to && at < 0; i++ {
		if h := d.privateAt(i); h != nil && !d.masked[i] {
			at = h.to
		}
	}
	if at < 0 || at >= to || !d.toks[at].capital || d.mask[at]&^bits(cPrivate, cDomestic, cNotName) != 0 {
		return false // a name stands right behind the noun
	}
	return d.atomCount(from, to) == 0 && d.count(from, to, bits(cBoth, cPronoun, cInstitution, cOffice, cCounterpart)) == 0
}

// onlyQualities tells whether the stretch names nobody but by adjectives that go on a common noun ("British
// technology").
func (d *document) onlyQualities(sp [2]int) bool {
	ks := d.atomsIn(sp[0], sp[1])
	for _, k := range ks {
		if d.atoms[k].gaz != gazetteer.Demonym {
			return false
		}
	}
	if len(ks) == 0 {
		return false
	}
	i := d.atoms[ks[len(ks)-1]].to
	return i < len(d.toks) && !d.sentStart[i] && d.toks[i].word && !d.toks[i].capital && d.mask[i] == 0 && !caseless(d.toks[i].norm)
}
