package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// documentKey names a thing that can be searched for.
type documentKey struct {
	hit store.HitType
	id  string
}

func (k documentKey) compare(l documentKey) int {
	return cmp.Or(cmp.Compare(k.hit, l.hit), cmp.Compare(k.id, l.id))
}

// putDocument and dropDocuments note what the search index must hold when the transaction ends. It
// is written then, all at once: in between, every statement would make the index write a segment.
func (x *tx) putDocument(t store.HitType, id string, d derive.Document) {
	x.documents[documentKey{t, id}] = &d
}

func (x *tx) dropDocuments(t store.HitType, ids []string) {
	for _, id := range ids {
		x.documents[documentKey{t, id}] = nil
	}
}

var (
	intoDocuments = newInsert("INSERT OR REPLACE INTO documents (seq, type, id, title, names)", 5, "")
	intoSearch    = newInsert("INSERT OR REPLACE INTO search (rowid, words, body)", 3, "")
	intoNames     = newInsert("INSERT OR IGNORE INTO names (hash, seq)", 2, "")
)

// numbered is a document with its number.
type numbered struct {
	seq int64
	key documentKey
	*derive.Document
}

// index writes the noted documents.
func (x *tx) index(ctx context.Context) error {
	stored, err := x.storedDocuments(ctx)
	if err != nil {
		return err
	}
	if err := x.unindex(ctx, stored); err != nil {
		return err
	}
	put, err := x.numberDocuments(ctx, stored)
	if err != nil {
		return err
	}
	var documents, words, names []any
	learned := make([]*derive.Document, len(put))
	for i, d := range put {
		documents = append(documents, d.seq, string(d.key.hit), d.key.id, d.Title, "\n"+strings.Join(d.Names, "\n")+"\n")
		words = append(words, d.seq, d.Words, d.Body)
		learned[i] = d.Document
	}
	for _, row := range nameRows(put) {
		names = append(names, row[0], row[1])
	}
	for _, table := range []struct {
		insert insert
		values []any
	}{{intoDocuments, documents}, {intoSearch, words}, {intoNames, names}} {
		if err := x.q.insert(ctx, table.insert, table.values); err != nil {
			return err
		}
	}
	return x.learn(ctx, learned)
}

