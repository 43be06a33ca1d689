package gazetteer

import (
	"path"
	"sort"
	"strings"
	"sync"

	"github.com/entente-kg/entente/kg"
)

type atlas struct {
	countries     []kg.Country
	countryByCode map[kg.Party]kg.Country
	organisations []kg.Organisation
	orgByCode     map[kg.Party]kg.Organisation
}

// world reads the countries and organisations at the first call.
var world = sync.OnceValue(func() *atlas {
	a := &atlas{countryByCode: map[kg.Party]kg.Country{}, orgByCode: map[kg.Party]kg.Organisation{}}
	capitals := firstForms("capitals.tsv")
	for _, file := range []string{"data/countries.tsv", "data/former.tsv"} {
		for _, f := range mustColumns(file, 3+len(columns)) {
			c := kg.Country{Code: kg.Party(f[0]), Code3: f[1], Region: f[2], Names: map[kg.Lang]string{}, Capital: capitals[kg.Party(f[0])]}
			for i, lang := range columns {
				c.Names[lang] = f[3+i]
			}
			a.countries = append(a.countries, c)
		}
	}
	for code, names := range firstForms("organisations.tsv") {
		a.organisations = append(a.organisations, kg.Organisation{Code: code, Names: names})
	}
	sort.Slice(a.countries, func(i, j int) bool { return a.countries[i].Code < a.countries[j].Code })
	sort.Slice(a.organisations, func(i, j int) bool { return a.organisations[i].Code < a.organisations[j].Code })
	for _, c := range a.countries {
		a.countryByCode[c.Code] = c
	}
	for _, o := range a.organisations {
		a.orgByCode[o.Code] = o
	}
	return a
})

// columns are the languages of countries.tsv in the order of its columns.
var columns = []kg.Lang{kg.English, kg.French, kg.Spanish, kg.Portuguese, kg.Arabic}

// firstForms gives, by party and language, the first form of the file's first line for the party:
// the one that is shown.
func firstForms(file string) map[kg.Party]map[kg.Lang]string {
	out := map[kg.Party]map[kg.Lang]string{}
	for _, lang := range columns {
		for _, r := range mustRead(path.Join("data", string(lang), file)) {
			if out[r.party] == nil {
				out[r.party] = map[kg.Lang]string{}
			}
			if _, ok := out[r.party][lang]; !ok {
				out[r.party][lang] = r.forms[0].text
			}
		}
	}
	return out
}

// mustColumns reads a table of the program that has a fixed number of columns.
func mustColumns(name string, n int) [][]string {
	b, err := data.ReadFile(name)
	if err != nil {
		panic("gazetteer: " + err.Error())
	}
	var out [][]string
	for _, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != n {
			panic("gazetteer: " + name + ": wrong number of columns in " + line)
		}
		out = append(out, f)
	}
	return out
}
