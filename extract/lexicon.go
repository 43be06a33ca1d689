package extract

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

//go:embed lang
var languageFiles embed.FS

// class is what a pattern of a language file stands for; FORMAT.md describes them.
type class uint8

const (
	cInstrument class = iota
	cAct
	cPerfect
	cPassive
	cPlanned
	cHoped
	cNeg
	cDef
	cIndef
	cThis
	cOther
	cPast
	cSame
	cBetween
	cWith
	cAnd
	cBy
	cFor
	cOf
	cLoc
	cOn
	cRel
	cBoundary
	cBoth
	cCounterpart
	cAside
	cOccasion
	cProvision
	cDomestic
	cMonth
	cWeekday
	cDay
	cRelTime
	cLast
	cNext
	cThisTime
	cUnit
	cAgo
	cSameDay
	cDatePrep
	cTimePrep
	cNumber
	cOrdinal
	cSeveral
	cOffice
	cTail
	cHonorific
	cParticle
	cSignatory
	cInstitution
	cNotName
	cGaz
	cSameYear
	cEllipsis
	cPronoun
	cEach
	cLeader
	cSimilar
	cDoes
	cEpithet
	cAdds
	cPrivate
	cSays
	cCompanion
	maskedClasses

	// these are never asked for by token

	cNoInstrument class = iota - 1
	cAbbrev
	cDomain
	cPrefix
	cRelation
	cSeat
	cRemote
	cBuilding
	cTakesPart
	cSees
	cMeets
	cVisit
	cToward
	cNotifies
	cGathers
	cUntil
	cMeans
	cThen
	cDiary
	cNews
	cSubject
	cStanding
	cVotes
	cBesides
	cThere
	cSettlement
	cMembers
	cNumbered
	cAddressee
	cThreefold
	cOrigin
	cGoes
	cGives
	cSum
	cScale

	// looked up by word, rarely

	cHelps
	cSole
	cAll
	cSister
	cExists
	cSince
	cGuest
	cMediates
	cEnacts
	cBill
	cHandling
	cJust
	cCommittee
	cLasting
	cUpTo
	cNotBefore
	cYes
	cResumes
	cCeremony
	cAnyParty
	cPutsOff
	cCredit
	cPosted
	cFellows
	cAttends
	cOtherMonth
	cUnto
	cLasts
	cLasted
	cBeside
	cNamely
	cJoiner

	// not looked up by word

	cManner
	cEnding
	cOnce
	cReason
	cFinal
	cOneself
	cUnreal
	cNamed
	cTeaches
	cLately
	cYet
	cPublishes
	cSetApart
	cBodyOf
	cDecade
	cStates
	cGrouping
	cPresidency
	cHeld
	cRemaining
	cRulers
	cEnables
	cCalls
	cTally
	cInPrinciple
	cYardstick
	cObservers
	cSided

	// a phrase, which takes part in nothing but what it tells

	cLends

	classCount // no class: how many there are
)

// a mask holds a bit for each class that is asked for by token
const _ = uint(64 - maskedClasses)

