package neo4j

import (
	"bufio"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Import writes a graph as the files that neo4j-admin database import reads: a million accords take
// minutes, where transactions take hours. It is for a new database only. The first Open that may
// write then makes constraints and indexes. Former ids and corrections have no place in it.
type Import struct {
	dir     string
	names   *derive.Names
	tables  map[string]*table
	parties parties
	once    map[string]bool // places and people that are written
	pairs   derive.Pairs
	recent  map[derive.Pair][]string
	failed  error
}

// arrayDelimiter stands between the values of a list; no word, code or quote has it.
const arrayDelimiter = "\x1f"

// table is a file of nodes, named by their label, or of relationships, named by their type and what
// follows a dot. A column
// is NAME:TYPE in the notation of the importer.
type table struct {
	columns []string
	file    *os.File
	out     *bufio.Writer
}

var importColumns = map[string]string{
	"Accord": "id:ID(Accord) title kind status count:long date signedOn precision place parties:string[] domains:string[] mentions:string[] confidence:double " +
		"sources:long block digest newest oldest data states:string[] disputed:boolean searchNames:string[] searchWords searchBody searchRank",
	"Article":      "id:ID(Article) url title text outlet publishedOn lang digest version source people data searchNames:string[] searchWords searchBody searchRank",
	"Country":      partyColumns,
	"Organisation": partyColumns,
	"Domain":       "code:ID(Domain) plover dac",
	"Place":        "key:ID(Place) name",
	"Person":       "key:ID(Person) name searchNames:string[] searchWords searchBody",
	"Institution":  ":ID(Institution) key party name searchNames:string[] searchWords searchBody",
	"Change":       "accord type revision:long at:long created:long made:long",
	"SIGNS":        ":START_ID(Party) :END_ID(Accord) party signedOn status newest oldest accord partner",
	"SIGNS.by":     ":START_ID(Institution) :END_ID(Accord) name",
	"OF":           ":START_ID(Institution) :END_ID(Party)",
	"PARTNERS":     ":START_ID(Party) :END_ID(Party) pair a b accords:long instruments:long first last recent:string[]",
	"COVERS":       ":START_ID(Accord) :END_ID(Domain)",
	"SIGNED_AT":    ":START_ID(Accord) :END_ID(Place) name",
	"SIGNED_FOR":   ":START_ID(Person) :END_ID(Accord) party office name",
	"REPORTS": ":START_ID(Article) :END_ID(Accord) mention block index:long confidence:double data parties:string[] kind status count:long date signedOn place title " +
		"domains:string[] quotes:string[] fields:string[] starts:long[] ends:long[]",
}

const partyColumns = "code:ID(Party) code3 name region name_fr name_en name_es name_pt name_ar searchNames:string[] searchWords searchBody searchRank"

// NewImport begins to write into a folder.
func NewImport(dir string, catalogue store.Catalogue) (*Import, error) {
	im := &Import{dir: dir, names: &derive.Names{Catalogue: catalogue}, tables: map[string]*table{}, parties: parties{}, once: map[string]bool{}, recent: map[derive.Pair][]string{}}
	for name, columns := range importColumns {
		f, err := os.Create(filepath.Join(dir, name+".csv"))
		if err != nil {
			return nil, fmt.Errorf("writing an import: %w", err)
		}
		t := &table{columns: strings.Fields(columns), file: f, out: bufio.NewWriterSize(f, 1<<20)}
		im.tables[name] = t
		im.check(t.out.WriteString(strings.Join(t.columns, ",") + "\n"))
	}
	for _, d := range domains() {
		row := d.(params)
		im.write("Domain", params{"code:ID(Domain)": row["code"], "plover": row["plover"], "dac": row["dac"]})
	}
	return im, nil
}

func (im *Import) check(_ int, err error) {
	if im.failed == nil {
		im.failed = err
	}
}

// write writes a row; a column is looked for by its name, else by name and type.
func (im *Import) write(name string, row params) {
	t := im.tables[name]
	for i, column := range t.columns {
		if i > 0 {
			im.check(t.out.WriteString(","))
		}
		value, ok := row[column]
		if !ok {
			value = row[column[:max(0, strings.IndexByte(column+":", ':'))]]
		}
		im.check(t.out.WriteString(cell(value)))
	}
	im.check(t.out.WriteString("\n"))
}

// cell quotes strings, also empty ones: an empty cell without quotes is no value.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	case []string:
		if len(v) == 0 {
			return ""
		}
		return cell(strings.Join(v, arrayDelimiter))
	case []int:
		words := make([]string, len(v))
		for i, n := range v {
			words[i] = strconv.Itoa(n)
		}
		return strings.Join(words, arrayDelimiter)
	}
	return fmt.Sprint(value)
}

