package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// fieldsAround looks for fields near a mention whose own words name none: what is said twice in the
// paragraph counts.
func (d *document) fieldsAround() {
	for _, m := range d.mentions {
		if m.dropped || anyField(m.domains) || m.dated && !near(m.value, d.article.Published) || m.count == 1 && d.othersIn(m.sent, m) {
			continue
		}
		for more := 0; more < 2 && !anyField(m.domains); more++ {
			around := d.fieldsUpTo(m, m.para+more)
			for _, x := range kg.Domains { // in one order: the reasons are a list
				if around[x] >= 1 {
					m.because("domains", string(x), "named around it", "")
				}
				if w, ok := around[x]; ok {
					m.domains[x] = max(m.domains[x], w)
				}
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
		if s > m.sent && d.tellsTrade(st) {
			continue
		}
		d.scoreDomains(st.from, st.to, score)
	}
	for x, w := range score {
		score[x] = w*0.55 + m.domains[x]
	}
	return score
}

// tellsTrade tells whether the sentence opens with trade and gives a figure for it ("Trade between them reached two
// billion"): background of the two parties, no field of an accord.
func (d *document) tellsTrade(st sentence) bool {
	k := d.firstDomain(st.from)
	if k == len(d.domains) || d.domains[k].from > st.from+3 || d.domains[k].e.field != tradeField || d.count(st.from, st.to, bits(cInstrument)) > 0 {
		return false
	}
	for i := st.from; i < st.to; i++ {
		if n := d.toks[i].norm; n[0] >= '0' && n[0] <= '9' || d.has(i, cNumber) {
			return true
		}
	}
	return false
}

// tradeField is the place of trade in kg.Domains.
var tradeField = int8(slices.Index(kg.Domains, kg.Trade))

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
		if m.dropped || anyField(m.domains) || !m.in.past && !m.in.ellipsis && d.ordinalIn(&m.in) == 0 {
			continue
		}
		if d.count(m.in.to, m.in.npTo, bits(cOn)) > 0 || d.provisionIn(m.in.npTo, d.sents[m.sent].to) {
			continue // it has a subject of its own, whatever that is
		}
		for j := k - 1; j >= 0; j-- {
			o := d.mentions[j]
			if o.dropped && !o.title || o.sent < m.sent-6 && !o.title || !anyField(o.domains) || overlap(o.ps.parties, m.ps.parties) == 0 {
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

// bundleFields gives a bundle the fields of an enumeration that stands behind it: "sixteen agreements; health,
// transport, justice". What lists three fields or more with commas between them enumerates.
func (d *document) bundleFields() {
	for _, m := range d.mentions {
		if m.dropped || m.count < 2 || m.member {
			continue
		}
		st := d.sents[m.sent]
		from := m.in.npTo
		for from < st.to && d.toks[from].norm != ";" && d.toks[from].norm != ":" && d.toks[from].norm != "؛" {
			from++
		}
		d.addListed(m, from, st.to)
		if s := m.sent + 1; s < len(d.sents) && d.sents[s].field == st.field {
			d.addInstruments(m, d.sents[s])
		}
		for s := m.sent + 1; s <= m.sent+2 && s < len(d.sents) && d.sents[s].field == st.field && !d.othersIn(s, m); s++ {
			d.addListed(m, d.sents[s].from, d.sents[s].to)
		}
	}
}

// addListed adds the fields of a list that opens the stretch.
func (d *document) addListed(m *mention, from, to int) {
	score := map[kg.Domain]float64{}
	commas, last := 0, from
	for i := from; i < to && i-from < 60; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" || d.has(i, cAnd) {
			commas++
			if i-last > 7 {
				break
			}
			last = i
		}
		if d.hasAny(i, bits(cPassive, cPerfect, cRel)) || d.has(i, cAct) || (d.toks[i].norm == ":" || d.toks[i].norm == ";") && i > from {
			to = i
			break
		}
	}
	d.scoreDomains(from, min(to, last+6), score)
	found := pickDomains(score)
	if len(found) < 3 || commas < 2 {
		return
	}
	for _, x := range found {
		m.domains[x]++
		m.because("domains", string(x), "listed behind it", d.text(from, to))
	}
}

// addInstruments adds the fields of the instruments that a sentence says the bundle to hold ("The agreements include
// a treaty on …, one on … and memoranda on …").
func (d *document) addInstruments(m *mention, st sentence) {
	if d.count(st.from, min(st.from+6, st.to), bits(cProvision)) == 0 || d.count(st.from, st.to, bits(cInstrument)) < 2 {
		return
	}
	score := map[kg.Domain]float64{}
	d.scoreDomains(st.from, st.to, score)
	for _, x := range pickDomains(score) {
		m.domains[x] = max(m.domains[x], 1)
		m.because("domains", string(x), "of the instruments that it holds", d.text(st.from, st.to))
	}
}

// guessFields gives an accord of which no field is told those of its sentence or of the sentences
// beside it that the article names elsewhere too, or else the field that most of its accords share.
func (d *document) guessFields() {
	told := map[kg.Domain]int{}
	accords := 0
	for _, m := range d.mentions {
		if fields := m.kindFields(); len(fields) > 0 && (!m.dropped || m.title) {
			accords++
			for _, x := range fields {
				told[x]++
			}
		}
	}
	title := map[kg.Domain]float64{}
	for _, st := range d.sents {
		if st.field == 0 {
			d.scoreDomains(st.from, st.to, title)
		}
	}
	for _, m := range d.mentions {
		if m.dropped || m.count > 1 || m.member || anyField(m.domains) || d.fieldsBeside(m, told, title) || d.ofThePast(m) && d.laterOf(m) {
			continue
		}
		for _, x := range kg.Domains {
			if told[x] >= 1 && title[x] >= 1 || told[x] >= 2 && 3*told[x] >= 2*accords {
				m.domains[x]++
				m.because("domains", string(x), "of the accords told beside it", "")
			}
		}
	}
}

// ofThePast tells whether the accord is older news.
func (d *document) ofThePast(m *mention) bool {
	return m.in.past || m.dated && !near(m.value, d.article.Published)
}

// laterOf tells whether the article tells of a newer accord of the same parties, to which an older one is
// only the background.
func (d *document) laterOf(m *mention) bool {
	for _, x := range d.mentions {
		if x != m && !x.dropped && x.ps.parties.Equal(m.ps.parties) && !d.ofThePast(x) {
			return true
		}
	}
	return false
}

// fieldsBeside gives m the fields of its sentence, or one beside it, that the article tells elsewhere;
// false where there are none.
func (d *document) fieldsBeside(m *mention, told map[kg.Domain]int, title map[kg.Domain]float64) bool {
	for _, s := range []int{m.sent, m.sent - 1, m.sent + 1} {
		if s < 0 || s >= len(d.sents) || d.sents[s].field != d.sents[m.sent].field || d.sents[s].para != m.para || s != m.sent && d.othersIn(s, m) {
			continue
		}
		score := map[kg.Domain]float64{}
		if s == m.sent {
			d.scoreBeside(m, score)
		} else {
			d.scoreDomains(d.sents[s].from, d.sents[s].to, score)
		}
		found := false
		for _, x := range pickDomains(score) {
			if told[x] > 0 || title[x] >= 1 {
				m.domains[x]++
				m.because("domains", string(x), "named beside it", d.text(d.sents[s].from, d.sents[s].to))
				found = true
			}
		}
		if found {
			return true
		}
	}
	return false
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

// readUntied reads an instrument without an act: a member of a bundle told before, or an anaphor.
func (d *document) readUntied(in *instrument, s, next, made int) bool {
	b := d.recent(s)
	if b == nil || in.own || in.ellipsis && (in.indef && d.objectOfOther(in) || d.besideUndone(s)) {
		return false
	}
	if in.npFrom > d.sents[s].from && d.has(in.npFrom-1, cNeg) || in.ellipsis && in.def && d.onlyDenied(in, s) {
		return false // "without a text of that kind", "the third did not exist"
	}
	if (in.ellipsis && in.indef || in.other) && d.count(in.to, d.sents[s].to, bits(cNeg)) > 0 && d.count(in.to, d.sents[s].to, bits(cAct)) == 0 {
		return false // "another one, on blood, will have to wait"
	}
	if in.def && in.generic && !in.plural || !in.def && (in.indef || in.counted) {
		b = d.meant(b, s)
	}
	if in.ellipsis && (in.def || d.has(in.from, cThis)) && b.count < 2 && b.bundle == nil && s-max(b.sent, b.spoken) <= 1 && d.provisionIn(in.npTo, d.sents[s].to) && in.npFrom-d.sents[s].from <= 1 {
		b.spoken = s
		d.addFields(b, s, d.sents[s].from, d.sents[s].to) // "It has three chapters. The first covers …"
		return false
	}
	if far := s-b.sent > 4 && d.sents[s].para-b.para > 1; far && (!in.def || in.weak || in.npFrom-d.sents[s].from > 3) || in.ellipsis && in.def && b.count < 2 && b.bundle == nil {
		return false
	}
	if d.nextOfBundle(in, b, s) {
		d.putBeside(in, b, next, true)
		return true
	}
	if in.def && !in.other && (in.generic || in.count == 1) || in.generic && !in.indef {
		d.complete(in, b, s)
		return false
	}
	if d.predicate(in) {
		d.complete(in, b, s)
		return false
	}
	if d.besideVoted(in, b) {
		return false
	}
	if d.addsTo(in, b, s) {
		d.putBeside(in, b, next, true)
		return true
	}
	listed := d.inlineList(s, b)
	adds := d.hitOver(in.npFrom-1, cAdds) // "trade is the subject of a separate accord"
	opens := in.npFrom-d.sents[s].from <= 4 || adds != nil && adds.to >= in.npFrom || listed && in.npFrom > d.colonOf(s)
	bundle := b.count > 1 || b.bundle != nil || b.member || listed
	if in.weak && !bundle {
		return false
	}
	if opens && d.onlyWished(d.sents[s].from, in.npFrom) {
		return false // "there is talk of a treaty"
	}
	if in.other && opens && (!in.plural || in.counted) || in.arm && made > 0 && b.sent == s || bundle && (in.indef || in.other || d.bareNoun(in)) && (opens || made > 0) && b.status == kg.Signed {
		d.putBeside(in, b, next, !listed)
		return true
	}
	d.complete(in, b, s)
	return false
}

// onlyDenied tells whether the sentence says no more of the instrument than that something is not so: words of denial
// behind it, and no act.
func (d *document) onlyDenied(in *instrument, s int) bool {
	to := d.sents[s].to
	return d.count(in.to, to, bits(cNeg)) > 0 && d.count(in.to, to, bits(cAct, cProvision)) == 0 && d.count(in.to, to, bits(cOn)) == 0
}

// besideVoted tells whether all that is told of the instrument is that it is another one than the text that a parliament passed: the
// other texts before a parliament are bills as often as accords ("A third text, on prisons, went back to committee").
func (d *document) besideVoted(in *instrument, b *mention) bool {
	return b.status == kg.Ratified && (in.other && in.generic || in.ellipsis) && b.count < 2 && b.bundle == nil && in.of == "" && d.partiesBetween(in.npFrom, d.sents[in.sent].to) == 0
}

// putBeside makes a mention of an instrument that was told as one more of the signing of b, by the same
// signers unless it names its own.
func (d *document) putBeside(in *instrument, b *mention, next int, signers bool) {
	m := d.build(*in, tie{}, b.ps, next)
	m.goesOn(b.tie, b.status)
	if ps, ok := d.hyphenPair(in); ok {
		m.ps = ps
	} else if ps, ok := d.betweenList(in, &tie{}, in.npFrom, in.npTo); ok && ps.explicit {
		m.ps = ps
	} else if x := d.whoseTurn(in); x != "" && d.sharedBy(x, in.from, false) != "" {
		m.ps = partySet{kg.NewParties(x, d.sharedBy(x, in.from, false)), "whose turn it was", true, d.sents[in.sent].from, in.npTo, false, "", ""}
	} else if ps := d.beside(in, b); len(ps) == 2 {
		m.ps = partySet{ps, "one more partner", true, in.npFrom, in.npTo, false, "", ""}
	}
	root := b
	if b.bundle != nil {
		root = b.bundle
	}
	if m.kind == kg.Agreement && in.def && in.other && in.from-in.npFrom <= 2 && root.kind == kg.Financing {
		m.kind = root.kind // "two financing agreements … The second agreement"
	}
	d.inherit(m, root)
	if root.count == 1 {
		m.bundle = nil
	}
	own := d.ownDay(m, b)
	if rank(b.status) > rank(kg.Signed) && m.sent != b.sent && d.hasAnyIn(in.to, min(in.to+6, d.sents[in.sent].to), bits(cSame)) {
		m.status, m.date, m.dated, m.value = kg.Signed, dateHit{value: b.signedOn}, b.signedOn != "", b.signedOn // "a second one, with the same signatures"
	}
	m.signers = d.signersOf(in, &m.tie, m.ps.parties)
	if len(m.signers) == 0 && signers && !own {
		m.signers = append([]kg.Signatory(nil), root.signers...)
	}
	d.mentions = append(d.mentions, m)
	if m.count > 1 {
		d.split(m)
	}
}

// beside gives the parties of an instrument told beside b that names another partner of its own ("… and one with C").
func (d *document) beside(in *instrument, b *mention) kg.Parties {
	for i := in.to; i < in.npTo; i++ {
		if d.hitAt(i, cWith) == nil {
			continue
		}
		x := d.withOne(i, in.npTo)
		if x == "" || b.ps.parties.Has(x) {
			return nil
		}
		if p := d.sharedBy(x, in.from, false); p != "" && p != x {
			return kg.NewParties(x, p)
		}
		return nil
	}
	return nil
}

// ownDay gives one told in a later sentence than b the day that this sentence tells ("A year later 25 more were added
// in Caracas"), and tells whether it has one.
func (d *document) ownDay(m, b *mention) bool {
	if m.sent == b.sent {
		return false
	}
	st := d.sents[m.sent]
	if d.count(st.from, st.to, bits(cAdds)) == 0 {
		return false
	}
	h, ok := d.dateIn(st.from, st.to, &m.in)
	if !ok || h.weak && len(h.value) < 7 || len(h.value) < 4 || h.value == b.value || b.value.Within(h.value) || d.ahead(&h) {
		return false
	}
	d.setDate(m, h)
	m.bundle, m.place = nil, d.placeOf(&m.in, &m.tie)
	return true
}

// addsTo tells whether the sentence brings in one more instrument of the signing of b: by words of
// adding, or as a number in a sentence without a verb.
func (d *document) addsTo(in *instrument, b *mention, s int) bool {
	if in.def || in.generic && !in.counted || in.weak && !d.oneMoreOfMoney(in, b) || b.status != kg.Signed || s-b.sent > 3 {
		return false
	}
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned)) > 0 {
		return false
	}
	if d.count(st.from, in.from, bits(cAdds)) > 0 || d.count(in.to, st.to, bits(cAdds)) > 0 {
		return in.indef || in.counted || in.other || d.bareNoun(in) && d.whoseTurn(in) != ""
	}
	return in.counted && in.count > 1 && b.count == 1 && b.bundle == nil && st.to-st.from < 14 && d.count(st.from, st.to, bits(cAct, cPerfect, cPassive, cProvision)) == 0 && d.countOf(d.groupOf(b)) < in.count
}

// oneMoreOfMoney tells whether the words tell of one more loan or grant beside that of b ("a second loan of 20 million").
func (d *document) oneMoreOfMoney(in *instrument, b *mention) bool {
	return in.kind == kg.Financing && b.kind == kg.Financing && in.indef && !in.plural && d.count(d.sents[in.sent].from, in.from, bits(cAdds)) > 0
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

// complete adds what a sentence about a known instrument tells: fields, provisions.
func (d *document) complete(in *instrument, m *mention, s int) {
	if s-max(m.sent, m.spoken) > 6 && !(in.def && in.generic) || in.weak && !in.generic && in.kind != m.kind && in.plural && m.count == 1 {
		return
	}
	if x := d.ofOwnKind(in, m); x != m {
		m = x
	} else {
		m = d.ofOwnField(in, m)
	}
	m.spoken = s
	d.speakOf(in, m, s)
	if in.def && !in.plural {
		m.again = append(m.again, in.from)
	}
	st := d.sents[s]
	if d.ofAnother(in, m, st) {
		return
	}
	if !in.plural {
		st.to = d.beforeOther(in, st.to)
	}
	if in.def && in.plural && d.splitLater(m, in, st) {
		return
	}
	if m.loose() && in.def && !in.generic && !in.weak && !in.plural && in.kind != kg.Other {
		m.kind = in.kind // "a pact … The treaty covers"
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

// beforeOther gives where the phrase of the next instrument with words of its own begins, at most to: what it
// says is no field of in.
func (d *document) beforeOther(in *instrument, to int) int {
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom >= in.npTo && x.npFrom < to && !x.generic && !x.weak && !x.ellipsis && !x.bare() {
			return x.npFrom
		}
	}
	return to
}

// ofAnother tells whether the sentence is rather about another instrument than m, whose own words name its
// fields: it brings in a new one, or comes back to m only to tell what is not in it or who else is concerned.
func (d *document) ofAnother(in *instrument, m *mention, st sentence) bool {
	if len(m.named) == 0 || m.count > 1 {
		return false
	}
	return !in.def && !in.generic && !d.predicate(in) || d.ofThePast(m) && st.para > m.para
}

// elsewhereIn tells whether a party that takes no part in m is named between two tokens.
func (d *document) elsewhereIn(m *mention, from, to int) bool {
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) && !m.ps.parties.Has(d.atoms[k].party) {
			return true
		}
	}
	return false
}

// countOr gives the number told, else n.
func (in *instrument) countOr(n int) int {
	if in.counted {
		return in.count
	}
	return n
}

// ofOwnField gives the accord of the same parties that is of the field which the instrument is called by, where m is of
// another ("signed a fishing accord and a memorandum on tourism. The fishing accord gives …").
func (d *document) ofOwnField(in *instrument, m *mention) *mention {
	if !in.def || in.plural || m.count != 1 || !anyField(m.domains) || in.npTo <= in.from {
		return m
	}
	called := map[kg.Domain]float64{}
	d.scoreDomains(min(in.npFrom, in.from), min(in.npTo, in.to+3), called)
	if !anyField(called) || sharesField(called, m.domains) {
		return m
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		x := d.mentions[k]
		if m.sent-x.sent > 4 {
			break
		}
		if x != m && !x.dropped && !x.title && x.count == 1 && sharesField(called, x.domains) && overlap(x.ps.parties, m.ps.parties) == len(m.ps.parties) {
			return x
		}
	}
	return m
}

// sharesField tells whether both name a field.
func sharesField(a, b map[kg.Domain]float64) bool {
	for x, w := range a {
		if w >= 1 && b[x] >= 1 {
			return true
		}
	}
	return false
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

// deniesIn tells whether words of denial stand between two tokens, other than those of a relative clause ("B, which
// has no coast").
func (d *document) deniesIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.has(i, cNeg) && (i == from || !d.has(i-1, cRel) && !d.has(i-1, cNeg)) {
			return true
		}
	}
	return false
}

