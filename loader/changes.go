package loader

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/entente-kg/entente/kg"
)

// Changes counts what happened to accords.
type Changes struct{ New, Updated, Removed int }

// String is the counts for people.
func (c Changes) String() string {
	text := fmt.Sprintf("%d new, %d updated", c.New, c.Updated)
	if c.Removed > 0 {
		text += fmt.Sprintf(", %d removed or merged", c.Removed)
	}
	return text
}

// differences pairs the accords by id, and where an id has changed by a mention that both have. It
// gives those that differ: what is there now in its order, then what is gone.
func differences(was, is []kg.Accord) []Difference {
	before := make(map[string]*kg.Accord, len(was))
	for i := range was {
		before[was[i].ID] = &was[i]
	}
	fresh := map[string]int{} // by mention: accords of new ids
	out := make([]Difference, len(is))
	for i := range is {
		out[i] = Difference{before[is[i].ID], &is[i]}
		if delete(before, is[i].ID); out[i].Before == nil {
			for _, m := range is[i].Mentions {
				fresh[m] = i
			}
		}
	}
	for i := range was {
		old := before[was[i].ID]
		if old == nil {
			continue
		}
		renamed := slices.IndexFunc(old.Mentions, func(m string) bool {
			now, ok := fresh[m]
			return ok && out[now].Before == nil
		})
		if renamed >= 0 {
			out[fresh[old.Mentions[renamed]]].Before = old
		} else {
			out = append(out, Difference{Before: old})
		}
	}
	return slices.DeleteFunc(out, Difference.none)
}

// none tells whether nothing differs that can be seen: an empty list is no list.
func (d Difference) none() bool {
	if d.Before == nil || d.After == nil {
		return d.Before == d.After
	}
	x, err := json.Marshal(d.Before)
	if err != nil {
		return false
	}
	y, err := json.Marshal(d.After)
	return err == nil && bytes.Equal(x, y)
}

// ledger follows accords over several transactions: what counts is the state before the first and
// after the last one.
type ledger map[string]fate // by the id after, or before where the accord is gone

type fate struct{ was, is bool }

func (l ledger) add(changes []Difference) {
	for _, c := range changes {
		id := c.id()
		f := fate{c.Before != nil, c.After != nil}
		if c.Before != nil {
			id = c.Before.ID
		}
		if first, met := l[id]; met {
			f.was = first.was
			delete(l, id)
		}
		if f.was || f.is {
			l[c.id()] = f
		}
	}
}

func (l ledger) count() Changes {
	var c Changes
	for _, f := range l {
		switch {
		case f.was && f.is:
			c.Updated++
		case f.is:
			c.New++
		default:
			c.Removed++
		}
	}
	return c
}
