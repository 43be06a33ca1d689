package link

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// Apply gives the mentions as people corrected them: as the reader gave them (or as Apply did, what
// it changed being kept with the mention), with all corrections that are about them. A correction
// finds its mention by id, and where that is gone, because another reading said something else, by
// article, words and values. Of several decisions on one subject the latest holds. Corrections
// whose mention is not among the ones given, and edits that cannot be read, change nothing. Ids
// stay; blocks follow edited parties.
func Apply(mentions []kg.Mention, corrections []kg.Correction) []kg.Mention {
	read := make([]kg.Mention, len(mentions))
	byArticle := map[string][]int{}
	for i, m := range mentions {
		read[i] = AsRead(m)
		byArticle[m.Article] = append(byArticle[m.Article], i)
	}
	out := slices.Clone(read)
	claimed := claims(read, corrections)
	for _, c := range inTime(corrections) {
		for _, anchor := range anchors(c) {
			if i := find(read, byArticle[anchor.Article], anchor, claimed); i >= 0 {
				correct(&out[i], c)
			}
		}
	}
	for i := range out {
		settle(&out[i], read[i])
	}
	return out
}

// AsRead is the mention without what people decided.
func AsRead(m kg.Mention) kg.Mention {
	if m.Review != nil && m.Review.Was != nil {
		return *m.Review.Was
	}
	m.Review = nil
	return m
}

// settle draws what follows from the decisions on a mention.
func settle(m *kg.Mention, read kg.Mention) {
	r := m.Review
	if r == nil {
		return
	}
	if r.Confirmed {
		m.Confidence = 1
	}
	if slices.Contains(r.Edited, kg.EditParties) {
		m.Block = Block(*m)
	}
	if r.Confirmed || len(r.Edited) > 0 {
		r.Was = &read
	}
}

// inTime orders corrections by time, then id, each once.
func inTime(corrections []kg.Correction) []kg.Correction {
	sorted := slices.Clone(corrections)
	sort.SliceStable(sorted, func(i, j int) bool { return mark(sorted[i]) < mark(sorted[j]) })
	return slices.CompactFunc(sorted, func(a, b kg.Correction) bool { return a.ID == b.ID })
}

// mark stands for a decision between two mentions on both of them; marks sort by time.
func mark(c kg.Correction) string { return c.When + " " + c.ID }

func anchors(c kg.Correction) []kg.Anchor {
	if c.Other == nil {
		return []kg.Anchor{c.Target}
	}
	return []kg.Anchor{c.Target, *c.Other}
}

// AnchorOf describes a mention so that a correction finds it again.
func AnchorOf(m kg.Mention) kg.Anchor {
	a := kg.Anchor{
		Mention: m.ID, Article: m.Article, Parties: m.Parties, Kind: m.Kind, Status: m.Status,
		Count: max(m.Count, 1), Date: m.Date, Domains: m.Domains,
	}
	if len(m.Evidence) > 0 {
		a.Evidence = m.Evidence[0]
	}
	return a
}

// claims tells which mentions are named by a correction's id, so that no correction whose own
// mention is gone takes one that another decision is about.
func claims(mentions []kg.Mention, corrections []kg.Correction) map[string]bool {
	named := map[string]bool{}
	for _, c := range corrections {
		for _, a := range anchors(c) {
			named[a.Mention] = true
		}
	}
	out := map[string]bool{}
	for _, m := range mentions {
		if named[m.ID] {
			out[m.ID] = true
		}
	}
	return out
}

// likeEnough is the likeness from which a mention is the one that a lost anchor meant.
const likeEnough = 6

// find gives the position of the anchor's mention among those of its article, or -1.
func find(mentions []kg.Mention, candidates []int, anchor kg.Anchor, claimed map[string]bool) int {
	best, likeness, tied := -1, 0, false
	for _, i := range candidates {
		if mentions[i].ID == anchor.Mention {
			return i
		}
		if claimed[mentions[i].ID] {
			continue
		}
		switch l := likenessOf(mentions[i], anchor); {
		case l > likeness:
			best, likeness, tied = i, l, false
		case l == likeness:
			tied = true
		}
	}
	if likeness < likeEnough || tied {
		return -1
	}
	return best
}

// likenessOf counts what a mention has in common with an anchor: the words 3, the parties 2, any
// other value 1.
func likenessOf(m kg.Mention, a kg.Anchor) int {
	n := 0
	for _, same := range []bool{m.Kind == a.Kind, m.Status == a.Status, max(m.Count, 1) == a.Count, m.Date.Compatible(a.Date)} {
		if same {
			n++
		}
	}
	if kg.NewParties(m.Parties...).Key() == a.Parties.Key() {
		n += 2
	}
	if len(m.Domains) == len(a.Domains) && len(m.Domains) == 0 || slices.ContainsFunc(m.Domains, func(d kg.Domain) bool { return slices.Contains(a.Domains, d) }) {
		n++
	}
	if slices.ContainsFunc(m.Evidence, func(e kg.Evidence) bool { return sameWords(e, a.Evidence) }) {
		n += 3
	}
	return n
}

