package extract

import (
	"fmt"
	"sort"
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// Version names the state of the reader; a mention carries the version that made it.
const Version = "1"

// maxReads is how many instrument phrases of one piece of text are read: no article that people
// write holds as many, and no other may cost more.
const maxReads = 300

// minSupport is what a party must weigh in an article (3 in the headline, 2 a mention in the lead, 1
// elsewhere) to stand in where a clause does not name it; set on ordinary text, where lower values
// made accords of chance names.
const minSupport = 2

// minTopicSupport is the same where the clause names no party at all.
const minTopicSupport = 3

// Reader reads articles. It may be used by several goroutines at once.
type Reader struct {
	langs map[kg.Lang]*lexicon
}

// New loads the language files; the error names the file and line that is wrong.
func New(langs ...kg.Lang) (*Reader, error) {
	if len(langs) == 0 {
		langs = kg.Langs
	}
	r := &Reader{langs: map[kg.Lang]*lexicon{}}
	loaded := make([]*lexicon, len(langs))
	errs := make([]error, len(langs))
	var wg sync.WaitGroup
	for i, l := range langs {
		wg.Go(func() { loaded[i], errs[i] = lexiconOf(l) })
	}
	wg.Wait()
	for i, l := range langs {
		if errs[i] != nil {
			return nil, errs[i]
		}
		r.langs[l] = loaded[i]
	}
	return r, nil
}

// Read reads one article. An article in a language that the reader was not made for gives a
// reading without mentions.
func (r *Reader) Read(a kg.Article) kg.Reading {
	if len(a.Text) > maxText {
		return r.readLong(a)
	}
	out := kg.Reading{Article: a, Version: Version}
	lx := r.langs[a.Lang]
	if lx == nil {
		return out
	}
	if !lx.gate.passes(a.Title, a.Text) {
		return out
	}
	d := newDocument(a, lx)
	defer d.scratch.release()
	if !d.match(lx) {
		return out
	}
	d.analyse()
	d.readMentions()
	out.Mentions = d.finish()
	out.People = d.peopleOut()
	return out
}

func (d *document) analyse() {
	d.segment(d.lx)
	d.placeSentences()
	d.findDates()
	d.findPeople()
	d.markPeople()
	d.maskAsides()
	d.pubPlace = d.dateline()
	d.tellDays()
	d.findAtoms()
	d.settlePeople()
	d.findTopic()
}

// listContext is what a list inherits from the sentence that opens it.
type listContext struct {
	bundle *mention
	told   *mention // the one accord whose purposes the items name
	tie    tie
	ps     partySet
	kind   kg.Kind
	items  int
}

// readMentions goes through the text, then through the headline.
func (d *document) readMentions() {
	var list *listContext
	for s := range d.sents {
		if d.sents[s].field == 0 {
			d.readHeadline(s)
		}
	}
	for s := range d.sents {
		st := d.sents[s]
		if st.field == 0 {
			continue
		}
		if !st.item && list != nil {
			d.closeList(list)
			list = nil
		}
		if st.item && list == nil {
			list = d.openList(s)
		}
		if d.reads += len(d.ins); d.reads > maxReads {
			break
		}
		d.readSentence(s, list)
	}
	if list != nil {
		d.closeList(list)
	}
	d.settleHeadline()
	d.settleBundles()
	d.headlineFields()
	d.fieldsAround()
	d.inheritFields()
	d.signedHere()
}

// fieldsAround looks for fields near a mention whose own words name none: what is said twice in the
// paragraph counts.
func (d *document) fieldsAround() {
	for _, m := range d.mentions {
		if m.dropped || len(pickDomains(m.domains)) > 0 || m.dated && !near(m.value, d.article.Published) || m.count == 1 && d.othersIn(m.sent, m) {
			continue
		}
		for more := 0; more < 2 && len(pickDomains(m.domains)) == 0; more++ {
			for x, w := range d.fieldsUpTo(m, m.para+more) {
				if w >= 1 {
					m.because("domains", string(x), "named around it", "")
				}
				m.domains[x] = max(m.domains[x], w)
			}
		}
	}
}

// fieldsUpTo adds up the fields from the mention's sentence to the end of a paragraph.
func (d *document) fieldsUpTo(m *mention, para int) map[kg.Domain]float64 {
	score := map[kg.Domain]float64{}
	for s := m.sent; s < len(d.sents) && s <= m.sent+4; s++ {
		st := d.sents[s]
		if st.field != d.sents[m.sent].field || st.para > para || s > m.sent && d.othersIn(s, m) {
			break
		}
		d.scoreDomains(st.from, st.to, score)
	}
	for x, w := range score {
		score[x] = w*0.55 + m.domains[x]
	}
	return score
}

// signedHere gives a fresh signing that no place is told of the town of the dateline.
func (d *document) signedHere() {
	from, to := d.datelineTown()
	if from == to {
		return
	}
	for _, m := range d.mentions {
		if m.dropped || m.place != "" || m.status != kg.Signed || m.dated && !near(m.value, d.article.Published) {
			continue
		}
		m.place = d.text(from, to)
		m.because("place", m.place, "town of the dateline", "")
	}
}

// datelineTown gives the tokens of the town that the dateline opens with.
func (d *document) datelineTown() (int, int) {
	from := 0
	for from < len(d.toks) && d.toks[from].field == 0 {
		from++
	}
	if from >= d.pubPlace {
		return 0, 0
	}
	if ks := d.atomsIn(from, min(d.pubPlace, from+1)); len(ks) > 0 {
		if a := &d.atoms[ks[0]]; a.gaz == gazetteer.City || a.gaz == gazetteer.Capital {
			return a.from, a.to
		}
		return 0, 0
	}
	to := from
	for to < d.pubPlace && to-from < 3 && d.toks[to].word && d.toks[to].capital && d.mask[to]&^bits(cDef, cOf, cParticle) == 0 {
		to++
	}
	return from, to
}

// ordinalIn gives the ordinal that stands before the noun, else 0.
func (d *document) ordinalIn(in *instrument) int {
	for i := in.npFrom; i < in.from; i++ {
		if n := d.ordinal(i); n > 0 {
			return n
		}
	}
	return 0
}

// inheritFields gives an instrument whose words name no field the fields of the one that it is told
// beside: "a first agreement", "a similar one".
func (d *document) inheritFields() {
	for k, m := range d.mentions {
		if m.dropped || len(pickDomains(m.domains)) > 0 || !m.in.past && !m.in.ellipsis && d.ordinalIn(&m.in) == 0 {
			continue
		}
		for j := k - 1; j >= 0; j-- {
			o := d.mentions[j]
			if o.dropped && !o.title || o.sent < m.sent-6 && !o.title || len(pickDomains(o.domains)) == 0 || overlap(o.ps.parties, m.ps.parties) == 0 {
				continue
			}
			for _, x := range o.kindFields() {
				m.domains[x]++
				m.because("domains", string(x), "of the accord that it is told beside", "")
			}
			break
		}
	}
}

// othersIn tells whether the sentence speaks of another accord.
func (d *document) othersIn(s int, m *mention) bool {
	for _, x := range d.mentions {
		if x != m && !x.dropped && x.sent == s {
			return true
		}
	}
	return false
}

// settleHeadline drops what the headline told where the text tells it too.
func (d *document) settleHeadline() {
	for _, h := range d.mentions {
		if !h.title {
			continue
		}
		for _, m := range d.mentions {
			if !m.title && !m.dropped && overlap(m.ps.parties, h.ps.parties) > 0 {
				h.dropped = true
			}
		}
		if !h.ps.explicit || h.in.weak {
			h.dropped = true
		}
	}
}

// takeOver lets the text's account m replace the headline's o.
func (d *document) takeOver(o, m *mention) {
	if m.in.generic && !o.in.generic {
		m.kind, m.in.generic = o.kind, false
	}
	if m.count == 1 && !m.in.counted && o.count > 1 && m.in.plural {
		m.count = o.count
	}
	for _, x := range pickDomains(o.domains) {
		m.domains[x]++
	}
	o.dropped = true
}

// openList looks at the mentions of the sentence before the first item.
func (d *document) openList(s int) *listContext {
	l := &listContext{}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if max(m.sent, m.spoken) < s-2 {
			break
		}
		if m.dropped || m.status == kg.Negotiating {
			continue
		}
		l.bundle, l.tie, l.ps, l.kind = m, m.tie, m.ps, m.kind
		break
	}
	if l.bundle == nil {
		// the lead only says that they signed
		for k := s - 1; k >= 0 && k >= s-2 && d.sents[k].field == 1; k-- {
			for _, a := range d.actsIn(k) {
				if a.e.act != actSign {
					continue
				}
				in := instrument{from: a.from, to: a.to, npFrom: a.from, npTo: a.to, e: a.e, sent: k}
				t := tie{act: a, link: linkActive}
				d.readStatus(&t, &in)
				if t.drop != "" {
					continue
				}
				l.tie, l.ps = t, d.partiesOf(&in, &t)
				l.bundle = d.build(in, t, l.ps, -1)
				l.bundle.dropped = true
				d.pronounBehind(l.bundle, a.to)
				for _, g := range d.signersByFor(d.sents[k], l.ps.parties) {
					l.bundle.signers = putSide(l.bundle.signers, g)
				}
				return l
			}
		}
		d.openBareList(s, l)
	}
	if l.bundle == nil && s > 0 && d.sents[s-1].field == 1 && d.provisionIn(d.sents[s-1].from, d.sents[s-1].to) {
		if m := d.recent(s - 1); m != nil && m.count == 1 && len(pickDomains(m.domains)) == 0 {
			l.told = m
		}
	}
	return l
}

