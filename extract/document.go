package extract

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// document is an article on its way through the reader.
type document struct {
	article         kg.Article
	lx              *lexicon
	accented        bool // the text is written with accents
	cal             calendar
	fields          [2]string // title, text
	scratch         *scratch
	toks            []token
	sents           []sentence
	sentOf          []int // token → sentence
	sentStart       []bool
	clause          clause          // the one asked for last
	said            map[uint64]bool // sentences read, by their words
	heldAt          []int           // where a word for how a meeting was held stands behind that for it; nil until asked for
	spans           cueSpans        // those asked for last
	hits            []hit
	first           []int
	mask            []uint64
	gapped          bool     // a hit has tokens of something else between its words
	light           []uint64 // classes of single words that are asked for by token only
	singles         []int32  // by token, the classes of those that are looked up by word alone
	rares           []int32  // by token, the classes from cHelps on, the first in the lowest bit
	begins          []begin  // by token, what of a time it can begin
	steps           []int32  // by token, the stepBits of its words
	domains         []hit
	relations       []hit  // the longest first
	lendings        []hit  // verbs of lending and of getting money, in the order of the text
	onlyLent        bool   // the text may tell of money that is lent, but of no other accord
	named           uint64 // classes of what was found
	dates           []dateHit
	headings        []lineHead
	headingOf       []int      // sentence → 1 + index in headings; nil where there are none
	chronicle       bool       // the text is a chronology or an agenda
	entryOwner      kg.Party   // whose chronology it is
	entryPair       kg.Parties // whose, where it is of two
	asker           kg.Party   // where who answers questions is posted
	granted         granted    // a bundle whose partners are still to be told
	titled          instrument // named by a headline of two without an act
	unparted        unparted   // told as signed, by whom is not told yet
	atoms           []atom
	people          []person
	earnest         []*mention   // named in earnest, without an act
	lasting         []*mention   // accords of which is told only until when they last, see noteLasting
	asCentre        kg.Party     // the centre that was found when the article was read before
	homeAlone       bool         // home is told only by being nobody's partner
	offices         [][2]int     // from the head of an office to the end of its complement
	ins             []instrument // of the sentence that is being read
	toldOf          toldOf       // the accord that the last sentence on one opens with
	pending         instrument   // named without an act, the latest
	besidePend      []instrument // those named before it in its sentence, without an act too
	lacked          instrument   // of which two are said to have none, the latest
	unsigned        instrument   // said not to be signed, the latest
	undone          *mention     // told only to be denied, the latest
	reads           int          // instrument phrases read so far
	unread          int          // characters of the text behind the last sentence that was read
	readTokens      int          // of the sentences of those phrases, for each once
	refutedIn       int          // 1 + the sentence that denied news of an accord last, 0: none did
	pendingNext     int
	early           []kg.Signatory // who is told to sign before any accord is named
	earlySent       int
	distributed     int           // where the last partner stands of a bundle that was told one by one
	distFrom        int           // where the first of them stands, if each is told by words of its own
	runEnd          int           // where the last run of partners with a date each ends
	groups          []listedGroup // groups whose members are named behind them
	itsParties      kg.Parties    // those whom the article lists as the parties of an instrument
	itsKind         kg.Kind       // its kind
	masked          []bool        // token lies in an aside or an occasion
	comparisons     []comparison
	heads           []headed
	fieldMask       []bool // token lies in a word of a field
	dateMask        []bool
	personal        []bool            // token lies in a name or an office
	nameFrom        []int32           // 1 + index of the person whose name begins at the token
	nameTo          []bool            // a name ends before the token
	runeStart       []int32           // code points of the field before each token, made when needed
	pubTold         *bool             // whether the article speaks of the day of its publication, once that is asked
	datelineFrom    int               // tokens of the dateline at the start of the text
	pubPlace        int               // and its end
	agency          kg.Party          // the country of the agency that the dateline names
	domesticTold    int               // the sentence of the latest accord with somebody who is no party, 0 for none
	officeReach     []int             // how far the offices up to each reach, see officeOver
	free            map[kg.Party]bool // those named other than as partners, nil until somebody asks
	ofPeople        map[kg.Party]bool // those whose people are named, nil until somebody asks
	replacing       []*hit            // see replacings
	replacingsFound bool              // they were looked for
	order           *[2][]kg.Party    // see namedInOrder, nil until somebody asks
	rank            map[kg.Party]int  // places in what order names, made with it
	half            map[kg.Party]bool // see onlyHalf, by the half
	nearDates       map[int]*dateHit  // see lastNear, by sentence
	seats           []*[2]int         // see seatIn, of each sentence, nil until somebody asks
	atDesk          kg.Party          // the country whose bodies act without a country named, "" for none
	topic           kg.Parties
	mainTopic       kg.Parties // of the article's own accord, else its topic
	mainTold        bool
	topicOld        int  // 1 + paragraph whose background accord set the topic, 0: none did
	headlinePair    bool // the headline names just two
	home            kg.Party
	voice           kg.Party             // who is interviewed, "" where nobody is
	turns           []turn               // of a dialogue
	support         map[kg.Party]float64 // how much the article speaks of a party
	bySupport       []kg.Party           // those of support, who weigh most first
	mentions        []*mention
	pairHeadings    []pairHeading
	vote            voteRun    // a sitting of which it is still to be told what it dealt with
	briefs          []int      // paragraphs with a heading of their own
	twinVerb        *hit       // the verb of twinning found in the sentence
	twinTown        kg.Party   // the country of the town whose twins the article is about, "" for none
	twinning        bool       // a twinning is being read: towns are parties
	domestic        bool       // the article is about an accord inside one country
	opener          kg.Party   // of the person whom the text opens with, as its first sentence alone tells
	armed           int        // 1 where the article opens with a side of a civil war, -1 where not, 0 not looked up
	headParty       []kg.Party // sentence → whose name heads it in a list of partners; nil where there is none
	oneHead         bool       // one party only heads what is told
	listOwner       kg.Party   // whose partners they are
}

func newDocument(a kg.Article, lx *lexicon) *document {
	s := scratches.Get().(*scratch)
	d := &s.document
	*d = document{article: a, lx: lx, cal: newCalendar(a.Published), fields: [2]string{a.Title, a.Text}, scratch: s}
	d.sents, d.dates, d.atoms, d.people, d.mentions = s.sents[:0], s.dates[:0], s.atoms[:0], s.people[:0], s.mentions[:0]
	d.toks = d.scratch.toks[:0]
	d.toks = d.scratch.speller.tokenize(d.toks, a.Title, 0)
	d.toks = d.scratch.speller.tokenize(d.toks, a.Text, 1)
	d.scratch.toks = d.toks
	return d
}

