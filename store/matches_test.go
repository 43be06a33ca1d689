package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		text, query string
		want        []string
	}{
		{"L’accord de pêche durable, signé à Rabat", "PECHE rabat", []string{"pêche", "Rabat"}},
		{"Des pêcheries de pêche", "pech", []string{"pêcheries", "pêche"}},
		{"de la mer", "d", nil},
		{"وقّع المغربُ والنيجر اتفاقا", "المغرب", []string{"المغربُ"}},
		{"São Tomé e Príncipe", "tome sao", []string{"São", "Tomé"}},
		{"nothing here", "", nil},
		{"", "word", nil},
	} {
		var got []string
		for _, s := range Matches(c.text, c.query) {
			got = append(got, string([]rune(c.text)[s.Start:s.End]))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q in %q (-want +got):\n%s", c.query, c.text, d)
		}
	}
}
