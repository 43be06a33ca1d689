package extract

// ofNumbered tells whether the year at token i belongs to the number of a text ("Law No. 12 of 2022", "رقم 12 لسنة
// 2022"), which is no day of what is told.
func (d *document) ofNumbered(i int) bool {
	j := i - 1
	for j > 0 && d.toks[j].number < 0 && i-j < 3 && (d.hasAny(j, bits(cOf, cTimePrep, cDatePrep, cUnit)) || d.toks[j].norm == "/") {
		j--
	}
	if j < 1 || j == i-1 || d.toks[j].number < 0 || d.sentOf[j] != d.sentOf[i] {
		return false
	}
	for k := j - 1; k >= 0 && j-k <= 2; k-- {
		if d.single(k, cNumbered) {
			return true
		}
		if d.toks[k].word {
			return false
		}
	}
	return false
}
