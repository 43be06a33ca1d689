package extract_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/casetext"
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// partners tells of accords with every country there is, without saying whose they are.
func partners(n int) string {
	var b strings.Builder
	all := gazetteer.Countries()
	for k := range n / 2 {
		one, other := all[k%len(all)].Names[kg.French], all[(7*k+3)%len(all)].Names[kg.French]
		b.WriteString("Deux accords ont été signés, l'un avec " + one + ", l'autre avec " + other + ". ")
	}
	return b.String()
}

// everyone says of each country in turn what tell makes of it.
func everyone(n int, tell func(one, other string) string) string {
	var b strings.Builder
	all := gazetteer.Countries()
	for k := range n {
		b.WriteString(tell(all[k%len(all)].Names[kg.French], all[(7*k+3)%len(all)].Names[kg.French]))
	}
	return b.String()
}

// hard are texts that could make a careless reader slow or fall: long lists, one endless sentence,
// nothing but instruments, brackets that never close, joined particles, broken characters.
func hard(n int) map[string]string {
	return map[string]string{
		"instruments":  strings.Repeat("un accord, ", n),
		"acts":         strings.Repeat("ont signé un accord ", n),
		"countries":    "entre " + strings.Repeat("le Maroc et le Niger, ", n),
		"people":       strings.Repeat("le ministre Jean Dupont et ", n),
		"surnames":     strings.Repeat("M. Dupont. Jean Dupont. ", n),
		"dates":        strings.Repeat("le 3 mai 2020 ", n),
		"numbers":      strings.Repeat("16 ", n),
		"brackets":     strings.Repeat("( « accord signé ", n),
		"list":         "Le Maroc et le Niger ont signé des accords :\n\n" + strings.Repeat("- un accord de santé ;\n", n),
		"sentences":    strings.Repeat("Le Maroc a signé un accord avec le Niger. ", n),
		"one sentence": strings.Repeat("le Maroc a signé un accord avec le Niger et ", n),
		"commas":       strings.Repeat("accord signé, ", n) + strings.Repeat(", ", n),
		"occasions":    strings.Repeat("à l'occasion de la visite, accord ", n),
		"arabic":       strings.Repeat("وقع المغرب والنيجر اتفاقية وبالاتفاقية وللاتفاقية ", n),
		"one word":     "accord signé " + strings.Repeat("a", 10*n),
		"apostrophes":  strings.Repeat("l'd'l'accord'signé ", n),
		"partners":     partners(n),
		"capitals":     strings.Repeat("Accord Signé Rabat ", n),
		"each":         everyone(n, func(one, _ string) string { return "Le ministre a signé un accord avec " + one + ". " }),
		"each of one":  "Le ministre a signé un accord " + everyone(n, func(one, _ string) string { return "avec " + one + " sur le commerce et " }),
		"pairs": everyone(n, func(one, other string) string {
			return one + " et " + other + " commercent peu. Les deux pays ont signé un accord. "
		}),
		"two at once":           strings.Repeat("Le Sénat a approuvé deux conventions : l'une sur l'extradition avec l'Inde et l'autre sur la santé avec le Vietnam. L'Uruguay les avait signées en 2004. ", n),
		"partners named behind": strings.Repeat("Le Pérou a signé trois accords. Les autres parties sont le Chili, le Ghana et le Togo. ", n),
		"posted":                "Le directeur de la Banque pour " + everyone(n, func(one, _ string) string { return one + ", " }) + "et le Togo, Pavel Okoro, a signé un accord. ",
		"names of lands":        strings.Repeat("La ministre Rosa Jordan De Groot El Mansur a signé un accord avec le Pérou. ", n),
		"years apart":           strings.Repeat("Il y a deux ans, l'an dernier, en avril, le 3 avril, ", n) + "le Ghana et le Pérou ont signé un accord",
		"extending":             strings.Repeat(strings.Repeat("un protocole prorogeant l'accord ", 30)+"ratifié par le Togo et le Mali. ", n/30+1),
		"called by years":       strings.Repeat(strings.Repeat("le traité sur la pêche et ", 20)+"le protocole de 2000, signés avec le Pérou par le Chili. ", n/20+1),
		"marks":                 "accord signé a" + strings.Repeat("\u0301", 10*n),
		"broken":                strings.Repeat("accord sign\xe9 \xff Maroc ", n),
		"nothing":               strings.Repeat("\x00", 10*n),
	}
}

