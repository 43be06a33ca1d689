package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// facet says which values an accord (a) has in a dimension: a list, or where it has at most one the
// value itself, and what is shown for a value (%[1]s).
type facet struct{ values, label, value string }

// unwind gives each value of an accord under a name.
func (f facet) unwind(name string) string {
	if f.value != "" {
		return " WITH *, " + f.value + " AS " + name
	}
	return " UNWIND " + f.values + " AS " + name
}

var facets = map[store.Dimension]facet{
	store.ByParty:       {values: "a.parties", label: "%[1]s"},
	store.ByDomain:      {values: "a.domains", label: "%[1]s"},
	store.ByKind:        {value: "a.kind", label: "%[1]s"},
	store.ByStatus:      {value: "a.status", label: "%[1]s"},
	store.ByYear:        {value: "CASE a.newest WHEN '' THEN null ELSE left(a.newest, 4) END", label: "%[1]s"},
	store.ByMonth:       {value: "CASE WHEN size(a.newest) >= 7 THEN left(a.newest, 7) END", label: "%[1]s"},
	store.ByPlace:       {values: "COLLECT { MATCH (a)-[:SIGNED_AT]->(x:Place) RETURN x.key }", label: smallest("Place")},
	store.ByPerson:      {values: "COLLECT { MATCH (a)<-[:SIGNED_FOR]-(x:Person) RETURN DISTINCT x.key }", label: smallest("Person")},
	store.ByInstitution: {values: "COLLECT { MATCH (a)<-[:SIGNS]-(x:Institution) RETURN DISTINCT x.key }", label: smallest("Institution")},
	store.ByOutlet:      {values: "COLLECT { MATCH (a)<-[:REPORTS]-(x:Article) WHERE x.outlet <> '' RETURN DISTINCT x.outlet }", label: "%[1]s"},
	store.ByLang:        {values: "COLLECT { MATCH (a)<-[:REPORTS]-(x:Article) WHERE x.lang <> '' RETURN DISTINCT x.lang }", label: "%[1]s"},
}

// periodLengths is how much of a date names a period.
var periodLengths = map[store.Dimension]int{store.ByYear: len("2006"), store.ByMonth: len("2006-01")}

// smallest is the name of the nodes that share a key; institutions of several parties do.
func smallest(label string) string {
	return "reduce(least = null, name IN COLLECT { MATCH (x:" + label + " {key: %[1]s}) RETURN x.name } | " +
		"CASE WHEN least IS NULL OR name < least THEN name ELSE least END)"
}

// Tally counts accords by dimensions.
func (s *Store) Tally(ctx context.Context, f store.Filter, rows, columns store.Dimension, first int) ([]store.Cell, error) {
	if err := store.CheckTally(f, rows, columns, first); err != nil {
		return nil, err
	}
	if f.Empty() && rows == store.ByParty && columns == store.ByParty {
		return s.allPairs(ctx, first)
	}
	sel := selecting(f, "")
	if rows == store.ByParty && columns == store.ByParty {
		return s.pairs(ctx, sel, first)
	}
	cypher := tallying(sel, rows, columns, first)
	var out []store.Cell
	err := s.each(ctx, cypher, sel.params, func(r *driver.Record) error {
		out = append(out, store.Cell{
			Row: text(r.Values[0]), Column: text(r.Values[1]), Accords: number(r.Values[2]), Instruments: number(r.Values[3]),
			First: kg.Date(text(r.Values[4])), Last: kg.Date(text(r.Values[5])),
		})
		return nil
	})
	return out, err
}

func tallying(sel *selection, rows, columns store.Dimension, first int) string {
	const cells = "count(*) AS accords, sum(a.count) AS instruments, "
	if length := periodLengths[rows]; length > 0 && columns == "" { // every accord is looked at: each property once
		sel.where = append(sel.where, fmt.Sprintf("size(a.newest) >= %d", length))
		return sel.query(fmt.Sprintf("WITH left(a.newest, %d) AS row, ", length) + cells + "min(a.newest) AS first, max(a.newest) AS last " +
			"ORDER BY accords DESC, row" + sel.limit(first) + " RETURN row, '', accords, instruments, first, last")
	}
	across, label := "''", "''"
	unwind, where := "WITH a"+facets[rows].unwind("r"), " WHERE r IS NOT NULL"
	if columns != "" {
		across, label = "c", fmt.Sprintf(facets[columns].label, "c")
		unwind += facets[columns].unwind("c")
		where += " AND c IS NOT NULL"
	}
	if rows == columns {
		where += " AND r < c"
	}
	unwind += " WITH *" + where
	return sel.query(unwind + " WITH r, " + across + " AS c, " + cells +
		"coalesce(min(CASE a.newest WHEN '' THEN null ELSE a.newest END), '') AS first, max(a.newest) AS last " +
		"WITH " + fmt.Sprintf(facets[rows].label, "r") + " AS row, " + label + " AS column, accords, instruments, first, last " +
		"ORDER BY accords DESC, row, column" + sel.limit(first) + " RETURN row, column, accords, instruments, first, last")
}

// pairs reads the parties of each accord; counting them is not for the database.
func (s *Store) pairs(ctx context.Context, sel *selection, first int) ([]store.Cell, error) {
	pairs, err := s.countPairs(ctx, sel)
	if err != nil {
		return nil, err
	}
	return pairs.Cells(first), nil
}

func (s *Store) countPairs(ctx context.Context, sel *selection) (*derive.Pairs, error) {
	var pairs derive.Pairs
	err := s.each(ctx, sel.query("RETURN a.parties, a.count, a.newest"), sel.params, func(r *driver.Record) error {
		pairs.Add(partyList(r.Values[0]), number(r.Values[1]), kg.Date(text(r.Values[2])))
		return nil
	})
	return &pairs, err
}
