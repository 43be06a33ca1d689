package export

import (
	"context"
	"encoding/json"
	"io"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// property of a node or a relationship: a string, an int, a float64, a []string or an []int.
// Unknown values are left out.
type property struct {
	name  string
	value any
}

// node of the graph; key is what its label is unique by.
type node struct {
	label, key string
	properties []property
}

// relationship of the graph, between two nodes of which label and key are given.
type relationship struct {
	kind       string
	from, to   node
	properties []property
}

// sink writes nodes and relationships down in a format. Relationships come while nodes still do, so
// they go to a writer of their own, whose content follows the nodes.
type sink interface {
	begin(w io.Writer) error
	node(w io.Writer, n node) error
	relationship(w io.Writer, r relationship) error
	// between ends the nodes, end ends the relationships.
	between(w io.Writer) error
	end(w io.Writer) error
}

// writeGraph takes the graph apart into nodes and relationships.
func writeGraph(ctx context.Context, w io.Writer, out sink, s Source, names *derive.Names) error {
	later, err := newSpool()
	if err != nil {
		return err
	}
	defer later.remove()
	g := &graph{out: out, w: w, later: later, names: names, shared: map[string]map[string]node{}, placed: map[string]bool{}}
	for _, step := range []func() error{
		func() error { return out.begin(w) },
		func() error { return s.Walk(ctx, g.article, g.accord) },
		g.writeShared,
		func() error { return out.between(w) },
		func() error { return out.end(later) },
		func() error { return later.pour(w) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

type graph struct {
	out    sink
	w      io.Writer
	later  *spool
	names  *derive.Names
	shared map[string]map[string]node // nodes that several accords have, by label and key
	placed map[string]bool            // institutions that are linked with their party
}

func (g *graph) writeShared() error {
	for _, label := range slices.Sorted(maps.Keys(g.shared)) {
		for _, key := range slices.Sorted(maps.Keys(g.shared[label])) {
			if err := g.out.node(g.w, g.shared[label][key]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *graph) article(r store.ArticleRecord, reports []store.Report) error {
	a := r.Article
	article := node{"Article", a.ID, properties(
		"id", a.ID, "url", a.URL, "title", a.Title, "text", a.Text, "outlet", a.Outlet, "publishedOn", string(a.Published),
		"lang", string(a.Lang), "source", r.Source)}
	if err := g.out.node(g.w, article); err != nil {
		return err
	}
	for _, report := range reports {
		if report.Accord == "" {
			continue
		}
		if err := g.out.relationship(g.later, relationship{"REPORTS", article, node{label: "Accord", key: report.Accord}, reportProperties(report.Mention)}); err != nil {
			return err
		}
	}
	return nil
}

func reportProperties(m kg.Mention) []property {
	var quotes, fields []string
	var starts, ends []int
	for _, e := range m.Evidence {
		quotes, fields = append(quotes, e.Quote), append(fields, string(e.Field))
		starts, ends = append(starts, e.Start), append(ends, e.End)
	}
	return properties("mention", m.ID, "index", m.Index, "confidence", m.Confidence, "kind", string(m.Kind), "status", string(m.Status),
		"count", m.Count, "date", string(m.Date), "signedOn", string(m.SignedOn), "place", m.Place, "title", m.Title,
		"parties", list(m.Parties), "domains", list(m.Domains), "quotes", quotes, "fields", fields, "starts", starts, "ends", ends, "version", m.Version)
}

func (g *graph) accord(a kg.Accord) error {
	history, err := jsonOf(a.History)
	if err != nil {
		return err
	}
	relations, err := jsonOf(a.Relations)
	if err != nil {
		return err
	}
	conflicts, err := jsonOf(a.Conflicts)
	if err != nil {
		return err
	}
	accord := node{"Accord", a.ID, properties("id", a.ID, "title", a.Title, "kind", string(a.Kind), "status", string(a.Status), "count", a.Count,
		"date", string(a.Date), "signedOn", string(a.SignedOn), "precision", string(store.SortDate(a).Precision()), "place", a.Place,
		"confidence", a.Confidence, "sources", a.Sources, "occasions", phrases(a.Occasions), "provisions", phrases(a.Provisions),
		"history", history, "relations", relations, "conflicts", conflicts)}
	if err := g.out.node(g.w, accord); err != nil {
		return err
	}
	return g.edges(a, accord)
}

func (g *graph) edges(a kg.Accord, accord node) error {
	var all []relationship
	for _, code := range kg.NewParties(a.Parties...) {
		all = append(all, relationship{"SIGNS", g.party(code), accord, properties("party", string(code), "signedOn", string(a.SignedOn), "status", string(a.Status))})
	}
	domains := list(a.Domains)
	slices.Sort(domains)
	for _, d := range slices.Compact(domains) {
		all = append(all, relationship{"COVERS", accord, g.share(node{"Domain", d, properties("code", d, "plover", kg.Domain(d).PLOVER(), "dac", kg.Domain(d).DAC())}), nil})
	}
	if key := store.Fold(a.Place); key != "" {
		all = append(all, relationship{"SIGNED_AT", accord, g.named("Place", key, "", a.Place), properties("name", a.Place)})
	}
	people, institutions := derive.Signatures(a)
	for _, p := range people {
		all = append(all, relationship{"SIGNED_FOR", g.named("Person", p.Key, "", p.Name), accord, properties("party", string(p.Party), "office", p.Role, "name", p.Name)})
	}
	for _, i := range institutions {
		institution := g.named("Institution", i.Key, i.Party, i.Name)
		all = append(all, relationship{"SIGNS", institution, accord, properties("name", i.Name)})
		if a.Parties.Has(i.Party) && !g.placed[institution.key] {
			g.placed[institution.key] = true
			all = append(all, relationship{"OF", institution, g.party(i.Party), nil})
		}
	}
	for _, r := range all {
		if err := g.out.relationship(g.later, r); err != nil {
			return err
		}
	}
	return nil
}

// share keeps a node until the walk is over.
func (g *graph) share(n node) node {
	if g.shared[n.label] == nil {
		g.shared[n.label] = map[string]node{}
	}
	g.shared[n.label][n.key] = n
	return n
}

// named keeps a node with the smallest of the names that it has in accords. Two countries have
// ministries of one name, so an institution is told apart by its party too.
func (g *graph) named(label, key string, party kg.Party, name string) node {
	id := key
	if party != "" {
		id += "@" + string(party)
	}
	if before, ok := g.shared[label][id]; ok {
		for _, p := range before.properties {
			if p.name == "name" {
				name = min(name, p.value.(string))
			}
		}
	}
	return g.share(node{label, id, properties("key", key, "name", name, "party", string(party))})
}

func (g *graph) party(code kg.Party) node {
	label := "Country"
	if code.IsOrganisation() {
		label = "Organisation"
	}
	if n, ok := g.shared[label][string(code)]; ok {
		return n
	}
	p := g.names.Of(code)
	values := []any{"code", string(code), "code3", p.Code3, "name", p.Name}
	for _, l := range kg.Langs {
		values = append(values, "name_"+string(l), p.Names[l])
	}
	return g.share(node{label, string(code), properties(append(values, "region", p.Region)...)})
}

// properties takes names and values in turn and leaves the unknown ones out.
func properties(pairs ...any) []property {
	var out []property
	for i := 0; i < len(pairs); i += 2 {
		switch v := pairs[i+1].(type) {
		case string:
			if v == "" {
				continue
			}
		case []string:
			if len(v) == 0 {
				continue
			}
		case []int:
			if len(v) == 0 {
				continue
			}
		}
		out = append(out, property{pairs[i].(string), pairs[i+1]})
	}
	return out
}

func list[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func phrases(all []kg.Phrase) []string {
	out := make([]string, len(all))
	for i, p := range all {
		out[i] = p.Text
	}
	return out
}

// jsonOf is "" for an empty list.
func jsonOf[T any](values []T) (string, error) {
	if len(values) == 0 {
		return "", nil
	}
	data, err := json.Marshal(values)
	return string(data), err
}
