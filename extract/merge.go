package extract

import (
	"github.com/entente-kg/entente/kg"
)

// sameInstrument finds the mention that m only speaks of again, the latest first; nil where m is
// an instrument of its own.
func (d *document) sameInstrument(m *mention) *mention {
	var loose *mention
	for k := len(d.mentions) - 1; k >= max(0, len(d.mentions)-60); k-- {
		o := d.mentions[k]
		if o.dropped || !d.same(o, m) {
			continue
		}
		if o.title && loose != nil && !m.in.generic {
			return loose // what the text told last, called by the headline's word
		}
		if o.kind == m.kind || m.in.generic {
			return o
		}
		if loose == nil {
			loose = o
		}
	}
	return loose
}

// besideInList tells whether one verb is said of both, joined by an "and" and called by different words: "signed an agreement and its
// protocol" is two.
func (d *document) besideInList(o, m *mention) bool {
	if o.kind == m.kind || m.in.generic || o.in.generic || o.count != 1 || m.count != 1 || o.tie.act == nil || o.tie.act != m.tie.act || m.tie.link != linkActive || m.in.npFrom < o.in.to {
		return false
	}
	return d.joinedAnd(m.in.npFrom) || d.hitOver(m.in.npFrom-1, cAnd) != nil
}

// constructDefinite tells whether a complement with an article makes a noun without one definite ("اتفاقية القرض").
func (d *document) constructDefinite(in *instrument) bool {
	i := in.from + 1
	return caseless(d.toks[in.from].norm) && !in.counted && !in.plural && i < in.to && d.definite(i) && !d.purposeForm(i)
}

func (d *document) same(o, m *mention) bool {
	if o.title {
		return overlap(o.ps.parties, m.ps.parties) >= 2 && (o.kind == m.kind || m.in.generic || o.in.generic) && rank(o.status) <= rank(m.status) && (o.count == m.count || !m.in.counted)
	}
	if o.lent && !m.lent {
		return false // see foldLent
	}
	if d.sameNext(o, m) || d.sameOfPartners(o, m) || d.signingOfTabled(o, m) {
		return true
	}
	if len(m.ps.parties) < len(o.ps.parties) && d.signedApart(m) {
		return false
	}
	if !m.ps.parties.Equal(o.ps.parties) {
		if m.ps.named != "" && !o.ps.parties.Has(m.ps.named) {
			return false
		}
		if m.ps.explicit && len(m.ps.parties) >= 2 && !(m.in.def && overlap(m.ps.parties, o.ps.parties) == len(m.ps.parties)) {
			return false
		}
		if !m.ps.explicit && !m.in.def || m.ps.named != "" && !o.ps.parties.Has(m.ps.named) {
			return false
		}
	}
	def := m.in.def || !m.dated && m.sent > o.sent && d.constructDefinite(&m.in)
	if m.sent == o.sent && (!m.in.def || d.besideInList(o, m)) || d.otherSigners(o, m) || d.otherOfBundle(o, m) {
		return false
	}
	if m.status == kg.Planned && o.status == kg.Signed && o.kind != m.kind && !m.in.generic && !o.in.generic && !d.dueToday(o, m) {
		return false // a convention still to be signed is not the protocol that was
	}
	if m.in.counted && o.count > 1 && m.count != o.count || m.in.counted && o.count == 1 && m.count > 1 && !m.in.def {
		return false
	}
	if m.in.counted && m.count > 3 && o.count == 1 && d.countOf(d.groupOf(o)) != m.count || d.namedApart(o, m) {
		return false
	}
	if m.in.other || m.in.past || def && !m.in.plural && o.count > 1 || d.firstOfRenewed(o, m) || d.alreadyInForce(o, m) {
		return false
	}
	if !d.datesAgree(o, m) && !signedAhead(o, m) && !d.signedAsSaid(o, m) && !(m.in.def && m.in.bare() && o.kind == m.kind && !m.in.counted && !d.bothOld(o, m) && !d.signedLongBefore(o, m)) && !d.secondChamber(o, m) {
		return false
	}
	if d.toldApart(o, m) || d.besideItself(o, m) || d.entriesApart(o, m) || d.stillTalkedOf(o, m) || m.sent > o.sent && (d.succeeds(m) || d.finalOf(o, m)) {
		return false
	}
	if def || m.in.generic {
		return (d.kindsAgree(o, m) || d.renamed(o, m)) && d.fieldsAgree(o, m) && !d.otherName(o, m)
	}
	// indefinite: the same thing told again, later in the article
	if m.count != o.count || m.sent-o.sent < 1 {
		return false
	}
	if o.kind != m.kind {
		return !m.in.weak && !m.in.plural && !anyField(d.fieldsOf(&m.in)) && d.datesAgree(o, m) && near(d.dayOf(o), d.article.Published) && d.saidByUs(m)
	}
	if d.signedAsSaid(o, m) {
		return !anyField(d.fieldsOf(&m.in)) || d.fieldsAgree(o, m)
	}
	if st := d.sents[m.sent]; !o.title && m.dated && d.count(st.from, st.to, bits(cSameDay)) > 0 {
		return false // "on the same day they signed an accord on …"
	}
	return d.fieldsAgree(o, m) && (o.title || m.dated && o.dated && m.value == o.value || m.sent-o.sent > 2 && !m.dated || !m.dated && len(m.named) == 0 && d.saidByUs(m))
}

