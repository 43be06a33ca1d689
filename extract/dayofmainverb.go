package extract

import "github.com/entente-kg/entente/kg"

// dayOfMainVerb tells whether the day is that of the verb whose object a definite instrument is, which was signed as a participle behind it
// tells: another day ("hailed on Monday the treaty signed between A and B").
func (d *document) dayOfMainVerb(h *dateHit, in *instrument, t *tie) bool {
	if t.status != kg.Signed || t.link != linkPart || t.act == nil || t.act.from < in.to || !in.def || in.ellipsis || h.to > in.from || h.from > in.npFrom || !h.deictic || len(h.value) != len("2006-01-02") {
		return false
	}
	st := d.sents[in.sent]
	from := st.from
	if d.toks[from].field == 1 {
		from = max(from, d.pubPlace)
	}
	for _, a := range d.actsIn(in.sent) {
		if a.from >= from && a.to <= in.npFrom {
			return false
		}
	}
	return d.hasOwnVerb(from, h.from) || d.hasOwnVerb(h.to, in.npFrom)
}

// hasOwnVerb tells whether a verb stands between two tokens, by its auxiliary or its ending, or a word that the reader does not know and that
// may well be one.
func (d *document) hasOwnVerb(from, to int) bool {
	if d.pastVerbIn(from, to) || d.count(from, to, bits(cSays)) > 0 {
		return true
	}
	for i := from; i < to; i++ {
		if d.endsLike(i, formFut) || d.plainWord(i) && !caseless(d.toks[i].norm) && (i == 0 || !d.hasAny(i-1, bits(cDef, cIndef, cThis, cOf))) {
			return true
		}
	}
	return false
}
