package graph_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/store/storetest"
)

// onEveryStore runs the test on a store of each kind, filled with the fixture.
func onEveryStore(t *testing.T, test func(t *testing.T, s store.Store)) {
	t.Run("sqlite", func(t *testing.T) {
		s, err := registry.Open(t.Context(), registry.Config{Address: filepath.Join(t.TempDir(), "graph.db"), Catalogue: storetest.Catalogue{}})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close(context.Background())
		fill(t, s)
		test(t, s)
	})
	t.Run("neo4j", func(t *testing.T) {
		s := neo4jtest.Open(t, storetest.Catalogue{})
		defer s.Close(context.Background())
		fill(t, s)
		test(t, s)
	})
}

// fill writes the fixture in two steps: the declaration first stands under another id, which must
// keep answering.
func fill(t *testing.T, s store.Store) {
	t.Helper()
	early := fixture()
	early.Accords[0].ID = "acc-former"
	for _, g := range []storetest.Graph{early, fixture()} {
		if err := storetest.Load(t.Context(), s, g); err != nil {
			t.Fatal(err)
		}
	}
}

// fixture is a small graph in which every field of the schema has something to say.
func fixture() storetest.Graph {
	declaration := kg.Accord{
		ID: "acc-declaration", Title: "déclaration d’intention", Parties: kg.NewParties("MA", "NE"), Kind: kg.Declaration, Status: kg.Signed, Count: 1,
		Date: "2022-08-01", SignedOn: "2022-08-01", Place: "Rabat", Domains: []kg.Domain{kg.Security, kg.Trafficking}, Confidence: 0.95, Sources: 2,
		Signatories:  []kg.Signatory{{Name: "Zeïnab Exemple", Role: "présidente", For: "NE"}, {Name: "Ali Essai"}},
		Institutions: []kg.Phrase{{Text: "commission nationale", For: "MA", Evidence: kg.Evidence{Field: kg.FieldText, Start: 10, End: 30, Quote: "commission nationale"}}},
		Occasions:    []kg.Phrase{{Text: "journée internationale", Evidence: kg.Evidence{Field: kg.FieldText, Start: 40, End: 62, Quote: "journée internationale"}}},
		Provisions:   []kg.Phrase{{Text: "échange de pratiques", Evidence: kg.Evidence{Field: kg.FieldTitle, Start: 0, End: 20, Quote: "échange de pratiques"}}},
	}
	bundle := kg.Accord{
		ID: "acc-bundle", Title: "seize accords", Parties: kg.NewParties("MA", "NE"), Kind: kg.Agreement, Status: kg.Signed, Count: 16,
		Date: "2021-12", SignedOn: "2021-12", Confidence: 0.8, Sources: 1, Relations: []kg.AccordRelation{},
	}
	fisheries := kg.Accord{
		ID: "acc-fisheries", Title: "accord de pêche durable", Parties: kg.NewParties("MA", "ORG:EU"), Kind: kg.Agreement, Status: kg.InForce, Count: 1,
		Date: "2019-07-18", SignedOn: "2019-01-14", Place: "Bruxelles", Domains: []kg.Domain{kg.Trade, kg.Fisheries}, Confidence: 0.9, Sources: 2,
	}
	protocol := kg.Accord{
		ID: "acc-protocol", Title: "protocole de pêche", Parties: kg.NewParties("MA", "ORG:EU"), Kind: kg.Protocol, Status: kg.Ended, Count: 1,
		Date: "2023-07-17", SignedOn: "2019-01", Domains: []kg.Domain{kg.Fisheries}, Confidence: 0.7, Sources: 1,
		Relations: []kg.AccordRelation{{Type: kg.Implements, To: "acc-fisheries"}, {Type: kg.Renews, To: "acc-unknown"}},
	}
	sahel := kg.Accord{
		ID: "acc-sahel", Title: "convention sur l’eau", Parties: kg.NewParties("ML", "NE", "BF"), Kind: kg.Convention, Status: kg.Planned, Count: 1,
		Domains: []kg.Domain{kg.Water}, Confidence: 0.5, Sources: 1,
	}
	all := []*kg.Accord{&declaration, &bundle, &fisheries, &protocol, &sahel}
	for _, a := range all {
		a.Block = a.Parties.Key()
	}
	g := storetest.Graph{Articles: []store.ArticleRecord{
		storetest.Report(kg.Article{ID: "art-1", URL: "https://example.org/1", Title: "Rabat et Niamey s’entendent", Text: "Ils ont signé une déclaration.", Published: "2022-08-01", Lang: kg.French, Outlet: "Le Courrier"}, 0.95, "ont signé une déclaration", &declaration, &bundle),
		storetest.Report(kg.Article{ID: "art-2", Title: "Copy of a declaration", Text: "They signed it.", Published: "2022-08-02", Lang: kg.English, Outlet: "The Herald"}, 0.6, "signed it", &declaration),
		storetest.Report(kg.Article{ID: "art-3", Title: "Rabat et Niamey s’entendent", Text: "Ils ont signé une déclaration.", Published: "2022-08-02", Lang: kg.French, Outlet: "Un Autre"}, 0.9, "ont signé une déclaration", &declaration),
		storetest.Report(kg.Article{ID: "art-4", Title: "الصيد البحري", Text: "دخل الاتفاق حيز التنفيذ.", Published: "2019-07-18", Lang: kg.Arabic, Outlet: "الجريدة"}, 0.9, "دخل الاتفاق", &fisheries, &protocol),
		storetest.Report(kg.Article{ID: "art-5", Title: "Fisheries deal", Text: "Signed in Brussels.", Published: "2019-01-14", Lang: kg.English}, 0.8, "Signed in Brussels", &fisheries),
		storetest.Report(kg.Article{ID: "art-6", Text: "Une convention sur l’eau est prévue.", Published: "2024-03"}, 0.5, "convention sur l’eau", &sahel),
		storetest.Report(kg.Article{ID: "art-7", Title: "Rien de neuf", Text: "Rien."}, 0, ""),
	}}
	g.Articles[2].Source = "art-1"
	g.Articles[0].People = []kg.Person{{Name: "Zeïnab Exemple", Office: "présidente de la commission", For: "NE"}, {Name: "Sans Office"}}
	fisheries.History = []kg.Step{
		{Status: kg.Signed, Date: "2019-01-14", Mentions: []string{"art-5.0"}},
		{Status: kg.InForce, Date: "2019-07-18", Mentions: []string{"art-4.0"}},
	}
	fisheries.Conflicts = []kg.Conflict{{Field: "place", Kept: "Bruxelles", Other: "Rabat", Mention: "art-4.0"}}
	for _, a := range all {
		g.Accords = append(g.Accords, *a)
	}
	return g
}
