package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

const (
	minTwinWords  = 2 // words for twins that an article has which is about those of a town
	maxTwinGap    = 4 // tokens between a town and its country
	maxTwinDate   = 9 // tokens between a town and the day of its twinning
	maxPlainWords = 3 // of which the reader may not know so many
)

// findTwinTown finds the country of the town whose twins the article is about: that of the dateline, else the only town of
// the headline, where words for twins stand in the text.
func (d *document) findTwinTown() {
	home := d.townOfTwins()
	if home == "" {
		return
	}
	lead := min(d.firstText()+2, len(d.sents)-1)
	if d.twinWords(0, d.sents[lead].to, 1) == 1 && d.twinWords(0, len(d.toks), minTwinWords) == minTwinWords {
		d.twinTown, d.home = home, home
	}
}

// twinWords counts the words for twins between two tokens, up to so many.
func (d *document) twinWords(from, to, most int) int {
	n := 0
	for i := from; i < to && n < most; i++ {
		if d.rare(i, cSister) {
			n++
		} else if h := d.hitAt(i, cInstrument); h != nil && h.e.kind == kg.Twinning {
			n++
		}
	}
	return n
}

// townOfTwins gives the country of the town of the dateline, else of the only town of the headline.
func (d *document) townOfTwins() kg.Party {
	if from, to := d.datelineTown(); from < to {
		for _, k := range d.atomsIn(from, to) {
			if a := &d.atoms[k]; a.gaz == gazetteer.City || a.gaz == gazetteer.Capital {
				return a.party
			}
		}
		return ""
	}
	var one kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		if d.toks[a.from].field != 0 {
			break
		}
		if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || one != "" && one != a.party {
			return ""
		}
		one = a.party
	}
	return one
}

// twinTold tells whether the sentence has a verb of twinning.
func (d *document) twinTold(s int) bool {
	for i := d.sents[s].from; i < d.sents[s].to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && h.e.flags&flagReflexive != 0 {
			return true
		}
	}
	return false
}

// twinGroup is a town with what says whose it is.
type twinGroup struct {
	from, to int
	party    kg.Party
	town     bool // and not only the country
}

// readTwinTowns reads the twins that a sentence without an instrument of its own tells with a day each, in an article about
// the twins of a town ("Lyon is from 1972. Then came Oita in Japan, in 1985").
func (d *document) readTwinTowns(s int, ins []instrument) bool {
	if d.twinTown == "" || d.twinTold(s) {
		return false
	}
	st := d.sents[s]
	for k := range ins {
		if !ins[k].ellipsis && (ins[k].kind != kg.Twinning || d.count(st.from, st.to, bits(cAct)) > 0) {
			return false
		}
	}
	if d.asks(s) {
		return false
	}
	made := false
	groups := d.twinGroups(st)
	taken := map[*dateHit]bool{}
	for k, g := range groups {
		if !g.town && !d.unknownTown(g) || d.ofPlainNoun(g) {
			continue
		}
		lo, hi := st.from, st.to
		if k > 0 {
			lo = groups[k-1].to
		}
		if k+1 < len(groups) {
			hi = groups[k+1].from
		}
		if h := d.dayOfTwin(g, lo, hi, taken); h != nil && d.count(lo, max(g.to, h.to), bits(cNeg, cHoped)) == 0 && d.putTwin(s, g, h) {
			made = true
		}
	}
	return made
}

// twinGroups lists the foreign towns of a sentence.
func (d *document) twinGroups(st sentence) []twinGroup {
	var out []twinGroup
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		if !d.twin(a) || a.party == d.twinTown {
			continue
		}
		town := a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Subnational
		if n := len(out); n > 0 && out[n-1].party == a.party && a.from-out[n-1].to <= maxTwinGap {
			out[n-1].to, out[n-1].town = a.to, out[n-1].town || town
			continue
		}
		out = append(out, twinGroup{a.from, a.to, a.party, town})
	}
	return out
}

// formerYear tells whether the date lies in a year before that of publication.
func (d *document) formerYear(h *dateHit) bool {
	p := d.article.Published
	return len(p) < 4 || h.value[:4] < p[:4]
}

