package extract

import (
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// worldwide marks in lang/agencies.tsv the agencies that report from everywhere: abroad the bodies without a country are
// those of the dateline's.
const worldwide = "*"

// agencies are the countries of the news agencies of lang/agencies.tsv, with worldwide behind some, by the letters of
// their names.
var agencies = sync.OnceValues(func() (map[string]kg.Party, error) {
	out := map[string]kg.Party{}
	err := eachPair("agencies.tsv", func(name, code string) error {
		out[gazetteer.Fold(name)] = kg.Party(code)
		return nil
	})
	return out, err
})

// settleAgency takes the mark off an agency, or the agency away where it reports from another country.
func (d *document) settleAgency() {
	home, ok := strings.CutSuffix(string(d.agency), worldwide)
	if !ok {
		return
	}
	d.agency = ""
	if p := d.desk(); p == "" || p == kg.Party(home) {
		d.agency = kg.Party(home)
	}
}

// agencyOf gives the country of the agency that the dateline names ("MUSCAT, 3 May (ONA) –"), whose
// ministers and bodies the article names without it.
func (d *document) agencyOf() kg.Party {
	i := 0
	for i < len(d.toks) && d.toks[i].field == 0 {
		i++
	}
	all, err := agencies()
	if err != nil {
		return ""
	}
	var run []byte
	for ; i < min(d.pubPlace+6, len(d.toks)); i++ {
		t := &d.toks[i]
		if t.newline > 0 && i > 0 && all[d.toks[i-1].norm] != "" {
			return all[d.toks[i-1].norm]
		}
		switch {
		case t.word && t.number < 0:
			if !caseless(t.norm) && (!t.capital && !t.allCaps || d.isDate(i)) {
				run = append(run, '?') // no name: "19 Abr" is no agency
			}
			run = append(run, strings.ReplaceAll(t.norm, ".", "")...)
		case t.norm != ".":
			if p := all[string(run)]; p != "" {
				return p
			}
			run = run[:0]
		}
	}
	return ""
}

// agencyCalled tells whether the word is the name of an agency.
func agencyCalled(word string) bool {
	all, err := agencies()
	return err == nil && all[word] != ""
}
