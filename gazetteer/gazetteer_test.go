package gazetteer

import (
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// TestForms looks up surface forms as a text writes them: "PARTY Class flags", the flags being
// * Ambiguous, ^ CaseNeeded, ! CapitalsOnly, - Combining, = Accented; the first is the likeliest.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		lang  kg.Lang
		form  string
		wants string // joined by ", "; "" is none
	}{
		// Look-alikes.
		{"fr", "nigérien", "NE Demonym"},
		{"fr", "nigériane", "NG Demonym"},
		{"en", "Nigerien", "NE Demonym ^"},
		{"en", "Nigerians", "NG Demonym ^"},
		{"es", "nigerina", "NE Demonym"},
		{"es", "nigerianos", "NG Demonym"},
		{"pt", "nigerino", "NE Demonym"},
		{"pt", "nigerianas", "NG Demonym"},
		{"ar", "نيجرية", "NE Demonym"},
		{"ar", "نيجيري", "NG Demonym"},
		{"fr", "congolaise", "CG Demonym *, CD Demonym *"},
		{"en", "Congo", "CG Name *^, CD Name *^"},
		{"fr", "RDC", "CD Name !"},
		{"es", "Congo-Brazzaville", "CG Name"},
		{"pt", "República Democrática do Congo", "CD Name"},
		{"ar", "جمهورية الكونغو الديمقراطية", "CD Name"},
		{"en", "Korean", "KR Demonym *^, KP Demonym *^"},
		{"es", "surcoreanas", "KR Demonym"},
		{"ar", "كوريا الشمالية", "KP Name"},
		{"fr", "sud-soudanais", "SS Demonym"},
		{"fr", "Soudan du Sud", "SS Name"},
		{"fr", "équato-guinéenne", "GQ Demonym"},
		{"fr", "bissau-guinéens", "GW Demonym"},
		{"fr", "guinéen", "GN Demonym"},
		{"pt", "guineenses", "GW Demonym"},
		{"en", "Papua New Guinean", "PG Demonym ^"},
		{"en", "Dominican", "DO Demonym *^, DM Demonym *^"},
		{"es", "dominiqués", "DM Demonym"},
		{"en", "Georgia", "GE Name *^, US Subnational *^"},
		{"fr", "Guyane française", "GF Name"},
		{"fr", "guyanien", "GY Demonym"},
		{"es", "china", "CN Name ^, CN Demonym"},
		{"en", "Turkey", "TR Name ^"},
		{"en", "Jordan", "JO Name *^"},
		{"en", "Polish", "PL Demonym ^"},
		{"ar", "عُمان", "OM Name *, JO Capital *^"},
		{"ar", "مالي", "ML Name *"},
		// Old, long and short names.
		{"fr", "Haute-Volta", "BF Name"},
		{"fr", "Confédération suisse", "CH Name"},
		{"fr", "République islamique de Mauritanie", "MR Name"},
		{"en", "Ceylon", "LK Name"},
		{"en", "USSR", "SU Name !"},
		{"en", "Federal Republic of Germany", "DE Name"},
		{"en", "Yugoslavs", "YU Demonym ^"},
		{"es", "RDA", "DD Name !"},
		{"es", "EE. UU.", "US Name"},
		{"pt", "Irão", "IR Name"},
		{"pt", "Quênia", "KE Name"},
		{"pt", "Tchecoslováquia", "CS Name"},
		{"ar", "الجمهورية التونسية", "TN Name"},
		{"ar", "المملكة العربية السعودية", "SA Name"},
		{"ar", "كوت ديفوار", "CI Name"},
		{"en", "US", "US Name !"},
		{"en", "D.R.C.", "CD Name"},
		{"en", "Türkiye", "TR Name"},
		// Demonyms in all genders and numbers, and first halves.
		{"fr", "béninoises", "BJ Demonym"},
		{"fr", "saoudiens", "SA Demonym"},
		{"fr", "maroco-", "MA Demonym -"},
		{"fr", "sino-", "CN Demonym -"},
		{"en", "Sino-", "CN Demonym ^-"},
		{"es", "hispano-", "ES Demonym -"},
		{"pt", "luso-", "PT Demonym -"},
		{"en", "I-Kiribati", "KI Demonym ^"},
		{"en", "Basotho", "LS Demonym ^"},
		{"en", "Burkinabe", "BF Demonym ^"},
		{"es", "marroquíes", "MA Demonym"},
		{"es", "estadounidense", "US Demonym"},
		{"pt", "alemãs", "DE Demonym"},
		{"pt", "são-tomenses", "ST Demonym"},
		{"ar", "مغاربة", "MA Demonym"},
		{"ar", "مغربيتين", "MA Demonym"},
		{"ar", "جنوب أفريقية", "ZA Demonym"},
		// Seats of government and other places.
		{"fr", "N’Djaména", "TD Capital ^"},
		{"en", "Kyiv", "UA Capital ^"},
		{"pt", "Pequim", "CN Capital ^"},
		{"ar", "بيجين", "CN Capital ^"},
		{"en", "Brussels", "BE Capital *^, ORG:EU Capital *^"},
		{"fr", "Moncloa", "ES Seat ^"},
		{"en", "Sublime Porte", "TR Seat ^"},
		{"ar", "الكرملين", "RU Seat ^"},
		{"fr", "Marrakech", "MA City ^"},
		{"es", "Ginebra", "CH City ^"},
		{"ar", "شرم الشيخ", "EG City ^"},
		{"en", "Tripoli", "LY Capital ^, LB City *^"},
		{"fr", "Bavière", "DE Subnational ^"},
		{"es", "Cataluña", "ES Subnational ^"},
		// Organisations and state bodies.
		{"fr", "Cédéao", "ORG:ECOWAS Org ^"},
		{"fr", "BID", "ORG:ISDB Org *!, ORG:IADB Org *!"},
		{"es", "BID", "ORG:IADB Org !"},
		{"pt", "Mercosul", "ORG:MERCOSUR Org"},
		{"en", "European Economic Community", "ORG:EU Org"},
		{"ar", "البنك الأفريقي للتنمية", "ORG:AFDB Org"},
		{"fr", "KOICA", "KR Body ^"},
		{"en", "Knesset", "IL Body ^"},
		{"fr", "Sahel", " Region ^"},
		// What only looks like a country.
		{"en", "New Mexico", "US Subnational ^,  Block"},
		{"en", "guinea fowl", " Block"},
		{"en", "Congo River", " Block"},
		{"fr", "golfe de Guinée", " Block"},
		{"es", "mar de China", " Block"},
		{"pt", "Canal do Panamá", " Block"},
		{"ar", "نهر الأردن", " Block"},
		{"pt", "Irã", "IR Name ^="},
		{"ar", "جيبوتي", "DJ Name, DJ Demonym"},
		{"fr", "sénat", ""},
		{"es", "fines", "FI Demonym ="}, // but not where it means "ends"
		{"fr", "reunion", ""},
		{"es", "Reunión", ""},
	} {
		if got := lookUp(c.lang, c.form); got != c.wants {
			t.Errorf("%s %q: got %q, want %q", c.lang, c.form, got, c.wants)
		}
	}
}