// addFields adds the fields that a later sentence s names for m; vague words, and what a sentence says is not
// so, count only where m has no field of its own, and a sentence on somebody else never.
func (d *document) addFields(m *mention, s, from, to int) {
	if m.told == s && s > 0 {
		return
	}
	if len(m.named) > 0 && d.deniesIn(from, to) || d.elsewhereIn(m, from, to) {
		return
	}
	m.told = s
	score := map[kg.Domain]float64{}
	d.scoreDomains(from, to, score)
	own := anyField(m.domains)
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
	if p := &d.pending; p.e == nil || s-p.sent > 1 && !d.answersShortly(p.sent, s) && !d.listSignsIt(s, acts) || s == p.sent {
		return false
	}
	if m := d.lastMade(); m != nil && m.sent >= d.pending.sent {
		return false
	}
	in := d.pending
	for _, a := range acts {
		t := tie{act: a, link: linkActive}
		if a.e.forms&formNoun != 0 || a.e.act == actNegotiate || in.def && !d.actsOnPending(s, a) {
			continue
		}
		if a.e.act != actSign && a.e.flags&flagBack == 0 && !d.auxBefore(a, cPassive) && d.objectFollows(a.to) {
			continue // it was done to something else
		}
		if d.auxBefore(a, cPassive) || (a.from == d.sents[s].from || in.def && a.e.forms&formPart != 0) && a.e.flags&flagBack == 0 {
			t.link = linkPassive
		}
		proxy := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: in.e, kind: in.kind, count: in.count}
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
		for _, g := range d.signersByFor(d.sents[s], ps.parties) {
			m.signers = putSide(m.signers, g)
		}
		m.in.sent = in.sent
		if h := d.dateOfOld(&in); h != nil && !m.dated && m.status == kg.Signed {
			d.setDate(m, *h) // "the treaty of 1964. It was signed in Lima by …"
		}
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
		d.laterThan(m, s, a, acts)
		made := len(d.mentions) > n
		if made {
			d.putPendingBeside(m, s)
		}
		return made
	}
	return false
}

