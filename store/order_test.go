package store

import (
	"errors"
	"testing"

	"github.com/entente-kg/entente/kg"
)

func TestCursorRoundTrip(t *testing.T) {
	a := kg.Accord{ID: "x", Date: "2020-03", Confidence: 1.0 / 3, Sources: 12}
	want := map[Order]any{NewestFirst: "2020-03", OldestFirst: "2020-03", MostConfident: 1.0 / 3, MostSources: int64(12), ByID: "x"}
	for _, o := range Orders {
		c := CursorOf(a, o)
		got, err := c.KeyValue(o)
		if err != nil || got != want[o] || c.ID != "x" {
			t.Errorf("%s: %v %v (%v), want %v", o, got, c.ID, err, want[o])
		}
	}
	a.SignedOn = "2019"
	if got := CursorOf(a, NewestFirst).Key; got != "2019" {
		t.Errorf("signed 2019, in force 2020: sorted by %s", got)
	}
	if newest, oldest := CursorOf(kg.Accord{}, NewestFirst).Key, CursorOf(kg.Accord{}, OldestFirst).Key; newest >= "1" || oldest <= "9" {
		t.Errorf("unknown dates would not be last: %q, %q", newest, oldest)
	}
}

func TestPageCheck(t *testing.T) {
	tests := []struct {
		order Order
		page  Page
	}{
		{"UPSIDE_DOWN", Page{}},
		{ByID, Page{First: -1}},
		{MostConfident, Page{After: &Cursor{Key: "high"}}},
		{MostConfident, Page{After: &Cursor{Key: "NaN"}}},
		{MostSources, Page{After: &Cursor{Key: "1.5"}}},
		{NewestFirst, Page{After: &Cursor{Key: "soon"}}},
		{NewestFirst, Page{After: &Cursor{Key: "~"}}},
	}
	for _, tt := range tests {
		if err := tt.page.Check(tt.order); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s %+v: %v, want ErrInvalid", tt.order, tt.page.After, err)
		}
	}
}
