package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// companions gives the pair of an accord one of whose sides is told by what he is to the other ("the visitor signed
// with Mr X", "he signed with his host"): the two whom the sentence before names.
func (d *document) companions(in *instrument, t *tie, subj, with []kg.Party, from, to int) (partySet, bool) {
	at := d.companionIn(t, from, to)
	if at < 0 || in.weak && in.kind != kg.Declaration || d.count(from, to, bits(cDomestic)) > 0 || len(subj) > 1 || len(with) > 1 {
		return partySet{}, false
	}
	told := append([]kg.Party(nil), subj...)
	for _, p := range with {
		add(&told, p)
	}
	if len(told) > 1 {
		return partySet{}, false
	}
	if len(told) == 0 && d.atomCount(d.sents[in.sent].from, at) == 0 {
		if ps := d.heldPair(in, true); len(ps) == 2 {
			return partySet{ps, "companion of the sentence before", true, in.npFrom, in.npTo, false, "", ""}, true
		}
	}
	for s := in.sent; s >= 0 && s >= in.sent-2 && d.sents[s].field == d.sents[in.sent].field; s-- {
		if s < in.sent && d.sents[s].para != d.sents[in.sent].para && d.sents[in.sent].para-d.sents[s].para > 1 {
			break
		}
		pair := d.pairTold(s, at, told)
		if len(pair) == 2 {
			return partySet{kg.NewParties(pair...), "companion of the sentence before", true, in.npFrom, in.npTo, false, "", ""}, true
		}
		if s < in.sent && d.atomCount(d.sents[s].from, d.sents[s].to) > 0 && len(pair) != 1 {
			break
		}
		for _, p := range pair {
			add(&told, p)
		}
	}
	return partySet{}, false
}

// companionSigners adds the people who sign without being named, told by what they are to each other ("the visitor signed it with
// his host"): those of the sentences right before, one for each side that the clause does not name.
func (d *document) companionSigners(t *tie, out []kg.Signatory, parties kg.Parties, from, to int) []kg.Signatory {
	if t.act == nil || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 || t.link != linkActive || len(parties) != 2 {
		return out
	}
	open := 0
	for i := from; i < to; i++ {
		if h := d.companionPerson(i); h != nil && (h.e.class == cWith || d.withBeside(i) || d.besideVerb(h, t.act)) && d.personStarting(h.to) < 0 {
			open++
		}
	}
	for _, side := range parties {
		if open == 0 || sideTaken(out, side) || side.IsOrganisation() || d.sideInClause(side, from, to) {
			continue
		}
		if p := d.lastOfSide(side, from); p != nil {
			q := &d.people[p.same]
			out = append(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
			open--
		}
	}
	return out
}

// whoseCounterpart gives who signs with the only signer told, where that one is called the counterpart of somebody whom the
// sentences right before name ("X ended his visit to B on Monday. The treaty was signed with his counterpart, Y").
func (d *document) whoseCounterpart(t *tie, out []kg.Signatory, parties kg.Parties, with [][2]int) *person {
	if t.act == nil || t.act.e.act != actSign || t.link != linkPassive && t.link != linkPart || len(out) != 1 || out[0].For == "" || len(parties) != 2 {
		return nil
	}
	for k := range d.people {
		p := &d.people[k]
		if d.people[p.same].name != out[0].Name || !inSpans(with, p.from) || p.oTo == p.oFrom || d.count(p.oFrom, p.oTo, bits(cCounterpart)) == 0 {
			continue
		}
		for _, side := range parties {
			if side != out[0].For && !side.IsOrganisation() {
				return d.lastOfSide(side, p.from)
			}
		}
	}
	return nil
}

// companionPerson gives the words at token i for a person told by what he is to another, nil where there are none.
func (d *document) companionPerson(i int) *hit {
	if d.masked[i] {
		return nil
	}
	if h := d.hitAt(i, cCompanion); h != nil && h.e.flags&flagPeople != 0 {
		return h
	}
	if h := d.hitAt(i, cWith); h != nil && h.e.flags&flagBack != 0 {
		return h
	}
	return nil
}

// sideInClause tells whether the party itself, and none of its people, is named between two tokens.
func (d *document) sideInClause(p kg.Party, from, to int) bool {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.party == p && d.usable(k) && !a.loc && !d.inOfficeOrName(a.from) {
			return true
		}
	}
	return false
}

