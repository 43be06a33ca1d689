package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// readVerbless reads an instrument of a clause that has a date and no verb, as chronologies and lists of the past
// have them: "In August, three more agreements.", "2021. July: a pact on taxes.", "then, in 1999, a treaty on
// borders with C".
func (d *document) readVerbless(in *instrument, acts []*hit, next int) bool {
	if in.def || in.weak && in.kind != kg.Financing || in.generic && !in.counted || in.past || d.withNobodyKnown(in) || d.sents[in.sent].item {
		return false
	}
	from, to := d.partOf(in)
	for i := from; i < to; i++ {
		if i == from && d.has(i, cLoc) {
			continue // "A Lima", which may be a verb too
		}
		if d.hasAny(i, bits(cPerfect, cPassive, cNeg, cHoped, cPlanned, cProvision, cDomestic, cAct)) || d.has(i, cRel) && i < in.from {
			return false
		}
	}
	if from == d.sents[in.sent].from && in.npFrom-from > 14 || d.toks[d.sents[in.sent].to-1].norm == "?" {
		return false
	}
	h, ok := d.dateIn(from, to, in)
	if !ok {
		h, ok = d.headingDate(in.npFrom)
	}
	head, headed := d.heading(in.sent)
	if !ok && headed {
		h, ok = head, true
	}
	recent := d.recentPart(in, from, to, &h)
	if in.weak && len(recent) == 0 {
		return false
	}
	if !ok || len(h.value) < 4 || h.value >= d.article.Published && !headed && !(in.counted && h.value == d.article.Published) || near(h.value, d.article.Published) && !headed && !in.counted && len(recent) == 0 {
		return false
	}
	if d.finiteBefore(from, in) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(recent) == 2 && !ps.explicit {
		ps = partySet{kg.NewParties(recent...), ruleOfStops, true, from, in.npTo, false, recent[0], ""}
	}
	if in.counted && (!ps.explicit || in.from-from > 2) && !headed && near(h.value, d.article.Published) {
		return false
	}
	if len(ps.parties) < 2 || !ps.explicit && (!d.toldBefore(&mention{ps: ps}) && !d.headlinePair || d.othersAround(in, ps.parties)) {
		return false
	}
	return d.putDated(in, ps, kg.Signed, h, next, "a date and no verb", d.text(h.from, h.to))
}

// ruleOfStops is the rule of the stops of a journey, one instrument each.
const ruleOfStops = "traveller and next host"

// recentPart gives who acts and with whom in a part of a sentence that tells of an instrument of the last months
// without a verb: a stop of a journey ("In Lima, in April, a memorandum on fish; in Quito, in May, a loan; and now a pact
// with B"), or what an interview answers ("With B, in March, a loan").
func (d *document) recentPart(in *instrument, from, to int, h *dateHit) []kg.Party {
	if in.def || len(h.value) < 7 || h.value > d.article.Published || h.value[:7] < day(d.cal.pub.AddDate(0, -9, 0))[:7] || d.count(from, to, bits(cPlanned, cHoped, cNeg)) > 0 {
		return nil
	}
	st := d.sents[in.sent]
	if m := d.lastMade(); m != nil && m.sent == in.sent && m.ps.rule == ruleOfStops && d.count(in.to, in.npTo, bits(cWith)) > 0 {
		if p := d.soleIn(in.to, in.npTo); p != "" && p != m.ps.subject {
			return []kg.Party{m.ps.subject, p}
		}
	}
	if w := d.hitAt(from, cWith); w != nil && d.voice != "" {
		if p := d.soleIn(w.to, in.npFrom); p != "" && p != d.voice {
			return []kg.Party{d.voice, p}
		}
	}
	if d.nextStop(st.from, st.to) == st.to {
		return nil
	}
	for _, k := range d.atomsIn(from, min(in.npFrom, from+5)) {
		if a := &d.atoms[k]; a.loc && !a.masked && a.gaz == gazetteer.Capital && a.from >= d.pubPlace {
			if p := d.travellerTo(in, a.party); p != "" {
				return []kg.Party{p, a.party}
			}
		}
	}
	return nil
}

// travellerTo gives who was in the country: the only one whom the sentence before names, else the headline.
func (d *document) travellerTo(in *instrument, host kg.Party) kg.Party {
	if s := in.sent - 1; s >= 0 && d.sents[s].para == d.sents[in.sent].para {
		if d.count(d.sents[s].from, d.sents[s].to, bits(cPlanned)) > 0 {
			return ""
		}
		if p := d.soleIn(d.sents[s].from, d.sents[s].to); p != "" && p != host {
			return p
		}
	}
	if p := d.soleInTitle(); p != "" && p != host {
		return p
	}
	return ""
}

// othersAround tells whether the paragraph names a party that is none of these before the instrument.
func (d *document) othersAround(in *instrument, parties kg.Parties) bool {
	for _, k := range d.atomsIn(d.lineFrom(in.from), in.from) {
		if d.usable(k) && !parties.Has(d.atoms[k].party) {
			return true
		}
	}
	return false
}

// partOf gives the part of the sentence that the instrument stands in, between semicolons.
func (d *document) partOf(in *instrument) (int, int) {
	st := d.sents[in.sent]
	from := st.from
	if at := d.lastStop(in.npFrom, st.from); at >= 0 {
		from = at
	}
	return from, d.nextStop(in.to, st.to)
}

// dateIn gives the date of the part, the one nearest to the instrument.
func (d *document) dateIn(from, to int, in *instrument) (dateHit, bool) {
	best, gap := -1, 1<<30
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < from || h.to > to || h.value == "" && !h.same {
			continue
		}
		g := max(in.npFrom-h.to, h.from-in.to)
		if g >= 0 && (g < gap && !(best >= 0 && d.dates[best].value.Within(h.value)) || best >= 0 && len(h.value) > len(d.dates[best].value) && h.value.Within(d.dates[best].value)) {
			best, gap = k, g
		}
	}
	if best < 0 {
		return dateHit{}, false
	}
	h := d.dates[best]
	if h.same {
		h.value = d.dateBefore(h.from)
	}
	return h, true
}

// finiteBefore tells whether a word that may be a verb stands before the instrument: one in small letters that is
// not known, follows no article or preposition, and that no comma or colon closes.
func (d *document) finiteBefore(from int, in *instrument) bool {
	unknown := false
	for i := from; i < in.npFrom; i++ {
		t := &d.toks[i]
		switch {
		case t.norm == ":" || t.norm == "," || t.norm == "،":
			unknown = false
		case !t.word || t.capital || t.number >= 0 || d.isDate(i) || d.mask[i] != 0 || d.masked[i] || d.inOfficeOrName(i) || d.domainAt(i):
		case i > from && d.hasAny(i-1, bits(cDef, cOf, cLoc, cIndef, cThis, cOn, cFor)):
		default:
			unknown = true
		}
	}
	return unknown
}
