package model

import (
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// Party is a country or an organisation in its level.
type Party interface {
	IsParty()
	IsNode()
	PartyCode() kg.Party
}

// Country is a country in its level of parties.
type Country struct {
	kg.Country
	Seat[Party]
}

// Organisation is an organisation in its level of parties.
type Organisation struct {
	kg.Organisation
	Seat[Party]
}

// SeatParties puts the distinct codes into one level.
func SeatParties(codes []kg.Party) map[kg.Party]Party {
	out := make(map[kg.Party]Party, len(codes))
	var members []Party
	for _, code := range codes {
		if out[code] != nil || code == "" {
			continue
		}
		out[code] = newParty(code)
		members = append(members, out[code])
	}
	seat(members, func(p Party, s Seat[Party]) {
		switch p := p.(type) {
		case *Country:
			p.Seat = s
		case *Organisation:
			p.Seat = s
		}
	})
	return out
}

// unseated are the parties that the gazetteer knows, once they were asked for.
var unseated sync.Map

// PartyOf is a party that stands in no level: nothing can be asked of the store for it.
func PartyOf(code kg.Party) Party {
	if p, known := unseated.Load(code); known {
		return p.(Party)
	}
	p := newParty(code)
	if named(p) { // others are as many as there are articles
		unseated.Store(code, p)
	}
	return p
}

func named(p Party) bool {
	switch p := p.(type) {
	case *Country:
		return len(p.Names) > 0
	case *Organisation:
		return len(p.Names) > 0
	}
	return false
}

func newParty(code kg.Party) Party {
	if code.IsOrganisation() {
		o, _ := gazetteer.Organisation(code)
		o.Code = code
		return &Organisation{Organisation: o}
	}
	c, _ := gazetteer.Country(code)
	c.Code = code
	return &Country{Country: c}
}

// IsNode marks the type as a Node of the schema.
func (*Country) IsNode() {}

// IsParty marks the type as a Party of the schema.
func (*Country) IsParty() {}

// IsSearchResult marks the type as one that a search can find.
func (*Country) IsSearchResult() {}

// PartyCode is the code.
func (c *Country) PartyCode() kg.Party { return c.Country.Code }

// ID is the global id.
func (c *Country) ID() string { return GlobalID("Country", string(c.Country.Code)) }

// Code3 is nil where there is none.
func (c *Country) Code3() *string { return optional(c.Country.Code3) }

// Name is the code where the name is not known.
func (c *Country) Name(lang kg.Lang) string {
	return nameOr(c.Names, lang, string(c.Country.Code))
}

// Capital is nil where it is not known.
func (c *Country) Capital(lang kg.Lang) *string { return optional(c.Country.Capital[lang]) }

// Region is nil where it is not known.
func (c *Country) Region() *string { return optional(c.Country.Region) }

// IsNode marks the type as a Node of the schema.
func (*Organisation) IsNode() {}

// IsParty marks the type as a Party of the schema.
func (*Organisation) IsParty() {}

// IsSearchResult marks the type as one that a search can find.
func (*Organisation) IsSearchResult() {}

// PartyCode is the code.
func (o *Organisation) PartyCode() kg.Party { return o.Organisation.Code }

// ID is the global id.
func (o *Organisation) ID() string { return GlobalID("Organisation", string(o.Organisation.Code)) }

// Acronym is the code without its prefix.
func (o *Organisation) Acronym() string {
	return strings.TrimPrefix(string(o.Organisation.Code), kg.OrgPrefix)
}

// Name is the acronym where the name is not known.
func (o *Organisation) Name(lang kg.Lang) string { return nameOr(o.Names, lang, o.Acronym()) }

func nameOr(names map[kg.Lang]string, lang kg.Lang, otherwise string) string {
	if n := names[lang]; n != "" {
		return n
	}
	if n := names[kg.English]; n != "" {
		return n
	}
	return otherwise
}
