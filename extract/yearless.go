package extract

import (
	"time"

	"github.com/entente-kg/entente/kg"
)

// minYearless is how many headings without a year must stand in order to tell each other's.
const minYearless = 3

// settleYears gives the days of a chronology that tells no year those that keep their order: it looks back from the
// entry nearest to publication, the last one or the first ("5 January: … 11 April: … 30 November: …" in December).
func (d *document) settleYears(heads []lineHead) {
	if len(heads) < minYearless || !d.cal.known {
		return
	}
	for k := range heads {
		if !heads[k].yearless || len(heads[k].value) != len(time.DateOnly) {
			return
		}
	}
	if d.headsDiary() {
		return
	}
	first, last := &heads[0], &heads[len(heads)-1]
	if !d.ahead(&last.dateHit) && d.fartherAhead(&first.dateHit, &last.dateHit) {
		d.yearsBack(heads, len(heads)-1, -1)
	} else if !d.ahead(&first.dateHit) && d.fartherAhead(&last.dateHit, &first.dateHit) {
		d.yearsBack(heads, 0, 1)
	} else if d.ahead(&first.dateHit) {
		d.yearsAhead(heads)
	}
}

// yearsAhead gives headings that begin with a day to come, in the order of the year, that year.
func (d *document) yearsAhead(heads []lineHead) {
	year := heads[0].value[:4]
	for n := 1; n < len(heads); n++ {
		if heads[n].value[4:] < heads[n-1].value[4:] {
			return
		}
	}
	for n := range heads {
		heads[n].value = year + heads[n].value[4:]
		heads[n].next, heads[n].back = heads[n].value, ""
	}
}

// fartherAhead tells whether a is not ahead of publication, or lies farther ahead than b lies back.
func (d *document) fartherAhead(a, b *dateHit) bool {
	x, okX := startOf(a.value)
	y, okY := startOf(b.value)
	return okX && okY && (!x.After(d.cal.pub) || x.Sub(d.cal.pub) >= d.cal.pub.Sub(y))
}

// yearsBack goes through the headings from k by step, each as late as it can be before the one behind; nothing
// is changed where that takes more than one turn of the year.
func (d *document) yearsBack(heads []lineHead, k, step int) {
	values := make([]kg.Date, len(heads))
	values[k] = heads[k].value
	year, turns := 0, 0
	t, _ := startOf(values[k])
	year = t.Year()
	for n := k + step; n >= 0 && n < len(heads); n += step {
		day := heads[n].value[4:]
		if day > values[n-step][4:] {
			year--
			turns++
		}
		t, _ := startOf(heads[n].value)
		if turns > 1 || !validDay(year, int(t.Month()), t.Day()) {
			return
		}
		values[n] = ymd(year, int(t.Month()), t.Day())
	}
	for n := range heads {
		heads[n].value, heads[n].next, heads[n].back = values[n], values[n], ""
	}
}
