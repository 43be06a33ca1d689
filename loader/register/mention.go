package register

import (
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
)

// Article is the row as an article of the register called name: its id is the register's name and the
// row's own number, its title the treaty's title, its text empty.
func (r Row) Article(name string) kg.Article {
	return kg.Article{ID: name + ":" + r.ID, Title: r.Title, Lang: kg.English, Outlet: name}
}

// Mentions are the accords that a row tells of: one, or none where fewer than two parties of the row
// have a code.
func (r Row) Mentions() []kg.Mention {
	parties := r.signers()
	if len(parties) < 2 {
		return nil
	}
	status, date := r.status()
	domains, _ := DomainsOf(r.Subject)
	return []kg.Mention{{
		Parties: parties, Kind: KindOf(r.Title), Status: status, Count: 1, Date: date, SignedOn: r.Signed,
		Place: r.Place, Domains: domains, Title: r.Title, Confidence: 1, Version: Version, Lang: kg.English,
		Evidence: []kg.Evidence{{Field: kg.FieldTitle, End: utf8.RuneCountInString(r.Title), Quote: r.Title}},
	}}
}

// signers are the parties that sign. The title of a bilateral treaty decides where it names them,
// since it is the evidence and registers book dominions under the mother country. Otherwise they are
// the states among the register's names: a territory stands there because a treaty was extended to it.
func (r Row) signers() kg.Parties {
	if r.Bilateral {
		if named := TitleParties(r.Title); len(named) >= 2 {
			return named
		}
	}
	var states []string
	for _, n := range r.Parties {
		if !isTerritory(n) {
			states = append(states, n)
		}
	}
	parties, _ := PartiesOf(states)
	return parties
}

// status is the newest state that the row gives a date for.
func (r Row) status() (kg.Status, kg.Date) {
	switch {
	case r.Ended != "":
		return kg.Ended, r.Ended
	case r.InForce != "":
		return kg.InForce, r.InForce
	}
	return kg.Signed, r.Signed
}