// listSignsIt tells whether sentence s opens with a list of three or more who sign what a pronoun stands for, which was named two
// sentences before.
func (d *document) listSignsIt(s int, acts []*hit) bool {
	if s-d.pending.sent > 2 || d.pending.def {
		return false
	}
	for _, a := range acts {
		if a.e.act != actSign || a.e.forms&formNoun != 0 || !d.actsOnIt(a) && !d.objectPronoun(a) {
			continue
		}
		ks := d.atomsIn(max(d.sents[s].from, d.pubPlace), a.from)
		if len(ks) == 0 {
			return false
		}
		set, _ := d.membersFrom(d.atoms[ks[0]].from)
		return len(set) > 2
	}
	return false
}

// actsOnPending tells whether the act of sentence s is done with the instrument before it: signed it, or ended, renewed or
// ratified by itself.
func (d *document) actsOnPending(s int, a *hit) bool {
	from := d.sents[s].from
	if a.e.act == actEnd && !d.actsOnIt(a) && !d.objectPronoun(a) {
		return a.e.forms&formNoun == 0 && d.ofInstrument(s, a) && d.atomCount(from, a.from) == 0 && !d.hasAnyIn(from, a.from, bits(cOffice))
	}
	if a.e.act == actSign && d.hasAny(from, bits(cThis, cEllipsis)) && a.from-from <= 4 && d.auxBefore(a, cPassive) && d.hasAnyIn(from+1, from+3, bits(cPassive, cPerfect)) {
		return true // "That was concluded in 1971 by"
	}
	return d.actsOnIt(a) || d.objectPronoun(a) || d.saidOfThing(s, a)
}

