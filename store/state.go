package store

import (
	"cmp"
	"slices"

	"github.com/entente-kg/entente/kg"
)

// Standing are the states in which an accord stands: it was concluded, and is neither suspended nor
// ended.
var Standing = []kg.Status{kg.Signed, kg.Ratified, kg.InForce, kg.Renewed}

// endless is the Until of the state that an accord is still in.
const endless kg.Date = "9999-12-31"

// State is a state of an accord with the days on which it was in it.
type State struct {
	Status kg.Status
	Since  kg.Date // first day
	Until  kg.Date // the day on which the next state was reached, else far in the future
}

// StepsOf gives the states that an accord passed through: its history, and its signature where the
// history leaves it out.
func StepsOf(a kg.Accord) []kg.Step {
	steps := slices.Clone(a.History)
	if len(steps) == 0 {
		steps = append(steps, kg.Step{Status: a.Status, Date: a.Date, Mentions: a.Mentions})
	}
	if a.SignedOn != "" && !slices.ContainsFunc(steps, func(s kg.Step) bool { return s.Status == kg.Signed }) {
		steps = append([]kg.Step{{Status: kg.Signed, Date: a.SignedOn}}, steps...)
	}
	return steps
}

// StatesOf gives the dated states of an accord, oldest first. A state of which only the month or
// year is known counts from the last day that it can mean: before, it is not certain. Of states
// reached on one day the last one counts; states without a date are left out.
func StatesOf(a kg.Accord) []State {
	var out []State
	for _, s := range StepsOf(a) {
		if _, last := s.Date.Range(); last != "" {
			out = append(out, State{Status: s.Status, Since: last, Until: endless})
		}
	}
	slices.SortStableFunc(out, func(x, y State) int { return cmp.Compare(x.Since, y.Since) })
	for i := 1; i < len(out); i++ {
		out[i-1].Until = out[i].Since
	}
	return slices.DeleteFunc(out, func(s State) bool { return s.Since == s.Until })
}