// ofPlainNoun tells whether the town hangs by "of" on a noun that is no word for twins ("the request of Lyon, of 2011").
func (d *document) ofPlainNoun(g twinGroup) bool {
	i := g.from - 1
	for i > 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cOf, cDef)) {
		i--
	}
	return i >= 0 && i < g.from-1 && !d.sentStart[i+1] && d.plainWord(i) && !d.rare(i, cSister) && d.has(i-1, cDef)
}

// unknownTown tells whether a name in capitals stands right before the country, behind a comma or not ("Oxelo, in Norway").
func (d *document) unknownTown(g twinGroup) bool {
	i := g.from - 1
	for i > 0 && !d.sentStart[i+1] && (d.isComma(i) || d.hasAny(i, bits(cLoc, cDef, cOf))) {
		i--
	}
	return i >= 0 && !d.sentStart[i+1] && d.toks[i].word && d.toks[i].capital && d.mask[i]&^d.light[i] == 0
}

// dayOfTwin gives the day that is told of the town right behind it, else right before it, between two tokens.
func (d *document) dayOfTwin(g twinGroup, lo, hi int, taken map[*dateHit]bool) *dateHit {
	var before *dateHit
	for k := range d.dates {
		h := &d.dates[k]
		if len(h.value) < 4 || h.from < lo || h.to > hi || !d.formerYear(h) {
			continue
		}
		if h.from >= g.to && h.from-g.to <= maxTwinDate && d.onlyJoins(g.to, h.from) && d.onlyJoins(lo, g.from) {
			taken[h] = true
			return h
		}
		if h.to <= g.from && g.from-h.to <= maxTwinDate && d.onlyJoins(h.to, g.from) && d.hardStops(h.to, g.from) == 0 && !taken[h] {
			before = h
		}
	}
	return before
}

// onlyJoins tells whether no more than words that join a town to its day stand between two tokens.
func (d *document) onlyJoins(from, to int) bool {
	plain := 0
	for i := from; i < to; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act != actSign || d.hasAny(i, bits(cOffice, cDomestic)) || d.personStarting(i) >= 0 {
			return false
		}
		if d.toks[i].word && d.mask[i] == 0 && !d.isDate(i) {
			plain++
		}
	}
	return plain <= maxPlainWords
}

// twinEntry stands for the word of a twinning that the sentence does not say again.
var twinEntry = entry{class: cInstrument, kind: kg.Twinning}

func (d *document) putTwin(s int, g twinGroup, h *dateHit) bool {
	in := instrument{from: g.from, to: g.to, npFrom: g.from, npTo: g.to, e: &twinEntry, kind: kg.Twinning, count: 1, sent: s}
	ps := partySet{kg.NewParties(g.party, d.twinTown), "twin of the town that the article is about", true, min(g.from, h.from), max(g.to, h.to), false, d.twinTown, ""}
	m := d.build(in, tie{}, ps, -1)
	m.status, m.signers, m.place, m.domains = kg.Signed, nil, "", map[kg.Domain]float64{}
	d.setDate(m, *h)
	if d.ahead(h) {
		m.status = kg.Planned
	}
	m.because("status", string(m.status), "a twin with its day", d.text(h.from, h.to))
	return d.putNew(m)
}

// twinOfArticle gives the twinning or what leads to one, whose other side nobody tells, to the town that the article is about.
func (d *document) twinOfArticle(in *instrument, t *tie, ps partySet) (partySet, bool) {
	if d.twinTown == "" || ps.explicit && ps.rule != "label" {
		return ps, false
	}
	from, to := d.clauseOf(in, t)
	if d.sents[in.sent].from < from && in.kind == kg.Twinning {
		from = d.sents[in.sent].from
	}
	var one kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !d.twin(a) || a.party == d.twinTown {
			continue
		}
		if one != "" && one != a.party {
			return ps, false
		}
		one = a.party
	}
	if one == "" {
		return ps, false
	}
	return partySet{kg.NewParties(one, d.twinTown), "twin of the town that the article is about", true, in.npFrom, in.npTo, false, d.twinTown, ""}, true
}
