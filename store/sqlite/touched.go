package sqlite

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// touched is what the edges of some accords lead to: it may be new, have another name, or have lost
// its last edge.
type touched struct {
	parties              map[kg.Party]int // edges gained less edges lost
	people, institutions map[string]bool
}

func (t touched) add(a derive.Accord) {
	for _, p := range kg.NewParties(a.Parties...) {
		t.parties[p]++
	}
	for _, s := range a.People {
		t.people[s.Key] = true
	}
	for _, s := range a.Institutions {
		t.institutions[s.Key] = true
	}
}

func (x *tx) touchedBy(ctx context.Context, accords []string) (touched, error) {
	t := touched{map[kg.Party]int{}, map[string]bool{}, map[string]bool{}}
	err := x.q.each(ctx, `SELECT 1, party FROM signs WHERE accord IN (SELECT value FROM json_each(?1))
		UNION ALL SELECT 2, person FROM signed_for WHERE accord IN (SELECT value FROM json_each(?1))
		UNION ALL SELECT 3, institution FROM institution_signs WHERE accord IN (SELECT value FROM json_each(?1))`, []any{array(accords)},
		func(scan func(...any) error) error {
			var what int
			var key string
			err := scan(&what, &key)
			switch what {
			case 1:
				t.parties[kg.Party(key)]--
			case 2:
				t.people[key] = true
			case 3:
				t.institutions[key] = true
			}
			return err
		})
	return t, err
}

// refresh makes, renames and removes what was touched, from the edges that are there now.
func (x *tx) refresh(ctx context.Context, t touched) error {
	for _, code := range slices.Sorted(maps.Keys(t.parties)) {
		if err := x.refreshParty(ctx, x.store.names.Of(code), t.parties[code]); err != nil {
			return err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(t.people)) {
		if err := x.refreshName(ctx, store.HitPerson, key, "SELECT min(name) FROM signed_for WHERE person = ?"); err != nil {
			return err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(t.institutions)) {
		if err := x.refreshName(ctx, store.HitInstitution, key, "SELECT min(name) FROM institution_signs WHERE institution = ?"); err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) refreshParty(ctx context.Context, p derive.Party, gained int) error {
	hit, code := partyHit(p.Code), string(p.Code)
	names, err := json.Marshal(p.Names)
	if err != nil {
		return err
	}
	accords, stored := gained, ""
	err = x.q.each(ctx, "UPDATE parties SET accords = accords + ? WHERE code = ? RETURNING accords, names", []any{gained, code},
		func(scan func(...any) error) error { return scan(&accords, &stored) })
	if err != nil {
		return err
	}
	if accords == 0 {
		if err := x.q.exec(ctx, "DELETE FROM parties WHERE code = ?", code); err != nil {
			return err
		}
		x.dropDocuments(hit, []string{code})
		return nil
	}
	if stored == string(names) {
		return nil
	}
	err = x.q.exec(ctx, "INSERT OR REPLACE INTO parties (code, accords, code3, name, region, names) VALUES (?,?,?,?,?,?)",
		code, accords, p.Code3, p.Name, p.Region, string(names))
	if err != nil {
		return err
	}
	x.putDocument(hit, code, p.Document())
	return nil
}

func (x *tx) refreshName(ctx context.Context, t store.HitType, key, nameQuery string) error {
	var name *string
	if err := x.q.each(ctx, nameQuery, []any{key}, func(scan func(...any) error) error { return scan(&name) }); err != nil {
		return err
	}
	if name == nil {
		x.dropDocuments(t, []string{key})
	} else {
		x.putDocument(t, key, derive.NameDocument(*name))
	}
	return nil
}
