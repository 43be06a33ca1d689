package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// groupMet gives the three or more who are told to meet right before the clause of the instrument, which names nobody itself ("A, B
// and C met in Rome on Wednesday. They signed …"); nil for none.
func (d *document) groupMet(in *instrument, t *tie) kg.Parties {
	st := d.sents[in.sent]
	if t.act == nil || t.act.e.act != actSign || t.link != linkActive || st.field == 0 || in.ellipsis || in.def && in.generic {
		return nil
	}
	from, to := st.from, d.lastStop(in.npFrom, st.from)
	if to < 0 {
		s := in.sent - 1
		if s < 0 || d.sents[s].para != st.para || d.sents[s].field != st.field || d.atomCount(st.from, max(in.npFrom, t.act.to)) > 0 {
			return nil
		}
		from, to = d.sents[s].from, d.sents[s].to
	} else if d.atomCount(to, max(in.npFrom, t.act.to)) > 0 {
		return nil
	}
	if !d.gathersIn(from, to) && !d.meetsIn(from, to) {
		return nil
	}
	for i := to; i < t.act.to; i++ {
		if h := d.hitAt(i, cBoth); h != nil && h.e.n < 3 {
			return nil
		}
	}
	return d.listOfStates(max(from, d.pubPlace), to)
}

// gathersIn tells whether a word for several who come together stands between two tokens.
func (d *document) gathersIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cGathers) {
			return true
		}
	}
	return false
}

// listOfStates gives the three or more states that alone are named between two tokens, places aside, in one list.
func (d *document) listOfStates(from, to int) kg.Parties {
	var set []kg.Party
	last := -1
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.loc && a.gaz != gazetteer.Name || a.gaz == gazetteer.City {
			continue
		}
		if a.masked || a.loc || a.gaz != gazetteer.Name || last >= 0 && (a.from-last > 3 || !d.isComma(last) && d.count(last, a.from, bits(cAnd)) == 0 && !d.joinedAnd(a.from)) {
			return nil
		}
		add(&set, a.party)
		last = a.to
	}
	if len(set) < 3 {
		return nil
	}
	return kg.NewParties(set...)
}
