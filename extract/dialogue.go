package extract

import (
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
)

// minTurns is how many paragraphs of a dialogue open with who speaks.
const minTurns = 4

// maxLabel is how many tokens may name who speaks ("Australian Broadcasting Corporation:").
const maxLabel = 8

// turn is what one side of a dialogue says at a time.
type turn struct {
	first, last int // sentences
	labelFrom   int
	labelTo     int      // the mark behind who speaks, at a token of its own
	asks        bool     // it is a question
	side        kg.Party // whom the label names as the asker's country
	about       kg.Party // the only party that the question names
	letter      string   // the letter that the label is cut to from the next turns on, "" where it is not
}

// findTurns finds the paragraphs of a dialogue that open with who speaks ("Q. …", "A. …", "Reuters: …"), and takes the
// label out of the sentence behind it.
func (d *document) findTurns() {
	var turns []turn
	asked := 0
	for s := range d.sents {
		st := &d.sents[s]
		if st.field == 0 || s > 0 && d.sents[s-1].field == 1 && d.toks[st.from].newline == 0 {
			if n := len(turns); n > 0 && st.field == 1 && turns[n-1].last == s-1 {
				turns[n-1].last = s
				turns[n-1].asks = turns[n-1].asks || d.asks(s)
			}
			continue
		}
		if to := d.labelEnd(st); to > 0 {
			turns = append(turns, turn{first: s, last: s, labelFrom: st.from, labelTo: to, asks: d.asks(s)})
		}
	}
	if len(turns) < minTurns-2 {
		d.turns = d.dashTurns()
		return
	}
	if turns = append(d.spelledTurns(turns), turns...); len(turns) < minTurns {
		return
	}
	for k := range turns {
		if turns[k].asks {
			asked++
		}
	}
	if asked < 2 || asked*5 < len(turns) {
		return
	}
	d.turns = turns
	for k := range turns {
		d.takeLabel(&turns[k])
	}
	d.settleAsking()
}

// labelEnd gives the token of the mark that closes who speaks at the head of the sentence, 0 where nobody is named.
func (d *document) labelEnd(st *sentence) int {
	i := st.from
	if d.toks[i].word && runeLen(d.toks[i].norm) == 1 && i+2 < st.to && (d.toks[i].capital || caseless(d.toks[i].norm)) {
		switch d.toks[i+1].norm {
		case ".", ":", ")", "-", "–", "—":
			return i + 1
		}
	}
	for ; i < min(st.to-1, st.from+maxLabel); i++ {
		t := &d.toks[i]
		switch {
		case t.norm == ":":
			if i == st.from {
				return 0
			}
			return i
		case !t.word && t.norm != "," && t.norm != "(" && t.norm != ")" && t.norm != "." && t.norm != "-":
			return 0
		case t.word && !t.capital && !caseless(t.norm) && t.number < 0 && !d.hasAny(i, bits(cDef, cOf, cParticle, cAnd, cOffice)) || d.hasAny(i, bits(cAct, cInstrument, cWeekday, cMonth)):
			return 0
		}
	}
	return 0
}

// takeLabel lets the sentence of a turn begin behind its label.
func (d *document) takeLabel(t *turn) {
	st := &d.sents[t.first]
	next := t.labelTo + 1
	if next >= st.to {
		return
	}
	if single := t.labelTo-t.labelFrom == 1 && runeLen(d.toks[t.labelFrom].norm) == 1; single {
		d.toks[t.labelFrom].capital = false // no initial
		d.mask[t.labelFrom] = 0
	}
	d.toks[next].newline = max(d.toks[next].newline, d.toks[t.labelFrom].newline, 1)
	d.sentStart[next] = true
	st.from, st.item = next, false
}

// settleAsking makes questions of the turns between those of who answers: the label told most often, or the one
// letter that does not ask.
func (d *document) settleAsking() {
	n := map[string]int{}
	q := map[string]int{}
	for k := range d.turns {
		t := &d.turns[k]
		l := d.label(t)
		n[l]++
		if t.asks {
			q[l]++
		}
	}
	best := ""
	for k := range d.turns {
		if l := d.label(&d.turns[k]); 2*q[l] < n[l] && n[l] > n[best] {
			best = l
		}
	}
	for k := range d.turns {
		d.turns[k].asks = d.label(&d.turns[k]) != best
	}
}

func (d *document) label(t *turn) string {
	if t.letter != "" {
		return t.letter
	}
	return d.text(t.labelFrom, t.labelTo)
}

