package extract

import "github.com/entente-kg/entente/kg"

// signersByPart lists those who signed an accord that a participle tells to be signed and the main verb to be ratified, ended or the
// like: none of those who stand before the accord, who do the latter, nor behind another verb ("the accord signed in Rabat, tabled
// by X").
func (d *document) signersByPart(in *instrument, t *tie, parties kg.Parties) []kg.Signatory {
	all := d.signersOf(in, t, parties)
	if len(all) == 0 || t.link != linkPart || t.act.from < in.from {
		return all
	}
	var out []kg.Signatory
	for _, s := range all {
		if d.namedBehindPart(s.Name, t.act, d.sents[in.sent].to) {
			out = append(out, s)
		}
	}
	return out
}

// namedBehindPart tells whether somebody of that name stands behind a participle as one by whom, between whom or for whom it was signed.
func (d *document) namedBehindPart(name string, a *hit, to int) bool {
	for k := range d.people {
		p := &d.people[k]
		if p.from < a.to || p.to > to || d.people[p.same].name != name {
			continue
		}
		if d.signedBySomeone(p, a) {
			return true
		}
	}
	return false
}

// signedBySomeone tells whether a word for "by", "between" or "for" leads up to the person from the participle, with no other verb
// behind a comma right before it.
func (d *document) signedBySomeone(p *person, a *hit) bool {
	if d.afterOtherVerb(p.from0()) {
		return false
	}
	for i := p.from0(); i >= a.to; i-- {
		if d.has(i, cBy) && d.afterOtherVerb(i) {
			return false
		}
		if d.hasAny(i, bits(cBy, cBetween, cFor, cSignatory, cWith)) {
			return true
		}
	}
	return false
}

// afterOtherVerb tells whether an unknown word that a comma goes before stands right before token i (", presented by", "، قدمه").
func (d *document) afterOtherVerb(i int) bool {
	return i > 1 && d.toks[i-1].word && d.mask[i-1]&^d.light[i-1] == 0 && !d.toks[i-1].capital && d.isComma(i-2)
}
