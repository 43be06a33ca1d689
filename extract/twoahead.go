package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// twoAhead gives the only two parties that the sentence of the instrument names, both before its clause ("A ceded the
// villages to B; the accord, signed in May, …", "The ministers of A and B: three hours, then an accord signed …").
func (d *document) twoAhead(in *instrument) kg.Parties {
	st := d.sents[in.sent]
	if st.field == 0 || st.item || in.weak || in.plural && in.def {
		return nil
	}
	var set []kg.Party
	last := 0
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		switch {
		case a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City):
			continue
		case a.from > in.from || a.masked || a.loc || a.gaz == gazetteer.City || a.gaz == gazetteer.Region || a.gaz == gazetteer.Body:
			return nil
		}
		if add(&set, a.party); len(set) > 2 {
			return nil
		}
		last = a.to
	}
	if len(set) != 2 || d.hardStops(last, in.npFrom)+d.colons(last, in.npFrom) == 0 || d.count(st.from, in.npFrom, bits(cInstrument, cDomestic, cHoped, cNeg)) > 0 {
		return nil
	}
	return kg.NewParties(set...)
}

// colons counts the colons and semicolons between two tokens.
func (d *document) colons(from, to int) int {
	n := 0
	for ; from < to; from++ {
		switch d.toks[from].norm {
		case ":", ";", "؛", "—", "–":
			n++
		}
	}
	return n
}

// dayOfTable gives the accord the only date that the sentence has before its last semicolon, where it tells there of a meeting
// of those who sign behind it ("A and B sat down in Lima on 26 May 1998; what they signed, the Accord of Lima, …").
func (d *document) dayOfTable(m *mention) {
	if m.dated || m.status != kg.Signed || len(m.ps.parties) < 2 {
		return
	}
	st := d.sents[m.sent]
	stop := d.lastStop(m.in.npFrom, st.from)
	if stop < 0 {
		return
	}
	var one *dateHit
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < max(st.from, d.pubPlace) || h.to > st.to {
			continue
		}
		if one != nil || h.to > stop || len(h.value) < 4 || d.ahead(h) {
			return
		}
		one = h
	}
	if one == nil {
		return
	}
	if d.gathersIn(st.from, stop) {
		d.setDate(m, *one)
	}
}
