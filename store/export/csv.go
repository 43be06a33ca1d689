package export

import (
	"encoding/csv"
	"io"
)

// table is one CSV table: nodes have _id and _label, relationships _start, _end and _type.
type table struct{}

func (table) begin(w io.Writer) error {
	row := []string{"_id", "_label"}
	for _, c := range nodeColumns {
		row = append(row, c.name)
	}
	row = append(row, "_start", "_end", "_type")
	for _, c := range relationshipColumns {
		row = append(row, "_"+c.name)
	}
	return writeRow(w, row)
}

func (table) node(w io.Writer, n node) error {
	row, err := cells(nodeColumns, n.properties)
	if err != nil {
		return err
	}
	row = append([]string{n.id(), n.label}, row...)
	return writeRow(w, append(row, make([]string, 3+len(relationshipColumns))...))
}

func (table) relationship(w io.Writer, r relationship) error {
	row, err := cells(relationshipColumns, r.properties)
	if err != nil {
		return err
	}
	row = append([]string{r.from.id(), r.to.id(), r.kind}, row...)
	return writeRow(w, append(make([]string, 2+len(nodeColumns)), row...))
}

func (table) between(io.Writer) error { return nil }
func (table) end(io.Writer) error     { return nil }

// id names a node in the whole file.
func (n node) id() string { return n.label + "/" + n.key }

func writeRow(w io.Writer, row []string) error {
	c := csv.NewWriter(w)
	if err := c.Write(row); err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}
