package store

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/entente-kg/entente/kg"
)

// Order sorts accords.
type Order string

// The orders. Ties are broken by id, in the direction of the order (the smaller id first in
// ascending orders, last in descending ones), so that every order is total.
const (
	NewestFirst   Order = "NEWEST_FIRST"   // SignedOn (else Date) descending, unknown dates last
	OldestFirst   Order = "OLDEST_FIRST"   // ascending, unknown dates last
	MostConfident Order = "MOST_CONFIDENT" // Confidence descending
	MostSources   Order = "MOST_SOURCES"   // Sources descending
	ByID          Order = "BY_ID"          // id ascending
)

// Orders lists the orders.
var Orders = []Order{NewestFirst, OldestFirst, MostConfident, MostSources, ByID}

// afterAllDates sorts behind every date: the key of an unknown date where the oldest come first.
const afterAllDates = "~"

// Descending tells whether the order runs from large to small keys.
func (o Order) Descending() bool {
	return o == NewestFirst || o == MostConfident || o == MostSources
}

// Page is a keyset page: First rows after the row whose key is After.
type Page struct {
	First int     // at most this many rows; 0 means no limit
	After *Cursor // nil for the first page
}

// Cursor is the sort key of a row: it keeps its place when rows are inserted meanwhile.
type Cursor struct {
	Key string // the value that the Order sorts by, as CursorOf writes it
	ID  string
}

// SortDate is the date by which an accord is sorted and filtered: SignedOn, else Date.
func SortDate(a kg.Accord) kg.Date {
	if a.SignedOn != "" {
		return a.SignedOn
	}
	return a.Date
}

// CursorOf gives the place of an accord in an order.
func CursorOf(a kg.Accord, o Order) Cursor {
	c := Cursor{ID: a.ID}
	switch o {
	case NewestFirst:
		c.Key = string(SortDate(a))
	case OldestFirst:
		c.Key = string(SortDate(a))
		if c.Key == "" {
			c.Key = afterAllDates
		}
	case MostConfident:
		c.Key = strconv.FormatFloat(a.Confidence, 'g', -1, 64)
	case MostSources:
		c.Key = strconv.Itoa(a.Sources)
	}
	return c
}

// KeyValue gives the cursor's key in the type of the column that the order sorts by: a string, a
// float64 or an int64. A key that CursorOf cannot have made is refused with ErrInvalid.
func (c Cursor) KeyValue(o Order) (any, error) {
	switch o {
	case MostConfident:
		v, err := strconv.ParseFloat(c.Key, 64)
		if err != nil || v != v {
			return nil, fmt.Errorf("%w cursor: %q is no confidence", ErrInvalid, c.Key)
		}
		return v, nil
	case MostSources:
		v, err := strconv.ParseInt(c.Key, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%w cursor: %q is no number of sources", ErrInvalid, c.Key)
		}
		return v, nil
	case ByID:
		return c.ID, nil
	}
	if c.Key == afterAllDates && o == OldestFirst {
		return c.Key, nil
	}
	if _, err := kg.ParseDate(c.Key); err != nil {
		return nil, fmt.Errorf("%w cursor: %w", ErrInvalid, err)
	}
	return c.Key, nil
}

// Check tells, wrapping ErrInvalid, what is wrong with the page in an order.
func (p Page) Check(o Order) error {
	if !slices.Contains(Orders, o) {
		return fmt.Errorf("%w order %q: want one of %v", ErrInvalid, o, Orders)
	}
	if p.First < 0 {
		return fmt.Errorf("%w page of %d rows", ErrInvalid, p.First)
	}
	if p.After == nil {
		return nil
	}
	_, err := p.After.KeyValue(o)
	return err
}
