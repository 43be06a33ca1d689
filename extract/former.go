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
