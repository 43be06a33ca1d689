package eval

import (
	"fmt"
	"slices"
	"strings"
)

// Error is one way in which a prediction differs from the annotation.
type Error struct {
	Kind    string // MISSED, EXTRA or WRONG
	Article string
	What    string // the accord, or the field with both values
	Text    string // the words that prove the annotated accord, or those of the prediction
}

// String is the error on two lines, what differs and the text.
func (e Error) String() string {
	return fmt.Sprintf("%-6s %s %s\n       | %s", e.Kind, e.Article, e.What, strings.Join(strings.Fields(e.Text), " "))
}

func errorsOf(article string, c comparison) []Error {
	var out []Error
	add := func(kind, what string, text evidence) {
		out = append(out, Error{kind, article, what, string(text)})
	}
	found := map[int]bool{}
	for _, pair := range c.paired {
		found[pair.gold] = true
	}
	for i, g := range c.gold {
		if !found[i] {
			add("MISSED", describe(g), g.Evidence)
		}
	}
	paired := c.predicted()
	for j, p := range c.pred {
		if !paired[j] && !c.ignored[j] {
			add("EXTRA", describe(p), p.Evidence)
		}
	}
	for _, pair := range c.paired {
		g := c.gold[pair.gold]
		for _, difference := range differences(g, c.pred[pair.pred]) {
			add("WRONG", difference, g.Evidence)
		}
	}
	return out
}

// differences names the fields on which a paired accord is wrong, with both values.
func differences(g, p Accord) []string {
	var out []string
	add := func(field string, same bool, gold, got any) {
		if !same {
			out = append(out, fmt.Sprintf("%s of %s: gold %v, got %v", field, strings.Join(g.Parties, "+"), gold, got))
		}
	}
	add("kind", g.Kind == p.Kind, g.Kind, p.Kind)
	add("status", g.Status == p.Status, g.Status, p.Status)
	add("date", g.Date == p.Date, known(g.Date), known(p.Date))
	add("place", samePlace(g.Place, p.Place), known(g.Place), known(p.Place))
	add("count", g.count() == p.count(), g.count(), p.count())
	add("domains", slices.Equal(set(g.Domains), set(p.Domains)), set(g.Domains), set(p.Domains))
	add("signatories", slices.Equal(signers(g), signers(p)), g.Signatories, p.Signatories)
	return out
}

func describe(a Accord) string {
	return fmt.Sprintf("%s %s %s %s count %d", strings.Join(a.Parties, "+"), a.Kind, a.Status, known(a.Date), a.count())
}

// known makes a missing value visible.
func known(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
