package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// pairAtWork gives the two countries of a clause that tells what the people or goods of one do in the other by means of the
// instrument, which names nobody itself ("Cuban nurses work in Jamaica by virtue of an accord signed in Kingston in 1997").
func (d *document) pairAtWork(in *instrument) (partySet, bool) {
	if in.plural || in.generic || in.weak || in.ellipsis {
		return partySet{}, false
	}
	from, to := d.partOf(in)
	from = max(from, d.pubPlace)
	end := d.endOfSigning(in, to)
	if end < 0 {
		return partySet{}, false
	}
	if d.count(from, to, bits(cHoped, cBoth, cOffice)) > 0 || d.asks(in.sent) {
		return partySet{}, false
	}
	if d.count(in.to, end, bits(cWith, cBetween, cBy)) > 0 {
		return partySet{}, false
	}
	people, at := kg.Party(""), kg.Party("")
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		whose := &at
		switch {
		case a.party.IsOrganisation():
			return partySet{}, false
		case a.gaz == gazetteer.Demonym:
			if d.firmBeside(a) {
				return partySet{}, false
			}
			whose = &people
		case a.gaz != gazetteer.Name || a.from >= in.to && a.to <= end && a.loc && d.count(in.to, a.from, bits(cAct)) > 0:
			continue // where it was signed
		}
		if *whose != "" && *whose != a.party {
			return partySet{}, false
		}
		*whose = a.party
	}
	if people == "" || at == "" || people == at {
		return partySet{}, false
	}
	return partySet{kg.NewParties(people, at), "whose people do it and where", true, from, to, false, "", ""}, true
}

// firmBeside tells whether one who is no party, people at work aside, stands right beside the adjective of a country
// ("the Kenyan brewer", not "Kenyan nurses").
func (d *document) firmBeside(a *atom) bool {
	for i := max(a.from-1, 0); i <= a.to && i < len(d.toks); i++ {
		for _, c := range []class{cDomestic, cPrivate} {
			if h := d.hitOver(i, c); h != nil && h.e.flags&flagPeople == 0 {
				return true
			}
		}
	}
	return false
}

// readAtWork reads an instrument of old that only its date names and by means of which the people of one country do something
// in another ("it is under an agreement of 2007 that Cuban doctors work in Angola").
func (d *document) readAtWork(in *instrument, next int) bool {
	ps, ok := d.pairAtWork(in)
	if !ok {
		return false
	}
	h := d.dateOfOld(in)
	if h == nil {
		from, to := d.partOf(in)
		h = d.onlyOldDate(from, to)
	}
	return h != nil && d.putDated(in, ps, kg.Signed, *h, next, "by means of it", d.text(in.npFrom, in.npTo))
}

// endOfSigning gives where what is told of the signing right behind the instrument ends: before the verb by which it provides
// something, else at a comma or a relative; -1 where the instrument is neither the means of the clause nor provides anything ("An
// accord signed in 2019 lets Beninese teachers work in Togo").
func (d *document) endOfSigning(in *instrument, to int) int {
	means := d.isMeans(in)
	a := d.hitAt(in.to, cAct)
	signed := a != nil && a.e.act == actSign && a.e.forms&(formPart|formPast) != 0
	if !means && (!signed || in.def || in.npFrom-d.sents[in.sent].from > 3) {
		return -1
	}
	first := in.npFrom > 0 && d.has(in.npFrom-1, cProvision)
	for i := in.to; i < to; i++ {
		switch {
		case !means && d.has(i, cProvision):
			return i
		case d.isComma(i) || d.has(i, cRel):
			if means {
				return i
			}
			return -1
		case first && !means:
			if h, ok := d.dateFound(i); ok && h.from == i {
				return h.to
			}
		}
	}
	if means {
		return to
	}
	return -1
}