// toldNext tells whether the sentence behind the definite instrument, in its paragraph, says by a pronoun what was done with
// it ("In the drawer lies the treaty. X and Y signed it in 1979.").
func (d *document) toldNext(in *instrument) bool {
	s := in.sent + 1
	if !in.def || in.weak || in.generic || in.plural || in.ellipsis || s >= len(d.sents) || d.sents[in.sent].item || d.sents[s].para != d.sents[in.sent].para || d.sents[s].field != d.sents[in.sent].field {
		return false
	}
	for _, a := range d.actsIn(s) {
		if (a.e.act == actSign || a.e.act == actEnd) && d.actsOnPending(s, a) {
			return true
		}
	}
	return false
}

// actsOnIt tells whether the object of the act is a pronoun that stands for a thing ("signed it").
func (d *document) actsOnIt(a *hit) bool {
	if a.e.flags&flagBack != 0 {
		return true
	}
	h := d.hitAt(a.to, cPronoun)
	return h != nil && h.e.flags&flagThing != 0
}

// signBefore keeps who signs for whom in a lead that names no instrument yet ("For A signed X; for B, Y. The
// accord …").
func (d *document) signBefore(s int, acts []*hit) {
	for _, a := range acts {
		if a.e.act != actSign || a.e.forms&(formPast|formPres) == 0 || a.e.forms&formNoun != 0 {
			continue
		}
		var sides []kg.Party
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			add(&sides, d.atoms[k].party)
		}
		gs := d.signersByFor(d.sents[s], kg.NewParties(sides...))
		if len(gs) < 2 {
			gs = d.signersForSides(d.sents[s], kg.NewParties(sides...))
		}
		if len(gs) > 1 && len(d.early) == 0 {
			d.early, d.earlySent = gs, s
		}
		return
	}
}

