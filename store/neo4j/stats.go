package neo4j

import (
	"context"
	"strconv"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// PartyStats counts the accords of parties: the server keeps the number of a node's edges.
func (s *Store) PartyStats(ctx context.Context, codes []kg.Party) ([]store.PartyStat, error) {
	cypher, p := "MATCH (c:Country|Organisation) RETURN c.code AS code, COUNT { (c)-[:SIGNS]->() } ORDER BY code", params(nil)
	if len(codes) == 1 {
		label := "Country"
		if codes[0].IsOrganisation() {
			label = "Organisation"
		}
		cypher, p = "MATCH (c:"+label+" {code: $code}) USING INDEX SEEK c:"+label+"(code) RETURN $code, COUNT { (c)-[:SIGNS]->() }", params{"code": string(codes[0])}
	} else if codes != nil {
		cypher, p = "UNWIND $codes AS code MATCH (c:Country|Organisation {code: code}) RETURN code, COUNT { (c)-[:SIGNS]->() }", params{"codes": strs(kg.NewParties(codes...))}
	}
	var all []store.PartyStat
	found := map[kg.Party]int{}
	err := s.each(ctx, cypher, p, func(r *driver.Record) error {
		stat := store.PartyStat{Party: kg.Party(text(r.Values[0])), Accords: number(r.Values[1])}
		all = append(all, stat)
		found[stat.Party] = stat.Accords
		return nil
	})
	if codes == nil || err != nil {
		return all, err
	}
	out := make([]store.PartyStat, len(codes))
	for i, c := range codes {
		out[i] = store.PartyStat{Party: c, Accords: found[c]}
	}
	return out, nil
}

// Partners gives the parties that share accords with each code.
func (s *Store) Partners(ctx context.Context, codes []kg.Party, f store.Filter, first int) ([][]store.Partner, error) {
	if err := check(f, store.ByID, store.Page{First: first}); err != nil {
		return nil, err
	}
	if f.Empty() {
		return s.allPartners(ctx, codes, first)
	}
	sel := selecting(f, "code")
	sel.params["codes"] = strs(kg.NewParties(codes...))
	cypher := "UNWIND $codes AS code CALL (code) { " + sel.query(`WITH a UNWIND a.parties AS other WITH a, other WHERE other <> code
		WITH other, count(*) AS accords, coalesce(min(CASE a.newest WHEN '' THEN null ELSE a.newest END), '') AS first, max(a.newest) AS last
		ORDER BY accords DESC, other`+sel.limit(first)+" RETURN other, accords, first, last") +
		" } RETURN code, other, accords, first, last ORDER BY accords DESC, other"
	found := map[kg.Party][]store.Partner{}
	err := s.each(ctx, cypher, sel.params, func(r *driver.Record) error {
		code := kg.Party(text(r.Values[0]))
		found[code] = append(found[code], store.Partner{
			Party: kg.Party(text(r.Values[1])), Accords: number(r.Values[2]), First: kg.Date(text(r.Values[3])), Last: kg.Date(text(r.Values[4])),
		})
		return nil
	})
	return inOrder(codes, found), err
}

// DomainStats counts the accords of domains.
func (s *Store) DomainStats(ctx context.Context, f store.Filter) ([]store.DomainStat, error) {
	if err := f.Check(); err != nil {
		return nil, err
	}
	sel := selecting(f, "")
	found := map[kg.Domain]int{}
	err := s.each(ctx, sel.query("UNWIND a.domains AS domain RETURN domain, count(*)"), sel.params, func(r *driver.Record) error {
		found[kg.Domain(text(r.Values[0]))] = number(r.Values[1])
		return nil
	})
	var out []store.DomainStat
	for _, d := range kg.Domains {
		if found[d] > 0 {
			out = append(out, store.DomainStat{Domain: d, Accords: found[d]})
		}
	}
	return out, err
}

// Summary sums up a selection.
func (s *Store) Summary(ctx context.Context, f store.Filter) (store.Summary, error) {
	if err := f.Check(); err != nil {
		return store.Summary{}, err
	}
	if a, b, ok := f.Pair(); ok {
		return s.pairSummary(ctx, a, b)
	}
	sel := selecting(f, "")
	var sum store.Summary
	cypher := sel.query("RETURN count(*), sum(a.count), coalesce(min(CASE a.newest WHEN '' THEN null ELSE a.newest END), ''), coalesce(max(a.newest), '')")
	err := s.each(ctx, cypher, sel.params, func(r *driver.Record) error {
		sum = store.Summary{Accords: number(r.Values[0]), Instruments: number(r.Values[1]), First: kg.Date(text(r.Values[2])), Last: kg.Date(text(r.Values[3]))}
		return nil
	})
	return sum, err
}

// Totals counts what is in the graph. Institutions are counted by name, as search finds them.
func (s *Store) Totals(ctx context.Context) (store.Totals, error) {
	var t store.Totals
	err := s.each(ctx, `RETURN COUNT { (:Article) }, COUNT { ()-[:REPORTS]->() }, COUNT { (:Accord) }, COUNT { (:Country) }, COUNT { (:Organisation) },
		COUNT { (:Place) }, COUNT { (:Person) }, COUNT { MATCH (i:Institution) RETURN DISTINCT i.key }`, nil, func(r *driver.Record) error {
		for i, n := range []*int{&t.Articles, &t.Mentions, &t.Accords, &t.Countries, &t.Organisations, &t.Places, &t.People, &t.Institutions} {
			*n = number(r.Values[i])
		}
		return nil
	})
	return t, err
}

// Revision counts the transactions that changed the graph, behind a name that no other graph has: those that are wholly
// visible, see publish.
func (s *Store) Revision(ctx context.Context) (string, error) {
	revision := ""
	err := s.each(ctx, "MATCH (m:Meta {key: 'entente'}) USING INDEX SEEK m:Meta(key) RETURN m.store, m.told", nil, func(r *driver.Record) error {
		revision = text(r.Values[0]) + "-" + strconv.Itoa(number(r.Values[1]))
		return nil
	})
	return revision, err
}
