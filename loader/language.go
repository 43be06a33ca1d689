package loader

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"github.com/entente-kg/entente/kg"
)

const (
	// detectBytes of an article are enough to tell its language.
	detectBytes = 3000
	// refuseRunes is the length from which a text is trusted to be in none of the five languages.
	refuseRunes = 200
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
	if utf8.RuneCountInString(sample) < refuseRunes {
		return best, nil
	}
	if any := whatlanggo.Detect(sample); any.IsReliable() && langOf(any.Lang) == "" {
		return "", fmt.Errorf("is written in %s, it seems, which is not read (only %s are): leave it out, or give its lang if this is wrong", any.Lang, langList())
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
