package sqlite

import (
	"context"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

var intoStates = newInsert("INSERT INTO states (accord, since, until, status)", 4, "")

func appendStates(values []any, accord string, states []store.State) []any {
	for _, s := range states {
		values = append(values, accord, string(s.Since), string(s.Until), string(s.Status))
	}
	return values
}

// deriveStates writes the states of accords that were stored before there were any.
func (s *Store) deriveStates(ctx context.Context, q querier) error {
	if err := q.exec(ctx, "UPDATE accords SET disputed = coalesce(json_array_length(data, '$.conflicts'), 0) > 0"); err != nil {
		return err
	}
	var accords []kg.Accord
	err := q.each(ctx, "SELECT data FROM accords", nil, func(scan func(...any) error) error {
		var a kg.Accord
		err := scan(decode{&a})
		accords = append(accords, kg.Accord{ID: a.ID, Status: a.Status, Date: a.Date, SignedOn: a.SignedOn, History: a.History})
		return err
	})
	if err != nil {
		return err
	}
	var states []any
	for _, a := range accords {
		states = appendStates(states, a.ID, store.StatesOf(a))
	}
	return q.insert(ctx, intoStates, states)
}
