package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// List asks once: a second question costs the server as much as some twenty rows.
func (s *Store) List(ctx context.Context, f store.Filter, o store.Order, p store.Page, e store.Extra) (out store.Listing, err error) {
	if err := check(f, o, p); err != nil {
		return out, err
	}
	if rows, found, err := s.commonWords(ctx, f, o, p); err != nil || found {
		if err == nil {
			out, err = derive.Complete(ctx, s, store.Listing{Accords: rows}, f, e)
		}
		return out, err
	}
	a, b, pair := f.Pair()
	cypher, parameters, err := listQuery(f, o, p, e.Reports)
	if err != nil {
		return out, err
	}
	if e.Summary && pair {
		parameters["pair"] = pairKey(a, b)
		cypher = "CALL () { " + cypher + " AS list } CALL () { OPTIONAL MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = $pair " +
			"RETURN [r.accords, r.instruments, r.first, r.last] AS sum } RETURN list, sum"
	}
	err = s.each(ctx, cypher, parameters, func(r *driver.Record) error {
		if e.Summary && pair {
			out.Summary = summaryOf(r.Values[1])
		}
		if e.Reports {
			return readReported(r.Values[0], &out)
		}
		out.Accords, err = accordList(r.Values[0])
		return err
	})
	e.Reports, e.Summary = false, e.Summary && !pair
	if err != nil {
		return out, err
	}
	return derive.Complete(ctx, s, out, f, e)
}

// summaryOf reads the properties of a partnership, which are null where there is none.
func summaryOf(value any) store.Summary {
	list, _ := value.([]any)
	if len(list) != 4 {
		return store.Summary{}
	}
	return store.Summary{Accords: number(list[0]), Instruments: number(list[1]), First: kg.Date(text(list[2])), Last: kg.Date(text(list[3]))}
}

// reported is an accord (a) with what articles say of it.
const reported = "[a.data, [(a)<-[m:REPORTS]-(t:Article) | [m.data, t.data, t.source]]]"

// readReported reads a list of accords with their reports.
func readReported(value any, out *store.Listing) error {
	list, _ := value.([]any)
	out.Accords, out.Reports = make([]kg.Accord, len(list)), make([][]store.Report, len(list))
	for i := range list {
		row, _ := list[i].([]any)
		if len(row) != 2 {
			return fmt.Errorf("reading an accord out of %d values", len(row))
		}
		if err := decode(row[0], &out.Accords[i]); err != nil {
			return err
		}
		reports, err := reportList(row[1], out.Accords[i].ID)
		if err != nil {
			return err
		}
		out.Reports[i] = reports
	}
	return nil
}

// reportList reads the reports of an accord, and sorts them: the server would sort all of their text.
func reportList(value any, accord string) ([]store.Report, error) {
	list, _ := value.([]any)
	var out []store.Report
	for i := range list {
		row, _ := list[i].([]any)
		if len(row) != 3 {
			return nil, fmt.Errorf("reading a mention out of %d values", len(row))
		}
		r := store.Report{Accord: accord, Source: text(row[2])}
		if err := decode(row[0], &r.Mention); err != nil {
			return nil, err
		}
		if err := decode(row[1], &r.Article); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(r, q store.Report) int {
		return cmp.Or(cmp.Compare(q.Mention.Confidence, r.Mention.Confidence), cmp.Compare(r.Mention.ID, q.Mention.ID))
	})
	return out, nil
}

// Core looks up every two of the parties: few of all pairs.
func (s *Store) Core(ctx context.Context, first int) (out store.Core, err error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return out, err
	}
	err = s.each(ctx, `MATCH (c:Country|Organisation) WHERE EXISTS { (c)-[:PARTNERS]-() } WITH c.code AS code, COUNT { (c)-[:SIGNS]->() } AS accords
		ORDER BY accords DESC, code LIMIT $first WITH collect([code, accords]) AS parties
		CALL (parties) { UNWIND parties AS x UNWIND parties AS y WITH x[0] AS x, y[0] AS y WHERE x < y
			MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = x + '+' + y
			WITH x, y, r ORDER BY r.accords DESC, x, y RETURN collect([x, y, r.accords, r.instruments, r.first, r.last]) AS pairs }
		RETURN parties, pairs`, params{"first": first}, func(r *driver.Record) error {
		parties, _ := r.Values[0].([]any)
		for _, row := range parties {
			v, _ := row.([]any)
			out.Parties = append(out.Parties, store.PartyStat{Party: kg.Party(text(v[0])), Accords: number(v[1])})
		}
		pairs, _ := r.Values[1].([]any)
		for _, row := range pairs {
			v, _ := row.([]any)
			out.Pairs = append(out.Pairs, store.Cell{
				Row: text(v[0]), Column: text(v[1]), Accords: number(v[2]), Instruments: number(v[3]), First: kg.Date(text(v[4])), Last: kg.Date(text(v[5])),
			})
		}
		return nil
	})
	return out, err
}
