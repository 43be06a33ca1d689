package extract

import "github.com/entente-kg/entente/kg"

// rowPart is one clause of a row: the party that it names, where the clause opens, where the name ends and the clause does.
type rowPart struct {
	party         kg.Party
	from, to, end int
}

// readRowOfStates reads a row of clauses each of which tells, with a verb of its own, how far the accord with another party is
// ("A's treaty with B is in force, the one with C awaits signature and the one with D is still being negotiated").
func (d *document) readRowOfStates(s int, ins []instrument, acts []*hit) bool {
	if len(acts) < 2 || d.asks(s) {
		return false
	}
	in := &ins[0]
	if in.plural || in.weak || in.generic || in.ellipsis || acts[0].from < in.to {
		return false
	}
	for k := 1; k < len(ins); k++ {
		if !ins[k].ellipsis {
			return false
		}
	}
	owner, parts := d.rowOf(s, in, acts)
	if owner == "" {
		return false
	}
	ties := make([]tie, len(parts))
	made := make([]instrument, len(parts))
	for k := range parts {
		x := *in
		if k > 0 {
			x.from, x.npFrom, x.ellipsis, x.def, x.indef, x.other = parts[k].from, parts[k].from, true, true, false, true
			x.to = parts[k].to
		}
		x.npTo = parts[k].to
		var own []*hit
		for _, a := range acts {
			if a.from >= parts[k].to && a.to <= parts[k].end {
				own = append(own, a)
			}
		}
		one := []instrument{x}
		d.ins = one
		ts := d.tiesOf(&one[0], own, one)
		if len(ts) == 0 {
			d.ins = ins
			return false
		}
		made[k], ties[k] = x, ts[0]
	}
	d.ins = ins
	for k := range parts {
		next := -1
		if k+1 < len(parts) {
			next = parts[k+1].from
		}
		ps := partySet{kg.NewParties(owner, parts[k].party), "a clause each", true, made[k].npFrom, made[k].npTo, false, "", ""}
		d.ins = made[k : k+1]
		d.put(d.build(made[k], ties[k], ps, next))
	}
	d.ins = ins
	return true
}

// rowOf gives whose accords the row tells of and its clauses; "" where the sentence is no such row.
func (d *document) rowOf(s int, in *instrument, acts []*hit) (kg.Party, []rowPart) {
	st := d.sents[s]
	owner := kg.Party("")
	var parts []rowPart
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		if a.masked {
			continue
		}
		if len(parts) == 0 || d.count(parts[len(parts)-1].to, a.from, bits(cAct)) == 0 {
			switch {
			case a.from > acts[0].from, len(parts) > 0 && (owner != "" || a.from < in.to):
				return "", nil
			case len(parts) > 0:
				owner = parts[0].party
				parts = parts[:0]
			}
			parts = append(parts, rowPart{a.party, in.npFrom, a.to, st.to})
			continue
		}
		from := d.rowOpens(a.from, parts[len(parts)-1].to)
		if from < 0 || a.party == owner {
			return "", nil
		}
		parts[len(parts)-1].end = from
		parts = append(parts, rowPart{a.party, from, a.to, st.to})
	}
	if owner == "" && len(parts) > 0 && parts[0].party != d.home {
		owner = d.home
	}
	if len(parts) < 2 || parts[0].to < in.to {
		return "", nil
	}
	return owner, parts
}

// rowOpens gives where the clause opens that has "the one with" right before the name at token i, -1 where there is none.
func (d *document) rowOpens(i, least int) int {
	j := i - 1
	for j > least && d.has(j, cDef) && !d.hasAny(j, bits(cOf, cWith)) {
		j--
	}
	if j <= least || !d.hasAny(j, bits(cOf, cWith)) {
		return -1
	}
	for n := 0; j > least && n < 4; n++ {
		if d.isComma(j-1) || d.hasAny(j-1, bits(cAnd, cBoundary)) || d.toks[j-1].norm == ";" || d.toks[j-1].norm == "؛" {
			if d.hasAny(j, bits(cEllipsis, cThis, cDef, cRel, cOther)) {
				return j
			}
			return -1
		}
		j--
		if d.hasAny(j, bits(cAct, cInstrument, cPassive)) {
			return -1
		}
	}
	return -1
}
