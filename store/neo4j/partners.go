package neo4j

import (
	"context"
	"fmt"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// (:Country|Organisation)-[:PARTNERS {pair, a, b, accords, instruments, first, last, recent}]->(…) sums up
// what two parties share, from the smaller code to the larger. pair is both codes; recent are the keys of
// the newest accords, newest first.

// partnership is what stands on the edge.
type partnership struct {
	derive.Partnership
	recent []string
}

// pairKey is the property by which the edge is found.
func pairKey(a, b kg.Party) string { return string(min(a, b)) + "+" + string(max(a, b)) }

func partnerProperties(key derive.Pair, p partnership) params {
	return params{
		"pair": pairKey(key.A, key.B), "a": string(key.A), "b": string(key.B),
		"accords": p.Accords, "instruments": p.Instruments, "first": p.First, "last": p.Last, "recent": p.recent,
	}
}

// partnersOf tells what the replacement does to partnerships, from the accords that are there still.
func (x *tx) partnersOf(ctx context.Context, r derive.Replacement) (*derive.PartnerChanges, error) {
	old := append([]string{}, r.Drop...)
	for _, a := range r.Write {
		if !r.New[a.ID] {
			old = append(old, a.ID)
		}
	}
	had := map[string]*derive.Signed{}
	err := x.q.each(ctx, "UNWIND $ids AS id MATCH (a:Accord {id: id}) USING INDEX SEEK a:Accord(id) RETURN id, a.count, a.newest, a.parties", params{"ids": old}, func(r *driver.Record) error {
		had[text(r.Values[0])] = &derive.Signed{Instruments: number(r.Values[1]), Date: text(r.Values[2]), Parties: partyList(r.Values[3])}
		return nil
	})
	changes := &derive.PartnerChanges{Recents: true}
	for _, id := range r.Drop {
		changes.Replace(id, had[id], nil)
	}
	for _, a := range r.Write {
		changes.Replace(a.ID, had[a.ID], a.Signed())
	}
	return changes, err
}

func partyList(value any) []kg.Party {
	list, _ := value.([]any)
	parties := make([]kg.Party, len(list))
	for i := range list {
		parties[i] = kg.Party(text(list[i]))
	}
	return parties
}

const (
	// Writing first waits for those who have the edge, so that what is read is what they left.
	lockPartners = `UNWIND $rows AS pair MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = pair SET r.pair = pair
		RETURN r.a, r.b, r.accords, r.instruments, r.first, r.last, r.recent`
	makePartners = `UNWIND $rows AS row MATCH (a:Country|Organisation {code: row.a}) MATCH (b:Country|Organisation {code: row.b})
		CREATE (a)-[r:PARTNERS]->(b) SET r = row`
	setPartners  = "UNWIND $rows AS row MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = row.pair SET r = row"
	setRecent    = "UNWIND $rows AS row MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = row.pair SET r.recent = row.recent"
	dropPartners = "UNWIND $rows AS pair MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = pair DELETE r"
	// datesOfPartners looks for the first and the last date among the accords that are there now.
	datesOfPartners = `UNWIND $rows AS row MATCH ()-[s:SIGNS]->(a:Accord) USING INDEX SEEK s:SIGNS(party, partner, newest, accord)
		WHERE s.party = row.a AND s.partner IN [row.b, '` + derive.NoPartner + `'] AND s.newest > '' AND s.accord >= '' AND row.b IN a.parties
		RETURN row.a, row.b, min(s.newest), max(s.newest)`
)

// recentOfPartners looks for the newest accords among those that are there now.
var recentOfPartners = fmt.Sprintf(`UNWIND $rows AS row
	CALL (row) { UNWIND [row.a, row.b] AS p MATCH (c:Country|Organisation {code: p})
		RETURN p AS one, CASE p WHEN row.a THEN row.b ELSE row.a END AS other ORDER BY COUNT { (c)-[:SIGNS]->() } LIMIT 1 }
	CALL (one, other) { %[1]s AND s.partner = other %[2]s UNION ALL %[1]s AND s.partner = '%[3]s' AND other IN a.parties %[2]s }
	WITH row, newest, id ORDER BY newest DESC, id DESC
	WITH row, collect([newest, id])[..%[4]d] AS recent RETURN row.a, row.b, recent`,
	"MATCH ()-[s:SIGNS]->(a:Accord) USING INDEX SEEK s:SIGNS(party, partner, newest, accord) WHERE s.party = one AND s.newest >= '' AND s.accord >= ''",
	fmt.Sprintf("WITH s ORDER BY s.party DESC, s.partner DESC, s.newest DESC, s.accord DESC LIMIT %d RETURN s.newest AS newest, s.accord AS id", derive.MostRecent),
	derive.NoPartner, derive.MostRecent)

// putPartners brings the partnerships up to date, after the accords were written.
func (x *tx) putPartners(ctx context.Context, changes *derive.PartnerChanges) error {
	stored, err := x.lockPartners(ctx, changes)
	if err != nil {
		return err
	}
	now := map[derive.Pair]partnership{}
	var undated, cut []any // whose dates, and whose newest accords, have to be looked for
	for _, key := range changes.Pairs() {
		var p partnership
		var dates, more bool
		had := stored[key]
		if p.Partnership, dates = changes.Apply(key, had.Partnership); dates {
			p.First, p.Last = "", "" // where no accord has a date any more
			undated = append(undated, params{"a": string(key.A), "b": string(key.B)})
		}
		if p.recent, more = changes.Recent(key, had.recent, had.Accords, p.Accords); more {
			cut = append(cut, params{"a": string(key.A), "b": string(key.B)})
		}
		now[key] = p
	}
	err = x.q.eachOf(ctx, datesOfPartners, undated, func(r *driver.Record) error {
		p := now[pairOf(r)]
		p.First, p.Last = text(r.Values[2]), text(r.Values[3])
		now[pairOf(r)] = p
		return nil
	})
	if err != nil {
		return err
	}
	err = x.q.eachOf(ctx, recentOfPartners, cut, func(r *driver.Record) error {
		p := now[pairOf(r)]
		p.recent = recentKeys(r.Values[2])
		now[pairOf(r)] = p
		return nil
	})
	if err != nil {
		return err
	}
	return x.writePartners(ctx, changes.Pairs(), stored, now)
}

// lockPartners reads the partnerships that change, which nobody else then can.
func (x *tx) lockPartners(ctx context.Context, changes *derive.PartnerChanges) (map[derive.Pair]partnership, error) {
	var keys []any
	for _, p := range changes.Pairs() {
		keys = append(keys, pairKey(p.A, p.B))
	}
	stored := map[derive.Pair]partnership{}
	err := x.q.eachOf(ctx, lockPartners, keys, func(r *driver.Record) error {
		p := partnership{Partnership: derive.Partnership{Accords: number(r.Values[2]), Instruments: number(r.Values[3]), First: text(r.Values[4]), Last: text(r.Values[5])}}
		list, _ := r.Values[6].([]any)
		for _, key := range list {
			p.recent = append(p.recent, text(key))
		}
		stored[pairOf(r)] = p
		return nil
	})
	return stored, err
}

// recentKeys reads a list of dates and ids.
func recentKeys(value any) []string {
	list, _ := value.([]any)
	keys := make([]string, 0, len(list))
	for _, row := range list {
		if v, _ := row.([]any); len(v) == 2 {
			keys = append(keys, derive.RecentKey(text(v[0]), text(v[1])))
		}
	}
	return keys
}

func pairOf(r *driver.Record) derive.Pair {
	return derive.Pair{A: kg.Party(text(r.Values[0])), B: kg.Party(text(r.Values[1]))}
}

func (x *tx) writePartners(ctx context.Context, keys []derive.Pair, stored, now map[derive.Pair]partnership) error {
	var fresh, known, gone []any
	for _, key := range keys {
		_, there := stored[key]
		switch {
		case now[key].Accords == 0:
			gone = append(gone, pairKey(key.A, key.B))
		case there:
			known = append(known, partnerProperties(key, now[key]))
		default:
			fresh = append(fresh, partnerProperties(key, now[key]))
		}
	}
	for _, step := range []struct {
		cypher string
		rows   []any
	}{{makePartners, fresh}, {setPartners, known}, {dropPartners, gone}} {
		if err := x.q.unwind(ctx, step.cypher, step.rows); err != nil {
			return err
		}
	}
	return nil
}

// fillPartners makes the partnerships of a graph that was stored before there were any.
func (s *Store) fillPartners(ctx context.Context) error {
	pairs, err := s.countPairs(ctx, selecting(store.Filter{}, ""))
	if err != nil {
		return err
	}
	var rows []any
	for _, c := range pairs.Cells(0) {
		rows = append(rows, partnershipOf(c, nil))
	}
	err = s.write(ctx, func(q querier) error {
		if err := q.exec(ctx, "MATCH ()-[r:PARTNERS]->() DELETE r", nil); err != nil { // of an older Entente, or a migration that was broken off
			return err
		}
		return q.unwind(ctx, makePartners, rows)
	})
	for chunk := range slices.Chunk(rows, batchSize) {
		if err == nil {
			err = s.write(ctx, func(q querier) error { return q.fillRecent(ctx, chunk) })
		}
	}
	return err
}

// fillRecent looks for the newest accords of partnerships. (Those of all at once would not fit into a
// server's memory.)
func (q querier) fillRecent(ctx context.Context, rows []any) error {
	var found []any
	err := q.eachOf(ctx, recentOfPartners, rows, func(r *driver.Record) error {
		key := pairOf(r)
		found = append(found, params{"pair": pairKey(key.A, key.B), "recent": recentKeys(r.Values[2])})
		return nil
	})
	if err != nil {
		return err
	}
	return q.unwind(ctx, setRecent, found)
}

func partnershipOf(c store.Cell, recent []string) params {
	return partnerProperties(derive.Pair{A: kg.Party(c.Row), B: kg.Party(c.Column)},
		partnership{derive.Partnership{Accords: c.Accords, Instruments: c.Instruments, First: string(c.First), Last: string(c.Last)}, recent})
}

// pairSummary is what two parties share.
func (s *Store) pairSummary(ctx context.Context, a, b kg.Party) (store.Summary, error) {
	var sum store.Summary
	err := s.each(ctx, `MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = $pair
		RETURN r.accords, r.instruments, r.first, r.last`, params{"pair": pairKey(a, b)}, func(r *driver.Record) error {
		sum = store.Summary{Accords: number(r.Values[0]), Instruments: number(r.Values[1]), First: kg.Date(text(r.Values[2])), Last: kg.Date(text(r.Values[3]))}
		return nil
	})
	return sum, err
}

// allPartners gives the partners of each code.
func (s *Store) allPartners(ctx context.Context, codes []kg.Party, first int) ([][]store.Partner, error) {
	p, limit := params{"codes": strs(kg.NewParties(codes...))}, ""
	if first > 0 {
		p["first"], limit = first, " LIMIT $first"
	}
	found := map[kg.Party][]store.Partner{}
	err := s.each(ctx, `UNWIND $codes AS code MATCH (c:Country|Organisation {code: code})
		CALL (c) { MATCH (c)-[r:PARTNERS]-(o) RETURN o.code AS other, r.accords AS accords, r.first AS first, r.last AS last ORDER BY accords DESC, other`+limit+` }
		RETURN code, other, accords, first, last ORDER BY accords DESC, other`, p, func(r *driver.Record) error {
		code := kg.Party(text(r.Values[0]))
		found[code] = append(found[code], store.Partner{
			Party: kg.Party(text(r.Values[1])), Accords: number(r.Values[2]), First: kg.Date(text(r.Values[3])), Last: kg.Date(text(r.Values[4])),
		})
		return nil
	})
	return inOrder(codes, found), err
}

// allPairs gives every two parties that share accords.
func (s *Store) allPairs(ctx context.Context, first int) ([]store.Cell, error) {
	p, limit := params{}, ""
	if first > 0 {
		p["first"], limit = first, " LIMIT $first"
	}
	var out []store.Cell
	err := s.each(ctx, `MATCH ()-[r:PARTNERS]->() USING INDEX r:PARTNERS(pair) WHERE r.pair >= ''
		RETURN r.a, r.b, r.accords, r.instruments, r.first, r.last ORDER BY r.accords DESC, r.a, r.b`+limit, p, func(r *driver.Record) error {
		out = append(out, store.Cell{
			Row: text(r.Values[0]), Column: text(r.Values[1]), Accords: number(r.Values[2]), Instruments: number(r.Values[3]),
			First: kg.Date(text(r.Values[4])), Last: kg.Date(text(r.Values[5])),
		})
		return nil
	})
	return out, err
}