// giveEarly gives the first signing told to those who were told to sign before it.
func (d *document) giveEarly() {
	if len(d.early) == 0 {
		return
	}
	for _, m := range d.mentions {
		if m.dropped || m.title || m.status != kg.Signed || m.sent-d.earlySent > 3 {
			continue
		}
		for _, g := range d.early {
			if !m.ps.parties.Has(g.For) {
				return
			}
		}
		for _, g := range d.early {
			m.signers = putSide(m.signers, g)
		}
		if m.bundle == nil {
			return
		}
	}
}

// attachSentence takes date, place and signers from a sentence about the signing that names no
// instrument ("The signing took place in Rabat on Friday").
func (d *document) attachSentence(s int, acts []*hit) {
	if d.asks(s) || d.chronicle && d.lastMade() != nil && d.otherDay(s, d.lastMade().sent) {
		return
	}
	d.toldOfHeadline(s)
	if !d.tellsOfState(s, acts) && (d.talksOfTitled(s, acts) || d.talksGoOn(s, acts) || d.readPending(s, acts) || d.stateOfAll(s, acts) || d.laterState(s, acts) || d.sameAgain(s, acts) || d.talksWith(s, acts)) {
		return
	}
	b := d.recent(s)
	st := d.sents[s]
	if b == nil && d.lastMade() == nil {
		d.signBefore(s, acts)
	}
	if d.signedForEach(s, acts) {
		return
	}
	if b == nil || s-b.sent > 3 && (s-b.spoken > 3 || !d.hasAny(st.from, bits(cProvision))) {
		return
	}
	var sign *hit
	for _, a := range acts {
		if a.e.act == actSign && (sign == nil || a.e.flags&flagWeak == 0) {
			sign = a // not "a statement that reached the press"
		}
	}
	signatory := d.count(st.from, st.to, bits(cSignatory)) > 0
	if sign == nil && !signatory && s-b.sent <= 2 && d.hitAt(st.from, cFor) != nil {
		gs := d.signersByFor(st, b.ps.parties)
		if len(b.signers) == 0 && len(gs) < 2 {
			return
		}
		for _, g := range gs {
			for _, m := range d.groupOf(b) {
				m.signers = appendSigner(m.signers, g) // "For B, Y": the verb stands in the sentence before
			}
		}
		return
	}
	if sign == nil && !signatory {
		if d.sidesOfSigning(b, s) {
			return
		}
		d.ceremonyOf(b, s)
		if s-max(b.sent, b.spoken) <= 3 {
			d.tellOf(d.spokenOfBefore(b, s), s)
		}
		return
	}
	in := instrument{from: st.from, to: st.from, npFrom: st.from, npTo: st.from, sent: s, e: b.in.e}
	t := tie{act: sign, link: linkPassive}
	if sign != nil {
		d.readStatus(&t, &in)
		if t.drop != "" || t.status == kg.Planned && b.status != kg.Planned {
			return
		}
		if sign.e.forms&formNoun == 0 && !(sign.from > st.from+1 && d.has(sign.from-1, cDef) && d.single(sign.from-2, cSees)) { // not "witnessed the signing"
			t.link = linkActive
			in.from, in.to, in.npFrom, in.npTo = d.behind(sign), d.behind(sign), d.behind(sign), d.behind(sign)
		}
	}
	h, dated := d.dateOf(&in, &t)
	if dated && b.status == kg.Planned && t.status == kg.Signed && h.value < d.article.Published && !near(h.value, d.article.Published) {
		return // signed long ago is another one
	}
	place := d.placeOf(&in, &t)
	signers := d.signersOf(&in, &t, b.ps.parties)
	for _, a := range acts {
		if a.e.act == actSign && a != sign && a.e.forms&formNoun == 0 {
			x := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: b.in.e}
			for _, g := range d.signersOf(&x, &tie{act: a, link: linkActive}, b.ps.parties) {
				signers = appendSigner(signers, g)
			}
		}
	}
	if signatory {
		from := d.clauseOfSignatories(st)
		for k := range d.people {
			if p := &d.people[k]; p.from >= from && p.to <= st.to && !d.masked[p.from] {
				signers = d.addSigner(signers, p, b.ps.parties)
			}
		}
	}
	for _, g := range append(d.signersByFor(st, b.ps.parties), d.signersForSides(st, b.ps.parties)...) {
		signers = putSide(signers, g)
	}
	named := sign != nil && sign.e.forms&formNoun == 0
	for _, m := range d.groupOf(b) {
		if rank(m.status) > rank(kg.Signed) && len(m.signers) == 0 && named {
			m.signers = append(m.signers, signers...)
		}
		if rank(m.status) > rank(kg.Signed) && named {
			if dated && m.signedOn == "" && h.value < m.value {
				m.signedOn = h.value
			}
			if m.place == "" && d.inGroup(m, 2) == 1 {
				m.place = place
			}
		}
		if m.status != kg.Signed && m.status != kg.Planned && !d.opensWithState(st, m.status) && !d.signsState(sign, m.status) {
			continue
		}
		if dated && h.value != "" && (!m.dated || m.onlySaidOn(h.value) || m.onlyWithin(h.value)) {
			m.date, m.dated, m.value, m.saidOn = h, true, h.value, false
		}
		if place != "" && m.place == "" {
			m.place = place
		}
		if len(m.signers) == 0 {
			m.signers = append(m.signers, signers...)
		} else if named || signatory {
			for _, g := range signers {
				if g.For != "" && (named || !sideTaken(m.signers, g.For)) {
					m.signers = appendSigner(m.signers, g)
				}
			}
		}
	}
	d.signersOfAll(b, s, signers)
}

