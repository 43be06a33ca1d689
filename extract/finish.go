package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// dateBefore is the day that the text told last before token i, else that of the last mention.
func (d *document) dateBefore(i int) kg.Date {
	para := d.sents[d.sentOf[i]].para
	for k := len(d.dates) - 1; k >= 0; k-- {
		h := &d.dates[k]
		if h.from < i && len(h.value) == 10 && d.toks[h.from].field == d.toks[i].field && h.from >= d.pubPlace && d.sentOf[i]-d.sentOf[h.from] <= 3 {
			if d.sents[d.sentOf[h.from]].para != para && !near(h.value, d.article.Published) {
				continue // the past told in another paragraph
			}
			return h.value
		}
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if v := d.mentions[k].value; v != "" && !(d.mentions[k].date.same && d.mentions[k].date.from == i) {
			return v
		}
	}
	return d.article.Published
}

// finish turns the mentions into their final form.
func (d *document) finish() []kg.Mention {
	if len(d.mentions) == 0 {
		return nil
	}
	out := make([]kg.Mention, 0, len(d.mentions))
	kept := make([]*mention, 0, len(d.mentions))
	for _, m := range d.mentions {
		if m.dropped || len(m.ps.parties) < 2 {
			continue
		}
		d.settleSigners(m)
		d.defaultDate(m)
		d.thatDay(m)
		x := kg.Mention{
			Article: d.article.ID, Index: len(out), Parties: m.ps.parties, Kind: m.kind, Status: m.status,
			Count: m.count, Date: m.value, SignedOn: m.signedOn, Place: spelled(m.place, d.article.Lang), Domains: pickDomains(m.domains),
			Title: d.titleOf(m), Signatories: m.signers, Reasons: m.reasons, Version: Version(),
			Published: d.article.Published, Lang: d.article.Lang, Confidence: d.confidence(m),
			Institutions: m.phrases.institutions, Occasions: m.phrases.occasions, Provisions: m.phrases.provisions,
		}
		x.Evidence = make([]kg.Evidence, 0, len(m.spans))
		for _, sp := range m.spans {
			x.Evidence = append(x.Evidence, d.evidence(sp[0], sp[1]))
		}
		out = append(out, x)
		kept = append(kept, m)
	}
	if len(out) == 0 {
		return nil
	}
	d.relate(kept, out)
	return out
}

