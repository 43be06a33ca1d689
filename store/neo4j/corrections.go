package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Records gives whole articles.
func (x *tx) Records(ctx context.Context, ids []string) ([]store.ArticleRecord, error) {
	var out []store.ArticleRecord
	err := x.q.each(ctx, `UNWIND $ids AS id MATCH (t:Article {id: id}) USING INDEX SEEK t:Article(id) CALL (t) { MATCH (t)-[r:REPORTS]->(e) WITH r, e ORDER BY r.index, r.mention
		RETURN collect([r.data, CASE WHEN e:Accord THEN e.id ELSE '' END]) AS reports }
		RETURN t.data, t.text, t.people, t.digest, t.version, t.source, reports ORDER BY t.id`, params{"ids": distinct(ids)}, func(r *driver.Record) error {
		record, _, err := walked(r)
		out = append(out, record)
		return err
	})
	return out, x.store.wrap("reading", err)
}

// Corrections gives the corrections of the articles.
func (x *tx) Corrections(ctx context.Context, articleIDs []string) ([]kg.Correction, error) {
	var out []kg.Correction
	err := x.q.each(ctx, `UNWIND $ids AS id CALL (id) {
			MATCH (c:Correction {article: id}) USING INDEX SEEK c:Correction(article) RETURN c UNION MATCH (c:Correction {other: id}) USING INDEX SEEK c:Correction(other) RETURN c }
		WITH DISTINCT c RETURN c.data ORDER BY c.id`, params{"ids": distinct(articleIDs)}, into(&out))
	return out, x.store.wrap("reading", err)
}

// into reads a correction out of each record.
func into(out *[]kg.Correction) func(*driver.Record) error {
	return func(r *driver.Record) error {
		var c kg.Correction
		err := decode(r.Values[0], &c)
		*out = append(*out, c)
		return err
	}
}

// PutCorrections stores corrections.
func (x *tx) PutCorrections(ctx context.Context, corrections []kg.Correction) error {
	derived, err := derive.Corrections(corrections)
	if err != nil {
		return err
	}
	x.wrote = x.wrote || len(derived) > 0
	var rows []any
	for _, c := range derived {
		rows = append(rows, params{"id": c.ID, "props": params{
			"id": c.ID, "article": c.Target.Article, "mention": c.Target.Mention, "other": known(c.OtherArticle), "action": string(c.Action),
			"who": c.Who, "when": c.When, "why": known(c.Why), "data": c.JSON,
		}})
	}
	return x.store.wrap("writing corrections to", x.q.unwind(ctx, "UNWIND $rows AS row MERGE (c:Correction {id: row.id}) SET c = row.props", rows))
}

// DeleteCorrections removes corrections.
func (x *tx) DeleteCorrections(ctx context.Context, ids []string) error {
	x.wrote = x.wrote || len(ids) > 0
	return x.store.wrap("deleting corrections from", x.q.exec(ctx, "UNWIND $ids AS id MATCH (c:Correction {id: id}) USING INDEX SEEK c:Correction(id) DELETE c", params{"ids": distinct(ids)}))
}

// CorrectionsByID finds corrections.
func (s *Store) CorrectionsByID(ctx context.Context, ids []string) ([]*kg.Correction, error) {
	var list []kg.Correction
	err := s.each(ctx, "UNWIND $ids AS id MATCH (c:Correction {id: id}) USING INDEX SEEK c:Correction(id) RETURN c.data", params{"ids": distinct(ids)}, into(&list))
	found := map[string]*kg.Correction{}
	for i := range list {
		found[list[i].ID] = &list[i]
	}
	return inOrder(ids, found), err
}

// ListCorrections lists corrections, the newest first.
func (s *Store) ListCorrections(ctx context.Context, below string, first int) ([]kg.Correction, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	cypher, p := "MATCH (c:Correction) WHERE c.id >= '' RETURN c.data ORDER BY c.id DESC", params{}
	if below != "" {
		cypher, p["below"] = "MATCH (c:Correction) WHERE c.id < $below RETURN c.data ORDER BY c.id DESC", below
	}
	if first > 0 {
		cypher, p["first"] = cypher+" LIMIT $first", first
	}
	var out []kg.Correction
	err := s.each(ctx, cypher, p, into(&out))
	return out, err
}
