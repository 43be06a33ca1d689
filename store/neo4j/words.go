package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// The full-text index gives matches by its own score: to have the newest, all of them are read and
// sorted. Of words that many things have, the newest accords are looked through instead, which have them
// soon.
const (
	fewMatches = 1000 // up to this many, reading all costs less
	mostWalked = 4000 // so many of the newest accords are looked through, and no more
)

// commonWords lists accords with words that many things have, newest first; found is false where the
// full-text index is to be asked for all of its matches.
func (s *Store) commonWords(ctx context.Context, f store.Filter, o store.Order, p store.Page) (rows []kg.Accord, found bool, err error) {
	words := f.Text
	f.Text = ""
	if words == "" || !f.Empty() || o != store.NewestFirst || p.First == 0 {
		return nil, false, nil
	}
	matches := 0
	err = s.each(ctx, "CALL db.index.fulltext.queryNodes('entente_search', $text, {limit: $most}) YIELD node RETURN count(node)",
		params{"text": match("searchBody", words), "most": fewMatches}, func(r *driver.Record) error {
			matches = number(r.Values[0])
			return nil
		})
	if err != nil || matches < fewMatches {
		return nil, false, err
	}
	cypher, parameters, err := walkQuery(words, p)
	if err != nil {
		return nil, false, err
	}
	err = s.each(ctx, cypher, parameters, func(r *driver.Record) error {
		rows, err = accordList(r.Values[0])
		return err
	})
	return rows, len(rows) == p.First, err
}

// walkQuery looks for words in the newest accords.
func walkQuery(words string, p store.Page) (string, params, error) {
	sel := selecting(store.Filter{}, "")
	if err := sel.ordered(store.NewestFirst, p.After); err != nil {
		return "", nil, err
	}
	sel.params["walked"] = mostWalked
	sel.params["beginnings"] = beginnings(words)
	return sel.query("WITH a" + sel.orderBy(store.NewestFirst) + " LIMIT $walked WITH a, ' ' + a.searchBody + ' ' AS body WHERE all(b IN $beginnings WHERE body CONTAINS b) WITH a" +
		sel.orderBy(store.NewestFirst) + sel.limit(p.First) + " RETURN collect(a.data)"), sel.params, nil
}

// beginnings are what the text of an accord, its words between spaces, has where it has the words.
func beginnings(text string) []string {
	var out []string
	derive.Query(text, func(word string, prefix bool) string {
		if prefix {
			out = append(out, " "+word)
		} else {
			out = append(out, " "+word+" ")
		}
		return ""
	})
	return out
}
