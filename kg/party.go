// Package kg is the vocabulary of Entente: what an article, a mention, an accord, a party and a
// piece of evidence are. It imports nothing else of the project.
package kg

import (
	"slices"
	"strings"
)

// Party is the code of an international party: an ISO 3166-1 alpha-2 code for a country ("MA",
// with XK for Kosovo and the first two letters of ISO 3166-3 for states that are gone, "SU"), or
// "ORG:" and the usual English acronym for an organisation ("ORG:EU").
type Party string

// OrgPrefix marks the codes of organisations.
const OrgPrefix = "ORG:"

// IsOrganisation tells whether the code names an organisation rather than a country.
func (p Party) IsOrganisation() bool { return strings.HasPrefix(string(p), OrgPrefix) }

// Parties is a set of parties, kept sorted and without repeats by NewParties.
type Parties []Party

// NewParties returns the parties sorted, each once.
func NewParties(codes ...Party) Parties {
	out := append(make(Parties, 0, len(codes)), codes...)
	slices.Sort(out)
	return slices.Compact(out)
}

// Has tells whether the party is in the set.
func (ps Parties) Has(p Party) bool {
	for _, q := range ps {
		if p == q {
			return true
		}
	}
	return false
}

// Key is the parties joined by "+", one string a set.
func (ps Parties) Key() string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteByte('+')
		}
		b.WriteString(string(p))
	}
	return b.String()
}

// Equal tells whether the two hold the same parties in the same order: whether their keys are the same.
func (ps Parties) Equal(other Parties) bool { return slices.Equal(ps, other) }

// Lang is a BCP 47 language tag, one of the five that Entente reads.
type Lang string

// The languages that Entente reads and in which it names countries.
const (
	French     Lang = "fr"
	English    Lang = "en"
	Spanish    Lang = "es"
	Portuguese Lang = "pt"
	Arabic     Lang = "ar"
)

// Langs lists the languages in a fixed order.
var Langs = []Lang{French, English, Spanish, Portuguese, Arabic}

// Country is a state, or a territory that is coded as one.
type Country struct {
	Code    Party           // ISO 3166-1 alpha-2
	Code3   string          // ISO 3166-1 alpha-3, "" where there is none
	Names   map[Lang]string // short name in each language (CLDR)
	Capital map[Lang]string // seat of government in each language, "" where unknown
	Region  string          // UN M49 region in English ("Africa")
}

// Organisation is an international organisation that can be a party.
type Organisation struct {
	Code  Party // "ORG:EU"
	Names map[Lang]string
}
