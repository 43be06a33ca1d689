package extract

import "github.com/entente-kg/entente/kg"

// bothOfTeller gives for whom "both" stands where the sentence names before it only somebody who tells it and has no part in the
// accord told last: the two of the article, or of an accord told before, of whom the teller is one ("Another is discussed with
// C. The embassy of B said the ministries of the two countries will sign a memorandum").
func (c *sides) bothOfTeller() kg.Parties {
	if c.both != 2 || len(c.with)+len(c.comp) > 0 {
		return nil
	}
	st := c.sents[c.in.sent]
	one := c.soleIn(max(st.from, c.pubPlace), st.to)
	if one == "" || len(c.topic) != 2 || c.topic.Has(one) || c.soleIn(max(st.from, c.pubPlace), c.in.npFrom) != one {
		return nil
	}
	if len(c.mainTopic) == 2 && c.mainTopic.Has(one) {
		return c.mainTopic
	}
	for k := len(c.mentions) - 1; k >= 0; k-- {
		if m := c.mentions[k]; !m.dropped && m.ps.explicit && len(m.ps.parties) == 2 && m.ps.parties.Has(one) {
			return m.ps.parties
		}
	}
	return nil
}
