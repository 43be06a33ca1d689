package loader

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// threeArticles are articles: two of one declaration, one of an agreement of other years.
func threeArticles() []kg.Article {
	article := func(id, published string, lines ...string) kg.Article {
		return kg.Article{ID: id, Lang: kg.French, Published: kg.Date(published), Text: strings.Join(lines, "\n") + "\nFin."}
	}
	return []kg.Article{
		article("a", "2022-08-02", "MA+NE DECLARATION SIGNED 1 2022-08-01 Rabat TRAFFICKING"),
		article("b", "2022-08-03", "MA+NE MOU SIGNED 1 2022-08-01 - TRAFFICKING", "FR+MA AGREEMENT SIGNED 1 2019-05-06 Paris TRADE"),
		article("c", "2020-01-02", "MA+NE AGREEMENT SIGNED 1 2015-02-03 Niamey HEALTH"),
	}
}

func load3(t *testing.T, st store.Store, version string) {
	t.Helper()
	if _, err := Load(t.Context(), st, feed(threeArticles()), Options{Reader: formReader{version}, Version: version}); err != nil {
		t.Fatal(err)
	}
}

// saidBy gives the id of the i-th mention of an article.
func saidBy(t *testing.T, st store.Store, article string, i int) string {
	t.Helper()
	reports, err := st.ReportsOfArticles(t.Context(), []string{article})
	if err != nil {
		t.Fatal(err)
	}
	return reports[0][i].Mention.ID
}

// linked shows which articles meet in which accords.
func linked(t *testing.T, st store.Store) map[string]string {
	t.Helper()
	out := map[string]string{}
	accords, err := st.Accords(t.Context(), store.Filter{}, store.ByID, store.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range accords {
		reports, err := st.Reports(t.Context(), []string{a.ID})
		if err != nil {
			t.Fatal(err)
		}
		articles := map[string]bool{}
		for _, r := range reports[0] {
			articles[r.Article.ID] = true
		}
		var names []string
		for _, id := range []string{"a", "b", "c"} {
			if articles[id] {
				names = append(names, id)
			}
		}
		out[a.Parties.Key()+" "+string(a.SignedOn)+" "+string(a.Kind)] = strings.Join(names, "")
	}
	return out
}

func TestCorrections(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		before := map[string]string{"MA+NE 2022-08-01 MOU": "ab", "MA+NE 2015-02-03 AGREEMENT": "c", "FR+MA 2019-05-06 AGREEMENT": "b"}
		for _, test := range []struct {
			name   string
			decide func(id func(article string, i int) string) kg.Decision
			want   map[string]string
		}{
			{"reject", func(id func(string, int) string) kg.Decision {
				return kg.Decision{Action: kg.Reject, Mention: id("b", 0)}
			}, map[string]string{"MA+NE 2022-08-01 DECLARATION": "a", "MA+NE 2015-02-03 AGREEMENT": "c", "FR+MA 2019-05-06 AGREEMENT": "b"}},
			{"same", func(id func(string, int) string) kg.Decision {
				return kg.Decision{Action: kg.Same, Mention: id("c", 0), Other: id("a", 0)}
			}, map[string]string{"MA+NE 2022-08-01 MOU": "abc", "FR+MA 2019-05-06 AGREEMENT": "b"}},
			{"different", func(id func(string, int) string) kg.Decision {
				return kg.Decision{Action: kg.Different, Mention: id("a", 0), Other: id("b", 0)}
			}, map[string]string{"MA+NE 2022-08-01 MOU": "b", "MA+NE 2022-08-01 DECLARATION": "a", "MA+NE 2015-02-03 AGREEMENT": "c", "FR+MA 2019-05-06 AGREEMENT": "b"}},
			{"edit of a kind", func(id func(string, int) string) kg.Decision {
				return kg.Decision{Action: kg.Edit, Mention: id("a", 0), Field: kg.EditKind, Value: "TREATY"}
			}, map[string]string{"MA+NE 2022-08-01 TREATY": "ab", "MA+NE 2015-02-03 AGREEMENT": "c", "FR+MA 2019-05-06 AGREEMENT": "b"}},
			{"edit of the parties", func(id func(string, int) string) kg.Decision {
				return kg.Decision{Action: kg.Edit, Mention: id("c", 0), Field: kg.EditParties, Value: "SN+MA"}
			}, map[string]string{"MA+NE 2022-08-01 MOU": "ab", "MA+SN 2015-02-03 AGREEMENT": "c", "FR+MA 2019-05-06 AGREEMENT": "b"}},
		} {
			t.Run(test.name, func(t *testing.T) {
				st := open(t)
				load3(t, st, "v1")
				if diff := cmp.Diff(before, linked(t, st)); diff != "" {
					t.Fatalf("before (-want +got):\n%s", diff)
				}
				untouched := snapshot(t, st)
				d := test.decide(func(article string, i int) string { return saidBy(t, st, article, i) })
				d.Who, d.Role, d.Why = "Aïcha", "analyst", "seen in the treaty"
				c, _, err := Correct(t.Context(), st, d)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(test.want, linked(t, st)); diff != "" {
					t.Errorf("corrected (-want +got):\n%s", diff)
				}
				corrected := snapshot(t, st)

				// The same again by another reader, in one article more, and after a retraction.
				load3(t, st, "v2")
				if diff := cmp.Diff(test.want, linked(t, st)); diff != "" {
					t.Errorf("after another reading (-want +got):\n%s", diff)
				}
				if _, _, err := Retract(t.Context(), st, "a"); err != nil {
					t.Fatal(err)
				}
				load3(t, st, "v1")
				if diff := cmp.Diff(corrected, snapshot(t, st)); diff != "" {
					t.Errorf("after a retraction and a reload (-before +after):\n%s", diff)
				}

				undone, _, err := Undo(t.Context(), st, c.ID)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(c, undone); diff != "" {
					t.Errorf("undone another correction:\n%s", diff)
				}
				if diff := cmp.Diff(untouched, snapshot(t, st)); diff != "" {
					t.Errorf("undone (-before +after):\n%s", diff)
				}
				if _, _, err := Undo(t.Context(), st, c.ID); !errors.Is(err, store.ErrNotFound) {
					t.Errorf("undone twice: %v, want ErrNotFound", err)
				}
			})
		}
	})
}