// nameRows gives the names of documents in the order in which the table keeps them.
func nameRows(put []numbered) [][2]int64 {
	var out [][2]int64
	for _, d := range put {
		for _, name := range d.Names {
			if name != "" {
				out = append(out, [2]int64{nameHash(name), d.seq})
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return out
}

// storedDocument is what is there of a noted document.
type storedDocument struct {
	seq   int64
	names string
}

func (x *tx) storedDocuments(ctx context.Context) (map[documentKey]storedDocument, error) {
	var keys rows
	for _, key := range slices.SortedFunc(maps.Keys(x.documents), documentKey.compare) {
		keys.add(string(key.hit), key.id)
	}
	stored := map[documentKey]storedDocument{}
	err := x.q.each(ctx, "SELECT type, id, seq, names FROM documents WHERE (type, id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))", []any{keys.json()},
		func(scan func(...any) error) error {
			var key documentKey
			var d storedDocument
			err := scan(&key.hit, &key.id, &d.seq, &d.names)
			stored[key] = d
			return err
		})
	return stored, err
}

// unindex removes documents that go or stand elsewhere from now on, and the names of all.
func (x *tx) unindex(ctx context.Context, stored map[documentKey]storedDocument) error {
	if len(stored) == 0 {
		return nil
	}
	var gone []string
	var names rows
	for _, key := range slices.SortedFunc(maps.Keys(stored), documentKey.compare) {
		old := stored[key]
		for name := range strings.SplitSeq(strings.Trim(old.names, "\n"), "\n") {
			names.add(fmt.Sprint(nameHash(name)), fmt.Sprint(old.seq))
		}
		if d := x.documents[key]; d == nil || documentPlace(key.hit, d.Rank) != placeOfNumber(old.seq) {
			gone = append(gone, fmt.Sprint(old.seq))
		}
	}
	for _, step := range []struct{ query, argument string }{
		{"DELETE FROM names WHERE (hash, seq) IN (SELECT CAST(value ->> 0 AS INTEGER), CAST(value ->> 1 AS INTEGER) FROM json_each(?))", names.json()},
		{"DELETE FROM search WHERE rowid IN (SELECT CAST(value AS INTEGER) FROM json_each(?))", array(gone)},
		{"DELETE FROM documents WHERE seq IN (SELECT CAST(value AS INTEGER) FROM json_each(?))", array(gone)},
	} {
		if err := x.q.exec(ctx, step.query, step.argument); err != nil {
			return err
		}
	}
	return nil
}

// numberDocuments gives the documents that are to be there in the order of their numbers: those that
// stand where they stood keep theirs.
func (x *tx) numberDocuments(ctx context.Context, stored map[documentKey]storedDocument) ([]numbered, error) {
	var out []numbered
	var fresh int64
	for _, key := range slices.SortedFunc(maps.Keys(x.documents), documentKey.compare) {
		d := x.documents[key]
		if d == nil {
			continue
		}
		place := documentPlace(key.hit, d.Rank)
		n := numbered{stored[key].seq, key, d}
		if _, there := stored[key]; !there || placeOfNumber(n.seq) != place {
			fresh++
			n.seq = place<<runningBits | fresh
		}
		out = append(out, n)
	}
	var last int64
	err := x.q.each(ctx, "UPDATE meta SET value = value + ? WHERE key = 'documents' RETURNING value", []any{fresh}, func(scan func(...any) error) error { return scan(&last) })
	if err != nil {
		return nil, err
	}
	for i, d := range out {
		if _, there := stored[d.key]; !there || placeOfNumber(stored[d.key].seq) != placeOfNumber(d.seq) {
			out[i].seq += last - fresh
		}
	}
	slices.SortFunc(out, func(a, b numbered) int { return cmp.Compare(a.seq, b.seq) })
	return out, nil
}

// refilling is how many things are read at once where all documents are made anew.
const refilling = 2000

// fillDocuments indexes a graph that was stored before the index had this form.
func (s *Store) fillDocuments(ctx context.Context, q querier) error {
	x := &tx{store: s, q: q, documents: map[documentKey]*derive.Document{}}
	for _, table := range []string{"accords", "articles"} {
		for last := int64(-1); ; {
			next, err := x.refill(ctx, table, last)
			if err != nil {
				return err
			}
			if next == last {
				break
			}
			last = next
		}
	}
	err := q.each(ctx, "SELECT code FROM parties", nil, func(scan func(...any) error) error {
		var code kg.Party
		err := scan(&code)
		x.putDocument(partyHit(code), string(code), s.names.Of(code).Document())
		return err
	})
	if err != nil {
		return err
	}
	for hit, query := range map[store.HitType]string{
		store.HitPerson:      "SELECT person, min(name) FROM signed_for GROUP BY person",
		store.HitInstitution: "SELECT institution, min(name) FROM institution_signs GROUP BY institution",
	} {
		err := q.each(ctx, query, nil, func(scan func(...any) error) error {
			var key, name string
			err := scan(&key, &name)
			x.putDocument(hit, key, derive.NameDocument(name))
			return err
		})
		if err != nil {
			return err
		}
	}
	return x.index(ctx)
}

func partyHit(code kg.Party) store.HitType {
	if code.IsOrganisation() {
		return store.HitOrganisation
	}
	return store.HitCountry
}

// refill indexes some accords or articles behind one, and gives the last of them.
func (x *tx) refill(ctx context.Context, table string, after int64) (int64, error) {
	last := after
	var accords []kg.Accord
	text := "''"
	if table == "articles" {
		text = "text"
	}
	err := x.q.each(ctx, "SELECT seq, data, "+text+" FROM "+table+" WHERE seq > ? ORDER BY seq LIMIT ?", []any{after, refilling}, func(scan func(...any) error) error {
		var data, text string
		if err := scan(&last, &data, &text); err != nil {
			return err
		}
		if table == "articles" {
			var t kg.Article
			err := derive.Read(data, &t)
			t.Text = text
			x.putDocument(store.HitArticle, t.ID, derive.ArticleDocument(t))
			return err
		}
		var a kg.Accord
		err := derive.Read(data, &a)
		accords = append(accords, a)
		return err
	})
	if err != nil || last == after {
		return last, err
	}
	if err := x.refillAccords(ctx, accords); err != nil {
		return last, err
	}
	err = x.index(ctx)
	clear(x.documents)
	return last, err
}

func (x *tx) refillAccords(ctx context.Context, accords []kg.Accord) error {
	ids := make([]string, len(accords))
	for i, a := range accords {
		ids[i] = a.ID
	}
	mentions := map[string]kg.Mention{}
	err := x.q.each(ctx, "SELECT data FROM reports WHERE accord"+inList, []any{array(ids)}, func(scan func(...any) error) error {
		var m kg.Mention
		err := scan(decode{&m})
		mentions[m.ID] = m
		return err
	})
	for _, a := range accords {
		x.putDocument(store.HitAccord, a.ID, derive.AccordDocument(a, mentions, x.store.names))
	}
	return err
}
