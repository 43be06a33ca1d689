// Package gazetteer knows the world's countries, organisations, state bodies and places by the
// names that a text in one of the five languages gives them.
//
// The names stand in tables under data/, a folder a language, which README.md explains; nothing in
// the code knows a language.
package gazetteer

import (
	"sync"

	"github.com/entente-kg/entente/kg"
)

// Class is what kind of thing a surface form names.
type Class uint8

// The classes of an Entry.
const (
	Name        Class = iota // country name
	Demonym                  // adjective or noun of nationality; with the flag Combining a hyphenated first half ("maroco-")
	Capital                  // capital city, which the press uses for its government
	City                     // any other city or place of meetings, coded as its country
	Seat                     // seat of government that stands for it ("Kremlin", "Moncloa")
	Org                      // international organisation
	Body                     // national institution with a name of its own ("KOICA"), coded as its country
	Subnational              // region, province or federated state with a government, coded as its country
	Region                   // stretch of the world that is no party ("Sahel"); Party is ""
	Block                    // phrase that contains a name and names no party ("New Mexico"); Party is ""
)

var classNames = [...]string{"Name", "Demonym", "Capital", "City", "Seat", "Org", "Body", "Subnational", "Region", "Block"}

// String is the class's name in the code.
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return "Class(?)"
}

// Flags say with how much care a surface form is to be taken.
type Flags uint8

// The flags of an Entry.
const (
	// Ambiguous forms name something else as well: another party (which then has an entry of its
	// own with the same surface), a person, a thing. The context must decide.
	Ambiguous Flags = 1 << iota
	// CaseNeeded forms count only where the source has a capital ("Turkey").
	CaseNeeded
	// CapitalsOnly forms count only where the source has no small letter ("US", "WHO").
	CapitalsOnly
	// Combining forms end in "-" and are the first half of a compound ("maroco-").
	Combining
	// Accented forms count only with the accents of Form, in a text that has accents ("Irã", since
	// "irá" is a verb).
	Accented
	// SmallOnly forms count only where the source has no capital: with one they are somebody's name ("Navarro").
	SmallOnly
	// OfRegion forms are of a region and not of its whole country: they count only with somebody who acts for it.
	OfRegion

	shownOnly Flags = 1 << 7 // a capital that is too common a word: shown, but no Entry
)

// Has tells whether all flags of g are set in f.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Entry is one surface form of one party.
type Entry struct {
	Surface string   // as Fold leaves it; words are separated by one space
	Form    string   // as it is written, with its accents and capitals: the table's first spelling of it
	Party   kg.Party // "" for Region and Block
	Class   Class
	Flags   Flags
}

// Country gives the country (or territory coded as one, or state that is gone) with this code.
func Country(code kg.Party) (kg.Country, bool) {
	c, ok := world().countryByCode[code]
	return c, ok
}

// Countries lists all countries in the order of their codes. The maps in them are shared: callers
// must not change them.
func Countries() []kg.Country { return append([]kg.Country(nil), world().countries...) }

// Organisation gives the organisation with this code.
func Organisation(code kg.Party) (kg.Organisation, bool) {
	o, ok := world().orgByCode[code]
	return o, ok
}

// Organisations lists all organisations in the order of their codes. The maps in them are shared:
// callers must not change them.
func Organisations() []kg.Organisation {
	return append([]kg.Organisation(nil), world().organisations...)
}

// Entries lists all surface forms of a language, those of no particular language (acronyms)
// included, without repeats, in the order of their surfaces. The slice is shared: callers must not
// change it. A language without a folder under data/ has those of no particular language only.
func Entries(lang kg.Lang) []Entry {
	v, _ := entries.LoadOrStore(lang, sync.OnceValue(func() []Entry { return loadEntries(lang) }))
	return v.(func() []Entry)()
}

var entries sync.Map // kg.Lang → func() []Entry
