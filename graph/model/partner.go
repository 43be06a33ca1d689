package model

import (
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Partner is a party that shares accords with another one, in the level of all partners of all
// parties of a level.
type Partner struct {
	store.Partner
	Owner  Party        // with whom it shares them
	Filter store.Filter // which of them count
	Other  Party
	Seat[*Partner]
}

// SeatPartners puts the partners of the owners into one level; the result has the form of rows.
func SeatPartners(owners []Party, f store.Filter, rows [][]store.Partner) [][]*Partner {
	var codes []kg.Party
	for _, ps := range rows {
		for _, p := range ps {
			codes = append(codes, p.Party)
		}
	}
	parties := SeatParties(codes)
	out := make([][]*Partner, len(rows))
	var all []*Partner
	for i, ps := range rows {
		for _, p := range ps {
			out[i] = append(out[i], &Partner{Partner: p, Owner: owners[i], Filter: f, Other: parties[p.Party]})
		}
		all = append(all, out[i]...)
	}
	seat(all, func(p *Partner, s Seat[*Partner]) { p.Seat = s })
	return out
}

// Party is the party.
func (p *Partner) Party() Party { return p.Other }

// FirstDate is the earliest known date of the shared accords.
func (p *Partner) FirstDate() kg.Date { return p.First }

// LastDate is the latest known date of the shared accords.
func (p *Partner) LastDate() kg.Date { return p.Last }