// pronounBehind gives the lead of a list the signer whom a pronoun behind the verb stands for; who
// signs for one side only is told nothing of the others.
func (d *document) pronounBehind(m *mention, i int) {
	h := d.hitAt(i, cPronoun)
	if h == nil || d.has(i, cDef) {
		return
	}
	for _, p := range d.antecedents(i, h.e.n) {
		m.signers = d.addSigner(m.signers, p, nil)
	}
}

// openBareList takes a list of instruments that no verb opens, where the lines before it name the
// parties: what is listed as instruments was signed.
func (d *document) openBareList(s int, l *listContext) {
	n, items := 0, 0
	for k := s; k < len(d.sents) && d.sents[k].item; k++ {
		items++
		if ins := d.findInstruments(k); len(ins) > 0 && ins[0].npFrom-d.sents[k].from <= 4 {
			n++
		}
	}
	if n < 2 || n*3 < items*2 || len(d.topic) < 2 {
		return
	}
	lead := max(0, s-1)
	in := instrument{from: d.sents[lead].from, to: d.sents[lead].from + 1, npFrom: d.sents[lead].from, npTo: d.sents[lead].from + 1, sent: lead, count: 1, plural: true, e: &entry{class: cInstrument, kind: kg.Agreement}}
	t := tie{link: linkInherited, status: kg.Signed}
	l.ps = partySet{d.topic, "lines before the list", false, d.sents[lead].from, d.sents[lead].to, false}
	for k := lead; k >= 0 && k >= lead-2; k-- {
		var set []kg.Party
		for _, a := range d.atomsIn(d.sents[k].from, d.sents[k].to) {
			if d.usable(a) {
				add(&set, d.atoms[a].party)
			}
		}
		if len(set) == 2 {
			l.ps = partySet{kg.NewParties(set...), "lines before the list", true, d.sents[k].from, d.sents[k].to, false}
			break
		}
	}
	l.tie = t
	l.bundle = d.build(in, t, l.ps, -1)
	l.bundle.dropped = true
}

// closeList drops the bundle record where the list names all of it.
func (d *document) closeList(l *listContext) {
	b := l.bundle
	if b == nil || l.items == 0 || b.dropped {
		return
	}
	if b.count > 1 && l.items >= b.count || b.in.plural && !b.in.counted || b.in.generic && b.count == 1 {
		b.dropped = true
	}
}

// readSentence reads the instruments of one sentence.
func (d *document) readSentence(s int, list *listContext) {
	ins := d.findInstruments(s)
	d.ins = ins
	acts := d.actsIn(s)
	if len(ins) == 0 {
		if list != nil && d.sents[s].item {
			d.readBareItem(s, list)
			return
		}
		d.attachSentence(s, acts)
		return
	}
	made := 0
	for k := range ins {
		in := &ins[k]
		next := -1
		if k+1 < len(ins) {
			next = ins[k+1].npFrom
		}
		if list != nil && list.bundle != nil && d.sents[s].item && (made == 0 || in.indef || !in.def) {
			if own := d.tieOf(in, acts, ins); own.link == linkNone || own.drop == "" && own.link != linkPassive && own.link != linkNominal {
				if made > 0 && in.def {
					continue
				}
				d.readItem(in, s, list, next)
				made++
				continue
			}
		}
		if b := d.recent(s); b != nil && d.firstOfItsKind(in) {
			d.complete(in, b, s)
			continue
		}
		ties := d.tiesOf(in, acts, ins)
		if len(ties) == 0 {
			if d.droppedTie(in, acts, ins) {
				continue
			}
			if d.readDated(in, next) {
				made++
			} else if d.readUntied(in, s, next, made) {
				made++
			} else if in.def && d.count(d.sents[s].from, d.sents[s].to, bits(cSignatory)) > 0 {
				d.attachSentence(s, acts) // "The document bears the signatures of …"
			} else if !in.def && !in.weak && !in.generic && !d.sents[s].item {
				d.pending, d.pendingNext = *in, next
			}
			continue
		}
		n := len(d.mentions)
		d.readTied(in, ties, next)
		made++
		d.joinBundle(n, in, ins[:k])
	}
}

