package storetest

import (
	"fmt"
	"sync"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// concurrency lets writers meet: each adds one article to a block and derives one accord from all
// mentions of the block, as link would. A writer that did not see another's mention would leave an
// accord with too few.
func concurrency(t *testing.T, open Open) {
	const writers, each = 6, 5
	for _, blocks := range []int{1, 3} {
		t.Run(fmt.Sprintf("%d blocks", blocks), func(t *testing.T) {
			s := opened(t, open)
			var wg sync.WaitGroup
			for w := range writers {
				wg.Go(func() {
					for i := range each {
						if err := addOne(t, s, fmt.Sprintf("art-%d-%d", w, i), (w+i)%blocks); err != nil {
							t.Errorf("writer %d: %v", w, err)
						}
						if _, err := s.Accords(t.Context(), store.Filter{AllOf: []kg.Party{"MA"}}, store.NewestFirst, store.Page{First: 5}); err != nil {
							t.Errorf("reading beside writers: %v", err)
						}
					}
				})
			}
			wg.Wait()
			w := walkAll(t, s)
			if len(w.Articles) != writers*each || len(w.Accords) != blocks {
				t.Fatalf("%d articles and %d accords, want %d and %d", len(w.Articles), len(w.Accords), writers*each, blocks)
			}
			held := 0
			for _, a := range w.Accords {
				held += len(a.Mentions)
			}
			if held != writers*each {
				t.Errorf("accords hold %d mentions, want %d: a writer did not see another's", held, writers*each)
			}
			stats, err := s.PartyStats(t.Context(), []kg.Party{"MA"})
			same(t, "edges", stats, err, []store.PartyStat{{Party: "MA", Accords: blocks}})
		})
	}
}

// AddToBlock writes n articles to one block, each in a transaction that derives the block's one
// accord anew; writer names the articles. Processes that do so side by side must not lose any.
func AddToBlock(t *testing.T, s store.Store, writer string, n int) error {
	for i := range n {
		if err := addOne(t, s, fmt.Sprintf("%s-%d", writer, i), 0); err != nil {
			return err
		}
	}
	return nil
}

// OneAccord fails unless the store holds one accord with that many mentions.
func OneAccord(t *testing.T, s store.Store, mentions int) {
	t.Helper()
	w := walkAll(t, s)
	if len(w.Accords) != 1 || len(w.Accords[0].Mentions) != mentions {
		t.Errorf("%d accords, want one with %d mentions: %+v", len(w.Accords), mentions, w.Accords)
	}
}

func addOne(t *testing.T, s store.Store, id string, n int) error {
	parties := kg.NewParties("MA", codes[1+n])
	seed := kg.Accord{Parties: parties, Kind: kg.Treaty, Status: kg.Signed, Count: 1, Block: parties.Key(), Place: "Rabat",
		Signatories: []kg.Signatory{{Name: "Ann", For: "MA"}}}
	r := Report(kg.Article{ID: id, Title: id, Text: "t"}, 0.5, "signé", &seed)
	return s.Update(t.Context(), func(tx store.Tx) error {
		blocks := []string{parties.Key()}
		if err := tx.LockBlocks(t.Context(), blocks); err != nil {
			return err
		}
		if err := tx.PutArticles(t.Context(), []store.ArticleRecord{r}); err != nil {
			return err
		}
		mentions, err := tx.Mentions(t.Context(), blocks)
		if err != nil {
			return err
		}
		a := seed
		a.ID, a.Mentions, a.Sources = "of "+parties.Key(), nil, len(mentions)
		for _, m := range mentions {
			a.Mentions = append(a.Mentions, m.ID)
		}
		return tx.ReplaceAccords(t.Context(), blocks, []kg.Accord{a})
	})
}
