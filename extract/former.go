package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// former lists the states whose capital spoke for another one until the day: what "Moscow" stood for in the press.
var former = map[kg.Party]struct {
	state kg.Party
	until kg.Date
}{
	"RU": {"SU", "1991-12-26"},
	"CZ": {"CS", "1993-01-01"},
	"RS": {"YU", "2003-02-04"},
}

// stateThen gives the state for which a capital or a seat of government stood on the day of publication.
func (d *document) stateThen(a *atom) kg.Party {
	if a.gaz != gazetteer.Capital && a.gaz != gazetteer.Seat {
		return a.party
	}
	if f, ok := former[a.party]; ok && d.article.Published != "" && d.article.Published < f.until {
		return f.state
	}
	return a.party
}

// dependencies lists the territories with the state to which they belong: what the two sign is an affair of one state.
var dependencies = map[kg.Party]kg.Party{
	"NC": "FR", "PF": "FR", "WF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "GF": "FR", "YT": "FR", "PM": "FR", "BL": "FR", "MF": "FR",
	"PR": "US", "GU": "US", "AS": "US", "VI": "US", "MP": "US", "AW": "NL", "CW": "NL", "SX": "NL",
	"GI": "GB", "BM": "GB", "FK": "GB", "KY": "GB", "IM": "GB", "JE": "GB", "GG": "GB",
}

// oneState tells whether the two parties are a state and a territory of its own.
func oneState(ps kg.Parties) bool {
	return len(ps) == 2 && (dependencies[ps[0]] == ps[1] || dependencies[ps[1]] == ps[0])
}
