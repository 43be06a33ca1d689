package storetest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// The plainest way to answer: go through all of the graph. What stores say is compared with it.

func (g Graph) accords(f store.Filter, o store.Order, p store.Page) []kg.Accord {
	var out []kg.Accord
	for _, a := range g.Accords {
		if g.matches(a, f) && (p.After == nil || compare(a, *p.After, o) > 0) {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b kg.Accord) int { return compare(a, store.CursorOf(b, o), o) })
	if p.First > 0 && len(out) > p.First {
		out = out[:p.First]
	}
	return out
}

func compare(a kg.Accord, c store.Cursor, o store.Order) int {
	mine, err := store.CursorOf(a, o).KeyValue(o)
	if err != nil {
		panic(err)
	}
	other, err := c.KeyValue(o)
	if err != nil {
		panic(err)
	}
	var by int
	switch v := mine.(type) {
	case string:
		by = cmp.Compare(v, other.(string))
	case float64:
		by = cmp.Compare(v, other.(float64))
	case int64:
		by = cmp.Compare(v, other.(int64))
	}
	by = cmp.Or(by, cmp.Compare(a.ID, c.ID))
	if o.Descending() {
		return -by
	}
	return by
}

func (g Graph) matches(a kg.Accord, f store.Filter) bool {
	return g.matchesParties(a, f) && matchesMembers(a, f) && matchesState(a, f) && g.matchesDate(a, f) && g.matchesReports(a, f) &&
		(len(f.Domains) == 0 || slices.ContainsFunc(a.Domains, func(d kg.Domain) bool { return slices.Contains(f.Domains, d) })) &&
		(len(f.Kinds) == 0 || slices.Contains(f.Kinds, a.Kind)) &&
		(len(f.IDs) == 0 || slices.Contains(f.IDs, a.ID)) &&
		(!f.Disputed || len(a.Conflicts) > 0) &&
		(f.Place == "" || store.Fold(a.Place) == store.Fold(f.Place)) &&
		(f.Person == "" || slices.ContainsFunc(a.Signatories, func(s kg.Signatory) bool { return store.Fold(s.Name) == store.Fold(f.Person) })) &&
		(f.Institution == "" || slices.ContainsFunc(a.Institutions, func(i kg.Phrase) bool { return store.Fold(i.Text) == store.Fold(f.Institution) })) &&
		a.Confidence >= f.MinConfidence && a.Sources >= f.MinSources
}

func (g Graph) matchesParties(a kg.Accord, f store.Filter) bool {
	for _, p := range f.AllOf {
		if !a.Parties.Has(p) {
			return false
		}
	}
	if len(f.AnyOf) > 0 && !slices.ContainsFunc(f.AnyOf, a.Parties.Has) {
		return false
	}
	between := kg.Parties(append(slices.Clone(f.AllOf), f.AnyOf...))
	return !f.OnlyBetween || !slices.ContainsFunc(a.Parties, func(p kg.Party) bool { return !between.Has(p) })
}

func matchesMembers(a kg.Accord, f store.Filter) bool {
	date := store.SortDate(a)
	first, _ := date.Range()
	for _, group := range f.Among {
		inside := 0
		for _, p := range a.Parties {
			if slices.ContainsFunc(group, func(m store.Member) bool {
				always := m.From == ""
				return m.Party == p && (always || date != "" && first >= m.From) && (m.Until == "" || first < m.Until)
			}) {
				inside++
			}
		}
		if inside == 0 || f.OnlyAmong && inside < len(a.Parties) {
			return false
		}
	}
	return true
}

// matchesState walks the history up to the day.
func matchesState(a kg.Accord, f store.Filter) bool {
	if f.AsOf == "" {
		return len(f.Statuses) == 0 || slices.Contains(f.Statuses, a.Status)
	}
	_, day := f.AsOf.Range()
	var state kg.Status
	var since kg.Date
	see := func(s kg.Status, d kg.Date) {
		if _, last := d.Range(); last != "" && last <= day && last >= since {
			state, since = s, last
		}
	}
	history := slices.ContainsFunc(a.History, func(s kg.Step) bool { return s.Status == kg.Signed })
	if !history && (len(a.History) > 0 || a.Status != kg.Signed) {
		see(kg.Signed, a.SignedOn)
	}
	for _, s := range a.History {
		see(s.Status, s.Date)
	}
	if len(a.History) == 0 {
		see(a.Status, a.Date)
	}
	if len(f.Statuses) == 0 {
		return slices.Contains(store.Standing, state)
	}
	return slices.Contains(f.Statuses, state)
}

