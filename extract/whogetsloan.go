package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// partiesOfLending gives who lends and who gets the money, once for each who gets some of his own.
func (d *document) partiesOfLending(l *lending) []partySet {
	st := d.sents[l.sent]
	if d.hasAnyIn(l.from, l.verb.from, bits(cDomestic, cPrivate)) || d.votersIn(l.from, l.verb.from) {
		return nil
	}
	left := d.whoLends(l, l.from, l.verb.from, false)
	right := d.whoLends(l, l.verb.to, min(l.to, max(l.objTo, l.verb.to)+wordsToGetter), true)
	var one kg.Party
	if l.verb.e.flags&flagVoted != 0 && d.votersIn(l.from, l.objTo) {
		return nil
	}
	switch {
	case l.passive:
		return d.partiesOfPassive(l, append(left, right...))
	case len(left) > 0:
		one = d.atoms[left[0]].party
		if slices.ContainsFunc(left, func(k int) bool { return d.atoms[k].party != one }) {
			return nil
		}
	case d.distinct(right) > 1 && (caseless(d.toks[l.verb.from].norm) || l.verb.from-l.from <= 1):
		one = d.atoms[right[0]].party
	default:
		if one = d.lentBefore(l); one == "" {
			return nil
		}
	}
	if l.verb.e.flags&flagVoted != 0 && !one.IsOrganisation() {
		return nil // a cabinet approves what its country gets
	}
	var sets []partySet
	last := 0
	for _, k := range right {
		a := &d.atoms[k]
		if a.party == one || slices.ContainsFunc(sets, func(ps partySet) bool { return ps.parties.Has(a.party) }) {
			continue
		}
		if !d.mayLend(l, one, a.party) {
			return nil
		}
		if n := len(sets); n > 0 && !d.ownSum(last, a.from) {
			if !d.onlyNames(last, a.from) {
				break
			}
			sets[n-1].parties = kg.NewParties(append(slices.Clone(sets[n-1].parties), a.party)...) // "to A, B and C"
			last = a.to
			continue
		}
		sets = append(sets, partySet{kg.NewParties(one, a.party), "lender and borrower", true, max(st.from, l.from), a.to, false, one, ""})
		last = a.to
	}
	return sets
}

// votersIn tells whether a word for a parliament stands between two tokens.
func (d *document) votersIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cVotes) {
			return true
		}
	}
	return false
}

// distinct counts the parties of the atoms, as far as two.
func (d *document) distinct(ks []int) int {
	for _, k := range ks {
		if d.atoms[k].party != d.atoms[ks[0]].party {
			return 2
		}
	}
	return min(len(ks), 1)
}

// lentBefore gives whom a verb without a subject, or with a pronoun, goes on with: who lent, or got, the money that was told right
// before ("It also approved a loan to B").
func (d *document) lentBefore(l *lending) kg.Party {
	o := d.lastMade()
	if o == nil || o.title || o.kind != kg.Financing || l.sent-o.sent > 1 || d.sents[l.sent].para-o.para > 1 {
		return ""
	}
	for i := l.from; i < l.verb.from; i++ {
		if d.hasAny(i, bits(cInstitution, cOffice, cGaz, cLeader)) || d.single(i, cVotes) || i > l.from && d.toks[i].capital && !d.isDate(i) {
			return ""
		}
	}
	getting := l.verb.e.flags&flagBack != 0
	for _, p := range o.ps.parties {
		if o.ps.subject == p || o.ps.subject == "" && p.IsOrganisation() != getting {
			return p
		}
	}
	return ""
}

// mayLend tells whether the verb can tell of a loan between the two: what is approved only a bank lends.
func (d *document) mayLend(l *lending, a, b kg.Party) bool {
	switch bank := a.IsOrganisation() || b.IsOrganisation(); {
	case a.IsOrganisation() && b.IsOrganisation():
		return false
	case l.sum != "" && (a == "ORG:EU" && inUnion(b) || b == "ORG:EU" && inUnion(a)):
		return false // a member's share of the budget
	case l.sum != "" && !l.named && !bank && l.verb.e.flags&flagBack != 0 && l.status == kg.Signed:
		return false // what one state gets from the other may be paid for something
	}
	return l.verb.e.flags&flagVoted == 0 || a.IsOrganisation() || b.IsOrganisation()
}

