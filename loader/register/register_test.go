package register

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		name, line string
		want       []kg.Mention
	}{
		{"a treaty in force", `{"id":"1","title":"Agreement between Norway and Japan on Taxes","parties":["NORWAY","JAPAN","Svalbard"],"subject":"TAXATION","bilateral":true,"signed":"1959-02-21","place":"Tokyo","in_force":"1959-09-15"}`,
			[]kg.Mention{{Parties: kg.Parties{"JP", "NO"}, Kind: kg.Agreement, Status: kg.InForce, Date: "1959-09-15", SignedOn: "1959-02-21", Place: "Tokyo", Domains: []kg.Domain{kg.Finance}}}},
		{"an ended one", `{"id":"2","title":"Treaty of Amity","parties":["NORWAY","SIAM"],"subject":"FRIENDSHIP","bilateral":true,"signed":"1905","in_force":"1906-01","ended":"1937-10-07"}`,
			[]kg.Mention{{Parties: kg.Parties{"NO", "TH"}, Kind: kg.Treaty, Status: kg.Ended, Date: "1937-10-07", SignedOn: "1905", Domains: []kg.Domain{kg.Diplomacy}}}},
		{"the title names whom the register books elsewhere", `{"id":"3","title":"Exchange of Notes between Eire and the Netherlands","parties":["NETHERLANDS THE","UNITED KINGDOM"],"bilateral":true,"signed":"1948-05-10"}`,
			[]kg.Mention{{Parties: kg.Parties{"IE", "NL"}, Kind: kg.Agreement, Status: kg.Signed, Date: "1948-05-10", SignedOn: "1948-05-10"}}},
		{"territories to which a treaty was extended do not sign it", `{"id":"4","title":"Protocol on Road Signs","parties":["FRANCE","BELGIUM","Bermuda"],"bilateral":false,"subject":"ROAD TRANSPORT"}`,
			[]kg.Mention{{Parties: kg.Parties{"BE", "FR"}, Kind: kg.Protocol, Status: kg.Signed, Domains: []kg.Domain{kg.Transport}}}},
		{"one party is no accord", `{"id":"5","title":"Declaration of War Aims","parties":["FRANCE"],"bilateral":false}`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := ParseRow([]byte(c.line))
			if err != nil {
				t.Fatal(err)
			}
			for i := range c.want {
				c.want[i].Count, c.want[i].Confidence = 1, 1
				c.want[i].Title, c.want[i].Version, c.want[i].Lang = r.Title, Version, kg.English
				c.want[i].Evidence = []kg.Evidence{{Field: kg.FieldTitle, End: len([]rune(r.Title)), Quote: r.Title}}
			}
			if diff := cmp.Diff(c.want, r.Mentions()); diff != "" {
				t.Errorf("mentions (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseRowErrors(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"1","title":"Treaty","signed":"1959-02-30"}`: `row 1: field "signed": date "1959-02-30"`,
		`{"id":"1","title":" "}`:                            `row 1 has no "title"`,
		`{"title":"Treaty"}`:                                `no "id"`,
		`{"id":"1","title":"Treaty","parties":"FRANCE"}`:    `field "parties" holds a JSON string`,
		`{"id":"1","title":`:                                `not a JSON object`,
	} {
		if _, err := ParseRow([]byte(line)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one with %q", line, err, want)
		}
	}
}

func TestIsRow(t *testing.T) {
	for line, want := range map[string]bool{
		`{"id":"1","title":"Treaty","parties":["FRANCE"]}`:          true,
		`{"id":"1","title":"Treaty","subject":"TRADE"}`:             true,
		`{"id":"1","title":"A visit","text":"…","subject":"TRADE"}`: false,
		`{"id":"1","title":"A visit"}`:                              false,
		`{"id":"1","title":"Treaty"`:                                false,
		``:                                                          false,
		`["title","subject"]`:                                       false,
	} {
		if got := IsRow([]byte(line)); got != want {
			t.Errorf("IsRow(%s) = %v", line, got)
		}
	}
}

func TestPartiesOf(t *testing.T) {
	parties, unmapped := PartiesOf([]string{
		"CONGO, DEMOCRATIC REPUBLIC OF", "KOREA REPUBLIC OF", "NETHERLANDS THE", "SOVIET UNION", "Trinidad & Tobago",
		"GERMANY FEDERAL REPUBLIC", "GERMAN DEMOCRATIC REPUBLIC", "EUROPEAN ECONOMIC COMMUNITY", "SWEDEN AND NORWAY",
		"ST KITTS AND NEVIS", "HAYTI", "PRUSSIA", "HANOVER", "All Territories under UK Sovereignty",
	})
	want := kg.NewParties("CD", "KR", "NL", "SU", "TT", "DE", "DD", "ORG:EU", "SE", "NO", "KN", "HT")
	if diff := cmp.Diff(want, parties); diff != "" {
		t.Errorf("parties (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"PRUSSIA", "HANOVER", "All Territories under UK Sovereignty"}, unmapped); diff != "" {
		t.Errorf("unmapped (-want +got):\n%s", diff)
	}
}

func TestKindOf(t *testing.T) {
	for title, want := range map[string]kg.Kind{
		"Exchange of Notes concerning the Treaty of 1902": kg.Agreement,
		"Memorandum of Understanding on Air Services":     kg.MOU,
		"Extension of the Extradition Treaty":             kg.Treaty,
		"Protocol amending the Convention":                kg.Protocol,
		"Loan Agreement between A and B":                  kg.Financing,
		"Supplementary Convention on Money Orders":        kg.Convention,
		"Joint Declaration on Hong Kong":                  kg.Declaration,
		"Denunciation":                                    kg.Other,
	} {
		if got := KindOf(title); got != want {
			t.Errorf("KindOf(%q) = %s, want %s", title, got, want)
		}
	}
}

func TestTables(t *testing.T) {
	for _, row := range table(kindsTable) {
		if !slices.Contains(kg.Kinds, kg.Kind(row[1])) {
			t.Errorf("kinds.tsv: %q has the kind %q, which is none", row[0], row[1])
		}
	}
	for _, row := range table(subjectsTable) {
		for _, d := range strings.Fields(row[1]) {
			if !slices.Contains(kg.Domains, kg.Domain(d)) {
				t.Errorf("subjects.tsv: %q has the domain %q, which is none", row[0], d)
			}
		}
	}
	seen := map[string]bool{}
	for _, row := range table(namesTable) {
		if len(row) != 2 || row[1] == "" {
			t.Errorf("names.tsv: %q: want a name, a tab and codes or \"-\"", row)
		}
		for _, c := range codes(row[1]) {
			_, country := gazetteer.Country(c)
			if _, org := gazetteer.Organisation(c); !country && !org {
				t.Errorf("names.tsv: %q has the code %s, which the gazetteer does not know", row[0], c)
			}
		}
		if seen[row[0]] {
			t.Errorf("names.tsv: %q stands there twice", row[0])
		}
		seen[row[0]] = true
	}
}
