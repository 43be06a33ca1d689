package extract

// splitBySemicolons makes one mention each of a counted bundle where a colon behind it opens a list whose parts semicolons divide,
// as many as it counts: "granted A three memoranda: energy; fish; lastly, means for the port".
func (d *document) splitBySemicolons(m *mention) bool {
	if m.count < 2 || m.count > 12 || m.dropped || m.member {
		return false
	}
	st := d.sents[d.sentOf[m.in.from]]
	parts := d.semicolonParts(m.in.to, st.to)
	if len(parts) != m.count || m.in.from >= parts[0][0] {
		return false
	}
	for _, sg := range parts {
		for _, k := range d.atomsIn(sg[0], sg[1]) {
			if d.usable(k) && !m.ps.parties.Has(d.atoms[k].party) {
				return false // "three accords: one with A; …"
			}
		}
		if d.hasAnyIn(sg[0], sg[1], bits(cInstrument)) || d.pointerAt(sg[0], sg[1], true) > 0 {
			return false // they are named one by one
		}
	}
	return d.splitInto(m, parts)
}

// semicolonParts gives the stretches between semicolons behind the first colon that stands between two tokens.
func (d *document) semicolonParts(from, to int) [][2]int {
	for from < to && d.toks[from].norm != ":" {
		from++
	}
	var out [][2]int
	from++
	for i := from; i <= to; i++ {
		if i < to && d.toks[i].norm != ";" && d.toks[i].norm != "؛" {
			continue
		}
		for from < i && (!d.toks[from].word || d.has(from, cAnd)) {
			from++
		}
		if from < i {
			out = append(out, [2]int{from, i})
		}
		from = i + 1
	}
	return out
}
