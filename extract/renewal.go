package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// theFormer reads "the previous one" as the subject of its clause, where the sentence before names the instrument: an
// article and a word for what is older, before a verb or a participle between commas.
func (d *document) theFormer(i int, st sentence, out []instrument) (instrument, bool) {
	h := d.hitAt(i, cPast)
	if h == nil || h.to-h.from > 2 || i == st.from || !d.has(i-1, cDef) || h.to+1 >= st.to || i-1 != st.from && d.toks[i-2].norm != ";" && !d.isComma(i-2) && !d.has(i-2, cBoundary) {
		return instrument{}, false
	}
	j := h.to
	if d.isComma(j) {
		j++
		if h, ok := d.dateFound(j + 1); ok && d.hasAny(j, bits(cOf, cTimePrep)) && d.isComma(h.to) {
			j = h.to + 1 // "the previous one, of 1976, is void"
		}
	}
	if a := d.hitAt(j, cAct); !d.hasAny(j, bits(cPerfect, cPassive)) && (a == nil || a.e.forms&formNoun != 0) {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: h.to, npFrom: i - 1, npTo: h.to, e: e, kind: kind, count: 1, sent: d.sentOf[i], past: true, ellipsis: true, def: true}
	d.readComplement(&in, st)
	return in, true
}

// lastPair gives the two parties of the instrument that the sentence before tells or only names, for one that replaces it
// and is told without a party ("A lived without a convention with B. The new one, signed in May, …").
func (d *document) lastPair(in *instrument) partySet {
	if m := d.lastMade(); m != nil && in.sent-max(m.sent, m.spoken) <= 1 && len(m.ps.parties) == 2 && m.para == d.sents[in.sent].para {
		return partySet{m.ps.parties, "those of the one before", true, in.npFrom, in.npTo, false, m.ps.subject, ""}
	}
	for _, p := range []*instrument{&d.pending, &d.lacked} {
		if p.e == nil || in.sent-p.sent != 1 {
			continue
		}
		if two := d.twoOf(p.sent); len(two) == 2 {
			return partySet{two, "those of the one before", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	return partySet{}
}

// objectOfOther tells whether a word that is no act, and may be a verb, stands right before the ellipsis, so that
// something else is meant ("the governor builds another").
func (d *document) objectOfOther(in *instrument) bool {
	i := in.npFrom - 1
	return i > d.sents[in.sent].from+1 && d.toks[i].word && !d.toks[i].capital && d.mask[i] == 0 && !d.masked[i] && !d.domainAt(i) && !d.inOfficeOrName(i) && d.finiteBefore(d.sents[in.sent].from, in)
}

// foldRenewals makes one of an accord that was signed only to extend another one and of that one, of which the sentence tells nothing
// else ("signed an agreement renewing the fisheries protocol"): the latter is renewed, when and by whom the former was signed. One
// that the former replaces is no accord of that day, nor is one that the former, which is ratified, extends.
func (d *document) foldRenewals() {
	live := slices.DeleteFunc(slices.Clone(d.mentions), func(m *mention) bool { return m.dropped })
	found := d.instrumentsOnce()
	for _, h := range d.relations {
		if h.e.relation != kg.Renews || h.e.flags&flagInverse != 0 {
			continue
		}
		by, old := d.relatedBy(h, live, found)
		if by == nil || old == nil || by == old || by.dropped || old.dropped || old.sent != d.sentOf[h.from] || by.in.sent != old.in.sent || old.in.from < h.to || by.status != kg.Signed && by.status != kg.Ratified || by.count > 1 || !by.ps.parties.Equal(old.ps.parties) || old.value != "" && old.value != by.value {
			continue
		}
		same := old.tie.act != nil && old.tie.act == by.tie.act
		if by.status == kg.Ratified {
			old.dropped = true // "ratified a protocol extending the agreement"
		} else if a := d.hitOver(h.from, cAct); a == nil || a.e.act != actRenew {
			old.dropped = same && !old.in.plural
		} else if same || old.tie.act != nil && old.tie.act.e.act == actRenew {
			by.extends(old)
			old.because("status", string(old.status), "signed to extend it", d.text(h.from, h.to))
		}
	}
}

// extends gives what was signed to extend an accord to the record of that accord.
func (m *mention) extends(old *mention) {
	old.status, m.dropped = kg.Renewed, true
	old.date, old.dated, old.value, old.saidOn, old.signers = m.date, m.dated, m.value, m.saidOn, m.signers
	if old.place == "" {
		old.place = m.place
	}
}
