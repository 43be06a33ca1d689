package graph

import (
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

func TestPeriodBefore(t *testing.T) {
	cases := []struct{ from, to, wantFrom, wantTo kg.Date }{
		{"2020", "2021", "2018-01-01", "2019-12-31"},
		{"2020", "2020", "2019-01-01", "2019-12-31"},
		{"2020-03", "2020-03", "2020-02-01", "2020-02-29"},
		{"2021-01-01", "2021-06-30", "2020-07-01", "2020-12-31"},
		{"2021-07", "2023-06", "2019-07-01", "2021-06-30"},
		{"2022-08-08", "2022-08-14", "2022-08-01", "2022-08-07"},
		{"2022-08-01", "2022-08-01", "2022-07-31", "2022-07-31"},
		{"2022-03-15", "2022-04-14", "2022-02-12", "2022-03-14"},
	}
	for _, c := range cases {
		got, ok := before(store.Filter{From: c.from, To: c.to, Place: "Rabat"})
		if !ok || got.From != c.wantFrom || got.To != c.wantTo || got.Place != "Rabat" {
			t.Errorf("before %s to %s: %s to %s, want %s to %s", c.from, c.to, got.From, got.To, c.wantFrom, c.wantTo)
		}
	}
	for _, f := range []store.Filter{{}, {From: "2020"}, {To: "2020"}} {
		if got, ok := before(f); ok {
			t.Errorf("before %+v: %+v", f, got)
		}
	}
}