// sidesOfSigning gives the signing told before, of which nobody is told to be a signer, those whom sentence s tells for each side without a
// verb of signing ("X represented A and Y, B").
func (d *document) sidesOfSigning(b *mention, s int) bool {
	if s-b.sent > 2 || b.status != kg.Signed || len(b.signers) > 0 {
		return false
	}
	gs := d.signersForSides(d.sents[s], b.ps.parties)
	if len(gs) != len(b.ps.parties) {
		return false
	}
	b.signers, b.spoken = gs, max(b.spoken, s)
	return true
}

// tellsOfState tells whether the sentence tells when the state that the accord before has was signed ("The extension was
// signed on Saturday").
func (d *document) tellsOfState(s int, acts []*hit) bool {
	b := d.recent(s)
	if b == nil || !d.opensWithState(d.sents[s], b.status) {
		return false
	}
	for _, a := range acts {
		if a.e.act == actSign && a.e.forms&formNoun == 0 {
			return true
		}
	}
	return false
}

// opensWithState tells whether the sentence opens with the noun of what was done to an accord told before ("The extension was
// signed on Saturday").
func (d *document) opensWithState(st sentence, status kg.Status) bool {
	for i := st.from; i < min(st.from+4, st.to); i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formNoun != 0 && a.e.act != actSign {
			return statusOfAct[a.e.act] == status && (i > st.from && d.hasAny(i-1, bits(cDef, cThis)) || d.definite(i) || a.roles&roleDef != 0)
		}
	}
	return false
}