// sameNext tells whether both are the one instrument that the same two negotiate behind another ("while the next one is being
// negotiated … the talks on the new protocol").
func (d *document) sameNext(o, m *mention) bool {
	if o.status != kg.Negotiating || m.status != kg.Negotiating || o.kind != m.kind || m.sent == o.sent || o.count != m.count {
		return false
	}
	return m.ps.parties.Equal(o.ps.parties) && m.in.def && m.in.other && (o.in.other || o.in.ellipsis) && d.fieldsAgree(o, m)
}

// signingOfTabled tells whether m says when the text was signed on whose ratification o tells no more than that there is a bill ("a
// bill approving the tax convention between A and B … The two countries signed a tax convention in 2021").
func (d *document) signingOfTabled(o, m *mention) bool {
	if !o.tie.tabled || o.dated && o.value != "" || o.status != kg.Signed || m.status != kg.Signed || !m.dated || m.in.other {
		return false
	}
	return m.sent > o.sent && o.kind == m.kind && o.count == m.count && m.ps.parties.Equal(o.ps.parties) && d.fieldsAgree(o, m)
}

// sentencesToPartner is how far behind a list of partners one of their accords may be taken up.
const sentencesToPartner = 4

// sameOfPartners tells whether m takes up the one accord with a partner of several whom the text told of together ("signed accords
// with A and B … The second, signed with B, covers energy").
func (d *document) sameOfPartners(o, m *mention) bool {
	if !m.in.ellipsis || !m.in.def || m.in.counted || m.status != o.status || m.sent <= o.sent || m.sent-o.sent > sentencesToPartner || !m.ps.parties.Equal(o.ps.parties) {
		return false
	}
	if m.dated && m.value != o.value || o.count != 1 {
		return false
	}
	others, own := 0, 0
	for _, x := range d.mentions {
		switch {
		case x.dropped || x.title || x.sent != o.sent || x.status != o.status:
		case x.ps.parties.Equal(o.ps.parties):
			own++
		case overlap(x.ps.parties, o.ps.parties) == 1:
			others++
		}
	}
	return others > 0 && own == 1
}

// toldApart tells whether m, some sentences behind o, is told as an instrument of its own: its clause names its parties anew, with a
// date that is not known of o, and it is called by another word or by its field.
func (d *document) toldApart(o, m *mention) bool {
	if m.in.generic || !m.ps.explicit || m.sent-o.sent < 2 || !d.datedHere(m) {
		return false
	}
	known := o.dated && o.value != ""
	switch {
	case known && o.value.Compatible(m.value):
		return false
	case o.kind != m.kind:
		return known || !m.in.bare()
	}
	told := d.fieldsOf(&m.in)
	return anyField(told) && (known || !sharesField(told, o.domains))
}

// datedHere tells whether the sentence of m gives its date, not one that it took from another.
func (d *document) datedHere(m *mention) bool {
	return m.dated && m.value != "" && d.sentOf[m.date.from] == m.sent
}

// saidByUs tells whether those who speak are the subject of the verb of the accord ("We have signed a pact that will
// last").
func (d *document) saidByUs(m *mention) bool {
	a := m.tie.act
	if a == nil || m.tie.link != linkActive && !(m.tie.link == linkNominal && m.in.indef) {
		return false
	}
	for i := a.from; i >= max(a.from-6, d.sents[m.sent].from); i-- {
		if h := d.hitAt(i, cPronoun); h != nil && h.e.flags&flagWe != 0 {
			return true
		}
	}
	return false
}

