package link

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// unknown days, before and after every date that a text can tell.
const (
	never  = math.MinInt32
	always = math.MaxInt32
)

// profile is what the mentions of a cluster tell together of one instrument.
type profile struct {
	id       string   // least mention id
	apart    []int    // positions of the mentions that people told apart from these, ascending
	mentions []int    // positions in the block, ascending
	articles []string // sorted
	parties  kg.Parties
	rows     int // rows of treaty registers

	signed    *span  // when it was signed, where a mention tells
	otherDays []span // and other days that mentions tell, where they disagree
	planned   *span  // when it was to be signed
	unsigned  int    // last day on which it is reported as not yet signed
	reported  int    // first day on which it is reported as signed
	recent    int    // first day of publication of an undated report of its signature
	states    [numStatuses]*span

	domains   [numDomains]int // mentions that name each domain
	told      int             // mentions that name any
	domainSet uint32          // bit i: domains[i] > 0
	kinds     [numKinds]int
	count     int
	places    []place
	signers   []signer
	words     []int   // see texts
	crowd     float64 // most instruments that one article tells of the same day
}

const (
	numStatuses = 8
	numDomains  = 32
	numKinds    = 10
)

type signer struct {
	name  string // folded
	party kg.Party
}

var (
	statusRank = positions(kg.Statuses)
	kindRank   = positions(kg.Kinds)
	domainRank = positions(kg.Domains)
)

func positions[T comparable](list []T) map[T]int {
	out := make(map[T]int, len(list))
	for i, x := range list {
		out[x] = i
	}
	return out
}

// signedStatus tells whether an instrument of this status has been signed.
func signedStatus(s kg.Status) bool { return s != kg.Planned && s != kg.Negotiating }

// newProfile is the profile of one mention, the i-th of its block.
func newProfile(i int, m kg.Mention) *profile {
	p := &profile{
		id: m.ID, mentions: []int{i}, articles: []string{m.Article}, parties: kg.NewParties(m.Parties...),
		unsigned: never, reported: always, recent: always, count: max(m.Count, 1),
	}
	if isRow(m) {
		p.rows = 1
	}
	p.setDates(m)
	for _, d := range m.Domains {
		if r, ok := domainRank[d]; ok && p.domains[r] == 0 {
			p.domains[r], p.told = 1, 1
			p.domainSet |= 1 << r
		}
	}
	if r, ok := kindRank[m.Kind]; ok {
		p.kinds[r] = 1
	}
	if at := placeOf(m.Place); at.key != "" {
		p.places = []place{at}
	}
	for _, s := range m.Signatories {
		if name := fold(s.Name); name != "" {
			p.signers = append(p.signers, signer{name, s.For})
		}
	}
	return p
}

func isRow(m kg.Mention) bool { return m.Version == "register" }

func (p *profile) setDates(m kg.Mention) {
	published, known := day(m.Published)
	date, dated := spanOf(m.Date)
	if s, ok := spanOf(signedOn(m)); ok {
		p.signed = &s
	}
	switch {
	case !signedStatus(m.Status):
		if known {
			p.unsigned = published
		}
		if m.Status == kg.Planned && dated {
			p.planned = &date
		}
	default:
		if known {
			p.reported = published
			if p.signed == nil && m.Status == kg.Signed {
				p.recent = published
			}
		}
		if dated && m.Status != kg.Signed {
			p.states[statusRank[m.Status]] = &date
			p.reported = min(p.reported, date.to)
		}
	}
}

// signedOn is the date of signature that a mention tells, if any.
func signedOn(m kg.Mention) kg.Date {
	if m.SignedOn != "" {
		return m.SignedOn
	}
	if m.Status == kg.Signed {
		return m.Date
	}
	return ""
}

// merged is the profile of both clusters together.
func merged(a, b *profile) *profile {
	if b.id < a.id {
		a, b = b, a
	}
	p := &profile{
		id: a.id, mentions: unite(a.mentions, b.mentions), articles: unite(a.articles, b.articles),
		parties: kg.NewParties(append(append(kg.Parties{}, a.parties...), b.parties...)...), rows: a.rows + b.rows,
		signed: narrower(a.signed, b.signed), planned: narrower(a.planned, b.planned),
		unsigned: max(a.unsigned, b.unsigned), reported: min(a.reported, b.reported), recent: min(a.recent, b.recent),
		told: a.told + b.told, domainSet: a.domainSet | b.domainSet, count: max(a.count, b.count), places: allPlaces(a.places, b.places),
		words: unite(a.words, b.words), apart: unite(a.apart, b.apart), crowd: max(a.crowd, b.crowd),
	}
	p.otherDays = append(append([]span{}, a.otherDays...), b.otherDays...)
	if a.signed != nil && b.signed != nil && a.signed.gap(*b.signed) > 0 {
		other := *a.signed
		if p.signed == a.signed {
			other = *b.signed
		}
		p.otherDays = append(p.otherDays, other)
	}
	slices.SortFunc(p.otherDays, func(x, y span) int { return cmp.Or(x.from-y.from, x.to-y.to) })
	p.otherDays = compact(p.otherDays)
	for i := range p.states {
		p.states[i] = narrower(a.states[i], b.states[i])
	}
	for i := range p.domains {
		p.domains[i] = a.domains[i] + b.domains[i]
	}
	for i := range p.kinds {
		p.kinds[i] = a.kinds[i] + b.kinds[i]
	}
	p.signers = append(append(p.signers, a.signers...), b.signers...)
	sort.Slice(p.signers, func(i, j int) bool {
		return p.signers[i].name < p.signers[j].name || p.signers[i].name == p.signers[j].name && p.signers[i].party < p.signers[j].party
	})
	p.signers = compact(p.signers)
	return p
}

// days are all days of signature that the mentions tell.
func (p *profile) days() []span { return append([]span{*p.signed}, p.otherDays...) }

// narrower is what two statements about the same day leave: their overlap, or else the more
// precise (then the earlier) one.
func narrower(a, b *span) *span {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	if a.gap(*b) == 0 {
		m := a.meet(*b)
		return &m
	}
	if a.days() < b.days() || a.days() == b.days() && a.from < b.from {
		return a
	}
	return b
}

func unite[T int | string](a, b []T) []T {
	out := make([]T, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case b[0] < a[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// share tells whether two sorted lists have an element in common.
func share[T int | string](a, b []T) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		at, found := slices.BinarySearch(b, x)
		if found {
			return true
		}
		b = b[at:]
	}
	return false
}

func compact[T comparable](s []T) []T {
	n := 0
	for i, x := range s {
		if i == 0 || x != s[n-1] {
			s[n] = x
			n++
		}
	}
	return s[:n]
}

// allPlaces is the places of both, each once, by key.
func allPlaces(a, b []place) []place {
	out := append(append([]place{}, a...), b...)
	sort.Slice(out, func(i, j int) bool { return out[i].key < out[j].key })
	return compact(out)
}