var classNames = map[string]class{
	"instrument": cInstrument, "noinstrument": cNoInstrument, "act": cAct, "perfect": cPerfect,
	"passive": cPassive, "planned": cPlanned, "hoped": cHoped, "neg": cNeg, "def": cDef,
	"indef": cIndef, "this": cThis, "other": cOther, "past": cPast, "same": cSame,
	"between": cBetween, "with": cWith, "and": cAnd, "by": cBy, "for": cFor, "of": cOf, "loc": cLoc,
	"on": cOn, "rel": cRel, "boundary": cBoundary, "both": cBoth, "counterpart": cCounterpart,
	"aside": cAside, "occasion": cOccasion, "provision": cProvision, "domestic": cDomestic,
	"month": cMonth, "weekday": cWeekday, "day": cDay, "rel-time": cRelTime, "last": cLast,
	"next": cNext, "this-time": cThisTime, "unit": cUnit, "ago": cAgo, "sameday": cSameDay,
	"date-prep": cDatePrep, "time-prep": cTimePrep, "number": cNumber, "ordinal": cOrdinal,
	"several": cSeveral, "office": cOffice, "tail": cTail, "honorific": cHonorific,
	"particle": cParticle, "signatory": cSignatory, "institution": cInstitution,
	"abbrev": cAbbrev, "notname": cNotName, "domain": cDomain, "prefix": cPrefix,
	"sameyear": cSameYear, "ellipsis": cEllipsis, "pronoun": cPronoun, "each": cEach, "relation": cRelation,
	"similar": cSimilar, "does": cDoes, "epithet": cEpithet, "adds": cAdds, "beside": cBeside, "namely": cNamely, "joiner": cJoiner, "takespart": cTakesPart, "seat": cSeat, "remote": cRemote, "building": cBuilding, "sees": cSees, "visit": cVisit, "toward": cToward, "notifies": cNotifies, "gathers": cGathers, "until": cUntil, "means": cMeans, "then": cThen, "diary": cDiary, "news": cNews, "subject": cSubject, "votes": cVotes, "besides": cBesides, "there": cThere, "settlement": cSettlement, "addressee": cAddressee, "threefold": cThreefold, "origin": cOrigin, "sister": cSister, "handling": cHandling, "exists": cExists, "lasts": cLasts, "lasted": cLasted, "since": cSince, "just": cJust, "lately": cLately, "yet": cYet, "publishes": cPublishes, "setapart": cSetApart, "bodyof": cBodyOf, "decade": cDecade, "held": cHeld, "remaining": cRemaining, "calls": cCalls, "tally": cTally, "inprinciple": cInPrinciple, "yardstick": cYardstick, "rulers": cRulers, "enables": cEnables, "states": cStates, "grouping": cGrouping, "presidency": cPresidency, "observers": cObservers, "sided": cSided,
	"private": cPrivate, "says": cSays, "standing": cStanding,
	"members": cMembers, "numbered": cNumbered, "goes": cGoes, "gives": cGives, "sum": cSum, "scale": cScale, "lends": cLends, "helps": cHelps, "sole": cSole, "all": cAll, "guest": cGuest, "mediates": cMediates, "enacts": cEnacts, "bill": cBill, "committee": cCommittee, "lasting": cLasting, "upto": cUpTo, "notbefore": cNotBefore, "yes": cYes, "resumes": cResumes, "ceremony": cCeremony, "anyparty": cAnyParty, "putsoff": cPutsOff, "credit": cCredit, "posted": cPosted, "fellows": cFellows, "attends": cAttends, "othermonth": cOtherMonth, "unto": cUnto, "once": cOnce, "reason": cReason, "manner": cManner, "ending": cEnding,
	"named": cNamed, "meets": cMeets, "final": cFinal, "oneself": cOneself, "teaches": cTeaches, "unreal": cUnreal, "companion": cCompanion,
}

// act is what was done with an instrument.
type actType uint8

const (
	actSign actType = iota
	actRatify
	actForce
	actRenew
	actSuspend
	actEnd
	actNegotiate
	actPlan
)

var actNames = map[string]actType{
	"SIGN": actSign, "RATIFY": actRatify, "FORCE": actForce, "RENEW": actRenew,
	"SUSPEND": actSuspend, "END": actEnd, "NEGOTIATE": actNegotiate, "PLAN": actPlan,
}

// formSet is a set of grammatical forms.
type formSet uint16

const (
	formPast formSet = 1 << iota
	formPart
	formPres
	formFut
	formCond
	formInf
	formGer
	formNoun
	formPlup
	formSub
)

var formNames = map[string]formSet{
	"past": formPast, "part": formPart, "pres": formPres, "fut": formFut, "cond": formCond,
	"inf": formInf, "ger": formGer, "noun": formNoun, "plup": formPlup, "sub": formSub,
}

// entry is one line of a language file, or one name of the gazetteer.
type entry struct {
	class      class
	act        actType
	forms      formSet // of acts; tense of auxiliaries
	flags      entryFlag
	gaz        gazetteer.Class
	kind       kg.Kind
	domain     kg.Domain
	field      int8 // place of the domain in kg.Domains, behind them where there is none
	party      kg.Party
	relation   kg.RelationType
	of         []kg.Party // whom an epithet can stand for; ORG: for any organisation
	n          int        // number, month, weekday, offset
	unit       string
	w          float64
	caseNeeded bool
	capitals   bool // counts only in capitals
	small      bool // counts only without a capital
	region     bool // of a region, not of its whole country
	accents    bool // a name that counts only with its accents
	pattern    string
	leaders    []gazetteer.Leader // those who bear the name, of cLeader
	surname    bool               // the name is no more than a surname
}

// added is an entry where a phrase ends, with the phrase's words as they are spelt, nil where
// accents do not matter.
type added struct {
	e     *entry
	spelt []string
	plain bool // they have no accents
}

type entryFlag uint32

