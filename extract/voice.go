package extract

import (
	"strings"

	"github.com/entente-kg/entente/kg"
)

// findVoice finds out whether the article is an interview, and if so makes the party that is spoken for the one that
// the article is about: questions and answers follow each other, a paragraph each.
func (d *document) findVoice() {
	asked, answered, paras := 0, 0, 0
	for s := range d.sents {
		st := d.sents[s]
		if st.field == 0 || !d.opensLine(s) || s > 0 && d.sents[s-1].para == st.para {
			continue
		}
		paras++
		if d.asks(d.lastOfParagraph(s)) {
			asked++
		} else if d.dashAt(st.from) {
			answered++
		}
	}
	var p kg.Party
	if asked < 2 || paras > 4*asked+2 || answered == 0 && asked < 3 && paras > 2*asked+2 {
		if p = d.answersByLine(); p == "" {
			p = d.answersBehind()
		}
	} else {
		p = d.introduced()
	}
	if p == "" {
		return
	}
	if len(d.turns) == 0 {
		d.turnsByParagraph()
	}
	d.voice, d.home = p, p
	for s := range d.sents {
		d.sents[s].item = false // the dash opens an answer
	}
	other, most := kg.Party(""), 0.0
	for q, w := range d.support {
		if q != p && (w > most || w == most && q < other) {
			other, most = q, w
		}
	}
	if other != "" && !d.topic.Has(p) {
		d.topic = kg.NewParties(p, other)
		d.mainTopic = d.topic
	}
}

// introduced gives the party of the first person in the text, or the only one of the sentences before the first
// question.
func (d *document) introduced() kg.Party {
	if d.dashAt(d.sents[d.firstText()].from) {
		return d.onlyInHeadline() // nothing stands before the first question
	}
	for k := range d.people {
		if p := &d.people[k]; d.toks[p.from].field == 1 && p.party != "" && !(p.listed && !strings.Contains(p.name, " ")) {
			return p.party
		}
		if k > 3 {
			break
		}
	}
	return d.onlyBeforeQuestion()
}

// onlyBeforeQuestion gives the party that the lines before the first question bring in.
func (d *document) onlyBeforeQuestion() kg.Party {
	s := d.firstText()
	for s < len(d.sents) && !d.asks(s) && !d.opensDash(s) {
		s++
	}
	if s == len(d.sents) {
		return ""
	}
	return d.bringsIn(s)
}

// onlyInHeadline gives the party that the headline names, "" where it names none or several.
func (d *document) onlyInHeadline() kg.Party {
	var set []kg.Party
	for k := range d.atoms {
		if a := &d.atoms[k]; d.toks[a.from].field == 0 {
			add(&set, a.party)
		}
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}
