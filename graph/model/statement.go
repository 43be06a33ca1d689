package model

import "github.com/entente-kg/entente/kg"

// Statement is what an article says of an accord in its own words.
type Statement struct {
	kg.Phrase
	Accord *Accord
}

// SigningInstitution is a body that concluded an accord for a party.
type SigningInstitution struct {
	Name   string
	Of     Party
	Phrase kg.Phrase
	Accord *Accord
}

// StatusStep is a dated state of an accord.
type StatusStep struct {
	kg.Step
	Accord *Accord
}

// AccordRelation relates an accord to another one.
type AccordRelation struct {
	kg.AccordRelation
	From *Accord
}

// Conflict is a value on which the mentions of an accord disagree.
type Conflict struct {
	kg.Conflict
	Accord *Accord
}

// Occasions is on what occasions the accord was concluded.
func (a *Accord) Occasions() []*Statement { return a.statements(a.Accord.Occasions) }

// Provisions is what the accord provides for.
func (a *Accord) Provisions() []*Statement { return a.statements(a.Accord.Provisions) }

func (a *Accord) statements(phrases []kg.Phrase) []*Statement {
	out := make([]*Statement, len(phrases))
	for i, p := range phrases {
		out[i] = &Statement{p, a}
	}
	return out
}

// History is the states that the accord passed through.
func (a *Accord) History() []*StatusStep {
	out := make([]*StatusStep, len(a.Accord.History))
	for i, s := range a.Accord.History {
		out[i] = &StatusStep{s, a}
	}
	return out
}

// Relations is the instruments that the accord relates to.
func (a *Accord) Relations() []*AccordRelation {
	out := make([]*AccordRelation, len(a.Accord.Relations))
	for i, r := range a.Accord.Relations {
		out[i] = &AccordRelation{r, a}
	}
	return out
}

// Conflicts is the values on which articles disagree.
func (a *Accord) Conflicts() []*Conflict {
	out := make([]*Conflict, len(a.Accord.Conflicts))
	for i, c := range a.Accord.Conflicts {
		out[i] = &Conflict{c, a}
	}
	return out
}
