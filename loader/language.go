package loader

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"github.com/entente-kg/entente/kg"
)

const (
	// detectBytes of an article are enough to tell its language.
	detectBytes = 3000
	// shortRunes is the length up to which single letters say too little for the detector, and
	// from which a text is trusted to be in none of the five languages.
	shortRunes = 200
	// clearLead is by how many function words the first language must lead to be believed.
	clearLead = 0.8
)

// detected are the languages as the detector knows them.
var detected = []struct {
	lang     kg.Lang
	detector whatlanggo.Lang
}{
	{kg.French, whatlanggo.Fra},
	{kg.English, whatlanggo.Eng},
	{kg.Spanish, whatlanggo.Spa},
	{kg.Portuguese, whatlanggo.Por},
	{kg.Arabic, whatlanggo.Arb},
}

// DetectLang tells in which of the five languages an article is written, and fails on one that is
// in another.
func DetectLang(a kg.Article) (kg.Lang, error) {
	sample := a.Title + "\n" + a.Text
	if len(sample) > detectBytes {
		sample = strings.ToValidUTF8(sample[:detectBytes], "")
	}
	ours := whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{}}
	for _, d := range detected {
		ours.Whitelist[d.detector] = true
	}
	best := langOf(whatlanggo.DetectLangWithOptions(sample, ours))
	if best == "" {
		return "", errors.New("language cannot be told: give its lang, one of " + langList())
	}
	if utf8.RuneCountInString(sample) < shortRunes {
		if lang, clear := byFunctionWords(sample); clear && best != kg.Arabic {
			return lang, nil
		}
		return best, nil
	}
	if whole := whatlanggo.Detect(sample); whole.IsReliable() && langOf(whole.Lang) == "" {
		return "", fmt.Errorf("is written in %s, it seems, which is not read (only %s are): leave it out, or give its lang if this is wrong", whole.Lang, langList())
	}
	return best, nil
}

func langOf(l whatlanggo.Lang) kg.Lang {
	for _, d := range detected {
		if d.detector == l {
			return d.lang
		}
	}
	return ""
}

//go:embed function_words.tsv
var functionWordsTable string

// functionWords gives the languages that a word is a function word of.
var functionWords = sync.OnceValue(func() map[string][]kg.Lang {
	out := map[string][]kg.Lang{}
	for line := range strings.Lines(functionWordsTable) {
		if lang, words, ok := strings.Cut(line, "\t"); ok {
			for _, w := range strings.Fields(words) {
				out[w] = append(out[w], kg.Lang(lang))
			}
		}
	}
	return out
})

// byFunctionWords tells the language that most function words speak for, and whether it leads
// clearly.
func byFunctionWords(text string) (lang kg.Lang, clear bool) {
	votes := map[kg.Lang]float64{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		langs := functionWords()[w]
		for _, l := range langs {
			votes[l] += 1 / float64(len(langs))
		}
	}
	first, second := 0.0, 0.0
	for _, l := range kg.Langs {
		switch v := votes[l]; {
		case v > first:
			lang, first, second = l, v, first
		case v > second:
			second = v
		}
	}
	return lang, first-second >= clearLead
}