// signedAsSaid tells whether those who signed o say on the day of it what they sign "today", which the article reports
// some days later.
func (d *document) signedAsSaid(o, m *mention) bool {
	a := m.tie.act
	if a == nil || !m.in.bare() && (m.in.def || !caseless(d.toks[m.in.from].norm)) || m.in.counted || m.status != kg.Signed || o.status != kg.Signed || !m.date.deictic || m.value != d.article.Published || len(o.value) < 10 || !near(o.value, m.value) {
		return false
	}
	h := d.hitAt(a.from, cPronoun)
	return h != nil && h.e.flags&flagWe != 0 || d.saidByUs(m)
}

// besideItself tells whether the sentence of m speaks of o too, by another phrase before it ("the protocol gives
// effect to the agreement between …").
func (d *document) besideItself(o, m *mention) bool {
	if m.in.generic || m.in.bare() || m.kind == o.kind {
		return false
	}
	for _, i := range o.again {
		if d.sentOf[i] == m.sent && i < m.in.npFrom && m.in.from-i > 2 {
			return true
		}
	}
	return false
}

// secondChamber tells whether m only tells that one more party, or a house before it, approved the text that o tells the
// ratification of ("The Senate ratified the accord today. … The deputies had passed it on Monday").
func (d *document) secondChamber(o, m *mention) bool {
	if !m.in.def || m.in.plural || m.status != kg.Ratified || o.status != kg.Ratified || !m.dated {
		return false
	}
	if m.in.generic && m.ps.named != "" && !near(m.value, d.article.Published) {
		return true
	}
	return (m.in.generic || !anyField(d.fieldsOf(&m.in)) && len(d.properName(&m.in)) == 0) && o.dated && m.sent > o.sent && len(o.value) == 10 && m.value < o.value
}

// stillTalkedOf tells whether m is still being negotiated and o was signed long ago: two instruments ("the treaty of
// 1972; the accord that was to complete it has been under negotiation for years").
func (d *document) stillTalkedOf(o, m *mention) bool {
	return m.status == kg.Negotiating && o.status == kg.Signed && o.dated && len(o.value) >= 4 && !near(o.value, d.article.Published) && m.tie.act != nil && !m.in.generic
}

// bothOld tells whether both were signed long ago, on days that are told.
func (d *document) bothOld(o, m *mention) bool {
	return m.status == kg.Signed && o.status == kg.Signed && m.dated && o.dated && m.value != "" && o.value != "" && !near(m.value, d.article.Published) && !near(o.value, d.article.Published)
}

// signedAhead tells whether m says when and by whom the text was signed of which the sentences right before tell
// a newer state ("… is in force. Signed in 2007 by X and Y, this text …").
func signedAhead(o, m *mention) bool {
	return m.in.def && m.in.generic && !m.in.plural && m.status == kg.Signed && rank(o.status) > rank(kg.Signed) && m.sent-o.sent <= 2 && (m.value == "" || o.value == "" || m.value < o.value)
}

// otherSigners tells whether two mentions name other people for every party: two instruments.
func (d *document) otherSigners(o, m *mention) bool {
	if len(m.ps.parties) != 2 || len(o.signers) != 2 || len(m.signers) != 2 || o.title || m.status != kg.Signed || o.status != kg.Signed {
		return false
	}
	for _, s := range m.signers {
		if signs(o.signers, s.Name) {
			return false
		}
	}
	return true
}

func (d *document) countOf(ms []*mention) int {
	n := 0
	for _, m := range ms {
		n += m.count
	}
	return n
}

// namedApart tells whether both bear proper names that share no word, and dates that cannot be the
// same event ("the Interim Agreement of 1995", "the Prespa Agreement").
func (d *document) namedApart(o, m *mention) bool {
	if !m.dated || !o.dated || m.value == "" || o.value == "" || o.value.Compatible(m.value) || o.value[:4] == m.value[:4] {
		return false
	}
	a, b := d.properName(&o.in), d.properName(&m.in)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return false
			}
		}
	}
	return true
}

