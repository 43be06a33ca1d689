package derive

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// Accords come, go and get other dates, and the list stays the head of all, or says that it does not.
func TestRecentStaysTheNewest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pair := Pair{"FR", "MA"}
	all := map[string]string{} // dates by id
	var recent []string
	cut := 0
	for step := range 3000 {
		changes := &PartnerChanges{Recents: true}
		were := len(all)
		for _, n := range r.Perm(90)[:1+r.IntN(12)] {
			id := fmt.Sprintf("acc-%d", n)
			var had, has *Signed
			if date, there := all[id]; there {
				had = &Signed{Parties: []kg.Party{"FR", "MA"}, Date: date}
			}
			delete(all, id)
			if r.IntN(5) > 1 == (step/100%2 == 0) { // more come, then more go
				all[id] = []string{"", "2024", "2024-03", fmt.Sprintf("2024-03-%02d", 1+r.IntN(28))}[r.IntN(4)]
				has = &Signed{Parties: []kg.Party{"FR", "MA"}, Date: all[id]}
			}
			changes.Replace(id, had, has)
		}
		if changes.Empty() {
			continue
		}
		var again bool
		var want []string
		for id, date := range all {
			want = append(want, RecentKey(date, id))
		}
		slices.Sort(want)
		slices.Reverse(want)
		if recent, again = changes.Recent(pair, recent, were, len(all)); again {
			cut++
			recent = slices.Clone(want[:min(len(want), MostRecent)])
		}
		if diff := cmp.Diff(want[:min(len(want), len(recent))], recent); diff != "" {
			t.Fatalf("step %d (-want +got):\n%s", step, diff)
		}
		if len(recent) < min(len(want), LeastRecent) || len(recent) > MostRecent {
			t.Fatalf("step %d: %d of %d are kept", step, len(recent), len(want))
		}
	}
	if cut == 0 {
		t.Error("never were too few left")
	}
}
