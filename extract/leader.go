package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// leaderAt gives the end of a leader's name that begins at i, else i. A longer run of capitals
// around it is another name, unless two leaders stand side by side.
func (d *document) leaderAt(i int) int {
	l := d.hitAt(i, cLeader)
	if l == nil {
		return i
	}
	if l.e.surname && !d.surnameAlone(l) {
		return i
	}
	return d.nameAt(i, 1)
}

// leaderFollows tells whether another leader's name begins at i, or behind a hyphen at i.
func (d *document) leaderFollows(i int) bool {
	if i < len(d.toks) && d.toks[i].norm == "-" {
		i++
	}
	return d.hitAt(i, cLeader) != nil
}

// surnameAlone tells whether the surname has no first name before it that the reader does not know.
func (d *document) surnameAlone(l *hit) bool {
	i := l.from - 1
	if i < 0 || d.sentStart[l.from] || caseless(d.toks[l.from].norm) {
		return true
	}
	return !d.toks[i].word || !d.toks[i].capital || d.mask[i] != 0 || d.sentStart[i]
}

// knownName narrows a run of words to the leader's name inside it: without capitals it is not seen
// where a name begins.
func (d *document) knownName(from, to int) (int, int) {
	if !caseless(d.toks[from].norm) {
		return from, to
	}
	for i := from; i < to; i++ {
		if l := d.hitAt(i, cLeader); l != nil && !l.e.surname && l.to <= to {
			return l.from, l.to
		}
	}
	return from, to
}

// nameText is the name without particles joined to a leader's.
func (d *document) nameText(from, to int) string {
	s := d.text(from, to)
	l := d.hitAt(from, cLeader)
	if l == nil || l.roles == 0 || l.to != to {
		return s
	}
	for _, f := range d.toks[from].forms {
		if f.roles != l.roles {
			continue
		}
		for n := utf8.RuneCountInString(d.toks[from].norm) - utf8.RuneCountInString(f.norm); n > 0; n-- {
			_, w := utf8.DecodeRuneInString(s)
			s = s[w:]
		}
		break
	}
	return s
}

// settleLeaders gives those whose party the article does not tell the one of the leader of that
// name.
func (d *document) settleLeaders() {
	for k := range d.people {
		p := &d.people[k]
		q := &d.people[p.same]
		if p.party != "" || q.party != "" {
			continue
		}
		if p.party = d.leaderParty(p); p.party == "" {
			p.party = d.leaderBySound(p)
		}
		p.listed = p.party != ""
		if p.same != k {
			q.party, q.listed = p.party, p.listed
		}
	}
	for k := range d.people {
		if p := &d.people[k]; d.people[p.same].listed {
			p.listed = true
		}
	}
}

// leaderParty looks the name up among the leaders: a full name that it begins with, or a surname that
// is all of it.
func (d *document) leaderParty(p *person) kg.Party {
	if p.oTo == p.oFrom && d.namesThing(p) {
		return ""
	}
	for i := max(0, p.from-2); i < p.to; i++ {
		l := d.hitAt(i, cLeader)
		if l == nil || l.to > p.to || l.to <= p.from || i < p.from && !d.hasAny(i, bits(cOffice, cHonorific)) || l.from > p.from && !caseless(d.toks[i].norm) || l.to < p.to && !caseless(d.toks[i].norm) || l.e.surname && l.to < p.to {
			continue
		}
		party := partyInOffice(l.e.leaders, d.cal.pub.Year(), d.cal.known)
		if y := d.yearBeside(p); y > 0 && (party == "" || l.e.surname) {
			if then := partyInOffice(l.e.leaders, y, true); then != "" {
				return then
			}
		}
		return party
	}
	return ""
}

// namesThing tells whether the name belongs to a place or body called after the leader ("Palais
// Mohammed V", "Hassan II University").
func (d *document) namesThing(p *person) bool {
	if i := p.from - 1; i >= 0 && !d.sentStart[p.from] && d.toks[i].word {
		if d.has(i, cInstitution) && !d.hasAny(i, bits(cOffice, cHonorific, cGaz)) {
			return true
		}
		if d.toks[i].capital && !d.sentStart[i] && d.mask[i] == 0 {
			return true
		}
	}
	return p.to < len(d.toks) && !d.sentStart[p.to] && d.toks[p.to].capital && d.has(p.to, cInstitution)
}

// yearBeside gives the year of the past that the sentence of the person tells, 0 where it tells none.
func (d *document) yearBeside(p *person) int {
	s := d.sentOf[p.from]
	for k := range d.dates {
		h := &d.dates[k]
		if d.sentOf[h.from] != s || len(h.value) < 4 || h.value >= d.article.Published {
			continue
		}
		if t, ok := startOf(h.value); ok && d.cal.known && d.cal.pub.Year()-t.Year() > 2 {
			return t.Year()
		}
	}
	return 0
}

// partyInOffice picks the party of those in office in a year, that of publication or of what is told: in that year, else within
// two years, else, for a full name, at any time. Where that leaves two parties, none is given.
func partyInOffice(ls []gazetteer.Leader, year int, known bool) kg.Party {
	for _, slack := range []int{0, 2, gazetteer.Open} {
		if !known && slack < gazetteer.Open {
			continue
		}
		var party kg.Party
		for _, l := range ls {
			if year < l.From-slack || year > l.To+slack || slack == gazetteer.Open && l.Surname {
				continue
			}
			if party != "" && party != l.Party {
				return ""
			}
			party = l.Party
		}
		if party != "" {
			return party
		}
	}
	return ""
}

// strangerTo tells whether the person is a president of another country than p: the gazetteer knows who presided
// p at the time, or that nobody does, and nobody of that name did.
func (d *document) strangerTo(q *person, p kg.Party) bool {
	office := gazetteer.Fold(q.office)
	if !d.cal.known || q.name == "" || !strings.HasPrefix(office, "president") || strings.Contains(office, " ") && !strings.Contains(office, "republi") {
		return false
	}
	words := strings.Fields(gazetteer.Fold(q.name))
	last, year := words[len(words)-1], d.cal.pub.Year()
	presides, headed := false, false
	for _, l := range gazetteer.Leaders(d.lx.lang) {
		if l.Party != p {
			continue
		}
		if strings.Contains(l.Folded, last) {
			return false
		}
		presides = presides || l.Office == "President"
		headed = headed || (l.Office == "President" || l.Office == "PM") && l.From <= year && year <= l.To
	}
	return headed && (!presides || d.presidedIn(p, year))
}

// presidedIn tells whether the gazetteer knows a president of p in the year.
func (d *document) presidedIn(p kg.Party, year int) bool {
	for _, l := range gazetteer.Leaders(d.lx.lang) {
		if l.Party == p && l.Office == "President" && l.From <= year && year <= l.To {
			return true
		}
	}
	return false
}