// properName gives the capitalised words that go on the capitalised head of an instrument.
func (d *document) properName(in *instrument) []string {
	if !d.toks[in.from].capital {
		return nil
	}
	var out []string
	for i := in.npFrom; i < in.from; i++ {
		if t := &d.toks[i]; t.capital && t.word && !d.hasAny(i, bits(cDef, cIndef, cGaz, cOther, cPast)) {
			out = append(out, t.norm) // "the Mutual Defence Treaty"
		}
	}
	for i := in.from + 1; i < in.npTo; i++ {
		switch t := &d.toks[i]; {
		case t.capital && t.word:
			out = append(out, t.norm)
		case d.hasAny(i, bits(cOf, cDef, cAnd)):
		default:
			return out
		}
	}
	return out
}

// datesAgree tells whether both can be the same event, or two states of one instrument.
func (d *document) datesAgree(o, m *mention) bool {
	if m.status != o.status {
		if o.status == kg.Signed && o.dated && o.value != "" && m.signedOn != "" && !m.signedOn.Compatible(o.value) {
			return false // its own words say that it was signed on another day
		}
		if rank(m.status) > rank(kg.Ratified) && o.status == kg.Signed && m.dated && o.dated && m.value != "" && m.value < o.value && !m.value.Compatible(o.value) {
			return false // what is signed now did not expire before
		}
		if m.status == kg.Signed && m.dated && m.value != "" && o.signedOn != "" && !o.signedOn.Compatible(m.value) {
			return false // it was signed another day
		}
		return m.in.def || rank(m.status) < 2 || rank(o.status) < 2
	}
	if !m.dated || m.value == "" || !o.dated && near(m.value, d.article.Published) {
		return true
	}
	if !o.dated || o.value == "" {
		return near(m.value, d.article.Published)
	}
	return o.value.Compatible(m.value) || !m.saidOn && o.onlySaidOn(m.value) || !o.saidOn && m.onlySaidOn(o.value)
}

// near tells whether the date lies within a fortnight or so of publication.
func near(v, pub kg.Date) bool {
	if pub == "" || v == "" {
		return true
	}
	if len(v) < 10 {
		return pub.Within(v)
	}
	a, b := newCalendar(v), newCalendar(pub)
	if !a.known || !b.known {
		return false
	}
	gap := b.pub.Sub(a.pub).Hours() / 24
	return gap > -20 && gap < 20
}

func (d *document) kindsAgree(o, m *mention) bool {
	if m.in.generic || o.kind == m.kind || o.in.generic {
		return true
	}
	loose := func(k kg.Kind) bool {
		return k == kg.Agreement || k == kg.Convention || k == kg.Treaty || k == kg.MOU || k == kg.Protocol || k == kg.Declaration || k == kg.Financing || k == kg.Twinning
	}
	if m.kind == kg.Other && m.in.weak && m.in.def && !m.in.plural && (m.in.bare() || d.hasAny(m.in.to, bits(cOffice, cBoth))) && (o.kind == kg.Financing || o.kind == kg.Agreement) {
		return true // "a loan agreement … the contract was signed by"
	}
	// "accord" and "convention" go for any instrument once it was named
	return (m.kind == kg.Agreement || m.kind == kg.Convention) && loose(o.kind) || o.kind == kg.Agreement && loose(m.kind)
}

// fieldsAgree tells whether the fields named do not speak against it.
func (d *document) fieldsAgree(o, m *mention) bool {
	first, second := false, false
	told := m.domains
	if m.in.def {
		told = d.fieldsBeforePlace(&m.in) // "the text, which …": only its own words can tell it apart
	}
	for x, w := range o.domains {
		if w < 1 {
			continue
		}
		first = true
		if told[x] >= 1 {
			return true
		}
	}
	for _, w := range told {
		second = second || w >= 1
	}
	return !first || !second
}

// otherName tells whether m is called by another word than o and by a field, which o was not told to
// have: "the fisheries agreement" is not "the treaty".
func (d *document) otherName(o, m *mention) bool {
	if m.in.generic || o.in.generic || o.kind == m.kind || anyField(o.domains) {
		return false
	}
	return anyField(d.fieldsBeforePlace(&m.in))
}

// fieldsBeforePlace is fieldsOf up to the words that tell where ("signed the document at the ministry of health").
func (d *document) fieldsBeforePlace(in *instrument) map[kg.Domain]float64 {
	x := *in
	for i := in.to; i < in.npTo; i++ {
		if d.has(i, cLoc) && !d.hasAny(i, bits(cOn, cOf, cFor)) || d.joinedLoc(i) && !d.has(i, cOn) {
			x.npTo = i
			break
		}
	}
	return d.fieldsOf(&x)
}