// readDated reads an instrument that is only called by its date ("relations between the two rest on
// the agreement of 3 August 1993").
func (d *document) readDated(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak || in.ellipsis {
		return false
	}
	h := d.dateBehind(in)
	if h == nil || len(h.value) < 4 || near(h.value, d.article.Published) || h.value > d.article.Published {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if !ps.explicit || len(ps.parties) != 2 || ps.rule == "sentence" {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.date, m.dated, m.value, m.signers = kg.Signed, *h, true, h.value, nil
	m.because("status", string(m.status), "named by its date", d.text(h.from, h.to))
	if d.sameInstrument(m) != nil {
		return false
	}
	n := len(d.mentions)
	d.put(m)
	return len(d.mentions) > n
}

// dateBehind gives the date that follows the name of the instrument as its complement.
func (d *document) dateBehind(in *instrument) *dateHit {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from <= in.to || h.from-in.to > 3 || h.deictic || h.same {
			continue
		}
		if !d.has(h.from-1, cOf) {
			return nil
		}
		for i := in.to; i < h.from; i++ {
			if !d.toks[i].word || d.hasAny(i, bits(cOn, cWith, cBetween, cRel, cAct, cTimePrep)) && !d.has(i, cOf) {
				return nil
			}
		}
		return h
	}
	return nil
}

// joinBundle ties an instrument to the counted one before it in the sentence ("three texts: an
// agreement on …, a protocol …").
func (d *document) joinBundle(n int, in *instrument, before []instrument) {
	if len(d.mentions) <= n || in.counted {
		return
	}
	m := d.mentions[len(d.mentions)-1]
	for k := n - 1; k >= 0; k-- {
		b := d.mentions[k]
		if b.sent != m.sent || b.dropped {
			break
		}
		if b.count > 1 && (b.ps.parties.Key() == m.ps.parties.Key() || in.ellipsis && in.def) && b.status == m.status {
			if in.ellipsis {
				m.bundle, m.member = b, true
				return
			}
			for i := b.in.to; i < in.npFrom; i++ {
				if d.toks[i].norm == ":" || d.has(i, cRel) || d.toks[i].norm == "(" {
					m.bundle, m.member = b, true
					return
				}
			}
		}
	}
}

// nearest gives the acts within reach of the instrument, eight on either side.
func nearest(acts []*hit, in *instrument) []*hit {
	const reach = 8
	if len(acts) <= 2*reach {
		return acts
	}
	k := sort.Search(len(acts), func(k int) bool { return acts[k].from >= in.from })
	return acts[max(0, k-reach):min(len(acts), k+reach)]
}

// denied tells whether the noun itself is denied ("ended without agreement").
func (d *document) denied(in *instrument) bool {
	h := d.hitOver(in.npFrom-1, cNeg)
	return h != nil && h.to == in.npFrom && !d.sentStart[in.npFrom] && !in.def
}

// droppedTie tells whether the instrument's nearest act is negated or wished.
func (d *document) droppedTie(in *instrument, acts []*hit, ins []instrument) bool {
	t := d.tieOf(in, acts, ins)
	return t.link != linkNone && t.drop != ""
}

// tiesOf gives the acts that were done with the instrument, the newest state first.
func (d *document) tiesOf(in *instrument, acts []*hit, ins []instrument) []tie {
	acts = nearest(acts, in)
	if d.denied(in) {
		return nil
	}
	var all []tie
	best := 1e9
	for _, a := range acts {
		if a.from >= in.from && a.to <= in.to {
			continue
		}
		t := d.tieWith(in, a, ins, acts)
		if t.link == linkNone || t.cost > 5 {
			continue
		}
		d.readStatus(&t, in)
		best = min(best, t.cost)
		all = append(all, t)
	}
	var out []tie
	for _, t := range all {
		if t.cost <= best+1.3 || t.link == linkPart && t.cost < 1.5 || t.link == linkRelative && t.cost < 2 {
			out = append(out, t)
		}
	}
	// a denial that stands nearest rules the rest out
	for _, t := range out {
		if t.drop != "" && t.cost <= best+0.01 {
			return nil
		}
	}
	kept := out[:0]
	for _, t := range out {
		if t.drop == "" {
			kept = append(kept, t)
		}
	}
	for i := 1; i < len(kept); i++ {
		for j := i; j > 0 && before(kept[j], kept[j-1]); j-- {
			kept[j], kept[j-1] = kept[j-1], kept[j]
		}
	}
	return kept
}

func before(a, b tie) bool {
	if ra, rb := rank(a.status), rank(b.status); ra != rb {
		return ra > rb
	}
	return a.cost < b.cost
}

// build makes a mention of an instrument with its act.
func (d *document) build(in instrument, t tie, ps partySet, next int) *mention {
	st := d.sents[in.sent]
	m := &mention{in: in, tie: t, ps: ps, kind: in.kind, status: t.status, count: in.count, sent: in.sent, para: st.para, title: st.field == 0}
	if m.kind == "" || m.kind == kg.Other && in.generic {
		m.kind = kg.Agreement
	}
	if m.count < 1 {
		m.count = 1
	}
	m.date, m.dated = d.dateOf(&in, &t)
	if m.dated {
		m.value = m.date.value
		if m.status == kg.Planned {
			m.value = m.date.next
			if m.value == "" {
				m.value = m.date.value
			}
		}
		if m.date.same {
			m.value = d.dateBefore(m.date.from)
			if c := newCalendar(m.value); c.known {
				m.value = day(c.pub.AddDate(0, 0, m.date.shift))
			}
		}
		m.because("date", string(m.value), "time expression", d.text(m.date.from, m.date.to))
	}
	m.place = d.placeOf(&in, &t)
	m.domains = d.domainsOf(&in, &t, next)
	m.named = pickDomains(m.domains)
	if t.act == nil || t.act.e.act == actSign || t.act.e.act == actPlan || t.act.e.act == actRenew {
		m.signers = d.signersOf(&in, &t, ps.parties)
	}
	from, to := d.clauseOf(&in, &t)
	from, to = d.trim(from, to, &in, &t)
	m.spans = append(m.spans, [2]int{from, to})
	m.because("kind", string(m.kind), "instrument", d.text(in.from, in.to))
	if t.act != nil {
		m.because("status", string(m.status), linkNames[t.link], d.text(t.act.from, t.act.to))
	}
	m.because("parties", ps.parties.Key(), ps.rule, d.text(ps.from, ps.to))
	d.readPhrases(m)
	return m
}

// trim keeps the evidence short.
func (d *document) trim(from, to int, in *instrument, t *tie) (int, int) {
	lo, hi := in.npFrom, in.npTo
	if t.act != nil && t.act.from >= from && t.act.to <= to {
		lo, hi = min(lo, t.act.from), max(hi, t.act.to)
	}
	if to-from > 70 {
		from, to = max(from, lo-30), min(to, hi+20)
	}
	for to > from+1 && !d.toks[to-1].word && d.toks[to-1].norm != ")" && d.toks[to-1].norm != "»" && d.toks[to-1].norm != "\"" {
		to--
	}
	for from < to-1 && !d.toks[from].word && d.toks[from].norm != "«" && d.toks[from].norm != "(" {
		from++
	}
	return from, to
}

// dateBefore is the day that the text told last before token i, else that of the last mention.
func (d *document) dateBefore(i int) kg.Date {
	for k := len(d.dates) - 1; k >= 0; k-- {
		h := &d.dates[k]
		if h.from < i && len(h.value) == 10 && d.toks[h.from].field == d.toks[i].field && h.from >= d.pubPlace && d.sentOf[i]-d.sentOf[h.from] <= 3 {
			return h.value
		}
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if v := d.mentions[k].value; v != "" {
			return v
		}
	}
	return d.article.Published
}

// readTied makes or completes the mention of an instrument that has an act.
func (d *document) readTied(in *instrument, ties []tie, next int) {
	t := ties[0]
	if d.distribute(in, t, next) {
		return
	}
	ps := d.partiesOf(in, &t)
	for k := 1; k < len(ties) && !ps.explicit && ties[k].status == t.status; k++ {
		// another verb of the same kind says who the parties are
		if other := d.partiesOf(in, &ties[k]); other.explicit {
			ps, ties[0], ties[k] = other, ties[k], t
			t = ties[0]
		}
	}
	m := d.build(*in, t, ps, next)
	d.adoptPending(m)
	for _, x := range ties[1:] {
		if x.status == kg.Signed && m.status != kg.Signed {
			if h, ok := d.dateOf(in, &x); ok && (!m.dated || h.from != m.date.from) {
				m.signedOn = h.value
			} else if ok && m.dated && h.from == m.date.from && x.link == linkPart {
				m.signedOn = h.value
			}
			if p := d.placeOf(in, &x); p != "" && m.place == "" {
				m.place = p
			}
			for _, s := range d.signersOf(in, &x, ps.parties) {
				m.signers = appendSigner(m.signers, s)
			}
		}
	}
	if old := d.sameInstrument(m); old != nil {
		if !old.title {
			d.merge(old, m)
			if in.generic && in.plural && old.count > 1 {
				d.tellFields(old, in.sent, in.to, d.sents[in.sent].to) // "Among the texts signed is the one that …"
			}
			return
		}
		d.takeOver(old, m)
	}
	d.put(m)
}

// adoptPending gives a document that was signed the name of the instrument that the sentence before
// introduces ("They have a treaty on …. The document was signed in …").
func (d *document) adoptPending(m *mention) {
	p := &d.pending
	if !m.in.generic || !m.in.def || m.in.counted || p.e == nil || m.sent-p.sent != 1 || p.plural != m.in.plural {
		return
	}
	if x := d.lastMade(); x != nil && x.sent >= p.sent {
		return
	}
	m.kind, m.in.generic, m.in.weak = p.kind, false, p.weak
	d.scoreDomains(p.npFrom, p.npTo, m.domains)
	m.addSpan([2]int{p.npFrom, p.npTo})
	p.e = nil
}

// distribute reads "an agreement with A in 2003 and with B in 2010" as two.
func (d *document) distribute(in *instrument, t tie, next int) bool {
	if t.act == nil {
		return false
	}
	from, to := d.clauseOf(in, &t)
	type arm struct {
		from, to int
		party    kg.Party
	}
	var arms []arm
	lo := max(from, min(t.act.from, in.from))
	own := in.counted && d.count(in.npFrom, in.npTo, bits(cWith)) > 0
	for i := lo; i < to; i++ {
		if d.hitAt(i, cWith) == nil || d.masked[i] || d.elsewhere(in, i) || own && i < in.npFrom {
			continue
		}
		if n := len(arms); n > 0 {
			arms[n-1].to = i
		}
		end := d.listEnd(i, to)
		var ps []kg.Party
		for _, k := range d.atomsIn(i, end) {
			if d.usable(k) && !(k > 0 && d.withBetween(i+1, d.atoms[k].from)) {
				add(&ps, d.atoms[k].party)
			}
		}
		if len(ps) > 1 && ps[0].IsOrganisation() && d.appositionAfter(i, ps[0]) {
			ps = ps[:1] // "with EFTA, the club of Iceland, Norway …"
		}
		switch {
		case len(ps) == 1:
			arms = append(arms, arm{i, to, ps[0]})
		case len(ps) > 1 && (len(ps) == in.count || !in.counted && (d.eachIn(in.npFrom, to) || in.plural && in.kind == kg.Convention)) && len(arms) == 0:
			// "three agreements with A, B and C": one with each
			for _, p := range ps {
				arms = append(arms, arm{i, to, p})
			}
			i = end
		default:
			return false
		}
	}
	if len(arms) == 1 && d.eachIn(from, to) && t.act.to <= in.npFrom {
		return d.distributeSubjects(in, t, from, arms[0].party, next)
	}
	if len(arms) < 2 || in.counted && len(arms) != in.count {
		return false
	}
	each := *in
	each.count, each.counted, each.plural = 1, false, false
	var subject kg.Party
	for _, k := range d.atomsIn(from, lo) {
		if d.usable(k) && !d.qualifies(&d.atoms[k]) {
			subject = d.atoms[k].party
			break
		}
	}
	if subject == "" && caseless(d.toks[t.act.from].norm) {
		for _, k := range d.atomsIn(t.act.to, arms[0].from) { // the subject of a verb that comes first
			if d.usable(k) && !d.qualifies(&d.atoms[k]) {
				subject = d.atoms[k].party
				break
			}
		}
	}
	if subject == "" && (t.link == linkPassive || t.link == linkPart) {
		for i := t.act.to; i < arms[0].from; i++ {
			if d.hitAt(i, cBy) == nil {
				continue
			}
			for _, k := range d.atomsIn(i, arms[0].from) {
				if d.usable(k) {
					subject = d.atoms[k].party
				}
			}
		}
	}
	if subject == "" && !in.counted {
		subject = d.antecedentParty(in.from)
	}
	if subject == "" && !in.counted {
		subject = d.home
	}
	if subject == "" {
		return false
	}
	for _, a := range arms {
		if a.party == subject {
			return false
		}
	}
	for _, a := range arms {
		ps := partySet{kg.NewParties(subject, a.party), "with each", true, a.from, min(a.to, a.from+3), false}
		m := d.build(each, t, ps, next)
		for k := range d.dates {
			if h := &d.dates[k]; h.from >= a.from && h.to <= a.to && h.value != "" && a.to != arms[0].to {
				m.date, m.dated, m.value = *h, true, h.value
				break
			}
		}
		m.signers = nil
		d.put(m)
	}
	return true
}

// distributeSubjects reads "A and B each renewed their agreement with C" as one for A and one for B.
func (d *document) distributeSubjects(in *instrument, t tie, from int, other kg.Party, next int) bool {
	var ks []int
	for _, k := range d.atomsIn(from, t.act.from) {
		if a := &d.atoms[k]; d.usable(k) && a.party != other && !d.qualifies(a) {
			ks = append(ks, k)
		}
	}
	if len(ks) < 2 || d.atoms[ks[0]].party == d.atoms[ks[len(ks)-1]].party {
		return false
	}
	for n, k := range ks {
		a := &d.atoms[k]
		end := t.act.from
		if n+1 < len(ks) {
			end = d.atoms[ks[n+1]].from
		}
		m := d.build(*in, t, partySet{kg.NewParties(a.party, other), "each", true, a.from, a.to, false}, next)
		for q := range d.dates {
			if h := &d.dates[q]; h.from >= a.to && h.to <= end && h.value != "" {
				m.date, m.dated, m.value = *h, true, h.value
			}
		}
		m.signers = nil
		d.put(m)
	}
	return true
}

// appositionAfter tells whether the party's name after i is followed by a comma and an article.
func (d *document) appositionAfter(i int, p kg.Party) bool {
	for _, k := range d.atomsIn(i, min(len(d.toks), i+10)) {
		if a := &d.atoms[k]; a.party == p {
			return a.to+1 < len(d.toks) && d.toks[a.to].norm == "," && d.hasAny(a.to+1, bits(cDef, cIndef))
		}
	}
	return false
}

// eachIn tells whether the words say that every party listed has its own instrument.
func (d *document) eachIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hitAt(i, cEach) != nil {
			return true
		}
	}
	return false
}

