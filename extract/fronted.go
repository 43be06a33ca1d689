package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// theOneOfParty reads what stands for an instrument by its party or its year alone, behind one told before:
// "that with A", "A's, signed in May, …", "the one of 2012".
func (d *document) theOneOfParty(i int, st sentence, out []instrument) (instrument, bool) {
	to, of, ok := d.withParty(i, st)
	if !ok {
		to, of, ok = d.ownerAlone(i, st)
	}
	if !ok {
		to, ok = d.ofYear(i, st)
	}
	if !ok {
		return instrument{}, false
	}
	s := d.sentOf[i]
	if m := d.lastMade(); len(out) == 0 && (m == nil || s-max(m.sent, m.spoken) > 2 || d.sents[s].para-d.sents[max(m.sent, m.spoken)].para > 1) {
		return instrument{}, false
	}
	e, kind, ok := d.base(s, out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: to, npFrom: i, npTo: to, e: e, kind: kind, count: 1, sent: s, other: true, ellipsis: true, def: true, of: of}
	d.readComplement(&in, st)
	return in, true
}

// opensPart tells whether token i stands at the head of a sentence or of a part of it.
func (d *document) opensPart(i int, st sentence) bool {
	return i == st.from || !d.toks[i-1].word && d.toks[i-1].norm != "-" || d.hasAny(i-1, bits(cAnd, cBoundary))
}

// withParty reads "that with A": a determiner right before "with" and a party.
func (d *document) withParty(i int, st sentence) (int, kg.Party, bool) {
	if !d.hasAny(i, bits(cThis, cDef)) || d.has(i, cOf) || !d.opensPart(i, st) || i+2 >= st.to {
		return 0, "", false
	}
	w := d.hitAt(i+1, cWith)
	if w == nil || w.e.flags&flagWeak != 0 && w.to-w.from > 1 {
		return 0, "", false // "the border river with C" is a river
	}
	j := w.to
	if d.has(j, cDef) {
		j++
	}
	g := d.hitAt(j, cGaz)
	if g == nil || g.to >= st.to || g.e.gaz == gazetteer.City || g.e.gaz == gazetteer.Region || g.e.gaz == gazetteer.Demonym {
		return 0, "", false
	}
	return i + 1, g.e.party, true
}

// ownerAlone reads "A's" with no noun behind it.
func (d *document) ownerAlone(i int, st sentence) (int, kg.Party, bool) {
	g := d.hitAt(i, cGaz)
	if g == nil || g.to >= st.to || g.e.gaz == gazetteer.City || g.e.gaz == gazetteer.Region || g.e.gaz == gazetteer.Demonym {
		return 0, "", false
	}
	switch d.toks[g.to].norm {
	case "'", "’", "'s", "’s":
	default:
		return 0, "", false
	}
	o := d.hitAt(g.to, cOf)
	if o == nil || o.to >= st.to {
		return 0, "", false
	}
	switch j := o.to; {
	case d.toks[j].norm == ",", d.toks[j].norm == ".", d.toks[j].norm == ";":
	case d.hasAny(j, bits(cPassive, cPlanned, cRel)) || d.lives(j):
	default:
		return 0, "", false
	}
	return g.to, g.e.party, true
}

// lives tells whether a finite verb of what becomes of an accord stands at token i ("came into force", "lapsed"), or
// an auxiliary before one.
func (d *document) lives(i int) bool {
	if d.hasAny(i, bits(cPerfect)) {
		return true
	}
	a := d.hitAt(i, cAct)
	if a == nil || a.e.forms&(formPast|formPres) == 0 || a.e.forms&formNoun != 0 {
		return false
	}
	switch a.e.act {
	case actForce, actRenew, actEnd, actNegotiate:
		return a.to-a.from > 1 || a.to >= len(d.toks) || !d.toks[a.to].word || d.hasAny(a.to, bits(cLoc, cTimePrep, cWith, cOn))
	}
	return false
}

