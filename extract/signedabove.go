package extract

import "github.com/entente-kg/entente/kg"

const (
	maxBareSigning = 9 // tokens of a sentence that only says that it is signed
	reachOfSigning = 3 // sentences from there to the one that says what
)

// readSignedAbove reads an instrument that the sentence only presents, where a short one before it in the paragraph says
// that it is signed ("Signed! On the bridge, with a table, X and Y. It is the protocol on trade between A and B.").
func (d *document) readSignedAbove(in *instrument, next int) bool {
	if in.generic || in.weak || in.ellipsis || in.past || !d.presents(in) {
		return false
	}
	s := d.bareSigning(in.sent)
	if s < 0 {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(ps.parties) < 2 || !ps.explicit {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers = kg.Signed, d.signersIn(d.sents[s].to, in.npFrom, ps.parties)
	if !m.dated && d.article.Published != "" {
		m.value, m.dated = d.article.Published, true
	}
	m.addSpan([2]int{d.sents[s].from, d.sents[s].to})
	m.because("status", string(m.status), "signed, as a sentence before says", d.text(d.sents[s].from, d.sents[s].to))
	return d.putNew(m)
}

// presents tells whether the sentence opens with the instrument, or with no more than a verb of being before it.
func (d *document) presents(in *instrument) bool {
	i, plain := in.npFrom-1, 0
	for i >= d.sents[in.sent].from && plain <= 2 {
		if d.toks[i].word && !d.hasAny(i, bits(cPassive, cDef, cThis, cPronoun, cOf, cSame)) {
			if d.mask[i] != 0 || d.toks[i].capital {
				break
			}
			plain++ // "il s'agit de", "se trata de"
		}
		i--
	}
	return i < d.sents[in.sent].from || i == d.sents[in.sent].from && d.mask[i] == 0
}

// bareSigning gives the sentence before s, in its paragraph, that says that something is signed and nothing else; -1 for
// none.
func (d *document) bareSigning(s int) int {
	for b := s - 1; b >= 0 && s-b <= reachOfSigning && d.sents[b].para == d.sents[s].para; b-- {
		st := d.sents[b]
		if st.field == 0 {
			return -1
		}
		if st.to-st.from > maxBareSigning {
			continue
		}
		if d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned, cInstrument, cGaz, cOffice)) > 0 || d.asks(b) {
			continue
		}
		for i := st.from; i < st.to; i++ {
			if a := d.hitAt(i, cAct); a != nil && a.e.act == actSign && a.e.flags&flagWeak == 0 && a.e.forms&formNoun == 0 && a.e.forms&(formPart|formPast) != 0 {
				return b
			}
		}
	}
	return -1
}
