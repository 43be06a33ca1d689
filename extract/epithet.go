package extract

import (
	"fmt"
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// groups are the parties that a common noun can stand for, by the name of the group.
var groups = sync.OnceValues(func() (map[string][]kg.Party, error) {
	b, err := languageFiles.ReadFile("lang/groups.tsv")
	if err != nil {
		return nil, fmt.Errorf("reading lang/groups.tsv: %w", err)
	}
	out := map[string][]kg.Party{}
	for n, line := range strings.Split(string(b), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, codes, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("lang/groups.tsv:%d: want a name and codes with a tab between them", n+1)
		}
		for _, c := range strings.Fields(codes) {
			out[name] = append(out[name], kg.Party(c))
		}
	}
	return out, nil
})

// groupOf gives the parties of a group of lang/groups.tsv.
func groupOf(name string) ([]kg.Party, error) {
	all, err := groups()
	if err == nil && all[name] == nil {
		err = fmt.Errorf("unknown group %q: lang/groups.tsv has none of that name", name)
	}
	return all[name], err
}

// epithets lists the phrases that stand for a party by what it is ("the kingdom"), resolved: the party of
// that kind that the text named last before, of those named in counts.
func (d *document) epithets(counts map[kg.Party]int) []atom {
	var out []atom
	named, seats := map[kg.Party]int{}, map[kg.Party]int{}
	for k := range d.hits {
		h := &d.hits[k]
		switch {
		case h.e.class != cGaz || counts[h.e.party] == 0:
		case namesItself(h):
			named[h.e.party]++
		case h.e.gaz == gazetteer.Capital:
			seats[h.e.party]++
		}
	}
	for k := range d.hits {
		h := &d.hits[k]
		if h.e.class != cEpithet || d.toks[h.from].field == 0 || d.epithetOfName(h) || h.e.flags&flagCapital != 0 && !d.toks[h.to-1].capital && !caseless(d.toks[h.from].norm) {
			continue
		}
		if h.e.flags&flagLed != 0 && d.hitOver(h.from-1, cWith) == nil {
			continue // "the latter", but for "with the latter"
		}
		p := kg.Party("")
		if h.e.flags&flagAgain != 0 {
			p = d.stateBefore(h.from) // "this small state"
		} else {
			p = d.partyOfKind(h, named)
		}
		if p == "" && h.e.flags&(flagAgain|flagBack) == 0 {
			p = d.partyOfKind(h, seats) // named by its capital alone
		}
		if h.e.flags&flagBack != 0 {
			if p = ""; d.hitOver(h.from-1, cFor) != nil {
				p = d.desk() // "for the state": whose agency writes
			}
		}
		if p != "" {
			out = append(out, atom{from: h.from, to: h.to, party: p, gaz: gazetteer.Name, pair: -1, roles: h.roles, loc: d.locative(h), masked: d.masked[h.from], epithet: true})
		}
	}
	return out
}

// epithetOfName tells whether the phrase goes on with the name of a party or belongs to one.
func (d *document) epithetOfName(h *hit) bool {
	if h.to < len(d.toks) && !d.sentStart[h.to] && (d.has(h.to, cGaz) && !d.joinedAnd(h.to) || d.toks[h.to].norm == "-" && !d.toks[h.to].space || (d.toks[h.to].capital || caseless(d.toks[h.to].norm) && d.definite(h.to) && !d.joinedAnd(h.to) && !d.isDate(h.to)) && d.toks[h.to].word || d.has(h.to, cOf) && h.to+1 < len(d.toks) && (d.hasAny(h.to+1, bits(cGaz, cDef)) || h.e.flags&flagCapital != 0 && d.toks[h.to+1].capital)) {
		return true
	}
	for i := h.from; i < h.to; i++ {
		if d.has(i, cGaz) {
			return true
		}
	}
	return d.ofOtherPeople(h)
}

// ofOtherPeople tells whether an adjective between the phrase and that of a people makes it a body of that people ("o
// banco público alemão").
func (d *document) ofOtherPeople(h *hit) bool {
	i := h.to
	if i+1 >= len(d.toks) || d.sentStart[i] || d.sentStart[i+1] || !d.toks[i].word || d.toks[i].capital || d.mask[i]&^bits(cTail, cPrivate, cNotName) != 0 || caseless(d.toks[i].norm) {
		return false
	}
	g := d.hitAt(i+1, cGaz)
	return g != nil && g.e.gaz == gazetteer.Demonym
}

// partyOfKind gives the party of the kind that the article names most often, of several the one that the text
// named last before the phrase, within its paragraph or the one before it.
func (d *document) partyOfKind(h *hit, counts map[kg.Party]int) kg.Party {
	if d.ofStranger(h) {
		return ""
	}
	if p := d.shortOf(h); p != "" {
		return p
	}
	most, n, ties := kg.Party(""), 0, 0
	for p, c := range counts {
		switch {
		case !ofKind(p, h.e.of) || c < n:
		case c == n:
			ties++
		default:
			most, n, ties = p, c, 0
		}
	}
	if d.agency != "" && h.from >= d.pubPlace && ofKind(d.agency, h.e.of) && caseless(d.toks[h.from].norm) {
		return d.agency // the agency of a kingdom calls its own "the kingdom"
	}
	if n == 0 || ties == 0 {
		return most
	}
	var last kg.Party
	para := d.sents[d.sentOf[h.from]].para
	for k := range d.hits {
		x := &d.hits[k]
		if x.from >= h.from {
			break
		}
		if x.e.class == cGaz && namesItself(x) && counts[x.e.party] == n && ofKind(x.e.party, h.e.of) && d.toks[x.from].field == 1 && para-d.sents[d.sentOf[x.from]].para <= 1 {
			last = x.e.party
		}
	}
	return last
}

