package sqlite

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
)

// facts is what is counted and compared of every accord, in memory: a hundred thousand accords are
// counted in milliseconds, whatever the filter. It is made at the first question that needs it, and
// follows the file from revision to revision. A facts is never changed once it is shared.
type facts struct {
	revision int
	rows     []fact
	at       map[string]int // by id
	lists    lists
	room     room // that the ids and numbers of rows lie in

	parties, domains, kinds, statuses, places, people, institutions *naming
}

// fact is one accord. Values are numbers of names; lists are without repetitions.
type fact struct {
	id                                     string
	date                                   string // signedOn, else date, else ""
	instruments, sources                   int
	confidence                             float64
	disputed                               bool
	kind, status                           []int32 // one of each
	place                                  []int32 // one or none
	parties, domains, people, institutions []int32
}

// room holds many small values in few pieces of memory: the collector of garbage has little to look at.
type room struct {
	texts   strings.Builder
	numbers []int32
}

// A piece of room, in bytes and in numbers; larger values have a piece of their own.
const roomPiece = 1 << 16

func (m *room) text(s string) string {
	if m.texts.Cap()-m.texts.Len() < len(s) {
		m.texts = strings.Builder{}
		m.texts.Grow(max(roomPiece, len(s)))
	}
	from := m.texts.Len()
	m.texts.WriteString(s)
	return m.texts.String()[from:]
}

func (m *room) list(numbers ...int32) []int32 {
	if cap(m.numbers)-len(m.numbers) < len(numbers) {
		m.numbers = make([]int32, 0, max(roomPiece, len(numbers)))
	}
	from := len(m.numbers)
	m.numbers = append(m.numbers, numbers...)
	return m.numbers[from:len(m.numbers):len(m.numbers)]
}

// naming numbers the values of a dimension in the order in which they are met.
type naming struct {
	numbers map[string]int32
	names   []string
}

func newNaming() *naming { return &naming{numbers: map[string]int32{}} }

func (n *naming) number(name string) int32 {
	number, known := n.numbers[name]
	if !known {
		number = int32(len(n.names))
		name = strings.Clone(name)
		n.numbers[name] = number
		n.names = append(n.names, name)
	}
	return number
}

// copy is for facts of the next revision. Names are only ever added.
func (n *naming) copy() *naming { return &naming{maps.Clone(n.numbers), n.names} }

// memory holds the newest facts of a store.
type memory struct {
	facts atomic.Pointer[facts]
	rows  atomic.Pointer[keptRows]
	last  atomic.Pointer[answer]
	turn  chan struct{} // one makes them, others wait
	most  int           // larger graphs are counted by the database
}

// mostFacts bounds the memory: a million accords take some 300 MB.
const mostFacts = 1_000_000

