package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// choose gives the accords under the filter that have all of the parties, in no order.
func (s *Store) choose(ctx context.Context, x *facts, f store.Filter, parties []kg.Party) ([]*fact, error) {
	conditions := x.conditions(f, parties)
	elsewhere, narrowed, err := s.elsewhere(ctx, x, f)
	if err != nil {
		return nil, err
	}
	var out []*fact
	keep := func(r *fact) {
		for _, holds := range conditions {
			if !holds(r) {
				return
			}
		}
		out = append(out, r)
	}
	if !narrowed {
		for i := range x.rows {
			keep(&x.rows[i])
		}
		return out, nil
	}
	for _, id := range elsewhere {
		if i, there := x.at[id]; there {
			keep(&x.rows[i])
		}
	}
	return out, nil
}

// elsewhere asks the database for what of the filter facts do not hold: words, states on a day, and
// what concerns articles. The last answer is kept: a view asks for a page, its count and sums at once.
func (s *Store) elsewhere(ctx context.Context, x *facts, f store.Filter) (ids []string, narrowed bool, err error) {
	rest := store.Filter{IDs: f.IDs, AsOf: f.AsOf, Outlet: f.Outlet, Lang: f.Lang}
	if f.AsOf != "" {
		rest.Statuses = f.Statuses
	}
	if rest.Empty() && f.Text == "" {
		return nil, false, nil
	}
	query, args := wordsOf, []any{match("body", f.Text)}
	if !rest.Empty() {
		rest.Text = f.Text
		sel := &selection{}
		sel.byValues(rest)
		sel.byEdges(rest)
		query, args = sel.query("a.id"), sel.args
	}
	asked := fmt.Sprint(query, args)
	if last := s.memory.last.Load(); last != nil && last.facts == x && last.asked == asked {
		return last.ids, true, nil
	}
	err = s.each(ctx, query, args, func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		ids = append(ids, id)
		return err
	})
	if err == nil {
		s.memory.last.Store(&answer{x, asked, ids})
	}
	return ids, true, err
}

// answer is what the database said to a question that came with these facts.
type answer struct {
	facts *facts
	asked string
	ids   []string
}

// conditions are what the filter asks of an accord, what is quick to see first.
func (x *facts) conditions(f store.Filter, parties []kg.Party) []func(*fact) bool {
	var all []func(*fact) bool
	and := func(holds func(*fact) bool) { all = append(all, holds) }
	if low, high, except := f.DateBounds(); low != "" || high != "" {
		low = max(low, "0") // leaves the unknown date out
		and(func(r *fact) bool {
			return r.date >= low && (high == "" || r.date <= high) && !slices.Contains(except, r.date)
		})
	}
	one := func(names *naming, values []string, of func(*fact) []int32) {
		if len(values) > 0 {
			wanted := names.set(values)
			and(func(r *fact) bool { return slices.ContainsFunc(of(r), wanted.has) })
		}
	}
	for _, p := range parties {
		one(x.parties, []string{string(p)}, partiesOf)
	}
	one(x.parties, texts(f.AnyOf), partiesOf)
	one(x.domains, texts(f.Domains), domainsOf)
	one(x.kinds, texts(f.Kinds), kindOf)
	if f.AsOf == "" {
		one(x.statuses, texts(f.Statuses), statusOf)
	}
	one(x.places, folded(f.Place), placeOf)
	one(x.people, folded(f.Person), peopleOf)
	one(x.institutions, folded(f.Institution), institutionsOf)
	if f.OnlyBetween {
		among := x.parties.set(texts(slices.Concat(f.AllOf, f.AnyOf)))
		and(func(r *fact) bool { return !slices.ContainsFunc(r.parties, among.lacks) })
	}
	if f.Disputed {
		and(func(r *fact) bool { return r.disputed })
	}
	if f.MinConfidence > 0 {
		and(func(r *fact) bool { return r.confidence >= f.MinConfidence })
	}
	if f.MinSources > 0 {
		and(func(r *fact) bool { return r.sources >= f.MinSources })
	}
	for _, group := range f.Among {
		and(x.among(group, f.OnlyAmong))
	}
	return all
}

