package loader

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/store"
)

// Retract removes the article of that id, or else all articles of that URL, with what only they
// supported, in one transaction. It gives the ids of the removed articles.
func Retract(ctx context.Context, st store.Store, ref string) ([]string, Changes, error) {
	ref = strings.TrimSpace(ref)
	ids, err := articlesOf(ctx, st, ref)
	if err != nil {
		return nil, Changes{}, fmt.Errorf("looking for article %q: %w", ref, err)
	}
	if len(ids) == 0 {
		return nil, Changes{}, fmt.Errorf("article %q: %w by its id or URL: check the spelling", ref, store.ErrNotFound)
	}
	var done []Difference
	err = update(ctx, st, func(tx store.Tx) (err error) {
		done, err = relink(ctx, tx, ids, nil, func() (change, error) {
			return change{write: func() error { return tx.DeleteArticles(ctx, ids) }}, nil
		})
		return err
	})
	if err != nil {
		return nil, Changes{}, fmt.Errorf("retracting article %q: %w", ref, err)
	}
	all := ledger{}
	all.add(done)
	return ids, all.count(), nil
}

// articlesOf finds articles by id, else by URL.
func articlesOf(ctx context.Context, st store.Store, ref string) ([]string, error) {
	found, err := st.Articles(ctx, []string{ref})
	if err != nil {
		return nil, err
	}
	if len(found) == 1 && found[0] != nil {
		return []string{ref}, nil
	}
	of, err := st.ArticlesOfURLs(ctx, []string{ref})
	if err != nil {
		return nil, err
	}
	return of[0], nil
}
