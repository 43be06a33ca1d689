package extract

import "github.com/entente-kg/entente/kg"

// leastParts is how many parts a list by partners has at least.
const leastParts = 2

// readWithList reads a sentence whose list behind a colon tells of each partner, named first, what was concluded ("A signed
// three texts: with B, a treaty; with C, another; with D, a memorandum").
func (d *document) readWithList(s int, ins []instrument, acts []*hit) bool {
	st := d.sents[s]
	colon := d.colonBeforeWith(st)
	if colon < 0 {
		return false
	}
	parts := d.partsByPartner(colon+1, st.to)
	if len(parts) < leastParts {
		return false
	}
	b := d.leadOfWithList(s, colon, ins, acts)
	if b == nil {
		return false
	}
	hub := b.ps.parties[0]
	var last *mention
	for _, part := range parts {
		set := d.namedIn(part[0], d.endOfPartner(part))
		if len(set) == 0 || len(set) == 1 && set[0] == hub {
			continue
		}
		ps := partySet{kg.NewParties(append(set, hub)...), "partner of the part", true, part[0], part[1], true, hub, ""}
		for _, in := range d.toldInPart(part, ins, last, b) {
			if m := d.memberOfWithList(in, b, ps, part, acts, ins); m != nil {
				d.mentions, last = append(d.mentions, m), m
			}
		}
	}
	return last != nil
}

// colonBeforeWith gives the colon of the sentence behind which a partner stands, -1 where there is none.
func (d *document) colonBeforeWith(st sentence) int {
	for i := st.from + 1; i < st.to-1; i++ {
		if d.toks[i].norm == ":" && d.hitAt(i+1, cWith) != nil {
			return i
		}
	}
	return -1
}

// partsByPartner gives the stretches between two tokens that each open with a partner; none where something else opens one.
func (d *document) partsByPartner(from, to int) (parts [][2]int) {
	for i := from; i < to; i++ {
		mark := d.toks[i-1].norm
		semicolon := mark == ";" || mark == "؛"
		if semicolon && d.has(i, cAnd) && i+1 < to && d.hitAt(i+1, cWith) != nil {
			i++ // "; and with D"
		}
		opens := i == from || semicolon || d.isComma(i-1) || d.has(i-1, cAnd) || d.joinedAnd(i)
		if h := d.hitAt(i, cWith); opens && h != nil && d.atomCount(h.to, min(h.to+3, to)) > 0 {
			if n := len(parts); n > 0 {
				parts[n-1][1] = i
			}
			parts = append(parts, [2]int{i, to})
		} else if semicolon {
			return nil
		}
	}
	return parts
}

// endOfPartner gives where the name of the partner that opens the part ends: at the first comma or instrument.
func (d *document) endOfPartner(part [2]int) int {
	for i := part[0] + 1; i < part[1]; i++ {
		if d.isComma(i) || d.hasAny(i, bits(cInstrument, cIndef, cOther, cEllipsis)) && d.atomCount(part[0], i) > 0 {
			return i
		}
	}
	return part[1]
}

// leadOfWithList makes what the words before the colon tell of all parts: who acts, what became of it, when and where; nil
// where they tell nothing that was concluded or is to be.
func (d *document) leadOfWithList(s, colon int, ins []instrument, acts []*hit) *mention {
	st := d.sents[s]
	set := d.namedIn(max(st.from, d.pubPlace), colon)
	hub := d.listHub(s, partySet{})
	if len(set) == 1 {
		hub = set[0]
	}
	var before []*hit
	for _, a := range acts {
		if a.to <= colon {
			before = append(before, a)
		}
	}
	if hub == "" || len(set) > 1 || len(before) == 0 || d.deniesIn(st.from, colon) {
		return nil
	}
	in, t := d.bundleBefore(colon, ins, before)
	if t.link == linkNone || t.drop != "" {
		return nil
	}
	b := d.build(in, t, partySet{kg.NewParties(hub), "who acts in the lead of the list", true, st.from, colon, false, hub, ""}, colon)
	b.dropped = true
	return b
}

// bundleBefore gives the several instruments that the words before the colon name and what is told of them there; without them the
// last act stands for them, if it is one of signing.
func (d *document) bundleBefore(colon int, ins []instrument, before []*hit) (instrument, tie) {
	for k := range ins {
		if in := &ins[k]; in.to <= colon && (in.count != 1 || in.plural) {
			return *in, d.tieOf(in, before, ins)
		}
	}
	a := before[len(before)-1]
	in := instrument{from: a.from, to: a.to, npFrom: a.from, npTo: a.to, e: a.e, sent: d.sentOf[a.from]}
	if a.e.act != actSign {
		return in, tie{}
	}
	t := tie{act: a, link: linkActive}
	d.readStatus(&t, &in)
	return in, t
}

// toldInPart gives the instruments that the part names; one like the last told where it only says that there is another, one
// of those that the lead counts where it only says on what.
func (d *document) toldInPart(part [2]int, ins []instrument, last, b *mention) (out []instrument) {
	for k := range ins {
		if in := ins[k]; in.from >= part[0] && in.from < part[1] && !in.ellipsis {
			in.def = false
			out = append(out, in)
		}
	}
	var in instrument
	switch {
	case len(out) > 0:
		return out
	case last != nil && d.count(part[0], part[1], bits(cOther, cEllipsis, cSimilar)) > 0:
		in = last.in
	case b.in.counted && !b.in.generic && d.count(part[0], part[1], bits(cOn)) > 0:
		in = b.in
		in.count, in.counted, in.plural = 1, false, false
	default:
		return nil
	}
	in.from, in.npFrom, in.to, in.npTo, in.ellipsis = part[0], part[0], part[1], part[1], true
	return []instrument{in}
}

// memberOfWithList makes a mention of what is told of one partner; nil where the part denies it.
func (d *document) memberOfWithList(in instrument, b *mention, ps partySet, part [2]int, acts []*hit, ins []instrument) *mention {
	own := tie{}
	for _, a := range acts {
		if a.from >= part[0] && a.to <= part[1] {
			own = d.tieOf(&in, []*hit{a}, ins)
		}
	}
	if d.deniesIn(part[0], part[1]) || own.drop != "" && own.drop != "to come" {
		return nil
	}
	m := d.build(in, own, ps, part[1])
	if own.link == linkNone {
		m.tie, m.status = b.tie, b.status
		m.tie.link = linkInherited
		d.inherit(m, b)
	}
	return m
}
