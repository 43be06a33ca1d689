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
	if pair && o == store.NewestFirst && p.After == nil && p.First > 0 && p.First <= derive.LeastRecent {
		return s.recent(ctx, pairKey(a, b), f, p.First, e)
	}
	cypher, parameters, err := listQuery(f, o, p, e)
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
		return readListing(r.Values[0], e, &out)
	})
	e.Reports, e.Summary = false, e.Summary && !pair
	if err != nil {
		return out, err
	}
	return derive.Complete(ctx, s, out, f, e)
}

// recentQuery reads the newest accords of two parties by the ids that stand with what sums them up.
var recentQuery = fmt.Sprintf(`MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = $pair
	CALL (r) { UNWIND r.recent[..$first] AS key MATCH (a:Accord) USING INDEX SEEK a:Accord(id) WHERE a.id = substring(key, %d)
		WITH a, key ORDER BY key DESC RETURN collect(%%s) AS list }
	RETURN list, [r.accords, r.instruments, r.first, r.last]`, derive.RecentID)

// recent lists them, with the sums where they are asked for.
func (s *Store) recent(ctx context.Context, pair string, f store.Filter, first int, e store.Extra) (out store.Listing, err error) {
	err = s.each(ctx, fmt.Sprintf(recentQuery, shape(e)), params{"pair": pair, "first": first}, func(r *driver.Record) error {
		if e.Summary {
			out.Summary = summaryOf(r.Values[1])
		}
		return readListing(r.Values[0], e, &out)
	})
	if err != nil {
		return out, err
	}
	e.Reports, e.Summary = false, false
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

// Rows of lists: accords (a) and what articles say of them, whole or as store.Listing.Plain keeps them. To
// read a few properties costs the server less than the whole as JSON.
const (
	wholeAccord   = "a.data"
	plainAccord   = "[a.id, a.title, a.kind, a.status, a.count, a.date, a.signedOn]"
	wholeReported = "[(a)<-[m:REPORTS]-(t:Article) | [m.data, t.data, t.source]]"
	plainReported = "[(a)<-[m:REPORTS]-(t:Article) | [m.mention, m.confidence, m.quotes, t.id, t.title, t.outlet]]"
)

// shape is what is returned of a row.
func shape(e store.Extra) string {
	accord, reported := wholeAccord, wholeReported
	if e.Plain {
		accord, reported = plainAccord, plainReported
	}
	if e.Reports {
		return "[" + accord + ", " + reported + "]"
	}
	return accord
}

// readListing reads a list of rows of that shape.
func readListing(value any, e store.Extra, out *store.Listing) error {
	list, _ := value.([]any)
	out.Accords = make([]kg.Accord, len(list))
	if e.Reports {
		out.Reports = make([][]store.Report, len(list))
	}
	for i, row := range list {
		var reports any
		if e.Reports {
			pair, _ := row.([]any)
			if len(pair) != 2 {
				return fmt.Errorf("reading an accord out of %d values", len(pair))
			}
			row, reports = pair[0], pair[1]
		}
		a := &out.Accords[i]
		if err := readAccord(row, e.Plain, a); err != nil {
			return err
		}
		if !e.Reports {
			continue
		}
		list, err := reportList(reports, e.Plain, a.ID)
		if err != nil {
			return err
		}
		out.Reports[i] = list
	}
	return nil
}

func readAccord(row any, plain bool, a *kg.Accord) error {
	if !plain {
		return decode(row, a)
	}
	v, _ := row.([]any)
	if len(v) != 7 {
		return fmt.Errorf("reading an accord out of %d values", len(v))
	}
	*a = kg.Accord{
		ID: text(v[0]), Title: text(v[1]), Kind: kg.Kind(text(v[2])), Status: kg.Status(text(v[3])), Count: number(v[4]), Date: kg.Date(text(v[5])), SignedOn: kg.Date(text(v[6])),
	}
	return nil
}

// reportList reads the reports of an accord, and sorts them: the server would sort all of their text.
func reportList(value any, plain bool, accord string) ([]store.Report, error) {
	list, _ := value.([]any)
	var out []store.Report
	for _, row := range list {
		r := store.Report{Accord: accord}
		if err := readReport(row, plain, &r); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(r, q store.Report) int {
		return cmp.Or(cmp.Compare(q.Mention.Confidence, r.Mention.Confidence), cmp.Compare(r.Mention.ID, q.Mention.ID))
	})
	return out, nil
}

func readReport(row any, plain bool, r *store.Report) error {
	v, _ := row.([]any)
	if plain && len(v) == 6 {
		confidence, _ := v[1].(float64)
		r.Article = kg.Article{ID: text(v[3]), Title: text(v[4]), Outlet: text(v[5])}
		r.Mention = kg.Mention{ID: text(v[0]), Article: r.Article.ID, Confidence: confidence}
		quotes, _ := v[2].([]any)
		for _, q := range quotes {
			r.Mention.Evidence = append(r.Mention.Evidence, kg.Evidence{Quote: text(q)})
		}
		return nil
	}
	if plain || len(v) != 3 {
		return fmt.Errorf("reading a mention out of %d values", len(v))
	}
	r.Source = text(v[2])
	if err := decode(v[0], &r.Mention); err != nil {
		return err
	}
	return decode(v[1], &r.Article)
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