const (
	flagPlural entryFlag = 1 << iota
	flagGeneric
	flagWeak
	flagReflexive
	flagCorporate
	flagTransitive
	flagBack
	flagJoins // the instrument is the subject, its parties follow
	flagAmbiguous
	flagInverse
	flagAgain   // does what was told before
	flagThing   // a pronoun that stands for no person
	flagPeople  // both parties by those who stand for them
	flagCapital // counts only where its last word has a capital
	flagLed     // an act whose instrument stands behind a preposition
	flagSubject // a relative pronoun that is the subject of a verb right behind it
	flagWe      // a pronoun or a verb of those who speak
	flagOwn     // a word that opens what is said, with a pronoun for who says it; a denial that says the accord itself was made up
	flagSpelt   // only where the first word is spelt so, hamza and all
	flagBare    // no article is joined to it
	flagWhole   // a denial of all that its sentence tells
	flagLoose   // an instrument word that goes for any kind
	flagArmed   // a side of a civil war
	flagVoted   // an act that ratifies where a parliament does it
	flagTacit   // an act of being agreed that names no instrument
	flagPlace   // a relative word of a place
)

var flagNames = map[string]entryFlag{
	"plural": flagPlural, "generic": flagGeneric, "weak": flagWeak, "reflexive": flagReflexive,
	"corporate": flagCorporate, "transitive": flagTransitive, "back": flagBack, "again": flagAgain, "inverse": flagInverse,
	"joins": flagJoins, "thing": flagThing, "people": flagPeople, "capital": flagCapital, "led": flagLed, "subject": flagSubject, "we": flagWe, "whole": flagWhole, "bare": flagBare, "spelt": flagSpelt, "own": flagOwn, "loose": flagLoose, "armed": flagArmed, "voted": flagVoted, "tacit": flagTacit, "place": flagPlace,
}

// lexicon is all that is known of one language, ready to be matched.
type lexicon struct {
	lang     kg.Lang
	words    wordTable
	trie     trie
	root     []int32  // word → node of the phrases that begin with it, 0: none; while the lexicon is loaded
	opens    []uint64 // word → classes of those phrases
	gate     gate
	next     map[uint64]int32 // phrase node and word → phrase node, while the lexicon is loaded
	ents     [][]added        // entries that end at a phrase node, while the lexicon is loaded
	actPath  []bool           // the node stands on the way to an act, while the lexicon is loaded
	prefixes []prefix
	abbrev   map[string]bool
	singles  map[string]uint32           // words of the classes that are looked up by word alone
	named    map[string]bool             // words of cNamed, true for those that count only with a capital
	bare     [classCount]map[string]bool // words of each class that is looked up by nothing but its words, see isBare
	unreal   stems                       // of cUnreal
	manner   []string                    // endings of cManner
	endings  []verbEnding                // of cEnding
	rare     map[string]uint32           // words of the classes from cHelps on
	once     map[string][]openerWords    // of cOnce, by their first word
	reason   map[string][]openerWords    // of cReason, so too
	sounds   func() nameSounds           // of its leaders, found when they are first needed
	speller  speller                     // of add
	scratch  []token                     // of add
}

// isBare tells whether a word, as a token holds it, is one of a class that has no more than words: cMeets, cFinal, cOneself,
// cTeaches, cLately, cYet, cPublishes, cSetApart, cBodyOf, cDecade, cStates, cGrouping, cPresidency, cHeld, cRemaining, cCalls,
// cRulers, cEnables, cTally, cInPrinciple and cYardstick.
func (lx *lexicon) isBare(c class, norm string) bool { return lx.bare[c][norm] }

// prefix is a particle that the language joins to the word after it.
type prefix struct {
	norm  string
	role  roleSet
	tail  bool   // joined at the end
	gives string // what the particle swallowed of the word after it
	spelt string // how the text must spell it, where that matters
}

var roleNames = map[string]roleSet{
	"and": roleAnd, "loc": roleLoc, "for": roleFor, "def": roleDef, "future": roleFuture,
	"of": roleOf, "by": roleBy, "has": roleHas, "open": roleOpen,
}

var lexicons sync.Map // kg.Lang → func() (*lexicon, error)

// lexiconOf loads the language on first use; several languages load side by side.
func lexiconOf(lang kg.Lang) (*lexicon, error) {
	f, _ := lexicons.LoadOrStore(lang, sync.OnceValues(func() (*lexicon, error) { return loadLexicon(lang) }))
	return f.(func() (*lexicon, error))()
}

