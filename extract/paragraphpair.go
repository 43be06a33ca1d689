package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// bothOfParagraph takes for "the two countries" the pair that the paragraph has turned to, where it is another one than
// the pair in hand ("Fijian soldiers train in New Zealand. The agreement between the two countries …").
func (d *document) bothOfParagraph(in *instrument, ps partySet) partySet {
	if ps.rule != "both" && ps.rule != "between both" || len(ps.parties) != 2 || ps.from < in.npFrom && ps.rule == "between both" && !ps.parties.Equal(d.topic) {
		return ps
	}
	if pair := d.pairOfParagraph(in); len(pair) == 2 {
		return partySet{pair, "both of the paragraph", true, in.npFrom, in.npTo, false, "", ""}
	}
	if ps.rule == "between both" {
		if pair := d.heldPair(in, false); len(pair) == 2 {
			return partySet{pair, "both of whom the passage speaks", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	return ps
}

// pairOfParagraph gives the pair of a newcomer that the paragraph names before the instrument: with the one whom it
// names beside it, else, where it opens a sentence, with the party that the article is about.
func (d *document) pairOfParagraph(in *instrument) kg.Parties {
	if pair := d.newPairBefore(in); len(pair) == 2 {
		return pair
	}
	hub := d.stateOfTopic(d.hub())
	if hub == "" || len(d.topic) != 2 || d.sents[in.sent].field == 0 || d.inHeadlinePair() {
		return nil
	}
	var set []kg.Party
	newcomer := kg.Party("")
	last := d.lastMade()
	if last != nil && last.sent == in.sent && last.ps.explicit {
		return last.ps.parties // "their treaty of 1986 …, and a protocol is to be signed by the two"
	}
	for s := in.sent; s >= 0 && in.sent-s <= 3 && d.sents[s].field == 1 && d.sents[s].para == d.sents[in.sent].para; s-- {
		if s < in.sent && last != nil && last.sent >= s {
			return nil
		}
		st := d.sents[s]
		if s < in.sent && d.onlooks(s) {
			continue
		}
		opens := kg.Party("")
		for _, k := range d.atomsIn(max(st.from, d.pubPlace), min(st.to, d.bothAt(in, s))) {
			a := &d.atoms[k]
			if a.masked && !(a.gaz == gazetteer.Demonym && d.topic.Has(a.party)) || a.gaz == gazetteer.City || a.gaz == gazetteer.Capital && a.loc {
				continue
			}
			add(&set, a.party)
			if !d.topic.Has(a.party) && a.gaz != gazetteer.Demonym && newcomer != a.party {
				if newcomer != "" {
					return nil
				}
				newcomer = a.party
				if d.fronts(st, a) {
					opens = a.party
				}
			}
		}
		if newcomer != "" && len(set) == 2 {
			if host := d.hostOfPair(in.sent); host != "" && host != set[0] && host != set[1] {
				return kg.NewParties(newcomer, host) // "A catches up with B: nineteen accords signed in the capital of C by both"
			}
			return kg.NewParties(set...)
		}
		if opens != "" && len(set) == 1 && opens != hub {
			return kg.NewParties(opens, hub)
		}
		if len(set) > 1 {
			return nil
		}
	}
	return nil
}

// stateOfTopic gives, for an organisation that the article is about, the state of the pair in hand: "the two countries" are no
// organisations.
func (d *document) stateOfTopic(hub kg.Party) kg.Party {
	if !hub.IsOrganisation() || len(d.topic) != 2 {
		return hub
	}
	for _, p := range d.topic {
		if !p.IsOrganisation() {
			return p
		}
	}
	return hub
}

// newPairBefore gives the two that the sentence before names and nobody else, none of whom is of the pair in hand ("Malta is
// waiting for Libya. An accord between the two was signed in May").
func (d *document) newPairBefore(in *instrument) kg.Parties {
	s := in.sent - 1
	if s < 0 || d.sents[s].field == 0 || d.sents[s].para != d.sents[in.sent].para || len(d.topic) == 0 {
		return nil
	}
	if m := d.lastMade(); m != nil && m.sent >= s {
		return nil
	}
	if pair := d.twoOf(s); len(pair) == 2 && (overlap(pair, d.topic) == 0 || overlap(pair, d.topic) == 1 && d.namesJoined(s)) && !pair[0].IsOrganisation() && !pair[1].IsOrganisation() && d.pairFronts(s, pair) && d.hostOfPair(in.sent) == "" {
		return pair
	}
	return nil
}

// namesJoined tells whether the first two names of sentence s are those of states, and an "and" alone stands between them.
func (d *document) namesJoined(s int) bool {
	ks := d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to)
	if len(ks) != 2 {
		return false
	}
	a, b := &d.atoms[ks[0]], &d.atoms[ks[1]]
	return d.names(a) && d.names(b) && !a.loc && !b.loc && b.from-a.to <= 2 && (d.count(a.to, b.from, bits(cAnd)) > 0 || b.roles&roleAnd != 0)
}

// pairFronts tells whether one of the pair is the first thing that sentence s, or what its colon opens, speaks of.
func (d *document) pairFronts(s int, pair kg.Parties) bool {
	st := d.sents[s]
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		if !pair.Has(a.party) || !d.usable(k) {
			continue
		}
		return a.from-st.from <= 3 || d.toks[a.from-1].norm == ":"
	}
	return false
}

// hostOfPair gives the one of the pair in hand in one of whose towns the sentence tells that something was done.
func (d *document) hostOfPair(s int) kg.Party {
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if a := &d.atoms[k]; a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && d.topic.Has(a.party) {
			return a.party
		}
	}
	return ""
}

// inHeadlinePair tells whether the headline names the pair in hand: "the two countries" are these throughout.
func (d *document) inHeadlinePair() bool {
	return d.headlinePair && overlap(d.mainTopic, d.topic) == 2
}

// bothAt gives where "the two countries" stands in the sentence of the instrument, the end of any other sentence.
func (d *document) bothAt(in *instrument, s int) int {
	st := d.sents[s]
	if s != in.sent {
		return st.to
	}
	for i := st.from; i < st.to; i++ {
		if d.hitAt(i, cBoth) != nil || d.bareNumber(i) > 0 {
			return i
		}
	}
	return in.npFrom
}

// fronts tells whether the name is the first thing that the sentence speaks of ("Qatar came later", "In Finland …").
func (d *document) fronts(st sentence, a *atom) bool {
	from := max(st.from, d.pubPlace)
	if a.from-from > 3 || a.gaz == gazetteer.Demonym {
		return false
	}
	for i := from; i < a.from; i++ {
		if d.toks[i].word && !d.hasAny(i, bits(cDef, cLoc, cWith, cAnd, cOther, cBoundary, cOn, cOf)) {
			return false
		}
	}
	return true
}