// check fails the test where a quote is not what stands at its offsets.
func check(t *testing.T, a kg.Article, e kg.Evidence) {
	t.Helper()
	s := a.Text
	if e.Field == kg.FieldTitle {
		s = a.Title
	}
	r := []rune(s)
	if e.Start < 0 || e.End > len(r) || e.Start > e.End {
		t.Fatalf("offsets %d to %d of %d code points", e.Start, e.End, len(r))
	}
	if !utf8.ValidString(s) {
		return // the loader lets no broken text in; offsets count its broken bytes one each
	}
	if got := string(r[e.Start:e.End]); got != e.Quote {
		t.Fatalf("quote %q, but at its offsets stands %q", e.Quote, got)
	}
}

func checkReading(t *testing.T, r *extract.Reader, a kg.Article) {
	t.Helper()
	g := r.Read(a)
	for _, m := range g.Mentions {
		if len(m.Parties) < 2 || m.Count < 1 || m.Confidence < 0 || m.Confidence > 1 || len(m.Evidence) == 0 {
			t.Fatalf("mention without its parts: %+v", m)
		}
		if _, err := kg.ParseDate(string(m.Date)); err != nil {
			t.Fatal(err)
		}
		for _, e := range m.Evidence {
			check(t, a, e)
		}
		for _, list := range [][]kg.Phrase{m.Institutions, m.Occasions, m.Provisions} {
			for _, p := range list {
				check(t, a, p.Evidence)
			}
		}
	}
}

// TestHardTexts reads every hard text in every language.
func TestHardTexts(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range hard(300) {
		for _, l := range kg.Langs {
			t.Run(name+"/"+string(l), func(t *testing.T) {
				checkReading(t, r, kg.Article{Lang: l, Published: "2024-05-17", Title: "Maroc-Niger : un accord signé", Text: text})
			})
		}
	}
}

// FuzzRead reads arbitrary bytes: no panic, offsets that hold, quotes that are verbatim.
func FuzzRead(f *testing.F) {
	r, err := extract.New()
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range hard(12) {
		for i := range kg.Langs {
			f.Add("Maroc-Niger", text, i, "2024-05-17")
		}
	}
	f.Fuzz(func(t *testing.T, title, text string, lang int, published string) {
		d, err := kg.ParseDate(published)
		if err != nil || len(d) != 10 {
			d = ""
		}
		l := kg.Langs[(lang%len(kg.Langs)+len(kg.Langs))%len(kg.Langs)]
		checkReading(t, r, kg.Article{Lang: l, Published: d, Title: title, Text: text})
	})
}

// BenchmarkHardTexts gives the cost of about 100 kB of each hard text.
func BenchmarkHardTexts(b *testing.B) {
	r, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	r.Read(kg.Article{Lang: kg.French, Text: "Un accord a été signé."}) // reads the word lists
	for name, text := range hard(10000) {
		if len(text) > 100_000 {
			text = strings.ToValidUTF8(text[:100_000], "")
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r.Read(kg.Article{Lang: kg.French, Published: "2024-05-17", Text: text})
			}
		})
	}
}

// TestTextsCutAnywhere reads the texts of all cases without a headline, cut before each of their first and
// behind each of their last words, so that every word stands once where nothing is beside it; behind marks
// that a text may begin with; and as a headline over a text that is nothing but a dateline.
func TestTextsCutAnywhere(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	cases(t, func(_ string, c casetext.Case) {
		front, back := c.Article, c.Article
		front.Title, back.Title = "", ""
		for _, mark := range []string{".", "...", "…", ". ", "- ", "– ", "/", ")", "(", ",", ":", "«", "\"", "'"} {
			marked := front
			marked.Text = mark + front.Text
			checkReading(t, r, marked)
		}
		titled := c.Article
		for _, dateline := range []string{"LIMA, 3 May –", "Rabat, 15 mai (Agence) -", "Rabat\n\nLima, 15 de mayo de 2024.-"} {
			titled.Title, titled.Text = strings.SplitN(c.Article.Text, "\n", 2)[0], dateline
			checkReading(t, r, titled)
		}
		for range 12 {
			checkReading(t, r, front)
			checkReading(t, r, back)
			_, front.Text, _ = strings.Cut(front.Text, " ")
			back.Text = back.Text[:max(0, strings.LastIndex(back.Text, " "))]
		}
	})
}

// TestTextsTogether reads the texts of some cases as one article each: their people, parties and instruments
// meet as in no text that was written as one.
func TestTextsTogether(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, together := range []int{7, 25, 80} {
		texts := map[kg.Lang][]string{}
		cases(t, func(_ string, c casetext.Case) {
			lang := c.Article.Lang
			texts[lang] = append(texts[lang], c.Article.Text)
			if len(texts[lang]) == together {
				checkReading(t, r, kg.Article{Lang: lang, Published: "2024-05-17", Text: strings.Join(texts[lang], "\n\n")})
				texts[lang] = nil
			}
		})
	}
}
