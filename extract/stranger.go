package extract

import "github.com/entente-kg/entente/kg"

// withStranger tells whether the "with" beside the act leads to words that stand for nobody whom the reader knows or could know
// from the text ("concluded with the bishops an accord that …"), so that the partner is not the country named elsewhere.
func (d *document) withStranger(m *mention) bool {
	a := m.tie.act
	if a == nil || m.tie.link != linkActive && m.tie.link != linkPassive || m.ps.rule == ruleArticle {
		return false
	}
	to := d.sents[m.sent].to
	i := d.behindDates(a.to, to)
	if d.hitAt(i, cWith) == nil || m.in.npFrom >= a.to && m.in.to <= i+2 {
		i = d.behindDates(m.in.to, to)
	}
	if d.hitAt(i, cWith) == nil {
		for i = a.to; i < min(m.in.npFrom, a.to+reachOfWith) && d.hitAt(i, cWith) == nil; i++ {
		} // "signed the minister with the farmers an accord"
	}
	h := d.hitAt(i, cWith)
	return h != nil && !d.masked[i] && h.e.flags&(flagBack|flagLed) == 0 && d.strange(h.to, to)
}

// reachOfWith is how many tokens behind a verb that comes first its partner may be told, before its object.
const reachOfWith = 16

// behindDates gives the first token from i on that belongs to no date and is no comma.
func (d *document) behindDates(i, to int) int {
	for n := 0; n < 8 && i < to; n++ {
		switch {
		case d.isDate(i), d.isComma(i), d.hasAny(i, bits(cWeekday, cDay, cDatePrep, cTimePrep)):
			i++
		default:
			return i
		}
	}
	return i
}

// strange tells whether the noun phrase from token i on begins with an article or a number and a word in small letters that no
// list knows, and that no party, person or pronoun stands in it; an "of" behind it may lead to what is done ("with the aim of").
func (d *document) strange(i, to int) bool {
	end := min(i+8, to)
	for j := i; j < end; j++ {
		if d.isComma(j) || d.hasAny(j, bits(cAct, cRel, cInstrument, cLoc)) {
			end = j
		}
	}
	if d.rareIn(i, end, cAnyParty) || len(d.atomsIn(i, end)) > 0 || d.personBetween(i, end) >= 0 || d.bothIn(i, end) > 0 {
		return false
	}
	noun := min(i, end)
	for ; noun < end && d.hasAny(noun, bits(cDef, cIndef, cNumber, cSeveral, cOf)); noun++ {
	}
	if noun == end || noun == i && !caseless(d.toks[i].norm) || d.hasAny(noun+1, bits(cOf, cPlanned)) {
		return false
	}
	return d.toks[noun].word && !d.toks[noun].capital && d.mask[noun] == 0
}

// strangersAct tells whether those who act are nobody whom the reader knows or could know from the text, and no party stands
// beside them ("The bakers, who negotiate apart, …", "The players' union has ratified the deal with the league"), so that the
// parties are not those named elsewhere.
func (d *document) strangersAct(m *mention) bool {
	a := m.tie.act
	if a == nil || m.tie.link != linkActive || a.e.forms&formNoun != 0 || m.ps.named != "" {
		return false
	}
	from, to := d.clauseOf(&m.in, &m.tie)
	if len(d.atomsIn(from, to)) > 0 || d.personBetween(from, to) >= 0 {
		return false
	}
	from, to, _, _ = d.subjectZone(&m.in, &m.tie, from, to)
	if to > m.in.npFrom || to <= from || d.rareIn(from, to, cAnyParty) || d.bothIn(from, to) > 0 {
		return false
	}
	if d.count(from, to, bits(cPronoun, cCounterpart, cInstrument, cOther)) > 0 {
		return false
	}
	if d.count(from, to, bits(cOffice, cInstitution)) > 0 {
		return d.count(from, to, bits(cDomestic)) > 0
	}
	who := bits(cDomestic, cPrivate)
	if m.status == kg.Negotiating {
		who = bits(cDomestic) // "the teams are at the third round of the accord"
	}
	return d.count(from, to, who) > 0 || a.to-a.from <= 2 && d.strange(from, to) // but "the meeting ended with the signing of …"
}
