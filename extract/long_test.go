package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/entente-kg/entente/kg"
)

// TestUnreadEndIsCounted reads lists of signings that are and that are not read to their end.
func TestUnreadEndIsCounted(t *testing.T) {
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	partners := []string{"Chile", "Kenya", "Ghana", "Norway", "Japan", "Togo"}
	for _, signings := range []int{250, 390} {
		var b strings.Builder
		for i := range signings {
			fmt.Fprintf(&b, "In %d Peru and %s signed a treaty on trade. ", 1900+i%100, partners[i%len(partners)])
		}
		text := strings.TrimSpace(b.String())
		g := r.Read(kg.Article{ID: "list", Lang: kg.English, Published: "2015-01-01", Text: text})
		last := 0
		for _, m := range g.Mentions {
			for _, e := range m.Evidence {
				last = max(last, e.End)
			}
		}
		switch read := len(text) - g.Unread; {
		case signings == 250 && g.Unread != 0:
			t.Errorf("%d signings: %d characters unread", signings, g.Unread)
		case signings == 390 && (g.Unread == 0 || last > read || read-last > 60):
			t.Errorf("%d signings: the last accord ends at %d, %d of %d characters were read", signings, last, read, len(text))
		}
	}
}
