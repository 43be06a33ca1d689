package link

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// unknown days, before and after every date that a text can tell.
const (
	never  = math.MinInt32
	always = math.MaxInt32
)

// profile is what the mentions of a cluster tell together of one instrument.
type profile struct {
	sieve     uint64 // a bit for each party; several may share one
	count     int
	rows      int    // rows of treaty registers
	signed    *span  // when it was signed, where a mention tells
	otherDays []span // and other days that mentions tell, where they disagree

	apart    []int    // positions of the mentions that people told apart from these, ascending
	mentions []int    // positions in the block, ascending
	articles []string // sorted
	parties  kg.Parties

	planned  *span // when it was to be signed
	unsigned int   // last day on which it is reported as not yet signed
	reported int   // first day on which it is reported as signed
	recent   int   // first day of publication of an undated report of its signature
	states   [numStatuses]*span

	domains   [numDomains]int32 // mentions that name each domain
	told      int               // mentions that name any
	domainSet uint32            // bit i: domains[i] > 0
	kinds     [numKinds]int32
	kindSet   uint16 // bit i: kinds[i] > 0
	places    []place
	signers   []signer
	words     []int   // see texts
	norm      float64 // of the words
	fame      float64 // what it is worth that much is reported of it
	crowd     float64 // logarithm of the most instruments that one article tells of the same day

	own struct { // what the fields of a single mention's profile point to
		mention [1]int
		article [1]string
		place   [1]place
		signed  span
		date    span
	}
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

// first is the position of the cluster's first mention. Those of a block are ordered by id.
func (p *profile) first() int { return p.mentions[0] }

// tell makes the profile that of what one mention tells, the i-th of its block.
func (p *profile) tell(i int, m *kg.Mention) {
	*p = profile{}
	p.own.mention[0], p.own.article[0] = i, m.Article
	p.mentions, p.articles, p.parties = p.own.mention[:], p.own.article[:], partiesOf(m)
	p.unsigned, p.reported, p.recent, p.count = never, always, always, max(m.Count, 1)
	for _, party := range p.parties {
		p.sieve |= bit(party)
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
		p.kinds[r], p.kindSet = 1, 1<<r
	}
	if at := placeOf(m.Place); at.key != "" {
		p.own.place[0] = at
		p.places = p.own.place[:]
	}
	for _, s := range m.Signatories {
		if name := fold(s.Name); name != "" {
			p.signers = append(p.signers, signer{name, s.For})
		}
	}
}

// partiesOf is the set of a mention's parties, shared with the mention where it is one already.
func partiesOf(m *kg.Mention) kg.Parties {
	for i := 1; i < len(m.Parties); i++ {
		if m.Parties[i-1] >= m.Parties[i] {
			return kg.NewParties(m.Parties...)
		}
	}
	return m.Parties
}

// bit is a party's bit of a sieve.
func bit(p kg.Party) uint64 {
	h := uint64(0)
	for i := range len(p) {
		h = h*31 + uint64(p[i])
	}
	return 1 << (scatter(h) % 64)
}

func isRow(m *kg.Mention) bool { return m.Version == "register" }

func (p *profile) setDates(m *kg.Mention) {
	published, known := day(m.Published)
	date, dated := spanOf(m.Date)
	p.own.date = date
	if s, ok := spanOf(signedOn(m)); ok {
		p.own.signed = s
		p.signed = &p.own.signed
	}
	switch {
	case !signedStatus(m.Status):
		if known {
			p.unsigned = published
		}
		if m.Status == kg.Planned && dated {
			p.planned = &p.own.date
		}
	default:
		if known {
			p.reported = published
			if p.signed == nil && m.Status == kg.Signed {
				p.recent = published
			}
		}
		if dated && m.Status != kg.Signed {
			p.states[statusRank[m.Status]] = &p.own.date
			p.reported = min(p.reported, date.to)
		}
	}
}

// signedOn is the date of signature that a mention tells, if any.
func signedOn(m *kg.Mention) kg.Date {
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
	if b.first() < a.first() {
		a, b = b, a
	}
	p := &profile{
		mentions: unite(a.mentions, b.mentions), articles: unite(a.articles, b.articles),
		parties: kg.Parties(unite(a.parties, b.parties)), sieve: a.sieve | b.sieve, rows: a.rows + b.rows,
		signed: narrower(a.signed, b.signed), planned: narrower(a.planned, b.planned),
		unsigned: max(a.unsigned, b.unsigned), reported: min(a.reported, b.reported), recent: min(a.recent, b.recent),
		told: a.told + b.told, domainSet: a.domainSet | b.domainSet, kindSet: a.kindSet | b.kindSet, count: max(a.count, b.count), places: allPlaces(a.places, b.places),
		words: unite(a.words, b.words), apart: unite(a.apart, b.apart), crowd: max(a.crowd, b.crowd),
	}
	p.fame = fame(len(p.mentions))
	p.otherDays = append(append([]span(nil), a.otherDays...), b.otherDays...)
	if a.signed != nil && b.signed != nil && a.signed.gap(*b.signed) > 0 {
		other := *a.signed
		if p.signed == a.signed {
			other = *b.signed
		}
		p.otherDays = append(p.otherDays, other)
	}
	slices.SortFunc(p.otherDays, func(x, y span) int { return cmp.Or(x.from-y.from, x.to-y.to) })
	p.otherDays = slices.Compact(p.otherDays)
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
	slices.SortFunc(p.signers, func(x, y signer) int {
		return cmp.Or(strings.Compare(x.name, y.name), strings.Compare(string(x.party), string(y.party)))
	})
	p.signers = slices.Compact(p.signers)
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

func unite[T cmp.Ordered](a, b []T) []T {
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
