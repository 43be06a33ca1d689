package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
)

// maxText is how many bytes of text are read as one article. A longer text is read in pieces, each
// with the headline, so that the cost grows with the length and not faster.
const maxText = 24_000

// readLong reads a long text piece by piece.
func (r *Reader) readLong(a kg.Article) kg.Reading {
	out := kg.Reading{Article: a, Version: Version()}
	seen := map[string]bool{}
	runes := 0
	for rest := a.Text; rest != ""; {
		n := cut(rest)
		piece := a
		piece.Text = rest[:n]
		g := r.Read(piece)
		for _, m := range g.Mentions {
			shift(m.Evidence, runes)
			for _, list := range [][]kg.Phrase{m.Institutions, m.Occasions, m.Provisions} {
				for i := range list {
					if list[i].Evidence.Field == kg.FieldText {
						list[i].Evidence.Start += runes
						list[i].Evidence.End += runes
					}
				}
			}
			for i := range m.Relations {
				m.Relations[i].To += len(out.Mentions) - m.Index
			}
			m.Index = len(out.Mentions)
			out.Mentions = append(out.Mentions, m)
		}
		for _, p := range g.People {
			if !seen[p.Name] {
				seen[p.Name] = true
				out.People = append(out.People, p)
			}
		}
		out.Unread += g.Unread
		runes += utf8.RuneCountInString(piece.Text)
		rest = rest[n:]
	}
	return out
}

func shift(es []kg.Evidence, runes int) {
	for i := range es {
		if es[i].Field == kg.FieldText {
			es[i].Start += runes
			es[i].End += runes
		}
	}
}

// cut gives the length of the first piece: up to a paragraph's end, else a line's, else a blank,
// else wherever a character ends.
func cut(s string) int {
	if len(s) <= maxText {
		return len(s)
	}
	for _, mark := range []string{"\n\n", "\n", " "} {
		if i := strings.LastIndex(s[:maxText], mark); i > maxText/2 {
			return i + len(mark)
		}
	}
	n := maxText
	for n > maxText-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
