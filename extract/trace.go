package extract

import (
	"fmt"
	"strings"

	"github.com/entente-kg/entente/kg"
)

var nameOfClass = func() map[class]string {
	m := map[class]string{cGaz: "gaz"}
	for n, c := range classNames {
		m[c] = n
	}
	return m
}()

// Trace shows, sentence by sentence, every word that the language files and the gazetteer know, the
// people, dates and parties found, and the mentions: what an author of language files needs to see
// why an article reads as it does.
func (r *Reader) Trace(a kg.Article) string {
	lx := r.lexicon(a.Lang)
	if lx == nil {
		return fmt.Sprintf("no language files for %q\n", a.Lang)
	}
	d := newDocument(a, lx)
	defer d.release()
	if !d.match(lx) {
		return "no instrument, no act or no party is named\n"
	}
	d.analyse()
	d.readMentions()
	var b strings.Builder
	for s, st := range d.sents {
		fmt.Fprintf(&b, "--- sentence %d field %d paragraph %d item %v\n", s, st.field, st.para, st.item)
		d.traceTokens(&b, st)
		for k := range d.people {
			if p := &d.people[k]; p.from >= st.from && p.from < st.to {
				fmt.Fprintf(&b, "   person %q office %q for %s\n", p.name, p.office, p.party)
			}
		}
		for _, k := range d.atomsIn(st.from, st.to) {
			x := &d.atoms[k]
			fmt.Fprintf(&b, "   party %q %s %s loc=%v masked=%v pair=%v\n", d.text(x.from, x.to), x.party, x.gaz, x.loc, x.masked, x.pair >= 0)
		}
		for k := range d.dates {
			if h := &d.dates[k]; h.from >= st.from && h.from < st.to {
				fmt.Fprintf(&b, "   date %q %s next %s weak=%v\n", d.text(h.from, h.to), h.value, h.next, h.weak)
			}
		}
		acts := d.actsIn(s)
		ins := d.findInstruments(s)
		for k := range ins {
			in := &ins[k]
			fmt.Fprintf(&b, "   instrument %q [%s] %s count=%d def=%v indef=%v other=%v past=%v generic=%v weak=%v plural=%v\n", d.text(in.from, in.to), d.text(in.npFrom, in.npTo), in.kind, in.count, in.def, in.indef, in.other, in.past, in.generic, in.weak, in.plural)
			for _, x := range acts {
				if t := d.tieWith(in, x, ins, acts); t.link != linkNone {
					d.readStatus(&t, in)
					fmt.Fprintf(&b, "      %q %s cost %.2f %s %s\n", d.text(x.from, x.to), linkNames[t.link], t.cost, t.status, t.drop)
				}
			}
			if ties := d.tiesOf(in, acts, ins); len(ties) > 0 {
				ps := d.partiesOf(in, &ties[0])
				fmt.Fprintf(&b, "      parties %v by %s explicit=%v\n", ps.parties, ps.rule, ps.explicit)
			}
		}
	}
	fmt.Fprintf(&b, "--- topic at the end %v home %s dateline to %d\n", d.topic, d.home, d.pubPlace)
	for _, m := range d.mentions {
		fmt.Fprintf(&b, "mention %v %s %s n=%d date=%s place=%q domains=%v signers=%v dropped=%v sent=%d rule=%s link=%s\n", m.ps.parties, m.kind, m.status, m.count, m.value, m.place, m.domains, m.signers, m.dropped, m.sent, m.ps.rule, linkNames[m.tie.link])
		for _, r := range m.reasons {
			fmt.Fprintf(&b, "   %s %s: %s %q\n", r.Field, r.Value, r.Rule, r.Words)
		}
	}
	return b.String()
}

func (d *document) traceTokens(b *strings.Builder, st sentence) {
	k := d.first[st.from]
	for i := st.from; i < st.to; i++ {
		fmt.Fprint(b, d.text(i, i+1))
		for ; k < len(d.hits) && d.hits[k].from == i; k++ {
			h := d.hits[k]
			name := nameOfClass[h.e.class]
			if h.e.class == cGaz {
				name = string(h.e.party) + ":" + h.e.gaz.String()
			}
			fmt.Fprintf(b, "{%s", name)
			if h.to-h.from > 1 {
				fmt.Fprintf(b, "+%d", h.to-h.from)
			}
			fmt.Fprint(b, "}")
		}
		if d.masked[i] {
			fmt.Fprint(b, "~")
		}
		fmt.Fprint(b, " ")
	}
	fmt.Fprintln(b)
	for k := range d.domains {
		if h := &d.domains[k]; h.from >= st.from && h.from < st.to {
			fmt.Fprintf(b, "   domain %q %s %.1f\n", d.text(h.from, h.to), h.e.domain, h.e.w)
		}
	}
}
