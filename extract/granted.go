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
	if g.left < 1 || in.sent <= g.in.sent || in.sent-g.in.sent > reachOfGranted || !in.def && !in.ellipsis || in.plural || in.counted || in.past {
		return false
	}
	x := in.of
	switch {
	case !in.ellipsis && in.kind == g.in.kind:
		x = d.partnerBehind(in)
	case in.ellipsis && x == "":
		x = d.partnerWith(in)
	}
	if x == "" && (in.ellipsis && in.def || d.ordinal(in.npFrom+1) > 0 && in.def) {
		x = d.besideOne(in, next, g.one)
	}
	if x == "" || x == g.one {
		return false
	}
	ps := partySet{kg.NewParties(x, g.one), "one of the bundle told before", true, in.from, in.npTo, false, "", ""}
	m := d.build(*in, tie{}, ps, next)
	b := d.build(g.in, g.tie, ps, g.next)
	m.kind, m.signers = b.kind, nil
	d.tellAsAll(m, b)
	return true
}

// tellAsAll adds the mention of one of the bundle, with what b, built of the act on all of them, says became of them.
func (d *document) tellAsAll(m, b *mention) {
	g := &d.granted
	m.status, m.date, m.dated, m.value, m.tie, m.in.weak = b.status, b.date, b.dated, b.value, b.tie, false
	m.spans = append(m.spans, b.spans...)
	m.because("status", string(m.status), "told of all of them", d.text(g.tie.act.from, g.tie.act.to))
	d.mentions = append(d.mentions, m)
	if g.left--; g.told != nil {
		g.told.dropped = true
	}
}

// addGranted adds one of the bundle told before, as its parties are told between two tokens by ps, and drops what was made of the
// bundle.
func (d *document) addGranted(ps partySet) *mention {
	g := &d.granted
	m := d.build(g.in, g.tie, ps, g.next)
	m.count, m.in.count, m.in.counted, m.signers = 1, 1, false, nil
	m.addSpan([2]int{ps.from, ps.to})
	d.mentions = append(d.mentions, m)
	if g.left--; g.told != nil {
		g.told.dropped = true
	}
	return m
}

// besideOne gives the only party besides one that is named from the word for one of the bundle up to the next
// instrument, a semicolon or the end of the sentence ("the first, worth 33 million, was granted by A").
func (d *document) besideOne(in *instrument, next int, one kg.Party) kg.Party {
	to := d.sents[in.sent].to
	if next > in.npFrom && next < to {
		to = next
	}
	x := kg.Party("")
	for i := in.npFrom; i < to; i++ {
		if n := d.toks[i].norm; n == ";" || n == "؛" {
			to = i
		}
	}
	for _, k := range d.atomsIn(in.npFrom, to) {
		a := &d.atoms[k]
		switch {
		case a.party == one || a.party == x || a.loc && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital):
		case x != "" || !d.usable(k) || a.gaz == gazetteer.City || a.gaz == gazetteer.Demonym:
			return ""
		default:
			x = a.party
		}
	}
	return x
}

// toldWithEach tells whether the word for one of a bundle comes back to an accord that the bundle's sentence told with
// its partner ("two accords with A and B. The first was concluded with A"), and adds to that one what is told of it.
func (d *document) toldWithEach(in *instrument, s int) bool {
	if !in.ellipsis || in.plural {
		return false
	}
	x := d.partnerWith(in)
	if x == "" {
		return false
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.dropped || m.sent >= s || s-m.sent > 2 || m.ps.rule != "with each" || !m.ps.parties.Has(x) || m.in.from == in.from {
			continue
		}
		d.complete(in, m, s)
		return true
	}
	return false
}

// partnerWith gives the party that a "with" right behind the word for one of the bundle names, or a "by" behind what was
// done with it ("the first, with A, …", "the second is with B", "the third, granted by C").
func (d *document) partnerWith(in *instrument) kg.Party {
	i := in.to
	for i < len(d.toks) && i-in.to < 3 && d.hitAt(i, cWith) == nil && !d.hasAny(i, bits(cAct, cInstrument, cAnd, cGaz, cOn)) {
		i++
	}
	prep := cWith
	if a := d.hitAt(i, cAct); a != nil && a.e.forms&formPart != 0 {
		if i = a.to; d.hitAt(i, cWith) == nil {
			prep = cBy
		}
	}
	if i >= len(d.toks) || d.sentOf[i] != in.sent || d.hitAt(i, prep) == nil {
		return ""
	}
	to := i + 1
	for to < d.sents[in.sent].to && (d.toks[to].word || d.toks[to].number >= 0) {
		to++
	}
	ks := d.atomsIn(i, to)
	if len(ks) == 0 || ks[0] != ks[len(ks)-1] && d.atoms[ks[0]].party != d.atoms[ks[len(ks)-1]].party {
		return ""
	}
	if a := &d.atoms[ks[0]]; !a.masked && a.from-i <= 3 && a.gaz != gazetteer.City {
		return a.party
	}
	return ""
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

// readGrantedTold reads one of a bundle that was ratified, of which only its signing is told behind the word for which one it is
// ("Three loans were approved. The first is the contract signed in A with the Bank; the second was concluded with B").
func (d *document) readGrantedTold(in *instrument, ties []tie, next int) bool {
	g := &d.granted
	if g.left < 1 || g.tie.status != kg.Ratified || len(ties) == 0 || in.sent <= g.in.sent || in.sent-g.in.sent > reachOfGranted+2 || in.plural || in.counted || in.past || in.indef {
		return false
	}
	for k := range ties {
		if t := &ties[k]; t.status != kg.Signed || t.link == linkActive && !(in.ellipsis && in.def) {
			return false
		}
	}
	if !d.opensWithOrdinal(in.sent) {
		return false
	}
	x := d.besideOne(in, next, g.one)
	if x == "" || x == g.one {
		return false
	}
	ps := partySet{kg.NewParties(x, g.one), "one of the bundle told before", true, in.from, in.npTo, false, "", ""}
	m := d.build(*in, ties[0], ps, next)
	b := d.build(g.in, g.tie, ps, g.next)
	if m.dated {
		m.signedOn = m.value
	}
	if in.ellipsis || in.generic || in.weak {
		m.kind = b.kind
	}
	d.tellAsAll(m, b)
	return true
}

// opensWithOrdinal tells whether one of the first words of the sentence says which one of several is spoken of ("the first", "le
// deuxième dossier").
func (d *document) opensWithOrdinal(s int) bool {
	st := d.sents[s]
	for i := st.from; i < min(st.from+3, st.to); i++ {
		if d.ordinal(i) > 0 {
			return true
		}
	}
	return false
}