// spelledTurns gives the turns right before the first one whose label is a word that the others cut to its first letter
// ("Question. … Answer. … Q. …").
func (d *document) spelledTurns(turns []turn) []turn {
	var out []turn
	for s := turns[0].first - 1; s > 0 && s > turns[0].first-40; s-- {
		st := d.sents[s]
		if st.field == 0 || d.toks[st.from].newline == 0 || st.to-st.from != 2 || !d.toks[st.from].capital || !headingMark(d.toks[st.from+1].norm) {
			continue
		}
		first, _ := utf8.DecodeRuneInString(d.text(st.from, st.from+1))
		letter := string(first)
		for k := range turns {
			if t := &turns[k]; d.text(t.labelFrom, t.labelTo) == letter {
				last := turns[0].first - 1
				if len(out) > 0 {
					last = out[0].first - 1
				}
				asks := false
				for q := s; q <= last; q++ {
					asks = asks || d.asks(q)
				}
				out = append([]turn{{first: s, last: last, labelFrom: st.from, labelTo: st.from + 1, asks: asks, letter: letter}}, out...)
				break
			}
		}
	}
	return out
}

// findSides tells of whom each question speaks and where its asker is from, once the parties are known.
func (d *document) findSides() {
	for k := range d.turns {
		t := &d.turns[k]
		if !t.asks {
			continue
		}
		var set []kg.Party
		for _, a := range d.atomsIn(t.labelFrom, t.labelTo) {
			add(&set, d.atoms[a].party)
		}
		if p := d.agencyOfLabel(t); p != "" {
			set = []kg.Party{p}
		}
		if len(set) == 1 {
			t.side = set[0]
		}
		t.about = d.askedOf(t.first, t.last, t.side)
	}
	if len(d.turns) == 0 {
		return
	}
	if d.voice != "" {
		if d.asker == "" {
			d.askedAtPost()
		}
		return
	}
	for k := range d.turns {
		t := &d.turns[k]
		if t.asks {
			continue
		}
		for j := range d.people {
			if p := &d.people[j]; p.from >= t.labelFrom && p.to <= t.labelTo && d.people[p.same].party != "" {
				d.voice = d.people[p.same].party
				return
			}
		}
	}
	d.presented()
	if d.voice == "" {
		d.voice = d.spokenAtHome()
	}
}

// spokenAtHome gives the country of the town that the text is sent from, where an officer without a country answers the
// questions ("COLOMBO … Briefing of the spokesperson").
func (d *document) spokenAtHome() kg.Party {
	home := d.townOf()
	if home == "" || home.IsOrganisation() {
		return ""
	}
	for i := range d.toks[:min(len(d.toks), d.turns[len(d.turns)-1].labelTo)] {
		h := d.hitAt(i, cOffice)
		if h == nil {
			continue
		}
		if d.sentOf[i] > d.firstText()+2 && !d.inLabel(i) {
			continue
		}
		if d.count(i, min(i+5, len(d.toks)), bits(cGaz)) == 0 {
			return home
		}
	}
	return ""
}

// inLabel tells whether the token stands in the words that say who speaks.
func (d *document) inLabel(i int) bool {
	for k := range d.turns {
		if t := &d.turns[k]; i >= t.labelFrom && i < t.labelTo {
			return true
		}
	}
	return false
}

// presented takes who answers, and where it is asked, from the person whom the lines before the first question bring in
// with a party ("X, ambassador of A to B, receives us").
func (d *document) presented() {
	for j := range d.people {
		p := &d.people[j]
		if p.from >= d.turns[0].labelFrom {
			return
		}
		q := &d.people[p.same]
		if d.toks[p.from].field == 0 || q.party == "" {
			continue
		}
		d.voice, d.home = q.party, q.party
		d.askedWhere(q)
		return
	}
}

// askedAtPost takes where it is asked from the first person before the first question, where he is of the party that answers.
func (d *document) askedAtPost() {
	for j := range d.people {
		p := &d.people[j]
		if p.from >= d.turns[0].labelFrom {
			return
		}
		if q := &d.people[p.same]; d.toks[p.from].field != 0 && q.party == d.voice {
			d.askedWhere(q)
			return
		}
	}
}

