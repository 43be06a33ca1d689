package extract

import (
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// What is read of one piece of text: so many instrument phrases, or accords where a phrase tells of more, and so many tokens
// of their sentences, for each phrase once more. The fullest annotated article holds 77 phrases, 3,100 tokens, in so much
// text: no other may cost more.
const (
	maxReads  = 255
	maxTokens = 10_000
)

// What may have been read of an article that is read again: reading twice costs no more than what reading once may.
const (
	maxReadsAgain  = maxReads / 3
	maxTokensAgain = maxTokens / 3
)

// minSupport is what a party must weigh in an article (3 in the headline, 2 a mention in the lead, 1
// elsewhere) to stand in where a clause does not name it; set on ordinary text, where lower values
// made accords of chance names.
const minSupport = 2

// minTopicSupport is the same where the clause names no party at all.
const minTopicSupport = 3

// Reader reads articles. It may be used by several goroutines at once.
type Reader struct {
	langs    map[kg.Lang]*lexicon
	onDemand bool
}

// OnDemand gives a reader that loads the files of a language when the first article in it comes: for a program that ends
// once it has read a few. The files are part of the program; an error in them makes Read panic.
func OnDemand() *Reader { return &Reader{onDemand: true} }

// lexicon is what the reader knows of the language, nil where it was not made for it.
func (r *Reader) lexicon(l kg.Lang) *lexicon {
	if !r.onDemand || !slices.Contains(kg.Langs, l) {
		return r.langs[l]
	}
	lx, err := lexiconOf(l)
	if err != nil {
		panic(err)
	}
	return lx
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
	out := kg.Reading{Article: a, Version: Version()}
	lx := r.lexicon(a.Lang)
	if lx == nil {
		return out
	}
	if !lx.gate.passes(a.Title, a.Text) {
		return out
	}
	d, ok := read(a, lx, "")
	if !ok {
		return out
	}
	if c := d.centre(); c != "" && c != d.home && d.reads <= maxReadsAgain && d.readTokens <= maxTokensAgain {
		d.release()
		d, _ = read(a, lx, c)
	}
	defer d.release()
	out.Mentions = d.finish()
	out.Unread = d.unread
	out.People = d.peopleOut()
	return out
}

// read reads the article, as one about the accords of the centre where that is given; false where no accord can be in it.
func read(a kg.Article, lx *lexicon, centre kg.Party) (*document, bool) {
	d := newDocument(a, lx)
	if !d.match(lx) {
		d.release()
		return nil, false
	}
	d.asCentre = centre
	d.analyse()
	d.readMentions()
	return d, true
}

func (d *document) analyse() {
	d.segment(d.lx)
	d.findNumberedParagraphs()
	d.placeSentences()
	d.findTurns()
	d.softenSemicolons()
	d.findDates()
	d.findPeople()
	d.markPeople()
	d.maskAsides()
	d.datelineFrom, d.pubPlace = d.dateline()
	d.agency = d.agencyOf()
	d.tellDays()
	d.findAtoms()
	d.maskSources()
	d.placePostings()
	d.maskStandings()
	d.maskTied()
	d.findListedGroups()
	d.findItsParties()
	d.maskMembers()
	d.maskApposedBodies()
	d.maskUninvolved()
	d.settlePeople()
	d.settleHeads()
	d.markMayors()
	d.markTowns()
	d.markGoals()
	d.findBriefs()
	d.findPairHeadings()
	d.findEntryOwner()
	d.findTopic()
	d.findTwinTown()
	d.findPartnerList()
	d.findVoice()
	d.findSides()
}

// lengthFrom gives how many characters the text has from a sentence on.
func (d *document) lengthFrom(s int) int {
	if s >= len(d.sents) {
		return 0
	}
	return utf8.RuneCountInString(d.article.Text[d.toks[d.sents[s].from].start:])
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
		if !st.item && d.saidBefore(s) {
			continue
		}
		before := len(d.mentions)
		d.readSentence(s, list)
		d.reads += max(len(d.ins), len(d.mentions)-before)
		d.readTokens += len(d.ins) * (st.to - st.from)
		if d.reads > maxReads || d.readTokens > maxTokens {
			d.unread = d.lengthFrom(s + 1)
			break
		}
		d.readComparisons(s)
	}
	if list != nil {
		d.closeList(list)
	}
	d.settleEarnest()
	d.settleStillInTalks()
	d.settleLasting()
	d.giveEarly()
	d.settleHeadline()
	d.settleBundles()
	d.headlineFields()
	d.fieldsAround()
	d.textProvides()
	d.bundleFields()
	d.inheritFields()
	d.fieldsOfBodies()
	d.guessFields()
	d.forgetMoney()
	d.foldLent()
	d.foldRenewals()
	d.foldUndated()
	d.settlePlaces()
}