func TestACorrectionMadeBeforeTheLoadHolds(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		first, second := openSQLite(t), open(t)
		load3(t, first, "v1")
		c, _, err := Correct(t.Context(), first, kg.Decision{Action: kg.Same, Mention: saidBy(t, first, "a", 0), Other: saidBy(t, first, "c", 0), Who: "Aïcha"})
		if err != nil {
			t.Fatal(err)
		}
		err = second.Update(t.Context(), func(tx store.Tx) error { return tx.PutCorrections(t.Context(), []kg.Correction{c}) })
		if err != nil {
			t.Fatal(err)
		}
		load3(t, second, "v1")
		if diff := cmp.Diff(snapshot(t, first), snapshot(t, second)); diff != "" {
			t.Errorf("(-corrected after the load +before):\n%s", diff)
		}
	})
}

func TestRereadForeseesCorrections(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		load3(t, st, "v1")
		if _, _, err := Correct(t.Context(), st, kg.Decision{Action: kg.Reject, Mention: saidBy(t, st, "c", 0), Who: "Aïcha"}); err != nil {
			t.Fatal(err)
		}
		before := linked(t, st)
		o := Options{Reader: formReader{"v2"}, Version: "v2"}
		foreseen, err := RereadAll(t.Context(), st, o, true)
		if err != nil {
			t.Fatal(err)
		}
		done, err := RereadAll(t.Context(), st, o, false)
		if err != nil {
			t.Fatal(err)
		}
		if len(foreseen.Accords) != len(done.Accords) {
			t.Errorf("%d accords differ, %d were foreseen", len(done.Accords), len(foreseen.Accords))
		}
		if diff := cmp.Diff(before, linked(t, st)); diff != "" {
			t.Errorf("reading again changed (-before +after):\n%s", diff)
		}
	})
}

func TestDecisionsThatAreRefused(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		st := open(t)
		load3(t, st, "v1")
		a, france := saidBy(t, st, "a", 0), saidBy(t, st, "b", 1)
		before := snapshot(t, st)
		for _, test := range []struct {
			name string
			d    kg.Decision
			want error
			says string
		}{
			{"no such action", kg.Decision{Action: "FORGET", Mention: a, Who: "A"}, store.ErrInvalid, "FORGET"},
			{"nobody", kg.Decision{Action: kg.Reject, Mention: a}, store.ErrInvalid, "who"},
			{"no mention", kg.Decision{Action: kg.Reject, Who: "A"}, store.ErrInvalid, "no mention"},
			{"unknown mention", kg.Decision{Action: kg.Reject, Mention: "m-x", Who: "A"}, store.ErrNotFound, "m-x"},
			{"one mention where two are needed", kg.Decision{Action: kg.Same, Mention: a, Who: "A"}, store.ErrInvalid, "second"},
			{"a mention and itself", kg.Decision{Action: kg.Different, Mention: a, Other: a, Who: "A"}, store.ErrInvalid, "twice"},
			{"two mentions where one is needed", kg.Decision{Action: kg.Confirm, Mention: a, Other: france, Who: "A"}, store.ErrInvalid, "one mention"},
			{"other parties", kg.Decision{Action: kg.Same, Mention: a, Other: france, Who: "A"}, store.ErrInvalid, "FR+MA"},
			{"unknown field", kg.Decision{Action: kg.Edit, Mention: a, Field: "colour", Value: "red", Who: "A"}, store.ErrInvalid, "colour"},
			{"unknown value", kg.Decision{Action: kg.Edit, Mention: a, Field: kg.EditDate, Value: "2022-02-30", Who: "A"}, store.ErrInvalid, "2022-02-30"},
			{"endless reason", kg.Decision{Action: kg.Reject, Mention: a, Who: "A", Why: strings.Repeat("a", 3000)}, store.ErrInvalid, "3000"},
		} {
			_, _, err := Correct(t.Context(), st, test.d)
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%s: %v, want %v with %q", test.name, err, test.want, test.says)
			}
		}
		if diff := cmp.Diff(before, snapshot(t, st)); diff != "" {
			t.Errorf("refused decisions changed the store:\n%s", diff)
		}
		if list, err := st.ListCorrections(t.Context(), "", 0); err != nil || len(list) > 0 {
			t.Errorf("corrections %v, %v, want none", list, err)
		}
	})
}
