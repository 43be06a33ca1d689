package sqlite

import (
	"fmt"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// selection is the FROM and WHERE of a query over accords (a), which may be reached over the edges
// (s) of one of the parties that they must have, or of a domain; then a is there only where something
// of it is asked for.
type selection struct {
	where []string
	args  []any
	edges string // the table that s is, "" for none
}

// columns that each order sorts by, and those of s that are the same.
var columns = map[store.Order]struct {
	accord string
	edge   map[string]string // by table
}{
	store.NewestFirst:   {"a.newest", map[string]string{"signs": "s.newest", "covers": "s.newest"}},
	store.OldestFirst:   {"a.oldest", map[string]string{"signs": "s.oldest"}},
	store.MostConfident: {"a.confidence", nil},
	store.MostSources:   {"a.sources", nil},
	store.ByID:          {"a.id", nil},
}

func (s *selection) and(condition string, args ...any) {
	s.where = append(s.where, condition)
	s.args = append(s.args, args...)
}

// inList keeps the query's text the same for every length of list.
const inList = " IN (SELECT value FROM json_each(?))"

// selecting writes the filter for accords that have all of the parties; the first of them is the
// one with the fewest accords.
func selecting(f store.Filter, parties []kg.Party) *selection {
	s := &selection{}
	if len(parties) == 0 && len(f.Domains) == 1 {
		return selectingDomain(f, f.Domains[0])
	}
	if len(parties) > 0 {
		s.edges = "signs"
		s.and("s.party = ?", string(parties[0]))
		switch others := parties[1:]; len(others) {
		case 0:
		case 1:
			s.and("s.partner IN (?, '"+derive.NoPartner+"')", string(others[0]))
		default:
			s.and("s.partner = '" + derive.NoPartner + "'")
		}
		s.having(parties[1:])
	}
	s.rest(f)
	return s
}

// selectingShared writes the filter for the accords of two parties that are only theirs, or for those
// that have others too.
func selectingShared(f store.Filter, parties []kg.Party, alone bool) *selection {
	s := &selection{edges: "signs"}
	s.and("s.party = ?", string(parties[0]))
	if alone {
		s.and("s.partner = ?", string(parties[1]))
	} else {
		s.and("s.partner = '" + derive.NoPartner + "'")
		s.having(parties[1:])
	}
	s.rest(f)
	return s
}

// selectingDomain writes the filter for the accords of one of its domains.
func selectingDomain(f store.Filter, d kg.Domain) *selection {
	s := &selection{edges: "covers"}
	s.and("s.domain = ?", string(d))
	f.Domains = nil
	s.rest(f)
	return s
}

func (s *selection) having(parties []kg.Party) {
	for _, p := range parties {
		s.and("EXISTS (SELECT 1 FROM signs x WHERE x.accord = s.accord AND x.party = ?)", string(p))
	}
}

// rest writes all of the filter but the parties that must be there.
func (s *selection) rest(f store.Filter) {
	s.byParties(f)
	s.byMembers(f)
	s.byValues(f)
	s.byDate(f)
	s.byEdges(f)
}

func (s *selection) byParties(f store.Filter) {
	if len(f.AnyOf) > 0 {
		s.and(s.id()+" IN (SELECT accord FROM signs WHERE party"+inList+")", array(f.AnyOf))
	}
	if f.OnlyBetween {
		between := kg.NewParties(append(append([]kg.Party(nil), f.AllOf...), f.AnyOf...)...)
		s.and("NOT EXISTS (SELECT 1 FROM signs x WHERE x.accord = "+s.id()+" AND x.party NOT"+inList+")", array(between))
	}
}

func (s *selection) byMembers(f store.Filter) {
	for _, group := range f.Among {
		members := [][]string{}
		for _, m := range group {
			low, high := m.Bounds()
			members = append(members, []string{string(m.Party), low, high})
		}
		data := rows(members).json()
		const member = "SELECT 1 FROM json_each(?) m WHERE m.value ->> 0 = x.party AND m.value ->> 1 <= x.newest AND m.value ->> 2 > x.newest"
		if f.OnlyAmong {
			s.and("NOT EXISTS (SELECT 1 FROM signs x WHERE x.accord = a.id AND NOT EXISTS ("+member+"))", data)
			continue
		}
		s.and("EXISTS (SELECT 1 FROM signs x WHERE x.accord = a.id AND EXISTS ("+member+"))", data)
	}
}

func (s *selection) byValues(f store.Filter) {
	if len(f.Kinds) > 0 {
		s.and("a.kind"+inList, array(f.Kinds))
	}
	if day, states := f.StatesAsOf(); day != "" {
		s.and("EXISTS (SELECT 1 FROM states x WHERE x.accord = a.id AND x.since <= ? AND x.until > ? AND x.status"+inList+")", string(day), string(day), array(states))
	} else if len(f.Statuses) > 0 {
		s.and("a.status"+inList, array(f.Statuses))
	}
	if len(f.IDs) > 0 {
		s.and("a.id"+inList, array(f.IDs))
	}
	if f.Disputed {
		s.and("a.disputed")
	}
	if f.Place != "" {
		s.and("a.place = ? AND a.place <> ''", store.Fold(f.Place)) // the index leaves the empty one out
	}
	if f.MinConfidence > 0 {
		s.and("a.confidence >= ?", f.MinConfidence)
	}
	if f.MinSources > 0 {
		s.and("a.sources >= ?", f.MinSources)
	}
}

func (s *selection) byDate(f store.Filter) {
	low, high, except := f.DateBounds()
	if low == "" && high == "" {
		return
	}
	newest := s.column(store.NewestFirst)
	s.and(newest+" >= ?", max(low, "0")) // "0" leaves the unknown date out
	if high != "" {
		s.and(newest+" <= ?", high)
	}
	if len(except) > 0 {
		s.and(newest+" NOT"+inList, array(except))
	}
}

func (s *selection) byEdges(f store.Filter) {
	if len(f.Domains) > 0 {
		s.and("EXISTS (SELECT 1 FROM covers c WHERE c.accord = "+s.id()+" AND c.domain"+inList+")", array(f.Domains))
	}
	if f.Person != "" {
		s.and(s.id()+" IN (SELECT accord FROM signed_for WHERE person = ?)", store.Fold(f.Person))
	}
	if f.Institution != "" {
		s.and(s.id()+" IN (SELECT accord FROM institution_signs WHERE institution = ?)", store.Fold(f.Institution))
	}
	if f.Outlet != "" {
		s.and(s.id()+" IN (SELECT r.accord FROM articles t INDEXED BY articles_told CROSS JOIN reports r ON r.article = t.id WHERE t.outlet = ?)", f.Outlet)
	}
	if f.Lang != "" {
		s.and(s.id()+" IN (SELECT r.accord FROM articles t INDEXED BY articles_told CROSS JOIN reports r ON r.article = t.id WHERE t.lang = ?)", string(f.Lang))
	}
	if f.Text != "" {
		s.and(s.id()+" IN ("+wordsOf+")", match("body", f.Text))
	}
}

// wordsOf are the accords with the words.
var wordsOf = "SELECT d.id FROM search CROSS JOIN documents d ON d.seq = search.rowid WHERE search MATCH ?" + accordNumbers

// match writes a query of FTS5 for one of its columns.
func match(column, text string) string {
	return derive.Query(text, func(word string, prefix bool) string { return term(column, word, prefix) })
}

func term(column, word string, prefix bool) string {
	if prefix {
		return column + `:"` + word + `"*`
	}
	return column + `:"` + word + `"`
}

func (s *selection) column(o store.Order) string {
	if edge := columns[o].edge[s.edges]; edge != "" {
		return edge
	}
	return columns[o].accord
}

func (s *selection) id() string {
	if s.edges != "" {
		return "s.accord"
	}
	return "a.id"
}

// after keeps what follows the cursor.
func (s *selection) after(o store.Order, c *store.Cursor) error {
	if c == nil {
		return nil
	}
	key, err := c.KeyValue(o)
	if err != nil {
		return err
	}
	sign := ">"
	if o.Descending() {
		sign = "<"
	}
	if o == store.ByID {
		s.and("a.id > ?", key)
		return nil
	}
	s.and("("+s.column(o)+", "+s.id()+") "+sign+" (?, ?)", key, c.ID)
	return nil
}

// keys is the query for the keys of the accords in order, up to a limit.
func (s *selection) keys(o store.Order) string {
	direction := ""
	if o.Descending() {
		direction = " DESC"
	}
	by := fmt.Sprintf(" ORDER BY %s%s, %s%s", s.column(o), direction, s.id(), direction)
	if o == store.ByID {
		by = " ORDER BY " + s.column(o)
	}
	return s.query(s.column(o)+" AS key, "+s.id()+" AS id") + by + " LIMIT ?"
}

// query selects columns of the selection.
func (s *selection) query(columns string) string {
	rest := ""
	if len(s.where) > 0 {
		rest = " WHERE " + strings.Join(s.where, " AND ")
	}
	from := "accords a"
	if s.edges != "" {
		from = s.edges + " s"
		if strings.Contains(columns+rest, "a.") {
			from += " CROSS JOIN accords a ON a.id = s.accord"
		}
	}
	return "SELECT " + columns + " FROM " + from + rest
}