func lookUp(lang kg.Lang, form string) string {
	es := Entries(lang)
	s := surface(form)
	var out []string
	for i := sort.Search(len(es), func(i int) bool { return es[i].Surface >= s }); i < len(es) && es[i].Surface == s; i++ {
		out = append(out, strings.TrimRight(string(es[i].Party)+" "+es[i].Class.String()+" "+marks(es[i].Flags), " "))
	}
	return strings.Join(out, ", ")
}

func marks(f Flags) string {
	var b strings.Builder
	for i, mark := range "*^!-=" {
		if f.Has(1 << i) {
			b.WriteRune(mark)
		}
	}
	return b.String()
}

// states are the members of the United Nations, the Holy See, Palestine, Kosovo and Taiwan.
const states = `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG
CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW
GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA
MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA
RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US
UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW`

// TestStates checks that every state has its names, demonyms and seat of government in every
// language, and that what is shown of it is complete.
func TestStates(t *testing.T) {
	for _, lang := range kg.Langs {
		classes := map[kg.Party]map[Class]bool{}
		for _, e := range Entries(lang) {
			if classes[e.Party] == nil {
				classes[e.Party] = map[Class]bool{}
			}
			classes[e.Party][e.Class] = true
		}
		for _, code := range strings.Fields(states) {
			c, ok := Country(kg.Party(code))
			if !ok || len(c.Code3) != 3 || c.Names[lang] == "" || c.Region == "" {
				t.Errorf("%s: %s is not complete: %+v", lang, code, c)
			}
			if c.Capital[lang] == "" {
				t.Errorf("%s: %s has no capital", lang, code)
			}
			for _, class := range []Class{Name, Demonym} {
				if !classes[c.Code][class] {
					t.Errorf("%s: %s has no %s", lang, code, class)
				}
			}
		}
	}
}

