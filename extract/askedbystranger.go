package extract

import "github.com/entente-kg/entente/kg"

// ruleOutsider is the reason where somebody who is no international party acts.
const ruleOutsider = "with one that is no party"

// endedByStranger leaves out the end that somebody who is no party asks for, where another verb tells whose accord it is: it is still
// as its parties made it ("A lawyer went to court to void the agreement that his country signed with B").
func (d *document) endedByStranger(in *instrument, ties []tie, ps partySet) ([]tie, partySet) {
	if ps.rule != ruleOutsider || ties[0].status != kg.Ended && ties[0].status != kg.Suspended {
		return ties, ps
	}
	for k := 1; k < len(ties); k++ {
		if ties[k].drop != "" || ties[k].status != kg.Signed {
			continue
		}
		if other := d.partiesOf(in, &ties[k]); other.explicit && len(other.parties) > 1 {
			return ties[k:], other
		}
	}
	return ties, ps
}
