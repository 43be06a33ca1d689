package extract

// How far the verb of saying may stand behind and before the town of who says something.
const (
	wordsToSaying   = 2
	wordsFromSaying = 7
)

// ofTeller tells whether the town is that of who tells something ("diplomats in Khartoum said", "the ministry in Berne said",
// "قال دبلوماسيون في أكرا"), where nothing need have been signed.
func (d *document) ofTeller(a *atom) bool {
	st := d.sents[d.sentOf[a.from]]
	for i := a.to; i < st.to && i-a.to <= wordsToSaying; i++ {
		if d.sayingAt(i) {
			return d.merelyNamed(a, st)
		}
		if !d.hasAny(i, bits(cPerfect)) {
			break
		}
	}
	for i := a.from - 1; i >= st.from && a.from-i <= wordsFromSaying; i-- {
		if d.sayingAt(i) {
			return true
		}
		if d.isComma(i) || d.meets(i) || d.hasAny(i, bits(cAct, cInstrument, cRel, cOccasion)) {
			return false
		}
	}
	return false
}

// sayingAt tells whether a verb of saying stands at token i, one that is no part of a name ("دار الكتب").
func (d *document) sayingAt(i int) bool { return d.has(i, cSays) && !d.has(i, cInstitution) }

// merelyNamed tells whether nothing but the name of somebody stands before the town, up to a comma or the start of the sentence.
func (d *document) merelyNamed(a *atom, st sentence) bool {
	for i := a.from - 1; i >= st.from && !d.isComma(i) && d.toks[i].norm != ":"; i-- {
		if a.from-i > wordsFromSaying || d.meets(i) || d.single(i, cVisit) || d.isDate(i) || d.hasAny(i, bits(cAct, cPerfect, cPassive, cOccasion, cRel, cInstrument)) {
			return false
		}
	}
	return true
}

// ofProvision tells whether the town stands in the relative clause that says what the instrument provides for ("an accord which
// lets trawlers change crews in Freetown").
func (d *document) ofProvision(a *atom, in *instrument, t *tie) bool {
	if a.from < in.npTo || t.act != nil && t.act.from > in.to {
		return false
	}
	for i := in.to; i+1 < a.from; i++ {
		if d.has(i, cRel) && d.hasAny(i+1, bits(cProvision)) || caseless(d.toks[i].norm) && d.has(i, cProvision) {
			return d.count(i+2, a.from, bits(cAct, cOccasion)) == 0 && !d.dateBetween(i+2, a.from) && d.commaFrom(i+2, a.from) == a.from
		}
	}
	return false
}

// ofOccasion tells whether the sentence tells of a meeting, a visit, a ceremony or a signing.
func (d *document) ofOccasion(s int) bool {
	st := d.sents[s]
	for i := st.from; i < st.to; i++ {
		if d.meets(i) || d.single(i, cVisit) || d.rare(i, cCeremony) || d.hasAny(i, bits(cOccasion)) {
			return true
		}
	}
	return d.signingIn(s)
}
