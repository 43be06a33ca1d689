package extract

import (
	"strconv"

	"github.com/entente-kg/entente/kg"
)

// maxInsertion is how many tokens the words may take that are put in behind a partner.
const maxInsertion = 12

// statedPartner is a partner of one accord of several, with what the words put in behind it say of its state.
type statedPartner struct {
	party    kg.Party
	from, to int
	act      *hit // nil where nothing is put in
}

// readPartnerStates reads the instruments that one party has with several, of which words put in tell how far each is
// ("accords with A -in force- and B", "treaties with A (signed in 2009) and B (under negotiation)").
func (d *document) readPartnerStates(in *instrument, acts []*hit, next int) bool {
	if !in.plural || in.ellipsis {
		return false
	}
	st := d.sents[in.sent]
	at := d.runStart(in, st)
	if at < 0 || d.count(st.from, at, bits(cNeg, cHoped, cPlanned, cDomestic)) > 0 {
		return false
	}
	run := d.statedPartners(at, st.to)
	var main []*hit
	stated := false
	for _, a := range acts {
		inside := false
		for _, p := range run {
			inside = inside || a.from > p.from && a.to <= p.to
		}
		if !inside {
			main = append(main, a)
		}
	}
	for _, p := range run {
		stated = stated || p.act != nil
	}
	owner := d.runOwner(in, at)
	if len(run) < 2 || !stated || owner == "" {
		return false
	}
	t := d.tieOf(in, main, d.ins)
	if t.link == linkNone {
		t.status = kg.Signed
	}
	if t.drop != "" || t.status == kg.Planned {
		return false
	}
	d.putStated(run, *in, t, owner, next)
	d.runEnd = run[len(run)-1].to
	return true
}

// putStated makes an accord with each of the partners.
func (d *document) putStated(run []statedPartner, in instrument, t tie, owner kg.Party, next int) {
	in.count, in.counted, in.plural = 1, false, false
	for _, p := range run {
		if p.party == owner {
			continue
		}
		m := d.build(in, t, partySet{kg.NewParties(owner, p.party), "partner with a state of its own", true, p.from, p.to, false, owner, ""}, next)
		m.signers = nil
		if p.act != nil {
			m.status = d.statePutIn(p.act, m.status)
			m.date, m.dated, m.value = dateHit{}, true, ""
			m.because("status", string(m.status), "put in behind the partner", d.text(p.act.from, p.act.to))
			d.datePutIn(m, p)
		}
		if d.sameInstrument(m) == nil {
			d.mentions = append(d.mentions, m)
		}
	}
}

// datePutIn takes the date put in behind the partner, be it a year before a dash.
func (d *document) datePutIn(m *mention, p statedPartner) {
	for i := p.from; i < p.to; i++ {
		if h, ok := d.dateFound(i); ok {
			d.setDate(m, h)
			return
		}
		if y, ok := d.year(i); ok && d.has(i-1, cTimePrep) {
			d.setDate(m, dateHit{from: i, to: i + 1, value: kg.Date(strconv.Itoa(y))})
			return
		}
	}
}

// statePutIn gives the status that the act put in tells; "still to be ratified" tells no more than what is known.
func (d *document) statePutIn(a *hit, known kg.Status) kg.Status {
	for i := a.from - 3; i < a.from; i++ {
		if i >= 0 && d.hasAny(i, bits(cNeg, cPlanned, cHoped)) {
			return known
		}
	}
	switch f := a.e.forms; {
	case a.e.act == actRatify && f&formNoun != 0:
		return known
	case f&(formFut|formCond) != 0 && f&(formPast|formPart|formPres) == 0:
		return kg.Planned
	}
	return statusOfAct[a.e.act]
}

// statedPartners reads the partners from token i on, with what is put in behind each.
func (d *document) statedPartners(i, to int) []statedPartner {
	var run []statedPartner
	for i < to {
		if k := d.atomStarting(i); k >= 0 {
			a := &d.atoms[k]
			if a.masked || a.loc {
				break
			}
			p := statedPartner{party: a.party, from: a.from, to: a.to}
			if end := d.putIn(a.to, to); end > 0 {
				if p.act = d.actBetween(a.to, end); p.act == nil {
					break
				}
				p.to = end
			}
			run = append(run, p)
			i = p.to
			continue
		}
		if !d.isComma(i) && !d.hasAny(i, bits(cAnd, cDef)) && d.hitAt(i, cWith) == nil {
			break
		}
		i++
	}
	return run
}

// putIn gives where the words end that are put in at token i, between brackets, dashes or commas; 0 for none.
func (d *document) putIn(i, to int) int {
	if i >= to {
		return 0
	}
	open := d.toks[i].norm
	switch {
	case open == "(" || d.isDash(i):
	case d.isComma(i) && (d.hitAt(i+1, cAct) != nil || d.hitAt(i+2, cAct) != nil && !d.hasAny(i+1, bits(cAnd, cRel, cPronoun, cGaz))):
	default:
		return 0
	}
	for k := i + 1; k < to && k-i <= maxInsertion; k++ {
		switch {
		case open == "(":
			if d.toks[k].norm == ")" {
				return k + 1
			}
		case d.isComma(i):
			if d.isComma(k) {
				return k
			}
			if k == to-1 {
				return k
			}
		case d.isDash(k):
			return k + 1
		}
	}
	return 0
}

// isDash tells whether the token is a dash or a hyphen that stands for one.
func (d *document) isDash(i int) bool {
	n := d.toks[i].norm
	return n == "-" || n == "–" || n == "—"
}

// actBetween gives the first act between two tokens, nil for none.
func (d *document) actBetween(from, to int) *hit {
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cAct); h != nil && h.to <= to {
			return h
		}
	}
	return nil
}
