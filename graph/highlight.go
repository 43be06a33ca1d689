package graph

import (
	"context"
	"unicode"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// aroundMatch is how many characters of a text are shown on each side of a word that was found.
const aroundMatch = 60

// highlightsOf shows where the words of a search stand in what it found: one question for the
// evidence of all accords, one for the texts of all articles.
func (r *Resolver) highlightsOf(ctx context.Context, hits []*model.SearchHit, first int) ([][]*model.Highlight, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	var accords []*model.Accord
	var articles []*model.Article
	for _, h := range hits {
		switch found := h.Result.(type) {
		case *model.Accord:
			accords = append(accords, found)
		case *model.Article:
			articles = append(articles, found)
		}
	}
	mentions, err := r.mentionsOf(ctx, accords)
	if err != nil {
		return nil, err
	}
	texts, err := r.textOfArticles(ctx, articles)
	if err != nil {
		return nil, err
	}
	return each(hits, func(h *model.SearchHit) []*model.Highlight {
		out := inName(h)
		switch found := h.Result.(type) {
		case *model.Accord:
			out = append(out, inEvidence(mentions[0], h.Query)...)
			mentions = mentions[1:]
		case *model.Article:
			out = append(inArticle(found, kg.FieldTitle, found.Article.Title, h.Query), inArticle(found, kg.FieldText, texts[0], h.Query)...)
			texts = texts[1:]
		}
		return out[:min(first, len(out))]
	}), nil
}

func inName(h *model.SearchHit) []*model.Highlight {
	spans := store.Matches(h.Title, h.Query)
	if len(spans) == 0 {
		return []*model.Highlight{}
	}
	return []*model.Highlight{{Quote: h.Title, End: len([]rune(h.Title)), Matches: pointers(spans)}}
}

// inEvidence shows the quotes that have a word, best first.
func inEvidence(mentions []*model.Mention, query string) []*model.Highlight {
	var out []*model.Highlight
	for _, m := range mentions {
		for _, e := range m.Mention.Evidence {
			if spans := store.Matches(e.Quote, query); len(spans) > 0 {
				out = append(out, &model.Highlight{Quote: e.Quote, Matches: pointers(spans), Article: m.ArticleRef, Field: &e.Field, Start: e.Start, End: e.End})
			}
		}
	}
	return out
}

// inArticle cuts the stretches around the words out of a part of an article. Words that are near each
// other share one.
func inArticle(a *model.Article, field kg.Field, text, query string) []*model.Highlight {
	runes := []rune(text)
	var out []*model.Highlight
	for _, s := range store.Matches(text, query) {
		if n := len(out); n > 0 && s.Start-aroundMatch <= out[n-1].End {
			last := out[n-1]
			last.End = wordEnd(runes, s.End+aroundMatch)
			last.Matches = append(last.Matches, &store.Span{Start: s.Start - last.Start, End: s.End - last.Start})
			continue
		}
		start := wordStart(runes, s.Start-aroundMatch)
		out = append(out, &model.Highlight{
			Article: a, Field: &field, Start: start, End: wordEnd(runes, s.End+aroundMatch),
			Matches: []*store.Span{{Start: s.Start - start, End: s.End - start}},
		})
	}
	for _, h := range out {
		h.Quote = string(runes[h.Start:h.End])
	}
	return out
}

// wordStart moves right to where a word starts, wordEnd left to where one ends.
func wordStart(text []rune, at int) int {
	if at <= 0 {
		return 0
	}
	for !unicode.IsSpace(text[at-1]) && at < len(text)-1 && !unicode.IsSpace(text[at]) {
		at++
	}
	for at < len(text)-1 && unicode.IsSpace(text[at]) {
		at++
	}
	return at
}

func wordEnd(text []rune, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for at > 1 && !unicode.IsSpace(text[at]) {
		at--
	}
	return at
}

func pointers[V any](values []V) []*V {
	out := make([]*V, len(values))
	for i := range values {
		out[i] = &values[i]
	}
	return out
}
