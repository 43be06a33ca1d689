package extract

import "github.com/entente-kg/entente/gazetteer"

// nameBeforeLand reads a name without an office between a verb of signing, or an "and", and a country in brackets, in a script
// without capitals, and gives where it ends; i when there is none.
func (d *document) nameBeforeLand(i int) int {
	if i == 0 || !caseless(d.toks[i].norm) || d.sentStart[i] || d.mask[i] != 0 {
		return i
	}
	signs := d.hitOver(i-1, cAct)
	if (signs == nil || signs.e.act != actSign || signs.e.forms&formNoun != 0) && !(d.joinedAnd(i) && d.toks[i-1].norm == ")") {
		return i
	}
	to := d.unknownRun(i)
	if to-i < 2 || to+2 >= len(d.toks) || d.toks[to].norm != "(" {
		return i
	}
	if g := d.hitAt(to+1, cGaz); g == nil || g.e.gaz != gazetteer.Name || d.toks[g.to].norm != ")" {
		return i
	}
	k := d.addPerson(i, to, 0, 0)
	if d.joinedAnd(i) {
		d.people[k].name = d.withoutAnd(i, to)
	}
	return d.officeAfter(k)
}

// nameAfterDemonym reads a name without an office behind what its bearer is, in a script without capitals ("وقع الكيني فلان الفلاني
// والتركي علان العلاني"), and gives where it ends; i when there is none.
func (d *document) nameAfterDemonym(i int) int {
	h := d.hitAt(i, cGaz)
	if h == nil || i == 0 || h.e.gaz != gazetteer.Demonym || !caseless(d.toks[i].norm) || d.sentStart[i] || h.to >= len(d.toks) || !d.definite(i) {
		return i
	}
	signs := d.hitOver(i-1, cAct)
	behind := signs != nil && signs.e.act == actSign && signs.e.forms&(formPast|formPres|formFut) != 0 && signs.e.forms&formNoun == 0
	n := len(d.people)
	joined := n > 0 && d.people[n-1].to == i && h.roles&roleAnd != 0
	with := d.hasAny(i-1, bits(cWith, cBetween, cBy)) && !d.joinedAnd(i)
	to := d.unknownRun(h.to)
	if to-h.to < 2 || d.definite(h.to) || !behind && !joined && !with && !d.paired(i, to) {
		return i
	}
	d.addPerson(h.to, to, 0, 0)
	return to
}

// paired tells whether the name that ends at to opens a list of such names behind a comma, a date or a place ("وزيرا العدل،
// الكيني فلان الفلاني والتركي علان العلاني").
func (d *document) paired(i, to int) bool {
	if to >= len(d.toks) || d.sentStart[to] || d.joinedAnd(i) {
		return false
	}
	if !d.isComma(i-1) && !d.hasAny(i-1, bits(cWeekday, cMonth, cGaz, cNumber)) && d.toks[i-1].number < 0 && d.hitOver(i-1, cBoth) == nil {
		return false
	}
	g := d.hitAt(to, cGaz)
	return g != nil && g.e.gaz == gazetteer.Demonym && g.roles&roleAnd != 0 && d.definite(to) && d.unknownRun(g.to)-g.to >= 2
}
