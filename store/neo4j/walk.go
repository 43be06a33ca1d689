package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Walk reads all of the graph in one transaction, row by row. It is not tried again when the
// connection is lost: the callers have seen a part of the rows.
func (s *Store) Walk(ctx context.Context, article func(store.ArticleRecord, []store.Report) error, accord func(kg.Accord) error) error {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return s.wrap("reading", err)
	}
	defer tx.Close(ctx)
	q := querier{tx}
	if article != nil {
		err := s.stream(ctx, q, `MATCH (t:Article) WHERE t.id >= '' CALL (t) { MATCH (t)-[r:REPORTS]->(e) WITH r, e ORDER BY r.index, r.mention
			RETURN collect([r.data, CASE WHEN e:Accord THEN e.id ELSE '' END]) AS reports }
			RETURN t.data, t.text, t.people, t.digest, t.version, t.source, reports ORDER BY t.id`, func(r *driver.Record) (func() error, error) {
			record, reports, err := walked(r)
			return func() error { return article(record, reports) }, err
		})
		if err != nil {
			return err
		}
	}
	if accord == nil {
		return nil
	}
	return s.stream(ctx, q, "MATCH (a:Accord) WHERE a.id >= '' RETURN a.data ORDER BY a.id", func(r *driver.Record) (func() error, error) {
		var a kg.Accord
		err := decode(r.Values[0], &a)
		return func() error { return accord(a) }, err
	})
}

func walked(r *driver.Record) (store.ArticleRecord, []store.Report, error) {
	out := store.ArticleRecord{Digest: store.Digest{Content: text(r.Values[3]), Version: text(r.Values[4])}, Source: text(r.Values[5])}
	if err := decode(r.Values[0], &out.Article); err != nil {
		return out, nil, err
	}
	bare := out.Article
	out.Article.Text = text(r.Values[1])
	if err := decode(r.Values[2], &out.People); err != nil {
		return out, nil, err
	}
	var reports []store.Report
	list, _ := r.Values[6].([]any)
	for _, item := range list {
		pair, _ := item.([]any)
		report := store.Report{Article: bare, Source: out.Source, Accord: text(pair[1])}
		if err := decode(pair[0], &report.Mention); err != nil {
			return out, nil, err
		}
		out.Mentions = append(out.Mentions, report.Mention)
		reports = append(reports, report)
	}
	return out, reports, nil
}

// stream reads row by row; read gives what is to be called with the row, whose error is returned
// as it is.
func (s *Store) stream(ctx context.Context, q querier, cypher string, read func(*driver.Record) (func() error, error)) error {
	var stopped error
	err := q.each(ctx, cypher, nil, func(r *driver.Record) error {
		call, err := read(r)
		if err != nil {
			return err
		}
		stopped = call()
		return stopped
	})
	if stopped != nil {
		return stopped
	}
	return s.wrap("reading", err)
}