func loadLexicon(lang kg.Lang) (*lexicon, error) {
	lx := &lexicon{lang: lang, next: make(map[uint64]int32, 1<<16), ents: make([][]added, 1), actPath: make([]bool, 1), abbrev: map[string]bool{}, singles: map[string]uint32{}, named: map[string]bool{}, rare: map[string]uint32{}, once: map[string][]openerWords{}, reason: map[string][]openerWords{}}
	lx.words.init()
	lx.sounds = sync.OnceValue(func() nameSounds { return makeNameSounds(gazetteer.Leaders(lang)) })
	if err := checkPairs(); err != nil {
		return nil, err
	}
	dir := path.Join("lang", string(lang))
	files, err := fs.Glob(languageFiles, dir+"/*.tsv")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("language %q: no files under %s", lang, dir)
	}
	sort.Strings(files)
	var lines []langLine
	for _, f := range files {
		b, err := languageFiles.ReadFile(f)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", f, err)
		}
		for n, raw := range strings.Split(string(b), "\n") {
			l, err := parseLine(raw)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", f, n+1, err)
			}
			if l == nil {
				continue
			}
			if l.entry.class == cPrefix {
				p := prefix{norm: gazetteer.Fold(l.pattern), role: roleNames[l.attrs["role"]], tail: l.attrs["tail"] != "", gives: gazetteer.Fold(l.attrs["gives"])}
				if l.attrs["spelt"] != "" {
					p.spelt = l.pattern
				}
				lx.prefixes = append(lx.prefixes, p)
				lx.gate.inner.join(p.norm, p.tail)
				if p.role == roleDef && !p.tail {
					lx.gate.joined = append(lx.gate.joined, p.norm)
				}
				continue
			}
			lines = append(lines, *l)
		}
	}
	for _, l := range lines {
		e := l.entry
		for _, p := range expand(l.pattern) {
			switch e.class {
			case cUntil:
				lx.singles[gazetteer.Fold(p)] |= singleBit(e.class) // and a hit, below
			case cAbbrev:
				lx.abbrev[gazetteer.Fold(strings.TrimSuffix(p, "."))] = true
				continue
			case cSeat, cRemote, cBuilding, cTakesPart, cSees, cVisit, cToward, cNotifies, cGathers, cMeans, cThen, cDiary, cNews, cSubject, cStanding, cVotes, cBesides, cThere, cSettlement,
				cMembers, cNumbered, cAddressee, cThreefold, cOrigin, cGoes, cGives, cSum, cScale:
				if e.class == cSum || e.class == cScale {
					lx.gate.noteSum(gazetteer.Fold(p))
				}
				lx.singles[gazetteer.Fold(p)] |= singleBit(e.class)
				continue
			case cHelps, cSole, cAll, cSister, cExists, cSince, cGuest, cMediates, cEnacts, cBill, cHandling, cJust, cCommittee, cLasting, cUpTo, cNotBefore, cYes, cResumes, cLasts, cLasted, cBeside, cCeremony, cAnyParty, cPutsOff, cCredit, cPosted, cFellows, cAttends, cOtherMonth, cUnto, cNamely, cJoiner:
				lx.rare[gazetteer.Fold(p)] |= 1 << (e.class - cHelps)
				continue
			case cManner:
				lx.manner = append(lx.manner, gazetteer.Fold(p))
				continue
			case cEnding:
				v := verbEnding{end: gazetteer.Fold(p), forms: e.forms, first: e.flags&flagLed != 0}
				if e.flags&flagSpelt != 0 {
					v.spelt = p
				}
				lx.endings = append(lx.endings, v)
				continue
			case cOnce:
				lx.addOpener(lx.once, p, e.flags)
				continue
			case cReason:
				lx.addOpener(lx.reason, p, e.flags)
				continue
			case cMeets, cFinal, cOneself, cTeaches, cLately, cYet, cPublishes, cSetApart, cBodyOf, cDecade, cStates, cGrouping, cPresidency, cObservers, cSided, cHeld, cRemaining, cCalls, cRulers, cEnables, cTally, cInPrinciple, cYardstick:
				if lx.bare[e.class] == nil {
					lx.bare[e.class] = map[string]bool{}
				}
				lx.bare[e.class][gazetteer.Fold(p)] = true
				continue
			case cUnreal:
				lx.unreal.add(gazetteer.Fold(p))
				continue
			case cNamed:
				lx.named[gazetteer.Fold(p)] = e.flags&flagCapital != 0
				continue
			}
			lx.add(p, &e)
		}
	}
	lx.gate.settle()
	for _, g := range gazetteer.Entries(lang) {
		e := entry{class: cGaz, gaz: g.Class, party: g.Party, caseNeeded: g.Flags.Has(gazetteer.CaseNeeded), pattern: g.Surface}
		e.capitals, e.small = g.Flags.Has(gazetteer.CapitalsOnly), g.Flags.Has(gazetteer.SmallOnly)
		e.region = g.Flags.Has(gazetteer.OfRegion)
		if g.Flags.Has(gazetteer.Ambiguous) {
			e.flags |= flagAmbiguous
		}
		surface := g.Surface
		if e.accents = g.Flags.Has(gazetteer.Accented); e.accents {
			surface = g.Form
		}
		if strings.Contains(surface, ".") {
			surface = strings.ToUpper(surface) // initials are one word only in capitals, as in a text
		}
		lx.add(surface, &e)
		// "Port-Moresby" and "Port Moresby" are one name
		switch g.Class {
		case gazetteer.Name, gazetteer.Capital, gazetteer.City:
			if strings.Contains(g.Surface, " ") {
				lx.add(strings.ReplaceAll(g.Surface, " ", "-"), &e)
			} else if strings.Contains(strings.Trim(g.Surface, "-"), "-") {
				lx.add(strings.ReplaceAll(g.Surface, "-", " "), &e)
			}
		}
	}
	lx.addLeaders(gazetteer.Leaders(lang))
	lx.settle()
	return lx, nil
}

