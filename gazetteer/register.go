package gazetteer

import (
	"strings"
	"sync"

	"github.com/entente-kg/entente/kg"
)

// Register gives the codes of a party as a treaty register names it ("GERMANY FEDERAL REPUBLIC"):
// one code, or several for what is several states today ("Ruanda Urundi"). A territory has the code
// that ISO 3166-1 gives it today, or those of the states that it became part of. ok is false where
// the name is not known or names nothing that has a code; data/register_unmapped.tsv lists those
// that were looked at, with the reason.
func Register(name string) (codes kg.Parties, ok bool) {
	key := registerKey(name)
	names := registerNames()
	if codes, ok = names[key]; ok {
		return codes, codes != nil
	}
	words := strings.Fields(key) // "korea republic" is "republic korea"
	for i := 1; i < len(words); i++ {
		turned := strings.Join(append(append([]string(nil), words[i:]...), words[:i]...), " ")
		if codes, ok = names[turned]; ok {
			return codes, codes != nil
		}
	}
	return nil, false
}

// RegisterForms lists the names of data/register.tsv as surface forms, one entry a code, for the
// titles of old treaties ("Straits Settlements"). The names of Entries(kg.English) are not among them.
func RegisterForms() []Entry {
	var out []Entry
	for _, f := range mustColumns("data/register.tsv", 3) {
		for _, c := range strings.Split(f[1], "+") {
			out = append(out, Entry{Surface: surface(f[0]), Form: f[0], Party: kg.Party(c), Class: Name, Flags: CaseNeeded})
		}
	}
	return out
}

// registerNames are the names in the form of registerKey: those of the register's own tables (nil
// for what has no code), then the English names of countries and organisations.
var registerNames = sync.OnceValue(func() map[string]kg.Parties {
	names := map[string]kg.Parties{}
	for _, f := range mustColumns("data/register_unmapped.tsv", 2) {
		names[registerKey(f[0])] = nil
	}
	for _, f := range mustColumns("data/register.tsv", 3) {
		var codes []kg.Party
		for _, c := range strings.Split(f[1], "+") {
			codes = append(codes, kg.Party(c))
		}
		names[registerKey(f[0])] = kg.NewParties(codes...)
	}
	for _, e := range Entries(kg.English) {
		if e.Class != Name && e.Class != Org {
			continue
		}
		if key := registerKey(e.Surface); key != "" {
			if _, ok := names[key]; !ok {
				names[key] = kg.Parties{e.Party}
			}
		}
	}
	return names
})

var registerSpelling = strings.NewReplacer(
	"&", " and ", ".", "", "'", "", ",", " ", "(", " ", ")", " ", "-", " ", "/", " ",
	"organisation", "organization", "programme", "program", "labour", "labor",
)

// registerKey folds a name and takes off what registers write in many ways.
func registerKey(name string) string {
	words := strings.Fields(registerSpelling.Replace(Fold(name)))
	n := 0
	for _, w := range words {
		switch w {
		case "of", "the":
			continue
		case "st":
			w = "saint"
		}
		words[n] = w
		n++
	}
	return strings.Join(words[:n], " ")
}
