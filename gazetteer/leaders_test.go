package gazetteer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

func TestLeaders(t *testing.T) {
	type found struct {
		party    kg.Party
		from, to int
		surname  bool
	}
	for _, c := range []struct {
		lang kg.Lang
		text string
		want []found
	}{
		{kg.English, "Nasser Bourita", []found{{"MA", 2017, Open, false}}},
		{kg.English, "Bourita", []found{{"MA", 2017, Open, true}}},
		{kg.English, "Ban Ki-moon", []found{{"KR", 2004, 2006, false}, {"ORG:UN", 2007, 2016, false}}},
		{kg.English, "ban ki moon", []found{{"KR", 2004, 2006, false}, {"ORG:UN", 2007, 2016, false}}},
		{kg.English, "Poutine", nil},
		{kg.English, "Smith", nil},
		{kg.French, "Poutine", []found{{"RU", 1999, 2000, true}, {"RU", 2000, 2008, true}, {"RU", 2008, 2012, true}, {"RU", 2012, Open, true}}},
		{kg.Spanish, "Vladímir Putin", []found{{"RU", 1999, 2000, false}, {"RU", 2000, 2008, false}, {"RU", 2008, 2012, false}, {"RU", 2012, Open, false}}},
		{kg.Portuguese, "João Lourenço", []found{{"AO", 2014, 2017, false}, {"AO", 2017, Open, false}}},
		{kg.Arabic, "ناصر بوريطة", []found{{"MA", 2017, Open, false}}},
		{kg.Arabic, "بوريطة", []found{{"MA", 2017, Open, true}}},
		{kg.Arabic, "إيمانويل ماكرون", []found{{"FR", 2017, Open, false}}},
		{kg.Arabic, "Emmanuel Macron", []found{{"FR", 2017, Open, false}}},
	} {
		var got []found
		for _, l := range Leaders(c.lang) {
			if l.Folded == Fold(c.text) {
				got = append(got, found{l.Party, l.From, l.To, l.Surname})
			}
		}
		if d := cmp.Diff(c.want, got, cmp.AllowUnexported(found{})); d != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.lang, c.text, d)
		}
	}
}

// Every leader speaks for somebody whom the gazetteer knows, and years tell namesakes apart.
func TestLeadersTable(t *testing.T) {
	for _, lang := range columns {
		all := Leaders(lang)
		for i, l := range all {
			_, country := Country(l.Party)
			_, org := Organisation(l.Party)
			if !country && !org {
				t.Errorf("%s: party %q is not known", l.Name, l.Party)
			}
			if l.Folded == "" || l.Name == "" || l.Office == "" || l.From < 1900 || l.To < Open && l.To > 2030 {
				t.Errorf("%s: %+v is not whole", lang, l)
			}
			if l.Surname && len([]rune(l.Folded)) < 3 {
				t.Errorf("%s: surname %q is too short to stand alone", lang, l.Folded)
			}
			for _, m := range all[i+1:] {
				if m.Folded != l.Folded {
					break
				}
				if m.Party != l.Party && m.From == l.From && m.To == l.To {
					t.Errorf("%s: %s is %s and %s in the same years", lang, l.Folded, l.Party, m.Party)
				}
			}
		}
	}
}

func TestReadLeadersErrors(t *testing.T) {
	for _, c := range []struct{ all, spellings, want string }{
		{"Ann Oda\tFR\t2001", "", "line 1"},
		{"# x\nAnn Oda\tFR\t2001-1999\tPM", "", `line 2: "Ann Oda`},
		{"Ann Oda\tFR\tsoon\tPM", "", `years "soon"`},
		{"Ann Oda\tFR\t2001-\tPM", "Anne Oda\tAnn Odda", "want spellings, a tab and a name"},
	} {
		_, err := readLeaders(c.all, c.spellings)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("readLeaders(%q, %q) = %v, want an error with %q", c.all, c.spellings, err, c.want)
		}
	}
}

func TestLeadersOfNoLanguage(t *testing.T) {
	if n, m := len(Leaders("xx")), len(Leaders(kg.French)); n == 0 || n >= m {
		t.Errorf("%d spellings in no language, %d in French: want some, and more in French", n, m)
	}
}

// TestSurnamesAreNoCountries checks that no surname that is taken alone is what a language calls a
// country or its people ("Suica" and the Portuguese Suíça).
func TestSurnamesAreNoCountries(t *testing.T) {
	for _, lang := range kg.Langs {
		names := map[string]bool{}
		for _, e := range Entries(lang) {
			if e.Class == Name || e.Class == Demonym || e.Class == Capital {
				names[e.Surface] = true
			}
		}
		for _, l := range Leaders(lang) {
			if l.Surname && names[l.Folded] {
				t.Errorf("%s: the surname of %s is a country's name", lang, l.Name)
			}
		}
	}
}
