package record

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/google/go-cmp/cmp"
)

func TestWrite(t *testing.T) {
	article := kg.Article{ID: "a<1>", Title: "Rabat & Niamey", Text: "…", Lang: kg.French, Published: "2022-08-01"}
	mention := kg.Mention{
		ID: "m1", Parties: kg.NewParties("NE", "MA"), Kind: kg.Declaration, Status: kg.Signed, Count: 1,
		Date: "2022-08-01", Place: "Rabat", Domains: []kg.Domain{kg.Trafficking}, Title: "déclaration",
		Signatories: []kg.Signatory{{Name: "A", Role: "r", For: "NE"}},
		Evidence:    []kg.Evidence{{Field: kg.FieldText, Start: 0, End: 1, Quote: "…"}},
		Provisions:  []kg.Phrase{{Text: "…", Evidence: kg.Evidence{Field: kg.FieldText, Start: 0, End: 1, Quote: "…"}}},
		Confidence:  0.5,
		Reasons:     []kg.Reason{{Field: "kind", Value: "DECLARATION", Rule: "noun", Words: "déclaration"}},
	}
	tests := []struct {
		name string
		in   Article
		want string
	}{
		{
			"everything unknown",
			New(kg.Article{ID: "x"}, nil, nil, nil),
			`{"id":"x","lang":null,"published":null,"title":"","accords":[],"people":[]}`,
		},
		{
			"unknown values of an accord",
			New(kg.Article{ID: "x"}, []kg.Mention{{Kind: kg.Treaty, Status: kg.Planned, Count: 2}}, nil, nil),
			`{"id":"x","lang":null,"published":null,"title":"","accords":[{"parties":[],"kind":"TREATY","status":"PLANNED","count":2,"date":null,"signedOn":null,"place":null,"domains":[],"signatories":[],"evidence":[],"confidence":0,"institutions":[],"occasions":[],"provisions":[],"title":""}],"people":[]}`,
		},
		{
			"a linked accord, signs as themselves, no reasons",
			New(article, []kg.Mention{mention}, []kg.Person{{Name: "N", Office: "O", For: "NE"}}, map[string]string{"m1": "acc"}).WithoutReasons(),
			`{"id":"a<1>","lang":"fr","published":"2022-08-01","title":"Rabat & Niamey","accords":[{"accord":"acc","parties":["MA","NE"],"kind":"DECLARATION","status":"SIGNED","count":1,"date":"2022-08-01","signedOn":null,"place":"Rabat","domains":["TRAFFICKING"],"signatories":[{"name":"A","role":"r","for":"NE"}],"evidence":[{"field":"text","start":0,"end":1,"quote":"…"}],"confidence":0.5,"institutions":[],"occasions":[],"provisions":[{"text":"…","evidence":{"field":"text","start":0,"end":1,"quote":"…"}}],"title":"déclaration"}],"people":[{"name":"N","office":"O","for":"NE"}]}`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := Write(&b, tt.in); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want+"\n", b.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
	if kept := New(article, []kg.Mention{mention}, nil, nil); len(kept.Accords[0].Reasons) != 1 {
		t.Error("New dropped the reasons")
	}
}
