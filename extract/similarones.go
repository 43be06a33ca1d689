package extract

import "github.com/entente-kg/entente/kg"

// similarOnes reads words that stand for several more accords of the kind told before, which one does with others than those
// ("and intends to conclude similar ones with C and D", "prevé concluir otros similares con C y D").
func (d *document) similarOnes(i int, st sentence, out []instrument) (instrument, bool) {
	if len(out) == 0 || !d.hasAny(i, bits(cOther, cSimilar)) {
		return instrument{}, false
	}
	to := i
	if h := d.hitAt(to, cOther); h != nil && d.hitAt(h.to, cSimilar) != nil {
		to = h.to
	}
	h := d.hitAt(to, cSimilar)
	if h == nil || h.to >= st.to || d.hitAt(h.to, cWith) == nil {
		return instrument{}, false
	}
	to = h.to
	at := i
	if at > st.from && d.has(at-1, cOf) {
		at-- // "en conclure de semblables"
	}
	a := d.hitOver(at-1, cAct)
	if a == nil || a.to != at || a.e.forms&(formNoun|formPart) != 0 && a.e.forms&formInf == 0 || caseless(d.toks[i].norm) {
		return instrument{}, false
	}
	x := &out[len(out)-1]
	in := instrument{from: i, to: to, npFrom: at, npTo: to, e: x.e, kind: x.kind, count: 1, plural: true, indef: true, sent: d.sentOf[i], other: true, ellipsis: true}
	d.readComplement(&in, st)
	return in, true
}

// hubBefore gives the party whose accords with others the sentence told before words for several more of the kind; "" where the
// instrument is none such.
func (d *document) hubBefore(in *instrument) kg.Party {
	m := d.lastMade()
	if !in.ellipsis || !in.plural || in.counted || m == nil || m.sent != in.sent || m.title {
		return ""
	}
	if p := d.commonOfSentence(m); p != "" {
		return p
	}
	return m.ps.subject
}
