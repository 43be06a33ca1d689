package loader

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/entente-kg/entente/kg"
)

// Changes counts what happened to accords.
type Changes struct{ New, Updated, Removed int }

func (c Changes) String() string {
	text := fmt.Sprintf("%d new, %d updated", c.New, c.Updated)
	if c.Removed > 0 {
		text += fmt.Sprintf(", %d removed or merged", c.Removed)
	}
	return text
}

// differences pairs the accords by id and gives those that differ: what is there now in its order,
// then what is gone.
func differences(was, is []kg.Accord) []Difference {
	before := make(map[string]*kg.Accord, len(was))
	for i := range was {
		before[was[i].ID] = &was[i]
	}
	var out []Difference
	for i := range is {
		old := before[is[i].ID]
		delete(before, is[i].ID)
		if old == nil || !equal(*old, is[i]) {
			out = append(out, Difference{old, &is[i]})
		}
	}
	for i := range was {
		if old := before[was[i].ID]; old != nil {
			out = append(out, Difference{Before: old})
		}
	}
	return out
}

// equal compares what can be seen of two accords: an empty list is no list.
func equal(a, b kg.Accord) bool {
	x, err := json.Marshal(a)
	if err != nil {
		return false
	}
	y, err := json.Marshal(b)
	return err == nil && bytes.Equal(x, y)
}

// tracker follows accords over several transactions: what counts is the state before the first
// and after the last one.
type tracker map[string]fate

type fate struct{ was, is bool }

func (t tracker) add(changes []Difference) {
	for _, c := range changes {
		f, met := t[c.id()]
		if !met {
			f.was = c.Before != nil
		}
		f.is = c.After != nil
		t[c.id()] = f
	}
}

func (t tracker) changes() Changes {
	var c Changes
	for _, f := range t {
		switch {
		case f.was && f.is:
			c.Updated++
		case f.is:
			c.New++
		case f.was:
			c.Removed++
		}
	}
	return c
}
