package gazetteer

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

func TestRegister(t *testing.T) {
	for _, c := range []struct {
		name string
		want kg.Parties
	}{
		{"GERMANY FEDERAL REPUBLIC", kg.Parties{"DE"}},
		{"Bechuanaland", kg.Parties{"BW"}},
		{"UNITED KINGDOM", kg.Parties{"GB"}},
		{"UNITED STATES OF AMERICA", kg.Parties{"US"}},
		{"KOREA DEMOCRATIC PEOPLE'S REPUBLIC OF", kg.Parties{"KP"}},
		{"KOREA REPUBLIC OF", kg.Parties{"KR"}},
		{"CONGO, DEMOCRATIC REPUBLIC OF", kg.Parties{"CD"}},
		{"CONGO, PEOPLES REPUBLIC OF", kg.Parties{"CG"}},
		{"GUINEA, EQUATORIAL", kg.Parties{"GQ"}},
		{"NETHERLANDS THE", kg.Parties{"NL"}},
		{"ST VINCENT AND THE GRENADINES", kg.Parties{"VC"}},
		{"SOVIET UNION", kg.Parties{"SU"}},
		{"GERMAN DEMOCRATIC REPUBLIC", kg.Parties{"DD"}},
		{"YUGOSLAVIA", kg.Parties{"YU"}},
		{"CZECHOSLOVAKIA", kg.Parties{"CS"}},
		{"Ruanda Urundi", kg.Parties{"BI", "RW"}},
		{"Guernsey, Bailiwick of", kg.Parties{"GG"}},
		{"British Honduras", kg.Parties{"BZ"}},
		{"Gold Coast", kg.Parties{"GH"}},
		{"EUROPEAN ECONOMIC COMMUNITY", kg.Parties{"ORG:EU"}},
		{"INTERNATIONAL LABOUR ORGANISATION", kg.Parties{"ORG:ILO"}},
		{"INTERNATIONAL BANK FOR RECONSTRUCTION AND DEVELOPMENT", kg.Parties{"ORG:WB"}},
		{"PRUSSIA", nil},
		{"All Territories under UK Sovereignty", nil},
		{"Atlantis", nil},
		{"", nil},
	} {
		got, ok := Register(c.name)
		if diff := cmp.Diff(c.want, got); diff != "" || ok != (c.want != nil) {
			t.Errorf("Register(%q) = %v, %v, want %v", c.name, got, ok, c.want)
		}
	}
}

// TestRegisterTables checks that every code of the register's table is known.
func TestRegisterTables(t *testing.T) {
	for _, f := range mustColumns("data/register.tsv", 3) {
		codes, ok := Register(f[0])
		if !ok {
			t.Errorf("%q stands both in register.tsv and in register_unmapped.tsv", f[0])
		}
		for _, c := range codes {
			if !known(c) {
				t.Errorf("register.tsv: %q has the unknown code %s", f[0], c)
			}
		}
	}
}

// TestUKTreaties maps every party of the treaty register under shared, or finds it among those that
// were looked at and have no code.
func TestUKTreaties(t *testing.T) {
	f, err := os.Open(filepath.Join(shared(t), "data", "uk-treaties.jsonl"))
	if err != nil {
		t.Skipf("no treaty register: %v", err)
	}
	defer f.Close()
	unmapped := map[string]bool{}
	for _, f := range mustColumns("data/register_unmapped.tsv", 2) {
		unmapped[registerKey(f[0])] = true
	}
	names := map[string]bool{}
	for sc := newLines(f); sc.Scan(); {
		var row struct{ Parties []string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		for _, p := range row.Parties {
			names[p] = true
		}
	}
	for name := range names {
		if _, ok := Register(name); !ok && !unmapped[registerKey(name)] {
			t.Errorf("%q has neither a code nor a line in register_unmapped.tsv", name)
		}
	}
	t.Logf("%d names", len(names))
}

func newLines(f *os.File) *bufio.Scanner {
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	return sc
}

// shared is the folder of the shared data; the test is skipped where there is none.
func shared(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ENTENTE_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no shared data: set ENTENTE_SHARED to its folder")
	}
	return dir
}

func known(code kg.Party) bool {
	if code.IsOrganisation() {
		_, ok := Organisation(code)
		return ok
	}
	_, ok := Country(code)
	return ok
}
