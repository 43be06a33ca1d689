package neo4j

import (
	"context"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store/internal/derive"
)

// touched is what the edges of some accords lead to, by label and key: it may be new, have another
// name, or have lost its last edge.
type touched map[string]map[string]bool

func (t touched) mark(label, key string) {
	if t[label] == nil {
		t[label] = map[string]bool{}
	}
	t[label][key] = true
}

func (t touched) rows(label string) []any { return anys(slices.Sorted(maps.Keys(t[label]))) }

func (t touched) add(a derive.Accord) {
	if a.PlaceKey != "" {
		t.mark("Place", a.PlaceKey)
	}
	for _, p := range a.People {
		t.mark("Person", p.Key)
	}
	for _, i := range a.Institutions {
		t.mark("Institution", i.Key)
	}
}

func (x *tx) touchedBy(ctx context.Context, accords []string) (touched, error) {
	t := touched{}
	err := x.q.each(ctx, `UNWIND $ids AS id MATCH (sought:Accord {id: id})-[:SIGNS|SIGNED_AT|SIGNED_FOR]-(n) USING INDEX SEEK sought:Accord(id)
		RETURN DISTINCT labels(n)[0], coalesce(n.code, n.key)`, params{"ids": accords}, func(r *driver.Record) error {
		t.mark(text(r.Values[0]), text(r.Values[1]))
		return nil
	})
	return t, err
}

// The name is the smallest of those on the edges, so that it does not depend on who came first; the
// search properties follow from the key. A node is written to before it is deleted, which waits for
// those who are giving it an edge, and looked at again.
const (
	renamePlaces = `UNWIND $rows AS key MATCH (n:Place {key: key})<-[r:SIGNED_AT]-() USING INDEX SEEK n:Place(key) WITH n, min(r.name) AS name
		WHERE n.name IS NULL OR n.name <> name SET n.name = name`
	renamePeople = `UNWIND $rows AS key MATCH (n:Person {key: key})-[r:SIGNED_FOR]->() USING INDEX SEEK n:Person(key) WITH n, min(r.name) AS name
		WHERE n.name IS NULL OR n.name <> name SET n.name = name, n.searchNames = [n.key], n.searchWords = n.key, n.searchBody = n.key`
	renameInstitutions = `UNWIND $rows AS key MATCH (n:Institution {key: key})-[r:SIGNS]->() USING INDEX SEEK n:Institution(key) WITH n, min(r.name) AS name
		WHERE n.name IS NULL OR n.name <> name SET n.name = name, n.searchNames = [n.key], n.searchWords = n.key, n.searchBody = n.key`
	placeInstitutions = `UNWIND $rows AS key MATCH (n:Institution {key: key}) USING INDEX SEEK n:Institution(key)
		WHERE EXISTS { (n)-[:SIGNS]->(a:Accord) WHERE n.party IN a.parties } AND NOT EXISTS { (n)-[:OF]->() }
		MATCH (c:Country|Organisation {code: n.party}) CREATE (n)-[:OF]->(c)`
	displaceInstitutions = `UNWIND $rows AS key MATCH (n:Institution {key: key})-[r:OF]->() USING INDEX SEEK n:Institution(key)
		WHERE NOT EXISTS { (n)-[:SIGNS]->(a:Accord) WHERE n.party IN a.parties } DELETE r`
)

func remove(label, key, edge string) string {
	alone := "NOT EXISTS { (n)-[:" + edge + "]-() }"
	return "UNWIND $rows AS key MATCH (n:" + label + " {" + key + ": key}) USING INDEX SEEK n:" + label + "(" + key + ") WHERE " + alone +
		" SET n." + key + " = key WITH n WHERE " + alone + " DETACH DELETE n"
}

// refresh names and removes what was touched, from the edges that are there now.
func (x *tx) refresh(ctx context.Context, t touched) error {
	for _, step := range []struct{ cypher, label string }{
		{renamePlaces, "Place"},
		{renamePeople, "Person"},
		{renameInstitutions, "Institution"},
		{placeInstitutions, "Institution"},
		{displaceInstitutions, "Institution"},
		{remove("Place", "key", "SIGNED_AT"), "Place"},
		{remove("Person", "key", "SIGNED_FOR"), "Person"},
		{remove("Institution", "key", "SIGNS"), "Institution"},
		{remove("Country", "code", "SIGNS"), "Country"},
		{remove("Organisation", "code", "SIGNS"), "Organisation"},
	} {
		if err := x.q.unwind(ctx, step.cypher, t.rows(step.label)); err != nil {
			return err
		}
	}
	return nil
}