// lastOfSide gives the person of the party who is named last before the token, in its sentence or in the two before.
func (d *document) lastOfSide(side kg.Party, before int) *person {
	s := d.sentOf[before]
	for k := len(d.people) - 1; k >= 0; k-- {
		p := &d.people[k]
		if p.from >= d.sents[s].to || p.party != side || d.masked[p.from] {
			continue
		}
		if n := d.sentOf[p.from]; s-n > 2 || d.sents[n].field != d.sents[s].field {
			return nil
		}
		return p
	}
	return nil
}

// companionIn gives the token of the words for a companion who signs or is signed with between two tokens, and whom no
// name follows, else -1.
func (d *document) companionIn(t *tie, from, to int) int {
	if t.act == nil || t.act.e.act != actSign && t.act.e.act != actPlan || t.act.e.forms&formNoun != 0 {
		return -1
	}
	for i := from; i < to; i++ {
		if !d.hasAny(i, bits(cCompanion, cWith)) || d.masked[i] {
			continue
		}
		h := d.hitAt(i, cCompanion)
		if h == nil {
			if h = d.hitAt(i, cWith); h == nil || h.e.flags&flagBack == 0 {
				continue
			}
		}
		if h.to < len(d.toks) && !d.sentStart[h.to] && d.toks[h.to].word && d.hasAny(h.to, bits(cCounterpart, cOffice, cInstitution, cGaz)) {
			continue // "with her counterpart"
		}
		if h.e.class == cWith || d.withBeside(i) || t.link == linkActive && d.besideVerb(h, t.act) {
			return i
		}
	}
	return -1
}

// withBeside tells whether a "with" stands right before token i.
func (d *document) withBeside(i int) bool {
	for j := i - 1; j >= 0 && i-j <= 2 && !d.sentStart[j+1]; j-- {
		if d.hitAt(j, cWith) != nil {
			return true
		}
	}
	return false
}

// besideVerb tells whether the words stand where the subject of the verb does: before it, or behind it where the verb
// comes first.
func (d *document) besideVerb(h, a *hit) bool {
	const near = 6
	if caseless(d.toks[a.from].norm) && h.from >= a.to {
		return h.from-a.to <= 1
	}
	return h.to <= a.from && a.from-h.to <= near && d.count(h.to, a.from, bits(cRel)) == 0 && !d.commaIn(h.to, a.from)
}

// pairTold gives the two parties, those told among them, that sentence s names before token i; where a name is missing,
// the town or the country that it takes place in.
func (d *document) pairTold(s, i int, told []kg.Party) []kg.Party {
	st := d.sents[s]
	from, to := max(st.from, d.pubPlace), min(st.to, max(i, st.from))
	out := append([]kg.Party(nil), told...)
	var places []kg.Party
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] {
			add(&out, p.party)
		}
	}
	for _, k := range d.atomsIn(from, to) {
		switch a := &d.atoms[k]; {
		case a.masked:
		case !a.loc && a.gaz != gazetteer.City && a.gaz != gazetteer.Capital, a.gaz == gazetteer.Capital && !a.loc && !d.goesTo(a):
			add(&out, a.party)
		case !a.party.IsOrganisation() && !d.inOfficeOrName(a.from):
			add(&places, a.party)
		}
	}
	if len(out) < 2 {
		for _, p := range places {
			add(&out, p)
		}
	}
	return out
}

// goesTo tells whether the capital is where somebody goes.
func (d *document) goesTo(a *atom) bool {
	return a.from > 0 && !d.sentStart[a.from] && d.hasAny(a.from-1, bits(cLoc, cTimePrep))
}
