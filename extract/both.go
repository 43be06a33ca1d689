package extract

import (
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// stemLen is how many letters two words for the same office share at least ("ministre", "ministros").
const stemLen = 6

// reachOfBoth is how many sentences back those may be named for whom "the two ministers" stands.
const reachOfBoth = 4

// bothNamed gives those of the offices whom the phrase at token i stands for ("the two ministers"): one for
// each party, out of the nearest sentence that names them all, else out of the nearest sentences together.
func (d *document) bothNamed(i, reach int, offices, fields []string, parties kg.Parties) []kg.Signatory {
	if len(parties) < 2 {
		return nil
	}
	var near, far []*person // the nearest first; far with those who stand in an aside
	for s, back := d.sentOf[i], 0; back <= reach && s >= 0 && d.sents[s].field == d.sents[d.sentOf[i]].field; s, back = s-1, back+1 {
		here := d.holders(s, i, offices)
		if out := d.oneEach(here, fields, parties); len(out) == len(parties) {
			return out
		}
		for _, p := range here {
			if far = append(far, p); !d.masked[p.from] {
				near = append(near, p)
			}
		}
	}
	if out := d.oneEach(near, fields, parties); len(out) == len(parties) {
		return out
	}
	if out := d.oneEach(far, fields, parties); len(out) == len(parties) {
		return out
	}
	return nil
}

// holders lists the people of the sentence who are named before token i and hold one of the offices, the last
// first and those who stand in an aside behind the rest.
func (d *document) holders(s, i int, offices []string) []*person {
	var out, aside []*person
	for k := len(d.people) - 1; k >= 0; k-- {
		p := &d.people[k]
		if p.from < d.sents[s].from || p.to > min(i, d.sents[s].to) || !d.ofOffices(p, offices) {
			continue
		}
		if d.masked[p.from] {
			aside = append(aside, p)
		} else {
			out = append(out, p)
		}
	}
	return append(out, aside...)
}

// unnamedSigners gives those who sign without being named where the phrase at token i tells who they are: "the
// two presidents", "the ministers", "the heads of both delegations".
func (d *document) unnamedSigners(i int, parties kg.Parties) []kg.Signatory {
	var offices, fields []string
	reach := reachOfBoth
	if h := d.peoplePhrase(i); h != nil {
		if h.e.class == cPronoun && len(d.stems(h.from, h.to)) == 0 {
			reach = 2 // "they" are those of the sentences right before
		}
		if h.e.class == cBoth && h.e.flags&flagPeople == 0 {
			reach = 1 // countries may be meant as well
		}
		if h.e.flags&flagGeneric == 0 {
			offices = d.stems(h.from, h.to)
		}
	} else if d.bareNumber(i) == 2 {
		reach = 1
	} else if d.severalOffices(i) {
		offices, fields = d.officesNamed(i, d.officeEnd(d.hitAt(i, cOffice)))
	} else {
		return nil
	}
	if out := d.bothNamed(i, reach, offices, fields, parties); len(out) > 0 {
		return out
	}
	if reach < reachOfBoth {
		return nil
	}
	if len(offices) > 0 {
		if out := d.namedLater(i, offices, fields, parties); len(out) > 0 {
			return out
		}
	}
	return d.signedBefore(offices, fields, parties)
}

// peoplePhrase gives the words at token i that stand for the people of both parties, or nil.
func (d *document) peoplePhrase(i int) *hit {
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		if h := &d.hits[k]; h.e.class == cBoth && h.e.flags&flagPeople != 0 || h.e.class == cPronoun && h.e.n == 2 {
			return h
		}
	}
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		h := &d.hits[k]
		if h.e.class == cBoth && h.e.n <= 2 && h.to-h.from == 2 && !caseless(d.toks[i].norm) && h.to < len(d.toks) && !d.sentStart[h.to] && d.hasAny(h.to, bits(cPerfect, cAct)) {
			return h // "the two have signed"
		}
	}
	return nil
}

// stems gives the stems of the nouns in a phrase like "the two ministers".
func (d *document) stems(from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		if w := d.toks[i].norm; (i > from || caseless(w)) && runeLen(w) >= 5 {
			out = append(out, stem(w))
		}
	}
	return out
}

// severalOffices tells whether an office in the plural stands at token i, behind an article, and no names
// follow it ("the ministers signed").
func (d *document) severalOffices(i int) bool {
	o := d.hitAt(i, cOffice)
	if o == nil || i == 0 || caseless(d.toks[i].norm) || !strings.HasSuffix(d.toks[i].norm, "s") && !strings.HasSuffix(d.toks[o.to-1].norm, "s") {
		return false
	}
	end := d.officeEnd(o)
	if !d.hasAny(i-1, bits(cDef, cBy, cBoth, cTail)) && d.hitOver(i-1, cBoth) == nil || d.inOfficeOrName(i) || d.personBetween(end, min(len(d.toks), end+4)) >= 0 {
		return false
	}
	return true
}

// namedLater gives those of the offices whom the next sentences name, one for each party ("the presidents of A
// and B signed … President X of A said").
func (d *document) namedLater(i int, offices, fields []string, parties kg.Parties) []kg.Signatory {
	const ahead = 6
	s := d.sentOf[i]
	var found []*person
	for k := range d.people {
		p := &d.people[k]
		if n := d.sentOf[p.from] - s; n > 0 && n <= ahead && d.people[p.same].office != "" && d.ofOffices(p, offices) {
			found = append(found, p)
		}
	}
	if out := d.oneEach(found, fields, parties); len(out) == len(parties) {
		return out
	}
	return nil
}

