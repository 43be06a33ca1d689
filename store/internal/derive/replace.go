package derive

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Stored is what a store has of the blocks before their accords are replaced.
type Stored struct {
	Accords  []StoredAccord
	Mentions []StoredMention
}

// StoredAccord is an accord that is there.
type StoredAccord struct {
	ID, Digest string
	Mentions   []string
}

// StoredMention is a mention that is there, and the accord that it supports, "" when none.
type StoredMention struct {
	kg.Mention
	Accord string
}

// Mentions gives the mentions without the accords that they lie in.
func Mentions(stored []StoredMention) []kg.Mention {
	out := make([]kg.Mention, len(stored))
	for i, m := range stored {
		out[i] = m.Mention
	}
	return out
}

// Replacement is what has to be written so that blocks have the accords that they should have.
type Replacement struct {
	Write []Accord          // new or changed
	New   map[string]bool   // ids of those of Write that were not there
	Drop  []string          // vanished ids, sorted
	Alias map[string]string // vanished id to the accord that answers for it
	Link  map[string]string // mention id to accord id, "" for a mention that no accord holds any more
}

// Replace compares what is stored with what should be, and refuses what no store may hold.
func Replace(blocks []string, have Stored, accords []kg.Accord, names *Names) (Replacement, error) {
	mentions := make(map[string]kg.Mention, len(have.Mentions))
	for _, m := range have.Mentions {
		mentions[m.ID] = m.Mention
	}
	holder, err := holders(blocks, accords, mentions)
	if err != nil {
		return Replacement{}, err
	}
	digests := make(map[string]string, len(have.Accords))
	for _, a := range have.Accords {
		digests[a.ID] = a.Digest
	}
	r := Replacement{New: map[string]bool{}, Alias: map[string]string{}, Link: map[string]string{}}
	rows, err := sideBySide(len(accords), func(i int) (Accord, error) { return AccordOf(accords[i], mentions, names) })
	if err != nil {
		return Replacement{}, err
	}
	for i, a := range accords {
		row := rows[i]
		if digest, there := digests[a.ID]; digest != row.Digest {
			r.Write = append(r.Write, row)
			if !there {
				r.New[a.ID] = true
			}
		}
		delete(digests, a.ID)
	}
	r.Drop = slices.Sorted(maps.Keys(digests))
	for _, a := range have.Accords {
		if _, gone := digests[a.ID]; !gone {
			continue
		}
		if heir := heirOf(a, holder); heir != "" {
			r.Alias[a.ID] = heir
		}
	}
	for _, m := range have.Mentions {
		if m.Accord != holder[m.ID] {
			r.Link[m.ID] = holder[m.ID]
		}
	}
	return r, nil
}

// holders maps each mention to the accord that holds it.
func holders(blocks []string, accords []kg.Accord, mentions map[string]kg.Mention) (map[string]string, error) {
	holder := map[string]string{}
	seen := map[string]bool{}
	replaced := map[string]bool{}
	for _, b := range blocks {
		replaced[b] = true
	}
	for _, a := range accords {
		switch {
		case a.ID == "":
			return nil, fmt.Errorf("%w accord of block %q: it has no id", store.ErrInvalid, a.Block)
		case seen[a.ID]:
			return nil, fmt.Errorf("%w accord %s: it is given twice", store.ErrInvalid, a.ID)
		case !replaced[a.Block]:
			return nil, fmt.Errorf("%w accord %s: its block %q is not among those that are replaced", store.ErrInvalid, a.ID, a.Block)
		}
		seen[a.ID] = true
		for _, id := range a.Mentions {
			m, ok := mentions[id]
			if !ok || m.Block != a.Block {
				return nil, fmt.Errorf("%w accord %s: its mention %s is not stored in block %q; put the articles first", store.ErrInvalid, a.ID, id, a.Block)
			}
			if other := holder[id]; other != "" {
				return nil, fmt.Errorf("%w accord %s: its mention %s is held by %s too", store.ErrInvalid, a.ID, id, other)
			}
			holder[id] = a.ID
		}
	}
	return holder, nil
}

// heirOf gives the accord that now holds most of a vanished accord's mentions, of two the one with
// the smaller id, "" when none holds any.
func heirOf(gone StoredAccord, holder map[string]string) string {
	held := map[string]int{}
	for _, m := range gone.Mentions {
		if h := holder[m]; h != "" {
			held[h]++
		}
	}
	heirs := slices.SortedFunc(maps.Keys(held), func(a, b string) int {
		return cmp.Or(cmp.Compare(held[b], held[a]), cmp.Compare(a, b))
	})
	if len(heirs) == 0 {
		return ""
	}
	return heirs[0]
}
