package neo4j

import (
	"context"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store/internal/derive"
)

// ReplaceAccords writes the difference between what the blocks have and should have.
func (x *tx) ReplaceAccords(ctx context.Context, blocks []string, accords []kg.Accord) error {
	have, err := x.have(ctx, blocks)
	if err != nil {
		return err
	}
	r, err := derive.Replace(blocks, have, accords, x.store.names)
	if err != nil {
		return err
	}
	x.wrote = x.wrote || len(r.Write)+len(r.Drop)+len(r.Link) > 0
	x.changes.Add(r)
	return x.store.wrap("writing accords to", x.apply(ctx, r))
}

func (x *tx) have(ctx context.Context, blocks []string) (derive.Stored, error) {
	mentions, err := x.stored(ctx, blocks)
	if err != nil {
		return derive.Stored{}, err
	}
	have := derive.Stored{Mentions: mentions}
	err = x.q.each(ctx, "UNWIND $blocks AS block MATCH (a:Accord {block: block}) USING INDEX SEEK a:Accord(block) RETURN a.id, a.digest, a.mentions ORDER BY a.id", params{"blocks": distinct(blocks)},
		func(r *driver.Record) error {
			a := derive.StoredAccord{ID: text(r.Values[0]), Digest: text(r.Values[1])}
			list, _ := r.Values[2].([]any)
			for _, m := range list {
				a.Mentions = append(a.Mentions, text(m))
			}
			have.Accords = append(have.Accords, a)
			return nil
		})
	return have, x.store.wrap("reading", err)
}

func (x *tx) apply(ctx context.Context, r derive.Replacement) error {
	old := slices.Clone(r.Drop)
	for _, a := range r.Write {
		old = append(old, a.ID)
	}
	t, err := x.touchedBy(ctx, old)
	if err != nil {
		return err
	}
	partners, err := x.partnersOf(ctx, r)
	if err != nil {
		return err
	}
	var rows edges
	for _, a := range r.Write {
		rows.add(a, x.store.names)
		t.add(a)
	}
	for _, step := range []struct {
		cypher string
		rows   []any
	}{
		{"UNWIND $rows AS id MATCH (sought:Accord {id: id})-[r:SIGNS|COVERS|SIGNED_AT|SIGNED_FOR]-() USING INDEX SEEK sought:Accord(id) DELETE r", anys(old)},
		{"UNWIND $rows AS row MERGE (a:Accord {id: row.id}) SET a = row.props", rows.accords},
		{makeParties("Country"), rows.countries.rows()},
		{makeParties("Organisation"), rows.organisations.rows()},
		{linkParties("Country"), rows.signs},
		{linkParties("Organisation"), rows.orgSigns},
		{`UNWIND $rows AS row MATCH (a:Accord {id: row.accord}) USING INDEX SEEK a:Accord(id) MERGE (d:Domain {code: row.domain}) CREATE (a)-[:COVERS]->(d)`, rows.covers},
		{`UNWIND $rows AS row MATCH (a:Accord {id: row.accord}) USING INDEX SEEK a:Accord(id) MERGE (p:Place {key: row.key}) CREATE (a)-[:SIGNED_AT {name: row.name}]->(p)`, rows.places},
		{`UNWIND $rows AS row MATCH (a:Accord {id: row.accord}) USING INDEX SEEK a:Accord(id) MERGE (p:Person {key: row.key}) CREATE (p)-[:SIGNED_FOR {party: row.party, office: row.office, name: row.name}]->(a)`, rows.people},
		{`UNWIND $rows AS row MATCH (a:Accord {id: row.accord}) USING INDEX SEEK a:Accord(id) MERGE (i:Institution {key: row.key, party: row.party}) CREATE (i)-[:SIGNS {name: row.name}]->(a)`, rows.institutions},
		{moveToAccords, links(r.Link, true)},
		{moveToBlocks, links(r.Link, false)},
		{"UNWIND $rows AS id MATCH (a:Accord {id: id}) USING INDEX SEEK a:Accord(id) DETACH DELETE a", anys(r.Drop)},
	} {
		if err := x.q.unwind(ctx, step.cypher, step.rows); err != nil {
			return err
		}
	}
	if err := x.alias(ctx, r, old); err != nil {
		return err
	}
	if err := x.putPartners(ctx, partners); err != nil {
		return err
	}
	return x.refresh(ctx, t)
}

// makeParties writes only where something is new: a write would make transactions that share a
// party wait for each other.
func makeParties(label string) string {
	return "UNWIND $rows AS row MERGE (p:" + label + ` {code: row.code}) WITH p, row
		WHERE p.name IS NULL OR p.name <> row.props.name OR p.searchBody <> row.props.searchBody SET p = row.props`
}

func linkParties(label string) string {
	return "UNWIND $rows AS row MATCH (a:Accord {id: row.accord}) USING INDEX SEEK a:Accord(id) MATCH (p:" + label + " {code: row.party}) USING INDEX SEEK p:" + label + "(code) CREATE (p)-[s:SIGNS]->(a) SET s = row.props"
}

// Indexes are named because a plan that was made while the graph was small would otherwise stay, and
// read all of it for every row.
const (
	moveToAccords = `UNWIND $rows AS row MATCH (t:Article)-[old:REPORTS]->() USING INDEX SEEK old:REPORTS(mention) WHERE old.mention = row.mention MATCH (a:Accord {id: row.accord}) USING INDEX SEEK a:Accord(id)
		WITH t, a, old, properties(old) AS mention DELETE old CREATE (t)-[r:REPORTS]->(a) SET r = mention`
	moveToBlocks = `UNWIND $rows AS row MATCH (t:Article)-[old:REPORTS]->() USING INDEX SEEK old:REPORTS(mention) WHERE old.mention = row.mention MERGE (b:Block {key: old.block})
		WITH t, b, old, properties(old) AS mention DELETE old CREATE (t)-[r:REPORTS]->(b) SET r = mention`
)

// links gives the mentions that go to an accord, or those that go to none.
func links(link map[string]string, linked bool) []any {
	var rows []any
	for _, mention := range slices.Sorted(maps.Keys(link)) {
		if (link[mention] != "") == linked {
			rows = append(rows, params{"mention": mention, "accord": link[mention]})
		}
	}
	return rows
}

func anys(values []string) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v
	}
	return out
}

// alias lets the vanished ids answer for their heirs, and takes back ids that accords have again.
func (x *tx) alias(ctx context.Context, r derive.Replacement, current []string) error {
	var heirs []any
	var gone []string
	for _, id := range r.Drop {
		if heir, ok := r.Alias[id]; ok {
			heirs = append(heirs, params{"id": id, "heir": heir})
		} else {
			gone = append(gone, id)
		}
	}
	for _, step := range []struct {
		cypher string
		rows   []any
	}{
		{"UNWIND $rows AS id MATCH (f:Alias {accord: id}) USING INDEX SEEK f:Alias(accord) DELETE f", anys(gone)},
		{"UNWIND $rows AS row MATCH (f:Alias {accord: row.id}) USING INDEX SEEK f:Alias(accord) SET f.accord = row.heir", heirs},
		{"UNWIND $rows AS row MERGE (f:Alias {id: row.id}) SET f.accord = row.heir", heirs},
		{"UNWIND $rows AS id MATCH (f:Alias {id: id}) USING INDEX SEEK f:Alias(id) MATCH (sought:Accord {id: id}) USING INDEX SEEK sought:Accord(id) DELETE f", anys(current)},
	} {
		if err := x.q.unwind(ctx, step.cypher, step.rows); err != nil {
			return err
		}
	}
	return nil
}