// index of sentences per token.
func (d *document) placeSentences() {
	d.sentOf = d.scratch.wide.take(len(d.toks))
	d.sentStart = d.scratch.marks.take(len(d.toks) + 1)
	for k, s := range d.sents {
		d.sentStart[s.from] = true
		for i := s.from; i < s.to; i++ {
			d.sentOf[i] = k
		}
	}
	d.sentStart[len(d.toks)] = true
	d.markLinesOfList()
}

// text is what stands between two tokens, verbatim.
func (d *document) text(from, to int) string {
	if from >= to || from < 0 || to > len(d.toks) {
		return ""
	}
	a, b := &d.toks[from], &d.toks[to-1]
	if a.field != b.field {
		return ""
	}
	return d.fields[a.field][a.start:b.end]
}

// evidence gives the tokens as a quote with its offsets in code points.
func (d *document) evidence(from, to int) kg.Evidence {
	a, b := &d.toks[from], &d.toks[to-1]
	s := d.fields[a.field]
	f := kg.FieldText
	if a.field == 0 {
		f = kg.FieldTitle
	}
	start := d.runesBefore(from)
	q := s[a.start:b.end]
	return kg.Evidence{Field: f, Start: start, End: start + utf8.RuneCountInString(q), Quote: q}
}

// runesBefore counts the code points of the field that stand before token i.
func (d *document) runesBefore(i int) int {
	if d.runeStart == nil {
		d.runeStart = d.scratch.ints.take(len(d.toks))
		n, at, field := 0, int32(0), uint8(255)
		for k := range d.toks {
			t := &d.toks[k]
			if t.field != field {
				n, at, field = 0, 0, t.field
			}
			n += utf8.RuneCountInString(d.fields[field][at:t.start])
			at = t.start
			d.runeStart[k] = int32(n)
		}
	}
	return int(d.runeStart[i])
}

// atom is a name of a party in the text.
type atom struct {
	from, to int
	party    kg.Party
	gaz      gazetteer.Class
	loc      bool // stands as a place
	masked   bool // in an aside or an occasion
	pair     int  // index of the other half of "A-B", else -1
	roles    roleSet
	mayor    bool // a town that stands for its country by its mayor
	epithet  bool // stands for the party by what it is ("the kingdom")
}

