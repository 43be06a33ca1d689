package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// base gives the instrument that an ellipsis in sentence s stands for one more of: the latest one of the
// sentence, else the latest mention, else one that a sentence shortly before names without an act.
func (d *document) base(s int, out []instrument) (e *entry, kind kg.Kind, ok bool) {
	if n := len(out); n > 0 {
		return out[n-1].e, out[n-1].kind, true
	}
	if p := &d.pending; p.e != nil && s-p.sent <= 2 {
		if m := d.lastMade(); m == nil || m.sent < p.sent {
			return p.e, p.kind, true
		}
	}
	if g := &d.granted; g.left > 0 && s-g.in.sent <= reachOfGranted && s > g.in.sent {
		return g.in.e, g.in.kind, true
	}
	m := d.lastTold(s)
	if p := &d.lacked; p.e != nil && s-p.sent <= 2 && s > p.sent && (m == nil || m.sent < p.sent) {
		return p.e, p.kind, true
	}
	if m != nil {
		return m.in.e, m.kind, true
	}
	return nil, "", false
}

// commonOfSentence gives the party that the accords told in the sentence of m have in common, where there are two or more.
func (d *document) commonOfSentence(m *mention) kg.Party {
	if m == nil || len(m.ps.parties) != 2 {
		return ""
	}
	for k := len(d.mentions) - 1; k >= 0 && d.mentions[k].sent >= m.sent; k-- {
		o := d.mentions[k]
		if o == m || o.dropped || o.sent != m.sent || overlap(o.ps.parties, m.ps.parties) != 1 {
			continue
		}
		for _, p := range m.ps.parties {
			if o.ps.parties.Has(p) {
				return p
			}
		}
	}
	return ""
}

