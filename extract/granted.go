package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// reachOfGranted is how many sentences behind a bundle its instruments may be told, each by its partner.
const reachOfGranted = 4

// granted is a counted bundle of which one party only is told ("parliament approved two loans").
type granted struct {
	in   instrument
	tie  tie
	next int
	left int // how many are still to be told
	one  kg.Party
	told *mention // the bundle, where the reader guessed its other party
}

// keepGranted keeps a counted bundle whose partners the sentences behind it may tell one by one.
func (d *document) keepGranted(in *instrument, t tie, next int, told *mention) {
	if !in.counted || in.count < 2 || in.generic || t.drop != "" || told != nil && (told.ps.explicit || told.count != in.count || told.dropped) {
		return
	}
	ps := d.partiesOf(in, &t)
	one := ps.named
	if ps.explicit {
		return
	}
	if one == "" {
		if one = d.townOf(); one == "" {
			one = d.home
		}
	}
	d.granted = granted{*in, t, next, in.count, one, told}
}

// readGranted reads one instrument of a bundle told before by its partner ("That of the World Bank will pay for
// hospitals; the French agency's …").
func (d *document) readGranted(in *instrument, next int) bool {
	g := &d.granted
	if g.left < 1 || in.sent <= g.in.sent || in.sent-g.in.sent > reachOfGranted || !in.def || in.plural || in.counted || in.past {
		return false
	}
	x := in.of
	if !in.ellipsis && in.kind == g.in.kind {
		x = d.partnerBehind(in)
	}
	if x == "" || x == g.one {
		return false
	}
	ps := partySet{kg.NewParties(x, g.one), "one of the bundle told before", true, in.from, in.npTo, false, "", ""}
	m := d.build(*in, tie{}, ps, next)
	b := d.build(g.in, g.tie, ps, g.next)
	m.status, m.kind, m.date, m.dated, m.value, m.tie, m.in.weak = b.status, b.kind, b.date, b.dated, b.value, b.tie, false
	m.signers = nil
	m.spans = append(m.spans, b.spans...)
	m.because("status", string(m.status), "told of all of them", d.text(g.tie.act.from, g.tie.act.to))
	d.mentions = append(d.mentions, m)
	if g.left--; g.told != nil {
		g.told.dropped = true
	}
	return true
}

// partnerBehind gives the body or state that an "of" right behind the noun names ("the loan of the World Bank").
func (d *document) partnerBehind(in *instrument) kg.Party {
	if !d.hasAny(in.to, bits(cOf, cWith)) {
		return ""
	}
	for _, k := range d.atomsIn(in.to, min(in.to+4, len(d.toks))) {
		if a := &d.atoms[k]; !a.masked && a.gaz != gazetteer.City && a.gaz != gazetteer.Capital {
			return a.party
		}
	}
	return ""
}
