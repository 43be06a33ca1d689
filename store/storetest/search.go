package storetest

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Sample is a small graph with names worth searching for, in two scripts.
func Sample() Graph {
	fish := kg.Accord{ID: "fish", Title: "Accord de pêche", Parties: kg.NewParties("MA", "ORG:EU"), Kind: kg.Agreement, Status: kg.InForce,
		Count: 1, Date: "2019-07-18", SignedOn: "2019-01-14", Place: "Bruxelles", Domains: []kg.Domain{kg.Fisheries}, Confidence: 0.9, Sources: 2}
	traffic := kg.Accord{ID: "traffic", Title: "Déclaration d’entente", Parties: kg.NewParties("MA", "NE"), Kind: kg.Declaration, Status: kg.Signed,
		Count: 1, Date: "2022-08-01", SignedOn: "2022-08-01", Place: "Rabat", Domains: []kg.Domain{kg.Trafficking, kg.Security}, Confidence: 0.95, Sources: 1,
		Signatories:  []kg.Signatory{{Name: "Zeïnab Exemple", Role: "présidente", For: "NE"}},
		Institutions: []kg.Phrase{{Text: "Commission nationale d’essai", For: "MA", Evidence: kg.Evidence{Field: kg.FieldText, Start: 1, End: 5, Quote: "Comm"}}},
		History:      []kg.Step{{Status: kg.Signed, Date: "2022-08-01", Mentions: []string{"n1.0"}}}}
	trade := kg.Accord{ID: "trade", Title: "اتفاقية التجارة الحرة", Parties: kg.NewParties("MA", "EG"), Kind: kg.Agreement, Status: kg.Signed,
		Count: 1, Date: "2004-02", Place: "الرباط", Confidence: 0.7, Sources: 1}
	plan := kg.Accord{ID: "plan", Title: "Accord de pêche", Parties: kg.NewParties("CI", "MA"), Kind: kg.Agreement, Status: kg.Planned,
		Count: 1, Confidence: 0.4, Sources: 1, Signatories: []kg.Signatory{{Name: "ZEINAB EXEMPLE", Role: "ministre", For: "CI"}}}
	all := []*kg.Accord{&fish, &traffic, &trade, &plan}
	for _, a := range all {
		a.Block = a.Parties.Key()
	}
	g := Graph{Articles: []store.ArticleRecord{
		Report(kg.Article{ID: "n1", Title: "Rabat et Niamey s’entendent", Text: "Une déclaration contre la traite, selon l’Œuvre.", Published: "2022-08-01", Lang: kg.French, Outlet: "Journal d’essai"}, 0.9, "une déclaration contre la traite", &traffic),
		Report(kg.Article{ID: "n2", Title: "Fishing accord enters into force", Text: "Nets, quotas and licences: the pêche deal.", Published: "2019-07-18", Lang: kg.English, URL: "https://example.org/n2"}, 0.8, "entered into force", &fish, &plan),
		Report(kg.Article{ID: "n3", Title: "توقيع اتفاقية", Text: "وُقّعت الاتفاقيّة في الرباط.", Published: "2004-02-25", Lang: kg.Arabic}, 0.7, "اتفاقية للتجارة", &trade),
		Report(kg.Article{ID: "n4", Title: "", Text: "Maroc : rien de signé.", Published: ""}, 0, ""),
	}}
	g.Articles[0].People = []kg.Person{{Name: "Zeïnab Exemple", Office: "présidente", For: "NE"}, {Name: "B", Office: "", For: "MA"}}
	g.Articles[2].Source = "n0"
	for _, a := range all {
		g.Accords = append(g.Accords, *a)
	}
	return g
}

