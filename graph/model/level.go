// Package model holds the Go types behind the schema: the vocabulary of package kg, each value
// with the level of the query that it stands in.
package model

import (
	"context"
	"sync"
)

// Level is all the objects of one type that one place of a query brought, whatever the lists they
// lie in. What one of them asks of the store is asked for all of them at once, so that the number
// of store calls depends on the query and never on the number of rows. (The batch resolvers of
// gqlgen join the siblings of one list only; a level also joins cousins, and rows behind an edge.)
type Level[O any] struct {
	Members []O

	mu      sync.Mutex
	answers map[string]*answer
}

type answer struct {
	once   sync.Once
	values any
	err    error
}

// Ask gives the answers to a question for every member of the level, in the order of Members.
// fetch runs once a question; the question must name the field and all its arguments.
func Ask[O, V any](ctx context.Context, l *Level[O], question string, fetch func(context.Context, []O) ([]V, error)) ([]V, error) {
	l.mu.Lock()
	if l.answers == nil {
		l.answers = map[string]*answer{}
	}
	a := l.answers[question]
	if a == nil {
		a = &answer{}
		l.answers[question] = a
	}
	l.mu.Unlock()
	a.once.Do(func() { a.values, a.err = fetch(ctx, l.Members) })
	if a.err != nil {
		return nil, a.err
	}
	return a.values.([]V), nil
}

// Answer gives the answers to a question before it is asked, in the order of Members.
func Answer[O, V any](l *Level[O], question string, answers []V) {
	_, _ = Ask(context.Background(), l, question, func(context.Context, []O) ([]V, error) { return answers, nil }) // there is no error
}

// Seat is the place of an object in its level.
type Seat[O any] struct {
	Level *Level[O]
	At    int
}

// Seated returns the seat itself, for generic code over all seated types.
func (s Seat[O]) Seated() Seat[O] { return s }

// seat puts the members into a new level.
func seat[O any](members []O, put func(o O, s Seat[O])) []O {
	l := &Level[O]{Members: members}
	for i, o := range members {
		put(o, Seat[O]{l, i})
	}
	return members
}
