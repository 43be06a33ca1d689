package link

import (
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// datedBy is a date that a mention gives.
type datedBy struct {
	date    kg.Date
	mention int
	weight  float64
}

// dated weighs a date of the i-th mention.
func (v *vote) dated(date kg.Date, i int) datedBy {
	field := kg.EditDate
	if v.part[i].SignedOn != "" && date == v.part[i].SignedOn {
		field = kg.EditSignedOn
	}
	return datedBy{date, i, v.on(i, field)}
}

// agreed is the date that most weight is compatible with, as precise as it is told, and "" when
// none is told. A date inside a month or year that others tell has their support too.
func (v *vote) agreed(dates []datedBy) kg.Date {
	if len(dates) == 1 {
		return dates[0].date
	}
	best, support := kg.Date(""), 0.0
	for _, d := range sortedDates(dates) {
		s := 0.0
		for _, e := range dates {
			if d.Within(e.date) {
				s += e.weight
			} else if e.date.Within(d) {
				s += e.weight / 2
			}
		}
		if best == "" || s > support+1e-9 || s > support-1e-9 && len(d) > len(best) {
			best, support = d, s
		}
	}
	return best
}

// sortedDates is each known date once, ascending.
func sortedDates(dates []datedBy) []kg.Date {
	var out []kg.Date
	for _, d := range dates {
		if d.date != "" {
			out = append(out, d.date)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (v *vote) signedOn() kg.Date {
	var dates []datedBy
	for i, m := range v.part {
		if d := signedOn(m); d != "" {
			dates = append(dates, v.dated(d, i))
		}
	}
	return v.agreed(dates)
}

// history is the steps of the instrument, in the order of the states, repeated ones by date.
// Ratifications, renewals, suspensions and entries into force whose dates differ are steps of their own.
func (v *vote) history(signed kg.Date) []kg.Step {
	for r := range v.told {
		v.told[r] = v.told[r][:0]
	}
	tell := func(s kg.Status, d datedBy) {
		if r, ok := statusRank[s]; ok {
			v.told[r] = append(v.told[r], d)
		}
	}
	for i, m := range v.part {
		date := m.Date
		if m.Status == kg.Signed {
			date = signedOn(m)
		}
		tell(m.Status, v.dated(date, i))
		if m.Status != kg.Signed && m.SignedOn != "" {
			tell(kg.Signed, v.dated(m.SignedOn, i))
		}
	}
	var steps []kg.Step
	for r, status := range kg.Statuses {
		dates := v.told[r]
		switch {
		case len(dates) == 0:
		case status == kg.Signed:
			steps = append(steps, v.step(status, signed, dates))
		case status == kg.Ratified || status == kg.Renewed || status == kg.Suspended:
			steps = append(steps, v.repeated(status, dates)...)
		default:
			steps = append(steps, v.step(status, v.agreed(dates), dates))
		}
	}
	return steps
}

func (v *vote) step(status kg.Status, date kg.Date, dates []datedBy) kg.Step {
	s := kg.Step{Status: status, Date: date, Mentions: make([]string, len(dates))}
	for i, d := range dates {
		s.Mentions[i] = v.part[d.mention].ID
	}
	slices.Sort(s.Mentions)
	return s
}

// repeated splits the reports of one status into steps by date. Reports without a date go with
// the first step.
func (v *vote) repeated(status kg.Status, dates []datedBy) []kg.Step {
	if len(dates) == 1 {
		return []kg.Step{v.step(status, dates[0].date, dates)}
	}
	var steps []kg.Step
	for rest := dates; len(rest) > 0; {
		date := v.agreed(rest)
		var here, other []datedBy
		for _, d := range rest {
			if date.Compatible(d.date) {
				here = append(here, d)
			} else {
				other = append(other, d)
			}
		}
		steps = append(steps, v.step(status, date, here))
		rest = other
	}
	sort.SliceStable(steps, func(i, j int) bool { return steps[i].Date < steps[j].Date })
	return steps
}

// newestStep is the state that the instrument is in: the furthest one, unless a later date says
// that it was renewed or taken up again.
func newestStep(history []kg.Step) kg.Step {
	newest := kg.Step{}
	for _, s := range history {
		if newest.Status == "" || statusRank[s.Status] >= statusRank[newest.Status] {
			newest = s
		}
	}
	if statusRank[newest.Status] <= statusRank[kg.InForce] {
		return newest
	}
	for _, s := range history {
		if statusRank[s.Status] >= statusRank[kg.InForce] && s.Date != "" && newest.Date != "" &&
			!s.Date.Compatible(newest.Date) && s.Date > newest.Date {
			newest = s
		}
	}
	return newest
}
