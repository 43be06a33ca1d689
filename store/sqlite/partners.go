package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// partnersOf tells what the replacement does to partnerships; old are the accords that it finds.
func (x *tx) partnersOf(ctx context.Context, old []string, r derive.Replacement) (*derive.PartnerChanges, error) {
	had := map[string]*derive.Signed{}
	if len(old) > 0 {
		err := x.q.each(ctx, `SELECT a.id, a.count, a.newest, (SELECT json_group_array(party ORDER BY party) FROM signs WHERE accord = a.id)
			FROM accords a WHERE a.id`+inList, []any{array(old)}, func(scan func(...any) error) error {
			var id string
			s := &derive.Signed{}
			err := scan(&id, &s.Instruments, &s.Date, decode{&s.Parties})
			had[id] = s
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	changes := &derive.PartnerChanges{}
	for _, id := range r.Drop {
		changes.Replace(id, had[id], nil)
	}
	for _, a := range r.Write {
		changes.Replace(a.ID, had[a.ID], a.Signed())
	}
	return changes, nil
}

// putPartners brings the partnerships up to date, after the accords were written.
func (x *tx) putPartners(ctx context.Context, changes *derive.PartnerChanges) error {
	if changes.Empty() {
		return nil
	}
	pairs := changes.Pairs()
	stored, err := x.partnerships(ctx, pairs)
	if err != nil {
		return err
	}
	put := make([]partnership, 0, 2*len(pairs))
	var gone rows
	for _, key := range pairs {
		p, again := changes.Apply(key, stored[key])
		if p.Accords == 0 {
			gone.add(string(key.A), string(key.B))
			gone.add(string(key.B), string(key.A))
			continue
		}
		if again {
			if p.First, p.Last, err = x.datesOf(ctx, key); err != nil {
				return err
			}
		}
		put = append(put, partnership{key.A, key.B, p}, partnership{key.B, key.A, p})
	}
	if len(gone) == 0 {
		return x.q.insert(ctx, intoPartners, partnershipRows(put))
	}
	if err := x.q.exec(ctx, "DELETE FROM partners WHERE (party, partner) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))", gone.json()); err != nil {
		return err
	}
	return x.q.insert(ctx, intoPartners, partnershipRows(put))
}

// partnerships reads what is stored of the pairs; in an empty graph there is nothing to look for.
func (x *tx) partnerships(ctx context.Context, pairs []derive.Pair) (map[derive.Pair]derive.Partnership, error) {
	stored := map[derive.Pair]derive.Partnership{}
	filled := false
	err := x.q.each(ctx, "SELECT max(party) IS NOT NULL FROM partners", nil, func(scan func(...any) error) error { return scan(&filled) })
	if err != nil || !filled {
		return stored, err
	}
	var keys rows
	for _, p := range pairs {
		keys.add(string(p.A), string(p.B))
	}
	err = x.q.each(ctx, `SELECT p.party, p.partner, p.accords, p.instruments, p.first, p.last FROM json_each(?) k
		CROSS JOIN partners p ON p.party = k.value ->> 0 AND p.partner = k.value ->> 1`, []any{keys.json()}, func(scan func(...any) error) error {
		var key derive.Pair
		var p derive.Partnership
		err := scan(&key.A, &key.B, &p.Accords, &p.Instruments, &p.First, &p.Last)
		stored[key] = p
		return err
	})
	return stored, err
}

var intoPartners = newInsert("INSERT OR REPLACE INTO partners (party, partner, accords, instruments, first, last)", 6, "")

// partnership is what a party shares with a partner.
type partnership struct {
	party, partner kg.Party
	derive.Partnership
}

// partnershipRows gives the rows in the order in which the table keeps them.
func partnershipRows(list []partnership) []any {
	slices.SortFunc(list, func(p, q partnership) int {
		return cmp.Or(cmp.Compare(p.party, q.party), cmp.Compare(p.partner, q.partner))
	})
	values := make([]any, 0, 6*len(list))
	for _, p := range list {
		values = append(values, string(p.party), string(p.partner), p.Accords, p.Instruments, p.First, p.Last)
	}
	return values
}

// datesOf looks for the first and the last date among the accords of two parties.
func (x *tx) datesOf(ctx context.Context, p derive.Pair) (first, last string, err error) {
	sel := selecting(store.Filter{}, []kg.Party{p.A, p.B})
	err = x.q.each(ctx, sel.query("coalesce(min(nullif(s.newest, '')), ''), coalesce(max(s.newest), '')"), sel.args,
		func(scan func(...any) error) error { return scan(&first, &last) })
	return first, last, err
}

// fillPartners makes the partnerships of a graph that was stored before there were any.
func (s *Store) fillPartners(ctx context.Context, q querier) error {
	var pairs derive.Pairs
	err := q.each(ctx, "SELECT a.count, a.newest, (SELECT json_group_array(party) FROM signs WHERE accord = a.id) FROM accords a", nil, pairOf(&pairs))
	if err != nil {
		return err
	}
	var put []partnership
	for _, c := range pairs.Cells(0) {
		p := derive.Partnership{Accords: c.Accords, Instruments: c.Instruments, First: string(c.First), Last: string(c.Last)}
		a, b := kg.Party(c.Row), kg.Party(c.Column)
		put = append(put, partnership{a, b, p}, partnership{b, a, p})
	}
	return q.insert(ctx, intoPartners, partnershipRows(put))
}

func pairOf(pairs *derive.Pairs) func(scan func(...any) error) error {
	return func(scan func(...any) error) error {
		var parties []kg.Party
		var instruments int
		var date kg.Date
		err := scan(&instruments, &date, decode{&parties})
		pairs.Add(parties, instruments, date)
		return err
	}
}

// pairSummary is what two parties share.
func (s *Store) pairSummary(ctx context.Context, a, b kg.Party) (store.Summary, error) {
	rows, err := s.rowsNow(ctx)
	if err != nil {
		return store.Summary{}, err
	}
	key := string(a) + "+" + string(b)
	if sum, found := rows.pairs.one(key); found {
		return sum, nil
	}
	var sum store.Summary
	err = s.each(ctx, "SELECT accords, instruments, first, last FROM partners WHERE party = ? AND partner = ?", []any{string(a), string(b)},
		func(scan func(...any) error) error {
			return scan(&sum.Accords, &sum.Instruments, &sum.First, &sum.Last)
		})
	if err == nil {
		rows.pairs.put(key, sum, 0)
	}
	return sum, err
}

// allPartners gives the partners of each code.
func (s *Store) allPartners(ctx context.Context, codes []kg.Party, first int) ([][]store.Partner, error) {
	out := make([][]store.Partner, len(codes))
	for i, code := range codes {
		err := s.each(ctx, "SELECT partner, accords, first, last FROM partners WHERE party = ? ORDER BY accords DESC, partner LIMIT ?", []any{string(code), first},
			func(scan func(...any) error) error {
				var p store.Partner
				err := scan(&p.Party, &p.Accords, &p.First, &p.Last)
				out[i] = append(out[i], p)
				return err
			})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// allPairs gives every two parties that share accords.
func (s *Store) allPairs(ctx context.Context, first int) ([]store.Cell, error) {
	var out []store.Cell
	err := s.each(ctx, "SELECT party, partner, accords, instruments, first, last FROM partners WHERE party < partner ORDER BY accords DESC, party, partner LIMIT ?", []any{first},
		func(scan func(...any) error) error {
			var c store.Cell
			err := scan(&c.Row, &c.Column, &c.Accords, &c.Instruments, &c.First, &c.Last)
			out = append(out, c)
			return err
		})
	return out, err
}