// fieldsOf scores the fields that the phrase of an instrument names.
func (d *document) fieldsOf(in *instrument) map[kg.Domain]float64 {
	told := map[kg.Domain]float64{}
	d.scoreDomains(in.npFrom, in.npTo, told)
	return told
}

// merge completes o with what m adds.
func (d *document) merge(o, m *mention) {
	group := []*mention{o}
	if m.in.plural && m.in.def {
		group = d.groupOf(o)
		if len(group) == 0 {
			group = []*mention{o}
		}
		group = d.lastOnes(group, m)
	}
	for _, x := range group {
		d.mergeInto(x, m)
	}
	if m.in.def && m.in.plural {
		d.splitTold(o, m.in.to, d.sents[m.sent].to)
	}
}

// lastOnes gives as many of the latest mentions of one each as m counts ("the two texts"), where the
// group has fewer.
func (d *document) lastOnes(group []*mention, m *mention) []*mention {
	n := 0
	for _, x := range group {
		n += x.count
	}
	if !m.in.counted || n >= m.count {
		return group
	}
	var out []*mention
	for k := len(d.mentions) - 1; k >= 0 && len(out) < m.count; k-- {
		x := d.mentions[k]
		if x.dropped || x.title {
			continue
		}
		if x.count != 1 || x.status != group[0].status || !x.ps.parties.Equal(group[0].ps.parties) {
			return group
		}
		out = append(out, x)
	}
	if len(out) < m.count {
		return group
	}
	return out
}

// olderText tells whether o is still being negotiated and m only tells that a text is valid or runs out: the one that o is to
// follow ("talks on a new protocol; the one in force expires in May").
func (d *document) olderText(o, m *mention) bool {
	a := m.tie.act
	if o.status != kg.Negotiating || a == nil {
		return false
	}
	switch m.status {
	case kg.Ended:
		return o.in.indef || a.e.forms&(formPres|formFut) != 0 && a.e.forms&formPast == 0
	case kg.InForce:
		return m.tie.link == linkPart && !d.datedHere(m)
	}
	return false
}

func (d *document) mergeInto(o, m *mention) {
	o.again = append(o.again, m.in.from)
	o.spoken = max(o.spoken, m.sent)
	if money := m.in; o.kind == kg.Financing && m.status == kg.Ratified {
		if money.kind = kg.Financing; d.lenderApproves(&money, &m.tie, o.ps.parties) {
			m.status = kg.Signed
		}
	}
	switch {
	case d.olderText(o, m):
		// what runs out is not what is being negotiated
	case d.dueToday(o, m):
		o.status, o.tie = kg.Planned, m.tie
		o.because("status", string(kg.Planned), "due today", d.text(m.spans[0][0], m.spans[0][1]))
	case onlyAgreed(o, m):
		o.status, o.tie, o.place = kg.Planned, m.tie, m.place
		o.date, o.dated, o.value = m.date, m.dated, m.value
		o.because("status", string(kg.Planned), "agreed, to be signed", d.text(m.spans[0][0], m.spans[0][1]))
	case o.status == kg.Renewed && m.status == kg.Ended && m.dated && m.value != "" && m.value <= d.dayOf(o):
		// when it would have run out
	case rank(m.status) > rank(o.status) && o.status == kg.Signed && d.aheadOf(m, o):
		// approved ahead of the signing: the signing is the newer state
	case o.status == kg.Planned && m.status == kg.Ratified:
		// approved, and still to be signed
	case o.status == kg.Planned && m.status == kg.Signed && o.tie.act != nil && o.tie.act.e.act == actRenew && d.datedHere(m) && !near(m.value, d.article.Published):
		o.signedOn = m.value // "will renew the protocol, which was first signed in 1991"
	case rank(m.status) > rank(o.status):
		if o.status == kg.Signed {
			o.signedOn = o.value
		}
		o.status, o.tie = m.status, m.tie
		o.date, o.dated, o.value = m.date, m.dated, m.value
		o.because("status", string(m.status), "newer state", d.text(m.spans[0][0], m.spans[0][1]))
	case rank(m.status) < rank(o.status):
		if m.status == kg.Signed && m.dated {
			o.signedOn = m.value
		}
	case m.dated && m.value != "" && !d.secondChamber(o, m) && (!o.dated || len(m.value) > len(o.value) && m.value.Within(o.value)):
		o.date, o.dated, o.value = m.date, true, m.value
	case m.dated && !m.saidOn && o.onlySaidOn(m.value):
		o.date, o.value, o.saidOn = m.date, m.value, false
		o.because("date", string(o.value), "day of the signing, told later", d.text(m.date.from, m.date.to))
	case o.status == kg.Ratified && m.status == o.status && !m.saidOn && d.datedHere(m) && len(o.value) == len(m.value) && m.value > o.value:
		o.date, o.value = m.date, m.value // "the deputies passed it on 2 May. The Senate ratified it today"
		o.because("date", string(o.value), "ratified by one more", d.text(m.date.from, m.date.to))
	}
	if o.place == "" && (m.tie.act == nil || m.tie.act.e.act != actRatify || o.status == kg.Ratified) {
		o.place = m.place
	}
	if len(o.signers) == 0 || len(m.signers) > len(o.signers) {
		o.signers = append([]kg.Signatory(nil), m.signers...)
	} else if m.tie.act != nil && m.tie.act.e.act == actSign && o.status == m.status {
		for _, g := range m.signers {
			if g.For != "" {
				o.signers = appendSigner(o.signers, g)
			}
		}
	}
	if !anyField(o.domains) || o.count > 1 {
		for k, v := range m.domains {
			o.domains[k] += v
		}
	}
	if o.in.generic && !m.in.generic {
		o.kind, o.in.generic = m.kind, false
	}
	if (o.loose() || o.in.weak && o.kind == kg.Agreement) && m.in.def && !m.in.generic && !m.in.weak && !m.in.plural && m.kind != kg.Agreement && m.kind != kg.Other && m.count == o.count {
		o.kind = m.kind // "a pact … the treaty"
	}
	for _, sp := range m.spans {
		o.addSpan(sp)
	}
	mergePhrases(&o.phrases.institutions, m.phrases.institutions)
	mergePhrases(&o.phrases.occasions, m.phrases.occasions)
	mergePhrases(&o.phrases.provisions, m.phrases.provisions)
}