// TestOrganisations checks that all organisations that the annotators of the shared articles code
// are there, with a name in every language.
func TestOrganisations(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(shared(t), "eval", "organisations.tsv"))
	if err != nil {
		t.Skipf("no list of organisations: %v", err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n")[1:] {
		code, _, _ := strings.Cut(line, "\t")
		o, ok := Organisation(kg.Party(code))
		if !ok {
			t.Errorf("%s is missing", code)
		}
		for _, lang := range kg.Langs {
			if o.Names[lang] == "" {
				t.Errorf("%s has no name in %s", code, lang)
			}
		}
	}
}

// TestTables checks every table: that it can be read, names only parties that are known and holds
// only forms that are surfaces once they are folded.
func TestTables(t *testing.T) {
	for _, dir := range append([]string{neutral}, "en", "fr", "es", "pt", "ar") {
		files, err := data.ReadDir(path.Join("data", dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			name := path.Join("data", dir, f.Name())
			if f.Name() == "leaders.tsv" {
				continue // in a form of its own: TestLeadersTable
			}
			if !isTable(f.Name()) {
				t.Errorf("%s: no table is called so", name)
			}
			b, err := data.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := readTable(name, string(b))
			if err != nil {
				t.Error(err)
			}
			for _, r := range rows {
				if r.party != "" && !known(r.party) {
					t.Errorf("%s: %s is not known", name, r.party)
				}
				for _, form := range r.forms {
					if strings.ContainsAny(form.text, "@*^!\t") || surface(form.text) == "" {
						t.Errorf("%s: %s has the form %q", name, r.party, form.text)
					}
				}
			}
		}
	}
}

func isTable(file string) bool {
	for _, t := range tables {
		if t.file == file {
			return true
		}
	}
	return false
}

func TestReadTable(t *testing.T) {
	rows, err := readTable("x.tsv", "# comment\n%endings ais ais aise\n%begin r République de\nFR\tfranç@ais^;Gaule*\n-\tFrance 2\nCI\tr$Côte d'Ivoire^\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []row{
		{"FR", []form{{"français", CaseNeeded}, {"française", CaseNeeded}, {"Gaule", Ambiguous}}},
		{"", []form{{"France 2", 0}}},
		{"CI", []form{{"République de Côte d'Ivoire", CaseNeeded}}},
	}
	if diff := cmp.Diff(want, rows, cmp.AllowUnexported(row{}, form{})); diff != "" {
		t.Error(diff)
	}
	for _, c := range []struct{ text, want string }{
		{"FR France\n", `x.tsv:1: "FR France": want a party code, a tab and forms`},
		{"\nFR\tFrance;;Gaule\n", `x.tsv:2: an empty form: one ";" too many?`},
		{"FR\tfranç@ais\n", `x.tsv:1: form "franç@ais": no line "%endings ais …" above`},
		{"FR\tr$France\n", `x.tsv:1: form "r$France": no line "%begin r …" above`},
		{"%colour red\n", `x.tsv:1: directive "%colour red": want %endings NAME ENDING…, %begin NAME WORD…, %short LONG = SHORT or %flags FLAGS`},
	} {
		if _, err := readTable("x.tsv", c.text); err == nil || err.Error() != c.want {
			t.Errorf("readTable(%q): %v, want %s", c.text, err, c.want)
		}
	}
}

func TestEntriesOfUnknownLanguage(t *testing.T) {
	if len(Entries("xx")) == 0 || len(Entries("xx")) >= len(Entries("en")) {
		t.Errorf("%d forms of no language", len(Entries("xx")))
	}
}