// findAtoms lists the parties named in the text, ambiguous names settled by the rest of it.
func (d *document) findAtoms() {
	counts := map[kg.Party]int{}
	groups, named := d.scratch.groups[:0], d.scratch.named[:0]
	for k := range d.hits {
		h := &d.hits[k]
		if h.class != cGaz || h.e.gaz == gazetteer.Region || d.inName(h) || d.prefixed(h) || d.namesFirm(h) || d.ownedByFirm(h) || d.namesRebels(h) || d.countsRather(h) || d.ofRegionOnly(h) {
			continue
		}
		named = append(named, h)
		n := len(named)
		if n > 1 && named[n-2].from == h.from && named[n-2].to == h.to {
			groups[len(groups)-1].to = n
			continue
		}
		groups = append(groups, run{n - 1, n})
	}
	d.scratch.groups, d.scratch.named = groups, named
	for _, g := range groups {
		if hits := named[g.from:g.to]; onePartyOf(hits) && (hits[0].e.flags&flagAmbiguous == 0 || hits[0].e.capitals) && hits[0].e.gaz != gazetteer.City {
			counts[hits[0].e.party]++
		}
	}
	kinds := d.epithets(counts)
	for _, g := range groups {
		hits := named[g.from:g.to] // over the same words
		h := hits[0]
		for len(kinds) > 0 && kinds[0].from < h.from {
			d.atoms = append(d.atoms, kinds[0])
			kinds = kinds[1:]
		}
		for _, x := range hits[1:] {
			if better(x, h, counts, d) {
				h = x
			}
		}
		if org := orgReading(hits); org != nil && h.e.gaz == gazetteer.Capital && counts[h.e.party] == 0 && !d.locative(h) && !d.hasMayor(h) && !d.amongTowns(h) {
			h = org // "Brussels" where Belgium is not spoken of
		}
		a := atom{from: h.from, to: h.to, party: h.e.party, gaz: h.e.gaz, pair: -1, roles: h.roles}
		if d.isTaught(h) {
			continue
		}
		if h.e.flags&flagAmbiguous != 0 {
			a.party = d.settleAmbiguous(h, counts)
			if a.party == "" {
				continue
			}
		}
		a.party = d.stateThen(&a)
		if q := seatedIn[a.party]; q != "" && a.gaz == gazetteer.Capital && counts[q] > 0 && !d.locative(h) && !d.namedItself(a.party) {
			a.party = q
		}
		a.loc = h.e.gaz != gazetteer.Org && h.e.gaz != gazetteer.Body && d.locative(h) && !d.ofOffice(h) && !d.bodyIn(h) || (h.e.gaz == gazetteer.Org && d.seated(h)) || d.opensAt(h) || d.ofBuilding(h)
		if (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && h.from >= 2 && d.has(h.from-1, cOf) && d.has(h.from-2, cInstrument) ||
			a.gaz == gazetteer.Capital && caseless(d.toks[h.from].norm) && h.from >= 1 && d.has(h.from-1, cInstrument) && h.roles&roleAnd == 0 && d.hitAt(h.to, cWith) == nil {
			a.loc = true // "the Treaty of London"
		}
		if a.gaz == gazetteer.Subnational && h.from >= 2 && d.has(h.from-1, cOf) && d.has(h.from-2, cInstrument) && d.toks[h.from-2].capital && !d.sentStart[h.from-2] {
			a.loc = true // "the Treaty of Ayacucho"
		}
		if in := d.hitAt(h.to, cInstrument); in != nil && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && h.from >= 1 && !caseless(d.toks[h.from].norm) &&
			(d.has(h.from-1, cDef) || h.from >= 2 && d.has(h.from-2, cDef) && d.toks[h.from-1].number > 999) {
			a.loc = true // "the Algiers treaty", "the 1975 Algiers treaty"
		}
		a.loc = a.loc || d.ofMeeting(&a)
		if n := len(d.atoms); n > 0 {
			// "in Vienna, Austria"
			if b := &d.atoms[n-1]; b.party == a.party && (b.gaz == gazetteer.City || b.gaz == gazetteer.Capital) && h.from-b.to == 1 && d.toks[b.to].norm == "," && a.gaz == gazetteer.Name && (b.loc || b.gaz == gazetteer.City) && !d.subjectBehindTown(b, h.to) && !d.seatNamed(b) {
				a.loc = true
			}
		}
		a.loc = (a.loc || d.landOfTown(&a) || d.frontedPlace(&a) || d.seatNamed(&a)) && !d.landOfPartner(&a) && !d.landOfSide(h) && !d.lentTo(h)
		a.masked = d.masked[h.from] || d.ofCompany(&a) || d.inCompound(&a) || d.shortOfOther(&a)
		if n := len(d.atoms); n > 0 && d.atoms[n-1].to <= h.from && d.hyphenBetween(d.atoms[n-1].to, h.from) && d.atoms[n-1].party != a.party {
			a.pair = n - 1
			d.atoms[n-1].pair = n
			if d.atoms[n-1].loc && a.gaz != gazetteer.City {
				d.atoms[n-1].loc = false
			}
			a.loc = false
		}
		if n := len(d.atoms); n > 0 && a.gaz == gazetteer.Org && d.atoms[n-1].party == "ORG:UN" && a.party != "ORG:UN" && (d.atoms[n-1].to == a.from || d.agencyNamed(&d.atoms[n-1], &a) || d.agenciesFollow(&d.atoms[n-1], &a)) {
			d.atoms[n-1] = a // "the U.N. World Food Programme"
			continue
		}
		if n := len(d.atoms); n > 0 && a.party == "ORG:UN" && d.atoms[n-1].gaz == gazetteer.Org && d.atoms[n-1].party != "ORG:UN" && d.bodyOfUN(&d.atoms[n-1], &a) {
			continue
		}
		d.atoms = append(d.atoms, a)
	}
	d.atoms = append(d.atoms, kinds...)
}

// agencyNamed tells whether the organisation is named behind a word for a body of the United Nations ("the UN children's
// agency, UNICEF", "the UN agency, the International Fund …").
func (d *document) agencyNamed(un, a *atom) bool {
	body := false
	if a.from-un.to > 8 || caseless(d.toks[a.from].norm) {
		return false
	}
	for i := un.to; i < a.from; i++ {
		switch {
		case d.hasAny(i, bits(cInstitution)):
			body = true
		case d.hasAny(i, bits(cAnd, cWith, cAct, cInstrument, cBetween, cRel, cOffice)) || d.sentStart[i] || d.toks[i].capital:
			return false
		case body && d.toks[i].word && !d.hasAny(i, bits(cDef, cOf)):
			return false
		}
	}
	return body
}

// bodyOfUN tells whether the name of the United Nations only says whose body the organisation right before it is ("the Food
// and Agriculture Organization (FAO) of the United Nations", "the WHO, an agency of the UN").
func (d *document) bodyOfUN(b, un *atom) bool {
	if un.from-b.to > 8 {
		return false
	}
	i := b.to
	if d.toks[i].norm == "(" && i+2 < un.from && d.toks[i+2].norm == ")" {
		i += 3
	} else if d.toks[i].norm == ")" {
		i++
	}
	apposed := d.isComma(i)
	if apposed {
		i++
	}
	led := false
	for ; i < un.from; i++ {
		switch {
		case d.sentStart[i] || d.hasAny(i, bits(cAnd, cWith, cAct, cInstrument, cBetween, cRel)):
			return false
		case d.hasAny(i, bits(cOf, cIndef)):
			led = true
		case d.has(i, cDef) || apposed && d.hasAny(i, bits(cInstitution)):
		default:
			return false
		}
	}
	return led && (!apposed || d.hasAnyIn(b.to, min(un.to+2, len(d.toks)), bits(cInstitution)))
}

// seatedIn gives the state whose government sits in the capital of another and is meant by its name where nothing else is
// told of that other ("Rome and Lisbon signed a concordat").
var seatedIn = map[kg.Party]kg.Party{"IT": "VA"}

// namedItself tells whether the text names the party by other words than that of a town.
func (d *document) namedItself(p kg.Party) bool {
	for k := range d.hits {
		if h := &d.hits[k]; h.class == cGaz && h.e.party == p && namesItself(h) {
			return true
		}
	}
	return false
}

// shortOfOther tells whether the acronym stands in brackets right behind the name of another body, which ends in that of
// a country ("the Canal Authority of Panama (ACP)").
func (d *document) shortOfOther(a *atom) bool {
	if a.gaz != gazetteer.Org || a.to != a.from+1 || a.from < 4 || a.to >= len(d.toks) || d.toks[a.from-1].norm != "(" || d.toks[a.to].norm != ")" {
		return false
	}
	h := d.hitOver(a.from-2, cGaz)
	if h == nil || h.to != a.from-1 || h.e.gaz == gazetteer.Org {
		return false
	}
	if h.e.gaz == gazetteer.Body {
		return true
	}
	i := h.from - 1
	for i > 0 && !d.sentStart[i] && d.hasAny(i, bits(cOf, cDef)) {
		i--
	}
	return i < h.from-1 && d.toks[i].capital
}

// inCompound tells whether the name only begins an adjective ("the U.N.-brokered truce", "a Texas-based firm").
func (d *document) inCompound(a *atom) bool {
	i := a.to
	if i+1 >= len(d.toks) || d.toks[i].norm != "-" || d.toks[i].space || d.toks[i+1].space || d.sentStart[i+1] {
		return false
	}
	t := &d.toks[i+1]
	return t.word && !t.capital && t.number < 0 && !caseless(t.norm) && d.hitAt(i+1, cGaz) == nil
}

// ofCompany tells whether the demonym only says where somebody is from who is no international party ("the
// Spanish company X", "la española X y la brasileña Y").
func (d *document) ofCompany(a *atom) bool {
	if a.gaz != gazetteer.Demonym || caseless(d.toks[a.from].norm) || d.toks[a.from].capital && !d.has(a.to, cDomestic) {
		return false
	}
	if i := a.from - 1; i >= 0 && !d.sentStart[a.from] && d.has(i, cDomestic) && d.hitOver(i, cDomestic) != nil {
		return true
	}
	if a.to < len(d.toks) && !d.sentStart[a.to] && d.hitAt(a.to, cDomestic) != nil {
		return true
	}
	n := len(d.atoms)
	if n == 0 || !d.atoms[n-1].masked || d.atoms[n-1].gaz != gazetteer.Demonym || a.from-d.atoms[n-1].to > 8 || !d.has(a.from-1, cDef) || a.to >= len(d.toks) || d.sentStart[a.to] {
		return false
	}
	return d.toks[a.to].capital && !d.has(a.to, cGaz) && !d.inOfficeOrName(a.to) // "and the Brazilian Y"
}

// countsRather tells whether the name of a town or region is a word for a number too.
func (d *document) countsRather(h *hit) bool {
	return (h.e.gaz == gazetteer.City || h.e.gaz == gazetteer.Subnational) && h.to-h.from == 1 && d.has(h.from, cNumber)
}

// onePartyOf tells whether all readings of the words mean the same party.
func onePartyOf(hits []*hit) bool {
	for _, h := range hits[1:] {
		if h.e.party != hits[0].e.party {
			return false
		}
	}
	return true
}

func orgReading(hits []*hit) *hit {
	for _, h := range hits {
		if h.e.party.IsOrganisation() {
			return h
		}
	}
	return nil
}

// prefixed tells whether the name is only the end of a compound ("néo-guinéen", "anti-French").
func (d *document) prefixed(h *hit) bool {
	if h.e.gaz != gazetteer.Demonym || h.from < 2 {
		return false
	}
	p, q := &d.toks[h.from-1], &d.toks[h.from-2]
	return p.norm == "-" && !p.space && !d.toks[h.from].space && !q.capital && q.word && !d.has(h.from-2, cGaz)
}

// namesFirm tells whether a country's name only ends that of a firm ("Garuda Indonesia").
func (d *document) namesFirm(h *hit) bool {
	i := h.from - 1
	if h.e.gaz != gazetteer.Name || i < 1 || d.toks[i].field == 0 || d.sentStart[i] || d.sentStart[h.from] {
		return false
	}
	t := &d.toks[i]
	return t.word && t.capital && !t.allCaps && t.number < 0 && d.mask[i] == 0 && runeLen(t.norm) > 3 && !d.inOfficeOrName(i) && !d.isDate(i) && !d.domainAt(i)
}

// ownedByFirm tells whether the adjective of a country goes on a name that the reader does not know, where only
// names stand without an article before an adjective that has one ("توتال الفرنسية").
func (d *document) ownedByFirm(h *hit) bool {
	i := h.from - 1
	if h.e.gaz != gazetteer.Demonym || h.roles&roleDef == 0 || i < 1 || d.sentStart[h.from] || h.roles&^roleDef != 0 {
		return false
	}
	t := &d.toks[i]
	if !t.word || t.number >= 0 || d.mask[i] != 0 || d.definite(i) || d.inOfficeOrName(i) || d.isDate(i) || d.domainAt(i) || d.light[i] != 0 || runeLen(t.norm) < 3 {
		return false
	}
	p := i - 1
	return !d.sentStart[i] && d.hasAny(p, bits(cAct, cWith, cAnd, cBetween)) && !d.hasAny(p, bits(cInstitution, cOffice, cTail))
}

// namesRebels tells whether the short name is that of a group which is no international party ("the AFC
// rebels", "the AFC/M23 rebellion").
func (d *document) namesRebels(h *hit) bool {
	if h.e.gaz != gazetteer.Org || h.to-h.from != 1 || !d.toks[h.from].allCaps {
		return false
	}
	if h.from > 0 && !d.sentStart[h.from] && d.hitOver(h.from-1, cDomestic) != nil {
		return true
	}
	to := h.to
	if to+1 < len(d.toks) && d.toks[to].norm == "/" {
		to += 2
	}
	return to < len(d.toks) && !d.sentStart[to] && d.hitOver(to, cDomestic) != nil
}

// settleAmbiguous lets the other names of the article decide.
func (d *document) settleAmbiguous(h *hit, counts map[kg.Party]int) kg.Party {
	alternatives := map[kg.Party][]kg.Party{"CG": {"CD"}, "GN": {"GW", "GQ"}, "KR": {"KP"}, "SD": {"SS"}, "DO": {"DM"}}
	for i := h.to; i < min(h.to+6, len(d.toks)) && !d.sentStart[i]; i++ {
		if l := d.hitAt(i, cLeader); l != nil {
			if p := partyInOffice(l.e.leaders, d.cal.pub.Year(), d.cal.known); slices.Contains(alternatives[h.e.party], p) {
				return p // "Congolese President Joseph Kabila"
			}
		}
	}
	for _, alt := range alternatives[h.e.party] {
		if counts[h.e.party] == 0 && counts[alt] > 0 {
			return alt
		}
	}
	if h.e.party == "CG" && counts["CG"] == 0 && counts["RW"]+counts["UG"]+counts["BI"]+counts["ZM"] > 0 {
		return "CD" // the one that borders on them
	}
	return h.e.party
}

// besideCountry tells whether an "and" joins the name to that of another country ("Estonia and Georgia").
func (d *document) besideCountry(h *hit) bool {
	if h.from > 1 && d.has(h.from-1, cAnd) {
		if g := d.hitOver(h.from-2, cGaz); g != nil && g.e.gaz == gazetteer.Name {
			return true
		}
	}
	if h.to+1 < len(d.toks) && d.has(h.to, cAnd) {
		g := d.hitAt(h.to+1, cGaz)
		return g != nil && g.e.gaz == gazetteer.Name && g.e.party != h.e.party
	}
	return false
}

// hasMayor tells whether an office of a town stands before the name ("the mayor of Brussels").
func (d *document) hasMayor(h *hit) bool {
	i := h.from - 1
	for i > 0 && d.hasAny(i, bits(cOf, cDef)) && !d.sentStart[i] {
		i--
	}
	o := d.hitOver(i, cOffice)
	return o != nil && o.e.flags&flagBack != 0
}

// better tells whether x is a better reading than h of the same words.
func better(x, h *hit, counts map[kg.Party]int, d *document) bool {
	rank := func(y *hit) int {
		r := 0
		switch y.e.gaz {
		case gazetteer.Name, gazetteer.Org:
			r = 4
		case gazetteer.Demonym:
			r = 3
		case gazetteer.Capital, gazetteer.Seat, gazetteer.Body:
			r = 2
		}
		if counts[y.e.party] > 0 || y.e.gaz == gazetteer.Name && d.besideCountry(y) {
			r += 10
		}
		if y.e.gaz == gazetteer.Capital && y.from < d.pubPlace && d.toks[y.from].field == 1 {
			r += 5 // an article is reported from a town: عمان is Amman there, not Oman
		}
		if y.e.flags&flagAmbiguous != 0 {
			r--
		}
		if y.to-y.from == 1 && d.toks[y.from].pointedParty() == y.e.party {
			r += 20
		}
		return r
	}
	return rank(x) > rank(h)
}

// locative tells whether the name stands as a place.
func (d *document) locative(h *hit) bool {
	if h.roles&roleLoc != 0 {
		return true
	}
	i := h.from - 1
	if (h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.City) && caseless(d.toks[h.from].norm) && i > 0 && !d.sentStart[h.from] {
		if g := d.hitAt(i, cGaz); g != nil && g.to == h.from && g.e.gaz == gazetteer.Demonym && g.e.party == h.e.party && g.roles&roleDef != 0 {
			i-- // "in the capital of A, B"
		}
	}
	for k := 0; k < 2 && i >= 0 && !d.sentStart[i+1] && (d.has(i, cDef) || d.has(i, cInstitution)) && !d.has(i, cLoc); k++ {
		i--
	}
	if i < 0 || d.sentStart[i+1] || !d.has(i, cLoc) || i > 0 && d.single(i-1, cNotifies) {
		return false // "a notifié au Kenya"
	}
	l := d.hitOver(i, cLoc)
	return l != nil && !(l.e.flags&flagBare != 0 && (h.e.gaz == gazetteer.Name && i < h.from-1 || (h.e.gaz == gazetteer.Demonym || h.e.gaz == gazetteer.Name && l.to-l.from > 1) && !d.townAt(h.to)))
}

// townAt tells whether the name of a town begins at token i.
func (d *document) townAt(i int) bool {
	g := d.hitAt(i, cGaz)
	return g != nil && !d.sentStart[i] && (g.e.gaz == gazetteer.Capital || g.e.gaz == gazetteer.City)
}

// ofBuilding tells whether the town only says where a building is that stands as a place ("at the People's Palace of
// Malabo").
func (d *document) ofBuilding(h *hit) bool {
	if h.e.gaz != gazetteer.City && h.e.gaz != gazetteer.Capital || h.from < 3 || !d.has(h.from-1, cOf) || d.sentStart[h.from] {
		return false
	}
	for i := h.from - 2; i > 0 && h.from-i <= 8 && !d.sentStart[i+1] && d.toks[i].word; i-- {
		if d.single(i, cBuilding) {
			j := i - 1
			if d.has(j, cDef) && !d.has(j, cLoc) {
				j--
			}
			return j >= 0 && d.has(j, cLoc) && !d.has(j, cOf)
		}
		if !d.toks[i].capital && !d.hasAny(i, bits(cOf, cDef)) || d.hasAny(i, bits(cAct, cInstrument)) {
			return false
		}
	}
	return false
}

// seated tells whether words for the seat of an organisation stand before its name ("at the headquarters of
// the OAS"): it gives the place, not a party.
func (d *document) seated(h *hit) bool {
	i := h.from - 1
	if i > 0 && d.has(i, cDef) && d.hitOver(i, cLoc) == nil {
		i--
	}
	l := d.hitOver(i, cLoc)
	return l != nil && l.to == i+1 && l.to-l.from > 2
}

// opensAt tells whether the sentence, or what follows a comma, opens with the body as a place ("At the State
// Department, A and B signed").
func (d *document) opensAt(h *hit) bool {
	if h.e.gaz != gazetteer.Org && h.e.gaz != gazetteer.Body || caseless(d.toks[h.from].norm) {
		return false
	}
	i := h.from - 1
	if i > 0 && d.has(i, cDef) && !d.has(i, cLoc) {
		i--
	}
	if i < 0 || !d.has(i, cLoc) || d.has(i, cOf) {
		return false
	}
	return i == d.sents[d.sentOf[h.from]].from || i == d.pubPlace || d.toks[i-1].norm == ","
}

// ofOffice tells whether a country that stands like a place belongs to an office ("the ministers of
// trade in A and B").
func (d *document) ofOffice(h *hit) bool {
	if h.e.gaz != gazetteer.Name {
		return false
	}
	if k := d.officeOver(h.from, h.to); k >= 0 {
		o := d.offices[k]
		for i := o[0]; i < h.from; i++ {
			if d.has(i, cGaz) && d.hitAt(i, cGaz) != nil && d.hitAt(i, cGaz).e.gaz != gazetteer.City || !d.hasAny(i, bits(cTail, cOf, cDef, cAnd, cLoc, cInstitution)) && !d.domainAt(i) {
				return false
			}
		}
		return true
	}
	return false
}

// bodyIn tells whether a country that stands like a place says whose a body is ("the Ministry of Health in A and
// that in B").
func (d *document) bodyIn(h *hit) bool {
	i := h.from - 1
	if h.e.gaz != gazetteer.Name || i < 2 || d.sentStart[h.from] || d.hitOver(i, cLoc) == nil || d.hitOver(i, cOn) != nil {
		return false
	}
	if i--; d.toks[i].norm == ")" && i > 3 && d.toks[i-2].norm == "(" {
		i -= 3 // "University of Agriculture (SUA) in …"
	}
	if d.isComma(i) {
		return d.bodyApposed(h, i)
	}
	for ; i > 0 && h.from-i <= 9 && !d.sentStart[i]; i-- {
		if d.has(i, cInstitution) {
			return !d.has(i-1, cLoc) && d.hitOver(i, cLoc) == nil
		}
		if !d.toks[i].word || !d.hasAny(i, bits(cTail, cOf, cDef, cAnd, cOffice)) && !d.domainAt(i) {
			return false
		}
	}
	return false
}

// bodyApposed tells whether the country between two commas, the first at token i, says where the body before it is ("the
// University of Leiden, in the Netherlands, signed"), in whose name no other state stands.
func (d *document) bodyApposed(h *hit, i int) bool {
	if h.to >= len(d.toks) || !d.isComma(h.to) && !d.has(h.to, cAnd) {
		return false
	}
	for i--; i > 0 && h.from-i <= 9 && !d.sentStart[i]; i-- {
		if d.has(i, cInstitution) {
			return !d.has(i-1, cLoc) && d.hitOver(i, cLoc) == nil
		}
		if g := d.hitOver(i, cGaz); g != nil && g.e.party != h.e.party {
			return false
		}
		if t := &d.toks[i]; !t.word || !t.capital && !d.hasAny(i, bits(cTail, cOf, cDef)) && !d.domainAt(i) {
			return false
		}
	}
	return false
}

func (d *document) hyphenBetween(i, j int) bool {
	if i == j {
		return i > 0 && d.toks[i-1].norm == "-" // a combining form holds its hyphen
	}
	if j-i != 1 {
		return false
	}
	switch d.toks[i].norm {
	case "-", "–", "—", "/":
		return !d.toks[i].space && !d.toks[j].space || d.toks[i].field == 0
	}
	return false
}

// inName tells whether the hit is part of a person's name.
func (d *document) inName(h *hit) bool {
	if !d.inOfficeOrName(h.from) {
		return false
	}
	for i := h.from; i >= 0 && i > h.from-12; i-- {
		if k := d.personStarting(i); k >= 0 {
			p := &d.people[k]
			return p.from <= h.from && h.to <= p.to
		}
	}
	return false
}

// maskAsides marks the tokens of phrases that bring in people and states who take no part.
func (d *document) maskAsides() {
	d.masked = d.scratch.marks.take(len(d.toks))
	for k := range d.hits {
		h := &d.hits[k]
		if h.e.class == cNeg {
			d.maskReplaced(h)
		}
		if h.e.class != cAside && h.e.class != cOccasion {
			continue
		}
		if h.e.class == cOccasion && d.isDate(h.to) {
			continue // "at the end of 2010 between A and B"
		}
		if h.e.class == cOccasion && d.postedTo(h.from) {
			continue
		}
		if h.e.class == cOccasion && d.forYears(h) {
			continue // "was for nine years minister of A"
		}
		if h.e.class == cAside && h.e.flags&flagBack != 0 {
			d.maskDoneBefore(h)
			continue
		}
		if h.e.class == cAside && h.e.flags&flagWeak != 0 && d.actBehind(h) {
			continue
		}
		if h.e.class == cAside && h.e.flags&flagOwn != 0 {
			d.maskStrife(h)
			continue
		}
		if d.clauseBehind(h) || d.actWithBehind(h) || h.e.class == cAside && h.from > 0 && !d.sentStart[h.from] && d.aloneHad(h.from-1) {
			continue
		}
		end := d.sents[d.sentOf[h.from]].to
		i, comma, verb := h.to, 0, false
		behind := h.e.class == cAside && i < end && d.toks[i].norm == "," && d.asideBefore(h.from) < h.from // "with X as godfather, …"
		for ; i < end && !behind; i++ {
			t := &d.toks[i]
			if t.norm == "," || t.norm == "،" {
				if h.e.class == cAside && !d.insideHouse(h) && (d.listGoesOn(i) || d.andPrincipal(i, end) || d.byAgain(h, i) || d.asideListBehind(h, i)) {
					if comma == 0 {
						comma = i
					}
					continue
				}
				break
			}
			if !t.word && (t.norm == ";" || t.norm == "؛" || t.norm == ":" || t.norm == ")" || t.norm == "—" || t.norm == "–" && t.space) {
				break
			}
			if p := d.hitAt(i, cPlanned); p != nil && p.to-p.from > 1 && i > h.to && d.count(p.from, p.to, bits(cPassive)) > 0 {
				break // "during the visit is planned the signing of …"
			}
			if h.e.class == cAside && i > h.to && d.has(i, cPerfect) && d.hitAt(i+1, cWith) != nil {
				continue // "modelled on the one that A has with B"
			}
			if i >= h.to && d.has(i, cRel) && i > 0 && d.hasAny(i-1, bits(cThis, cDef)) && !d.has(i-1, cRel) && !(h.e.class == cAside && d.hadWith(i)) {
				break // "follows the one that A and B had signed"
			}
			if i > h.to && d.has(i, cHoped) && d.hasAny(i+1, bits(cPronoun, cBoth)) && !d.isDate(i) {
				break // "at the end of the year unless they are extended"
			}
			if h.e.class == cOccasion && (d.has(i, cBy) && !caseless(t.norm) && d.nounOfAct(h.to, i) || d.subjectOfNoun(i)) {
				break // "after the signing by A and B of …"
			}
			if i > h.to && (d.hasAny(i, bits(cPerfect, cPassive, cBoundary)) || d.has(i, cAdds) && caseless(t.norm)) || d.has(i, cInstrument) {
				verb = d.has(i, cPerfect)
				break
			}
			if i > h.to+1 && h.e.class == cOccasion && d.has(i, cProvision) && !d.has(i-1, cRel) && !caseless(t.norm) {
				break // "the accord signed during the visit concerns fish"
			}
			if i > h.to && d.has(i, cAct) {
				if a := d.hitOver(i, cAct); a != nil && (a.e.forms&(formPast|formFut|formPres) != 0 || d.has(i-1, cAnd) && a.e.act == actSign && a.e.forms&formPart != 0 && d.has(a.to, cBy)) {
					verb = h.e.class == cAside && a.e.act == actSign && a.e.forms&formNoun == 0 && !caseless(t.norm)
					break // or "after talks and initialled by X"
				}
			}
		}
		from := h.from
		if h.e.class == cAside && !d.wordIn(d.asidesEnd(h.to), i) {
			from = d.asideBefore(h.from)
		}
		if verb && comma > 0 && d.sentStart[h.from] {
			i = d.listCloses(h.to, comma, i) // "before X, A and B have signed": the list is the subject
		}
		i = d.subjectAfterOccasion(h, i)
		for j := from; j < i; j++ {
			d.masked[j] = true
		}
	}
	d.maskSetApart()
	d.maskWhenClauses()
	d.maskReports()
	d.maskComparisons()
	d.maskNationalities()
}

// maskStrife masks those of whom words of cause or concession only tell that they are at odds with each other, where a "with"
// brings the second of them ("despite the dispute of A with B"); those whom a "between" brings may be taken up ("both").
func (d *document) maskStrife(h *hit) {
	const reach = 5
	end := d.sents[d.sentOf[h.from]].to
	with := h.to
	for with < min(h.to+reach, end) && d.hitAt(with, cWith) == nil {
		if d.toks[with].norm == "," || d.hasAny(with, bits(cAct, cInstrument, cBetween, cPerfect, cPassive)) {
			return
		}
		with++
	}
	if with >= end || d.hitAt(with, cWith) == nil {
		return
	}
	for i := h.from; i < end && !d.isComma(i) && (i <= with || !d.hasAny(i, bits(cAct, cInstrument, cPerfect, cPassive, cBoundary, cRel))); i++ {
		d.masked[i] = true
	}
}

// maskReplaced masks a name right behind words for "instead of".
func (d *document) maskReplaced(h *hit) {
	i := h.to
	if h.to-h.from < 2 {
		return
	}
	if d.has(i, cDef) {
		i++
	}
	g := d.hitAt(i, cGaz)
	if g == nil || d.sentOf[h.from] != d.sentOf[i] {
		return
	}
	for j := h.from; j < g.to; j++ {
		d.masked[j] = true
	}
}

// listCloses gives the comma before token to that ends the list that begins at token from: the first behind an "and" of it,
// else its first comma.
func (d *document) listCloses(from, first, to int) int {
	and := false
	for i := from; i < to; i++ {
		and = and || d.has(i, cAnd)
		if and && d.toks[i].norm == "," {
			return i
		}
	}
	return first
}

// actWithBehind tells whether the occasion is an act with its partner right behind the verb, whose object follows ("after
// having signed with B an accord, A …").
func (d *document) actWithBehind(h *hit) bool {
	i := h.to
	if h.e.class != cOccasion || i >= len(d.toks) || caseless(d.toks[h.from].norm) {
		return false
	}
	if d.has(i, cPerfect) {
		i++
	}
	a := d.hitAt(i, cAct)
	return a != nil && a.e.forms&formNoun == 0 && d.hitAt(a.to, cWith) != nil
}

// byAgain tells whether behind the comma at i an aside that ends in "by" goes on with "and by"; the word
// may be contracted with an article ("por", "pelo"), so that the first letters are compared.
func (d *document) byAgain(h *hit, i int) bool {
	if i+2 >= len(d.toks) || !d.has(i+1, cAnd) || !d.has(i+2, cBy) {
		return false
	}
	a, b := d.toks[h.to-1].norm, d.toks[i+2].norm
	return a != "" && b != "" && a[0] == b[0]
}

// asidesEnd passes further asides that stand right behind ("present, on their feet").
func (d *document) asidesEnd(i int) int {
	for h := d.hitAt(i, cAside); h != nil; h = d.hitAt(i, cAside) {
		i = h.to
	}
	return i
}

func (d *document) wordIn(from, to int) bool {
	for ; from < to; from++ {
		if d.toks[from].word {
			return true
		}
	}
	return false
}

// asideBefore gives where the phrase begins that words behind it make an aside ("with X and Y as
// witnesses"), else i.
func (d *document) asideBefore(i int) int {
	for j := i - 1; j >= 0 && i-j < 30 && !d.sentStart[j+1]; j-- {
		if d.has(j, cAct) || d.has(j, cInstrument) || d.toks[j].norm == ";" {
			return i
		}
		if h := d.hitAt(j, cWith); h != nil {
			return j
		}
	}
	return i
}

// listGoesOn tells whether the comma at i stands between people of an aside, or between a name and
// its office.
func (d *document) listGoesOn(i int) bool {
	for k := range d.people {
		p := &d.people[k]
		if p.oTo == i && p.from == i+1 || p.to == i && p.oFrom > i && p.oFrom <= i+2 {
			return true
		}
		if p.from0() > i+4 {
			break
		}
	}
	return d.toks[i].norm == "," && i > 0 && i+1 < len(d.toks) && d.toks[i-1].capital && d.toks[i+1].capital && !d.has(i+1, cGaz)
}

// atomsIn gives the indexes of the atoms between two tokens.
func (d *document) atomsIn(from, to int) []int {
	k, hi := 0, len(d.atoms)
	for k < hi {
		if mid := (k + hi) / 2; d.atoms[mid].from < from {
			k = mid + 1
		} else {
			hi = mid
		}
	}
	first := k
	for k < len(d.atoms) && d.atoms[k].from < to {
		k++
	}
	return d.scratch.upTo(k)[first:k:k]
}

// townAndDay tells whether a town, a comma and a day are all that stands between two tokens.
func (d *document) townAndDay(from, to int) bool {
	const most = 8
	if to-from > most {
		return false
	}
	for i := from + 1; i < to; i++ {
		if !d.isComma(i) {
			continue
		}
		if !d.townOnly(from, i) || i+1 >= to {
			return false
		}
		for j := i + 1; j < to; j++ {
			if !d.isDate(j) && !d.hasAny(j, bits(cDef, cTimePrep, cDatePrep)) {
				return false
			}
		}
		return d.isDate(to - 1)
	}
	return false
}

// maxFurniture is how many paragraphs of a page may stand before the dateline ("Source: …", "By our staff"), and wordsOfFurniture how
// long each of them may be.
const (
	maxFurniture     = 5
	maxMenu          = 14 // of which the later ones only before a dateline that opens with a town
	wordsOfFurniture = 25
)

// dateline gives where the dateline begins, and its end: where the text begins if there is none. Lines of the page that tell of
// nothing may stand before it.
func (d *document) dateline() (from, to int) {
	start := 0
	for start < len(d.toks) && d.toks[start].field == 0 {
		start++
	}
	from = start
	dayFrom, dayTo := start, start // a line that opens with a day, where no town opens one behind it
	for n := 0; n <= maxMenu && from < len(d.toks); n++ {
		if to := d.datelineAt(from); to > from && (n <= maxFurniture || d.townOpens(from)) {
			if dayFrom == dayTo && d.onlyDay(from, to) && n < maxFurniture {
				dayFrom, dayTo = from, to
			} else if dayFrom == dayTo || d.townOpens(from) {
				return from, to
			}
		}
		next := from + 1
		for next < len(d.toks) && d.toks[next].newline == 0 {
			next++
		}
		if next-from > wordsOfFurniture || d.count(from, next, bits(cAct)) > 0 && (n == 0 || lineEnds(d.toks[next-1].norm)) {
			break
		}
		from = next
	}
	return dayFrom, dayTo
}

// onlyDay tells whether nothing but a day and a mark stands between two tokens.
func (d *document) onlyDay(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].word && !d.isDate(i) {
			return false
		}
	}
	return true
}

