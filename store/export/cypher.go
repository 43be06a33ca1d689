package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// script writes statements that cypher-shell runs one by one, with some rows in each: nodes of one
// label or relationships of one type between two labels. MERGE by what is unique makes running them
// again change nothing.
type script struct{ nodes, relationships statement }

// rowsInStatement keeps a statement small enough to be parsed quickly.
const rowsInStatement = 200

// keys tell what each label is unique by.
var keys = map[string][]string{
	"Article": {"id"}, "Accord": {"id"}, "Country": {"code"}, "Organisation": {"code"}, "Domain": {"code"},
	"Place": {"key"}, "Person": {"key"}, "Institution": {"key", "party"},
}

// own tells what tells apart several relationships of a type between two nodes.
var own = map[string][]string{"REPORTS": {"mention"}, "SIGNED_FOR": {"party", "office"}}

func (*script) begin(w io.Writer) error {
	var b strings.Builder
	b.WriteString("// A graph of Entente. To load it into an empty Neo4j: cypher-shell -f THIS_FILE\n")
	for _, label := range []string{"Article", "Accord", "Country", "Organisation", "Domain", "Place", "Person", "Institution"} {
		by := make([]string, len(keys[label]))
		for i, k := range keys[label] {
			by[i] = "n." + k
		}
		fmt.Fprintf(&b, "CREATE CONSTRAINT entente_%s IF NOT EXISTS FOR (n:%s) REQUIRE (%s) IS UNIQUE;\n", strings.ToLower(label), label, strings.Join(by, ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (s *script) node(w io.Writer, n node) error {
	head := fmt.Sprintf("MERGE (n:%s {%s}) SET n += row", n.label, matching(n.label, "row"))
	return s.nodes.add(w, head, literal(identified(n)))
}

func (s *script) relationship(w io.Writer, r relationship) error {
	head := fmt.Sprintf("MATCH (a:%s {%s}) MATCH (b:%s {%s}) MERGE (a)-[r:%s%s]->(b) SET r += row.p",
		r.from.label, matching(r.from.label, "row.a"), r.to.label, matching(r.to.label, "row.b"), r.kind, telling(r.kind))
	properties := r.properties
	for _, name := range own[r.kind] {
		properties = withEmpty(properties, name) // MERGE takes no null
	}
	row := "{a: " + literal(identity(r.from)) + ", b: " + literal(identity(r.to)) + ", p: " + literal(properties) + "}"
	return s.relationships.add(w, head, row)
}

func (s *script) between(w io.Writer) error { return s.nodes.end(w) }
func (s *script) end(w io.Writer) error     { return s.relationships.end(w) }

// statement collects rows that have the same head.
type statement struct {
	head string
	rows []string
}

func (s *statement) add(w io.Writer, head, row string) error {
	if head != s.head || len(s.rows) == rowsInStatement {
		if err := s.end(w); err != nil {
			return err
		}
	}
	s.head = head
	s.rows = append(s.rows, row)
	return nil
}

func (s *statement) end(w io.Writer) error {
	if len(s.rows) == 0 {
		return nil
	}
	_, err := io.WriteString(w, "UNWIND [\n"+strings.Join(s.rows, ",\n")+"] AS row\n"+s.head+";\n")
	s.rows = s.rows[:0]
	return err
}

func matching(label, row string) string {
	by := make([]string, len(keys[label]))
	for i, k := range keys[label] {
		by[i] = k + ": " + row + "." + k
	}
	return strings.Join(by, ", ")
}

func telling(kind string) string {
	if len(own[kind]) == 0 {
		return ""
	}
	by := make([]string, len(own[kind]))
	for i, k := range own[kind] {
		by[i] = k + ": row.p." + k
	}
	return " {" + strings.Join(by, ", ") + "}"
}

// identified gives a node's properties with all that it is unique by.
func identified(n node) []property {
	properties := n.properties
	for _, k := range keys[n.label] {
		properties = withEmpty(properties, k)
	}
	return properties
}

// identity gives the properties that a node is unique by; where only its key is known, it is the
// one that the label is unique by.
func identity(n node) []property {
	if len(n.properties) == 0 {
		return []property{{keys[n.label][0], n.key}}
	}
	var out []property
	for _, p := range identified(n) {
		for _, k := range keys[n.label] {
			if p.name == k {
				out = append(out, p)
			}
		}
	}
	return out
}

func withEmpty(properties []property, name string) []property {
	for _, p := range properties {
		if p.name == name {
			return properties
		}
	}
	return append(properties[:len(properties):len(properties)], property{name, ""})
}

func literal(properties []property) string {
	parts := make([]string, len(properties))
	for i, p := range properties {
		parts[i] = p.name + ": " + value(p.value)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func value(v any) string {
	switch v := v.(type) {
	case string:
		return quoted(v)
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if !strings.ContainsAny(s, ".e") {
			s += ".0"
		}
		return s
	case []string:
		parts := make([]string, len(v))
		for i, s := range v {
			parts[i] = quoted(s)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case []int:
		parts := make([]string, len(v))
		for i, n := range v {
			parts[i] = strconv.Itoa(n)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// quoted writes a string of Cypher.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range s {
		switch {
		case r == '\'' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}
