package extract

import "github.com/entente-kg/entente/kg"

// frontedOwner reads whose the instrument is that a phrase at the head of the sentence names with one partner only: the
// subject of the main clause, which signs another one ("In addition to the treaty signed with C in 1998, A signed …").
func (d *document) frontedOwner(in *instrument, t *tie) (partySet, bool) {
	if len(d.ins) < 2 || d.ins[0].from != in.from || in.plural || in.ellipsis || !d.inFrontPhrase(in, t) {
		return partySet{}, false
	}
	x := &d.ins[1]
	for i := in.to; i < x.npFrom; i++ {
		if !d.isComma(i) || t.act != nil && t.act.from > i {
			continue
		}
		owner := d.subjectOfMain(i+1, x)
		if owner == "" {
			continue
		}
		partners := d.namedIn(in.to, i)
		if len(partners) != 1 || partners[0] == owner || d.count(in.to, i, bits(cWith)) == 0 {
			return partySet{}, false
		}
		return partySet{kg.NewParties(owner, partners[0]), "subject of the main clause", true, in.npFrom, i, true, owner, ""}, true
	}
	return partySet{}, false
}

// inFrontPhrase tells whether a preposition and no more, or a noun of signing, stands before the instrument at the head of
// its sentence.
func (d *document) inFrontPhrase(in *instrument, t *tie) bool {
	from := max(d.sents[in.sent].from, d.pubPlace)
	if in.from-from > wordsBeforeFronted || from >= in.from || d.atomCount(from, in.from) > 0 || d.hasAny(from, bits(cDef, cThis, cIndef, cInstrument, cNumber, cNeg)) && !d.has(from, cOccasion) {
		return false
	}
	acts := d.count(from, in.from, bits(cAct))
	if t.act != nil && t.link == linkNominal && t.act.to <= in.npFrom && caseless(d.toks[t.act.from].norm) {
		acts-- // "After the signing of a treaty with B, A …"
	}
	return acts == 0 && d.count(from, in.from, bits(cPerfect, cPassive, cPronoun, cBoth, cOffice)) == 0
}

// subjectOfMain gives the only party that acts in the clause which opens at token i and has the instrument for the object of
// its verb, "" where it is none such.
func (d *document) subjectOfMain(i int, x *instrument) kg.Party {
	for j := i; j < x.npFrom; j++ {
		a := d.hitAt(j, cAct)
		if a == nil {
			if d.isComma(j) || d.has(j, cRel) {
				return ""
			}
			continue
		}
		if a.e.forms&formNoun != 0 || a.roles&roleDef != 0 {
			return ""
		}
		if j == i && caseless(d.toks[j].norm) {
			return d.soleIn(a.to, x.npFrom)
		}
		if j > i && a.e.forms&(formPast|formPres|formFut|formPart|formInf) != 0 {
			return d.soleIn(i, j)
		}
		return ""
	}
	return ""
}