// inUnion tells whether the state is a member of the European Union.
func inUnion(p kg.Party) bool {
	return slices.ContainsFunc(gazetteer.Members("EU"), func(m gazetteer.Membership) bool { return m.Party == p && m.Until == "" })
}

// partiesOfPassive gives who lends, behind a "by", and who gets the money.
func (d *document) partiesOfPassive(l *lending, ks []int) []partySet {
	var lender, getter kg.Party
	for _, k := range ks {
		a := &d.atoms[k]
		if lender == "" && d.behindBy(l, a) {
			lender = a.party
		}
	}
	for _, k := range ks {
		if p := d.atoms[k].party; getter == "" && p != lender {
			getter = p
		}
	}
	if lender == "" || getter == "" || !d.mayLend(l, lender, getter) {
		return nil
	}
	return []partySet{{kg.NewParties(lender, getter), "lender and borrower", true, l.from, l.to, false, "", ""}}
}

// behindBy tells whether a "by" opens the phrase of the atom.
func (d *document) behindBy(l *lending, a *atom) bool {
	for i := a.from; i >= l.from && a.from-i <= 6; i-- {
		if d.has(i, cBy) {
			return true
		}
		if i < a.from && d.hitAt(i, cGaz) != nil {
			return false
		}
	}
	return false
}

// whoLends lists the atoms between two tokens that can lend or get money; behind the verb also those that a preposition of
// place names as who gets it, and nobody where somebody gets it who is no party ("lent the Kenyan airline").
func (d *document) whoLends(l *lending, from, to int, behind bool) []int {
	var out []int
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.masked || a.from < d.pubPlace && d.toks[a.from].field == 1 || a.gaz == gazetteer.City && !d.ofBody(a) {
			continue
		}
		if a.loc && !(behind && a.gaz == gazetteer.Name && (d.towards(a) || a.from >= l.objTo && d.forPurpose(l, a))) {
			continue
		}
		if d.private(a) || !d.standsForState(l, a) {
			if behind {
				break
			}
			continue
		}
		out = append(out, k)
	}
	return out
}

// towards tells whether a preposition of place that also means "to" stands before the name.
func (d *document) towards(a *atom) bool {
	i := a.from - 1
	for i > 0 && d.has(i, cDef) && !d.single(i, cToward) {
		i--
	}
	return i >= 0 && d.single(i, cToward) && !d.sentStart[a.from]
}

// forPurpose tells whether the state behind a preposition of place is where the money goes to ("50 million for roads in A").
func (d *document) forPurpose(l *lending, a *atom) bool {
	for i := l.objTo; i < a.from; i++ {
		if d.hasAny(i, bits(cPrivate, cDomestic)) || d.single(i, cToward) {
			return false
		}
	}
	return d.hasAnyIn(l.objTo, a.from, bits(cFor, cOn))
}

// standsForState tells whether the name of a country stands for it: not where it only says whose somebody else is ("the Kenyan
// airline", "the farmers of Kenya").
func (d *document) standsForState(l *lending, a *atom) bool {
	const heads = 3
	if l.verb.e.flags&flagOwn != 0 && a.from >= l.verb.to {
		return true // "rescheduled the Kenyan debt"
	}
	switch a.gaz {
	case gazetteer.Demonym:
		if a.to+1 >= l.objFrom && a.from <= l.objTo+1 {
			return true // "a Japanese loan"
		}
		return d.hasAnyIn(a.to, min(a.to+2, l.to), bits(cInstitution, cOffice)) || d.hasAnyIn(max(l.from, a.from-heads), a.from, bits(cInstitution, cOffice))
	case gazetteer.Name:
		if h := d.hitAt(a.to, cOf); h != nil && !d.toks[a.to].space && h.to < len(d.toks) {
			return d.toks[h.to].capital || d.hasAnyIn(h.to, min(h.to+heads, l.to), bits(cInstitution, cOffice, cInstrument))
		}
		i := a.from - 1
		for i > l.from && d.has(i, cDef) && !d.has(i, cOf) {
			i--
		}
		if i <= l.from || i > l.verb.from && i <= l.verb.to || !d.has(i, cOf) || d.single(i, cToward) {
			return true
		}
		t := &d.toks[i-1]
		return !t.word || t.capital || d.mask[i-1] != 0 || d.single(i-1, cSum) || d.single(i-1, cScale) || d.inOfficeOrName(i-1)
	}
	return true
}