// withBetween tells whether another "with" stands between two tokens.
func (d *document) withBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hitAt(i, cWith) != nil {
			return true
		}
	}
	return false
}

func appendSigner(out []kg.Signatory, s kg.Signatory) []kg.Signatory {
	for _, x := range out {
		if x.Name == s.Name {
			return out
		}
	}
	return append(out, s)
}

// put adds a mention, or several where its words name each of a counted number.
func (d *document) put(m *mention) {
	if len(m.ps.parties) < 2 || m.in.generic && !m.in.counted && !m.ps.explicit && m.tie.link != linkInherited && len(d.mentions) == 0 {
		return
	}
	if m.in.weak && (!m.ps.explicit || m.tie.link == linkNone || m.tie.cost > 1.8 || m.in.def && m.tie.link == linkActive && m.tie.cost > 1.1) {
		return
	}
	if d.domesticClause(m) {
		if len(d.mentions) == 0 {
			d.domestic = true
		}
		return
	}
	if !m.ps.explicit && !d.supported(m) {
		return
	}
	if d.domestic && m.ps.rule == "both" {
		return
	}
	if !m.ps.explicit && (d.domestic || m.status == kg.Negotiating && m.ps.rule == "article") {
		return
	}
	d.mentions = append(d.mentions, m)
	if len(m.ps.parties) >= 2 && m.ps.explicit {
		d.topic = m.ps.parties
	}
	d.split(m)
}

// headed tells whether the headline or the dateline names one of the parties, or a known person of
// one: what an article is about stands there, and a chance name in the text does not.
func (d *document) headed(m *mention) bool {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.from >= d.pubPlace && d.toks[a.from].field == 1 {
			break
		}
		if m.ps.parties.Has(a.party) {
			return true
		}
	}
	for k := range d.people {
		if p := &d.people[k]; d.toks[p.from].field == 0 && m.ps.parties.Has(p.party) {
			return true
		}
	}
	return false
}

