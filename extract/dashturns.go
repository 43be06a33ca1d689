package extract

import "github.com/entente-kg/entente/kg"

// minDashTurns is how many paragraphs in a row open with a dash where two speak in turn.
const minDashTurns = 6

// opensDash tells whether the sentence opens a line with a dash.
func (d *document) opensDash(s int) bool {
	st := d.sents[s]
	return st.field == 1 && d.opensLine(s) && d.dashAt(st.from)
}

// dashAt tells whether a dash stands at token i.
func (d *document) dashAt(i int) bool {
	switch d.toks[i].norm {
	case "–", "—", "-":
		return true
	}
	return false
}

// dashTurns finds the turns of a dialogue whose paragraphs all open with a dash and name nobody: the first one asks, and
// every second one behind it; nil where more questions stand among the answers.
func (d *document) dashTurns() []turn {
	var turns []turn
	for s := range d.sents {
		switch {
		case d.opensDash(s):
			turns = append(turns, turn{first: s, last: s, labelFrom: d.sents[s].from, labelTo: d.sents[s].from})
		case len(turns) > 0 && d.sents[s].para == d.sents[turns[len(turns)-1].first].para:
			turns[len(turns)-1].last = s
		case len(turns) > 0 && len(turns) < minDashTurns:
			return nil
		}
	}
	if len(turns) < minDashTurns {
		return nil
	}
	var asked [2]int
	for k := range turns {
		if d.asks(turns[k].last) {
			asked[k%2]++
		}
		turns[k].asks = k%2 == 0
	}
	if asked[0] < 2 || asked[1] >= asked[0] {
		return nil
	}
	return turns
}

// readAnswerToCome reads the instrument of an answer to what is signed next ("The next signing? – In May, in Rome: a
// convention with A"), with a date that is still to come and no verb.
func (d *document) readAnswerToCome(in *instrument, next int) bool {
	if len(d.turns) == 0 || in.def || in.generic || in.past {
		return false
	}
	q := d.question(in.sent)
	if q == nil || d.denied(in) || !d.asksOfSigning(q) {
		return false
	}
	from, to := d.partOf(in)
	h, ok := d.dateIn(from, to, in)
	if !ok || h.next == "" || h.next < d.article.Published {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if p := d.answering(); len(ps.parties) < 2 && ps.named != "" && p != ps.named {
		ps.parties = kg.NewParties(p, ps.named)
	}
	if len(ps.parties) < 2 {
		return false
	}
	ps.explicit = true
	return d.putDated(in, ps, kg.Planned, h, next, "answers what is signed next", d.text(h.from, h.to))
}

// asksOfSigning tells whether the question has a noun of signing.
func (d *document) asksOfSigning(q *turn) bool {
	for i := d.sents[q.first].from; i < d.sents[q.last].to; i++ {
		if a := d.hitAt(i, cAct); a != nil && (a.e.act == actSign || a.e.act == actPlan) && a.e.forms&formNoun != 0 {
			return true
		}
	}
	return false
}
