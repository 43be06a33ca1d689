package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// Who speaks for whom without the article saying so.
func TestLeaderParties(t *testing.T) {
	for _, c := range []struct {
		name, text string
		lang       kg.Lang
		published  kg.Date
		want       map[string]kg.Party
	}{
		{"full name", "Nasser Bourita arrived on Monday.", kg.English, "2023-05-02", map[string]kg.Party{"Nasser Bourita": "MA"}},
		{"surname alone", "Late in the evening Macron smiled.", kg.English, "2023-05-02", map[string]kg.Party{"Macron": "FR"}},
		{"surname out of office is nobody's", "Late in the evening Nasser smiled.", kg.English, "2023-05-02", nil},
		{"another first name", "Claudine Macron-Petit spoke to Brice Macron.", kg.French, "2023-05-02", nil},
		{"the article's word wins", "Le ministre canadien Nasser Bourita est venu.", kg.French, "2023-05-02", map[string]kg.Party{"Nasser Bourita": "CA"}},
		{"office of that year", "António Guterres chegou ontem.", kg.Portuguese, "1999-05-02", map[string]kg.Party{"António Guterres": "PT"}},
		{"office of a later year", "António Guterres chegou ontem.", kg.Portuguese, "2022-05-02", map[string]kg.Party{"António Guterres": "ORG:UN"}},
		{"spelling of the language", "Ayer habló Serguéi Lavrov.", kg.Spanish, "2022-05-02", map[string]kg.Party{"Serguéi Lavrov": "RU"}},
		{"a palace has no party", "They met at the Palais Mohammed V before noon.", kg.English, "2021-05-02", nil},
		{"a title in the name", "King Hussein came to the palace.", kg.English, "1994-05-02", map[string]kg.Party{"Hussein": "JO"}},
		{"Arabic full name", "وقال ناصر بوريطة إن اللقاء مهم.", kg.Arabic, "2023-05-02", map[string]kg.Party{"ناصر بوريطة": "MA"}},
		{"Arabic surname with a joined particle", "ورحب بوتين وماكرون بذلك.", kg.Arabic, "2019-05-02", map[string]kg.Party{"بوتين": "RU", "ماكرون": "FR"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lx, err := lexiconOf(c.lang)
			if err != nil {
				t.Fatal(err)
			}
			d := newDocument(kg.Article{Text: c.text, Lang: c.lang, Published: c.published}, lx)
			if !d.match(lx) {
				d.settle(d.allHits(lx, d.identify(lx))) // the sentence speaks of no accord
			}
			d.analyse()
			var got map[string]kg.Party
			for _, p := range d.people {
				if p.party == "" {
					continue
				}
				if got == nil {
					got = map[string]kg.Party{}
				}
				got[p.name] = p.party
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.text, diff)
			}
		})
	}
}