// askedWhere takes the other party that the office of who answers names ("ambassador of A to B").
func (d *document) askedWhere(q *person) {
	var set []kg.Party
	for _, k := range d.atomsIn(q.oFrom, max(q.oFrom, q.oTo)) {
		if a := &d.atoms[k]; a.party != q.party {
			add(&set, a.party)
		}
	}
	if len(set) == 1 {
		d.asker = set[0]
	}
}

// agencyOfLabel gives the country of the news agency that the label is.
func (d *document) agencyOfLabel(t *turn) kg.Party {
	all, err := agencies()
	if err != nil || t.labelTo-t.labelFrom > 3 {
		return ""
	}
	name := ""
	for i := t.labelFrom; i < t.labelTo; i++ {
		name += d.toks[i].norm
	}
	return all[name].home
}

// askedOf gives the only party other than who answers that the sentences name, "" where they name none or several.
func (d *document) askedOf(first, last int, asker kg.Party) kg.Party {
	var set []kg.Party
	for s := first; s <= last; s++ {
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			if a := &d.atoms[k]; !a.masked && a.party != d.voice {
				add(&set, a.party)
			}
		}
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}

// question gives the question that sentence s answers, nil where it answers none.
func (d *document) question(s int) *turn {
	for k := range d.turns {
		if t := &d.turns[k]; s >= t.first && s <= t.last {
			if t.asks || k == 0 || !d.turns[k-1].asks {
				return nil
			}
			return &d.turns[k-1]
		}
	}
	return nil
}

// partiesOfTurn adds who asks, or whom is asked about, to an answer that names none or one of the parties.
func (d *document) partiesOfTurn(in *instrument, t *tie, ps partySet) partySet {
	if len(d.turns) == 0 {
		return ps
	}
	me := d.answering()
	from, to := d.clauseOf(in, t)
	q := d.question(in.sent)
	if q == nil {
		if !ps.explicit && !in.generic && ps.named != "" && me != "" && ps.named != me && d.addressed(from, to) {
			return partySet{kg.NewParties(ps.named, me), "asked of who answers", true, in.npFrom, in.npTo, false, me, ""}
		}
		return ps
	}
	both := d.bothIn(from, to) == 2 && (ps.rule == "both" || ps.rule == "between both")
	you := d.addressed(from, to)
	one := in.ellipsis && ps.rule == "the one of" && q.about != "" && me != "" && q.about != me && d.onlyNamed(from, to, me, q) == "" // "There was one"
	if ps.explicit && !both && !(you && ps.rule != "clause") && !one {
		return ps
	}
	owner := me
	if p := d.onlyNamed(from, to, me, q); p != "" && !both && !you {
		if me != "" && d.withOne(from, to) == p {
			return partySet{kg.NewParties(me, p), "partner named in the answer", true, in.npFrom, in.npTo, false, me, ""}
		}
		owner = p
	}
	other := q.about
	if both || you || other == "" {
		if q.side != "" {
			other = q.side
		} else if d.asker != "" {
			other = d.asker
		}
	}
	if other == owner && owner != me {
		owner = me // the answer names again whom it is asked about
	}
	if (both || you) && other == "" && d.severalAsk() {
		return partySet{rule: "with whoever asks"}
	}
	if owner == "" || other == "" || owner == other {
		return ps
	}
	pair := kg.NewParties(owner, other)
	if !both && !you && d.strangers(in.sent, kg.NewParties(owner, other, me)) {
		return ps
	}
	return partySet{pair, "question and answer", true, in.npFrom, in.npTo, false, owner, ""}
}

// severalAsk tells whether more than one asks, so that "our countries" are others each time.
func (d *document) severalAsk() bool {
	first := ""
	for k := range d.turns {
		t := &d.turns[k]
		if !t.asks {
			continue
		}
		if l := d.label(t); first == "" {
			first = l
		} else if l != first {
			return true
		}
	}
	return false
}

// answering gives the party for which the questions are answered.
func (d *document) answering() kg.Party {
	if d.voice != "" {
		return d.voice
	}
	for k := range d.turns {
		if d.turns[k].side == d.home {
			return "" // who answers is from somewhere else
		}
	}
	return d.home
}

// addressed tells whether a word for those who are spoken to stands between two tokens ("your minister").
func (d *document) addressed(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cAddressee) {
			return true
		}
	}
	return false
}

// onlyNamed gives the only party between two tokens that is neither who answers nor who is asked about.
func (d *document) onlyNamed(from, to int, me kg.Party, q *turn) kg.Party {
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && a.party != me && a.party != q.about {
			add(&set, a.party)
		}
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}