// aheadOf tells whether what m tells came before the day on which o was signed.
func (d *document) aheadOf(m, o *mention) bool {
	if !o.dated || o.value == "" {
		return false
	}
	if m.dated && len(m.value) >= 4 && m.value < o.value && (len(m.value) == 10 && len(o.value) == 10 || !o.value.Compatible(m.value)) {
		return true
	}
	if !near(o.value, d.article.Published) || m.status != kg.Ratified || m.tie.act == nil {
		return false
	}
	h := d.hitOver(m.tie.act.from-1, cPerfect)
	return h != nil && h.e.forms == formPlup // "the board had approved the loan", behind its signing
}

// dayOf gives the date of the state of m, that of publication where none is told.
func (d *document) dayOf(m *mention) kg.Date {
	if m.dated && m.value != "" {
		return m.value
	}
	return d.article.Published
}

// loose tells whether the accord is called by a word of the press that goes for any kind ("pact", "deal").
func (m *mention) loose() bool {
	return m.kind == kg.Agreement && m.in.e != nil && m.in.e.flags&flagLoose != 0
}

// onlyAgreed tells whether the words of o only say that the text is agreed on that m says is still to be signed.
func onlyAgreed(o, m *mention) bool {
	return o.status == kg.Signed && m.status == kg.Planned && m.sent > o.sent && o.tie.act != nil && o.tie.act.e.flags&flagWeak != 0 &&
		m.tie.act != nil && (m.tie.act.e.act == actSign && m.tie.act.e.flags&flagWeak == 0 || m.tie.act.e.act == actPlan)
}

// dueToday tells whether o tells in the present what is done today, which m says is still to be done ("sign today … The
// document will be signed by").
func (d *document) dueToday(o, m *mention) bool {
	a, b := o.tie.act, m.tie.act
	return a != nil && b != nil && a.e.act == actSign && b.e.act == actSign && a.e.forms&formPres != 0 && a.e.forms&(formPast|formPart|formFut|formNoun) == 0 && o.status == kg.Signed && m.status == kg.Planned && (m.in.def || m.in.generic) && m.sent > o.sent &&
		o.dated && o.value == d.article.Published && (!m.dated || m.value == o.value)
}

// addSpan adds a stretch of evidence once.
func (m *mention) addSpan(sp [2]int) {
	for _, x := range m.spans {
		if x == sp {
			return
		}
	}
	m.spans = append(m.spans, sp)
}