func (g Graph) matchesDate(a kg.Accord, f store.Filter) bool {
	if f.From == "" && f.To == "" {
		return true
	}
	d := store.SortDate(a)
	first, last := d.Range()
	from, _ := f.From.Range()
	_, to := f.To.Range()
	return d != "" && first >= from && (to == "" || last <= to)
}

func (g Graph) matchesReports(a kg.Accord, f store.Filter) bool {
	outlet, lang := f.Outlet == "", f.Lang == ""
	text := []string{a.Title, a.Place}
	for _, p := range a.Parties {
		text = append(text, string(p))
		text = append(text, partyNames(p)...)
	}
	for _, s := range a.Signatories {
		text = append(text, s.Name)
	}
	for _, i := range a.Institutions {
		text = append(text, i.Text)
	}
	for _, r := range g.Articles {
		for _, m := range r.Mentions {
			if !slices.Contains(a.Mentions, m.ID) {
				continue
			}
			outlet = outlet || r.Article.Outlet == f.Outlet
			lang = lang || r.Article.Lang == f.Lang
			text = append(text, m.Evidence[0].Quote)
		}
	}
	return outlet && lang && hasWords(strings.Join(text, " "), f.Text)
}

func hasWords(text, query string) bool {
	have := store.Words(text)
	for _, q := range store.Words(query) {
		if !slices.ContainsFunc(have, func(w string) bool {
			return w == q || len([]rune(q)) >= 3 && strings.HasPrefix(w, q)
		}) {
			return false
		}
	}
	return true
}

func (g Graph) partners(code kg.Party, f store.Filter, first int) []store.Partner {
	by := map[kg.Party]*store.Partner{}
	for _, a := range g.Accords {
		if !a.Parties.Has(code) || !g.matches(a, f) {
			continue
		}
		for _, p := range a.Parties {
			if p == code {
				continue
			}
			if by[p] == nil {
				by[p] = &store.Partner{Party: p}
			}
			by[p].Accords++
			widen(&by[p].First, &by[p].Last, store.SortDate(a))
		}
	}
	var out []store.Partner
	for _, p := range by {
		out = append(out, *p)
	}
	slices.SortFunc(out, func(a, b store.Partner) int {
		return cmp.Or(cmp.Compare(b.Accords, a.Accords), cmp.Compare(a.Party, b.Party))
	})
	if first > 0 && len(out) > first {
		out = out[:first]
	}
	return out
}

func widen(first, last *kg.Date, d kg.Date) {
	if d == "" {
		return
	}
	if *first == "" || d < *first {
		*first = d
	}
	*last = max(*last, d)
}

func (g Graph) domains(f store.Filter) []store.DomainStat {
	var out []store.DomainStat
	for _, d := range kg.Domains {
		n := 0
		for _, a := range g.Accords {
			if slices.Contains(a.Domains, d) && g.matches(a, f) {
				n++
			}
		}
		if n > 0 {
			out = append(out, store.DomainStat{Domain: d, Accords: n})
		}
	}
	return out
}

func (g Graph) summary(f store.Filter) store.Summary {
	var s store.Summary
	for _, a := range g.Accords {
		if !g.matches(a, f) {
			continue
		}
		s.Accords++
		s.Instruments += a.Count
		widen(&s.First, &s.Last, store.SortDate(a))
	}
	return s
}

func (g Graph) reports(accord string) []store.Report {
	var out []store.Report
	for _, a := range g.Accords {
		if a.ID != accord {
			continue
		}
		for _, r := range g.Articles {
			for _, report := range g.reportsOf(r) {
				if report.Accord == a.ID {
					out = append(out, report)
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y store.Report) int {
		return cmp.Or(cmp.Compare(y.Mention.Confidence, x.Mention.Confidence), cmp.Compare(x.Mention.ID, y.Mention.ID))
	})
	return out
}

func (g Graph) reportsOf(r store.ArticleRecord) []store.Report {
	var out []store.Report
	for _, m := range r.Mentions {
		report := store.Report{Mention: m, Article: r.Article, Source: r.Source}
		report.Article.Text = ""
		for _, a := range g.Accords {
			if slices.Contains(a.Mentions, m.ID) {
				report.Accord = a.ID
			}
		}
		out = append(out, report)
	}
	return out
}

// articlesOf gives the ids of the articles of each address, sorted.
func (g Graph) articlesOf(urls []string) [][]string {
	out := make([][]string, len(urls))
	for i, url := range urls {
		for _, a := range g.Articles {
			if url != "" && a.Article.URL == url {
				out[i] = append(out[i], a.Article.ID)
			}
		}
		slices.Sort(out[i])
	}
	return out
}
