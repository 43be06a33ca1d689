package sqlite

import (
	"context"
	"strconv"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// List asks for one after the other: there is no way to go.
func (s *Store) List(ctx context.Context, f store.Filter, o store.Order, p store.Page, e store.Extra) (out store.Listing, err error) {
	if out.Accords, err = s.Accords(ctx, f, o, p); err != nil {
		return out, err
	}
	return derive.Complete(ctx, s, out, f, e)
}

// Core looks up every two of the parties: few of all pairs.
func (s *Store) Core(ctx context.Context, first int) (out store.Core, err error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return out, err
	}
	rows, err := s.rowsNow(ctx)
	if err != nil {
		return out, err
	}
	key := strconv.Itoa(first)
	if out, found := rows.core.one(key); found {
		return out, nil
	}
	if out, err = s.readCore(ctx, first); err == nil {
		rows.core.put(key, out, bytesOfPair*len(out.Pairs))
	}
	return out, err
}

// bytesOfPair is about what a pair of parties takes as text.
const bytesOfPair = 60

func (s *Store) readCore(ctx context.Context, first int) (out store.Core, err error) {
	var codes []kg.Party
	err = s.each(ctx, `SELECT code, accords FROM parties x WHERE EXISTS (SELECT 1 FROM partners WHERE party = x.code)
		ORDER BY accords DESC, code LIMIT ?`, []any{first}, func(scan func(...any) error) error {
		var p store.PartyStat
		err := scan(&p.Party, &p.Accords)
		codes, out.Parties = append(codes, p.Party), append(out.Parties, p)
		return err
	})
	if err != nil {
		return out, err
	}
	err = s.each(ctx, `SELECT party, partner, accords, instruments, first, last FROM partners
		WHERE party IN (SELECT value FROM json_each(?1)) AND partner IN (SELECT value FROM json_each(?1)) AND party < partner ORDER BY accords DESC, party, partner`, []any{array(codes)},
		func(scan func(...any) error) error {
			var c store.Cell
			err := scan(&c.Row, &c.Column, &c.Accords, &c.Instruments, &c.First, &c.Last)
			out.Pairs = append(out.Pairs, c)
			return err
		})
	return out, err
}