// supported tells whether parties that the clause does not name are known well enough from the
// rest of the article: by an accord told before, by the headline, or by being spoken of throughout.
func (d *document) supported(m *mention) bool {
	for _, x := range d.mentions {
		if x.ps.explicit && x.ps.parties.Key() == m.ps.parties.Key() {
			return true // the headline's dropped mention counts too
		}
	}
	if !d.headed(m) && strings.TrimSpace(d.article.Title) == "" && len(d.support) > 2 {
		return false
	}
	need := float64(minSupport)
	if m.ps.rule == "article" && !d.headlinePair {
		need = minTopicSupport
	}
	for _, p := range m.ps.parties {
		if m.ps.with && p != d.home && d.support[d.home] >= 3*minSupport {
			continue // "the agreement signed with B" in an article about A
		}
		if d.support[p] < need {
			return false
		}
	}
	return true
}

// domesticClause tells whether the other side is no international party.
func (d *document) domesticClause(m *mention) bool {
	if d.withCompany(m) || d.domesticSubject(m) {
		return true
	}
	if m.ps.explicit && m.ps.rule != "both" && m.ps.rule != "sentence" && !((m.kind == kg.Other || m.kind == kg.Financing) && m.in.weak) {
		return false
	}
	from, to := d.clauseOf(&m.in, &m.tie)
	for i := from; i < to; i++ {
		if d.has(i, cDomestic) && !d.masked[i] {
			return true
		}
		if o := d.hitAt(i, cOffice); o != nil && o.e.flags&flagCorporate != 0 && !d.masked[i] {
			return true
		}
	}
	return false
}

// withCompany tells whether the first that is named behind "with" is no international party
// ("with a consortium led by …").
func (d *document) withCompany(m *mention) bool {
	from, to := d.clauseOf(&m.in, &m.tie)
	for _, sp := range d.spansAfter(cWith, from, to) {
		for i := sp[0] + 1; i < min(sp[1], sp[0]+4); i++ {
			if d.hitAt(i, cGaz) != nil || d.hasAny(i, bits(cOffice, cInstitution)) {
				break
			}
			if d.hitAt(i, cDomestic) != nil && !d.masked[i] {
				return true
			}
		}
	}
	return false
}

// domesticSubject tells whether a party acts together with one that is no international party, in
// the subject of a verb that comes first ("وقعت الحكومة والمتمردون اتفاقا").
func (d *document) domesticSubject(m *mention) bool {
	a := m.tie.act
	if a == nil || a.to >= m.in.npFrom || a.e.forms&formNoun != 0 || !caseless(d.toks[a.from].norm) {
		return false
	}
	for i := a.to; i < m.in.npFrom; i++ {
		if h := d.hitAt(i, cDomestic); h != nil && !d.masked[i] {
			end := m.in.npFrom
			for j := h.to; j < end; j++ {
				if d.toks[j].norm == "," || d.toks[j].norm == "،" || d.hitAt(j, cLoc) != nil {
					end = j // where and when it was signed
				}
			}
			return d.atomCount(a.to, end) <= 1
		}
	}
	return false
}

// split makes one mention each where a counted bundle is followed by just as many fields.
func (d *document) split(m *mention) {
	if m.count < 2 || m.count > 12 {
		return
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.from > m.in.from && x.ellipsis {
			return
		}
	}
	for i := m.in.to; i < d.sents[m.sent].to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && h.e.flags&flagGeneric == 0 {
			return // they are named one by one
		}
	}
	d.splitBy(m, d.fieldOpens(m.in.to, d.sents[m.sent].to), d.sents[m.sent].to)
}

// splitTold is split for a bundle told before, by a sentence that lists what its instruments are on
// ("The texts deal with A, B and C").
func (d *document) splitTold(m *mention, from, to int) {
	if m.count < 2 || m.count > 12 || m.dropped || m.member {
		return
	}
	for _, x := range d.mentions {
		if x.bundle == m && !x.dropped {
			return
		}
	}
	for i := from; i < to; i++ {
		h := d.hitAt(i, cProvision)
		if h == nil {
			h = d.hitAt(i, cOn)
		}
		if h != nil {
			at := h.to
			for at < to && d.has(at, cOn) && at < h.to+2 {
				at++
			}
			d.splitBy(m, at, to)
			return
		}
	}
}

// splitBy makes one mention for each field of the list at i, where there are as many as instruments.
func (d *document) splitBy(m *mention, i, end int) {
	if i < 0 {
		return
	}
	segs := d.fieldList(i, end, false)
	if len(segs) != m.count {
		segs = d.fieldList(i, end, true)
	}
	if len(segs) == m.count {
		d.splitInto(m, segs)
	}
}

// splitInto makes a mention of every part if each names a field.
func (d *document) splitInto(m *mention, segs [][2]int) bool {
	for _, sg := range segs {
		score := map[kg.Domain]float64{}
		d.scoreDomains(sg[0], sg[1], score)
		if len(pickDomains(score)) == 0 {
			return false
		}
	}
	m.dropped = true
	for _, sg := range segs {
		x := *m
		x.dropped, x.count, x.member = false, 1, true
		x.in.count, x.in.counted = 1, false
		x.domains = map[kg.Domain]float64{}
		x.reasons = append([]kg.Reason(nil), m.reasons...)
		d.scoreDomains(sg[0], sg[1], x.domains)
		x.because("count", "1", "as many fields as instruments", d.text(sg[0], sg[1]))
		d.mentions = append(d.mentions, &x)
	}
	return true
}

// fieldOpens gives the token behind the word that opens a list of fields, -1 when there is none.
func (d *document) fieldOpens(i, end int) int {
	for ; i < end && !d.has(i, cOn); i++ {
		if d.has(i, cAct) && d.has(i, cBoundary) || d.toks[i].norm == ";" {
			return -1
		}
	}
	if i >= end {
		return -1
	}
	return i + 1
}

// fieldList cuts "A, B, C and D" into its parts; with pairs, an "and" inside a part whose list goes
// on with commas does not cut it ("justice and prisons, health, and trade").
func (d *document) fieldList(i, end int, pairs bool) [][2]int {
	var out [][2]int
	from := i
	cut := func(to int) {
		for from < to && (!d.toks[from].word || d.has(from, cAnd)) {
			from++
		}
		if to > from {
			out = append(out, [2]int{from, to})
		}
	}
	for ; i < end; i++ {
		stop := d.hasAny(i, bits(cPassive, cPerfect, cAside, cOccasion, cRel)) || d.has(i, cAct) || d.toks[i].norm == "." || d.toks[i].norm == ";"
		comma := d.toks[i].norm == "," || d.toks[i].norm == "،"
		sep := comma || !pairs && (d.has(i, cAnd) || d.joinedAnd(i) && i > from)
		if !stop && !sep {
			continue
		}
		cut(i)
		from = i
		if !d.joinedAnd(i) || !sep {
			from = i + 1
		}
		if stop {
			return out
		}
	}
	cut(end)
	return out
}

// readItem makes a mention of a list item.
func (d *document) readItem(in *instrument, s int, l *listContext, next int) {
	b := l.bundle
	t := b.tie
	t.link = linkInherited
	ps := l.ps
	own := tie{}
	if p, ok := d.hyphenPair(in); ok {
		ps = p
	} else if p, ok := d.betweenList(in, &own, d.sents[s].from, d.sents[s].to); ok {
		ps = p
	} else if lab := d.itemLabel(s, in); lab != "" && !ps.parties.Has(lab) {
		base := d.home
		if len(ps.parties) == 1 {
			base = ps.parties[0]
		}
		if base != "" && base != lab {
			ps = partySet{kg.NewParties(base, lab), "label of the list item", true, d.sents[s].from, in.from, false}
		}
	}
	m := d.build(*in, tie{}, ps, next)
	m.tie, m.status = t, b.status
	d.inherit(m, b)
	l.items += m.count
	if len(m.ps.parties) >= 2 {
		d.mentions = append(d.mentions, m)
	}
}