// heldBefore gives the signer for the side that out leaves, where the zone names only an office and somebody who
// holds it is named before ("The minister and the ambassador of A, X, signed").
func (d *document) heldBefore(from, to int, out []kg.Signatory, parties kg.Parties) *kg.Signatory {
	if len(parties) != 2 || len(out) != 1 || out[0].For == "" {
		return nil
	}
	side := parties[0]
	if side == out[0].For {
		side = parties[1]
	}
	for i := from; i < to; i++ {
		o := d.hitAt(i, cOffice)
		if o == nil || d.masked[i] || d.inOfficeOrName(i) || o.e.flags&flagCorporate != 0 || d.severalOffices(i) {
			continue
		}
		end := d.officeEnd(o)
		if p := d.partyOfOffice(i, end); p != "" && p != side {
			continue
		}
		if p := d.holderBefore(i, d.officesOf(i, end), side); p != nil {
			q := &d.people[p.same]
			return &kg.Signatory{Name: q.name, Role: q.office, For: side}
		}
	}
	return nil
}

// officesOf gives the stems of the words of an office.
func (d *document) officesOf(from, to int) []string {
	offices, _ := d.officesNamed(from, to)
	return offices
}

// holderBefore gives the person of the side who is named last before token i with one of the offices, or
// without any.
func (d *document) holderBefore(i int, offices []string, side kg.Party) *person {
	const back = 3
	for k := len(d.people) - 1; k >= 0 && len(offices) > 0; k-- {
		p := &d.people[k]
		if p.to > i || d.sentOf[i]-d.sentOf[p.from] > back || d.toks[p.from].field != d.toks[i].field {
			continue
		}
		q := &d.people[p.same]
		if q.party == side && (q.office == "" || d.ofOffices(p, offices) && d.count(q.oFrom, q.oTo, bits(cCounterpart)) == 0) {
			return p
		}
	}
	return nil
}

// signedBefore gives those of the offices who signed for the parties before, one for each.
func (d *document) signedBefore(offices, fields []string, parties kg.Parties) []kg.Signatory {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.title || !m.ps.parties.Equal(parties) || len(m.signers) != len(parties) {
			continue
		}
		told := map[kg.Party]bool{}
		fit := 0
		for _, s := range m.signers {
			told[s.For] = s.For != ""
			role := gazetteer.Fold(s.Role)
			ok := len(offices) == 0
			for _, o := range offices {
				ok = ok || strings.Contains(role, o)
			}
			for _, f := range fields {
				ok = ok && strings.Contains(role, f)
			}
			if ok {
				fit++
			}
		}
		if len(told) == len(parties) && (fit > 0 || len(parties) == 0) {
			return append([]kg.Signatory(nil), m.signers...)
		}
	}
	return nil
}

// officesNamed gives the stems of the offices and of the fields that a phrase names ("the environment
// ministers").
func (d *document) officesNamed(from, to int) (offices, fields []string) {
	for i := from; i < to; i++ {
		t := &d.toks[i]
		switch {
		case !t.word || len(t.norm) < 4:
		case d.hitOver(i, cOffice) != nil:
			offices = append(offices, stem(t.norm))
		case d.domainAt(i) && !d.hasAny(i, bits(cBoth, cPronoun)):
			fields = append(fields, stem(t.norm))
		}
	}
	return offices, fields
}

// stem cuts a word down to what its number and gender leave.
func stem(w string) string {
	letters := stemLen
	if caseless(w) {
		w, letters = strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ال"), stemLen-2 // the ending of a dual
	}
	for k := range w {
		if letters--; letters < 0 {
			return w[:k]
		}
	}
	return strings.TrimSuffix(w, "s")
}

// ofOffices tells whether the person holds one of the offices; who is only called a counterpart may.
func (d *document) ofOffices(p *person, offices []string) bool {
	if len(offices) == 0 {
		return true
	}
	q := &d.people[p.same]
	if d.count(q.oFrom, q.oTo, bits(cCounterpart)) > 0 {
		return true
	}
	role := gazetteer.Fold(q.office)
	for _, o := range offices {
		if strings.Contains(role, o) {
			return true
		}
	}
	return false
}

// oneEach picks the first person of every party out of near; one whose party is not told stands for the
// only one left. Where the phrase names a field, somebody's office must name it.
func (d *document) oneEach(near []*person, fields []string, parties kg.Parties) []kg.Signatory {
	var out []kg.Signatory
	var open []*person
	told, bare := len(fields) == 0, true
	for _, p := range near {
		q := &d.people[p.same]
		if q.party == "" && p.party == "" {
			open = append(open, p)
			continue
		}
		side := p.party
		if side == "" {
			side = q.party
		}
		if !parties.Has(side) || sideTaken(out, side) {
			continue
		}
		out = append(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
		bare = bare && !d.domainIn(q.oFrom, q.oTo)
	}
	told = told || bare && len(out) == len(parties) // "the foreign ministers", each called no more than the minister of his country
	if len(out) == len(parties)-1 && len(open) == 1 && d.people[open[0].same].office != "" {
		for _, side := range parties {
			if q := &d.people[open[0].same]; !sideTaken(out, side) {
				out = append(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
				break
			}
		}
	}
	for _, s := range out {
		role := gazetteer.Fold(s.Role)
		for _, f := range fields {
			told = told || strings.Contains(role, f)
		}
	}
	if !told {
		return nil
	}
	return out
}

func sideTaken(out []kg.Signatory, side kg.Party) bool {
	for _, s := range out {
		if s.For == side {
			return true
		}
	}
	return false
}

// bothMen tells whether people are meant by the "both" between two tokens ("the two men", "both presidents").
func (d *document) bothMen(from, to int) bool {
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cBoth); h != nil && h.e.n <= 2 {
			return h.e.flags&(flagPeople|flagGeneric) != 0
		}
	}
	return false
}
