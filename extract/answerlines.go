package extract

import "github.com/entente-kg/entente/kg"

// answersByLine gives the party of who is interviewed where question and answer stand in lines of one paragraph, the answer
// behind a dash: the only one that the lines before the first question name; "" where the text is no such interview.
func (d *document) answersByLine() kg.Party {
	asked, answered, first := 0, 0, -1
	for s := range d.sents {
		if st := d.sents[s]; st.field == 0 || !d.opensLine(s) {
			continue
		}
		last := s
		for last+1 < len(d.sents) && !d.opensLine(last+1) {
			last++
		}
		switch {
		case !d.opensDash(s):
			if d.asks(last) {
				asked++
			}
		case s > 0 && d.sents[s-1].field == 1 && d.sents[s-1].para == d.sents[s].para:
			answered++
			if first < 0 {
				first = s - 1
			}
		}
	}
	if asked < 2 || answered < 3 || asked*2 < answered {
		return ""
	}
	var set []kg.Party
	for s := d.firstText(); s < first && s < len(d.sents); s++ {
		if d.sents[s].para == d.sents[first].para {
			break
		}
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			add(&set, d.atoms[k].party)
		}
	}
	if len(set) != 1 {
		return ""
	}
	d.turnsByLine()
	return set[0]
}

// turnsByLine makes a turn each of the question that opens a paragraph and of the answer behind a dash in it.
func (d *document) turnsByLine() {
	for s := 1; s < len(d.sents); s++ {
		st := d.sents[s]
		if !d.opensDash(s) || d.sents[s-1].para != st.para {
			continue
		}
		q := s - 1
		for q > 0 && d.sents[q-1].para == st.para && !d.opensLine(q) {
			q--
		}
		d.turns = append(d.turns, turn{first: q, last: s - 1, labelFrom: d.sents[q].from, labelTo: d.sents[q].from, asks: true},
			turn{first: s, last: d.lastOfParagraph(s), labelFrom: st.from, labelTo: st.from})
	}
}

// turnsByParagraph makes a turn each of the paragraphs of an interview that end in a question and of what follows them up to
// the next question.
func (d *document) turnsByParagraph() {
	for s := d.firstText(); s < len(d.sents); {
		last := d.lastOfParagraph(s)
		t := turn{first: s, last: last, labelFrom: d.sents[s].from, labelTo: d.sents[s].from, asks: d.asks(last)}
		if n := len(d.turns); n > 0 && !t.asks && !d.turns[n-1].asks {
			d.turns[n-1].last = last
		} else if t.asks || n > 0 {
			d.turns = append(d.turns, t)
		}
		s = last + 1
	}
}

// lastOfParagraph gives the last sentence of the paragraph of sentence s.
func (d *document) lastOfParagraph(s int) int {
	for s+1 < len(d.sents) && d.sents[s+1].para == d.sents[s].para {
		s++
	}
	return s
}