// townOpens tells whether the name of a town stands at token i.
func (d *document) townOpens(i int) bool {
	h := d.hitAt(i, cGaz)
	return h != nil && (h.e.gaz == gazetteer.City || h.e.gaz == gazetteer.Capital)
}

// datelineAt gives the end of an opening such as "RABAT, 3 May (Agency) –", or the token where it would begin.
func (d *document) datelineAt(start int) int {
	if start < len(d.toks) {
		if _, ok := d.heading(d.sentOf[start]); ok {
			return start
		}
	}
	for i := start; i < len(d.toks) && i < start+22; i++ {
		t := &d.toks[i]
		if i > start+1 && t.newline > 0 && agencyCalled(d.toks[i-1].norm) {
			return i // a line of its own ends with the agency
		}
		if i > start && d.sentStart[i] && d.toks[i-1].norm != "." || d.hasAny(i, bits(cAct, cInstrument)) {
			return start
		}
		if caseless(t.norm) && d.outOfDateline(start, i) {
			return start
		}
		switch t.norm {
		case "–", "—", "-", "/", ".-", "--":
			if t.norm == "/" && i > start && d.toks[i-1].number >= 0 && i+1 < len(d.toks) && d.toks[i+1].number >= 0 && !d.isDate(i-1) {
				continue // the number of a paper
			}
			if t.norm == "/" && d.isDate(i-1) && d.isDate(i+1) {
				continue // between the two names of a month
			}
			if t.norm == "/" && i+2 < len(d.toks) && d.toks[i+2].norm == "/" && d.toks[i+1].word {
				continue // "ABU DHABI, 5 May / WAM / …"
			}
			if t.space && (i+1 >= len(d.toks) || d.toks[i+1].space || t.norm != "-" || d.toks[i+1].norm == "-") || t.norm == "/" {
				if i > start && !d.inParens(start, i) {
					for i+1 < len(d.toks) && (d.toks[i+1].norm == "-" || d.toks[i+1].norm == "–") {
						i++
					}
					return i + 1
				}
			}
			if i > start && !t.space && d.toks[i-1].norm == "." {
				return i + 1
			}
		case ":":
			if i > start && i-start <= 8 && d.toks[start].allCaps && (d.dayCloses(start, i) || d.count(start, i, bits(cMonth)) > 0) {
				return i + 1 // "BRATISLAVA, April 9: …"
			}
			if d.townAndDay(start, i) {
				return i + 1 // "Lima, 15 May: …"
			}
			if i > start && i-start <= 3 && d.townOnly(start, i) && (d.toks[i+1].capital || caseless(d.toks[i+1].norm)) {
				return i + 1 // "Colombo: The cabinet …"
			}
		case ",":
			if d.townOnly(start, i) && d.has(i+1, cDef) && d.toks[i+1].capital && d.hitAt(i+1, cGaz) == nil {
				return i + 1 // "Doha, The minister …"
			}
		case ")":
			if d.agencyCloses(start, i) {
				return i + 1
			}
		case ".":
			if i == start {
				return start
			}
			if i-start <= 5 && (d.toks[start].allCaps && d.allCapsUpTo(start, i) || d.townOnly(start, i)) || i-start <= 8 && (d.toks[i-1].norm == ")" || d.dayCloses(start, i)) {
				return i + 1
			}
		}
		if t.word && !t.capital && t.number < 0 && !d.hasAny(i, bits(cMonth, cOf, cDef, cDatePrep, cGaz, cWeekday, cLoc, cParticle, cAnd)) && t.norm > ":" && !d.inParens(start, i) && !caseless(t.norm) && !(i > start && d.toks[i-1].number >= 0 && len(t.norm) <= 5) {
			return start
		}
	}
	return start
}

