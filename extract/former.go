package extract

import (
	"sort"
	"strconv"

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
	if f, ok := halves[a.party]; ok && a.gaz != gazetteer.Name && d.article.Published != "" && d.article.Published < f.until && d.onlyHalf(a.party, f.state) {
		return f.state
	}
	if a.gaz != gazetteer.Capital && a.gaz != gazetteer.Seat {
		return a.party
	}
	if f, ok := former[a.party]; ok && d.article.Published != "" && d.article.Published < f.until {
		return f.state
	}
	return a.party
}

// halves are the states that shared the words for their people and their capital with another one, and until when
// (reunifications of 1990).
var halves = map[kg.Party]struct {
	state kg.Party
	until kg.Date
}{
	"DE": {"DD", "1990-10-03"},
	"YE": {"YD", "1990-05-22"},
}

// onlyHalf tells whether the article names the one state in full, and the other one never ("Cape Verde and the GDR … for
// the German side").
func (d *document) onlyHalf(other, one kg.Party) bool {
	if only, asked := d.half[one]; asked {
		return only
	}
	if d.half == nil {
		d.half = map[kg.Party]bool{}
	}
	d.half[one] = d.namesHalf(other, one)
	return d.half[one]
}

// namesHalf is onlyHalf, worked out.
func (d *document) namesHalf(other, one kg.Party) bool {
	found := false
	for k := range d.hits {
		h := &d.hits[k]
		switch {
		case h.e.class != cGaz || h.e.gaz != gazetteer.Name:
		case h.e.party == other && d.hitAt(h.from, cGaz).to == h.to:
			return false
		case h.e.party == one:
			found = true
		}
	}
	return found
}

// parted is the state that was called by the names of two of today, from when it was and the day on which they parted.
var parted = struct {
	state    kg.Party
	from, on kg.Date
}{"YU", "2003-02-04", "2006-06-03"}

// namesHeirs tells whether the name of the state that has parted stands for the two of today ("Albania, Serbia and Montenegro"):
// in what was published since, unless a year of that state's is told beside it. Found is in the order of the text.
func (d *document) namesHeirs(found []hit, h *hit) bool {
	const beside = 25 // words, of the same sentence or nearly so
	if h.class != cGaz || h.e.party != parted.state || d.article.Published < parted.on {
		return false
	}
	inside := func(x *hit) bool { return x.class == cGaz && x.to < h.to && x.e.party != h.e.party }
	k := sort.Search(len(found), func(k int) bool { return found[k].from >= h.from })
	for k < len(found) && found[k].from == h.from && !inside(&found[k]) {
		k++
	}
	if k == len(found) || found[k].from != h.from {
		return false // "Yugoslavia"
	}
	for i := max(0, h.from-beside); i < min(len(d.toks), h.to+beside); i++ {
		if y := kg.Date(strconv.Itoa(int(d.toks[i].number))); y >= parted.from[:4] && y <= parted.on[:4] {
			return false
		}
	}
	return true
}

// founded is the day from which each of those states can be meant.
var founded = map[kg.Party]kg.Date{"SU": "1922-12-30", "CS": "1918-10-28", "YU": "1918-12-01"}

// thatDay puts the state of that day among the parties of an accord made before its capital spoke for the one of
// today ("Oslo and Moscow concluded in 1976 …"), unless the sentence names the one of today in full, or the one of today
// ended it.
func (d *document) thatDay(m *mention) {
	m.actForState()
	day := m.value
	if m.signedOn != "" {
		day = m.signedOn
	}
	if len(day) < 4 || m.status != kg.Signed && m.status != kg.Ended || !m.dated {
		return
	}
	for i, p := range m.ps.parties {
		f, ok := former[p]
		if !ok || m.status == kg.Ended && len(m.value) >= 4 && m.value >= f.until[:len(m.value)] || day >= f.until[:len(day)] || day < founded[f.state][:min(len(day), 10)] || m.ps.parties.Has(f.state) || !d.byCapital(m, p) {
			continue
		}
		ps := append(kg.Parties(nil), m.ps.parties...)
		ps[i] = f.state
		m.ps.parties = kg.NewParties(ps...)
		for k := range m.signers {
			if m.signers[k].For == p {
				m.signers[k].For = f.state
			}
		}
		m.because("parties", m.ps.parties.Key(), "state of that day", string(day))
	}
}

// byCapital tells whether the sentence of the accord names the party by its capital and in no other way.
func (d *document) byCapital(m *mention, p kg.Party) bool {
	capital := false
	for _, k := range d.atomsIn(d.sents[m.sent].from, d.sents[m.sent].to) {
		a := &d.atoms[k]
		if a.party == p && (a.gaz == gazetteer.Name || a.gaz == gazetteer.Demonym) {
			return false
		}
		capital = capital || a.party == p && !a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.Seat)
	}
	return capital
}

// dependencies lists the territories with the state to which they belong: what the two sign is an affair of one state.
var dependencies = map[kg.Party]kg.Party{
	"NC": "FR", "PF": "FR", "WF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "GF": "FR", "YT": "FR", "PM": "FR", "BL": "FR", "MF": "FR",
	"PR": "US", "GU": "US", "AS": "US", "VI": "US", "MP": "US", "AW": "NL", "CW": "NL", "SX": "NL",
	"GI": "GB", "BM": "GB", "FK": "GB", "KY": "GB", "IM": "GB", "JE": "GB", "GG": "GB",
}

// departments lists the overseas regions of a state that have a code of their own (ISO 3166-1) and act, as all regions do, for
// the state.
var departments = map[kg.Party]kg.Party{"GP": "FR", "MQ": "FR", "RE": "FR", "GF": "FR", "YT": "FR"}

// actForState puts the state of an overseas region among the parties in its stead.
func (m *mention) actForState() {
	for i, p := range m.ps.parties {
		state := departments[p]
		if state == "" || m.ps.parties.Has(state) {
			continue
		}
		ps := append(kg.Parties(nil), m.ps.parties...)
		ps[i] = state
		m.ps.parties = kg.NewParties(ps...)
		for k := range m.signers {
			if m.signers[k].For == p {
				m.signers[k].For = state
			}
		}
		m.because("parties", m.ps.parties.Key(), "region of the state", "")
		return
	}
}

// oneState tells whether the two parties are a state and a territory of its own.
func oneState(ps kg.Parties) bool {
	return len(ps) == 2 && (dependencies[ps[0]] == ps[1] || dependencies[ps[1]] == ps[0])
}
