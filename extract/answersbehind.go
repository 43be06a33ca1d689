package extract

import "github.com/entente-kg/entente/kg"

// answersBehind gives the party of who is interviewed where each paragraph opens with a question and goes on with its answer,
// in the next line or right behind it; "" where the text is no such interview.
func (d *document) answersBehind() kg.Party {
	var turns []turn
	asked, lines, paras := 0, 0, 0
	for s := d.firstText(); s < len(d.sents); {
		last := d.lastOfParagraph(s)
		q, asks, line := d.questionOf(s, last)
		if asks {
			asked++
		}
		if asks && line {
			lines++
		}
		switch from := d.sents[s].from; {
		case asked > 0 && q < last && (asks || line):
			paras++
			a := d.sents[q+1].from
			turns = append(turns, turn{first: s, last: q, labelFrom: from, labelTo: from, asks: true},
				turn{first: q + 1, last: last, labelFrom: a, labelTo: a})
		case len(turns) > 0:
			paras++
			turns[len(turns)-1].last = last
		}
		s = last + 1
	}
	if asked < 2 || asked*2 < paras || lines*2 < asked && (asked < 3 || asked*3 < paras*2) {
		return ""
	}
	p := d.bringsIn(turns[0].first)
	if p != "" && len(d.turns) == 0 {
		d.turns = turns
	}
	return p
}

// questionOf gives the last sentence of what opens the paragraph from s to last, its first line where it has several, else
// the questions in a row; and whether it asks, and whether it is a line.
func (d *document) questionOf(s, last int) (q int, asks, line bool) {
	for k := s + 1; k <= last; k++ {
		if d.opensLine(k) {
			return k - 1, d.asks(k - 1), true
		}
	}
	q = s
	for q < last && d.asks(q) && d.asks(q+1) {
		q++
	}
	return q, d.asks(q) && q < last, false
}

// bringsIn gives whom the sentences before s bring in: the only party that they name, or else that of the first officer.
func (d *document) bringsIn(s int) kg.Party {
	first := d.firstText()
	if s <= first {
		return d.onlyInHeadline()
	}
	from, to := d.sents[first].from, d.sents[s].from
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		add(&set, d.atoms[k].party)
	}
	if len(set) == 1 {
		return set[0]
	}
	for i := from; i < to; i++ {
		if d.hitAt(i, cOffice) != nil {
			return d.whoseOfficer(i, from, to)
		}
	}
	return ""
}

// whoseOfficer gives the party that the office at token i is of: behind it before any comma, or right before it.
func (d *document) whoseOfficer(i, from, to int) kg.Party {
	end := i
	for end < to && d.toks[end].word && end-i < 8 {
		end++
	}
	if ks := d.atomsIn(i, end); len(ks) > 0 {
		return d.atoms[ks[0]].party
	}
	if ks := d.atomsIn(max(from, i-4), i); len(ks) > 0 {
		return d.atoms[ks[len(ks)-1]].party
	}
	return ""
}

// askedOfAnswerer tells whether the sentence belongs to a question of an interview.
func (d *document) askedOfAnswerer(s int) bool {
	for k := range d.turns {
		if t := &d.turns[k]; s >= t.first && s <= t.last {
			return t.asks
		}
	}
	return false
}

// answersShortly tells whether between the question in sentence q and s, both in an interview, only a word or two of
// answer stand ("Yes.").
func (d *document) answersShortly(q, s int) bool {
	return s-q == 2 && d.sents[s-1].to-d.sents[s-1].from <= 4 && d.askedOfAnswerer(q) && d.question(s) != nil && d.count(d.sents[s-1].from, d.sents[s-1].to, bits(cNeg)) == 0
}