// maxDateline is how many words without capitals a dateline may hold before its day, besides towns and what stands in
// brackets.
const maxDateline = 4

// outOfDateline tells whether the word at i, in a script without capitals, is none of a dateline: a clause has begun.
func (d *document) outOfDateline(start, i int) bool {
	if d.inParens(start, i) || d.isDate(i) {
		return false
	}
	if d.hasAny(i, bits(cRel, cPassive, cPerfect, cOffice, cInstitution, cOccasion, cBoth, cNeg)) {
		return true
	}
	n := 0
	for k := start; k <= i && d.toks[k].number < 0; k++ {
		if d.toks[k].word && !d.isDate(k) && !d.hasAny(k, bits(cGaz, cLoc, cMonth, cWeekday, cDay)) && !d.inParens(start, k) {
			n++
		}
	}
	return n > maxDateline
}

// townOnly tells whether nothing but the name of a town stands between two tokens, and more follows on its line.
func (d *document) townOnly(from, to int) bool {
	h := d.hitAt(from, cGaz)
	return h != nil && h.to == to && (h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.City) && to+1 < len(d.toks) && d.toks[to+1].newline == 0
}

// dayCloses tells whether nothing but a town and a day behind a comma stands before the full stop at i ("Moscow, 3 May.
// The two …").
func (d *document) dayCloses(start, i int) bool {
	if !d.toks[start].capital {
		return false
	}
	for k := range d.dates {
		if h := &d.dates[k]; (h.to == i || h.to == i+1) && h.from > start && !h.deictic && len(h.value) == 10 {
			return d.toks[h.from-1].norm == ","
		}
	}
	return false
}

