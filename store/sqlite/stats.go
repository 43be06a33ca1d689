package sqlite

import (
	"context"
	"fmt"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// PartyStats counts the accords of parties.
func (s *Store) PartyStats(ctx context.Context, codes []kg.Party) ([]store.PartyStat, error) {
	query, args := "SELECT code, accords FROM parties ORDER BY code", []any(nil)
	if codes != nil {
		x, err := s.present(ctx)
		if err != nil {
			return nil, err
		}
		if x != nil {
			out := make([]store.PartyStat, len(codes))
			for i, c := range codes {
				out[i] = store.PartyStat{Party: c, Accords: len(x.list(x.lists.ofParty, x.parties, string(c)))}
			}
			return out, nil
		}
		query, args = "SELECT code, accords FROM parties WHERE code"+inList, []any{array(codes)}
	}
	var all []store.PartyStat
	found := map[kg.Party]int{}
	err := s.each(ctx, query, args, func(scan func(...any) error) error {
		var p store.PartyStat
		err := scan(&p.Party, &p.Accords)
		all = append(all, p)
		found[p.Party] = p.Accords
		return err
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
	if first == 0 {
		first = -1
	}
	if f.Empty() {
		return s.allPartners(ctx, codes, first)
	}
	out := make([][]store.Partner, len(codes))
	x, err := s.remembered(ctx)
	if err != nil {
		return nil, err
	}
	for i, code := range codes {
		if x != nil {
			if out[i], err = s.partnersIn(ctx, x, code, f, first); err != nil {
				return nil, err
			}
			continue
		}
		sel, err := s.selecting(ctx, f, append([]kg.Party{code}, f.AllOf...))
		if err != nil {
			return nil, err
		}
		query := fmt.Sprintf(`SELECT y.party, count(*), coalesce(min(nullif(y.newest, '')), ''), max(y.newest)
			FROM (%s) f JOIN signs y ON y.accord = f.id WHERE y.party <> ? GROUP BY y.party ORDER BY 2 DESC, 1 LIMIT ?`, sel.query(sel.id()+" AS id"))
		err = s.each(ctx, query, append(sel.args, string(code), first), func(scan func(...any) error) error {
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

// DomainStats counts the accords of domains.
func (s *Store) DomainStats(ctx context.Context, f store.Filter) ([]store.DomainStat, error) {
	if err := f.Check(); err != nil {
		return nil, err
	}
	found := map[kg.Domain]int{}
	if chosen, x, err := s.recall(ctx, f, f.AllOf); err != nil {
		return nil, err
	} else if x != nil {
		for _, r := range chosen {
			for _, d := range r.domains {
				found[kg.Domain(x.domains.names[d])]++
			}
		}
		return domainsFound(found), nil
	}
	sel, err := s.selecting(ctx, f, f.AllOf)
	if err != nil {
		return nil, err
	}
	query := "SELECT domain, count(*) FROM covers GROUP BY domain"
	if sel.edges != "" || len(sel.where) > 0 {
		query = fmt.Sprintf("SELECT c.domain, count(*) FROM (%s) f JOIN covers c ON c.accord = f.id GROUP BY c.domain", sel.query(sel.id()+" AS id"))
	}
	err = s.each(ctx, query, sel.args, func(scan func(...any) error) error {
		var d store.DomainStat
		err := scan(&d.Domain, &d.Accords)
		found[d.Domain] = d.Accords
		return err
	})
	return domainsFound(found), err
}

func domainsFound(found map[kg.Domain]int) []store.DomainStat {
	var out []store.DomainStat
	for _, d := range kg.Domains {
		if found[d] > 0 {
			out = append(out, store.DomainStat{Domain: d, Accords: found[d]})
		}
	}
	return out
}

// Summary sums up a selection.
func (s *Store) Summary(ctx context.Context, f store.Filter) (store.Summary, error) {
	if err := f.Check(); err != nil {
		return store.Summary{}, err
	}
	if a, b, ok := f.Pair(); ok {
		return s.pairSummary(ctx, a, b)
	}
	var sum store.Summary
	if chosen, x, err := s.recall(ctx, f, f.AllOf); x != nil || err != nil {
		for _, r := range chosen {
			sum.Accords++
			sum.Instruments += r.instruments
			widen(&sum.First, &sum.Last, kg.Date(r.date))
		}
		return sum, err
	}
	sel, err := s.selecting(ctx, f, f.AllOf)
	if err != nil {
		return store.Summary{}, err
	}
	newest := sel.column(store.NewestFirst)
	err = s.each(ctx, sel.query("count(*), coalesce(sum(a.count), 0), coalesce(min(nullif("+newest+", '')), ''), coalesce(max("+newest+"), '')"), sel.args,
		func(scan func(...any) error) error {
			return scan(&sum.Accords, &sum.Instruments, &sum.First, &sum.Last)
		})
	return sum, err
}

// Totals counts what is in the graph.
func (s *Store) Totals(ctx context.Context) (store.Totals, error) {
	var t store.Totals
	err := s.each(ctx, `SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM reports), (SELECT count(*) FROM accords),
		(SELECT count(*) FROM parties WHERE code NOT LIKE 'ORG:%'), (SELECT count(*) FROM parties WHERE code LIKE 'ORG:%'),
		(SELECT count(DISTINCT place) FROM accords WHERE place <> ''),
		(SELECT count(*) FROM documents WHERE type = 'PERSON'), (SELECT count(*) FROM documents WHERE type = 'INSTITUTION')`, nil,
		func(scan func(...any) error) error {
			return scan(&t.Articles, &t.Mentions, &t.Accords, &t.Countries, &t.Organisations, &t.Places, &t.People, &t.Institutions)
		})
	return t, err
}

// Revision counts the transactions that changed the file, behind a name that no other file has.
func (s *Store) Revision(ctx context.Context) (string, error) {
	var revision string
	err := s.each(ctx, "SELECT (SELECT value FROM meta WHERE key = 'store') || '-' || (SELECT value FROM meta WHERE key = 'revision')", nil,
		func(scan func(...any) error) error { return scan(&revision) })
	return revision, err
}
