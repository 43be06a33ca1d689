package derive

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Document is what search knows of a thing.
type Document struct {
	Title string   // shown
	Names []string // folded: a text that equals one of them is the best hit
	Words string   // folded words of title and names
	Body  string   // folded words of everything, Words included
	Rank  string   // among equally good hits of one type, larger ones come first
}

// AccordDocument is what search knows of an accord with its mentions, by id.
func AccordDocument(a kg.Accord, mentions map[string]kg.Mention, names *Names) Document {
	title := store.Fold(a.Title)
	body := []string{a.Title, a.Place}
	for _, s := range a.Signatories {
		body = append(body, s.Name)
	}
	for _, i := range a.Institutions {
		body = append(body, i.Text)
	}
	for _, id := range a.Mentions {
		for _, e := range mentions[id].Evidence {
			body = append(body, e.Quote)
		}
	}
	var words []string
	for _, p := range a.Parties {
		words = append(words, names.wordsOf(p)...)
	}
	return Document{
		Title: a.Title, Names: []string{title}, Words: title, Body: distinctWords(body, words...),
		Rank: store.CursorOf(a, store.NewestFirst).Key,
	}
}

// ArticleDocument is what search knows of an article.
func ArticleDocument(a kg.Article) Document {
	title := store.Fold(a.Title)
	return Document{
		Title: a.Title, Names: []string{title}, Words: title, Body: distinctWords([]string{a.Title, a.Text}),
		Rank: string(a.Published),
	}
}

// NameDocument is what search knows of a person or an institution.
func NameDocument(name string) Document {
	folded := store.Fold(name)
	return Document{Title: name, Names: []string{folded}, Words: folded, Body: folded}
}

// distinctWords gives the given words and those of the texts, each once, sorted: search asks only
// whether a word is there.
func distinctWords(texts []string, words ...string) string {
	for _, t := range texts {
		words = append(words, clippedWords(t)...)
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

func clippedWords(text string) []string {
	words := store.Words(text)
	for i, w := range words {
		words[i] = clip(w)
	}
	return words
}

// longestWord is the length in bytes up to which words are told apart: Lucene breaks longer ones.
const longestWord = 120

func clip(word string) string {
	if len(word) <= longestWord {
		return word
	}
	cut := longestWord
	for !utf8.RuneStart(word[cut]) {
		cut--
	}
	return word[:cut]
}

// shortestPrefix is the length in letters from which a word also finds longer words.
const shortestPrefix = 3

// mostWords is how many words of a text are looked for: both engines refuse a query of thousands.
const mostWords = 64

// Query writes the words of a text as one query that both FTS5 and Lucene understand, each word
// put through term; it is "" when there is no word.
func Query(text string, term func(word string, prefix bool) string) string {
	words := store.Words(text)
	words = words[:min(len(words), mostWords)]
	for i, w := range words {
		words[i] = term(clip(w), utf8.RuneCountInString(w) >= shortestPrefix)
	}
	return strings.Join(words, " AND ")
}

// The scores of a hit.
const (
	ScoreExact = 1.0
	ScoreTitle = 0.75
	ScoreBody  = 0.5
)

// Ranked puts the hits found by title before those found anywhere, each once, at most first of
// them (0: all).
func Ranked(inTitle, anywhere []store.Hit, first int) []store.Hit {
	type key struct {
		t  store.HitType
		id string
	}
	seen := make(map[key]bool, len(inTitle))
	for _, h := range inTitle {
		seen[key{h.Type, h.ID}] = true
	}
	out := inTitle
	for _, h := range anywhere {
		if !seen[key{h.Type, h.ID}] {
			out = append(out, h)
		}
	}
	if first > 0 && len(out) > first {
		out = out[:first]
	}
	return out
}
