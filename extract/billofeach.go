package extract

// dropBills leaves out an ordinal that stands for a bill of which the words behind it say what it ratifies ("two bills, the first
// ratifying the treaty with A, the second the accord with B"): the accord is told there.
func (d *document) dropBills(ins []instrument) []instrument {
	kept := ins[:0]
	for k := range ins {
		if k+1 < len(ins) && d.billFor(&ins[k], &ins[k+1]) {
			continue
		}
		kept = append(kept, ins[k])
	}
	return kept
}

// billFor tells whether the ordinal stands right before the noun for ratifying that governs the next instrument.
func (d *document) billFor(e, next *instrument) bool {
	if !e.ellipsis || d.ordinal(e.from) == 0 || e.to >= len(d.toks) {
		return false
	}
	a := d.hitAt(e.to, cAct)
	if a == nil || a.e.act != actRatify || a.e.forms&formNoun == 0 || next.npFrom < a.to || next.npFrom-a.to > 2 {
		return false
	}
	return d.count(a.to, next.npFrom, bits(cAct, cAnd, cRel)) == 0
}
