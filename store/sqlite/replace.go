package sqlite

import (
	"cmp"
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

// stored gives the mentions of the blocks. What was read last is kept until something is written:
// linking asks for the mentions, and replacing the accords for the same again.
func (x *tx) stored(ctx context.Context, blocks []string) ([]derive.StoredMention, error) {
	if x.last != nil && slices.Equal(x.last.blocks, blocks) {
		return x.last.mentions, nil
	}
	var texts []string
	var out []derive.StoredMention
	err := x.q.each(ctx, "SELECT data, accord FROM reports WHERE block IN (SELECT value FROM json_each(?)) ORDER BY id", []any{array(blocks)},
		func(scan func(...any) error) error {
			var text string
			var m derive.StoredMention
			err := scan(&text, &m.Accord)
			texts, out = append(texts, text), append(out, m)
			return err
		})
	if err == nil {
		err = derive.Decode(len(out), func(i int) (string, any) { return texts[i], &out[i].Mention })
	}
	if err != nil {
		return nil, x.store.wrap("reading", err)
	}
	x.last = &lastRead{slices.Clone(blocks), out}
	return out, nil
}

func (x *tx) apply(ctx context.Context, r derive.Replacement) error {
	x.last = nil
	old := slices.Clone(r.Drop)
	var ids []string
	for _, a := range r.Write {
		ids = append(ids, a.ID)
		if !r.New[a.ID] {
			old = append(old, a.ID)
		}
	}
	touched, err := x.touchedBy(ctx, old)
	if err != nil {
		return err
	}
	partners, err := x.partnersOf(ctx, old, r)
	if err != nil {
		return err
	}
	if err := x.cut(ctx, old, r.Drop); err != nil {
		return err
	}
	if err := x.putAccords(ctx, r.Write); err != nil {
		return err
	}
	for _, a := range r.Write {
		touched.add(a)
	}
	var links rows
	for _, id := range slices.Sorted(maps.Keys(r.Link)) {
		links.add(id, r.Link[id])
	}
	err = x.q.exec(ctx, "UPDATE reports SET accord = value ->> 1 FROM json_each(?) WHERE reports.id = value ->> 0", links.json())
	if err != nil {
		return err
	}
	if err := x.alias(ctx, r, append(ids, r.Drop...)); err != nil {
		return err
	}
	if err := x.putPartners(ctx, partners); err != nil {
		return err
	}
	return x.refresh(ctx, touched)
}

// cut removes the edges of the old accords, and the dropped ones themselves.
func (x *tx) cut(ctx context.Context, old, drop []string) error {
	if len(old) == 0 {
		return nil
	}
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

var (
	intoAccords = newInsert("INSERT INTO accords (id, block, digest, title, kind, status, count, newest, oldest, confidence, sources, place, spelling, disputed, data)", 15,
		`ON CONFLICT (id) DO UPDATE SET (block, digest, title, kind, status, count, newest, oldest, confidence, sources, place, spelling, disputed, data) =
		(excluded.block, excluded.digest, excluded.title, excluded.kind, excluded.status, excluded.count, excluded.newest, excluded.oldest, excluded.confidence, excluded.sources, excluded.place, excluded.spelling, excluded.disputed, excluded.data)`)
	intoSigns            = newInsert("INSERT INTO signs (party, newest, accord, oldest, partner)", 5, "")
	intoCovers           = newInsert("INSERT OR IGNORE INTO covers (domain, newest, accord)", 3, "")
	intoSignedFor        = newInsert("INSERT INTO signed_for (accord, person, party, office, name)", 5, "")
	intoInstitutionSigns = newInsert("INSERT INTO institution_signs (accord, institution, party, name)", 4, "")
)

// putAccords writes the accords and their edges.
func (x *tx) putAccords(ctx context.Context, accords []derive.Accord) error {
	var rows, covers, people, institutions, states []any
	for _, a := range accords {
		rows = append(rows, a.ID, a.Block, a.Digest, a.Title, string(a.Kind), string(a.Status), a.Count, a.Newest, a.Oldest, a.Confidence, a.Sources, a.PlaceKey, a.Place, a.Disputed, a.JSON)
		states = appendStates(states, a.ID, a.States)
		for _, d := range a.Domains {
			covers = append(covers, string(d), a.Newest, a.ID)
		}
		for _, p := range a.People {
			people = append(people, a.ID, p.Key, string(p.Party), p.Role, p.Name)
		}
		for _, i := range a.Institutions {
			institutions = append(institutions, a.ID, i.Key, string(i.Party), i.Name)
		}
		x.putDocument(store.HitAccord, a.ID, a.Document)
	}
	for _, table := range []struct {
		insert insert
		values []any
	}{{intoAccords, rows}, {intoSigns, signsOf(accords)}, {intoStates, states}, {intoCovers, covers}, {intoSignedFor, people}, {intoInstitutionSigns, institutions}} {
		if err := x.q.insert(ctx, table.insert, table.values); err != nil {
			return err
		}
	}
	return nil
}

// signsOf gives the edges from the parties in the order in which the table keeps them: a convention
// can have two hundred parties.
func signsOf(accords []derive.Accord) []any {
	type edge struct {
		party  kg.Party
		accord int
	}
	var edges []edge
	for i, a := range accords {
		for _, p := range kg.NewParties(a.Parties...) {
			edges = append(edges, edge{p, i})
		}
	}
	slices.SortFunc(edges, func(e, f edge) int {
		a, b := &accords[e.accord], &accords[f.accord]
		return cmp.Or(cmp.Compare(e.party, f.party), cmp.Compare(a.Newest, b.Newest), cmp.Compare(a.ID, b.ID))
	})
	values := make([]any, 0, 5*len(edges))
	for _, e := range edges {
		a := &accords[e.accord]
		values = append(values, string(e.party), a.Newest, a.ID, a.Oldest, a.Partner(e.party))
	}
	return values
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
