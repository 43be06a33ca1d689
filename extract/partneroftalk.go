package extract

import "github.com/entente-kg/entente/kg"

// partnerOfTalk gives the partner with whom the sentence before opens, in the paragraph of the instrument, where its own
// clause tells only who acts ("With Jamaica all is settled. Honduras signed the treaty in 1999.").
func (c *sides) partnerOfTalk(one kg.Party) kg.Party {
	if len(c.subj) != 1 || len(c.with)+len(c.comp)+len(c.rest) > 0 || c.both > 0 || c.t.act == nil {
		return ""
	}
	s := c.in.sent - 1
	if s < 0 || c.sents[s].field != c.sents[c.in.sent].field || c.sents[s].para != c.sents[c.in.sent].para {
		return ""
	}
	if m := c.lastMade(); m != nil && m.sent >= s {
		return "" // the sentence told what there is with that one
	}
	if p := c.opensWithPartner(s); p != one {
		return p
	}
	return ""
}

// toldSinceOpening tells whether an accord has been told since the sentence that opens with the partner of whom the
// paragraph speaks.
func (d *document) toldSinceOpening(in *instrument) bool {
	m := d.lastMade()
	for s := in.sent; m != nil && s > m.sent && d.sents[s].para == d.sents[in.sent].para; s-- {
		if d.opensWithPartner(s) != "" {
			return false
		}
	}
	return true
}