// itemLabel gives the party before a colon at the head of a list item.
func (d *document) itemLabel(s int, in *instrument) kg.Party {
	st := d.sents[s]
	for i := st.from; i < in.from; i++ {
		if d.toks[i].norm == ":" {
			ks := d.atomsIn(st.from, i)
			if len(ks) == 1 {
				return d.atoms[ks[0]].party
			}
			return ""
		}
	}
	return ""
}

// readBareItem reads an item that names a field only ("– cultural cooperation").
func (d *document) readBareItem(s int, l *listContext) {
	st := d.sents[s]
	if l.bundle == nil {
		if l.told != nil {
			d.scoreDomains(st.from, st.to, l.told.domains)
		}
		return
	}
	if l.bundle.count < 2 && !l.bundle.in.plural {
		d.scoreDomains(st.from, st.to, l.bundle.domains) // the fields of one instrument
		return
	}
	score := map[kg.Domain]float64{}
	d.scoreDomains(st.from, st.to, score)
	if len(pickDomains(score)) == 0 || st.to-st.from > 16 || d.count(st.from, st.to, bits(cPerfect, cPassive, cPlanned)) > 0 {
		return
	}
	b := l.bundle
	m := *b
	m.in.sent, m.sent, m.para = s, s, st.para
	m.count, m.in.count, m.member, m.bundle, m.dropped = 1, 1, true, b, false
	m.domains = score
	m.spans = [][2]int{{st.from, st.to}}
	m.reasons = append([]kg.Reason(nil), b.reasons...)
	d.mentions = append(d.mentions, &m)
	l.items++
}

// inherit takes over what the bundle or the lead says of all.
func (d *document) inherit(m, b *mention) {
	m.member, m.bundle = true, b
	if all := pickDomains(b.domains); m.in.ellipsis && len(all) == 1 {
		m.domains[all[0]] += b.domains[all[0]] // "two budget support agreements. The first … employment"
	}
	if !m.dated {
		m.date, m.dated, m.value = b.date, b.dated, b.value
	}
	if m.place == "" {
		m.place = b.place
	}
	if len(m.signers) == 0 {
		m.signers = append([]kg.Signatory(nil), b.signers...)
	}
	if len(b.spans) > 0 {
		m.addSpan(b.spans[0])
	}
	m.because("status", string(m.status), linkNames[linkInherited], d.text(b.spans[0][0], b.spans[0][1]))
}

// readUntied reads an instrument without an act: a member of a bundle told before, or an anaphor.
func (d *document) readUntied(in *instrument, s, next, made int) bool {
	b := d.recent(s)
	if b == nil {
		return false
	}
	if in.def && in.generic && !in.plural {
		b = d.meant(b, s)
	}
	if far := s-b.sent > 4 && d.sents[s].para-b.para > 1; far && (!in.def || in.weak || in.npFrom-d.sents[s].from > 3) || in.ellipsis && in.def && b.count < 2 && b.bundle == nil {
		return false
	}
	if in.def && !in.other && (in.generic || in.count == 1) || in.generic && !in.indef {
		d.complete(in, b, s)
		return false
	}
	if d.predicate(in) {
		d.complete(in, b, s)
		return false
	}
	opens := in.npFrom-d.sents[s].from <= 4
	bundle := b.count > 1 || b.bundle != nil || b.member
	if in.weak && !bundle {
		return false
	}
	if in.other && opens && (!in.plural || in.counted) || bundle && (in.indef || in.other) && (opens || made > 0) && b.status == kg.Signed {
		m := d.build(*in, tie{}, b.ps, next)
		m.tie, m.status = b.tie, b.status
		m.tie.link = linkInherited
		if ps, ok := d.hyphenPair(in); ok {
			m.ps = ps
		}
		root := b
		if b.bundle != nil {
			root = b.bundle
		}
		d.inherit(m, root)
		if root.count == 1 {
			m.bundle = nil
		}
		m.signers = d.signersOf(in, &m.tie, m.ps.parties)
		if len(m.signers) == 0 {
			m.signers = append([]kg.Signatory(nil), root.signers...)
		}
		d.mentions = append(d.mentions, m)
		return true
	}
	d.complete(in, b, s)
	return false
}

// recent gives the last mention within reach of sentence s.
func (d *document) recent(s int) *mention {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.dropped || m.title {
			continue
		}
		if at := max(m.sent, m.spoken); s-at <= 4 || d.sents[s].para-d.sents[at].para <= 1 {
			return m
		}
		return nil
	}
	return nil
}

// meant gives the accord that "the text" of sentence s means: m, or the article's own one where m is
// an old one told in an earlier paragraph.
func (d *document) meant(m *mention, s int) *mention {
	if m.para == d.sents[s].para || !m.dated || near(m.value, d.article.Published) {
		return m
	}
	for _, x := range d.mentions {
		if !x.dropped && !x.title && !x.in.past && (!x.dated || near(x.value, d.article.Published)) && overlap(x.ps.parties, m.ps.parties) > 1 {
			return x
		}
	}
	return m
}

// complete adds what a sentence about a known instrument tells: fields, provisions.
func (d *document) complete(in *instrument, m *mention, s int) {
	if s-max(m.sent, m.spoken) > 6 && !(in.def && in.generic) {
		return
	}
	m.spoken = s
	st := d.sents[s]
	if in.def && in.plural && d.splitLater(m, in, st) {
		return
	}
	from := in.npFrom
	if in.def || in.generic || d.predicate(in) {
		from = st.from
	}
	if (in.def || in.generic) && in.npFrom-st.from <= 3 && m.count == in.countOr(m.count) {
		d.addFields(m, s, st.from, st.to) // "Under the treaty, …"
	}
	d.tellFields(m, s, from, st.to)
}

// splitLater makes one mention each of a counted bundle where a later sentence names just as many
// fields ("The texts concern A, B and C").
func (d *document) splitLater(m *mention, in *instrument, st sentence) bool {
	if m.count < 2 || m.count > 12 || m.dropped || in.counted && in.count != m.count || in.npFrom-st.from > 3 {
		return false
	}
	from := -1
	for i := in.to; i < min(in.to+4, st.to); i++ {
		if h := d.hitAt(i, cProvision); h != nil {
			from = h.to
		} else if h := d.hitAt(i, cOn); h != nil {
			from = h.to
		}
		if from >= 0 {
			break
		}
	}
	if from < 0 {
		return false
	}
	segs := d.repeated(d.fieldList(from, st.to, false), d.toks[from-1].norm)
	if len(segs) != m.count {
		return false
	}
	return d.splitInto(m, segs)
}

// repeated joins the parts that lack the preposition which the others repeat ("to A, to B and C, to D").
func (d *document) repeated(segs [][2]int, prep string) [][2]int {
	n := 0
	for _, sg := range segs {
		if d.toks[sg[0]].norm == prep {
			n++
		}
	}
	if n < 2 {
		return segs
	}
	var out [][2]int
	for k, sg := range segs {
		if k > 0 && d.toks[sg[0]].norm != prep {
			out[len(out)-1][1] = sg[1]
			continue
		}
		out = append(out, sg)
	}
	return out
}

// countOr gives the number told, else n.
func (in *instrument) countOr(n int) int {
	if in.counted {
		return in.count
	}
	return n
}

// tellFields adds the fields of a sentence that says what the instrument covers or provides.
func (d *document) tellFields(m *mention, s, from, to int) {
	if m.member && m.bundle != nil && m.sent != s-1 {
		return
	}
	if !d.provisionIn(from, to) && d.count(from, to, bits(cOn)) == 0 {
		return
	}
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cProvision); h != nil {
			if q := d.toks[max(0, i-1)].norm; q != "«" && q != "“" && q != "\"" {
				d.readProvisions(m, h.to, to)
			}
			break
		}
	}
	d.addFields(m, s, from, to)
	d.splitTold(m, from, to)
}

