package extract

// wordsToYet is how far from a participle the word may stand that leaves what it denies still to come.
const wordsToYet = 3

// unsignedAside tells whether the participle is an aside on the instrument right before it that only says that it was not signed so
// far ("a recent accord - not signed so far - between A and B", "un acuerdo, aún no firmado, entre A y B"): there is a text.
func (d *document) unsignedAside(t *tie, in *instrument) bool {
	a := t.act
	if t.link != linkPart || a.e.act != actSign || a.from < in.to || d.auxBefore(a, cPassive) || d.auxBefore(a, cPerfect) {
		return false
	}
	from := a.from
	for from > in.to && a.from-from <= wordsToYet && d.toks[from-1].word {
		from--
	}
	if from <= in.to || d.toks[from-1].word || from-in.npTo > wordsToYet {
		return false
	}
	for i := from; i < min(a.to+wordsToYet, len(d.toks)) && (i < a.to || d.toks[i].word); i++ {
		if d.lx.isBare(cYet, d.toks[i].norm) {
			return true
		}
	}
	return false
}
