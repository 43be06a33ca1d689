package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// metBefore gives the two parties whose meeting or visit the sentence before tells ("X was received in Lima by Y. An
// accord was signed"), where this one tells of a signing and names nobody.
func (d *document) metBefore(in *instrument, t *tie) kg.Parties {
	if t.act == nil || t.act.e.act != actSign || t.act.e.flags&flagWeak != 0 || t.link == linkRelative && !d.behindAlone(in, t) || t.link == linkPart || in.weak || in.generic {
		return nil
	}
	st := d.sents[in.sent]
	to := d.clauseClosed(max(in.npTo, t.act.to), st.to) // behind a comma others look on
	if d.outsiders(in, st.from, to) || in.sent == 0 || d.bothIn(st.from, to) == 0 && d.count(st.from, to, bits(cInstitution)) > 0 {
		return nil
	}
	const far = 2 // a sentence that names nobody may stand between
	visit := d.meetsIn(st.from, st.to) || d.saysThere(st.from, st.to)
	for s := in.sent - 1; s >= 0 && s >= in.sent-far && d.sents[s].field == st.field; s-- {
		if d.sents[s].para != st.para && (s != in.sent-1 || s > d.firstText()+1) {
			return nil
		}
		if d.sents[s].to <= d.pubPlace {
			return nil
		}
		if ps := d.pairOfMeeting(s, visit); ps != nil {
			if d.othersNamed(in.sent, ps) {
				return nil
			}
			return ps
		}
		if d.atomCount(max(d.sents[s].from, d.pubPlace), d.sents[s].to) > 0 {
			return nil
		}
	}
	return nil
}

// metBeforeOne finds the other side of the only one that a clause names, who signs there, will sign or signs with "his
// counterpart", in the meeting or journey that the sentence before tells ("X, minister of A, arrived in Lima. There he signed …").
func (c *sides) metBeforeOne(one kg.Party) (partySet, bool) {
	in, t := c.in, c.t
	if len(c.with)+len(c.comp)+len(c.rest) > 0 || c.both > 0 || in.def || t.link != linkActive || one.IsOrganisation() {
		return partySet{}, false
	}
	ps := c.metBefore(in, t)
	if !ps.Has(one) {
		return partySet{}, false
	}
	met := c.found(ps, "those who meet")
	met.subject = one
	return met, true
}

// firstTold tells whether a definite accord is the first that the text tells, done with in the passive, so that its article
// only points at what those of the sentence before have met for ("A delegation of A arrived. The agreement was signed …").
func (c *sides) firstTold() bool {
	return c.in.def && !c.in.plural && !c.in.past && (c.t.link == linkPassive || c.t.link == linkNominal && c.auxBefore(c.t.act, cPassive) || c.t.link == linkActive && c.passiveFirst() || c.behindAlone(c.in, c.t)) && c.onlyHeadline() && c.count(max(c.in.npFrom-2, c.sents[c.in.sent].from), c.in.from, bits(cThis, cSame, cOther)) == 0
}

// behindAlone tells whether the finite verb behind the instrument, behind a comma or right behind it, has nobody before it who
// acts, so that it is what was done with the instrument ("El acuerdo, que abarca la pesca, se firmó anoche").
func (d *document) behindAlone(in *instrument, t *tie) bool {
	a := t.act
	if a == nil || t.link != linkRelative || a.from < in.to || caseless(d.toks[a.from].norm) {
		return false
	}
	lo := a.from
	for lo > in.to && !d.isComma(lo-1) {
		lo--
	}
	return a.from-lo <= 2 && d.count(lo, a.from, bits(cRel, cGaz, cPronoun, cOffice, cInstitution, cBoth, cNeg)) == 0
}

// passiveFirst tells whether the verb opens the clause, right before the definite instrument as its subject, in a script
// without capitals, where nobody else can be one ("ووُقع الاتفاق، الذي …").
func (c *sides) passiveFirst() bool {
	a := c.t.act
	return caseless(c.toks[a.from].norm) && a.to == c.in.npFrom && a.e.forms&formNoun == 0 && c.count(c.in.npTo, c.sents[c.in.sent].to, bits(cOffice, cInstitution, cGaz)) == 0
}

// saysThere tells whether a word for "there" stands between two tokens.
func (d *document) saysThere(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cThere) {
			return true
		}
	}
	return false
}

// clauseClosed gives where the first comma from token i on stands, at most to.
func (d *document) clauseClosed(i, to int) int {
	for ; i < to; i++ {
		if d.isComma(i) {
			return i
		}
	}
	return to
}

// othersNamed tells whether the sentence names a party that is none of the pair.
func (d *document) othersNamed(s int, ps kg.Parties) bool {
	for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
		if a := &d.atoms[k]; !ps.Has(a.party) && !(a.loc && a.gaz != gazetteer.Name) {
			return true
		}
	}
	return false
}

// meetsIn tells whether a word of meeting or visiting stands between two tokens.
func (d *document) meetsIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.meets(i) {
			return true
		}
	}
	return false
}

// visitBehind gives visitor and host of the visit on which something is to be signed, told behind the act alone ("An
// agreement is to be signed when the president of A visits B").
func (d *document) visitBehind(in *instrument, t *tie) kg.Parties {
	st := d.sents[in.sent]
	if t.act == nil || t.link != linkPassive || t.status != kg.Planned || in.def || in.weak || in.generic || t.act.from < in.npTo || d.atomCount(max(st.from, d.pubPlace), t.act.to) > 0 || !d.meetsIn(t.act.to, st.to) {
		return nil
	}
	return d.pairOfMeeting(in.sent, false)
}

// pairOfMeeting gives the two parties that a sentence of meeting or visiting names, or any where the next one speaks of
// the visit; the host may be named by the town or the country where it takes place alone.
func (d *document) pairOfMeeting(s int, visit bool) kg.Parties {
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	meets := visit
	for i := from; i < st.to && !meets; i++ {
		meets = d.meets(i) || d.rare(i, cGuest)
	}
	if !meets || d.count(from, st.to, bits(cDomestic, cPrivate, cNeg, cHoped)) > 0 {
		return nil
	}
	var named, places []kg.Party
	for _, k := range d.atomsIn(from, st.to) {
		switch a := &d.atoms[k]; {
		case a.masked:
		case !a.loc && a.gaz != gazetteer.City:
			add(&named, a.party)
		case a.loc && !a.party.IsOrganisation() && !d.inOfficeOrName(a.from):
			add(&places, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= st.to && !d.masked[p.from] {
			add(&named, p.party)
		}
	}
	if len(named) == 1 {
		for _, p := range places {
			add(&named, p)
		}
	}
	if len(named) == 1 && d.ourGuest(from, st.to) {
		home := d.townOf()
		if home == "" {
			home = d.answering()
		}
		add(&named, home)
	}
	if len(named) != 2 {
		return nil
	}
	return kg.NewParties(named...)
}

// meets tells whether a word of meeting or visiting stands at token i.
func (d *document) meets(i int) bool {
	t := &d.toks[i]
	if d.lx.isBare(cMeets, t.norm) {
		return true
	}
	for _, f := range t.forms {
		if d.lx.isBare(cMeets, f.norm) {
			return true
		}
	}
	return false
}

// ourGuest tells whether a guest is spoken of as that of who speaks ("was our guest", "left us").
func (d *document) ourGuest(from, to int) bool {
	for i := from; i < to; i++ {
		if d.rare(i, cGuest) {
			return true
		}
	}
	return false
}