// stateBefore gives the state that the paragraph names last before token i by its name or by that of its people.
func (d *document) stateBefore(i int) kg.Party {
	var last kg.Party
	para := d.sents[d.sentOf[i]].para
	for k := range d.hits {
		x := &d.hits[k]
		if x.from >= i {
			break
		}
		if x.e.class == cGaz && x.e.party != "" && !x.e.party.IsOrganisation() && (namesItself(x) || x.e.gaz == gazetteer.Capital && !d.locative(x)) && d.toks[x.from].field == 1 && d.sents[d.sentOf[x.from]].para == para {
			last = x.e.party
		}
	}
	return last
}

// shortOf gives the organisation of the kind whose full name before the phrase holds its noun ("the Fund" behind "the
// International Monetary Fund"), the one named last.
func (d *document) shortOf(h *hit) kg.Party {
	noun := h.to - 1
	if caseless(d.toks[h.from].norm) {
		noun = h.from
	}
	var last kg.Party
	for k := range d.hits {
		x := &d.hits[k]
		if x.from >= h.from {
			break
		}
		if x.e.class != cGaz || x.to-x.from < 2 || x.e.gaz != gazetteer.Body && !(x.e.party.IsOrganisation() && ofKind(x.e.party, h.e.of)) {
			continue
		}
		for i := x.from; i < x.to; i++ {
			if d.sameWord(i, noun) {
				last = x.e.party
				break
			}
		}
	}
	return last
}

// maxStrangerReach is how many tokens back the name of another body is looked for.
const maxStrangerReach = 300

// ofStranger tells whether the noun of an organisation's epithet stood last before it in the name of a body that is no
// party by itself ("the Fund" behind "the Saudi Fund for Development"), in a language without capitals.
func (d *document) ofStranger(h *hit) bool {
	if h.e.flags&flagCapital == 0 || !caseless(d.toks[h.from].norm) {
		return false
	}
	for i := h.from - 1; i >= max(0, h.from-maxStrangerReach); i-- {
		if d.toks[i].field != 1 {
			return false
		}
		if !d.sameWord(i, h.from) {
			continue
		}
		if e := d.hitOver(i, cEpithet); e != nil && !d.epithetOfName(e) {
			continue
		}
		g := d.hitOver(i, cGaz)
		return g == nil || !g.e.party.IsOrganisation()
	}
	return false
}

// sameWord tells whether two tokens are the same word, particles joined to them taken off.
func (d *document) sameWord(i, j int) bool {
	a, b := &d.toks[i], &d.toks[j]
	if a.norm == b.norm {
		return true
	}
	for _, f := range a.forms {
		if f.norm == b.norm {
			return true
		}
		for _, g := range b.forms {
			if f.norm == g.norm {
				return true
			}
		}
	}
	for _, g := range b.forms {
		if g.norm == a.norm {
			return true
		}
	}
	return false
}

// namesItself tells whether the name is the party's own and not that of a town.
func namesItself(h *hit) bool {
	return h.e.gaz == gazetteer.Name || h.e.gaz == gazetteer.Demonym || h.e.gaz == gazetteer.Org
}

func ofKind(p kg.Party, of []kg.Party) bool {
	for _, q := range of {
		if p == q || q == "ORG:" && p.IsOrganisation() || q == "*" && !p.IsOrganisation() {
			return true
		}
	}
	return false
}

// desk gives the country of the agency that writes, else that of the town of the dateline.
func (d *document) desk() kg.Party {
	if d.agency != "" {
		return d.agency
	}
	for i := 0; i < d.pubPlace; i++ {
		if h := d.hitAt(i, cGaz); h != nil && d.toks[i].field == 1 {
			return h.e.party
		}
	}
	return ""
}

// actorBeforeLatter gives who opens the sentence before as its subject where the partner of the clause is told as "the latter" of
// those whom that sentence names ("A has talked to B and to C. With the latter it signed …").
func (c *sides) actorBeforeLatter(one kg.Party) kg.Party {
	s := c.in.sent - 1
	if s < 0 || c.sents[s].field == 0 || c.sents[s].para != c.sents[s+1].para || !c.latterIn(c.withSpans, one) {
		return ""
	}
	first, named := kg.Party(""), false
	for _, k := range c.atomsIn(max(c.sents[s].from, c.pubPlace), c.sents[s].to) {
		a := &c.atoms[k]
		named = named || a.party == one
		if first == "" && c.usable(k) && c.fronts(c.sents[s], a) {
			first = a.party
		}
	}
	if !named || first == one {
		return ""
	}
	return first
}

// latterIn tells whether the party is told in the spans as the one named last.
func (d *document) latterIn(spans [][2]int, p kg.Party) bool {
	for _, sp := range spans {
		for _, k := range d.atomsIn(sp[0], sp[1]) {
			if a := &d.atoms[k]; a.epithet && a.party == p {
				if h := d.hitAt(a.from, cEpithet); h != nil && h.e.flags&flagLed != 0 {
					return true
				}
			}
		}
	}
	return false
}

// latterAt tells whether words for the party named last begin at token i, right behind a "with" ("with the latter").
func (d *document) latterAt(i int) bool {
	h := d.hitAt(i, cEpithet)
	return h != nil && h.e.flags&flagLed != 0 && d.hitOver(i-1, cWith) != nil
}
