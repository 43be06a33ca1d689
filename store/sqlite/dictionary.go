package sqlite

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// mostExpanded is how many words a prefix is taken apart into. What more words begin with is left to the
// index itself, which then reads all of their documents.
const mostExpanded = 400

// indexedPrefix is the length in letters of the prefixes that the index has in order itself.
const indexedPrefix = 3

var intoDictionary = newInsert("INSERT OR IGNORE INTO dictionary (word)", 1, "")

// matching writes a query of FTS5 for one of its columns; found is false where a word of the text
// stands nowhere.
func (s *Store) matching(ctx context.Context, column, text string) (query string, found bool, err error) {
	found = true
	query = derive.Query(text, func(word string, prefix bool) string {
		if !prefix || utf8.RuneCountInString(word) == indexedPrefix || err != nil {
			return term(column, word, prefix)
		}
		var words []string
		words, err = s.beginning(ctx, word)
		switch {
		case len(words) == 0:
			found = false
			return term(column, word, false)
		case len(words) > mostExpanded:
			return term(column, word, true)
		}
		return column + `:("` + strings.Join(words, `" OR "`) + `")`
	})
	return query, found, err
}

// beginning gives the words that begin with a prefix, one more than mostExpanded at most.
func (s *Store) beginning(ctx context.Context, prefix string) (words []string, err error) {
	err = s.each(ctx, "SELECT word FROM dictionary WHERE word >= ? AND word < ? LIMIT ?", []any{prefix, prefix + string(utf8.MaxRune), mostExpanded + 1},
		func(scan func(...any) error) error {
			var word string
			err := scan(&word)
			words = append(words, word)
			return err
		})
	return words, err
}

// learn puts the words of documents into the dictionary.
func (x *tx) learn(ctx context.Context, documents []*derive.Document) error {
	known := map[string]bool{}
	for _, d := range documents {
		for word := range strings.FieldsSeq(d.Body) {
			known[word] = true
		}
	}
	words := make([]string, 0, len(known))
	for word := range known {
		words = append(words, word)
	}
	slices.Sort(words)
	values := make([]any, len(words))
	for i, w := range words {
		values[i] = w
	}
	return x.q.insert(ctx, intoDictionary, values)
}

// accordNumbers is the condition that a match is an accord.
var accordNumbers = func() string {
	low, high := numbersOfType(store.HitAccord)
	return between(low, high)
}()