// signsState tells whether what the verb of signing has as its object is the noun of the state itself ("signed the renewal in Dakar on
// Monday").
func (d *document) signsState(sign *hit, status kg.Status) bool {
	if sign == nil || sign.e.forms&(formPast|formPart|formPres) == 0 {
		return false
	}
	for i := sign.to; i < min(sign.to+4, len(d.toks)); i++ {
		if a := d.hitAt(i, cAct); a != nil {
			return a.e.forms&formNoun != 0 && a.e.act != actSign && statusOfAct[a.e.act] == status
		}
		if !d.hasAny(i, bits(cDef, cThis)) && !d.isDate(i) {
			return false
		}
	}
	return false
}

// tellOf adds the fields of a sentence without an instrument or an act that speaks of accord b.
func (d *document) tellOf(b *mention, s int) {
	st := d.sents[s]
	provides := d.hasAny(d.behindAlso(st), bits(cProvision))
	both := d.bothOpen(st)
	switch {
	case d.hasAny(st.from, bits(cThis, cEllipsis)) || d.pointsBack(st) || both || provides:
		if b.bundle != nil && !b.bundle.dropped && d.has(st.from, cThis) {
			b = b.bundle // "The rest cover …"
		}
		if both || d.provisionIn(st.from, min(st.to, st.from+5)) {
			d.addFields(b, s, st.from, st.to)
		}
		d.tellFields(b, s, st.from, st.to)
	case d.lists(st) && (b.count > 1 || len(b.named) == 0 || b.kind == kg.Declaration || b.kind == kg.Programme) || d.ofText(st):
		d.addFields(b, s, st.from, st.to)
	}
}

