package export

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// graphML writes one graph, directed, with the columns as keys: n_title of nodes, e_title of edges.
type graphML struct{}

func (graphML) begin(w io.Writer) error {
	var b strings.Builder
	b.WriteString(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	key := func(of, prefix string, c column) {
		fmt.Fprintf(&b, `  <key id="%s%s" for="%s" attr.name="%s" attr.type="%s"/>`+"\n", prefix, c.name, of, c.name, c.kind)
	}
	key("node", "n_", column{"label", "string"})
	for _, c := range nodeColumns {
		key("node", "n_", c)
	}
	key("edge", "e_", column{"type", "string"})
	for _, c := range relationshipColumns {
		key("edge", "e_", c)
	}
	b.WriteString(`  <graph id="entente" edgedefault="directed">` + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (graphML) node(w io.Writer, n node) error {
	return element(w, fmt.Sprintf(`<node id="%s">`, escaped(n.id())), "</node>", "n_", nodeColumns,
		append([]property{{"label", n.label}}, n.properties...))
}

func (graphML) relationship(w io.Writer, r relationship) error {
	return element(w, fmt.Sprintf(`<edge source="%s" target="%s">`, escaped(r.from.id()), escaped(r.to.id())), "</edge>", "e_", relationshipColumns,
		append([]property{{"type", r.kind}}, r.properties...))
}

// element writes the first property, which names the label or type, and the columns that are known.
func element(w io.Writer, begin, end, prefix string, columns []column, properties []property) error {
	row, err := cells(columns, properties[1:])
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, `    %s<data key="%s%s">%s</data>`, begin, prefix, properties[0].name, escaped(properties[0].value.(string)))
	for i, c := range columns {
		if row[i] != "" {
			fmt.Fprintf(&b, `<data key="%s%s">%s</data>`, prefix, c.name, escaped(row[i]))
		}
	}
	b.WriteString(end + "\n")
	_, err = io.WriteString(w, b.String())
	return err
}

func (graphML) between(io.Writer) error { return nil }

func (graphML) end(w io.Writer) error {
	_, err := io.WriteString(w, "  </graph>\n</graphml>\n")
	return err
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