// addFields adds the fields that a later sentence s names for m; vague words count only where m has
// no field of its own.
func (d *document) addFields(m *mention, s, from, to int) {
	if m.told == s && s > 0 {
		return
	}
	m.told = s
	score := map[kg.Domain]float64{}
	d.scoreDomains(from, to, score)
	own := len(pickDomains(m.domains)) > 0
	for _, x := range kg.Domains {
		if w := score[x]; w > 0 && (w >= 1 || !own) {
			m.domains[x] += w
			m.because("domains", string(x), "told later", d.text(from, to))
		}
	}
}

func (d *document) provisionIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.has(i, cProvision) {
			return true
		}
	}
	return false
}

// readPending makes a mention of an instrument that the sentence before names and this one says was
// signed ("… a treaty. The two ministers signed it on Monday.").
func (d *document) readPending(s int, acts []*hit) bool {
	in := d.pending
	if in.e == nil || s-in.sent > 1 || s == in.sent {
		return false
	}
	if m := d.lastMade(); m != nil && m.sent >= in.sent {
		return false
	}
	for _, a := range acts {
		t := tie{act: a, link: linkActive}
		if a.e.forms&formNoun != 0 || a.e.act == actNegotiate {
			continue
		}
		if d.auxBefore(a, cPassive) || a.from == d.sents[s].from {
			t.link = linkPassive
		}
		proxy := instrument{from: a.to, to: a.to, npFrom: a.to, npTo: a.to, sent: s, e: in.e, kind: in.kind, count: in.count}
		d.readStatus(&t, &proxy)
		if t.drop != "" {
			continue
		}
		ps := d.partiesOf(&proxy, &t)
		if !ps.explicit {
			if x := d.partiesOf(&in, &tie{}); x.explicit {
				ps = x
			}
		}
		m := d.build(proxy, t, ps, -1)
		m.in, m.kind, m.count = in, in.kind, in.count
		m.in.sent = in.sent
		m.addSpan([2]int{in.npFrom, in.npTo})
		d.scoreDomains(in.npFrom, in.npTo, m.domains)
		if old := d.sameInstrument(m); old != nil && old.title {
			d.takeOver(old, m)
		} else if old != nil {
			return false
		}
		n := len(d.mentions)
		d.put(m)
		d.pending.e = nil
		d.tellFields(m, s, d.sents[s].from, d.sents[s].to)
		return len(d.mentions) > n
	}
	return false
}

// attachSentence takes date, place and signers from a sentence about the signing that names no
// instrument ("The signing took place in Rabat on Friday").
func (d *document) attachSentence(s int, acts []*hit) {
	if d.readPending(s, acts) {
		return
	}
	b := d.recent(s)
	st := d.sents[s]
	if b == nil || s-b.sent > 3 && (s-b.spoken > 3 || !d.hasAny(st.from, bits(cProvision))) {
		return
	}
	var sign *hit
	for _, a := range acts {
		if a.e.act == actSign {
			sign = a
		}
	}
	signatory := d.count(st.from, st.to, bits(cSignatory)) > 0
	if sign == nil && !signatory && s-b.sent <= 2 && len(b.signers) > 0 && d.hitAt(st.from, cFor) != nil {
		for _, g := range d.signersByFor(st, b.ps.parties) {
			for _, m := range d.groupOf(b) {
				m.signers = appendSigner(m.signers, g) // "For B, Y": the verb stands in the sentence before
			}
		}
		return
	}
	if sign == nil && !signatory {
		if s-max(b.sent, b.spoken) <= 3 && (d.hasAny(st.from, bits(cThis, cEllipsis)) || d.pointsBack(st) || d.hasAny(st.from, bits(cProvision))) {
			if b.bundle != nil && !b.bundle.dropped && d.has(st.from, cThis) {
				b = b.bundle // "The rest cover …"
			}
			if d.provisionIn(st.from, min(st.to, st.from+5)) {
				d.addFields(b, s, st.from, st.to)
			}
			d.tellFields(b, s, st.from, st.to)
		}
		return
	}
	in := instrument{from: st.from, to: st.from, npFrom: st.from, npTo: st.from, sent: s, e: b.in.e}
	t := tie{act: sign, link: linkPassive}
	if sign != nil {
		d.readStatus(&t, &in)
		if t.drop != "" || t.status == kg.Planned {
			return
		}
		if sign.e.forms&formNoun == 0 {
			t.link = linkActive
			in.from, in.to, in.npFrom, in.npTo = sign.to, sign.to, sign.to, sign.to
		}
	}
	h, dated := d.dateOf(&in, &t)
	place := d.placeOf(&in, &t)
	signers := d.signersOf(&in, &t, b.ps.parties)
	for _, a := range acts {
		if a.e.act == actSign && a != sign && a.e.forms&formNoun == 0 {
			x := instrument{from: a.to, to: a.to, npFrom: a.to, npTo: a.to, sent: s, e: b.in.e}
			for _, g := range d.signersOf(&x, &tie{act: a, link: linkActive}, b.ps.parties) {
				signers = appendSigner(signers, g)
			}
		}
	}
	if signatory {
		for k := range d.people {
			if p := &d.people[k]; p.from >= st.from && p.to <= st.to && !d.masked[p.from] {
				signers = d.addSigner(signers, p, b.ps.parties)
			}
		}
	}
	for _, g := range d.signersByFor(st, b.ps.parties) {
		signers = putSide(signers, g)
	}
	named := sign != nil && sign.e.forms&formNoun == 0
	for _, m := range d.groupOf(b) {
		if rank(m.status) > rank(kg.Signed) && len(m.signers) == 0 && named {
			m.signers = append(m.signers, signers...)
		}
		if m.status != kg.Signed && m.status != kg.Planned {
			continue
		}
		if dated && !m.dated && h.value != "" {
			m.date, m.dated, m.value = h, true, h.value
		}
		if place != "" && m.place == "" {
			m.place = place
		}
		if len(m.signers) == 0 {
			m.signers = append(m.signers, signers...)
		} else if named {
			for _, g := range signers {
				if g.For != "" {
					m.signers = appendSigner(m.signers, g)
				}
			}
		}
	}
}

// pointsBack tells whether the sentence opens with a pronoun that may stand for an instrument: one
// followed by what instruments provide.
func (d *document) pointsBack(st sentence) bool {
	h := d.hitAt(st.from, cPronoun)
	return h != nil && d.provisionIn(h.to, min(st.to, h.to+5))
}