// defaultDate gives news of a signing without a date the day that the article tells near it, or that of publication.
func (d *document) defaultDate(m *mention) {
	if m.dated || m.value != "" || m.status == kg.Planned || m.status == kg.Negotiating || m.in.past || m.tie.tabled || d.sinceThen(m) || d.doneLately(m) || d.similarElsewhere(m) {
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
	if v := d.dateThere(m); v != "" {
		m.value = v
		m.because("date", string(m.value), "where the one before was signed", "")
		return
	}
	if h, ok := d.storyDate(m); ok {
		m.value = h.value
		m.because("date", string(m.value), "day of the story", d.text(h.from, h.to))
		return
	}
	for _, x := range d.mentions {
		if x != m && !x.dropped && x.dated && x.status == m.status && overlap(x.ps.parties, m.ps.parties) >= 2 && x.date.deictic && near(x.value, d.article.Published) {
			m.value = x.value
			m.because("date", string(m.value), "date of the same event", "")
			return
		}
	}
	if m.status != kg.InForce {
		if h, ok := d.leadDate(m); ok {
			m.value = d.overDays(m, h.value)
			m.because("date", string(m.value), "date of the lead", d.text(h.from, h.to))
			return
		}
	}
	if d.tellsOfPublication() || d.justDone(m) {
		m.value = d.article.Published
		m.because("date", string(m.value), "day of publication", "")
	}
}

// dateThere gives the date of the accord of the same parties told in the sentence before, where this one was signed "there" too.
func (d *document) dateThere(m *mention) kg.Date {
	s := m.sent
	if m.bundle != nil {
		s = m.bundle.sent
	} else if lead := d.leadOf(s); lead >= 0 {
		s = lead
	}
	if st := d.sents[s]; m.status != kg.Signed || m.title || !d.saysThere(st.from, st.to) {
		return ""
	}
	for _, x := range d.mentions {
		if x != m && !x.dropped && !x.title && x.sent == s-1 && x.dated && x.status == m.status && x.ps.parties.Equal(m.ps.parties) {
			return x.value
		}
	}
	return ""
}

// tellsOfPublication tells whether the article speaks of the day of its publication as such ("today"): only then is
// what it gives no day for news of that day. The press tells of much that is some days old without saying so.
func (d *document) tellsOfPublication() bool {
	pub := d.article.Published
	if d.pubTold == nil {
		told := len(pub) == 10 && slices.ContainsFunc(d.dates, func(h dateHit) bool { return h.value == pub && !d.posting(&h) && !d.idleDay(&h) })
		d.pubTold = &told
	}
	return *d.pubTold
}

// maxPosting is how many words beside the day a line may have that only tells when the article was posted.
const maxPosting = 6

// posting tells whether the date is that of the dateline ("LIMA, 15 May (Agency) –") or stands on a short line of its own
// without a full stop ("Published 15 May 2024"): it says when the article was written, not when what it tells was done.
func (d *document) posting(h *dateHit) bool {
	if d.toks[h.from].field != 1 {
		return d.dayOfPage(h)
	}
	st := d.sents[d.sentOf[h.from]]
	if h.from < d.pubPlace {
		return true
	}
	alone := (st.from == 0 || d.toks[st.from].newline > 0 || d.toks[st.from-1].field != 1) && (st.to == len(d.toks) || d.toks[st.to].newline > 0)
	return alone && d.wordsBeside(st) <= maxPosting && d.toks[st.to-1].norm != "." && d.count(st.from, st.to, bits(cAct, cInstrument)) == 0
}

// wordsBeside counts the words of a sentence that are of no date.
func (d *document) wordsBeside(st sentence) int {
	n := 0
	for i := st.from; i < st.to; i++ {
		if d.toks[i].word && d.toks[i].number < 0 && !d.isDate(i) {
			n++
		}
	}
	return n
}

// justDone tells whether a word of the act, or right before it, says that it was done a moment ago.
func (d *document) justDone(m *mention) bool {
	a := m.tie.act
	if a == nil || len(d.article.Published) != 10 {
		return false
	}
	for i := a.to - 1; i >= 0 && a.from-i <= 4; i-- {
		if d.rare(i, cJust) {
			return true
		}
		if d.sentStart[i] {
			break
		}
	}
	return false
}

// wordsToLately is how far before or behind the act the word may stand that says that it was done some time ago.
const wordsToLately = 6

// doneLately tells whether a word beside the act says that it was done some time ago, on a day that is not told ("have recently
// signed").
func (d *document) doneLately(m *mention) bool {
	a := m.tie.act
	if a == nil {
		return false
	}
	st := d.sents[m.sent]
	for i := max(st.from, a.from-wordsToLately); i < min(st.to, a.to+wordsToLately); i++ {
		if d.lx.isBare(cLately, d.toks[i].norm) {
			return true
		}
	}
	from := st.from
	if d.toks[from].field == 1 {
		from = max(from, d.pubPlace)
	}
	return from < a.from && d.lx.isBare(cLately, d.toks[from].norm)
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
	for s := 0; s < min(len(d.sents), m.sent, maxParagraph); s++ {
		if d.sents[s].field == 1 && d.sents[s].para <= d.sents[d.firstText()].para+1 {
			order = append(order, s)
		}
	}
	if m.title {
		order = append(order, d.firstText()) // the first sentence goes on from the headline
	}
	for _, s := range order {
		if d.sents[s].field != d.sents[m.sent].field && !(m.title && s == d.firstText()) {
			continue
		}
		if h := d.lastNear(s); h != nil {
			return *h, true
		}
	}
	return d.leadWeek(m)
}

// lastNear is the last of the days up to publication, near it, that a sentence tells ("arrived on Tuesday and met on
// Wednesday"), nil where it tells none.
func (d *document) lastNear(s int) *dateHit {
	if h, ok := d.nearDates[s]; ok {
		return h
	}
	var last *dateHit
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < d.sents[s].from || h.to > d.sents[s].to || d.posting(h) || d.idleDay(h) {
			continue
		}
		if len(h.value) == 10 && near(h.value, d.article.Published) && h.value <= d.article.Published && (last == nil || h.value > last.value) {
			last = h
		}
	}
	if d.nearDates == nil {
		d.nearDates = map[int]*dateHit{}
	}
	d.nearDates[s] = last
	return last
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
