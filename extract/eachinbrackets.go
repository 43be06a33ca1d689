package extract

import "github.com/entente-kg/entente/kg"

// maxToFieldDate is how many tokens the words of one field may take before the date in brackets behind them.
const maxToFieldDate = 9

// datedFields gives the ends of the fields behind token i each of which has its date alone in brackets behind it, and those dates
// ("accords on livestock (2020) and legal aid (2022)"); none where fewer than two have.
func (d *document) datedFields(i, end int) (ends []int, dates []*dateHit) {
	last := i
	for j := i; j+2 < end && j-last <= maxToFieldDate; j++ {
		if d.toks[j].norm != "(" {
			if d.hitAt(j, cGaz) != nil || d.hitAt(j, cWith) != nil {
				return nil, nil // each with a partner of its own
			}
			if d.hasAny(j, bits(cInstrument, cAct, cRel)) && j > i || d.toks[j].norm == ";" || d.toks[j].norm == ":" {
				break
			}
			continue
		}
		h, ok := d.dateFound(j + 1)
		if !ok || len(h.value) < 4 || h.to >= end || d.toks[h.to].norm != ")" {
			break
		}
		ends, dates = append(ends, j), append(dates, &h)
		last, j = h.to, h.to
	}
	if len(ends) < 2 {
		return nil, nil
	}
	return ends, dates
}

// thoseOfDates reads "those on air services (2006) and tourism (2013)" as so many more of the instruments told before.
func (d *document) thoseOfDates(i int, st sentence, out []instrument) (instrument, bool) {
	if i == st.from || !d.hasAny(i, bits(cDef, cThis)) || d.hitAt(i, cInstrument) != nil || !d.hasAny(i+1, bits(cOn, cOf)) {
		return instrument{}, false
	}
	ends, dates := d.datedFields(i+1, st.to)
	e, kind, ok := d.base(d.sentOf[i], out)
	if ends == nil || !ok {
		return instrument{}, false
	}
	for k := i - 1; k > st.from && i-k < 12; k-- {
		if h := d.hitOver(k, cInstrument); h != nil {
			e, kind = h.e, h.e.kind // "the third accord after those on …"
			break
		}
	}
	to := dates[len(dates)-1].to + 1
	for x := i; x < to; x++ {
		d.masked[x] = false
	}
	return instrument{from: i, to: i + 1, npFrom: i, npTo: to, e: e, kind: kind, count: len(ends), counted: true, plural: true, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
}

// readDatedFields reads several instruments told by their fields, each with its date in brackets, as one each ("they have added
// accords on livestock (2020) and on legal aid (2022)").
func (d *document) readDatedFields(in *instrument, next int) bool {
	if !in.plural || in.generic || !d.bracketNear(in.to) {
		return false
	}
	ends, dates := d.datedFields(in.to, d.sents[in.sent].to)
	if ends == nil || in.counted && in.count != len(ends) || d.wishedOrDenied(max(d.sents[in.sent].from, in.npFrom-6), in.npFrom) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(ps.parties) < 2 || !ps.explicit {
		ps = d.partiesBeside(in)
	}
	if len(ps.parties) < 2 {
		return false
	}
	from := in.to
	for k, h := range dates {
		one := *in
		one.count, one.counted, one.plural, one.def, one.indef, one.other, one.npTo = 1, false, false, false, true, true, ends[k]
		m := d.build(one, tie{}, ps, ends[k])
		m.status, m.signers, m.place = kg.Signed, nil, ""
		m.domains = map[kg.Domain]float64{}
		d.scoreDomains(from, ends[k], m.domains)
		d.setDate(m, *h)
		m.because("status", string(m.status), "each with its date in brackets", d.text(from, h.to))
		d.put(m)
		from = h.to
	}
	return true
}

// bracketNear tells whether a bracket opens within reach behind the token.
func (d *document) bracketNear(i int) bool {
	for j := i; j < min(len(d.toks), i+maxToFieldDate); j++ {
		if d.toks[j].norm == "(" {
			return true
		}
	}
	return false
}