// addLeaders adds one entry a name, with all who bear it. ls is in the order of the names.
func (lx *lexicon) addLeaders(ls []gazetteer.Leader) {
	for from := 0; from < len(ls); {
		to, surname := from, true
		for to < len(ls) && ls[to].Folded == ls[from].Folded {
			surname = surname && ls[to].Surname
			to++
		}
		lx.add(ls[from].Folded, &entry{class: cLeader, caseNeeded: true, pattern: ls[from].Folded, leaders: ls[from:to], surname: surname})
		from = to
	}
}

type langLine struct {
	pattern string
	attrs   map[string]string
	entry   entry
}

// parseLine reads one line; a comment or an empty line gives nil.
func parseLine(raw string) (*langLine, error) {
	raw = strings.TrimRight(raw, "\r ")
	if raw == "" || strings.HasPrefix(raw, "#") {
		return nil, nil
	}
	cols := strings.Split(raw, "\t")
	if len(cols) < 2 {
		return nil, fmt.Errorf("line %q: want pattern, class and attributes with tabs between them", raw)
	}
	cl, ok := classNames[strings.TrimSpace(cols[1])]
	if !ok {
		return nil, fmt.Errorf("line %q: unknown class %q", raw, cols[1])
	}
	l := &langLine{pattern: strings.TrimSpace(cols[0]), attrs: map[string]string{}}
	e := &l.entry
	e.class, e.pattern, e.w, e.field = cl, l.pattern, 1, int8(len(kg.Domains))
	for _, a := range strings.Fields(strings.Join(cols[2:], " ")) {
		k, v, isPair := strings.Cut(a, "=")
		if !isPair {
			v = "yes"
		}
		l.attrs[k] = v
		if err := e.set(k, v, isPair); err != nil {
			return nil, fmt.Errorf("line %q: %w", raw, err)
		}
	}
	return l, nil
}

func (e *entry) set(k, v string, isPair bool) error {
	var err error
	switch {
	case !isPair:
		f, ok := flagNames[k]
		if !ok && k != "tail" {
			return fmt.Errorf("unknown flag %q", k)
		}
		e.flags |= f
	case k == "kind":
		e.kind = kg.Kind(v)
	case k == "act":
		a, ok := actNames[v]
		if !ok {
			return fmt.Errorf("unknown act %q", v)
		}
		e.act = a
	case k == "form" || k == "tense":
		for _, f := range strings.Split(v, "|") {
			s, ok := formNames[f]
			if !ok {
				return fmt.Errorf("unknown form %q", f)
			}
			e.forms |= s
		}
	case k == "n" || k == "offset" || k == "count":
		e.n, err = strconv.Atoi(v)
	case k == "unit":
		e.unit = v
	case k == "of":
		e.of, err = groupOf(v)
	case k == "type":
		e.relation = kg.RelationType(v)
	case k == "d":
		e.domain = kg.Domain(v)
		if e.field = int8(slices.Index(kg.Domains, e.domain)); e.field < 0 {
			return fmt.Errorf("unknown domain %q", v)
		}
	case k == "w":
		e.w, err = strconv.ParseFloat(v, 64)
	case k == "role":
		if roleNames[v] == 0 {
			return fmt.Errorf("unknown role %q", v)
		}
	case k == "gives":
	default:
		return fmt.Errorf("unknown attribute %q", k)
	}
	return err
}

