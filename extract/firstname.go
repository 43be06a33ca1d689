package extract

// bareFirstNames finds later mentions by the first name alone, where it stands beside another known person or right
// before what was done ("Mohamud and Abiy signed", "Abiy firmó"). full holds the surnames.
func (d *document) bareFirstNames(full map[string]int, taken []bool) {
	first := map[string]int{}
	for k := range d.people {
		p := &d.people[k]
		if p.to-p.from < 2 || p.same != k || caseless(d.toks[p.from].norm) {
			continue
		}
		key := d.toks[p.from].norm
		if _, ok := full[key]; ok || len(key) < 4 || d.hasAny(p.from, bits(cGaz, cNotName, cHonorific, cOffice)) {
			continue
		}
		if f, ok := first[key]; ok && (f < 0 || d.people[f].name != p.name) {
			first[key] = -1
		} else if !ok {
			first[key] = k
		}
	}
	if len(first) == 0 {
		return
	}
	for i := range d.toks {
		t := &d.toks[i]
		if taken[i] || !t.word || !t.capital {
			continue
		}
		f, ok := first[t.norm]
		if !ok || f < 0 || i < d.people[f].to || !d.standsAlone(i) || !d.besidePerson(i, first, taken) {
			continue
		}
		d.people = append(d.people, person{from: i, to: i + 1, name: d.people[f].name, same: f})
	}
}

// standsAlone tells whether no capital beside the word makes it part of a longer name.
func (d *document) standsAlone(i int) bool {
	if i > 0 && !d.sentStart[i] && d.toks[i-1].word && d.toks[i-1].capital && !d.sentStart[i-1] {
		return false
	}
	return i+1 >= len(d.toks) || !d.toks[i+1].word || !d.toks[i+1].capital || d.sentStart[i+1]
}

// besidePerson tells whether a known person is joined to the word at i, or a verb of what parties do stands right
// behind it.
func (d *document) besidePerson(i int, first map[string]int, taken []bool) bool {
	if i+1 >= len(d.toks) {
		return false
	}
	if a := d.hitAt(i+1, cAct); a != nil && a.e.forms&(formPast|formPres) != 0 || d.has(i+1, cPerfect) {
		return true
	}
	known := func(j int) bool {
		if j < 0 || j >= len(d.toks) || d.sentOf[j] != d.sentOf[i] {
			return false
		}
		f, ok := first[d.toks[j].norm]
		return taken[j] || ok && f >= 0 && d.toks[j].capital
	}
	return d.has(i+1, cAnd) && known(i+2) || i > 1 && d.has(i-1, cAnd) && known(i-2)
}
