package sqlite

import (
	"context"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// putStates writes the states of an accord.
func putStates(ctx context.Context, q querier, accord string, states []store.State) error {
	var list rows
	for _, s := range states {
		list.add(accord, string(s.Since), string(s.Until), string(s.Status))
	}
	return q.exec(ctx, `INSERT INTO states (accord, since, until, status)
		SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`, list.json())
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
	for _, a := range accords {
		if err := putStates(ctx, q, a.ID, store.StatesOf(a)); err != nil {
			return err
		}
	}
	return nil
}
