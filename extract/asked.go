package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maxAsked is how many tokens a question may have that only names a partner ("And the Koreans?").
const maxAsked = 9

// askedAbout gives the one party that a short question right before sentence s names, without an instrument.
func (d *document) askedAbout(s int) kg.Party {
	if s == 0 || d.sents[s-1].field != d.sents[s].field || !d.asks(s-1) || d.asks(s) || d.sents[s].para-d.sents[s-1].para > 1 {
		return ""
	}
	q := d.sents[s-1]
	if q.to-q.from > maxAsked || d.count(q.from, q.to, bits(cInstrument, cAct, cDomestic)) > 0 {
		return ""
	}
	var set []kg.Party
	for _, k := range d.atomsIn(q.from, q.to) {
		if a := &d.atoms[k]; !a.loc && !a.masked {
			add(&set, a.party)
		}
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}

// answerer gives the party for which the question before is answered: who is interviewed, else the article's own.
func (d *document) answerer(s int, asked kg.Party) kg.Party {
	p := d.voice
	if p == "" {
		p = d.tellerOf(s, asked)
	}
	if p == "" {
		if p = d.home; d.lastMade() != nil && !d.lastMade().ps.parties.Has(p) {
			p = ""
		}
	}
	if m := d.lastMade(); m != nil && (p == asked || p == "") {
		p = d.common(m.sent, asked)
	}
	if p == asked {
		return ""
	}
	return p
}

// answers reads "And the Koreans? – Sealed in Seoul in 2003." as one more accord of the kind told before, with the
// party that is asked about.
func (d *document) answers(s int, acts []*hit) bool {
	asked := d.askedAbout(s)
	if asked == "" || len(acts) == 0 || d.strangers(s, kg.NewParties(asked, d.answerer(s, asked))) {
		return false
	}
	owner := d.answerer(s, asked)
	e, kind, ok := d.base(s, nil)
	if owner == "" || !ok || d.count(d.sents[s].from, d.sents[s].to, bits(cNeg, cHoped)) > 0 {
		return false
	}
	a := acts[0]
	if a.e.forms&formNoun != 0 && a.e.act != actNegotiate {
		return false
	}
	in := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: e, kind: kind, count: 1, other: true, ellipsis: true}
	t := tie{act: a, link: linkActive}
	d.readStatus(&t, &in)
	if a.e.forms&formPart != 0 && t.status == "" {
		t.status = kg.Signed
	}
	if t.drop != "" {
		return false
	}
	m := d.build(in, t, partySet{kg.NewParties(asked, owner), "asked about", true, d.sents[s-1].from, d.sents[s].to, false, owner, ""}, -1)
	m.addSpan([2]int{d.sents[s-1].from, d.sents[s-1].to})
	if b := d.lastMade(); b != nil {
		for _, x := range b.kindFields() {
			m.domains[x]++
		}
	}
	d.mentions = append(d.mentions, m)
	return true
}

// partiesOfAnswer adds whom the question before asks about to an answer that names an instrument and no partner.
func (d *document) partiesOfAnswer(in *instrument, ps partySet) partySet {
	if ps.explicit {
		return ps
	}
	asked := d.askedAbout(in.sent)
	if asked == "" || in.def || !d.answersAtOnce(in) {
		return ps
	}
	owner := d.answerer(in.sent, asked)
	if owner == "" || d.strangers(in.sent, kg.NewParties(asked, owner)) {
		return ps
	}
	return partySet{kg.NewParties(asked, owner), "asked about", true, d.sents[in.sent-1].from, in.npTo, false, owner, ""}
}

// tellerOf gives the one party other than asked that an answer names.
func (d *document) tellerOf(s int, asked kg.Party) kg.Party {
	var set []kg.Party
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if a := &d.atoms[k]; d.usable(k) && a.party != asked && a.gaz != gazetteer.Capital {
			add(&set, d.atoms[k].party)
		}
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}

// answersAtOnce tells whether the answer opens with the instrument or with what was done to it ("Sealed in Seoul in
// 2003, a convention on …").
func (d *document) answersAtOnce(in *instrument) bool {
	i := d.sents[in.sent].from
	for i < in.npFrom && (!d.toks[i].word || d.hasAny(i, bits(cPronoun, cPassive, cPerfect))) {
		i++
	}
	return i == in.npFrom || d.has(i, cAct)
}
