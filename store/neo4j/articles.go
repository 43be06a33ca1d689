package neo4j

import (
	"context"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// PutArticles stores the articles in place of what there was. What they report hangs on the nodes
// of the blocks until ReplaceAccords takes it to accords.
func (x *tx) PutArticles(ctx context.Context, records []store.ArticleRecord) error {
	articles, err := derive.Articles(records)
	if err != nil {
		return err
	}
	x.wrote = x.wrote || len(articles) > 0
	var nodes, reports []any
	for _, a := range articles {
		nodes = append(nodes, articleRow(a))
		for _, m := range a.Mentions {
			reports = append(reports, params{"article": m.Article, "block": m.Block, "props": reportProperties(m)})
		}
	}
	for _, step := range []struct {
		cypher string
		rows   []any
	}{
		{"UNWIND $rows AS row MATCH (sought:Article {id: row.id})-[r:REPORTS]->() USING INDEX SEEK sought:Article(id) DELETE r", nodes},
		{"UNWIND $rows AS row MERGE (t:Article {id: row.id}) SET t = row.props", nodes},
		{"UNWIND $rows AS row MATCH (t:Article {id: row.article}) USING INDEX SEEK t:Article(id) MERGE (b:Block {key: row.block}) CREATE (t)-[r:REPORTS]->(b) SET r = row.props", reports},
	} {
		if err := x.q.unwind(ctx, step.cypher, step.rows); err != nil {
			return x.store.wrap("writing articles to", err)
		}
	}
	return nil
}

func articleRow(a derive.Article) params {
	p := params{
		"id": a.Article.ID, "url": known(a.Article.URL), "title": a.Article.Title, "text": a.Article.Text, "outlet": known(a.Article.Outlet),
		"publishedOn": known(a.Article.Published), "lang": known(a.Article.Lang), "digest": a.Digest.Content, "version": a.Digest.Version,
		"source": a.Source, "people": a.People, "data": a.JSON,
	}
	addDocument(p, a.Document)
	return params{"id": a.Article.ID, "props": p}
}

func addDocument(p params, d derive.Document) {
	p["searchNames"], p["searchWords"], p["searchBody"], p["searchRank"] = strs(d.Names), d.Words, d.Body, d.Rank
}

// reportProperties are the mention: whole in data, and what people and queries look for beside it.
func reportProperties(m derive.Mention) params {
	var quotes, fields []string
	var starts, ends []int
	for _, e := range m.Evidence {
		quotes, fields = append(quotes, e.Quote), append(fields, string(e.Field))
		starts, ends = append(starts, e.Start), append(ends, e.End)
	}
	return params{
		"mention": m.ID, "block": m.Block, "index": m.Index, "confidence": m.Confidence, "data": m.JSON,
		"parties": strs(m.Parties), "kind": string(m.Kind), "status": string(m.Status), "count": m.Count,
		"date": known(m.Date), "signedOn": known(m.SignedOn), "place": known(m.Place), "title": known(m.Title), "domains": strs(m.Domains),
		"quotes": quotes, "fields": fields, "starts": starts, "ends": ends,
	}
}

// DeleteArticles removes the articles and what they report.
func (x *tx) DeleteArticles(ctx context.Context, ids []string) error {
	x.wrote = x.wrote || len(ids) > 0
	return x.store.wrap("deleting articles from", x.q.exec(ctx, "UNWIND $ids AS id MATCH (t:Article {id: id}) USING INDEX SEEK t:Article(id) DETACH DELETE t", params{"ids": distinct(ids)}))
}
