package extract

import "github.com/entente-kg/entente/kg"

// signersBehind adds to an accord of whose clause nobody is told to be a signer those who a verb with its object joined to it tells
// further on in the sentence, behind whoever looked on or what the accord does ("A and B signed an accord to abolish visas in the
// presence of X; Y and Z signed it").
func (d *document) signersBehind(in *instrument, t *tie, out []kg.Signatory, parties kg.Parties) []kg.Signatory {
	if len(out) > 0 || t.act == nil || t.act.e.act != actSign || t.act.from > in.from || t.act.e.flags&flagBack != 0 {
		return out
	}
	st := d.sents[in.sent]
	a := d.signsItBehind(in.npTo, st.to)
	if a == nil {
		return out
	}
	to := a.to
	for to < st.to && !d.hasAny(to, bits(cAct, cInstrument, cAside, cRel, cOccasion, cSays)) && d.toks[to].norm != ";" {
		to++
	}
	for k := range d.people {
		p := &d.people[k]
		if p.from < a.to || p.to > to || d.masked[p.from] || d.belongsTo(p) {
			continue
		}
		out = d.addSigner(out, p, parties)
	}
	return out
}

// signsItBehind gives a finite verb of signing that holds its own object between two tokens, with no other instrument and no
// other finite verb of an act before it.
func (d *document) signsItBehind(from, to int) *hit {
	for i := from; i < to; i++ {
		if d.hitAt(i, cInstrument) != nil && !d.masked[i] {
			return nil
		}
		a := d.hitAt(i, cAct)
		switch {
		case a == nil || a.e.forms&(formNoun|formPart) != 0 || a.e.forms&(formPast|formPres) == 0:
		case a.e.act == actSign && a.e.flags&flagBack != 0 && !d.masked[i]:
			return a
		default:
			return nil
		}
	}
	return nil
}