// signedHere gives a fresh signing that no place is told of the town of the dateline, if the text opens with it, or a
// line behind those of the page does with a town that is known.
func (d *document) signedHere() {
	from, to := d.datelineTown()
	if from == to || from > 0 && d.toks[from-1].field == 1 && !d.townOpens(from) && !d.landBehind(from, to) {
		return
	}
	for _, m := range d.mentions {
		if m.place != "" || m.lent || !d.fresh(m) && !d.renewalSigned(m) || m.status == kg.Planned || d.overTheWire(m.sent) {
			continue
		}
		m.place = d.text(from, to)
		m.because("place", m.place, "town of the dateline", "")
	}
}

// landBehind tells whether the words between the two tokens are all capitals and a country follows behind a comma, as only behind
// the town of a dateline ("POHNPEI, Micronesia, May 14 –").
func (d *document) landBehind(from, to int) bool {
	if !d.toks[from].allCaps || !d.isComma(to) {
		return false
	}
	g := d.hitAt(to+1, cGaz)
	return g != nil && g.e.gaz == gazetteer.Name
}

// renewalSigned tells whether the mention is of a renewal that its sentence tells as signed not long ago.
func (d *document) renewalSigned(m *mention) bool {
	return m.status == kg.Renewed && !m.dropped && !m.in.past && m.dated && near(m.value, d.article.Published) && d.signingIn(m.sent)
}

// capitalOfItsName are the states whose capital bears their name, by ISO 3166-1 code.
var capitalOfItsName = map[kg.Party]bool{"DJ": true, "GT": true, "KW": true, "LU": true, "MC": true, "MX": true, "PA": true, "SG": true, "SM": true}

// datelineTown gives the tokens of the town that the dateline opens with.
func (d *document) datelineTown() (int, int) {
	from := d.townBehindDay(d.datelineFrom)
	if from >= d.pubPlace {
		return 0, 0
	}
	if ks := d.atomsIn(from, min(d.pubPlace, from+1)); len(ks) > 0 {
		if a := &d.atoms[ks[0]]; a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Name && a.to-a.from == 1 && (caseless(d.toks[a.from].norm) || capitalOfItsName[a.party]) {
			return a.from, a.to
		}
		return 0, 0
	}
	if d.lx.isBare(cPublishes, d.toks[from].norm) || d.acronymAlone(from) {
		return 0, 0
	}
	if d.lineEndsNear(d.pubPlace) {
		return 0, 0 // "News - CHRONICLE"
	}
	to := from
	for to < d.pubPlace && to-from < 3 && d.toks[to].word && d.toks[to].capital && d.mask[to]&^bits(cDef, cOf, cParticle) == 0 {
		to++
	}
	if to-from == 1 && len(d.toks[from].norm) < 3 {
		return 0, 0 // "P-au-P,"
	}
	return from, to
}

// townBehindDay gives where the town of the dateline may begin that opens at token i: behind its day, if that stands first ("25
// September 2018, New York – …", "15/8/96 NAIROBI, Kenya (AP) –").
func (d *document) townBehindDay(i int) int {
	k := i
	for k < d.pubPlace && (d.isDate(k) || d.toks[k].number >= 0 || k > i && (d.toks[k].norm == "/" || d.isComma(k))) {
		k++
	}
	if k > i && d.townOpens(k) {
		return k
	}
	return i
}

// lineEndsNear tells whether the line ends a few words behind token i: a heading, no sentence.
func (d *document) lineEndsNear(i int) bool {
	for k := i + 1; k < len(d.toks) && k-i <= 3; k++ {
		if d.toks[k].newline > 0 {
			return true
		}
	}
	return false
}

// lettersOfAgency is how many letters the acronym of an agency may have that opens a text.
const lettersOfAgency = 4

// acronymAlone tells whether a short word in capitals alone stands before the dash of the dateline: an agency ("BNA – The ministers").
func (d *document) acronymAlone(i int) bool {
	t := &d.toks[i]
	return t.allCaps && len(t.norm) <= lettersOfAgency && i+2 == d.pubPlace && !d.toks[i+1].word
}

// pronounBehind gives the lead of a list the signer whom a pronoun behind the verb stands for; who
// signs for one side only is told nothing of the others.
func (d *document) pronounBehind(m *mention, i int) {
	h := d.hitAt(i, cPronoun)
	if h == nil || h.e.n < 0 || d.has(i, cDef) {
		return
	}
	for _, p := range d.antecedents(i, h.e.n) {
		m.signers = d.addSigner(m.signers, p, nil)
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
