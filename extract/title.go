package extract

import "strings"

// titleOf words the instrument of a mention as a title: the noun with what tells it apart, without
// the article before it, and without the day and the place behind it, which are values of their own.
func (d *document) titleOf(m *mention) string {
	from, to := m.in.npFrom, m.in.npTo
	for i := m.in.from - 1; i >= from; i-- {
		if d.hasAny(i, bits(cDef, cIndef)) {
			from = i + 1
			break
		}
		if d.hasAny(i, bits(cNumber)) || d.toks[i].number >= 0 {
			from = i
			break
		}
	}
	for {
		end := d.beforeDay(d.beforePlace(to, m), m)
		if end == to {
			return d.text(from, to)
		}
		to = end
	}
}

// beforeDay gives where a phrase ends without a day at its end ("… on Tuesday").
func (d *document) beforeDay(to int, m *mention) int {
	end := to
	for end > m.in.to && (d.isDate(end-1) || d.has(end-1, cWeekday)) {
		end--
	}
	if end == to {
		return to
	}
	for end > m.in.to && d.hasAny(end-1, bits(cDatePrep, cTimePrep, cLoc, cDef)) {
		end--
	}
	return end
}

// beforePlace gives where a phrase ends without the place of signing at its end ("… in Aachen").
func (d *document) beforePlace(to int, m *mention) int {
	if m.place == "" {
		return to
	}
	for i := to - 1; i > m.in.to && to-i <= 6; i-- {
		if d.has(i-1, cLoc) && strings.EqualFold(d.text(i, to), m.place) {
			return i - 1
		}
	}
	return to
}