// agencyCloses tells whether the mark at i closes the name of an agency behind town and day, and a sentence begins
// right behind it ("Luanda, 18 Sep (PL) Two memoranda …").
func (d *document) agencyCloses(start, i int) bool {
	if i-start < 4 || i-start > 14 || i+1 >= len(d.toks) || !d.toks[i+1].capital {
		return false
	}
	if d.isDate(i-1) && d.inParens(start, i) {
		return true // "LUSAKA (Wire Service – 15th May, 2024) Zambia and …"
	}
	if !d.toks[i-1].capital || d.toks[i-2].norm != "(" && d.toks[i-3].norm != "(" {
		return false
	}
	for k := start; k < i; k++ {
		if d.toks[k].number >= 0 {
			return true
		}
	}
	return false
}

// tellDays counts "today" and "yesterday" from the day of the dateline, where it names one of the
// week before publication.
func (d *document) tellDays() {
	var told time.Time
	for k := range d.dates {
		h := &d.dates[k]
		if d.toks[h.from].field != 1 || h.from >= d.pubPlace {
			continue
		}
		if c := newCalendar(h.value); c.known && (!h.deictic || d.count(h.from, h.to, bits(cMonth)) > 0) && d.cal.known {
			if age := d.cal.pub.Sub(c.pub); age > 0 && age < 7*24*time.Hour {
				told = c.pub
			}
		}
	}
	if told.IsZero() {
		told = d.dayOfDateline()
	}
	if told.IsZero() {
		return
	}
	for k := range d.dates {
		h := &d.dates[k]
		if x := d.hitAt(h.from, cDay); x != nil && h.from >= d.pubPlace && h.value == day(d.cal.pub.AddDate(0, 0, x.e.n)) {
			h.value = day(told.AddDate(0, 0, x.e.n))
			h.next = h.value
		}
	}
}

