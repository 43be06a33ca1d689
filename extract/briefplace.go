package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// signedAtBrief gives what a brief or an entry tells as signed or renewed the town that heads it, where that lies in one of
// its parties; and what a statement tells as signed the town that it closes with ("Asuncion, 6 June 2007").
func (d *document) signedAtBrief() {
	closing, end := d.closingTown()
	for _, m := range d.mentions {
		if m.dropped || m.place != "" || m.title || m.status != kg.Signed && m.status != kg.Renewed || m.dated && !near(m.value, d.article.Published) || m.in.past {
			continue
		}
		if from, to := d.townHeading(m); from < to {
			m.place = d.text(from, to)
			m.because("place", m.place, "town of the heading", "")
			continue
		}
		if m.status != kg.Signed || len(d.briefs) > 0 {
			continue
		}
		if closing < end && d.fresh(m) && (!m.dated || m.value == d.closingDay(end)) {
			m.place = d.text(closing, end)
			m.because("place", m.place, "town at the end of the statement", "")
		}
	}
}

// townHeading gives the town that opens the mention's paragraph, behind a bullet or a heading at most, of one of its parties.
func (d *document) townHeading(m *mention) (int, int) {
	if len(d.briefs) == 0 && !d.chronicle {
		return 0, 0
	}
	for s := m.sent; s >= 0 && m.sent-s <= 2 && d.sents[s].para == m.para && d.sents[s].field == 1; s-- {
		st := d.sents[s]
		if !d.townHeads(&st) {
			continue
		}
		for _, k := range d.atomsIn(st.from, min(st.from+3, st.to)) {
			if a := &d.atoms[k]; (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && m.ps.parties.Has(a.party) {
				return a.from, a.to
			}
		}
	}
	return 0, 0
}

// closingTown gives the town of a last line that holds but a town and the day of publication.
func (d *document) closingTown() (int, int) {
	last := len(d.sents) - 1
	if last < 1 || d.sents[last].field == 0 || d.sents[last].para == d.sents[last-1].para {
		return 0, 0
	}
	st := d.sents[last]
	g := d.hitAt(st.from, cGaz)
	if g == nil || g.e.gaz != gazetteer.Capital && g.e.gaz != gazetteer.City || st.to-st.from > 10 || g.to >= st.to || !d.isComma(g.to) {
		return 0, 0
	}
	for i := g.to; i < st.to; i++ {
		if d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cDef, cDatePrep, cTimePrep)) {
			return 0, 0
		}
	}
	return g.from, g.to
}

// closingDay gives the day that the last line tells behind its town, which ends at token i.
func (d *document) closingDay(i int) kg.Date {
	for k := len(d.dates) - 1; k >= 0; k-- {
		if d.dates[k].from >= i {
			return d.dates[k].value
		}
	}
	return ""
}

// whereSaid tells whether the town is where something was said, right behind the verb of saying ("announced in Lusaka the
// minister"), which is no verb of the act.
func (d *document) whereSaid(a *atom, t *tie) bool {
	if t.act == nil || a.from < t.act.to {
		return false
	}
	for i := a.from - 1; i > t.act.to && a.from-i <= 6; i-- {
		if d.has(i, cSays) {
			return true
		}
		if d.isComma(i) || d.hasAny(i, bits(cAct, cInstrument, cRel)) {
			return false
		}
	}
	return false
}

// recipient tells whether the town is whom something is allowed, which a relative clause tells ("qui permet à Erevan de payer").
func (d *document) recipient(a *atom, in *instrument) bool {
	if a.from < in.to || caseless(d.toks[a.from].norm) || a.to+1 >= len(d.toks) || !d.has(a.to, cOf) || d.count(in.to, a.from, bits(cRel)) == 0 {
		return false
	}
	i := a.to + 1
	return d.toks[i].word && !d.toks[i].capital && d.mask[i] == 0 && !d.domainAt(i)
}
