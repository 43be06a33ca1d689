package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// partnerHead gives the party that heads what sentence s and those behind it tell ("Japan — done.", "• With Nepal: a
// treaty"), "" where none does.
func (d *document) partnerHead(s int) kg.Party {
	st := d.sents[s]
	i := st.from
	for n := 0; i < st.to && n < 3 && (!d.toks[i].word || d.toks[i].number >= 0); n++ {
		i++
	}
	for n := 0; i < st.to && n < 2 && d.hitAt(i, cGaz) == nil && d.hasAny(i, bits(cWith, cDef)); n++ {
		i++
	}
	if i >= st.to {
		return ""
	}
	g := d.hitAt(i, cGaz)
	if g == nil || g.e.gaz != gazetteer.Name && g.e.gaz != gazetteer.Org || g.to >= len(d.toks) || i < d.pubPlace && d.toks[i].allCaps {
		return ""
	}
	switch d.toks[g.to].norm {
	case ":":
	case "-", "—", "–":
		if !d.toks[g.to].space {
			return ""
		}
	case ".":
		if g.to+1 < st.to {
			return ""
		}
	default:
		if g.to < st.to || d.toks[g.to].newline == 0 {
			return ""
		}
	}
	for _, k := range d.atomsIn(i, g.to) {
		return d.atoms[k].party
	}
	return ""
}

// findPartnerList fills d.headParty where several lines or sentences are headed by a party each, and settles whose
// partners they are.
func (d *document) findPartnerList() {
	var heads, topics []kg.Party
	for s := range d.sents {
		if st := d.sents[s]; st.field == 1 && (d.hasAny(st.from, headBegins) || !d.toks[st.from].word) {
			add(&heads, d.partnerHead(s))
			add(&topics, d.topicHead(s))
		}
	}
	for _, p := range topics {
		add(&heads, p)
	}
	if len(heads) == 0 {
		return
	}
	owner, told := d.ownerOfList(kg.NewParties(heads...), len(topics) > 1)
	if owner == "" || len(heads) == 1 && !told {
		return
	}
	d.oneHead = len(heads) == 1
	d.listOwner, d.home, d.headParty = owner, owner, make([]kg.Party, len(d.sents))
	for s := range d.sents {
		st := d.sents[s]
		if st.field != 1 {
			continue
		}
		if p := d.partnerHead(s); p != "" {
			d.headParty[s] = p
		} else if p := d.topicHead(s); p != "" && (!told || p != owner) {
			d.headParty[s] = p
		} else if s > 0 && (!d.opensLine(s) || d.headingOnly(s-1)) {
			d.headParty[s] = d.headParty[s-1]
		}
	}
}

// headBegins are the classes of the words that a head of a line can begin with.
var headBegins = bits(cGaz, cWith, cDef, cNumber, cOn, cAnd)

// ownerOfList gives the party whose partners head the lines: the only other one of the headline, else that of the
// dateline, else the one that the article speaks of most; and whether headline or dateline tell it. Where it is a list of
// topics, who is asked about them is at home where it is reported from.
func (d *document) ownerOfList(heads kg.Parties, topics bool) (kg.Party, bool) {
	var title []kg.Party
	var best kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		if heads.Has(a.party) || a.masked {
			continue
		}
		if d.toks[a.from].field == 0 {
			add(&title, a.party)
		}
		if best == "" || d.support[a.party] > d.support[best] {
			best = a.party
		}
	}
	if len(title) == 1 {
		return title[0], true
	}
	if p := d.reporter(); p != "" && !heads.Has(p) {
		return p, true
	}
	if p := d.townOf(); topics && p != "" && !heads.Has(p) {
		return p, true
	}
	if d.support[best] < minSupport {
		return "", false
	}
	return best, false
}

// partiesOfHead gives what stands under the head of a line to the party that heads it and the one whose list it is,
// unless the clause names others.
func (d *document) partiesOfHead(in *instrument, t *tie, ps partySet) partySet {
	if d.headParty == nil || d.headParty[in.sent] == "" || len(ps.parties) == 0 && ps.rule != ruleArticle {
		return ps
	}
	head := d.headParty[in.sent]
	if ps.explicit && d.oneHead && ps.rule != "label" {
		return ps
	}
	from, to := d.clauseOf(in, t)
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.party != head && a.party != d.listOwner && d.usable(k) && a.gaz != gazetteer.City {
			return ps
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] && p.party != "" && p.party != head && p.party != d.listOwner {
			return ps
		}
	}
	return partySet{kg.NewParties(head, d.listOwner), "head of the line and whose list it is", true, in.npFrom, in.npTo, false, d.listOwner, ""}
}