// remembered gives the facts of the present revision; nil where the graph is too large for them.
func (s *Store) remembered(ctx context.Context) (*facts, error) {
	if x, err := s.present(ctx); x != nil || err != nil {
		return x, err
	}
	select {
	case s.memory.turn <- struct{}{}:
		defer func() { <-s.memory.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if x, err := s.present(ctx); x != nil || err != nil {
		return x, err
	}
	t, err := s.read.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, s.wrap("reading", err)
	}
	defer t.Rollback()
	q := inside(t)
	accords := 0
	err = q.each(ctx, "SELECT coalesce(max(seq), 0) FROM accords", nil, func(scan func(...any) error) error { return scan(&accords) })
	if err != nil || accords > s.memory.most {
		return nil, s.wrap("reading", err)
	}
	next, err := nextFacts(ctx, q, s.memory.facts.Load())
	if err != nil {
		return nil, s.wrap("reading", err)
	}
	s.memory.facts.Store(next)
	return next, nil
}

// present gives the facts if they are those of the present revision.
func (s *Store) present(ctx context.Context) (*facts, error) {
	x := s.memory.facts.Load()
	if x == nil {
		return nil, nil
	}
	revision, err := s.revisionNow(ctx)
	if err != nil || revision != x.revision {
		return nil, err
	}
	return x, nil
}

const theRevision = "SELECT value FROM meta WHERE key = 'revision'"

// nextFacts brings facts up to date; where most of the graph has changed it reads all of it.
func nextFacts(ctx context.Context, q querier, old *facts) (*facts, error) {
	x := &facts{}
	err := q.each(ctx, theRevision, nil, func(scan func(...any) error) error { return scan(&x.revision) })
	if err != nil {
		return nil, err
	}
	var changed []string
	if old != nil {
		err := q.each(ctx, "SELECT accord FROM changes WHERE revision > ?", []any{old.revision}, func(scan func(...any) error) error {
			var id string
			err := scan(&id)
			changed = append(changed, id)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if old == nil || x.revision < old.revision || len(changed) > len(old.rows)/4 {
		x.at = map[string]int{}
		x.parties, x.domains, x.kinds, x.statuses = newNaming(), newNaming(), newNaming(), newNaming()
		x.places, x.people, x.institutions = newNaming(), newNaming(), newNaming()
		if err := x.read(ctx, q, "", nil); err != nil {
			return nil, err
		}
		x.arrange(nil, nil)
		return x, nil
	}
	x.rows, x.at = slices.Clone(old.rows), maps.Clone(old.at)
	x.parties, x.domains, x.kinds, x.statuses = old.parties.copy(), old.domains.copy(), old.kinds.copy(), old.statuses.copy()
	x.places, x.people, x.institutions = old.places.copy(), old.people.copy(), old.institutions.copy()
	for _, id := range changed {
		x.forget(id)
	}
	if err := x.read(ctx, q, inList, []any{array(changed)}); err != nil {
		return nil, err
	}
	x.arrange(old, changed)
	return x, nil
}

// forget takes an accord out; the last one takes its place.
func (x *facts) forget(id string) {
	i, there := x.at[id]
	if !there {
		return
	}
	last := len(x.rows) - 1
	x.rows[i] = x.rows[last]
	x.at[x.rows[i].id] = i
	delete(x.at, id)
	x.rows = x.rows[:last]
}

// read adds the accords whose id the condition lets through, the empty condition all.
func (x *facts) read(ctx context.Context, q querier, condition string, args []any) error {
	where := func(column string) string {
		if condition == "" {
			return ""
		}
		return " WHERE " + column + condition
	}
	dates := map[string]string{} // many accords have the same
	query := "SELECT id, newest, count, sources, confidence, disputed, kind, status, place FROM accords" + where("id")
	err := q.each(ctx, query, args, func(scan func(...any) error) error {
		var f fact
		var kind, status, place string
		if err := scan(&f.id, &f.date, &f.instruments, &f.sources, &f.confidence, &f.disputed, &kind, &status, &place); err != nil {
			return err
		}
		f.id = x.room.text(f.id)
		if date, known := dates[f.date]; known {
			f.date = date
		} else {
			f.date = x.room.text(f.date)
			dates[f.date] = f.date
		}
		f.kind, f.status = x.room.list(x.kinds.number(kind)), x.room.list(x.statuses.number(status))
		if place != "" {
			f.place = x.room.list(x.places.number(place))
		}
		x.at[f.id] = len(x.rows)
		x.rows = append(x.rows, f)
		return nil
	})
	if err != nil {
		return err
	}
	for _, list := range []struct {
		table, value string
		names        *naming
		of           func(*fact) *[]int32
	}{
		{"signs INDEXED BY signs_accord", "party", x.parties, func(f *fact) *[]int32 { return &f.parties }},
		{"covers", "domain", x.domains, func(f *fact) *[]int32 { return &f.domains }},
		{"signed_for", "person", x.people, func(f *fact) *[]int32 { return &f.people }},
		{"institution_signs", "institution", x.institutions, func(f *fact) *[]int32 { return &f.institutions }},
	} {
		query := "SELECT accord, group_concat(" + list.value + ", char(10)) FROM " + list.table + where("accord") + " GROUP BY accord"
		if err := x.readList(ctx, q, query, args, list.names, list.of); err != nil {
			return err
		}
	}
	return nil
}

func (x *facts) readList(ctx context.Context, q querier, query string, args []any, names *naming, of func(*fact) *[]int32) error {
	var numbers []int32
	return q.each(ctx, query, args, func(scan func(...any) error) error {
		var id, values string
		if err := scan(&id, &values); err != nil {
			return err
		}
		i, there := x.at[id]
		if !there {
			return nil
		}
		numbers = numbers[:0]
		for value := range strings.SplitSeq(values, "\n") {
			if n := names.number(value); !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
			}
		}
		*of(&x.rows[i]) = x.room.list(numbers...)
		return nil
	})
}
