package model

import "github.com/entente-kg/entente/store"

// Path is a chain of accords.
type Path struct {
	Parties []Party
	Steps   []*PathStep
}

// Length is the number of steps.
func (p *Path) Length() int { return len(p.Steps) }

// PathStep is two parties that share accords, in the level of the steps of all chains.
type PathStep struct {
	From, To    Party
	AccordCount int
	Filter      store.Filter // which accords count
	Seat[*PathStep]
}

// SeatSteps puts the steps of all chains into one level.
func SeatSteps(paths []*Path) []*Path {
	var all []*PathStep
	for _, p := range paths {
		all = append(all, p.Steps...)
	}
	seat(all, func(p *PathStep, s Seat[*PathStep]) { p.Seat = s })
	return paths
}
