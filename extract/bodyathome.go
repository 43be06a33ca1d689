package extract

import "github.com/entente-kg/entente/kg"

// bodyAtHome gives the country of the dateline's town where a public body without a country opens the sentence, and one of the
// pair that the article is about is that country: the body is its own ("QUITO – The house approved the treaty with A. The house
// will also take up the accord with B").
func (c *sides) bodyAtHome(one kg.Party) kg.Party {
	home := c.homeOfTopic(one)
	if home == "" || c.in.kind == kg.Financing {
		return ""
	}
	st := c.sents[c.in.sent]
	body := false
	for i := max(st.from, c.pubPlace); i < c.in.npFrom; i++ {
		if c.hitAt(i, cGaz) != nil {
			return ""
		}
		body = body || !c.masked[i] && c.hasAny(i, bits(cInstitution))
	}
	if !body {
		return ""
	}
	return home
}

// homeOfTopic gives the country of the dateline's town where it is one of the pair that the article is about, and the one named none
// of that pair.
func (c *sides) homeOfTopic(one kg.Party) kg.Party {
	home := c.townOf()
	if home == one || !c.mainTopic.Has(home) || c.mainTopic.Has(one) {
		return ""
	}
	return home
}
