package extract

import "github.com/entente-kg/entente/kg"

// readGapped reads an instrument of a clause that leaves out its verb: "she signed a treaty with A; in
// Rome, a day later, with B, a memorandum". The verb and one party are those of the clause before.
func (d *document) readGapped(in *instrument, acts []*hit, next int) bool {
	if in.def || in.generic && !in.counted {
		return false
	}
	st := d.sents[in.sent]
	from := d.lastStop(in.npFrom, st.from)
	if from < 0 {
		return false
	}
	var lead *mention
	for _, m := range d.mentions {
		if m.sent == in.sent && !m.title && m.in.from < from && (m.tie.link == linkActive || m.tie.link == linkPassive || m.tie.link == linkInherited) {
			lead = m
		}
	}
	if lead == nil || lead.tie.act == nil || lead.status != kg.Signed && lead.status != kg.Planned || len(lead.ps.parties) != 2 {
		return false
	}
	for _, a := range acts {
		if a.from >= from && a.from < in.from {
			return false
		}
	}
	for _, a := range acts {
		if a.from >= in.to && a.from-in.npTo <= 2 && (a.e.forms&formPart != 0 || in.ellipsis && a.e.forms&(formPres|formPast) != 0) && d.nextStop(in.to, a.from) == a.from {
			return false // "…; a treaty with B dates from May"
		}
	}
	to := in.npTo
	if d.count(from, in.npFrom, bits(cPerfect, cPassive, cProvision)) > 0 {
		return false
	}
	side := d.gapSide(from, to)
	stays := lead.ps.parties[0]
	if d.support[lead.ps.parties[1]] > d.support[stays] {
		stays = lead.ps.parties[1]
	}
	if side == "" || side == stays {
		return false
	}
	m := d.build(*in, tie{}, partySet{kg.NewParties(stays, side), "clause without its verb", true, from, in.npTo, false, "", ""}, next)
	m.tie, m.status = lead.tie, lead.status
	m.tie.link = linkInherited
	if !m.dated {
		m.date, m.dated, m.value = lead.date, lead.dated, lead.value
	}
	m.signers = nil
	for _, g := range lead.signers {
		if g.For == stays {
			m.signers = append(m.signers, g)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= d.nextStop(in.npTo, st.to) && !d.masked[p.from] {
			m.signers = d.addSigner(m.signers, p, m.ps.parties)
		}
	}
	m.because("status", string(m.status), linkNames[linkInherited], d.text(lead.tie.act.from, lead.tie.act.to))
	m.addSpan(lead.spans[0])
	d.mentions = append(d.mentions, m)
	return true
}

// lastStop gives the token behind the last semicolon before i, -1 when there is none.
func (d *document) lastStop(i, from int) int {
	for i--; i >= from; i-- {
		if n := d.toks[i].norm; n == ";" || n == "؛" {
			return i + 1
		}
	}
	return -1
}

func (d *document) nextStop(i, to int) int {
	for ; i < to; i++ {
		if n := d.toks[i].norm; n == ";" || n == "؛" {
			return i
		}
	}
	return to
}

// gapSide gives the one party that a clause without a verb names: a name, somebody's side, or the
// country of the town where somebody without a side signs.
func (d *document) gapSide(from, to int) kg.Party {
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) {
			add(&set, d.atoms[k].party)
		}
	}
	var open *person
	for k := range d.people {
		p := &d.people[k]
		if p.from < from || p.to > to || d.masked[p.from] {
			continue
		}
		add(&set, p.party)
		if p.party == "" {
			open = p
		}
	}
	if len(set) == 0 && open != nil {
		for _, k := range d.atomsIn(from, to) {
			if a := &d.atoms[k]; a.loc && !a.masked {
				add(&set, a.party)
			}
		}
		if len(set) == 1 {
			open.party, d.people[open.same].party = set[0], set[0]
		}
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}
