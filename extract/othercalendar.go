package extract

// ofOtherCalendar tells whether a day of the month of another calendar begins at token i, alone or behind a word for "day",
// beside which that of the common one is told ("يوم 5 شوال 1442هـ الموافق 17 مايو 2021").
func (d *document) ofOtherCalendar(i int) bool {
	if u := d.hitAt(i, cUnit); u != nil && u.e.unit == "day" {
		i = u.to
	}
	if i >= len(d.toks) {
		return false
	}
	_, w := d.dayNumber(i)
	if w == 0 {
		return false
	}
	k := d.skipDatePrep(i + w)
	return k < len(d.toks) && !d.sentStart[k] && d.rare(k, cOtherMonth)
}
