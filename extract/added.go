package extract

import "github.com/entente-kg/entente/kg"

// addedPartner gives the party that signs with p where the sentence leaves it out and brings further instruments or
// an impersonal signing ("six more accords were signed with B"): the one that the accord told right before has in
// common with the article.
func (d *document) addedPartner(in *instrument, t *tie, p kg.Party) kg.Party {
	m := d.lastMade()
	if m == nil || t.link != linkPassive || t.status != kg.Signed || in.def || !in.counted && !in.other || m.para != d.sents[in.sent].para || in.sent-m.sent > 4 || m.ps.parties.Has(p) || !m.ps.parties.Has(d.home) {
		return ""
	}
	return d.home
}

// lenderBefore gives an organisation and the country that it gives money to, the only two parties of the sentence
// before ("The Bank will lend B eight million. The loan contract was signed on Monday.").
func (d *document) lenderBefore(in *instrument) kg.Parties {
	if !in.def || in.plural || in.sent == 0 {
		return nil
	}
	s := in.sent - 1
	if d.sents[s].para != d.sents[in.sent].para || d.sents[s].field != d.sents[in.sent].field || d.count(d.sents[s].from, d.sents[s].to, bits(cNeg, cDomestic)) > 0 {
		return nil
	}
	two := d.twoOf(s)
	if len(two) != 2 || two[0].IsOrganisation() == two[1].IsOrganisation() {
		return nil
	}
	return two
}
