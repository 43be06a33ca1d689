package extract

import "github.com/entente-kg/entente/kg"

// datedOther tells whether "another" with a day of its own right behind it goes on, after a comma, with what the clause
// before tells of a first one ("a treaty was signed in Paris by A and B on 9 April, another on 1 October with C").
func (d *document) datedOther(from, j int, st sentence, out []instrument) bool {
	if len(out) == 0 || from <= st.from || d.has(from, cDef) || caseless(d.toks[from].norm) && !d.joinedAnd(from) || out[len(out)-1].def {
		return false
	}
	if n := d.toks[from-1].norm; n != "," && n != ";" && !d.has(from-1, cAnd) && !d.joinedAnd(from) {
		return false
	}
	for i := j; i < j+3 && i < st.to; i++ {
		if d.isDate(i) {
			return d.withOne(j, st.to) != "" || d.partiesBetween(j, st.to) > 0 && d.count(j, st.to, bits(cWith, cBy)) > 0
		}
		if !d.hasAny(i, bits(cDef, cLoc, cTimePrep, cDatePrep, cOn)) {
			return false
		}
	}
	return false
}

// readDatedOther reads what datedOther tells: the verb and the party that stays are those of the clause before.
func (d *document) readDatedOther(in *instrument, ins []instrument, k, next int) bool {
	if k == 0 || !in.ellipsis || in.def || !d.datedOther(in.npFrom, in.to, d.sents[in.sent], ins[:k]) {
		return false
	}
	lead := d.lastMade()
	if lead == nil || lead.sent != in.sent || lead.tie.act == nil || lead.status != kg.Signed && lead.status != kg.Planned || len(lead.ps.parties) < 2 {
		return false
	}
	end := d.sents[in.sent].to
	if next > in.to {
		end = next
	}
	p := d.withOne(in.to, end)
	if p == "" {
		set := d.namedIn(in.to, end)
		if len(set) != 1 {
			return false
		}
		p = set[0]
	}
	stays := d.staysOf(lead, p)
	if stays == "" || lead.ps.parties.Has(p) {
		return false
	}
	m := d.build(*in, tie{}, partySet{kg.NewParties(stays, p), "another one with its own day", true, in.npFrom, end, true, stays, ""}, next)
	m.goesOn(lead.tie, lead.status)
	m.signers = nil
	if h, ok := d.dateIn(in.to, end, in); ok {
		d.setDate(m, h)
	}
	m.because("status", string(m.status), linkNames[linkInherited], d.text(lead.tie.act.from, lead.tie.act.to))
	m.addSpan(lead.spans[0])
	d.mentions = append(d.mentions, m)
	return true
}

// staysOf gives the party of the accord that is the one of the next, too, whose other party is p: who acts, the one that the
// article is written from, else the one that it speaks of most.
func (d *document) staysOf(lead *mention, p kg.Party) kg.Party {
	if q := lead.ps.subject; q != "" && q != p {
		return q
	}
	if lead.ps.parties.Has(d.home) && d.home != p {
		return d.home
	}
	stays := kg.Party("")
	for _, q := range lead.ps.parties {
		if q != p && (stays == "" || d.support[q] > d.support[stays]) {
			stays = q
		}
	}
	return stays
}

// datesLater tells whether the day or year belongs to a definite instrument that follows in: an "of" before it, or a
// participle, says when that one was made ("the treaty of 1998 with B", "the one signed in 1998").
func (d *document) datesLater(h *dateHit, in *instrument) bool {
	if h.from < in.npTo {
		return false
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.from < in.to || x.from >= h.from {
			continue
		}
		if x.def && d.datedRightBehind(x, h) || h.from == x.to && len(h.value) == 4 && caseless(d.toks[x.from].norm) {
			return true
		}
	}
	return false
}

// datedRightBehind tells whether nothing but "of", an article or a participle stands between the instrument's words and the
// date.
func (d *document) datedRightBehind(x *instrument, h *dateHit) bool {
	if h.from < x.to {
		return x.ellipsis // "the one of 1930 with"
	}
	between := bits(cOf, cDef, cDatePrep, cTimePrep, cLoc)
	made := false
	for i := x.to; i < h.from; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formPart != 0 && i == x.to {
			made, i, between = true, a.to-1, between|bits(cWith, cGaz)
			continue
		}
		if !d.hasAny(i, between) {
			return false
		}
		made = made || d.has(i, cOf) && !h.deictic
	}
	return made
}
