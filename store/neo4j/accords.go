package neo4j

import (
	"context"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

func check(f store.Filter, o store.Order, p store.Page) error {
	if err := f.Check(); err != nil {
		return err
	}
	return p.Check(o)
}

// Accords lists accords.
func (s *Store) Accords(ctx context.Context, f store.Filter, o store.Order, p store.Page) ([]kg.Accord, error) {
	list, err := s.List(ctx, f, o, p, store.Extra{})
	return list.Accords, err
}

// accordList reads a list of accords out of a value of a record.
func accordList(value any) ([]kg.Accord, error) {
	list, _ := value.([]any)
	out := make([]kg.Accord, len(list))
	for i := range list {
		if err := decode(list[i], &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// listQuery ends with the list that it returns, of accords or of accords with their reports.
func listQuery(f store.Filter, o store.Order, p store.Page, e store.Extra) (string, params, error) {
	if len(kg.NewParties(f.AllOf...)) == 2 && o == store.NewestFirst && !new(selection).byStart(f) {
		return sharedQuery(f, p, e)
	}
	sel := selecting(f, "")
	if err := sel.ordered(o, p.After); err != nil {
		return "", nil, err
	}
	// The accords themselves are read once it is known which ones they are.
	return sel.query("WITH a" + sel.with(o) + sel.orderBy(o) + sel.limit(p.First) + collected(e)), sel.params, nil
}

func collected(e store.Extra) string { return " RETURN collect(" + shape(e) + ")" }

// sharedQuery lists what two parties share, newest first. It lies in two places of an index, accords of
// theirs alone and of theirs with others: each is read in order, and no further than the page.
func sharedQuery(f store.Filter, p store.Page, e store.Extra) (string, params, error) {
	sel := &selection{params: params{"allOf": strs(kg.NewParties(f.AllOf...))}}
	sel.over("rarest")
	sel.index = partnerIndex
	sel.rest(f)
	if err := sel.ordered(store.NewestFirst, p.After); err != nil {
		return "", nil, err
	}
	const order = " ORDER BY s.party DESC, s.partner DESC, s.newest DESC, s.accord DESC"
	end := "WITH a, s" + order + sel.limit(p.First) + " RETURN a, s.newest AS newest, s.accord AS accord"
	alone, others := *sel, *sel
	alone.where = append(slices.Clip(sel.where), "s.partner = other")
	others.where = append(slices.Clip(sel.where), "s.partner = '"+derive.NoPartner+"'", "other IN a.parties")
	return rarestOf + " WITH rarest, [p IN $allOf WHERE p <> rarest][0] AS other CALL (rarest, other) { " + alone.query(end) + " UNION ALL " + others.query(end) +
		" } WITH a, newest, accord ORDER BY newest DESC, accord DESC" + sel.limit(p.First) + collected(e), sel.params, nil
}

// CountAccords counts.
func (s *Store) CountAccords(ctx context.Context, f store.Filter) (int, error) {
	if err := f.Check(); err != nil {
		return 0, err
	}
	if a, b, ok := f.Pair(); ok {
		sum, err := s.pairSummary(ctx, a, b)
		return sum.Accords, err
	}
	sel := selecting(f, "")
	var n int
	err := s.each(ctx, sel.query("RETURN count(*)"), sel.params, func(r *driver.Record) error {
		n = number(r.Values[0])
		return nil
	})
	return n, err
}

// AccordsByID finds accords by present and former ids. No id is both, and few are former ones: those are
// asked for when all others are found.
func (s *Store) AccordsByID(ctx context.Context, ids []string) ([]*kg.Accord, error) {
	found := map[string]*kg.Accord{}
	cypher, p := "UNWIND $ids AS id MATCH (a:Accord {id: id}) USING INDEX SEEK a:Accord(id) RETURN id, a.data", params{"ids": distinct(ids)}
	if len(ids) == 1 {
		cypher, p = "MATCH (a:Accord {id: $id}) USING INDEX SEEK a:Accord(id) RETURN $id, a.data", params{"id": ids[0]}
	}
	read := func(r *driver.Record) error {
		var a kg.Accord
		err := decode(r.Values[1], &a)
		found[text(r.Values[0])] = &a
		return err
	}
	if err := s.each(ctx, cypher, p, read); err != nil {
		return nil, err
	}
	former := slices.DeleteFunc(distinct(ids), func(id string) bool { return found[id] != nil })
	if len(former) == 0 {
		return inOrder(ids, found), nil
	}
	// An accord may have its former id again by now.
	err := s.each(ctx, `UNWIND $ids AS id OPTIONAL MATCH (f:Alias {id: id}) USING INDEX SEEK f:Alias(id) WITH id, coalesce(f.accord, id) AS current
		MATCH (a:Accord {id: current}) USING INDEX SEEK a:Accord(id) RETURN id, a.data`, params{"ids": former}, read)
	return inOrder(ids, found), err
}

// inOrder gives the values of the keys, the zero value where there is none.
func inOrder[K comparable, V any](keys []K, found map[K]V) []V {
	out := make([]V, len(keys))
	for i, k := range keys {
		out[i] = found[k]
	}
	return out
}

// AccordsOfParties lists the accords of each party.
func (s *Store) AccordsOfParties(ctx context.Context, codes []kg.Party, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	if err := check(f, o, p); err != nil {
		return nil, err
	}
	cypher, parameters, err := partiesQuery(codes, f, o, p)
	if err != nil {
		return nil, err
	}
	found := map[kg.Party][]kg.Accord{}
	err = s.each(ctx, cypher, parameters, func(r *driver.Record) error {
		accords, err := accordList(r.Values[1])
		found[kg.Party(text(r.Values[0]))] = accords
		return err
	})
	return inOrder(codes, found), err
}

func partiesQuery(codes []kg.Party, f store.Filter, o store.Order, p store.Page) (string, params, error) {
	sel := selecting(f, "code")
	if err := sel.ordered(o, p.After); err != nil {
		return "", nil, err
	}
	sel.params["codes"] = strs(kg.NewParties(codes...))
	list := sel.query("WITH a" + sel.with(o) + sel.orderBy(o) + sel.limit(p.First) + " RETURN collect(a.data) AS list")
	return "UNWIND $codes AS code CALL (code) { " + list + " } RETURN code, list", sel.params, nil
}

// with keeps the edge for an order that sorts by it.
func (s *selection) with(o store.Order) string {
	if s.edges && properties[o].edge != "" {
		return ", s"
	}
	return ""
}
