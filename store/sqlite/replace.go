package sqlite

import (
	"context"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// ReplaceAccords writes the difference between what the blocks have and should have.
func (x *tx) ReplaceAccords(ctx context.Context, blocks []string, accords []kg.Accord) error {
	have, err := x.have(ctx, blocks)
	if err != nil {
		return err
	}
	r, err := derive.Replace(blocks, have, accords, x.store.names)
	if err != nil {
		return err
	}
	x.wrote = x.wrote || len(r.Write)+len(r.Drop)+len(r.Link) > 0
	x.changes.Add(r)
	return x.store.wrap("writing accords to", x.apply(ctx, r))
}

func (x *tx) have(ctx context.Context, blocks []string) (derive.Stored, error) {
	mentions, err := x.stored(ctx, blocks)
	if err != nil {
		return derive.Stored{}, err
	}
	have := derive.Stored{Mentions: mentions}
	err = x.q.each(ctx, "SELECT id, digest, coalesce(data ->> '$.mentions', '[]') FROM accords WHERE block IN (SELECT value FROM json_each(?)) ORDER BY id", []any{array(blocks)},
		func(scan func(...any) error) error {
			var a derive.StoredAccord
			err := scan(&a.ID, &a.Digest, decode{&a.Mentions})
			have.Accords = append(have.Accords, a)
			return err
		})
	return have, x.store.wrap("reading", err)
}

func (x *tx) stored(ctx context.Context, blocks []string) ([]derive.StoredMention, error) {
	var out []derive.StoredMention
	err := x.q.each(ctx, "SELECT data, accord FROM reports WHERE block IN (SELECT value FROM json_each(?)) ORDER BY id", []any{array(blocks)},
		func(scan func(...any) error) error {
			var m derive.StoredMention
			err := scan(decode{&m.Mention}, &m.Accord)
			out = append(out, m)
			return err
		})
	return out, x.store.wrap("reading", err)
}

func (x *tx) apply(ctx context.Context, r derive.Replacement) error {
	old := slices.Clone(r.Drop)
	for _, a := range r.Write {
		old = append(old, a.ID)
	}
	touched, err := x.touchedBy(ctx, old)
	if err != nil {
		return err
	}
	if err := x.cut(ctx, old, r.Drop); err != nil {
		return err
	}
	for _, a := range r.Write {
		if err := x.putAccord(ctx, a); err != nil {
			return err
		}
		touched.add(a)
	}
	if err := x.putSigns(ctx, r.Write); err != nil {
		return err
	}
	var links rows
	for _, id := range slices.Sorted(maps.Keys(r.Link)) {
		links.add(id, r.Link[id])
	}
	err = x.q.exec(ctx, "UPDATE reports SET accord = value ->> 1 FROM json_each(?) WHERE reports.id = value ->> 0", links.json())
	if err != nil {
		return err
	}
	if err := x.alias(ctx, r, old); err != nil {
		return err
	}
	return x.refresh(ctx, touched)
}

// cut removes the edges of the old accords, and the dropped ones themselves.
func (x *tx) cut(ctx context.Context, old, drop []string) error {
	for _, table := range []string{"signs", "covers", "signed_for", "institution_signs", "states"} {
		if err := x.q.exec(ctx, "DELETE FROM "+table+" WHERE accord IN (SELECT value FROM json_each(?))", array(old)); err != nil {
			return err
		}
	}
	if err := x.q.exec(ctx, "DELETE FROM accords WHERE id IN (SELECT value FROM json_each(?))", array(drop)); err != nil {
		return err
	}
	x.dropDocuments(store.HitAccord, drop)
	return nil
}

// putSigns writes the edges from the parties of all accords at once, in the order in which the table
// keeps them: a convention can have two hundred parties.
func (x *tx) putSigns(ctx context.Context, accords []derive.Accord) error {
	var signs rows
	for _, a := range accords {
		for _, p := range kg.NewParties(a.Parties...) {
			signs.add(string(p), a.Newest, a.ID, a.Oldest, a.Partner(p))
		}
	}
	slices.SortFunc(signs, slices.Compare[[]string])
	return x.q.exec(ctx, `INSERT INTO signs (party, newest, accord, oldest, partner)
		SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`, signs.json())
}

// putAccord writes the accord without the edges from its parties.
func (x *tx) putAccord(ctx context.Context, a derive.Accord) error {
	err := x.q.exec(ctx, `INSERT INTO accords (id, block, digest, title, kind, status, count, newest, oldest, confidence, sources, place, disputed, data)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET (block, digest, title, kind, status, count, newest, oldest, confidence, sources, place, disputed, data) =
		(excluded.block, excluded.digest, excluded.title, excluded.kind, excluded.status, excluded.count, excluded.newest, excluded.oldest, excluded.confidence, excluded.sources, excluded.place, excluded.disputed, excluded.data)`,
		a.ID, a.Block, a.Digest, a.Title, string(a.Kind), string(a.Status), a.Count, a.Newest, a.Oldest, a.Confidence, a.Sources, a.PlaceKey, a.Disputed, a.JSON)
	if err != nil {
		return err
	}
	if err := putStates(ctx, x.q, a.ID, a.States); err != nil {
		return err
	}
	for _, d := range a.Domains {
		if err := x.q.exec(ctx, "INSERT OR IGNORE INTO covers (accord, domain) VALUES (?,?)", a.ID, string(d)); err != nil {
			return err
		}
	}
	for _, p := range a.People {
		if err := x.q.exec(ctx, "INSERT INTO signed_for (accord, person, party, office, name) VALUES (?,?,?,?,?)", a.ID, p.Key, string(p.Party), p.Role, p.Name); err != nil {
			return err
		}
	}
	for _, i := range a.Institutions {
		if err := x.q.exec(ctx, "INSERT INTO institution_signs (accord, institution, party, name) VALUES (?,?,?,?)", a.ID, i.Key, string(i.Party), i.Name); err != nil {
			return err
		}
	}
	x.putDocument(store.HitAccord, a.ID, a.Document)
	return nil
}

// alias lets the vanished ids answer for their heirs, and takes back ids that accords have again.
func (x *tx) alias(ctx context.Context, r derive.Replacement, current []string) error {
	for _, id := range r.Drop {
		heir, ok := r.Alias[id]
		if !ok {
			if err := x.q.exec(ctx, "DELETE FROM aliases WHERE accord = ?", id); err != nil {
				return err
			}
			continue
		}
		if err := x.q.exec(ctx, "UPDATE aliases SET accord = ? WHERE accord = ?", heir, id); err != nil {
			return err
		}
		if err := x.q.exec(ctx, "INSERT OR REPLACE INTO aliases (id, accord) VALUES (?,?)", id, heir); err != nil {
			return err
		}
	}
	return x.q.exec(ctx, "DELETE FROM aliases WHERE id IN (SELECT id FROM accords WHERE id IN (SELECT value FROM json_each(?)))", array(current))
}
