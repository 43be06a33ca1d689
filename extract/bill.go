package extract

// How far from the sentence of a bill, in sentences, what became of it may be told.
const (
	enactedBefore = 6
	enactedBehind = 2
)

// wordsOfBill is how far before the act that a bill is on the word for the bill may stand.
const wordsOfBill = 9

// wordsOfSubject is the same where the bill is the subject of a verb in the present, its number and name between.
const wordsOfSubject = 22

// onlyTabled tells whether the act is a ratification of which no more is told than that there is a bill on it ("the
// deputies are looking at the bill to ratify the treaty"), or that it was laid before a parliament: the treaty is signed,
// and no more.
func (d *document) onlyTabled(a *hit) bool {
	if a.e.act == actRatify && a.e.flags&flagWeak != 0 || d.onlyInCommittee(a) || d.awaitsParliament(a) {
		return true
	}
	if a.e.act != actRatify || !d.inBill(a) {
		return false
	}
	s := d.sentOf[a.from]
	for k := max(0, s-enactedBefore); k < len(d.sents) && k <= s+enactedBehind; k++ {
		if (k <= s || d.sents[k].para == d.sents[s].para) && d.enactsIn(k) {
			return false
		}
	}
	return s <= enactedBefore || d.sents[0].field != 0 || !d.enactsIn(0)
}

// discussesBill tells whether what is discussed is a bill on the ratification of the instrument, which is negotiated no more ("the
// cabinet discussed a bill approving the convention").
func (d *document) discussesBill(a *hit, in *instrument, acts []*hit) bool {
	for _, x := range acts {
		if x.from >= a.to && x.to <= in.npFrom && x.e.act == actRatify && d.billIn(a.from, x.to) >= 0 && d.inBill(x) {
			return true
		}
	}
	return false
}

// inBill tells whether the act is what a bill is on ("draft law approving", "proyecto de ley que aprueba").
func (d *document) inBill(a *hit) bool {
	if f := a.e.forms; f&(formPast|formPart) != 0 || f&(formNoun|formGer|formPres|formInf) == 0 {
		return false
	}
	if d.oneOfBills(a) {
		return true
	}
	for i := a.to - 1; i >= 0 && (a.from-i <= wordsOfBill || a.e.forms&formPres != 0 && a.from-i <= wordsOfSubject); i-- {
		if d.rare(i, cBill) && d.toks[max(i-1, 0)].norm != "(" {
			return a.e.forms&formPres == 0 || i >= a.from || a.e.forms&formInf != 0 || caseless(d.toks[i].norm) || d.count(i, a.from, bits(cRel)) > 0 || d.billActs(i, a)
		}
		if h := d.hitOver(i, cAct); h != nil && h != a {
			if k := d.billIn(h.from, h.to); k >= 0 {
				i = k + 1 // "draft of", "لصالح مشروع قانون"
				continue
			}
		}
		if i < a.from && (d.sentStart[i+1] || d.hasAny(i, bits(cInstrument, cAct, cBoundary))) {
			return false
		}
	}
	return false
}

// billIn gives the word for a bill between two tokens, else -1.
func (d *document) billIn(from, to int) int {
	for i := from; i < to; i++ {
		if d.rare(i, cBill) {
			return i
		}
	}
	return -1
}

// oneOfBills tells whether one of several bills told before is the subject ("Two bills were tabled. The first ratifies").
func (d *document) oneOfBills(a *hit) bool {
	s := d.sentOf[a.from]
	if st := d.sents[s]; a.from-st.from > 5 || a.e.forms&formPres == 0 || d.count(st.from, a.from, bits(cEllipsis, cOrdinal)) == 0 {
		return false
	}
	return d.billIn(d.sents[max(0, s-enactedBefore)].from, d.sents[s].from) >= 0
}

// enactsIn tells whether sentence s says that something was passed, and not that it was not or is to be.
func (d *document) enactsIn(s int) bool {
	st := d.sents[s]
	for i := st.from; i < st.to; i++ {
		if !d.rare(i, cEnacts) || d.count(max(st.from, i-4), i, bits(cNeg, cPlanned, cHoped)) > 0 || d.passedLater(i) {
			continue
		}
		if h := d.hitOver(i, cAct); h == nil || !d.inBill(h) {
			return true
		}
	}
	return false
}

// passedLater tells whether an auxiliary of what is to come stands before the verb.
func (d *document) passedLater(i int) bool {
	for k := i - 1; k >= 0 && i-k <= 3 && !d.sentStart[k+1]; k-- {
		if h := d.hitAt(k, cPassive); h != nil {
			return h.e.forms&(formFut|formCond) != 0
		}
	}
	return false
}

// billActs tells whether the bill at token i opens its sentence as the subject of the act ("Draft decree 162/23 approves the
// treaty").
func (d *document) billActs(i int, a *hit) bool {
	from := d.sents[d.sentOf[i]].from
	return i-from <= 5 && d.count(from, i, bits(cInstrument, cAct, cRel, cOf, cOccasion)) == 0 && d.count(i, a.from, bits(cAnd)) == 0 && !d.commaIn(i, a.from)
}
