package extract

import "github.com/entente-kg/entente/kg"

// readGapped reads an instrument of a clause that leaves out its verb: "she signed a treaty with A; in
// Rome, a day later, with B, a memorandum". The verb and one party are those of the clause before.
func (d *document) readGapped(in *instrument, acts []*hit, next int) bool {
	if in.def || in.generic && !in.counted {
		return false
	}
	st := d.sents[in.sent]
	if d.readSharedVerb(in, next) {
		return true
	}
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
	if d.verbBehindAside(in, acts) {
		return false
	}
	if d.count(from, in.npFrom, bits(cPerfect, cPassive, cProvision)) > 0 {
		return false
	}
	side := d.gapSide(from, to)
	stays := d.staysInGap(lead, side, from, to)
	if side == "" || side == stays {
		return false
	}
	m := d.build(*in, tie{}, partySet{kg.NewParties(stays, side), "clause without its verb", true, from, in.npTo, false, "", ""}, next)
	m.goesOn(lead.tie, lead.status)
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

// staysInGap gives the party of the clause before that is also one of the clause without its verb: who acted, where both
// name a partner behind "with"; else the one that the article speaks of most.
func (d *document) staysInGap(lead *mention, side kg.Party, from, to int) kg.Party {
	x, y := lead.ps.parties[0], lead.ps.parties[1]
	if d.partnerIn(from, to, side) {
		st := d.sents[lead.sent]
		switch withX, withY := d.partnerIn(st.from, from, x), d.partnerIn(st.from, from, y); {
		case withX && !withY:
			return y
		case withY && !withX:
			return x
		}
	}
	if d.support[y] > d.support[x] {
		return y
	}
	return x
}

// partnerIn tells whether the party stands behind "with" between two tokens.
func (d *document) partnerIn(from, to int, p kg.Party) bool {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.party == p && d.officerBehindWith(a.from) {
			return true
		}
	}
	return false
}

// officerBehindWith is behindWith for the country of an officer, too ("with the minister of A").
func (d *document) officerBehindWith(i int) bool {
	for n := 0; n < 7 && i > 0 && !d.sentStart[i] && d.toks[i-1].word && d.hitAt(i-1, cWith) == nil && d.hasAny(i-1, bits(cOffice, cOf, cDef, cTail, cInstitution, cHonorific)); n++ {
		i--
	}
	return d.behindWith(i)
}

// verbBehindAside tells whether an act of its own stands behind the comma that closes the words set off behind an
// instrument ("one with B, on air services, has been in force").
func (d *document) verbBehindAside(in *instrument, acts []*hit) bool {
	stop := d.nextStop(in.to, d.sents[in.sent].to)
	for i := in.to; i < min(stop, in.npTo+1); i++ {
		if !d.isComma(i) {
			continue
		}
		for _, a := range acts {
			if a.from <= i || a.from >= stop || a.e.forms&(formPart|formPast|formPres|formFut) == 0 {
				continue
			}
			for j := a.from - 1; j > i+1 && a.from-j <= 4; j-- {
				if d.isComma(j) {
					return d.count(i, j, bits(cPerfect, cPassive, cAct)) == 0
				}
			}
		}
	}
	return false
}

// readSharedVerb reads an instrument whose subjects follow the clause before behind ", and" and share its verb ("A and
// B signed a treaty, and A and C a memorandum").
func (d *document) readSharedVerb(in *instrument, next int) bool {
	from, m := in.shares, d.lastMade()
	if from == 0 || m == nil || m.title || m.sent != in.sent || m.tie.link != linkActive || m.tie.act.to > m.in.npFrom || m.in.to >= from || m.status != kg.Signed && m.status != kg.Planned {
		return false
	}
	set := d.namedIn(from, in.npFrom)
	for _, p := range d.bothAnd(in, d.bothIn(from, in.npFrom), set, from, in.npFrom) {
		add(&set, p)
	}
	if len(set) < 2 {
		return false
	}
	x := d.build(*in, tie{}, partySet{kg.NewParties(set...), "subjects that share a verb", true, from, in.npFrom, false, "", ""}, next)
	x.goesOn(m.tie, m.status)
	x.signers = nil
	if !x.dated {
		x.date, x.dated, x.value = m.date, m.dated, m.value
	}
	if x.place == "" {
		x.place = m.place
	}
	x.because("status", string(x.status), linkNames[linkInherited], d.text(m.tie.act.from, m.tie.act.to))
	x.addSpan(m.spans[0])
	d.put(x)
	return true
}

// markShared tells each instrument behind the first of its sentence where the subjects begin that share a verb with the
// clause before.
func (d *document) markShared(ins []instrument) {
	for k := 1; k < len(ins); k++ {
		if o, ok := d.openingOf(&ins[k]); ok && o.with != "" && o.from > ins[k-1].to && !ins[k].def && !ins[k].ellipsis && d.has(o.from-1, cAnd) || ok && o.with != "" && o.from-2 > ins[k-1].to && d.isComma(o.from-1) {
			ins[k].opens = o.from
			ins[k-1].npTo = max(ins[k-1].to, min(ins[k-1].npTo, o.from-1))
		}
		if from := d.subjectsRightBefore(&ins[k]); from > ins[k-1].to && (d.atomCount(from, ins[k].npFrom) > 1 || d.joinedToBoth(from, ins[k].npFrom)) {
			ins[k].shares = from
			ins[k-1].npTo = max(ins[k-1].to, min(ins[k-1].npTo, from-2))
		}
	}
}

// sharedClause gives where the clause of the instrument ends at the latest: before subjects that share its verb.
func (d *document) sharedClause(in *instrument, to int) int {
	for k := range d.ins {
		x := &d.ins[k]
		if x.shares > in.to && x.shares-2 < to {
			return x.shares - 2
		}
		if x.opens > in.to && x.opens < to {
			return x.opens
		}
	}
	return to
}

// subjectsRightBefore gives where the names, bodies and offices begin that alone stand between a comma with an "and" and
// the instrument, -1 where something else does.
func (d *document) subjectsRightBefore(in *instrument) int {
	i := in.npFrom - 1
	for j := i; in.ellipsis && j > i-5 && j > d.sents[in.sent].from && !d.has(j, cGaz); j-- {
		if d.has(j, cIndef) && d.hitAt(j, cIndef) != nil {
			i = j - 1 // "a three-cornered one"
		}
	}
	if d.toks[i].norm == "," {
		i--
	}
	for st := d.sents[in.sent].from; i > st; i-- {
		if d.toks[i].norm == "," && d.has(i+1, cAnd) && in.npFrom-i > 3 {
			return i + 2
		}
		if !d.toks[i].word || !d.hasAny(i, bits(cGaz, cAnd, cDef, cOf, cBoth, cOffice, cInstitution, cTail)) || d.hitAt(i, cAct) != nil {
			break
		}
	}
	return -1
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
	set := []kg.Party(d.partiesAt(from, to))
	var open *person
	for _, p := range d.peopleIn(from, to) {
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
