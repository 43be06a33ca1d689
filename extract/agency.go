package extract

import (
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// agency is a news agency of lang/agencies.tsv.
type agency struct {
	home      kg.Party
	worldwide bool // reports from everywhere: abroad, bodies without a country are those of the dateline's
}

// agencies are the news agencies of lang/agencies.tsv by the letters of their names.
var agencies = sync.OnceValues(func() (map[string]agency, error) {
	out := map[string]agency{}
	err := eachPair("agencies.tsv", func(name, code string) error {
		home, worldwide := strings.CutSuffix(code, "*")
		out[gazetteer.Fold(name)] = agency{kg.Party(home), worldwide}
		return nil
	})
	return out, err
})

// agencyOf gives the country of the agency that the dateline names ("MUSCAT, 3 May (ONA) –"), whose
// ministers and bodies the article names without it; "" for one that reports from everywhere and is not at home.
func (d *document) agencyOf() kg.Party {
	a := d.agencyNamedAhead()
	if p := d.desk(); a.worldwide && p != "" && p != a.home {
		return ""
	}
	return a.home
}

// agencyNamedAhead gives the agency that the dateline names.
func (d *document) agencyNamedAhead() agency {
	i := d.datelineFrom
	all, err := agencies()
	if err != nil {
		return agency{}
	}
	var run []byte
	for ; i < min(d.pubPlace+6, len(d.toks)); i++ {
		t := &d.toks[i]
		if t.newline > 0 && i > 0 && all[d.toks[i-1].norm].home != "" {
			return all[d.toks[i-1].norm]
		}
		switch {
		case t.word && t.number < 0:
			if !caseless(t.norm) && (!t.capital && !t.allCaps || d.isDate(i)) {
				run = append(run, '?') // no name: "19 Abr" is no agency
			}
			run = append(run, strings.ReplaceAll(t.norm, ".", "")...)
		case t.norm != ".":
			if a := all[string(run)]; a.home != "" {
				return a
			}
			run = run[:0]
		}
	}
	return agency{}
}

// agencyCalled tells whether the word is the name of an agency.
func agencyCalled(word string) bool {
	all, err := agencies()
	return err == nil && all[word].home != ""
}
