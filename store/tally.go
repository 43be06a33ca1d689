package store

import (
	"fmt"
	"slices"

	"github.com/entente-kg/entente/kg"
)

// Dimension is what accords can be counted by.
type Dimension string

// The dimensions. An accord counts under each value that it has, and nowhere if it has none.
const (
	ByParty       Dimension = "PARTY"       // code
	ByDomain      Dimension = "DOMAIN"      //
	ByKind        Dimension = "KIND"        //
	ByStatus      Dimension = "STATUS"      // newest
	ByYear        Dimension = "YEAR"        // of SignedOn (else Date)
	ByMonth       Dimension = "MONTH"       // of SignedOn (else Date), YYYY-MM; a date without a month has no value
	ByPlace       Dimension = "PLACE"       // folded; the value is its smallest spelling
	ByPerson      Dimension = "PERSON"      // signatory, folded; the value is the smallest spelling
	ByInstitution Dimension = "INSTITUTION" // signing, folded; the value is the smallest spelling
	ByOutlet      Dimension = "OUTLET"      // that reports it
	ByLang        Dimension = "LANG"        // that it is reported in
)

// Dimensions lists the dimensions.
var Dimensions = []Dimension{ByParty, ByDomain, ByKind, ByStatus, ByYear, ByMonth, ByPlace, ByPerson, ByInstitution, ByOutlet, ByLang}

// Cell counts the accords that have a value, or a pair of values.
type Cell struct {
	Row, Column string // Column is "" where accords are counted by one dimension
	Accords     int
	Instruments int     // sum of Count
	First, Last kg.Date // earliest and latest known SignedOn (else Date)
}

// CheckTally tells, wrapping ErrInvalid, what is wrong with a question to Tally.
func CheckTally(f Filter, rows, columns Dimension, first int) error {
	for _, d := range []Dimension{rows, columns} {
		if !slices.Contains(Dimensions, d) && (d != "" || d == rows) {
			return fmt.Errorf("%w dimension %q: want one of %v", ErrInvalid, d, Dimensions)
		}
	}
	if first < 0 {
		return fmt.Errorf("%w tally of %d cells", ErrInvalid, first)
	}
	return f.Check()
}

// CheckSets tells, wrapping ErrInvalid, what is wrong with a question about sets of parties.
func CheckSets(sets []kg.Parties, f Filter, o Order, p Page) error {
	for i, set := range sets {
		if len(set) == 0 {
			return fmt.Errorf("%w set %d of %d: it has no party", ErrInvalid, i+1, len(sets))
		}
	}
	if err := f.Check(); err != nil {
		return err
	}
	return p.Check(o)
}
