package store

import "testing"

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Déclaration d’entente, signée à RABAT", "declaration d entente signee a rabat"},
		{"Déclaration", "declaration"}, // combining accent
		{"Straße  Œuvre", "strasse oeuvre"},
		{"São Tomé e Príncipe", "sao tome e principe"},
		{"اتفاقيّةُ", "اتفاقيه"},
		{"الإمارات", "الامارات"},
		{"مـــراكش", "مراكش"},
		{"İstanbul ISTANBUL", "istanbul istanbul"},
		{"№ 12 – ٣٤", "12 34"},
		{"…", ""},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