// dayOfDateline gives the day that the dateline names by its number alone ("Buenos Aires, 17 (Agency) –"), where it
// lies in the week before publication.
func (d *document) dayOfDateline() time.Time {
	for i := d.pubPlace - 2; i > 0 && d.toks[i].field == 1; i-- {
		n := int(d.toks[i].number)
		if d.toks[i-1].norm != "," || n < 1 || n > 31 || d.toks[i+1].word && (len(d.toks[i+1].norm) > 4 || d.toks[i+2].word) || d.isDate(i) || !d.cal.known {
			continue
		}
		for back := 1; back < 7; back++ {
			if t := d.cal.pub.AddDate(0, 0, -back); t.Day() == n {
				return t
			}
		}
	}
	return time.Time{}
}

func (d *document) allCapsUpTo(i, j int) bool {
	for ; i < j; i++ {
		if d.toks[i].word && !d.toks[i].allCaps {
			return false
		}
	}
	return true
}

func (d *document) inParens(from, i int) bool {
	open := 0
	for k := from; k < i; k++ {
		switch d.toks[k].norm {
		case "(":
			open++
		case ")":
			open--
		}
	}
	return open > 0
}

// andPrincipal tells whether an "and" behind the comma at token i brings one more who looks on, whose name a comma closes before those
// who act ("under the eyes of the president of A, X, and of that of B, Y, the ministers signed").
func (d *document) andPrincipal(i, end int) bool {
	if i+2 >= end || !d.has(i+1, cAnd) {
		return false
	}
	for k := range d.people {
		p := &d.people[k]
		if p.from0() <= i+1 {
			continue
		}
		last := max(p.to, p.oTo)
		return p.from0() <= i+4 && p.oTo > p.oFrom && last < end && d.isComma(last) && (d.officeIn(last, min(last+8, end)) || d.personBetween(last, end) >= 0) && d.count(i, last, bits(cAct, cInstrument)) == 0
	}
	return false
}