// Add writes accords with the articles that report them. An accord is given once.
func (im *Import) Add(records []store.ArticleRecord, accords []kg.Accord) error {
	articles, err := derive.Articles(records)
	if err != nil {
		return err
	}
	mentions := map[string]kg.Mention{}
	for _, a := range articles {
		im.write("Article", articleRow(a)["props"].(params))
		for _, m := range a.Mentions {
			mentions[m.ID] = m.Mention
		}
	}
	reports := map[string]string{}
	for _, a := range accords {
		for _, m := range a.Mentions {
			reports[m] = a.ID
		}
		derived, err := derive.AccordOf(a, mentions, im.names)
		if err != nil {
			return err
		}
		im.accord(derived)
	}
	for _, a := range articles {
		for _, m := range a.Mentions {
			row := reportProperties(m)
			row[":START_ID(Article)"], row[":END_ID(Accord)"] = a.Article.ID, reports[m.ID]
			im.write("REPORTS", row)
		}
	}
	return im.failed
}

func (im *Import) accord(a derive.Accord) {
	var e edges
	e.add(a, im.names)
	maps.Copy(im.parties, e.countries)
	maps.Copy(im.parties, e.organisations)
	im.pair(a)
	im.write("Accord", e.accords[0].(params)["props"].(params))
	now := time.Now().Unix()
	im.write("Change", params{"accord": a.ID, "type": string(store.AccordNew), "revision": 1, "at": now, "created": now, "made": 1})
	for _, row := range slices.Concat(e.signs, e.orgSigns) {
		props := row.(params)["props"].(params)
		props[":START_ID(Party)"], props[":END_ID(Accord)"] = props["party"], a.ID
		im.write("SIGNS", props)
	}
	for _, row := range e.covers {
		im.write("COVERS", params{":START_ID(Accord)": a.ID, ":END_ID(Domain)": row.(params)["domain"]})
	}
	for _, row := range e.places {
		r := row.(params)
		if im.first("Place", r) {
			im.write("Place", r)
		}
		r[":START_ID(Accord)"], r[":END_ID(Place)"] = a.ID, r["key"]
		im.write("SIGNED_AT", r)
	}
	for _, row := range e.people {
		r := row.(params)
		key := r["key"].(string)
		if im.first("Person", r) {
			im.write("Person", named(r))
		}
		r[":START_ID(Person)"], r[":END_ID(Accord)"] = key, a.ID
		im.write("SIGNED_FOR", r)
	}
	im.institutions(a, e.institutions)
}

// pair counts the accord with every two of its parties.
func (im *Import) pair(a derive.Accord) {
	parties, key := kg.NewParties(a.Parties...), derive.RecentKey(a.Newest, a.ID)
	im.pairs.Add(parties, a.Count, kg.Date(a.Newest))
	for i, p := range parties {
		for _, q := range parties[:i] {
			pair := derive.Pair{A: min(p, q), B: max(p, q)}
			im.recent[pair] = derive.AddRecent(im.recent[pair], key)
		}
	}
}

func (im *Import) institutions(a derive.Accord, rows []any) {
	for _, row := range rows {
		r := row.(params)
		id := r["key"].(string) + "\x00" + r["party"].(string)
		if im.first("Institution", params{"key": id}) {
			node := named(r)
			node[":ID(Institution)"], node["party"] = id, r["party"]
			im.write("Institution", node)
		}
		if party := kg.Party(r["party"].(string)); a.Parties.Has(party) && im.first("OF", params{"key": id}) {
			im.write("OF", params{":START_ID(Institution)": id, ":END_ID(Party)": string(party)})
		}
		im.write("SIGNS.by", params{":START_ID(Institution)": id, ":END_ID(Accord)": a.ID, "name": r["name"]})
	}
}

// named are the properties of a person or an institution.
func named(row params) params {
	key := row["key"].(string)
	return params{"key": key, "name": row["name"], "searchNames": []string{key}, "searchWords": key, "searchBody": key}
}

func (im *Import) first(label string, row params) bool {
	key := label + "\x00" + row["key"].(string)
	seen := im.once[key]
	im.once[key] = true
	return !seen
}

// Close ends the files, and writes the arguments of neo4j-admin database import into the file
// arguments, one a line.
func (im *Import) Close() error {
	for _, code := range slices.Sorted(maps.Keys(im.parties)) {
		label := "Country"
		if code.IsOrganisation() {
			label = "Organisation"
		}
		im.write(label, im.parties[code])
	}
	for _, c := range im.pairs.Cells(0) {
		row := partnershipOf(c, im.recent[derive.Pair{A: kg.Party(c.Row), B: kg.Party(c.Column)}])
		row[":START_ID(Party)"], row[":END_ID(Party)"] = c.Row, c.Column
		im.write("PARTNERS", row)
	}
	arguments := []string{"--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination=true"}
	for _, name := range slices.Sorted(maps.Keys(im.tables)) {
		kind := "--relationships"
		if name[1] >= 'a' {
			kind = "--nodes"
		}
		t := im.tables[name]
		label, _, _ := strings.Cut(name, ".")
		arguments = append(arguments, kind+"="+label+"="+filepath.Join(im.dir, name+".csv"))
		im.failed = errors.Join(im.failed, t.out.Flush(), t.file.Close())
	}
	return errors.Join(im.failed, os.WriteFile(filepath.Join(im.dir, "arguments"), []byte(strings.Join(arguments, "\n")+"\n"), 0o644))
}
