package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// findBriefs notes the paragraphs that open with a heading in capitals of their own ("FISHERIES. A and B …") or
// with the town that they are reported from, where a text has several: each tells another story.
func (d *document) findBriefs() {
	last, towns := -1, 0
	for s := range d.sents {
		st := &d.sents[s]
		if st.field == 0 || st.para == last {
			continue
		}
		last = st.para
		i, words := st.from, 0
		for ; i < len(d.toks) && i-st.from < 8; i++ {
			t := &d.toks[i]
			if t.word && t.allCaps {
				words++
			} else if t.word || t.norm != "," && t.norm != "'" {
				break
			}
		}
		if words > 0 && i < len(d.toks) && d.closesHeading(i) {
			d.briefs = append(d.briefs, st.para)
		} else if d.townHeads(st) {
			d.briefs = append(d.briefs, st.para)
			towns++
		}
	}
	if len(d.briefs) < 3 && towns < 2 {
		d.briefs = nil
	}
}

// townHeads tells whether the town that a brief is reported from opens its paragraph ("Helsinki – The house approved …").
func (d *document) townHeads(st *sentence) bool {
	i := st.from
	for i < st.to && i-st.from < 2 && !d.toks[i].word {
		i++
	}
	h := d.hitAt(i, cGaz)
	if h == nil || h.e.gaz != gazetteer.Capital && h.e.gaz != gazetteer.City && h.e.gaz != gazetteer.Seat {
		for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
			if x := &d.hits[k]; x.e.class == cGaz && x.e.gaz == gazetteer.Capital {
				h = x // "الجزائر – …"
			}
		}
		if h == nil || h.e.gaz != gazetteer.Capital && h.e.gaz != gazetteer.City && h.e.gaz != gazetteer.Seat {
			return false
		}
	}
	if h.to+1 >= len(d.toks) {
		return false
	}
	n := h.to
	if d.toks[n].norm == "." {
		n++
	}
	switch t := &d.toks[n]; t.norm {
	case "–", "—", "--", ".-":
		return true
	case "-":
		return t.space
	case ":":
		return n == h.to
	}
	return false
}

// inBrief tells whether the sentence stands in a paragraph with a heading of its own.
func (d *document) inBrief(s int) bool {
	for _, p := range d.briefs {
		if p == d.sents[s].para {
			return true
		}
	}
	return false
}

// partiesOfBrief keeps what a brief tells to the parties that it names itself.
func (d *document) partiesOfBrief(in *instrument, ps partySet) partySet {
	if ps.explicit && ps.rule != "both" && ps.rule != "between both" || !d.inBrief(in.sent) {
		return ps
	}
	para := d.sents[in.sent].para
	var named []kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		if s := d.sentOf[a.from]; d.toks[a.from].field == 0 || d.sents[s].para != para {
			continue
		}
		add(&named, a.party)
	}
	switch {
	case len(named) == 2:
		return partySet{kg.NewParties(named...), "named in the brief", true, in.npFrom, in.npTo, false, "", ""}
	case d.home != "" && d.home == d.onlyInHeadline() && ps.parties.Has(d.home) && len(ps.parties) == 2 && overlap(kg.NewParties(named...), ps.parties) == 1:
		return ps // a body reports on its own
	case overlap(kg.NewParties(named...), ps.parties) < len(ps.parties):
		return partySet{rule: "not named in the brief"}
	}
	return ps
}

// townHere gives the town of "here" at token i: that which heads its brief, else that of the dateline.
func (d *document) townHere(i int) (int, int) {
	if len(d.briefs) == 0 || !d.inBrief(d.sentOf[i]) {
		return d.datelineTown()
	}
	from := d.lineFrom(i)
	for _, k := range d.atomsIn(from, from+1) {
		if a := &d.atoms[k]; a.gaz == gazetteer.Capital || a.gaz == gazetteer.City {
			return a.from, a.to
		}
	}
	return 0, 0
}
