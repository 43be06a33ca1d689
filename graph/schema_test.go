package graph_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/graph"
)

// Everything that a client can see is described.
func TestEverythingIsDescribed(t *testing.T) {
	undescribed := func(name, description string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", name)
		}
	}
	for _, def := range graph.Schema(nil).Schema().Types {
		if def.BuiltIn || federations(def.Name) {
			continue
		}
		undescribed(def.Name, def.Description)
		for _, f := range def.Fields {
			if federations(f.Name) {
				continue
			}
			undescribed(def.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				undescribed(def.Name+"."+f.Name+"("+a.Name+":)", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			undescribed(def.Name+"."+v.Name, v.Description)
		}
	}
}

// federations tells whether a name belongs to GraphQL or to Apollo Federation, whose schemas say what it
// means.
func federations(name string) bool {
	return strings.HasPrefix(name, "_") || strings.Contains(name, "__") || name == "FieldSet"
}

// The blocs that a filter can name are those whose members are known.
func TestBlocsHaveMembers(t *testing.T) {
	var named []gazetteer.BlocCode
	for _, v := range graph.Schema(nil).Schema().Types["Bloc"].EnumValues {
		named = append(named, gazetteer.BlocCode(v.Name))
	}
	known := gazetteer.Blocs()
	slices.Sort(known)
	slices.Sort(named)
	if !slices.Equal(known, named) {
		t.Errorf("the gazetteer has %v, the schema %v", known, named)
	}
}

// Every list that can grow is a page: it has a limit, and so a price.
func TestListsFromTheRootHaveLimits(t *testing.T) {
	bounded := map[string]bool{"nodes": true, "countries": true, "organisations": true, "domains": true, "timeline": true, "_entities": true} // by ids, the world, the enum, refused above a length
	for _, f := range graph.Schema(nil).Schema().Query.Fields {
		list := f.Type.Elem != nil || strings.HasSuffix(f.Type.Name(), "Connection")
		if list && f.Arguments.ForName("first") == nil && !bounded[f.Name] && !strings.HasPrefix(f.Name, "__") {
			t.Errorf("%s is a list without first", f.Name)
		}
	}
}
