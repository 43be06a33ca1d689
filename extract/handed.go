package extract

import "github.com/entente-kg/entente/kg"

// readHanded reads an instrument of a clause without a verb that begins with those who sign it, behind words that
// several were signed: "Three signatures on Monday. For the presidents, the declaration; for the ministers of
// transport, an agreement."
func (d *document) readHanded(in *instrument, next int) bool {
	if in.plural || in.past || d.sents[in.sent].item || d.sents[in.sent].field == 0 {
		return false
	}
	from, ok := d.handedTo(in)
	if !ok {
		return false
	}
	b := d.handing(in)
	if !d.isComma(in.npFrom-1) && (b == nil || !b.handed) {
		return false
	}
	if b == nil {
		return d.readFirstHanded(in, from, next)
	}
	m := d.build(*in, tie{}, b.ps, next)
	m.tie, m.status, m.signers = b.tie, b.status, nil
	m.tie.link, m.handed = linkInherited, true
	root := b
	if b.bundle != nil {
		root = b.bundle
	}
	d.inherit(m, root)
	if root.count == 1 {
		m.bundle, m.member = nil, false
	}
	m.signers = d.signersIn(from, in.npFrom, m.ps.parties)
	d.mentions = append(d.mentions, m)
	return true
}

// handedTo gives where the clause of the instrument begins if it names people, offices or bodies first and has no
// verb before the instrument.
func (d *document) handedTo(in *instrument) (int, bool) {
	from, _ := d.partOf(in)
	who, fell := false, 0
	for i := from; i < in.npFrom; i++ {
		if d.has(i, cPassive) && in.npFrom-i <= 3 {
			continue // "to the ministers is left a convention"
		}
		if d.has(i, cPerfect) && !d.has(i, cLoc) || d.hasAny(i, bits(cAct, cPassive, cNeg, cHoped, cPlanned, cProvision, cDomestic, cRel, cSays, cInstrument, cOccasion, cAside)) {
			return 0, false
		}
		if d.hasAny(i, bits(cOffice, cInstitution, cBoth)) || d.personal[i] {
			if i-from > 5 && !who {
				return 0, false
			}
			who, fell = true, i
		}
	}
	last := d.isComma(in.npFrom-1) || d.hitAt(in.npFrom-1, cWith) != nil // "…, an agreement", "… bring up the rear with an agreement"
	last = last || d.hasAny(from, bits(cLoc, cFor)) && in.npFrom-fell <= 4 && d.hitAt(from, cInstitution) == nil
	return from, who && last && in.npFrom-from <= 40
}

// handing gives the signing right before of which the instrument is one more: a number of instruments, or one handed out
// as this one is.
func (d *document) handing(in *instrument) *mention {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.dropped || m.title {
			continue
		}
		if m.status == kg.Signed && in.sent-m.sent <= 1 && (m.handed || m.count > 1) && m.para == d.sents[in.sent].para {
			return m
		}
		return nil
	}
	return nil
}

// readFirstHanded reads the first of them, behind a number of signatures for which no instrument is named.
func (d *document) readFirstHanded(in *instrument, from, next int) bool {
	act := d.signaturesBefore(in.sent)
	if act == nil {
		return false
	}
	ps := partySet{parties: d.partiesAt(from, in.npFrom), rule: "those to whom it is handed", explicit: true, from: from, to: in.npTo}
	if len(ps.parties) < 2 {
		if len(d.topic) != 2 {
			return false
		}
		ps.parties = d.topic
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.handed = kg.Signed, true
	m.tie.act, m.tie.link = act, linkInherited
	if m.dated && !near(m.value, d.article.Published) {
		m.date, m.dated, m.value = dateHit{}, false, ""
	}
	for k := range d.dates {
		if h := &d.dates[k]; !m.dated && d.sentOf[h.from] == d.sentOf[act.from] && h.value != "" {
			d.setDate(m, *h)
		}
	}
	m.signers = d.signersIn(from, in.npFrom, m.ps.parties)
	m.because("status", string(m.status), linkNames[linkInherited], d.text(act.from, act.to))
	m.addSpan([2]int{d.sents[d.sentOf[act.from]].from, d.sents[d.sentOf[act.from]].to})
	d.mentions = append(d.mentions, m)
	d.setTopic(m)
	return true
}

// signaturesBefore gives the act of the sentence before where it only says how many signatures there were.
func (d *document) signaturesBefore(s int) *hit {
	if s == 0 || d.sents[s-1].para != d.sents[s].para || d.sents[s-1].field == 0 {
		return nil
	}
	for _, a := range d.actsIn(s - 1) {
		if a.e.act != actSign || a.e.forms&formNoun == 0 {
			return nil
		}
		if n, w := d.numberAt(a.from - 1); w == 1 && n > 1 {
			return a
		}
	}
	return nil
}

// partiesAt gives the parties that the names and people between two tokens stand for.
func (d *document) partiesAt(from, to int) kg.Parties {
	set := d.namedIn(from, to)
	for _, p := range d.peopleIn(from, to) {
		add(&set, p.party)
	}
	return kg.NewParties(set...)
}

// signersIn lists the people named between two tokens who may sign for the parties.
func (d *document) signersIn(from, to int, parties kg.Parties) []kg.Signatory {
	var out []kg.Signatory
	for _, p := range d.peopleIn(from, to) {
		out = d.addSigner(out, p, parties)
	}
	return out
}