// ofYear reads "the one of 2012" where a language leaves "one" out.
func (d *document) ofYear(i int, st sentence) (int, bool) {
	if !d.has(i, cDef) || d.has(i, cOf) || !d.has(i+1, cOf) || !d.opensPart(i, st) || i+3 >= st.to || !d.yearToken(i+2) {
		return 0, false
	}
	if j := i + 3; d.toks[j].word && !d.hasAny(j, bits(cOn, cWith, cBetween, cAct, cPassive, cPerfect, cRel, cPlanned, cOther, cNeg)) && d.mask[j] != 0 {
		return 0, false
	}
	return i + 2, true
}

// frontedPartners reads the parts of a sentence that name no instrument and open with a partner: "With A, talks
// go on; with B, it will be signed next year". They speak of one more of the kind told before.
func (d *document) frontedPartners(s int, ins []instrument, acts []*hit) bool {
	b := d.recent(s)
	if b == nil || b.count > 1 || s-max(b.sent, b.spoken) > 2 || d.sents[s].para != d.sents[max(b.sent, b.spoken)].para {
		return false
	}
	st := d.sents[s]
	made := false
	for from := st.from; from < st.to; {
		to := d.nextStop(from, st.to)
		if d.frontedPartner(s, from, to, ins, acts, b) {
			made = true
		}
		from = to + 1
	}
	return made
}

// topicPartner gives the pair that the line of the instrument speaks of where an earlier sentence of it opens with a
// partner ("With Ankara, things move fast. The convention was signed in May."): that partner and whom the article or
// its accords have in common; nothing where the line names another party before the instrument.
func (d *document) topicPartner(in *instrument) kg.Parties {
	var partner kg.Party
	from := d.lineFrom(in.from)
	for s := in.sent; s >= 0 && d.sents[s].from >= d.lineFrom(in.from) && d.sents[s].field == 1; s-- {
		if p := d.opensWithPartner(s); p != "" && d.sents[s].from < in.npFrom {
			partner, from = p, d.sents[s].from
			break
		}
		if s < in.sent && in.sent-s >= 3 {
			return nil
		}
	}
	if partner == "" {
		return nil
	}
	for _, k := range d.atomsIn(from, d.sents[in.sent].to) {
		if a := &d.atoms[k]; !a.loc && !a.masked && a.party != partner && a.party != d.home && a.gaz != gazetteer.City {
			return nil
		}
	}
	p := d.home
	if p == partner {
		p = d.common(in.sent, partner)
	}
	if p == "" || p == partner {
		return nil
	}
	return kg.NewParties(p, partner)
}

// opensWithPartner gives the only party behind a "with" that opens the sentence, closed by a comma or by what is
// said of it.
func (d *document) opensWithPartner(s int) kg.Party {
	st := d.sents[s]
	i := max(st.from, d.pubPlace)
	for n := 0; i < st.to && n < 3 && d.hitAt(i, cWith) == nil && d.hasAny(i, bits(cAnd, cBoundary, cOther)); n++ {
		i++
	}
	h := d.hitAt(i, cWith)
	if h == nil || d.masked[i] || caseless(d.toks[i].norm) {
		return ""
	}
	end := h.to
	if p := d.partnerNoComma(h.to, st.to); p != "" {
		return p
	}
	for end < st.to && d.toks[end].norm != "," && !d.rare(end, cExists) {
		if end-h.to > 6 || d.hasAny(end, bits(cInstrument, cAct, cPerfect, cPassive)) {
			return ""
		}
		end++
	}
	var set []kg.Party
	for _, k := range d.atomsIn(h.to, end) {
		if a := &d.atoms[k]; !a.loc {
			add(&set, a.party)
		}
	}
	if len(set) != 1 || end == st.to {
		return ""
	}
	return set[0]
}

