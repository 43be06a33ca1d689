package extract

// A column of what happened on one day of the year has so many entries at least, over so many years, and bears a day so
// many days at most from that of publication.
const (
	minEphemeris   = 3
	yearsEphemeris = 10
	offEphemeris   = 2
)

// settleEphemeris gives the entries of a column that years head the day of the year that its headline names, if that is
// the day of publication or one beside it ("This day in history: June 1").
func (d *document) settleEphemeris(heads []lineHead) {
	if !d.chronicle || len(heads) < minEphemeris || !d.cal.known {
		return
	}
	low, high := 9999, 0
	for k := range heads {
		t, ok := startOf(heads[k].value)
		if !ok || len(heads[k].value) != 4 || heads[k].weekday {
			return
		}
		low, high = min(low, t.Year()), max(high, t.Year())
	}
	mon, n := d.dayOfHeadline()
	if n == 0 || high-low < yearsEphemeris {
		return
	}
	for k := range heads {
		if t, _ := startOf(heads[k].value); validDay(t.Year(), mon, n) {
			heads[k].value = ymd(t.Year(), mon, n)
			heads[k].next = heads[k].value
		}
	}
}

// dayOfHeadline gives the month and the day near to publication that the headline names without a year.
func (d *document) dayOfHeadline() (int, int) {
	for i := 0; i < len(d.toks) && d.toks[i].field == 0; i++ {
		w := d.hitAt(i, cMonth)
		if w == nil {
			continue
		}
		if _, ok := d.year(w.to); ok && d.toks[w.to].field == 0 {
			continue
		}
		j := i - 1
		if j > 0 && d.has(j, cOf) {
			j--
		}
		for _, at := range []int{j, w.to} {
			if at < 0 || at >= len(d.toks) || d.toks[at].field != 0 {
				continue
			}
			if n, wide := d.dayNumber(at); wide == 1 && d.nearPublication(w.e.n, n) {
				return w.e.n, n
			}
		}
	}
	return 0, 0
}

// nearPublication tells whether the day of the year is that of publication or one beside it.
func (d *document) nearPublication(mon, n int) bool {
	for off := -offEphemeris; off <= offEphemeris; off++ {
		if t := d.cal.pub.AddDate(0, 0, off); int(t.Month()) == mon && t.Day() == n {
			return true
		}
	}
	return false
}
