package graph_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestNoBreakingChange compares the schema with the one that clients were given last,
// testdata/released.graphqls. What may break a query of theirs fails; with -update, the schema is
// released as it is.
func TestNoBreakingChange(t *testing.T) {
	const released = "testdata/released.graphqls"
	now, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(released, now, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	before, err := os.ReadFile(released)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range breaks(parsed(t, string(before)), parsed(t, string(now))) {
		t.Errorf("%s: deprecate instead, or release the schema with -update", b)
	}
}

func parsed(t *testing.T, text string) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// breaks tells what a query that was right for the old schema can stumble over in the new one.
func breaks(old, new *ast.Schema) []string {
	var out []string
	for name, was := range old.Types {
		is := new.Types[name]
		switch {
		case was.BuiltIn:
		case is == nil:
			out = append(out, name+" is gone")
		case is.Kind != was.Kind:
			out = append(out, fmt.Sprintf("%s is of kind %s, was %s", name, is.Kind, was.Kind))
		default:
			out = append(out, breaksOfType(was, is)...)
		}
	}
	slices.Sort(out)
	return out
}

func breaksOfType(was, is *ast.Definition) []string {
	var out []string
	for _, f := range was.Fields {
		g := is.Fields.ForName(f.Name)
		where := was.Name + "." + f.Name
		switch {
		case g == nil:
			out = append(out, where+" is gone")
			continue
		case was.Kind == ast.InputObject && !accepts(g.Type, f.Type), was.Kind != ast.InputObject && !accepts(f.Type, g.Type):
			out = append(out, fmt.Sprintf("%s is of type %s, was %s", where, g.Type, f.Type))
		}
		out = append(out, breaksOfArguments(where, f.Arguments, g.Arguments)...)
	}
	for _, g := range is.Fields {
		if was.Kind == ast.InputObject && was.Fields.ForName(g.Name) == nil && g.Type.NonNull && g.DefaultValue == nil {
			out = append(out, was.Name+"."+g.Name+" is new and required")
		}
	}
	for _, v := range was.EnumValues {
		if is.EnumValues.ForName(v.Name) == nil {
			out = append(out, was.Name+"."+v.Name+" is gone")
		}
	}
	for _, member := range append(slices.Clone(was.Types), was.Interfaces...) {
		if !slices.Contains(is.Types, member) && !slices.Contains(is.Interfaces, member) {
			out = append(out, fmt.Sprintf("%s has no %s any more", was.Name, member))
		}
	}
	return out
}

func breaksOfArguments(where string, was, is ast.ArgumentDefinitionList) []string {
	var out []string
	for _, a := range was {
		b := is.ForName(a.Name)
		switch {
		case b == nil:
			out = append(out, fmt.Sprintf("%s(%s:) is gone", where, a.Name))
		case !accepts(b.Type, a.Type):
			out = append(out, fmt.Sprintf("%s(%s:) is of type %s, was %s", where, a.Name, b.Type, a.Type))
		case b.DefaultValue.String() != a.DefaultValue.String():
			out = append(out, fmt.Sprintf("%s(%s:) has the default %s, had %s", where, a.Name, b.DefaultValue, a.DefaultValue))
		}
	}
	for _, b := range is {
		if was.ForName(b.Name) == nil && b.Type.NonNull && b.DefaultValue == nil {
			out = append(out, fmt.Sprintf("%s(%s:) is new and required", where, b.Name))
		}
	}
	return out
}

// accepts tells whether every value of the type can stand where the place wants one.
func accepts(place, value *ast.Type) bool {
	if place.NonNull && !value.NonNull || (place.Elem == nil) != (value.Elem == nil) {
		return false
	}
	if place.Elem != nil {
		return accepts(place.Elem, value.Elem)
	}
	return place.NamedType == value.NamedType
}

func TestBreaks(t *testing.T) {
	const old = `
		type Query { a(x: Int = 1, y: String!): String!  b: [Int!]  c(in: In): U }
		input In { n: Int!  o: Int }  enum E { ONE TWO }  union U = A | B  type A { e: E }  type B { e: E }`
	for name, c := range map[string]struct {
		now  string
		want []string
	}{
		"grown": {`
			type Query { a(x: Int = 1, y: String, z: Int): String!  b: [Int!]!  c(in: In): U  d: Int }
			input In { n: Int  o: Int  p: Int }  enum E { ONE TWO THREE }  union U = A | B | C  type A { e: E! }  type B { e: E }  type C { e: E }`, nil},
		"broken": {`
			type Query { a(x: Int = 2, z: Int!): String  c(in: In!): U }
			input In { n: Int!  o: Int!  p: Int! }  enum E { ONE }  union U = A  type A { e: E }`,
			[]string{
				"B is gone", "E.TWO is gone", "In.o is of type Int!, was Int", "In.p is new and required", "Query.a is of type String, was String!",
				"Query.a(x:) has the default 2, had 1", "Query.a(y:) is gone", "Query.a(z:) is new and required", "Query.b is gone",
				"Query.c(in:) is of type In!, was In", "U has no B any more",
			}},
	} {
		if d := cmp.Diff(c.want, breaks(parsed(t, old), parsed(t, c.now))); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
