package extract

import "github.com/entente-kg/entente/kg"

// identifies tells whether the instrument only says what the text told right before is ("X and Y signed the document. It
// is the protocol on the dam"), and gives it that kind.
func (d *document) identifies(in *instrument) bool {
	if in.generic || in.weak || in.plural || in.ellipsis || in.counted || in.other || in.past || !d.opensWithCopula(in) {
		return false
	}
	m := d.lastMade()
	if m == nil || m.title || !m.in.generic || m.count != 1 || m.kind != kg.Agreement && m.kind != kg.Other || in.sent-m.sent > 1 || in.sent == m.sent && in.npFrom < m.in.npTo {
		return false
	}
	m.kind, m.in.e, m.in.generic = in.kind, in.e, false
	m.because("kind", string(m.kind), "what it is said to be", d.text(in.npFrom, in.npTo))
	d.complete(in, m, in.sent)
	return true
}

// opensWithCopula tells whether a form of "to be" that opens its sentence, or stands behind a colon, leads up to the
// instrument.
func (d *document) opensWithCopula(in *instrument) bool {
	if h := d.hitOver(in.npFrom-1, cSame); h != nil && h.to == in.npFrom && h.to-h.from > 1 && h.from == d.sents[in.sent].from {
		return true // "It is …", "C'est …" of what was told
	}
	h := d.hitOver(in.npFrom-1, cPassive)
	if h == nil || h.to != in.npFrom || h.e.forms&formFut != 0 {
		return false
	}
	i := h.from
	if i > d.sents[in.sent].from && d.hasAny(i-1, bits(cPronoun, cThis)) {
		i--
	}
	return i == d.sents[in.sent].from || d.toks[i-1].norm == ":"
}
