package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// (:Country|Organisation)-[:PARTNERS {pair, a, b, accords, instruments, first, last}]->(…) sums up what
// two parties share, from the smaller code to the larger. pair is both codes.

// pairKey is the property by which the edge is found.
func pairKey(a, b kg.Party) string { return string(min(a, b)) + "+" + string(max(a, b)) }

func partnerProperties(key derive.Pair, p derive.Partnership) params {
	return params{"pair": pairKey(key.A, key.B), "a": string(key.A), "b": string(key.B), "accords": p.Accords, "instruments": p.Instruments, "first": p.First, "last": p.Last}
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
	changes := &derive.PartnerChanges{}
	for _, id := range r.Drop {
		changes.Replace(had[id], nil)
	}
	for _, a := range r.Write {
		changes.Replace(had[a.ID], a.Signed())
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
		RETURN r.a, r.b, r.accords, r.instruments, r.first, r.last`
	makePartners = `UNWIND $rows AS row MATCH (a:Country|Organisation {code: row.a}) MATCH (b:Country|Organisation {code: row.b})
		CREATE (a)-[r:PARTNERS]->(b) SET r = row`
	setPartners  = "UNWIND $rows AS row MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = row.pair SET r = row"
	dropPartners = "UNWIND $rows AS pair MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = pair DELETE r"
	// datesOfPartners looks for the first and the last date among the accords that are there now.
	datesOfPartners = `UNWIND $rows AS row MATCH ()-[s:SIGNS]->(a:Accord) USING INDEX SEEK s:SIGNS(party, partner, newest, accord)
		WHERE s.party = row.a AND s.partner IN [row.b, '` + derive.NoPartner + `'] AND s.newest > '' AND s.accord >= '' AND row.b IN a.parties
		RETURN row.a, row.b, min(s.newest), max(s.newest)`
)

// putPartners brings the partnerships up to date, after the accords were written.
func (x *tx) putPartners(ctx context.Context, changes *derive.PartnerChanges) error {
	var keys []any
	for _, p := range changes.Pairs() {
		keys = append(keys, pairKey(p.A, p.B))
	}
	stored := map[derive.Pair]derive.Partnership{}
	err := x.q.eachOf(ctx, lockPartners, keys, func(r *driver.Record) error {
		stored[pairOf(r)] = derive.Partnership{Accords: number(r.Values[2]), Instruments: number(r.Values[3]), First: text(r.Values[4]), Last: text(r.Values[5])}
		return nil
	})
	if err != nil {
		return err
	}
	now := map[derive.Pair]derive.Partnership{}
	var again []any
	for _, key := range changes.Pairs() {
		p, dates := changes.Apply(key, stored[key])
		if dates {
			p.First, p.Last = "", "" // where no accord has a date any more
			again = append(again, params{"a": string(key.A), "b": string(key.B)})
		}
		now[key] = p
	}
	err = x.q.eachOf(ctx, datesOfPartners, again, func(r *driver.Record) error {
		p := now[pairOf(r)]
		p.First, p.Last = text(r.Values[2]), text(r.Values[3])
		now[pairOf(r)] = p
		return nil
	})
	if err != nil {
		return err
	}
	return x.writePartners(ctx, changes.Pairs(), stored, now)
}

func pairOf(r *driver.Record) derive.Pair {
	return derive.Pair{A: kg.Party(text(r.Values[0])), B: kg.Party(text(r.Values[1]))}
}

func (x *tx) writePartners(ctx context.Context, keys []derive.Pair, stored, now map[derive.Pair]derive.Partnership) error {
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
		rows = append(rows, partnershipOf(c))
	}
	return s.write(ctx, func(q querier) error {
		if err := q.exec(ctx, "MATCH ()-[r:PARTNERS]->() DELETE r", nil); err != nil { // of a migration that was broken off
			return err
		}
		return q.unwind(ctx, makePartners, rows)
	})
}

func partnershipOf(c store.Cell) params {
	return partnerProperties(derive.Pair{A: kg.Party(c.Row), B: kg.Party(c.Column)},
		derive.Partnership{Accords: c.Accords, Instruments: c.Instruments, First: string(c.First), Last: string(c.Last)})
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