// among tells whether one of the parties, or each of them, was a member at the date of the accord.
func (x *facts) among(group []store.Member, only bool) func(*fact) bool {
	type span struct{ low, high string }
	spans := make([][]span, len(x.parties.names))
	for _, m := range group {
		if n, known := x.parties.numbers[string(m.Party)]; known {
			low, high := m.Bounds()
			spans[n] = append(spans[n], span{low, high})
		}
	}
	return func(r *fact) bool {
		for _, p := range r.parties {
			member := slices.ContainsFunc(spans[p], func(s span) bool { return s.low <= r.date && r.date < s.high })
			if member != only {
				return member
			}
		}
		return only
	}
}

// numbers is a set of numbers of names.
type numbers []bool

func (n *naming) set(names []string) numbers {
	out := make(numbers, len(n.names))
	for _, name := range names {
		if number, known := n.numbers[name]; known {
			out[number] = true
		}
	}
	return out
}

func (s numbers) has(n int32) bool   { return s[n] }
func (s numbers) lacks(n int32) bool { return !s[n] }

func partiesOf(r *fact) []int32      { return r.parties }
func domainsOf(r *fact) []int32      { return r.domains }
func kindOf(r *fact) []int32         { return r.kind }
func statusOf(r *fact) []int32       { return r.status }
func placeOf(r *fact) []int32        { return r.place }
func peopleOf(r *fact) []int32       { return r.people }
func institutionsOf(r *fact) []int32 { return r.institutions }

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func folded(name string) []string {
	if name == "" {
		return nil
	}
	return []string{store.Fold(name)}
}

// plain tells whether an index of the database answers at once: there is no condition beside parties.
func plain(f store.Filter) bool {
	f.AllOf = nil
	return f.Empty()
}

// page gives the ids of a page of the accords in order.
func pageOf(rows []*fact, o store.Order, p store.Page) ([]string, error) {
	compare := comparing(o)
	if p.After != nil {
		after, err := cursorOf(o, *p.After)
		if err != nil {
			return nil, err
		}
		rows = slices.DeleteFunc(rows, func(r *fact) bool { return compare(r, after) <= 0 })
	}
	first := p.First
	if first == 0 || first > len(rows) {
		first = len(rows)
	}
	smallest(rows, first, compare)
	ids := make([]string, first)
	for i, r := range rows[:first] {
		ids[i] = r.id
	}
	return ids, nil
}

// smallest brings the first n rows to the front, in order. A page is short where the list is long.
func smallest(rows []*fact, n int, compare func(a, b *fact) int) {
	const batch = 4096
	if n == 0 || n > batch || len(rows) <= 2*batch {
		slices.SortFunc(rows, compare)
		return
	}
	best := slices.Clone(rows[:batch])
	slices.SortFunc(best, compare)
	best = best[:n]
	for begin := batch; begin < len(rows); begin += batch {
		for _, r := range rows[begin:min(begin+batch, len(rows))] {
			if compare(r, best[n-1]) < 0 {
				best = append(best, r)
			}
		}
		slices.SortFunc(best, compare)
		best = best[:n]
	}
	copy(rows, best)
}

func comparing(o store.Order) func(a, b *fact) int {
	switch o {
	case store.OldestFirst:
		return func(a, b *fact) int {
			return cmp.Or(strings.Compare(oldest(a), oldest(b)), strings.Compare(a.id, b.id))
		}
	case store.MostConfident:
		return func(a, b *fact) int {
			return cmp.Or(cmp.Compare(b.confidence, a.confidence), strings.Compare(b.id, a.id))
		}
	case store.MostSources:
		return func(a, b *fact) int { return cmp.Or(cmp.Compare(b.sources, a.sources), strings.Compare(b.id, a.id)) }
	case store.ByID:
		return func(a, b *fact) int { return strings.Compare(a.id, b.id) }
	default:
		return func(a, b *fact) int { return cmp.Or(strings.Compare(b.date, a.date), strings.Compare(b.id, a.id)) }
	}
}

// oldest is the key of the order that has the unknown date at its end.
func oldest(r *fact) string {
	if r.date == "" {
		return "~"
	}
	return r.date
}

// cursorOf gives a row that stands where the cursor stands.
func cursorOf(o store.Order, c store.Cursor) (*fact, error) {
	key, err := c.KeyValue(o)
	if err != nil {
		return nil, err
	}
	r := &fact{id: c.ID}
	switch v := key.(type) {
	case string:
		r.date = strings.TrimSuffix(v, "~")
		if o == store.ByID {
			r.id = v
		}
	case float64:
		r.confidence = v
	case int64:
		r.sources = int(v)
	default:
		return nil, fmt.Errorf("cursor of %T", key)
	}
	return r, nil
}
