package sqlite

import (
	"context"
	"sync"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// To take a row out of the file and read its JSON costs more than all else of most questions. Rows that
// were asked for are kept as they were read, until the file changes.

// keptBytes bounds what is kept of one kind of row, by the size of its text; twice as much may be there
// for a while. In memory a row takes some three times its text.
const keptBytes = 8 << 20

// kept holds rows by key. What was not asked for while keptBytes of others were read is dropped.
type kept[V any] struct {
	mu            sync.RWMutex
	newer, older  map[string]V
	bytes, atOnce int
}

func newKept[V any]() *kept[V] { return &kept[V]{newer: map[string]V{}, atOnce: keptBytes} }

// get gives what is kept of each key, in the order of the keys, and the places of those of which nothing is.
func (k *kept[V]) get(keys []string) (found []V, missing []int) {
	found = make([]V, len(keys))
	var again []int
	k.mu.RLock()
	for i, key := range keys {
		var ok bool
		if found[i], ok = k.newer[key]; ok {
			continue
		}
		if found[i], ok = k.older[key]; ok {
			again = append(again, i)
		} else {
			missing = append(missing, i)
		}
	}
	k.mu.RUnlock()
	for _, i := range again {
		k.put(keys[i], found[i], 0)
	}
	return found, missing
}

// one gives what is kept of a key.
func (k *kept[V]) one(key string) (row V, found bool) {
	rows, missing := k.get([]string{key})
	return rows[0], len(missing) == 0
}

// put keeps a row whose text had so many bytes.
func (k *kept[V]) put(key string, row V, bytes int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.newer[key] = row
	if k.bytes += bytes + len(key); k.bytes > k.atOnce {
		k.older, k.newer, k.bytes = k.newer, map[string]V{}, 0
	}
}

// keptRows are the rows of one revision.
type keptRows struct {
	revision int
	accords  *kept[*kg.Accord]
	reports  *kept[[]store.Report] // by accord
	pairs    *kept[store.Summary]
	core     *kept[store.Core]
}

// rowsNow gives what is kept of the present revision. Rows that are read later are at least as new.
func (s *Store) rowsNow(ctx context.Context) (*keptRows, error) {
	revision, err := s.revisionNow(ctx)
	if err != nil {
		return nil, err
	}
	if rows := s.memory.rows.Load(); rows != nil && rows.revision == revision {
		return rows, nil
	}
	rows := &keptRows{revision, newKept[*kg.Accord](), newKept[[]store.Report](), newKept[store.Summary](), newKept[store.Core]()}
	s.memory.rows.Store(rows)
	return rows, nil
}

// sized scans JSON and adds up its length.
type sized struct {
	decode
	bytes *int
}

// Scan implements sql.Scanner.
func (d sized) Scan(column any) error {
	text, _ := column.(string)
	*d.bytes += len(text)
	return d.decode.Scan(column)
}