// theOneOf reads "the one of A", "the one signed with A": an article without a noun, before a party.
func (d *document) theOneOf(i int, st sentence, out []instrument) (instrument, bool) {
	if in, ok := d.theOneThat(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneSigned(i, st, out); ok {
		return in, true
	}
	if in, ok := d.theOneOfSum(i, st, out); ok {
		return in, true
	}
	if !d.has(i, cDef) || d.has(i, cOf) || d.hasAny(i, bits(cInstrument, cThis)) || i+2 >= st.to {
		return instrument{}, false
	}
	if i > st.from && d.toks[i-1].norm == ":" {
		return instrument{}, false // a list of those who act
	}
	if i > st.from && d.toks[i-1].word && !(d.has(i-1, cBoundary) || d.has(i-1, cAct) || d.behindNot(i) || len(out) > 0 && (d.has(i-1, cAnd) || d.has(i-2, cAnd))) {
		return instrument{}, false
	}
	if in, ok := d.pairAlone(i, st, out); ok {
		return in, true
	}
	to, j := i+1, i+2
	if a := d.hitAt(i+1, cAct); a != nil && a.e.forms&formPart != 0 && a.e.forms&formNoun == 0 && d.hitAt(a.to, cWith) != nil {
		j = a.to + 1
	} else if k := d.oneOfYear(i, st); k > 0 {
		to, j = k, k
	} else if !d.has(i+1, cOf) {
		return instrument{}, false
	} else {
		to = i + 2
	}
	g := d.partyNameAt(j, st.to)
	if g == nil || g.to >= st.to {
		return instrument{}, false
	}
	if d.personBetween(i, min(st.to, g.to+3)) >= 0 {
		return instrument{}, false // "that of A, X": the minister
	}
	for k := g.to; k < st.to; k++ {
		if h := d.hitAt(k, cInstrument); h != nil && h.e.flags&flagWeak == 0 {
			return instrument{}, false // who acts on it, not what is acted on
		}
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	if to == i+2 {
		to = g.to
	}
	of := g.e.party
	if a := d.hitAt(min(g.to+1, st.to-1), cAct); g.e.gaz == gazetteer.Capital && d.toks[g.to].norm == "," && a != nil && a.e.forms&formPart != 0 {
		of = "" // "the Treaty of A and that of B, signed in …"
		for _, k := range d.atomsIn(g.from, g.to) {
			d.atoms[k].loc = true
		}
	}
	in := instrument{from: i, to: to, npFrom: i, npTo: to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, of: of}
	d.readComplement(&in, st)
	return in, true
}

// theOneOfSum reads "that of 51 billion yen that A and B signed": an article, an amount of money, and a relative with a
// verb of signing.
func (d *document) theOneOfSum(i int, st sentence, out []instrument) (instrument, bool) {
	if len(out) > 0 || !d.has(i, cDef) || d.has(i, cOf) || i+4 >= st.to || !d.has(i+1, cOf) || d.toks[i+2].number < 0 || d.isDate(i+2) {
		return instrument{}, false
	}
	rel := i + 3
	for rel < st.to && rel-i < 10 && d.toks[rel].word && d.hitAt(rel, cRel) == nil {
		rel++
	}
	if rel >= st.to || d.hitAt(rel, cRel) == nil || d.signs(rel, st.to) == nil {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok || kind != kg.Financing {
		return instrument{}, false
	}
	return instrument{from: i, to: rel, npFrom: i, npTo: rel, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
}

// oneOfYear gives where the party begins in "the one of 1972 with A", "the one with A", 0 where it is neither.
func (d *document) oneOfYear(i int, st sentence) int {
	j := i + 1
	if d.has(j, cOf) && d.isDate(j+1) {
		for j++; j < st.to && (d.isDate(j) || d.has(j, cDatePrep)); j++ {
		}
	}
	if j >= st.to || d.hitAt(j, cWith) == nil || d.hitAt(j, cWith).e.flags&flagWeak != 0 || d.toks[j].norm == "," {
		return 0
	}
	return d.hitAt(j, cWith).to
}

// theOneThat reads "two accords: the one that sets …, and the one that …": an article and a relative in the
// list that a counted instrument opens.
func (d *document) theOneThat(i int, st sentence, out []instrument) (instrument, bool) {
	n := len(out)
	rel := d.hitAt(i, cRel)
	if whole := rel != nil && rel.to == i+2; n == 0 || i+2 >= st.to || !whole && !(d.has(i, cDef) && d.has(i+1, cRel)) || !out[n-1].counted && !(n > 1 && out[n-1].ellipsis && out[n-1].def) {
		return instrument{}, false
	}
	p := d.toks[i-1].norm
	if p != ":" && p != "," && p != ";" && !d.has(i-1, cAnd) || d.colonOf(d.sentOf[i]) < 0 || d.colonOf(d.sentOf[i]) > i {
		return instrument{}, false
	}
	to := i + 2
	for to < st.to && d.toks[to].norm != "," && d.toks[to].norm != ";" && d.toks[to].norm != "." && !(d.has(to, cAnd) && (d.has(to+1, cDef) && d.has(to+2, cRel) || d.hitAt(to+1, cRel) != nil)) {
		to++
	}
	e, kind, _ := d.base(d.sentOf[i], out)
	return instrument{from: i, to: i + 1, npFrom: i, npTo: to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
}

// pairAlone reads "the Luso-Moroccan one" where a language leaves "one" out: an article before a hyphenated
// pair that no noun follows.
func (d *document) pairAlone(i int, st sentence, out []instrument) (instrument, bool) {
	ks := d.atomsIn(i+1, i+2)
	if len(ks) == 0 || d.atoms[ks[0]].pair != ks[0]+1 || d.atoms[ks[0]].gaz != gazetteer.Demonym {
		return instrument{}, false
	}
	j := d.atoms[ks[0]+1].to
	if j >= st.to || d.toks[j].word && !d.hasAny(j, bits(cOf, cOn, cAct, cPassive, cPerfect, cFor)) {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: j, npFrom: i, npTo: j, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}
	d.readComplement(&in, st)
	return in, true
}

// numberObject reads a number that stands for instruments told before, as the object of a verb of signing before it and
// with a colon behind it ("there was no treaty. On Sunday they signed three: on extradition, …").
func (d *document) numberObject(i int, st sentence, out []instrument) (instrument, bool) {
	n, w := d.numberAt(i)
	if w == 0 || n < 2 || n > 12 || i+w+1 >= st.to || d.toks[i+w].norm != ":" || len(out) > 0 || d.isDate(i) || d.signs(st.from, i) == nil {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok || e == nil {
		return instrument{}, false
	}
	in := instrument{from: i, to: i + w, npFrom: i, npTo: i + w, e: e, kind: kind, count: n, counted: true, plural: true, indef: true, sent: d.sentOf[i], other: true, ellipsis: true}
	return in, true
}

// numberWith reads a number that stands for as many more of the instruments told right before, with somebody else ("signed
// three accords with A and two with B").
func (d *document) numberWith(i int, st sentence, out []instrument) (instrument, bool) {
	n, w := d.numberAt(i)
	if w == 0 || n < 2 || len(out) == 0 || i <= st.from || d.isDate(i) || d.hitAt(i+w, cWith) == nil {
		return instrument{}, false
	}
	x := &out[len(out)-1]
	if !x.counted || x.def || !d.has(i-1, cAnd) && !d.isComma(i-1) && !d.joinedAnd(i) || i-x.to > 14 || d.count(x.to, i, bits(cWith)) == 0 || d.count(x.to, i, bits(cAct, cInstrument, cRel)) > 0 {
		return instrument{}, false
	}
	in := instrument{from: i, to: i + w, npFrom: i, npTo: i + w, e: x.e, kind: x.kind, count: n, counted: true, plural: true, indef: true, sent: d.sentOf[i], other: true, ellipsis: true}
	d.readComplement(&in, st)
	return in, true
}

// numberOfMore gives the number that stands at token i before or behind a word for more ("two more", "otros dos"), and where
// both end; 0 where there is none.
func (d *document) numberOfMore(i int) (n, end int) {
	other := d.hitAt(i, cOther)
	if other != nil {
		i = other.to
	}
	n, w := d.numberAt(i)
	end = i + w
	if w == 0 || n < 2 || n > 99 || d.isDate(i) {
		return 0, i
	}
	if h := d.hitAt(end, cOther); h != nil && other == nil {
		other, end = h, h.to
	}
	if other == nil {
		return 0, i
	}
	return n, end
}

// numberMore reads a number of more instruments without their noun, right behind a verb of signing ("will sign two more in
// June", "firmarán otros dos").
func (d *document) numberMore(i int, st sentence, out []instrument) (instrument, bool) {
	if len(out) == 0 || !d.ofAct(i) {
		return instrument{}, false
	}
	n, to := d.numberOfMore(i)
	if n == 0 || to >= st.to {
		return instrument{}, false
	}
	in, ok := d.ellipticAt(i, i, to, st, out)
	in.count, in.counted, in.plural = n, true, true
	return in, ok
}

// signs gives the last finite verb of signing between two tokens, nil where another verb of what is done to accords
// stands there, or an instrument.
func (d *document) signs(from, to int) *hit {
	var sign *hit
	for i := from; i < to; i++ {
		if d.has(i, cInstrument) {
			return nil
		}
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formNoun == 0 {
			if a.e.act != actSign || a.e.forms&(formPast|formPres|formFut|formPart) == 0 {
				return nil
			}
			sign = a
		}
	}
	return sign
}

// ofAct tells whether the token at i is the object of a verb that stands right before it ("signed another
// with A").
func (d *document) ofAct(i int) bool {
	h := d.hitOver(i-1, cAct)
	return h != nil && h.to == i && (h.e.forms&(formPast|formPres|formFut|formInf|formGer) != 0 || h.e.forms&formPart != 0 && d.auxBefore(h, cPerfect)) && h.e.forms&formNoun == 0 && !caseless(d.toks[i].norm)
}

// ofActTo is ofAct for what is somebody's own, before which the verb may have a preposition ("put an end to its own").
func (d *document) ofActTo(i int) bool {
	if d.ofAct(i) {
		return true
	}
	if d.ofActDated(i) {
		return true
	}
	e := d.hitAt(i, cEllipsis)
	if e == nil || e.e.flags&flagBack == 0 {
		return false
	}
	if a := d.hitOver(i, cAct); a != nil && a.from < i && a.to == i+1 {
		return a.e.forms&formNoun == 0 // "puesto fin al suyo", the preposition joined to both
	}
	return d.hasAny(i-1, bits(cLoc, cOf, cWith, cFor)) && d.ofAct(i-1)
}

// ofActDated tells whether "a new one" at token i is the object of a verb of signing before the date that stands right before it
// ("firmaron el jueves uno nuevo", "assinaram na quinta-feira um novo").
func (d *document) ofActDated(i int) bool {
	if !d.hasAny(i, bits(cIndef, cEllipsis)) || !d.hasAny(i, bits(cOther)) && !d.hasAny(i+1, bits(cOther)) && (d.hitAt(i, cEllipsis) == nil || d.hitAt(i, cEllipsis).to != i+2) {
		return false
	}
	a := d.actBeforeDate(i, d.sents[d.sentOf[i]])
	return a != nil && a.to < i && a.e.act == actSign && a.e.forms&(formPast|formPart) != 0 && a.e.forms&formNoun == 0
}

// ellipticParties gives the parties of an ellipsis of which the clause names one or none: the one that it
// is of, or that the sentence before speaks of, with the party that all of them share.
func (d *document) ellipticParties(in *instrument, main []kg.Party) (partySet, bool) {
	m := d.lastTold(in.sent)
	x := in.of
	switch {
	case x != "" || len(main) > 1:
	case len(main) == 1:
		x = main[0]
	case in.own:
		for _, k := range d.atomsIn(d.sents[in.sent].from, in.from) {
			if a := &d.atoms[k]; d.usable(k) || a.gaz == gazetteer.Name && !a.masked {
				x = a.party
			}
		}
		if x == "" {
			x = d.antecedentParty(in.from)
		}
	}
	if x == "" {
		return partySet{}, false
	}
	shared := d.home
	if m != nil && !m.ps.parties.Has(shared) || shared == x {
		shared = ""
	}
	if m != nil && shared != "" && m.sent == in.sent && m.tie.link == linkPassive && m.ps.explicit && len(m.ps.parties) == 2 && m.ps.subject != "" && m.ps.subject != x {
		shared = m.ps.subject // "The treaty with A was signed by B; the one with C …"
	}
	if p := d.subjectOfParagraph(in.sent); p != "" && p != x {
		shared = p
	}
	if m != nil && !m.ps.parties.Has(x) {
		if p := d.namedHere(m.ps.parties, in.from); p != "" && !d.ofOther(p) && !(in.of != "" && m.ps.parties.Has(d.home)) {
			shared = p
		}
	}
	if in.own && m != nil && m.ps.subject != "" {
		if p := partnerOf(m, x); p != "" {
			shared = p // "A signed with B. C signed its own"
		}
	}
	if m != nil && shared == "" {
		if len(m.ps.parties) == 2 && m.ps.parties.Has(x) && in.of != "" {
			return partySet{m.ps.parties, "the one of", true, in.from, in.npTo, false, "", ""}, true
		}
		if m.ps.subject != x && m.ps.parties.Has(m.ps.subject) {
			shared = m.ps.subject // who acts with each of them
		}
		for _, p := range m.ps.parties {
			if p != x && (shared == "" || p.IsOrganisation() && shared != m.ps.subject) {
				shared = p
			}
		}
	}
	if p := d.commonOfSentence(m); in.own && p != "" && p != x {
		shared = p
	}
	if p := d.common(in.sent, x); in.of != "" && p != "" && d.subjectOfParagraph(in.sent) != shared {
		shared = p // "India's is a year old. China's …"
	}
	if m != nil && m.sent == in.sent && m.ps.explicit && len(m.ps.parties) == 2 && in.indef && d.partnerFronted(in, x) {
		if p := d.actsBesideWith(m); p != "" && p != x {
			shared = p
		}
	}
	if shared == "" || shared == x {
		return partySet{}, false
	}
	actor := kg.Party("")
	if in.own {
		actor = x
	}
	sure := in.of != "" || in.own || m != nil && in.indef && m.ps.parties.Has(shared) && in.sent-m.sent <= 2 && m.para == d.sents[in.sent].para && in.sent > m.sent || m != nil && shared == m.ps.subject && m.sent == in.sent || m != nil && in.indef && m.sent == in.sent && m.ps.explicit && m.ps.parties.Has(shared) && d.partnerFronted(in, x) || d.pendingOf(in, shared) || d.nextInRow(m, in, shared) || d.has(in.from-1, cAdds)
	return partySet{kg.NewParties(x, shared), "the one of", sure, in.from, in.npTo, false, actor, ""}, true
}

// partnerOf gives the other one of the two with whom the subject of the accord acts, unless that is x.
func partnerOf(m *mention, x kg.Party) kg.Party {
	if len(m.ps.parties) != 2 || m.ps.parties.Has(x) {
		return ""
	}
	for _, p := range m.ps.parties {
		if p != m.ps.subject {
			return p
		}
	}
	return ""
}

// pendingOf tells whether the sentence before brings in several instruments of the party, and names nobody else
// ("A has two agreements. The first, with B, …").
func (d *document) pendingOf(in *instrument, p kg.Party) bool {
	x := &d.pending
	if x.e == nil || !x.plural || in.sent-x.sent != 1 {
		return false
	}
	ks := d.atomsIn(max(d.sents[x.sent].from, d.pubPlace), d.sents[x.sent].to)
	for _, k := range ks {
		if d.atoms[k].party != p {
			return false
		}
	}
	return len(ks) > 0
}

// nextInRow tells whether the instrument, called by its number, follows right on the one before it in the row, of which the text
// was sure that the party has it ("The first, signed with A, covers mining. The second, signed with B, …").
func (d *document) nextInRow(m *mention, in *instrument, p kg.Party) bool {
	if m == nil || !m.in.ellipsis || !m.ps.explicit || !m.ps.parties.Has(p) || in.sent-m.sent > 1 || in.from > 0 && d.has(in.from-1, cOf) {
		return false // "of the third, signed with B, they say that it is a memorandum"
	}
	n := d.ordinal(in.from)
	return n > 1 && d.ordinal(m.in.from) == n-1
}

// cliticObject reads the number or article that stands alone behind a verb whose auxiliary has a pronoun for the
// instrument joined to it ("elle en avait conclu un avec B", "ils n'en ont signé que seize").
func (d *document) cliticObject(i int, st sentence, out []instrument) (instrument, bool) {
	n, w := d.numberAt(i)
	if w == 0 || n < 1 || n > 100 || i+w >= st.to || d.isDate(i) || !d.hasAny(i, bits(cIndef, cNumber)) && d.toks[i].number < 0 {
		return instrument{}, false
	}
	at := i
	if at-1 > st.from && d.has(at-1, cRel) {
		at-- // "que seize"
	}
	if !d.cliticBefore(at, i+w) {
		return instrument{}, false
	}
	to := i + w
	if d.has(to, cOther) {
		to++
	}
	if to < st.to && d.toks[to].word && !d.hasAny(to, bits(cWith, cOn, cLoc, cTimePrep, cAnd, cDef, cOccasion, cBetween, cOther, cFor, cDay, cSimilar)) && !d.isDate(to) {
		return instrument{}, false // it has a noun
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: to, npFrom: i, npTo: to, e: e, kind: kind, count: n, counted: n > 1, plural: n > 1, indef: true, sent: d.sentOf[i], other: true, ellipsis: true}
	d.readComplement(&in, st)
	return in, true
}

// cliticBefore tells whether a participle whose auxiliary has a pronoun for the instrument joined to it ends at token at, or
// such a verb of having with no participle, where a "with" follows the number, which ends at token to, and a signing behind it
// ("elle en a déjà un avec B, signé en 2005").
func (d *document) cliticBefore(at, to int) bool {
	if a := d.hitOver(at-1, cAct); a != nil {
		p := d.hitOver(a.from-1, cPerfect)
		return a.to == at && a.e.forms&formPart != 0 && p != nil && p.to == a.from && p.e.flags&flagAgain != 0
	}
	j := at - 1
	for j > 0 && at-j <= 2 && d.hitOver(j, cPerfect) == nil && d.toks[j].word {
		j--
	}
	p := d.hitOver(j, cPerfect)
	if p == nil || p.e.flags&flagAgain == 0 || d.hitAt(to, cWith) == nil {
		return false
	}
	for k := to; k < min(to+8, d.sents[d.sentOf[at]].to); k++ {
		if x := d.hitAt(k, cAct); x != nil {
			return x.e.act == actSign && x.e.forms&formPart != 0
		}
	}
	return false
}

// partnerFronted tells whether the party stands behind the "with" that opens the limb of the instrument ("…, and with C
// that it signed another").
func (d *document) partnerFronted(in *instrument, p kg.Party) bool {
	for i := in.npFrom - 1; i > d.sents[in.sent].from && in.npFrom-i <= 12; i-- {
		if d.has(i, cAnd) && d.hitAt(i+1, cWith) != nil {
			return d.soleIn(i+1, in.npFrom) == p
		}
	}
	return false
}

// actsBesideWith gives the one of the two of an accord whom its sentence names before it other than behind a "with".
func (d *document) actsBesideWith(m *mention) kg.Party {
	var one kg.Party
	for _, k := range d.atomsIn(d.sents[m.sent].from, m.in.from) {
		a := &d.atoms[k]
		if !m.ps.parties.Has(a.party) || a.loc || a.masked || d.behindWith(a.from) || a.party == one {
			continue
		}
		if one != "" {
			return ""
		}
		one = a.party
	}
	return one
}
