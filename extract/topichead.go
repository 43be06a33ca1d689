package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maxTopicHead is how many tokens a sentence may have that only says what comes next.
const maxTopicHead = 18

// topicHead gives the only party of a sentence that opens a line and only says what is spoken of next ("On the visit of
// the president of A.", "And B?"), "" where it is none.
func (d *document) topicHead(s int) kg.Party {
	st := d.sents[s]
	if st.to-st.from > maxTopicHead || !d.opensLine(s) || d.hasAny(st.from, bits(cInstrument, cAct)) {
		return ""
	}
	switch end := d.toks[st.to-1].norm; {
	case end == "?" || end == "؟":
		if !d.asksOf(st.from) {
			return ""
		}
	case !d.leadsTopic(st.from) || end != "." && end != ":":
		return ""
	}
	if d.count(st.from, st.to, bits(cAct, cPerfect, cPassive, cRel)) > 0 {
		return ""
	}
	return d.soleIn(st.from, st.to)
}

// leadsTopic tells whether words for what is spoken of stand at token i ("on", "as for").
func (d *document) leadsTopic(i int) bool {
	return d.hitAt(i, cOn) != nil && (d.toks[i].capital || caseless(d.toks[i].norm))
}

// asksOf tells whether a question at token i may be no more than the name of what is asked about.
func (d *document) asksOf(i int) bool {
	return d.hasAny(i, bits(cAnd, cGaz, cDef, cWith, cOn, cBoundary))
}

// soleIn gives the only party that is named between two tokens other than as a place or by a town, "" for none or several.
func (d *document) soleIn(from, to int) kg.Party {
	var one kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.gaz == gazetteer.City || a.loc && a.gaz != gazetteer.Name {
			continue
		}
		if one != "" && one != a.party {
			return ""
		}
		one = a.party
	}
	return one
}