// expand writes a pattern out: "sign(é|ée)" gives "signé" and "signée", "[x]" gives "x" and "".
func expand(p string) []string {
	out := alternatives(p)
	for k, form := range out {
		out[k] = strings.Join(strings.Fields(form), " ")
	}
	return out
}

// alternatives is expand with the blanks as they come.
func alternatives(p string) []string {
	i := strings.IndexAny(p, "([")
	if i < 0 {
		return []string{p}
	}
	open, shut := p[i], byte(')')
	if open == '[' {
		shut = ']'
	}
	depth, j := 0, i
	for ; j < len(p); j++ {
		if p[j] == '(' || p[j] == '[' {
			depth++
		} else if p[j] == ')' || p[j] == ']' {
			depth--
			if depth == 0 {
				break
			}
		}
	}
	if j == len(p) || p[j] != shut {
		return nil
	}
	alts := splitTop(p[i+1 : j])
	if open == '[' {
		alts = append(alts, "")
	}
	var out []string
	for _, rest := range alternatives(p[j+1:]) {
		for _, a := range alts {
			out = append(out, alternatives(p[:i]+a+rest)...)
		}
	}
	return out
}

// splitTop splits at the "|" that stand in no inner group.
func splitTop(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, s[from:i])
				from = i + 1
			}
		}
	}
	return append(out, s[from:])
}

// add puts one surface form into the phrase trie.
func (lx *lexicon) add(surface string, e *entry) {
	if surface == "" {
		return
	}
	lx.speller.fold = gazetteer.AppendFold
	if (e.class == cGaz || e.class == cLeader) && !e.accents {
		lx.speller.fold = asFolded
	}
	toks := lx.speller.tokenize(lx.scratch[:0], surface, 0)
	lx.scratch = toks
	if len(toks) == 0 {
		return
	}
	lx.gate.note(e, toks)
	node, begin := int32(0), int32(0)
	var spelt []string
	plain := true
	for i := 0; i < len(toks); i++ {
		plain = plain && toks[i].plain
		if e.class != cGaz && e.class != cLeader || e.accents {
			spelt = append(spelt, toks[i].low)
		}
		var w int32
		if i+1 < len(toks) && toks[i+1].norm == "*" && !toks[i+1].space {
			w = lx.words.stem(toks[i].norm)
			i++
		} else {
			w = lx.words.exact(toks[i].norm)
		}
		if node == 0 {
			begin = w
		}
		node = lx.step(node, w)
		lx.actPath[node] = lx.actPath[node] || gapClasses&(1<<e.class) != 0
	}
	if lx.opens[begin] |= 1 << e.class; e.class == cLends {
		lx.opens[begin] |= bits(cAct)
	}
	for k, x := range lx.ents[node] {
		old := x.e
		if !sameWords(x.spelt, spelt) {
			continue
		}
		if old.class == e.class && old.party == e.party && old.gaz == e.gaz && old.domain == e.domain && old.act == e.act && old.kind == e.kind && old.n == e.n {
			if old.forms|e.forms != old.forms {
				own := *old // the other words of its line keep their forms
				own.forms |= e.forms
				lx.ents[node][k].e = &own
			}
			return
		}
	}
	lx.ents[node] = append(lx.ents[node], added{e, spelt, plain})
}

// asFolded stands in for AppendFold where a name comes folded already.
func asFolded(dst []byte, s string) []byte { return append(dst, s...) }

// step gives the node after the word, made where it is not there.
func (lx *lexicon) step(node, w int32) int32 {
	if node == 0 {
		for int(w) >= len(lx.root) {
			lx.root, lx.opens = append(lx.root, 0), append(lx.opens, 0)
		}
		if lx.root[w] == 0 {
			lx.root[w] = lx.newNode()
		}
		return lx.root[w]
	}
	key := uint64(node)<<32 | uint64(w)
	nx, ok := lx.next[key]
	if !ok {
		nx = lx.newNode()
		lx.next[key] = nx
	}
	return nx
}

func (lx *lexicon) newNode() int32 {
	lx.ents = append(lx.ents, nil)
	lx.actPath = append(lx.actPath, false)
	return int32(len(lx.ents) - 1)
}

func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
