package extract

import "github.com/entente-kg/entente/kg"

// mostBodies is how many of its bodies count for the country of the dateline.
const mostBodies = 4

// deskWeight gives the country of the dateline's town, and what it weighs that its parliament, ministers and ministries act
// without a country named ("Lisbon, 19 June – The house approved the convention with A … The committee put off the treaty
// with B"): the article is then about what they do, whomever they do it with.
func (d *document) deskWeight() (kg.Party, float64) {
	home := d.townOf()
	if home == "" || home.IsOrganisation() {
		return "", 0
	}
	n := d.bareBodies(home)
	switch {
	case n == 0:
		return "", 0
	case d.onlyPartners(d.pubPlace, len(d.toks), home):
		return home, mostBodies // nobody else can have done it
	case n == 1:
		return "", 0 // it may be that of a country told before
	}
	return home, float64(min(n, mostBodies))
}

// bareBodies counts the sentences in which an office or a public body stands without a country, where none but that one
// and partners of accords are named before it in the sentence, close behind, or in the sentence before.
func (d *document) bareBodies(home kg.Party) int {
	n := 0
	for s, st := range d.sents {
		from := max(st.from, d.pubPlace)
		if st.field == 0 {
			continue
		}
		for i := from; i < st.to; i++ {
			if d.masked[i] || !d.hasAny(i, bits(cOffice, cInstitution)) && !d.single(i, cVotes) {
				continue
			}
			if h := d.hitAt(i, cOffice); h != nil && h.e.flags&flagCorporate != 0 {
				continue
			}
			if d.onlyPartners(from, min(st.to, i+6), home) && (s == 0 || d.sents[s-1].field == 0 || d.onlyPartners(max(d.sents[s-1].from, d.pubPlace), d.sents[s-1].to, home)) {
				n++
			}
			break
		}
	}
	return n
}

// onlyPartners tells whether those named between two tokens are the party, or stand right behind "with" or
// "on".
func (d *document) onlyPartners(from, to int, p kg.Party) bool {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.party != p && !a.loc && !d.behindWith(a.from) && !d.has(a.from-1, cOn) && !d.has(a.from-2, cOn) {
			return false
		}
	}
	return true
}
