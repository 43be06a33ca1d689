package extract

// dropAims leaves out an instrument that the one before is to open talks on, or provides for ("signed a letter of intent to begin
// negotiations on a free trade agreement", "a declaration providing for loans"): that is not told as done.
func (d *document) dropAims(ins []instrument) []instrument {
	kept := ins[:0]
	for k := range ins {
		if k > 0 && d.aimOf(&ins[k-1], &ins[k]) {
			continue
		}
		kept = append(kept, ins[k])
	}
	return kept
}

// aimOf tells whether the instrument, or talks on it, are what the one before is for.
func (d *document) aimOf(x, in *instrument) bool {
	if in.def || in.ellipsis || in.npFrom-x.to > 2*wordsToAim {
		return false
	}
	for i := x.to; i < min(x.to+wordsToAim, in.npFrom); i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act == actNegotiate {
			return in.npFrom-a.to <= 2
		}
		if p := d.hitAt(i, cProvision); p != nil && p.e.flags&flagBack == 0 && !x.plural && !x.counted && !x.generic {
			return in.npFrom-p.to <= 2 && !in.counted && d.count(p.to, in.npFrom, bits(cAct)) == 0
		}
		if d.isDate(i) || d.hasAny(i, bits(cRel, cAnd, cPassive, cPerfect, cInstrument)) || !d.toks[i].word {
			return false
		}
	}
	return false
}

// wordsToAim is how far behind an instrument the talks that it is for may stand.
const wordsToAim = 4
