package extract

import "github.com/entente-kg/entente/gazetteer"

// peoplesReach is how many words the names of a list may take before their noun.
const peoplesReach = 10

// peopleListed tells whether the adjective opens or goes on a list of names of peoples before the noun that they all
// go on, somebody who is no international party ("elders of the Somali, Pokomo, Orma and Kamba communities").
func (d *document) peopleListed(a *atom) bool {
	if a.gaz != gazetteer.Demonym || caseless(d.toks[a.from].norm) {
		return false
	}
	joined := true // the word before is a name, and no comma or "and"
	for i := a.to; i < min(a.to+peoplesReach, len(d.toks)) && !d.sentStart[i]; i++ {
		g := d.hitAt(i, cGaz)
		switch {
		case d.hitAt(i, cDomestic) != nil:
			return joined && i > a.to
		case d.isComma(i) || d.has(i, cAnd):
			joined = false
		case g != nil && g.e.gaz == gazetteer.Demonym, d.toks[i].word && d.toks[i].capital && d.mask[i]&^bits(cNotName) == 0:
			joined = true
		default:
			return false
		}
	}
	return false
}
