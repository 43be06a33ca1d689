package neo4j

import (
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// parties are nodes to be made, by code.
type parties map[kg.Party]params

func (p parties) rows() []any {
	var out []any
	for _, code := range slices.Sorted(maps.Keys(p)) {
		out = append(out, params{"code": string(code), "props": p[code]})
	}
	return out
}

// edges are the rows of the statements that write accords.
type edges struct {
	accords, signs, orgSigns, covers, places, people, institutions []any
	countries, organisations                                       parties
}

func (e *edges) add(a derive.Accord, names *derive.Names) {
	e.accords = append(e.accords, params{"id": a.ID, "props": accordProperties(a)})
	for _, p := range kg.NewParties(a.Parties...) {
		e.sign(a, names.Of(p))
	}
	for _, d := range distinctDomains(a.Domains) {
		e.covers = append(e.covers, params{"accord": a.ID, "domain": d})
	}
	if a.PlaceKey != "" {
		e.places = append(e.places, params{"accord": a.ID, "key": a.PlaceKey, "name": a.Place})
	}
	for _, p := range a.People {
		e.people = append(e.people, params{"accord": a.ID, "key": p.Key, "name": p.Name, "party": string(p.Party), "office": p.Role})
	}
	for _, i := range a.Institutions {
		e.institutions = append(e.institutions, params{"accord": a.ID, "key": i.Key, "name": i.Name, "party": string(i.Party)})
	}
}

func (e *edges) sign(a derive.Accord, p derive.Party) {
	if e.countries == nil {
		e.countries, e.organisations = parties{}, parties{}
	}
	row := params{"accord": a.ID, "party": string(p.Code), "props": params{
		"party": string(p.Code), "signedOn": known(a.SignedOn), "status": string(a.Status),
		"newest": a.Newest, "oldest": a.Oldest, "accord": a.ID, "partner": a.Partner(p.Code),
	}}
	if p.Code.IsOrganisation() {
		e.organisations[p.Code] = partyProperties(p)
		e.orgSigns = append(e.orgSigns, row)
	} else {
		e.countries[p.Code] = partyProperties(p)
		e.signs = append(e.signs, row)
	}
}

func partyProperties(p derive.Party) params {
	props := params{"code": string(p.Code), "code3": known(p.Code3), "name": p.Name, "region": known(p.Region)}
	for lang, name := range p.Names {
		props["name_"+string(lang)] = known(name)
	}
	addDocument(props, p.Document())
	return props
}

// accordProperties are the accord: whole in data, and what people and queries look for beside it.
func accordProperties(a derive.Accord) params {
	p := params{
		"id": a.ID, "title": a.Title, "kind": string(a.Kind), "status": string(a.Status), "count": a.Count,
		"date": known(a.Date), "signedOn": known(a.SignedOn), "precision": known(store.SortDate(a.Accord).Precision()), "place": known(a.Place),
		"parties": strs(kg.NewParties(a.Parties...)), "domains": distinctDomains(a.Domains), "mentions": strs(a.Mentions),
		"confidence": a.Confidence, "sources": a.Sources, "block": a.Block, "digest": a.Digest,
		"newest": a.Newest, "oldest": a.Oldest, "data": a.JSON,
		"states": stateRows(a.States), "disputed": a.Disputed,
	}
	addDocument(p, a.Document)
	return p
}

func distinctDomains(domains []kg.Domain) []string {
	return distinct(strs(domains))
}