func search(t *testing.T, s store.Store) {
	morocco := store.Hit{Type: store.HitCountry, ID: "MA", Title: "Morocco"}
	zeinab := store.Hit{Type: store.HitPerson, ID: "ZEINAB EXEMPLE", Title: "ZEINAB EXEMPLE"}
	commission := store.Hit{Type: store.HitInstitution, ID: "Commission nationale d’essai", Title: "Commission nationale d’essai"}
	accord := func(id, title string) store.Hit { return store.Hit{Type: store.HitAccord, ID: id, Title: title} }
	article := func(id, title string) store.Hit { return store.Hit{Type: store.HitArticle, ID: id, Title: title} }
	traffic, fish, plan := accord("traffic", "Déclaration d’entente"), accord("fish", "Accord de pêche"), accord("plan", "Accord de pêche")
	trade := accord("trade", "اتفاقية التجارة الحرة")
	n1, n2, n3, n4 := article("n1", "Rabat et Niamey s’entendent"), article("n2", "Fishing accord enters into force"), article("n3", "توقيع اتفاقية"), article("n4", "")
	tests := []struct {
		text  string
		first int
		want  []store.Hit
	}{
		{"Maroc", 0, scored(morocco, 1.0, traffic, 0.5, fish, 0.5, trade, 0.5, plan, 0.5, n4, 0.5)},
		{"maroc", 3, scored(morocco, 1.0, traffic, 0.5, fish, 0.5)},
		{"المغرب", 2, scored(morocco, 1.0, traffic, 0.5)},
		{"MAR", 1, scored(morocco, 1.0)},
		{"accord peche", 0, scored(fish, 0.75, plan, 0.75, n2, 0.5)},
		{"ACCORD DE PÊCHE", 0, scored(fish, 1.0, plan, 1.0)},
		{"accord de pêche", 1, scored(fish, 1.0)},
		{"zeïnab", 0, scored(zeinab, 0.75, traffic, 0.5, plan, 0.5)},
		{"commission essai", 0, scored(commission, 0.75, traffic, 0.5)},
		{"اتفاقيه", 0, scored(trade, 0.75, n3, 0.75)},
		{"الاتفاقية الرباط", 0, scored(n3, 0.5)},
		{"traite", 0, scored(traffic, 0.5, n1, 0.5)},
		{"oeuvre", 0, scored(n1, 0.5)},
		{"œuvr", 0, scored(n1, 0.5)},
		{"décl", 0, scored(traffic, 0.75, n1, 0.5)},
		{"union europ", 0, scored(store.Hit{Type: store.HitOrganisation, ID: "ORG:EU", Title: "European Union"}, 0.75, fish, 0.5)},
		{"ORG:EU", 1, scored(store.Hit{Type: store.HitOrganisation, ID: "ORG:EU", Title: "European Union"}, 1.0)},
		{"cote d'ivoire", 0, scored(store.Hit{Type: store.HitCountry, ID: "CI", Title: "Côte d’Ivoire"}, 1.0, plan, 0.5)},
		{"or", 0, nil},
		{strings.Repeat("maroc ", 5000), 2, scored(morocco, 0.75, traffic, 0.5)},
		{strings.Repeat("x", 100000), 0, nil},
		{"nothing-like-this", 0, nil},
		{"  …", 0, nil},
		{"", 0, nil},
	}
	for _, tt := range tests {
		got, err := s.Search(t.Context(), tt.text, tt.first)
		same(t, tt.text, got, err, tt.want)
	}
	people, err := s.PeopleOfArticles(t.Context(), []string{"n2", "n1", "nothing"})
	same(t, "people", people, err, [][]kg.Person{nil, Sample().Articles[0].People, nil})
	walkSample := walkAll(t, s)
	same(t, "sample", walkSample.Articles, nil, Sample().Articles)
}

// scored takes hits with their scores in turn.
func scored(pairs ...any) []store.Hit {
	var out []store.Hit
	for i := 0; i < len(pairs); i += 2 {
		h := pairs[i].(store.Hit)
		h.Score = pairs[i+1].(float64)
		out = append(out, h)
	}
	return out
}
