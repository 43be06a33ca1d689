package store

import "github.com/entente-kg/entente/kg"

// Member is a party for as long as it belongs to a group, such as the members of a union.
type Member struct {
	Party kg.Party `json:"party"`
	From  kg.Date  `json:"from"`  // first day, "" for ever since, also for accords without a date
	Until kg.Date  `json:"until"` // the day after the last one, "" while it lasts
}

// Bounds puts From and Until as a comparison of strings with the sort date of an accord: it is inside when
// low <= date < high. A month or year is inside when its first day is.
func (m Member) Bounds() (low, high string) {
	if m.Until == "" {
		return string(m.From), "~"
	}
	return string(m.From), string(m.Until)
}
