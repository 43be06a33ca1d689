package sqlite

import (
	"context"
	"strings"
)

// insert is the beginning of a statement that puts rows of so many columns into a table, and what
// stands behind the rows.
type insert struct {
	into    string // "INSERT INTO covers (accord, domain)"
	row     string // "(?,?)"
	columns int    // placeholders of a row
	then    string // "ON CONFLICT …", may be empty
}

func newInsert(into string, columns int, then string) insert {
	return insert{into, "(" + strings.TrimSuffix(strings.Repeat("?,", columns), ",") + ")", columns, then}
}

// atOnce are the numbers of rows to a statement, so that each insert has three texts at most.
// Beginning a statement costs as much as a few rows.
var atOnce = []int{200, 20, 1}

// insert puts the rows, whose values stand one behind the other, into the table in their order.
func (q querier) insert(ctx context.Context, i insert, values []any) error {
	for _, n := range atOnce {
		if len(values) < n*i.columns {
			continue
		}
		text := i.into + " VALUES " + strings.TrimSuffix(strings.Repeat(i.row+",", n), ",") + " " + i.then
		for ; len(values) >= n*i.columns; values = values[n*i.columns:] {
			if err := q.exec(ctx, text, values[:n*i.columns]...); err != nil {
				return err
			}
		}
	}
	return nil
}
