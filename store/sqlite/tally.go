package sqlite

import (
	"context"
	"fmt"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// facet says where the values of a dimension come from: what is joined to the selection f under a
// name (%[1]s), the expression of the value, and what is shown for a value (%[1]s).
type facet struct{ join, value, label string }

var facets = map[store.Dimension]facet{
	store.ByParty:  {"JOIN signs %[1]s ON %[1]s.accord = f.id", "%[1]s.party", "%[1]s"},
	store.ByDomain: {"JOIN covers %[1]s ON %[1]s.accord = f.id", "%[1]s.domain", "%[1]s"},
	store.ByKind:   {"", "f.kind", "%[1]s"},
	store.ByStatus: {"", "f.status", "%[1]s"},
	store.ByYear:   {"", "nullif(substr(f.newest, 1, 4), '')", "%[1]s"},
	store.ByMonth:  {"", "CASE WHEN length(f.newest) >= 7 THEN substr(f.newest, 1, 7) END", "%[1]s"},
	store.ByPlace:  {"", "nullif(f.place, '')", "(SELECT min(spelling) FROM accords WHERE place = %[1]s AND place <> '')"},
	store.ByPerson: distinct("SELECT person AS v FROM signed_for WHERE accord = f.id",
		"(SELECT min(name) FROM signed_for WHERE person = %[1]s)"),
	store.ByInstitution: distinct("SELECT institution AS v FROM institution_signs WHERE accord = f.id",
		"(SELECT min(name) FROM institution_signs WHERE institution = %[1]s)"),
	store.ByOutlet: distinct("SELECT nullif(t.outlet, '') AS v FROM reports r JOIN articles t ON t.id = r.article WHERE r.accord = f.id", "%[1]s"),
	store.ByLang:   distinct("SELECT nullif(t.lang, '') AS v FROM reports r JOIN articles t ON t.id = r.article WHERE r.accord = f.id", "%[1]s"),
}

// distinct is for values that an accord can have several times: it counts once for each.
func distinct(query, label string) facet {
	return facet{"JOIN json_each((SELECT json_group_array(DISTINCT v) FROM (" + query + "))) %[1]s", "%[1]s.value", label}
}

func (f facet) as(name string) (join, value string) {
	if f.join == "" {
		return "", f.value
	}
	return fmt.Sprintf(f.join, name), fmt.Sprintf(f.value, name)
}

// Tally counts accords by dimensions.
func (s *Store) Tally(ctx context.Context, f store.Filter, rows, columns store.Dimension, first int) ([]store.Cell, error) {
	if err := store.CheckTally(f, rows, columns, first); err != nil {
		return nil, err
	}
	limit := first
	if limit == 0 {
		limit = -1
	}
	if f.Empty() && rows == store.ByParty && columns == store.ByParty {
		return s.allPairs(ctx, limit)
	}
	if remembers(rows) && remembers(columns) {
		if chosen, x, err := s.recall(ctx, f, f.AllOf); err != nil {
			return nil, err
		} else if x != nil {
			return s.tally(ctx, x, chosen, rows, columns, first)
		}
	}
	sel, err := s.selecting(ctx, f, f.AllOf)
	if err != nil {
		return nil, err
	}
	if rows == store.ByParty && columns == store.ByParty {
		return s.pairs(ctx, sel, first)
	}
	var out []store.Cell
	err = s.each(ctx, tallying(sel, rows, columns), append(sel.args, limit), func(scan func(...any) error) error {
		var c store.Cell
		err := scan(&c.Row, &c.Column, &c.Accords, &c.Instruments, &c.First, &c.Last)
		out = append(out, c)
		return err
	})
	return out, err
}

func tallying(sel *selection, rows, columns store.Dimension) string {
	joinR, r := facets[rows].as("r")
	joinC, c, labelC, only := "", "''", "%[1]s", "r IS NOT NULL"
	if columns != "" {
		joinC, c = facets[columns].as("c")
		labelC = facets[columns].label
		only += " AND c IS NOT NULL"
	}
	if rows == columns {
		only += " AND r < c"
	}
	return fmt.Sprintf(`SELECT %s, %s, accords, instruments, first, last FROM (
		SELECT r, c, count(*) AS accords, sum(count) AS instruments, coalesce(min(nullif(newest, '')), '') AS first, max(newest) AS last
		FROM (SELECT %s AS r, %s AS c, f.count AS count, f.newest AS newest FROM (%s) f %s %s) WHERE %s GROUP BY r, c)
		ORDER BY 3 DESC, 1, 2 LIMIT ?`,
		fmt.Sprintf(facets[rows].label, "r"), fmt.Sprintf(labelC, "c"), r, c,
		sel.query(sel.id()+" AS id, a.kind AS kind, a.status AS status, a.count AS count, a.newest AS newest, a.place AS place"), joinR, joinC, only)
}

// pairs reads the parties of each accord; counting them is not for the database.
func (s *Store) pairs(ctx context.Context, sel *selection, first int) ([]store.Cell, error) {
	var pairs derive.Pairs
	query := sel.query("a.count, a.newest, (SELECT json_group_array(party) FROM signs WHERE accord = " + sel.id() + ")")
	if err := s.each(ctx, query, sel.args, pairOf(&pairs)); err != nil {
		return nil, err
	}
	return pairs.Cells(first), nil
}