// sameWords tells whether one quote stands in the other.
func sameWords(a, b kg.Evidence) bool {
	x, y := fold(a.Quote), fold(b.Quote)
	return x != "" && y != "" && (within(x, y) || within(y, x))
}

// correct puts one decision on a mention.
func correct(m *kg.Mention, c kg.Correction) {
	r := kg.Review{}
	if m.Review != nil {
		r = *m.Review
	}
	switch c.Action {
	case kg.Confirm:
		r.Confirmed, r.Rejected = true, false
	case kg.Reject:
		r.Confirmed, r.Rejected = false, true
	case kg.Edit:
		if SetValue(m, c.Field, c.Value) != nil {
			return
		}
		if !slices.Contains(r.Edited, c.Field) {
			r.Edited = append(r.Edited, c.Field)
			slices.Sort(r.Edited)
		}
	case kg.Same:
		r.Same = append(slices.Clone(r.Same), mark(c))
	case kg.Different:
		r.Different = append(slices.Clone(r.Different), mark(c))
	}
	m.Review = &r
}

// Value is a value of a mention as a correction writes it.
func Value(m kg.Mention, field kg.EditField) string {
	switch field {
	case kg.EditParties:
		return kg.NewParties(m.Parties...).Key()
	case kg.EditKind:
		return string(m.Kind)
	case kg.EditStatus:
		return string(m.Status)
	case kg.EditCount:
		return strconv.Itoa(max(m.Count, 1))
	case kg.EditDate:
		return string(m.Date)
	case kg.EditSignedOn:
		return string(m.SignedOn)
	case kg.EditPlace:
		return m.Place
	case kg.EditDomains:
		domains := make([]string, len(m.Domains))
		for i, d := range m.Domains {
			domains[i] = string(d)
		}
		return strings.Join(domains, "+")
	case kg.EditTitle:
		return m.Title
	}
	return ""
}

// SetValue sets a value of a mention to what a correction writes. The error names the value and
// says what is wanted; the mention is then as it was.
func SetValue(m *kg.Mention, field kg.EditField, value string) error {
	value = strings.TrimSpace(value)
	switch field {
	case kg.EditParties:
		return setParties(m, value)
	case kg.EditKind:
		return setOne(&m.Kind, kg.Kinds, "kind", value)
	case kg.EditStatus:
		return setOne(&m.Status, kg.Statuses, "status", value)
	case kg.EditCount:
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > 10_000 {
			return fmt.Errorf("count %q: want a number from 1 to 10000", value)
		}
		m.Count = n
	case kg.EditDate:
		return setDate(&m.Date, value)
	case kg.EditSignedOn:
		return setDate(&m.SignedOn, value)
	case kg.EditPlace:
		m.Place = value
	case kg.EditDomains:
		return setDomains(m, value)
	case kg.EditTitle:
		m.Title = value
	default:
		return fmt.Errorf("value %q of a mention: want one of %v", field, kg.EditFields)
	}
	return nil
}

func setOne[T ~string](to *T, list []T, name, value string) error {
	if !slices.Contains(list, T(value)) {
		return fmt.Errorf("%s %q: want one of %v", name, value, list)
	}
	*to = T(value)
	return nil
}

func setDate(to *kg.Date, value string) error {
	d, err := kg.ParseDate(value)
	if err != nil {
		return err
	}
	*to = d
	return nil
}

func setParties(m *kg.Mention, value string) error {
	var codes []kg.Party
	for code := range strings.SplitSeq(value, "+") {
		code = strings.TrimSpace(code)
		if code == "" {
			return fmt.Errorf("parties %q: want codes joined by +, as in MA+NE", value)
		}
		if _, known := gazetteer.Country(kg.Party(code)); !known && !kg.Party(code).IsOrganisation() {
			return fmt.Errorf("party %q: want an ISO 3166-1 alpha-2 code, or ORG: and an acronym", code)
		}
		codes = append(codes, kg.Party(code))
	}
	parties := kg.NewParties(codes...)
	if len(parties) < 2 {
		return fmt.Errorf("parties %q: an accord has two parties at least", value)
	}
	m.Parties = parties
	return nil
}

func setDomains(m *kg.Mention, value string) error {
	var domains []kg.Domain
	if value != "" {
		for d := range strings.SplitSeq(value, "+") {
			d := kg.Domain(strings.TrimSpace(d))
			if _, ok := domainRank[d]; !ok {
				return fmt.Errorf("domain %q: want some of %v, joined by +", d, kg.Domains)
			}
			domains = append(domains, d)
		}
	}
	sort.Slice(domains, func(i, j int) bool { return domainRank[domains[i]] < domainRank[domains[j]] })
	m.Domains = slices.Compact(domains)
	return nil
}