// partnerNoComma gives the party named at token i, where what the sentence says of it goes on without a comma ("Con
// Colombia la cosa cojea").
func (d *document) partnerNoComma(i, to int) kg.Party {
	if d.has(i, cDef) && d.hitAt(i, cGaz) == nil {
		i++
	}
	ks := d.atomsIn(i, min(i+1, to))
	if len(ks) == 0 || d.atoms[ks[0]].loc {
		return ""
	}
	a := &d.atoms[ks[0]]
	if a.from != i || a.to+1 >= to || !d.toks[a.to].word || d.toks[a.to].capital || d.hasAny(a.to, bits(cAnd, cOf, cInstrument, cAct, cWith, cOffice)) {
		return ""
	}
	return a.party
}

func (d *document) frontedPartner(s, from, to int, ins []instrument, acts []*hit, b *mention) bool {
	i := from
	for i < to && d.hitAt(i, cWith) == nil {
		if d.toks[i].word && !d.hasAny(i, bits(cAnd, cBoundary, cOther)) {
			return false
		}
		i++
	}
	for k := range ins {
		if ins[k].npFrom >= from && ins[k].npFrom < to {
			return false
		}
	}
	if i >= to || d.masked[i] || d.count(from, to, bits(cDomestic)) > 0 {
		return false
	}
	for _, a := range acts {
		if a.e.act == actSign && a.to < to && d.unknownWord(a.to) && !d.auxBefore(a, cPassive) {
			continue // what is done is done to something else
		}
		if a.from < i || a.to > to || a.e.forms&formNoun != 0 && a.e.act != actNegotiate || a.e.flags&flagLed != 0 || d.has(a.to, cOf) && !d.isDate(a.to+1) { // "came to blows", "exchanged letters of condolence"
			continue
		}
		with := d.namedIn(i, a.from)
		if len(with) != 1 {
			return false
		}
		p := d.subjectOfParagraph(s)
		if p == "" || p == with[0] {
			p = d.common(s, with[0])
		}
		if p == "" {
			p = d.sharedBy(with[0], i, false)
		}
		if p == "" || p == with[0] {
			return false
		}
		in := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: b.in.e, kind: b.kind, count: 1, other: true, ellipsis: true}
		t := tie{act: a, link: linkActive}
		d.readStatus(&t, &in)
		if t.drop != "" {
			return false
		}
		m := d.build(in, t, partySet{kg.NewParties(with[0], p), "partner at the head", true, from, to, false, p, ""}, -1)
		m.signers = nil
		for _, x := range b.kindFields() {
			m.domains[x]++
		}
		d.mentions = append(d.mentions, m)
		return true
	}
	return false
}

// unknownWord tells whether a word stands at the token of which nothing is known.
func (d *document) unknownWord(i int) bool {
	t := &d.toks[i]
	return t.word && !t.capital && !caseless(t.norm) && d.mask[i] == 0 && !d.isDate(i) && !d.domainAt(i) && t.number < 0
}

// common gives the party that two or more accords of the paragraph, or of the one before it, have in common,
// other than x; "" where there is none, or more than one.
func (d *document) common(s int, x kg.Party) kg.Party {
	n := map[kg.Party]int{}
	for _, m := range d.mentions {
		if !m.dropped && !m.title && d.sents[s].para-m.para <= 1 {
			for _, p := range m.ps.parties {
				n[p]++
			}
		}
	}
	var best kg.Party
	most, ties := 1, 0
	for p, k := range n {
		switch {
		case p == x || k < most || k < 2:
		case k == most:
			ties++
		default:
			best, most, ties = p, k, 0
		}
	}
	if ties > 0 {
		return ""
	}
	return best
}

// ofOther tells whether the party only says which of several instruments of the sentence is meant ("A's, signed
// in May; B's …"), so that the next has it not.
func (d *document) ofOther(p kg.Party) bool {
	for k := range d.ins {
		if d.ins[k].of == p {
			return true
		}
	}
	return false
}
