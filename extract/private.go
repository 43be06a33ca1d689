package extract

import "github.com/entente-kg/entente/gazetteer"

// privateReach is how many words may stand between a demonym and the noun that it goes with ("a Dutch offshore
// dredging company").
const privateReach = 4

// private tells whether the atom only says where somebody is from who is no international party: "the Dutch
// dredging company", "Norway's strikers", "the rebels of Chad", "a Syrian".
func (d *document) private(a *atom) bool {
	if a.gaz != gazetteer.Demonym && a.gaz != gazetteer.Name {
		return false
	}
	if a.pair >= 0 {
		return d.privatePair(a)
	}
	return d.privateBehind(a) || d.peopleListed(a) || d.privateAhead(a) || d.loneDemonym(a) || d.firmOf(a) || d.firmBehind(a) || d.firmBefore(a)
}

// privatePair tells whether the two halves of "A-B" only go on a noun for somebody who is no international party
// ("the Anglo-Swiss group X", "le groupe anglo-suisse X").
func (d *document) privatePair(a *atom) bool {
	b := &d.atoms[a.pair]
	if b.from < a.from {
		a, b = b, a
	}
	return a.gaz == gazetteer.Demonym && (d.privateBehind(b) || d.privateAhead(a) && !caseless(d.toks[a.from].norm))
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
	if i < 0 || d.sentStart[i+1] {
		return false
	}
	h := d.hitOver(i, cDomestic)
	if c := d.hitOver(i, cCounterpart); h == nil && c != nil && a.gaz == gazetteer.Demonym {
		st := d.sents[d.sentOf[i]]
		return d.count(st.from, c.from, bits(cDomestic, cPrivate)) > 0 && d.count(st.from, c.from, bits(cOffice, cInstitution)) == 0 // "the singer … and her Senegalese colleague"
	}
	if h == nil {
		if h = d.hitOver(i, cPrivate); h != nil && d.agencySigns(h) {
			return false
		}
	}
	return h != nil && !(h.from > 0 && d.hitOver(h.from-1, cInstrument) != nil) && !(a.gaz == gazetteer.Demonym && d.hitAt(a.to, cInstitution) != nil)
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
	i, h0 := h.to, h
	for ; i < len(d.toks) && !d.sentStart[i] && i-h.to < 4; i++ {
		t := &d.toks[i]
		if !t.word || !t.capital {
			break
		}
		if h := d.hitAt(i, cPrivate); h != nil && i > h0.to && h.e.flags&flagCapital != 0 && !d.hasAny(h.to, bits(cOffice, cInstitution)) {
			return true // "Britain's Heritage Oil"
		}
		if d.mask[i]&^bits(cDomestic, cPrivate, cNotName) != 0 || d.inOfficeOrName(i) || d.domainAt(i) && !d.firmName(i) || t.allCaps && i == h.to && d.privateAt(i+1) == nil {
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

// firmBehind tells whether the adjective of a country, made a noun by its article, goes on the name of a firm ("le
// britannique Heritage Oil", "la noruega Statnor"): one that ends as those of firms do, or a single word that is
// nobody's name in the article.
func (d *document) firmBehind(a *atom) bool {
	i := a.to
	if a.gaz != gazetteer.Demonym || i >= len(d.toks) || d.sentStart[i] || d.toks[a.from].capital || !d.toks[i].capital || a.from < 1 || !d.has(a.from-1, cDef) || d.sentStart[a.from] {
		return false
	}
	if d.firmName(i) {
		return true
	}
	t := &d.toks[i]
	if d.mask[i]&^bits(cNotName, cPrivate, cDomestic) != 0 || d.inOfficeOrName(i) || t.number >= 0 || runeLen(t.norm) < 3 || i+1 < len(d.toks) && d.toks[i+1].capital && !d.sentStart[i+1] {
		return false
	}
	for k := range d.people {
		if p := &d.people[k]; d.toks[p.to-1].norm == t.norm {
			return false
		}
	}
	return true
}

// nearFirm tells whether the adjective, in what is said of the instrument, stands between the noun for a firm and its
// name, or behind such a noun with the name behind it ("… to the miner brésilien Paranapanema").
func (d *document) nearFirm(a *atom, in *instrument) bool {
	if a.gaz != gazetteer.Demonym || a.pair >= 0 || a.from < in.npFrom || a.to > in.npTo || a.to >= len(d.toks) || d.sentStart[a.to] || !d.toks[a.to].capital {
		return false
	}
	return d.mask[a.to]&^bits(cNotName, cPrivate, cDomestic) == 0 && d.privateAhead(a)
}

// firmBefore tells whether the adjective, where nouns stand first and names have no capitals, follows the name of a
// firm that its noun opens ("مجموعة إكستراتا البريطانية").
func (d *document) firmBefore(a *atom) bool {
	if a.gaz != gazetteer.Demonym || a.roles != roleDef || !caseless(d.toks[a.from].norm) {
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= 5 && !d.sentStart[i+1]; i-- {
		if d.hitOver(i, cPrivate) != nil || d.hitOver(i, cDomestic) != nil {
			return a.from-i > 1
		}
		if g := d.hitAt(i, cGaz); (d.mask[i] != 0 || !d.toks[i].word || d.definite(i)) && (g == nil || g.e.gaz != gazetteer.Demonym || i+1 != a.from) {
			return false
		}
	}
	return false
}

// firmName tells whether the capitalised word at i begins a name that ends as those of firms do ("Heritage Oil").
func (d *document) firmName(i int) bool {
	for j := i; j < min(i+4, len(d.toks)) && !d.sentStart[j] && d.toks[j].capital; j++ {
		if h := d.hitAt(j, cPrivate); j > i && h != nil && h.e.flags&flagCapital != 0 {
			return !d.hasAny(h.to, bits(cOffice, cInstitution))
		}
	}
	return false
}

// firmCalled tells whether what looks like a person's name is that of a known firm, or ends as the names of firms do.
func (d *document) firmCalled(p *person) bool {
	if x := d.hitAt(p.from, cDomestic); x != nil && x.to == p.to && d.toks[p.from].capital && p.oTo <= p.oFrom {
		return true
	}
	h := d.hitAt(p.to-1, cPrivate)
	return h != nil && h.e.flags&flagCapital != 0 && p.to-p.from > 1 && p.oTo <= p.oFrom
}

// privateAt gives the words at token i for somebody who is no international party, or nil.
func (d *document) privateAt(i int) *hit {
	if h := d.hitAt(i, cDomestic); h != nil {
		return h
	}
	if h := d.hitAt(i, cPrivate); h != nil && (h.e.flags&flagCapital == 0 || d.toks[i].capital) && !d.agencySigns(h) {
		return h
	}
	return nil
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
