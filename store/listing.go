package store

import "github.com/entente-kg/entente/kg"

// Extra is what a list of accords brings besides, so that a server is asked once.
type Extra struct {
	Reports bool // what articles say of each accord
	Summary bool // count and dates of all accords under the filter
	// Plain leaves it to the store to leave out what Plain does not keep.
	Plain bool
}

// Plain keeps of a list what most are asked for: of accords id, title, kind, status, count and dates; of
// mentions id, confidence and quotes; of articles id, title and outlet.
func (l Listing) Plain() Listing {
	out := Listing{Summary: l.Summary}
	for _, a := range l.Accords {
		out.Accords = append(out.Accords, kg.Accord{ID: a.ID, Title: a.Title, Kind: a.Kind, Status: a.Status, Count: a.Count, Date: a.Date, SignedOn: a.SignedOn})
	}
	for _, reports := range l.Reports {
		var plain []Report
		for _, r := range reports {
			m := kg.Mention{ID: r.Mention.ID, Article: r.Mention.Article, Confidence: r.Mention.Confidence}
			for _, e := range r.Mention.Evidence {
				m.Evidence = append(m.Evidence, kg.Evidence{Quote: e.Quote})
			}
			plain = append(plain, Report{Mention: m, Article: kg.Article{ID: r.Article.ID, Title: r.Article.Title, Outlet: r.Article.Outlet}, Accord: r.Accord})
		}
		out.Reports = append(out.Reports, plain)
	}
	return out
}

// Listing is a page of accords. What was not asked for is left empty.
type Listing struct {
	Accords []kg.Accord
	Reports [][]Report // of each accord, as Reader.Reports gives them
	Summary Summary
}

// Core is the parties with most accords, and what they share.
type Core struct {
	Parties []PartyStat // most accords first, then by code
	Pairs   []Cell      // of two of them, as Reader.Tally gives them
}
