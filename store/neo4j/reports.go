package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Reports gives what articles say of each accord.
func (s *Store) Reports(ctx context.Context, accordIDs []string) ([][]store.Report, error) {
	return s.reports(ctx, accordIDs, `UNWIND $ids AS id MATCH (e:Accord {id: id})<-[r:REPORTS]-(t:Article) USING INDEX SEEK e:Accord(id)
		RETURN id, r.data, e.id, t.data, t.source ORDER BY r.confidence DESC, r.mention`)
}

// ReportsOfArticles gives the mentions of each article.
func (s *Store) ReportsOfArticles(ctx context.Context, articleIDs []string) ([][]store.Report, error) {
	return s.reports(ctx, articleIDs, `UNWIND $ids AS id MATCH (t:Article {id: id})-[r:REPORTS]->(e) USING INDEX SEEK t:Article(id)
		RETURN id, r.data, CASE WHEN e:Accord THEN e.id ELSE '' END, t.data, t.source ORDER BY r.index, r.mention`)
}

func (s *Store) reports(ctx context.Context, ids []string, cypher string) ([][]store.Report, error) {
	found := map[string][]store.Report{}
	err := s.each(ctx, cypher, params{"ids": distinct(ids)}, func(r *driver.Record) error {
		report := store.Report{Accord: text(r.Values[2]), Source: text(r.Values[4])}
		if err := decode(r.Values[1], &report.Mention); err != nil {
			return err
		}
		key := text(r.Values[0])
		found[key] = append(found[key], report)
		return decode(r.Values[3], &found[key][len(found[key])-1].Article)
	})
	return inOrder(ids, found), err
}

// ReportsByID finds mentions.
func (s *Store) ReportsByID(ctx context.Context, mentionIDs []string) ([]*store.Report, error) {
	lists, err := s.reports(ctx, mentionIDs, `UNWIND $ids AS id MATCH (t:Article)-[r:REPORTS {mention: id}]->(e) USING INDEX SEEK r:REPORTS(mention)
		RETURN id, r.data, CASE WHEN e:Accord THEN e.id ELSE '' END, t.data, t.source`)
	out := make([]*store.Report, len(lists))
	for i, list := range lists {
		if len(list) > 0 {
			out[i] = &list[0]
		}
	}
	return out, err
}

// Uncertain gives the least certain mentions.
func (s *Store) Uncertain(ctx context.Context, first int) ([]store.Report, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	// The index has them in this order: without it, all would be sorted.
	cypher, p := `MATCH (t:Article)-[r:REPORTS]->(e:Accord) USING INDEX r:REPORTS(confidence, mention)
		WHERE r.confidence >= 0 AND r.mention >= ''
		RETURN r.data, e.id, t.data, t.source ORDER BY r.confidence, r.mention`, params{}
	if first > 0 {
		cypher, p["first"] = cypher+" LIMIT $first", first
	}
	var out []store.Report
	err := s.each(ctx, cypher, p, func(r *driver.Record) error {
		report := store.Report{Accord: text(r.Values[1]), Source: text(r.Values[3])}
		if err := decode(r.Values[0], &report.Mention); err != nil {
			return err
		}
		err := decode(r.Values[2], &report.Article)
		out = append(out, report)
		return err
	})
	return out, err
}

// Articles finds articles.
func (s *Store) Articles(ctx context.Context, ids []string) ([]*kg.Article, error) {
	found := map[string]*kg.Article{}
	err := s.each(ctx, "UNWIND $ids AS id MATCH (t:Article {id: id}) USING INDEX SEEK t:Article(id) RETURN t.data, t.text", params{"ids": distinct(ids)}, func(r *driver.Record) error {
		a := kg.Article{}
		err := decode(r.Values[0], &a)
		a.Text = text(r.Values[1])
		found[a.ID] = &a
		return err
	})
	return inOrder(ids, found), err
}

const articlesOfURLs = "UNWIND $urls AS url MATCH (t:Article {url: url}) USING INDEX SEEK t:Article(url) RETURN url, t.id ORDER BY url, t.id"

// ArticlesOfURLs finds articles by their addresses.
func (s *Store) ArticlesOfURLs(ctx context.Context, urls []string) ([][]string, error) {
	found := map[string][]string{}
	err := s.each(ctx, articlesOfURLs, params{"urls": distinct(urls)}, func(r *driver.Record) error {
		url := text(r.Values[0])
		found[url] = append(found[url], text(r.Values[1]))
		return nil
	})
	return inOrder(urls, found), err
}

// ListArticles lists articles by id.
func (s *Store) ListArticles(ctx context.Context, after string, first int) ([]kg.Article, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	cypher, p := "MATCH (t:Article) WHERE t.id > $after RETURN t.data, t.text ORDER BY t.id", params{"after": after}
	if first > 0 {
		cypher, p["first"] = cypher+" LIMIT $first", first
	}
	var out []kg.Article
	err := s.each(ctx, cypher, p, func(r *driver.Record) error {
		a := kg.Article{}
		err := decode(r.Values[0], &a)
		a.Text = text(r.Values[1])
		out = append(out, a)
		return err
	})
	return out, err
}

// PeopleOfArticles gives the people whom the articles name.
func (s *Store) PeopleOfArticles(ctx context.Context, articleIDs []string) ([][]kg.Person, error) {
	found := map[string][]kg.Person{}
	err := s.each(ctx, "UNWIND $ids AS id MATCH (t:Article {id: id}) USING INDEX SEEK t:Article(id) RETURN id, t.people", params{"ids": distinct(articleIDs)}, func(r *driver.Record) error {
		var people []kg.Person
		err := decode(r.Values[1], &people)
		found[text(r.Values[0])] = people
		return err
	})
	return inOrder(articleIDs, found), err
}
