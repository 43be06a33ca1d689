package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// listedGroup is a group whose members are named right behind it ("six members of the Community, namely A, B, …"): the
// members take part, and no body of which they are said to be.
type listedGroup struct {
	from, to int // from its number to the end of the list
	members  []kg.Party
}

// most tokens of the words for a group, and of those that open its list.
const (
	mostOfGroup  = 10
	mostOfNamely = 5
	mostMembers  = 40 // a longer list is of no group that the press counts
)

// findListedGroups finds the groups whose members are named behind them, and masks the words for the group.
func (d *document) findListedGroups() {
	defer d.groupsNamedLater()
	defer d.statesNamedLater()
	for i := 1; i < len(d.toks)-1; i++ {
		if d.sentStart[i] || d.masked[i] {
			continue
		}
		at := i
		if d.isComma(i) && d.rare(i-1, cNamely) {
			at-- // "a saber, A y B"
		}
		namely := d.rare(at, cNamely)
		if !namely && !d.opensList(i) {
			continue
		}
		members, end := d.membersFrom(i + 1)
		if len(members) < 2 {
			continue
		}
		if from := d.groupBefore(at, len(members), namely); from >= 0 && !d.consistsOf(from) {
			d.maskGroup(from, i+1)
			d.groups = append(d.groups, listedGroup{from, end, members})
			i = end - 1
		} else if from, to := d.groupBeforeAct(i, end, len(members)); from < to {
			d.maskGroup(from, to)
			d.maskGroup(i, end)
			d.groups = append(d.groups, listedGroup{from, to, members})
			i = end - 1
		}
	}
}

// opensList tells whether the mark at token i may stand between a group and its members.
func (d *document) opensList(i int) bool {
	switch d.toks[i].norm {
	case ":", "(", "-", "–", "—":
		return true
	}
	return d.isComma(i)
}

// membersFrom gives the parties of the list that begins at token i, nothing but articles beside them, and its end.
func (d *document) membersFrom(i int) (out []kg.Party, end int) {
	to := d.sents[d.sentOf[i]].to
	for i < to && len(out) <= mostMembers {
		j := i
		for j < to && j-i < 3 && d.hitAt(j, cGaz) == nil && d.hasAny(j, bits(cDef, cAnd, cOf)) {
			j++
		}
		ks := d.atomsIn(j, j+1)
		if len(ks) == 0 {
			return out, i
		}
		a := &d.atoms[ks[0]]
		if a.masked || a.from != j || a.gaz != gazetteer.Name && !a.party.IsOrganisation() || len(out) > 0 && j == i && !d.joinedAnd(j) && !d.isComma(i-1) {
			return out, i
		}
		add(&out, a.party)
		if i = d.afterShortName(a.to, a.party); d.isComma(i) {
			i++
		}
	}
	return out, i
}

// afterShortName gives the token behind the short name of the party in brackets at token i, or i.
func (d *document) afterShortName(i int, p kg.Party) int {
	if i+2 < len(d.toks) && d.toks[i].norm == "(" && d.toks[i+2].norm == ")" {
		if ks := d.atomsIn(i+1, i+2); d.toks[i+1].allCaps && (len(ks) == 0 || d.atoms[ks[0]].party == p) {
			return i + 3
		}
	}
	return i
}

// groupBefore gives where the number of a group of n stands right before the list that token i opens; -1 where there is
// none. With a word for "namely" the group may be one that is not counted.
func (d *document) groupBefore(i, n int, namely bool) int {
	st := d.sents[d.sentOf[i]]
	end := i
	for namely && end > st.from && !d.single(end, cMembers) && i-end < mostOfNamely && (d.toks[end-1].word || d.toks[end-1].norm == "-" || d.toks[end-1].norm == "'" || d.toks[end-1].norm == "’") && !d.isComma(end) {
		end--
	}
	if namely && end > st.from && !d.toks[end-1].word {
		end--
	} else {
		end = i
	}
	uncounted, counted := -1, false
	apposed := !namely && d.isComma(i)
	for j := end - 1; j >= st.from && end-j <= mostOfGroup; j-- {
		if !d.toks[j].word && d.toks[j].norm != "-" || d.hasAny(j, bits(cInstrument, cRel, cBy, cBetween, cPerfect, cPassive)) && !d.has(j, cOf) || d.hitAt(j, cWith) != nil || d.hitAt(j, cAct) != nil || d.isDate(j) {
			break
		}
		if h := d.hitOver(j, cBoth); apposed && h != nil && !d.hasAny(h.from, bits(cDef, cNumber)) {
			return -1 // "those two countries, A and B": told before, and two more
		}
		if h := d.hitAt(j, cBoth); h != nil {
			if h.e.n == n || h.e.n == 0 && n == 2 {
				return j
			}
			counted = true // "three of the four countries"
		}
		if v, w := d.numberAt(j); w > 0 && v > 1 {
			if v == n {
				return j
			}
			counted = true
		}
		if namely && !counted && (d.hasAny(j, bits(cDef, cSeveral)) || d.orgAt(j)) {
			uncounted = j
		}
	}
	if counted {
		return -1
	}
	return uncounted
}

// consistsOf tells whether a verb says that a body consists of the group that is counted at token i ("which comprises four
// states: A, …"): then the body acts.
func (d *document) consistsOf(i int) bool {
	st := d.sents[d.sentOf[i]]
	for j := i - 1; j >= st.from && i-j <= 3 && d.toks[j].word; j-- {
		if d.single(j, cMembers) {
			return true
		}
	}
	return false
}

// orgAt tells whether the name of an organisation begins at token i.
func (d *document) orgAt(i int) bool {
	ks := d.atomsIn(i, i+1)
	return len(ks) > 0 && d.atoms[ks[0]].party.IsOrganisation()
}

// maskGroup masks the words for a group, and the bodies that they name.
func (d *document) maskGroup(from, to int) {
	for i := from; i < to; i++ {
		d.masked[i] = true
	}
	for _, k := range d.atomsIn(from, to) {
		d.atoms[k].masked = true
	}
}

// addGroups adds the members of the groups that stand behind "with" or among those who act.
func (c *sides) addGroups() {
	st := c.sents[c.in.sent]
	for k := range c.groups {
		g := &c.groups[k]
		if g.from < st.from || g.from >= st.to {
			continue
		}
		set := &c.subj
		if inSpans(c.withSpans, g.from) {
			set = &c.with
		} else if !c.acts(g.from, g.from+1) {
			continue
		}
		for _, p := range g.members {
			add(set, p)
		}
		c.lo, c.hi, c.grouped = min(c.lo, g.from), max(c.hi, g.to), true
	}
}

// groupBehind gives the group whose words begin right behind token i, nil for none.
func (d *document) groupBehind(i int) *listedGroup {
	for k := range d.groups {
		if g := &d.groups[k]; g.from > i && g.from-i <= 3 {
			return g
		}
	}
	return nil
}

// ofGroup tells whether the token is of the words for a group whose members are named behind it.
func (d *document) ofGroup(i int) bool {
	for k := range d.groups {
		if g := &d.groups[k]; i >= g.from && i < g.to {
			return true
		}
	}
	return false
}
