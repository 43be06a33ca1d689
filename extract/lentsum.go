package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// moneyOfLending finds what is lent: the noun of a loan or a sum, with nothing between the verb and it but who gets it.
func (d *document) moneyOfLending(l *lending, ins []instrument) bool {
	if l.passive && d.moneyIn(l, l.from, l.verb.from, ins, true) {
		return true
	}
	return d.moneyIn(l, l.verb.to, min(l.to, l.verb.to+wordsToMoney), ins, l.passive)
}

// moneyIn looks for the money between two tokens; anywhere there, or else near the verb.
func (d *document) moneyIn(l *lending, from, to int, ins []instrument, anywhere bool) bool {
	unknown := 0
	for i := from; i < to; i++ {
		if k := slices.IndexFunc(ins, func(in instrument) bool { return in.from == i }); k >= 0 {
			in := &ins[k]
			end := d.sumBehind(in.to, l.to)
			if in.kind != kg.Financing && (!in.weak && !in.generic || end == 0 && d.sumBefore(in) == 0) {
				return false
			}
			if in.plural && end == 0 && l.sum == "" || in.def && end == 0 && d.sumBefore(in) == 0 || unknown > 3 {
				return false
			}
			l.objFrom, l.objTo, l.named = in.npFrom, max(in.to, end), true
			return true
		}
		if end := d.moneyAt(i, l.to); end > 0 {
			for k := range ins {
				if in := &ins[k]; in.from >= end && in.from-end <= 2 && in.kind == kg.Financing {
					end = in.to
				}
			}
			if l.verb.e.flags&flagLed != 0 && !d.has(end-1, cInstrument) || unknown > 1 {
				return false
			}
			l.objFrom, l.objTo, l.named, l.sum = i, end, d.has(end-1, cInstrument), d.text(i, end)
			return true
		}
		if anywhere || d.isDate(i) || d.inOfficeOrName(i) {
			continue
		}
		t := &d.toks[i]
		switch {
		case d.hasAny(i, bits(cRel, cBoundary, cBy)) && !d.has(i, cOf), d.has(i, cFor) && d.atomCount(i, min(i+4, to)) == 0:
			return false
		case t.word && !t.capital && d.mask[i] == 0 && !d.digits(i):
			unknown++
		}
	}
	return false
}

// sumBehind gives where the sum ends that a loan is told to be of, 0 where none is told.
func (d *document) sumBehind(i, to int) int {
	for j := i; j < min(i+6, to); j++ {
		if end := d.moneyAt(j, to); end > 0 {
			return end
		}
	}
	return 0
}

// sumBefore gives where the sum ends that stands before the noun of a loan, 0 where none does.
func (d *document) sumBefore(in *instrument) int {
	for j := max(in.from-6, d.sents[in.sent].from); j < in.from; j++ {
		if end := d.moneyAt(j, in.from); end > 0 {
			return end
		}
	}
	return 0
}

// ownSum tells whether a sum or a word for one more stands between two tokens ("… and another of 40 million to B").
func (d *document) ownSum(from, to int) bool {
	for i := from; i < to; i++ {
		if d.digits(i) || d.moneyAt(i, to) > 0 || d.hasAny(i, bits(cOther, cEllipsis)) {
			return true
		}
	}
	return false
}