// lists tells whether the sentence enumerates four fields or more.
func (d *document) lists(st sentence) bool {
	commas := 0
	for i := st.from; i < st.to; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" || d.has(i, cAnd) || d.joinedAnd(i) {
			commas++
		}
	}
	if commas < 2 {
		return false
	}
	score := map[kg.Domain]float64{}
	d.scoreDomains(st.from, st.to, score)
	return len(pickDomains(score)) >= 4
}

// ofText tells whether the sentence tells what stands in a text by words that need no noun for it ("there are
// chapters on …", "… are among the areas covered").
func (d *document) ofText(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cProvision); h != nil && h.e.flags&flagBack != 0 {
			return true
		}
	}
	return false
}

// bothOpen tells whether the sentence opens with both parties, who undertake something ("The two states
// undertake to …").
func (d *document) bothOpen(st sentence) bool {
	for i := st.from; i < min(st.to, st.from+3); i++ {
		if d.hitAt(i, cBoth) != nil {
			return d.provisionIn(i, min(st.to, i+9))
		}
	}
	return false
}

// pointsBack tells whether the sentence opens with a pronoun that may stand for an instrument: one
// followed by what instruments provide.
func (d *document) pointsBack(st sentence) bool {
	h := d.hitAt(st.from, cPronoun)
	return h != nil && h.e.n > 0 && (d.provisionIn(h.to, min(st.to, h.to+5)) || d.has(h.to, cOn))
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
		if h := d.hitAt(i, cFor); h != nil && !d.masked[i] {
			for _, k := range d.atomsIn(i, min(st.to, h.to+sideReach)) {
				if a := &d.atoms[k]; parties.Has(a.party) && d.personBetween(i, a.from) < 0 {
					side = a.party
				}
				break
			}
		}
		if k := d.personStarting(i); k >= 0 && side != "" && !d.masked[i] {
			p := &d.people[k]
			if x := d.sideBefore(k, parties); x != "" && len(out) > 0 {
				side = x
			}
			if q := &d.people[p.same]; q.name != "" && (p.oTo == p.oFrom || p.party == "" || p.party == side || !parties.Has(p.party)) {
				out = appendSigner(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
			}
		}
	}
	return out
}

// sideBefore gives the party that is named between the person before person k and this one, without a word for "for" of its
// own ("del lado peruano lo firmó X, del ghanés Y").
func (d *document) sideBefore(k int, parties kg.Parties) kg.Party {
	p := &d.people[k]
	from := d.sents[d.sentOf[p.from]].from
	if k > 0 {
		from = max(from, d.people[k-1].to, d.people[k-1].oTo)
	}
	ks := d.atomsIn(from, p.from)
	if len(ks) == 0 {
		return ""
	}
	if a := &d.atoms[ks[len(ks)-1]]; parties.Has(a.party) && !a.loc {
		return a.party
	}
	return ""
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
		if x.toldWith(m) {
			out = append(out, x)
		}
	}
	return out
}

// inGroup counts the mentions of the group of m, up to most.
func (d *document) inGroup(m *mention, most int) int {
	n := 0
	for k := 0; k < len(d.mentions) && n < most; k++ {
		if d.mentions[k].toldWith(m) {
			n++
		}
	}
	return n
}

// toldWith tells whether the two mentions, or one with itself, were told together.
func (m *mention) toldWith(o *mention) bool {
	if m.dropped || m.status != o.status {
		return false
	}
	together := m.sent == o.sent || m.bundle != nil && m.bundle == o.bundle || m.bundle == o || o.bundle == m || m.member && o.member && m.para == o.para
	return together && m.ps.parties.Equal(o.ps.parties)
}
