package gazetteer

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Côte d’Ivoire", "cote d'ivoire"},
		{"ÉGYPTE", "egypte"},
		{"Cœur à l’œuvre", "coeur a l'oeuvre"},
		{"Weißrussland", "weissrussland"},
		{"São Tomé e Príncipe", "sao tome e principe"},
		{"e\u0301quateur", "equateur"},
		{"Guinée\u2011Bissau – Conakry", "guinee-bissau - conakry"},
		{"EE.\u00a0UU.", "ee. uu."},
		{"N`Djamena", "n'djamena"},
		{"Łódź, Đà Nẵng, Ağrı, Tórshavn", "lodz, da nang, agri, torshavn"},
		{"اَلْمَغْرِب", "المغرب"},
		{"الإمـــارات", "الامارات"},
		{"أنقرة إلى آسيا", "انقره الي اسيا"},
		{"رؤساء هيئة", "روساء هييه"},
		{"٢٠٢٢", "2022"},
		{"عُمان", "عمان"},
		{"ﻻﻫﺎﻱ", "لاهاي"},
		{"broken \xff byte", "broken \xff byte"},
		{"", ""},
	} {
		got := Fold(c.in)
		if got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
		if again := Fold(got); again != got {
			t.Errorf("Fold(%q) = %q: folding twice changes it", got, again)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Côte d’Ivoire", "الإمـــارات", "İstanbul ﬁ ǆ Å", "\xff\xc3(", "ﷺ ﻻ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if !utf8.ValidString(s) {
			return
		}
		if !utf8.ValidString(got) {
			t.Errorf("Fold(%q) = %q is no UTF-8", s, got)
		}
		if again := Fold(got); again != got {
			t.Errorf("Fold(%q) = %q, folded again %q", s, got, again)
		}
	})
}
