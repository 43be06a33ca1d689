package extract

import "github.com/entente-kg/entente/kg"

// leadOf gives the sentence that opens the list in which sentence s is an item, where a colon ends it; -1 where none does.
func (d *document) leadOf(s int) int {
	if !d.sents[s].item {
		return -1
	}
	k := s
	for k > 0 && d.sents[k].item && s-k < 30 {
		k--
	}
	if st := d.sents[k]; st.item || st.field != 1 || d.toks[st.to-1].norm != ":" {
		return -1
	}
	return k
}

// leadParty gives the only party that the sentence names which opens the list of sentence s ("The parliament of A passed
// the following:").
func (d *document) leadParty(s int) kg.Party {
	k := d.leadOf(s)
	if k < 0 {
		return ""
	}
	set := d.namedIn(max(d.sents[k].from, d.pubPlace), d.sents[k].to)
	if len(set) != 1 {
		return ""
	}
	return set[0]
}

// openingDate gives the day that the sentence tells last which opens the list of sentence s.
func (d *document) openingDate(s int) (dateHit, bool) {
	k := d.leadOf(s)
	if k < 0 {
		return dateHit{}, false
	}
	st := d.sents[k]
	for i := len(d.dates) - 1; i >= 0; i-- {
		if h := &d.dates[i]; h.from >= max(st.from, d.pubPlace) && h.to <= st.to && len(h.value) == 10 && h.value <= d.article.Published {
			return *h, true
		}
	}
	return dateHit{}, false
}

// passedByLead reads an item of a list, of which the sentence that opens it tells who acts.
func (c *sides) passedByLead(one kg.Party) (partySet, bool) {
	if p := c.leadParty(c.in.sent); p != "" && p != one && len(c.subj) == 0 && c.both == 0 {
		return c.acting("who acts in the lead of the list", p, one), true
	}
	return partySet{}, false
}
