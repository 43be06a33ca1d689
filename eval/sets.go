package eval

import (
	"fmt"
	"strings"
)

// Set is the annotated articles of one file.
type Set struct {
	Name     string
	Articles []Article
}

// SetsTable prints the scores a line a set, with its false alarms: articles that are annotated to
// have no accord and got one, of all such articles.
func SetsTable(sets []Set, predicted []Article) string {
	width := len("set")
	for _, s := range sets {
		width = max(width, len(s.Name))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s %s  false alarms\n", width, "set", columns)
	for _, s := range sets {
		r := Score(s.Articles, predicted)
		fmt.Fprintf(&b, "%-*s %s  %d of %d\n", width, s.Name, r.All.row(), r.FalseAlarms, r.Silent)
	}
	return b.String()
}