// signersByFor reads "for A signed X and Y, for B Z": every person signs for the party named last
// before.
func (d *document) signersByFor(st sentence, parties kg.Parties) []kg.Signatory {
	if !d.forLeads(st) {
		return nil
	}
	var out []kg.Signatory
	var side kg.Party
	for i := st.from; i < st.to; i++ {
		if d.hitAt(i, cFor) != nil && !d.masked[i] {
			for _, k := range d.atomsIn(i, min(st.to, i+7)) {
				if a := &d.atoms[k]; parties.Has(a.party) && d.personBetween(i, a.from) < 0 {
					side = a.party
				}
				break
			}
		}
		if k := d.personStarting(i); k >= 0 && side != "" && !d.masked[i] {
			p := &d.people[k]
			if q := &d.people[p.same]; q.name != "" && (p.oTo == p.oFrom || p.party == "" || p.party == side || !parties.Has(p.party)) {
				out = appendSigner(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
			}
		}
	}
	return out
}

// personBetween gives a person who begins between two tokens, else -1.
func (d *document) personBetween(from, to int) int {
	for i := from; i < to; i++ {
		if k := d.personStarting(i); k >= 0 {
			return k
		}
	}
	return -1
}

// putSide adds a signer, or gives one already there the side.
func putSide(out []kg.Signatory, s kg.Signatory) []kg.Signatory {
	for i := range out {
		if out[i].Name == s.Name {
			out[i].For = s.For
			return out
		}
	}
	return append(out, s)
}

// groupOf gives the mentions that were told together with m.
func (d *document) groupOf(m *mention) []*mention {
	var out []*mention
	for _, x := range d.mentions {
		if !x.dropped && x.ps.parties.Key() == m.ps.parties.Key() && x.status == m.status && (x.sent == m.sent || x.bundle != nil && x.bundle == m.bundle || x.bundle == m || m.bundle == x || x.member && m.member && x.para == m.para) {
			out = append(out, x)
		}
	}
	return out
}

// readHeadline reads what the headline tells; the text takes it over where it tells it again.
func (d *document) readHeadline(s int) {
	ins := d.findInstruments(s)
	d.ins = ins
	acts := d.actsIn(s)
	for k := range ins {
		in := &ins[k]
		ties := d.tiesOf(in, acts, ins)
		if len(ties) == 0 {
			continue
		}
		ps := d.partiesOf(in, &ties[0])
		if len(ps.parties) < 2 {
			continue
		}
		d.mentions = append(d.mentions, d.build(*in, ties[0], ps, -1))
	}
}

// headlineFields gives a lone accord without a field those of the headline.
func (d *document) headlineFields() {
	var only *mention
	for _, m := range d.mentions {
		if m.dropped || m.in.past || m.dated && !near(m.value, d.article.Published) {
			continue
		}
		if only != nil {
			return
		}
		only = m
	}
	if only == nil || len(pickDomains(only.domains)) > 0 {
		return
	}
	for _, st := range d.sents {
		if st.field == 0 {
			d.scoreDomains(st.from, st.to, only.domains)
		}
	}
}

func overlap(a, b kg.Parties) int {
	n := 0
	for _, p := range a {
		if b.Has(p) {
			n++
		}
	}
	return n
}

// settleBundles drops a bundle whose members are all named.
func (d *document) settleBundles() {
	for _, b := range d.mentions {
		if b.dropped || b.count < 2 {
			continue
		}
		for _, m := range d.mentions {
			if m != b && !m.dropped && m.bundle != b && m.sent > b.sent && m.para-b.para <= 2 && m.status == b.status && (!m.dated || m.value == b.value) && m.ps.parties.Key() == b.ps.parties.Key() && m.count < b.count {
				for _, x := range pickDomains(m.domains) {
					b.domains[x]++
				}
			}
		}
		n := 0
		for _, m := range d.mentions {
			if m != b && !m.dropped && m.bundle == b {
				n += m.count
			}
		}
		if n == b.count {
			b.dropped = true
		} else if n == b.count-1 && n <= 2 && d.ordinalMember(b) {
			b.count = 1 // "two agreements … the second": the other one stands for itself
		} else if n > 0 {
			for _, m := range d.mentions {
				if m.bundle == b && !m.dropped {
					for _, x := range pickDomains(m.domains) {
						b.domains[x] += 1
					}
				}
			}
		}
	}
}

// ordinalMember tells whether a member was told as "the second", so that the rest is one.
func (d *document) ordinalMember(b *mention) bool {
	for _, m := range d.mentions {
		if m.bundle == b && !m.dropped && m.in.other && m.in.def {
			return true
		}
	}
	return false
}

// finish turns the mentions into their final form.
func (d *document) finish() []kg.Mention {
	var out []kg.Mention
	var kept []*mention
	for _, m := range d.mentions {
		if m.dropped || len(m.ps.parties) < 2 {
			continue
		}
		d.settleSigners(m)
		d.defaultDate(m)
		x := kg.Mention{
			Article: d.article.ID, Index: len(out), Parties: m.ps.parties, Kind: m.kind, Status: m.status,
			Count: m.count, Date: m.value, SignedOn: m.signedOn, Place: m.place, Domains: pickDomains(m.domains),
			Title: d.text(m.in.npFrom, m.in.npTo), Signatories: m.signers, Reasons: m.reasons, Version: Version,
			Published: d.article.Published, Lang: d.article.Lang, Confidence: d.confidence(m),
			Institutions: m.phrases.institutions, Occasions: m.phrases.occasions, Provisions: m.phrases.provisions,
		}
		for _, sp := range m.spans {
			x.Evidence = append(x.Evidence, d.evidence(sp[0], sp[1]))
		}
		out = append(out, x)
		kept = append(kept, m)
	}
	d.relate(kept, out)
	return out
}

// defaultDate gives news of a signing without a date the day of publication.
func (d *document) defaultDate(m *mention) {
	if m.dated || m.value != "" || m.status == kg.Planned || m.status == kg.Negotiating || m.in.past {
		return
	}
	if m.status == kg.InForce {
		return
	}
	if b := m.bundle; b != nil && b != m && b.status == m.status {
		d.defaultDate(b)
		if b.value != "" {
			m.value = b.value
			m.because("date", string(m.value), "date of the bundle", "")
			return
		}
	}
	for _, x := range d.mentions {
		if x != m && !x.dropped && x.dated && x.status == m.status && overlap(x.ps.parties, m.ps.parties) >= 2 && x.date.deictic {
			m.value = x.value
			m.because("date", string(m.value), "date of the same event", "")
			return
		}
	}
	if m.status != kg.InForce {
		if h, ok := d.leadDate(m); ok {
			m.value = h.value
			m.because("date", string(m.value), "date of the lead", d.text(h.from, h.to))
			return
		}
	}
	m.value = d.article.Published
	if m.value != "" {
		m.because("date", string(m.value), "day of publication", "")
	}
}

// leadDate is the date near publication that the sentences around the mention tell: those before
// it first, then the one behind it, then the lead.
func (d *document) leadDate(m *mention) (dateHit, bool) {
	var order []int
	for s := m.sent - 1; s >= 0 && s >= m.sent-3; s-- {
		order = append(order, s)
	}
	if m.sent+1 < len(d.sents) && d.sents[m.sent+1].para == d.sents[m.sent].para {
		order = append(order, m.sent+1)
	}
	for s := 0; s < len(d.sents) && s < m.sent; s++ {
		if d.sents[s].field == 1 && d.sents[s].para <= d.sents[d.firstText()].para+1 {
			order = append(order, s)
		}
	}
	for _, s := range order {
		if d.sents[s].field != d.sents[m.sent].field {
			continue
		}
		for k := range d.dates {
			h := &d.dates[k]
			if h.from < d.sents[s].from || h.to > d.sents[s].to || h.from < d.pubPlace && d.toks[h.from].field == 1 {
				continue
			}
			if len(h.value) == 10 && near(h.value, d.article.Published) && h.value <= d.article.Published {
				return *h, true
			}
		}
	}
	return d.leadWeek(m)
}

// leadWeek gives the week that the sentence before, or the first one, tells ("this weekend").
func (d *document) leadWeek(m *mention) (dateHit, bool) {
	for _, s := range []int{m.sent, m.sent - 1, d.firstText()} {
		if s < 0 || d.sents[s].field != d.sents[m.sent].field {
			continue
		}
		for k := range d.dates {
			h := &d.dates[k]
			if h.weak && h.from >= d.sents[s].from && h.to <= d.sents[s].to && d.article.Published.Within(h.value) {
				return *h, true
			}
		}
	}
	return dateHit{}, false
}

// firstText is the first sentence of the text.
func (d *document) firstText() int {
	for s := range d.sents {
		if d.sents[s].field == 1 {
			return s
		}
	}
	return 0
}

func (d *document) peopleOut() []kg.Person {
	var out []kg.Person
	seen := map[string]bool{}
	for k := range d.people {
		p := &d.people[k]
		if p.same != k || p.office == "" || seen[p.name] {
			continue
		}
		seen[p.name] = true
		out = append(out, kg.Person{Name: p.name, Office: strings.Join(strings.Fields(p.office), " "), For: p.party})
	}
	return out
}

func (m *mention) String() string {
	return fmt.Sprintf("%s %s %s %d %s", m.ps.parties.Key(), m.kind, m.status, m.count, m.value)
}
