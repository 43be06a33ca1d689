package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// How many words may stand between the number of a group and its noun, and how far ahead of the sentence that names its members a
// group may be told.
const (
	wordsToNoun    = 3
	reachOfGroup   = 8
	wordsBehindOne = 5
)

// groupsNamedLater gives a group that the text only counts ("Three agencies of the UN signed …") the members that a sentence behind
// tells of it ("the three agencies – UNDP, UNICEF and UNFPA – …").
func (d *document) groupsNamedLater() {
	for k := 0; k < len(d.groups); k++ {
		g := d.groups[k]
		n, noun := d.nounOfGroup(g.from, g.to)
		if noun < 0 || n != len(g.members) || !d.definiteGroup(g.from) || !allOrganisations(g.members) {
			continue
		}
		s := d.sentOf[g.from]
		for i := d.sents[max(0, s-reachOfGroup)].from; i < d.sents[s].from; i++ {
			if d.toks[i].field != d.toks[g.from].field || d.masked[i] {
				continue
			}
			if v, w := d.numberAt(i); w == 0 || v != n {
				continue
			}
			if m, at := d.nounOfGroup(i, min(i+wordsToNoun+2, d.sents[d.sentOf[i]].to)); m == n && at > 0 && d.toks[at].norm == d.toks[noun].norm {
				to := d.bodyOfGroup(at + 1)
				d.maskGroup(i, to)
				d.groups = append(d.groups, listedGroup{i, to, g.members})
				break
			}
		}
	}
	slices.SortStableFunc(d.groups, func(a, b listedGroup) int { return a.from - b.from })
}

// distributeGroup reads several accords of organisations that are only counted where they act, and named elsewhere, with one party, as
// one of each ("Three agencies of the UN signed plans with A").
func (d *document) distributeGroup(in *instrument, t tie, from int, other kg.Party, next int) bool {
	if !in.plural || t.act == nil || t.link != linkActive {
		return false
	}
	for k := range d.groups {
		g := &d.groups[k]
		if g.from < from || g.from >= in.from || d.sentOf[g.from] != in.sent || d.rightBehindWith(g.from) {
			continue
		}
		if !allOrganisations(g.members) || slices.Contains(g.members, other) || in.counted && in.count != len(g.members) {
			return false
		}
		one := *in
		one.count, one.counted, one.plural = 1, false, false
		for _, p := range g.members {
			m := d.build(one, t, partySet{kg.NewParties(p, other), "each", true, g.from, g.to, false, p, ""}, next)
			m.signers = nil
			d.put(m)
		}
		return true
	}
	return false
}

// rightBehindWith tells whether a "with" stands before token i, alone or with an article.
func (d *document) rightBehindWith(i int) bool {
	return d.has(i-1, cWith) || d.has(i-2, cWith) && d.has(i-1, cDef)
}

// nounOfGroup gives the number that opens the words for a group and the noun of a body or a state behind it, -1 where none is.
func (d *document) nounOfGroup(from, to int) (n, noun int) {
	for i := from; i < min(to, from+2); i++ {
		v, w := d.numberAt(i)
		if w == 0 || v < 2 {
			continue
		}
		for j := i + w; j < min(to, i+w+wordsToNoun); j++ {
			if d.has(j, cInstitution) || d.lx.isBare(cBodyOf, d.toks[j].norm) {
				return v, j
			}
			if !d.toks[j].word || d.hasAny(j, bits(cInstrument, cAct, cWith)) {
				break
			}
		}
	}
	return 0, -1
}

// definiteGroup tells whether the words for a group say that it was told before.
func (d *document) definiteGroup(i int) bool {
	return d.hasAny(i, bits(cDef, cBoth)) || i > 0 && d.hasAny(i-1, bits(cDef, cThis)) || d.definite(i)
}

// bodyOfGroup gives the end of the name of the organisation whose the group is, behind its noun ("agencies of the UN").
func (d *document) bodyOfGroup(i int) int {
	ks := d.atomsIn(i, min(i+wordsBehindOne, len(d.toks)))
	if len(ks) == 0 {
		return i
	}
	a := &d.atoms[ks[0]]
	for j := i; j < a.from; j++ {
		if !d.hasAny(j, bits(cOf, cDef)) {
			return i
		}
	}
	if a.party.IsOrganisation() && d.sentOf[a.from] == d.sentOf[i-1] {
		return a.to
	}
	return i
}

// groupBeforeAct gives the words for a group that the sentence counts ahead of what it did, its members listed behind a colon at the
// end ("Three UN agencies signed agreements with A: UNICEF, FAO and WFP").
func (d *document) groupBeforeAct(colon, end, n int) (from, to int) {
	st := d.sents[d.sentOf[colon]]
	if d.toks[colon].norm != ":" || n < 2 || end < st.to-1 {
		return 0, 0
	}
	members, _ := d.membersFrom(colon + 1)
	if !allOrganisations(members) {
		return 0, 0
	}
	for i := max(st.from, d.pubPlace); i < colon; i++ {
		if d.hasAny(i, bits(cAct, cInstrument)) {
			return 0, 0
		}
		if v, w := d.numberAt(i); w > 0 && v == n {
			if m, at := d.nounOfGroup(i, min(i+wordsToNoun+2, colon)); m == n && at > 0 {
				return i, d.bodyOfGroup(at + 1)
			}
		}
	}
	return 0, 0
}

// allOrganisations tells whether none of the parties is a state.
func allOrganisations(ps []kg.Party) bool {
	return len(ps) > 0 && !slices.ContainsFunc(ps, func(p kg.Party) bool { return !p.IsOrganisation() })
}
