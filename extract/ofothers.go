package extract

import "github.com/entente-kg/entente/gazetteer"

// ofThingsTold tells whether what stands for something told before stands for a thing of the sentence before, which is no instrument:
// for one of those ordered there ("The first meeting of the partnership was in A. The third will be held in B") or counted there
// ("They want to open six embassies. That of A has existed for years").
func (d *document) ofThingsTold(i int, st sentence) bool {
	s := d.sentOf[i]
	if s == 0 || d.sents[s-1].para != st.para {
		return false
	}
	if m := d.lastMade(); m != nil && m.sent == s-1 {
		return false
	}
	prev := d.sents[s-1]
	if n := max(d.ordinal(i), d.ordinal(min(i+1, st.to-1))); n > 1 {
		return d.ordersThings(prev, n)
	}
	if i+2 >= st.to || !d.has(i, cDef) || !d.has(i+1, cOf) || d.count(i, st.to, bits(cWith)) > 0 {
		return false
	}
	for k := i; k < st.to; k++ {
		if a := d.hitAt(k, cAct); a != nil && a.e.forms&(formPast|formPart|formFut) != 0 {
			return false
		}
	}
	g := d.hitAt(i+2, cGaz)
	return g != nil && (g.e.gaz == gazetteer.City || g.e.gaz == gazetteer.Capital) && d.countsThings(prev)
}

// ordersThings tells whether the sentence has a lower ordinal on a meeting, or on another noun that an "of" follows.
func (d *document) ordersThings(st sentence, n int) bool {
	for k := st.from; k+1 < st.to; k++ {
		if o := d.ordinal(k); o == 0 || o >= n {
			continue
		}
		j := k + 1
		if caseless(d.toks[k].norm) {
			j = k - 1
		}
		if j >= st.from && d.nounOfNobody(j) && (d.lx.isBare(cMeets, d.toks[j].norm) || j+1 < st.to && d.has(j+1, cOf)) {
			return true
		}
	}
	return false
}

// countsThings tells whether the sentence closes on a number of two or more with a noun of which the reader knows nothing.
func (d *document) countsThings(st sentence) bool {
	k := st.to - 1
	for k > st.from && !d.toks[k].word {
		k--
	}
	if k <= st.from || !d.nounOfNobody(k) || d.has(k, cUnit) {
		return false
	}
	n, _ := d.numberAt(k - 1)
	return n > 1
}
