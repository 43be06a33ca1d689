package extract

import "github.com/entente-kg/entente/kg"

// sinceWhen tells whether words for "since when" stand right behind the date, so that what follows was done since ("in 1990, since when").
func (d *document) sinceWhen(h *dateHit, at int) bool {
	i := h.to
	if i < at && d.isComma(i) {
		i++
	}
	return i+1 < at && !d.sentStart[i] && d.rare(i, cSince) && (d.hasAny(i+1, bits(cRel, cBoundary)) || d.single(i+1, cSees) || d.hasAny(i+1, bits(cPerfect)))
}

// sinceWhenTold tells whether what was signed was signed at some time since a date that the sentence tells before.
func (d *document) sinceWhenTold(in *instrument, t *tie) bool {
	if t.act == nil || t.status != kg.Signed {
		return false
	}
	st := d.sents[in.sent]
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= st.from && h.to <= t.act.from && d.sinceWhen(h, t.act.from) {
			return true
		}
	}
	return false
}
