package neo4j

import (
	"strconv"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// selection is the MATCH and WHERE of a query over accords (a), which may be reached over the edges
// (s) of one of the parties that they must have. Its text depends only on which fields of the
// filter are set, so that the server plans it once.
type selection struct {
	start  string // clauses before WHERE
	where  []string
	params params
	edges  bool   // s is there
	index  string // that is to be used, "" where the server shall choose
}

// property is what an order sorts by: with and without s, the indexes that have the order, and a
// value below all others, which makes the server read an index. The indexes are named because a
// plan that was made while the graph was small would otherwise stay, and read all of it.
type property struct {
	accord, edge           string
	accordIndex, edgeIndex string
	least                  any
}

var properties = map[store.Order]property{
	store.NewestFirst:   {"a.newest", "s.newest", "a:Accord(newest, id)", newestIndex, ""},
	store.OldestFirst:   {"a.oldest", "s.oldest", "a:Accord(oldest, id)", "s:SIGNS(party, oldest, accord)", ""},
	store.MostConfident: {"a.confidence", "", "a:Accord(confidence, id)", "", -1.0},
	store.MostSources:   {"a.sources", "", "a:Accord(sources, id)", "", -1},
	store.ByID:          {"a.id", "", "a:Accord(id)", "", ""},
}

const (
	newestIndex  = "s:SIGNS(party, newest, accord)"
	partnerIndex = "s:SIGNS(party, partner, newest, accord)"
)

// and adds a condition; name is the parameter in it, "" when there is none.
func (s *selection) and(condition, name string, value any) {
	s.where = append(s.where, condition)
	if name != "" {
		s.params[name] = value
	}
}

// selecting writes the filter. party is an expression for a party that the accords must have, or
// "": the caller has bound it.
func selecting(f store.Filter, party string) *selection {
	s := &selection{params: params{}}
	all := kg.NewParties(f.AllOf...)
	started := s.byStart(f)
	switch {
	case started:
		if party != "" {
			s.and(party+" IN a.parties", "", nil)
		}
		s.having(all)
	case party != "":
		s.over(party)
		s.having(all)
	case len(all) == 1:
		s.over("$party")
		s.params["party"] = string(all[0])
	case len(all) > 1:
		s.overRarest(all)
	default:
		s.start = allAccords
	}
	s.rest(f)
	return s
}

// rest writes all of the filter but the parties that must be there.
func (s *selection) rest(f store.Filter) {
	s.byParties(f)
	s.byMembers(f)
	s.byValues(f)
	s.byDate(f)
	s.byEdges(f)
}

const allAccords = "MATCH (a:Accord)"

// byStart begins with what few accords have: a word, a person, an institution or a place.
func (s *selection) byStart(f store.Filter) bool {
	switch {
	case f.Text != "":
		s.start = "CALL db.index.fulltext.queryNodes('entente_search', $text) YIELD node AS a"
		s.and("a:Accord", "text", match("searchBody", f.Text))
	case f.Person != "":
		s.start = "MATCH (sought:Person {key: $person})-[:SIGNED_FOR]->(a:Accord) USING INDEX SEEK sought:Person(key) WITH DISTINCT a"
		s.params["person"] = store.Fold(f.Person)
	case f.Institution != "":
		s.start = "MATCH (i:Institution {key: $institution})-[:SIGNS]->(a:Accord) USING INDEX SEEK i:Institution(key) WITH DISTINCT a"
		s.params["institution"] = store.Fold(f.Institution)
	case f.Place != "":
		s.start = "MATCH (a:Accord)-[:SIGNED_AT]->(sought:Place {key: $place}) USING INDEX SEEK sought:Place(key)"
		s.params["place"] = store.Fold(f.Place)
	default:
		return false
	}
	return true
}

func (s *selection) having(all kg.Parties) {
	if len(all) > 0 {
		s.and("all(p IN $allOf WHERE p IN a.parties)", "allOf", strs(all))
	}
}

// over reaches the accords over the edges of a party.
func (s *selection) over(party string) {
	s.edges, s.index = true, newestIndex
	s.start = "MATCH ()-[s:SIGNS]->(a:Accord)"
	s.and("s.party = "+party+" AND s.newest >= '' AND s.accord >= ''", "", nil)
}

// rarestOf finds the party that has the fewest accords.
const rarestOf = `CALL () { UNWIND $allOf AS p MATCH (c:Country|Organisation {code: p})
		RETURN p AS rarest ORDER BY COUNT { (c)-[:SIGNS]->() }, p LIMIT 1 }`

// overRarest takes the edges of the party that has the fewest, and of those only the ones that can
// lead to the other parties.
func (s *selection) overRarest(all kg.Parties) {
	s.over("rarest")
	s.index = partnerIndex
	s.start = rarestOf + `
		WITH rarest, [p IN $allOf WHERE p <> rarest] + ['` + derive.NoPartner + `'] AS partners ` + s.start
	if len(all) == 2 {
		s.and("s.partner IN partners", "", nil)
	} else {
		s.and("s.partner = '"+derive.NoPartner+"'", "", nil)
	}
	s.having(all)
}

func (s *selection) byParties(f store.Filter) {
	if len(f.AnyOf) > 0 {
		s.and("any(p IN $anyOf WHERE p IN a.parties)", "anyOf", strs(f.AnyOf))
	}
	if f.OnlyBetween {
		s.and("all(p IN a.parties WHERE p IN $between)", "between", strs(append(append([]kg.Party(nil), f.AllOf...), f.AnyOf...)))
	}
}

func (s *selection) byMembers(f store.Filter) {
	quantifier := "any"
	if f.OnlyAmong {
		quantifier = "all"
	}
	for i, group := range f.Among {
		members := []any{}
		for _, m := range group {
			low, high := m.Bounds()
			members = append(members, params{"party": string(m.Party), "low": low, "high": high})
		}
		name := "members" + strconv.Itoa(i)
		s.and(quantifier+"(p IN a.parties WHERE any(m IN $"+name+" WHERE m.party = p AND m.low <= a.newest AND m.high > a.newest))", name, members)
	}
}

func (s *selection) byValues(f store.Filter) {
	if len(f.Kinds) > 0 {
		s.and("a.kind IN $kinds", "kinds", strs(f.Kinds))
	}
	if day, states := f.StatesAsOf(); day != "" {
		s.and("any(x IN a.states WHERE left(x, 10) <= $asOf AND substring(x, 11, 10) > $asOf AND substring(x, 22) IN $states)", "asOf", string(day))
		s.params["states"] = strs(states)
	} else if len(f.Statuses) > 0 {
		s.and("a.status IN $statuses", "statuses", strs(f.Statuses))
	}
	if len(f.IDs) > 0 {
		s.and("a.id IN $ids", "ids", f.IDs)
	}
	if f.Disputed {
		s.and("a.disputed", "", nil)
	}
	if len(f.Domains) > 0 {
		s.and("any(d IN $domains WHERE d IN a.domains)", "domains", strs(f.Domains))
	}
	if f.MinConfidence > 0 {
		s.and("a.confidence >= $minConfidence", "minConfidence", f.MinConfidence)
	}
	if f.MinSources > 0 {
		s.and("a.sources >= $minSources", "minSources", f.MinSources)
	}
}

func (s *selection) byDate(f store.Filter) {
	low, high, except := f.DateBounds()
	if low == "" && high == "" {
		return
	}
	newest := s.property(store.NewestFirst)
	s.and(newest+" >= $low", "low", max(low, "0")) // "0" leaves the unknown date out
	if high != "" {
		s.and(newest+" <= $high", "high", high)
	}
	if len(except) > 0 {
		s.and("NOT "+newest+" IN $except", "except", strs(except))
	}
}

// byEdges asks for what byStart has not begun with; asking again would do no harm.
func (s *selection) byEdges(f store.Filter) {
	if f.Person != "" && s.params["person"] == nil {
		s.and("EXISTS { (a)<-[:SIGNED_FOR]-(x:Person) WHERE x.key = $person }", "person", store.Fold(f.Person))
	}
	if f.Institution != "" && s.params["institution"] == nil {
		s.and("EXISTS { (a)<-[:SIGNS]-(x:Institution) WHERE x.key = $institution }", "institution", store.Fold(f.Institution))
	}
	if f.Place != "" && s.params["place"] == nil {
		s.and("EXISTS { (a)-[:SIGNED_AT]->(x:Place) WHERE x.key = $place }", "place", store.Fold(f.Place))
	}
	if f.Outlet != "" {
		s.and("EXISTS { (a)<-[:REPORTS]-(x:Article) WHERE x.outlet = $outlet }", "outlet", f.Outlet)
	}
	if f.Lang != "" {
		s.and("EXISTS { (a)<-[:REPORTS]-(x:Article) WHERE x.lang = $lang }", "lang", string(f.Lang))
	}
}

// match writes a query of Lucene for one of the indexed properties. The words hold nothing but
// small letters and digits, so none of them is an operator.
func match(property, text string) string {
	return derive.Query(text, func(word string, prefix bool) string {
		if prefix {
			return property + ":" + word + "*"
		}
		return property + ":" + word
	})
}

func (s *selection) property(o store.Order) string {
	if p := properties[o]; s.edges && p.edge != "" {
		return p.edge
	}
	return properties[o].accord
}

func (s *selection) id(o store.Order) string {
	if s.edges && properties[o].edge != "" {
		return "s.accord"
	}
	return "a.id"
}

// ordered keeps what follows the cursor, and names all properties of the index that has the order.
func (s *selection) ordered(o store.Order, c *store.Cursor) error {
	key, id := s.property(o), s.id(o)
	switch p := properties[o]; {
	case s.start == allAccords:
		s.index = p.accordIndex
		s.and(id+" >= ''", "", nil)
	case s.index == newestIndex && p.edgeIndex != "":
		s.index = p.edgeIndex
	}
	if c == nil {
		s.and(key+" >= $least", "least", properties[o].least)
		return nil
	}
	value, err := c.KeyValue(o)
	if err != nil {
		return err
	}
	s.params["key"], s.params["id"] = value, c.ID
	// CASE and not OR: the server may answer an OR by two reads of the index, which lose its order.
	switch {
	case o == store.ByID:
		s.and(key+" > $id", "", nil)
	case o.Descending():
		s.and(key+" <= $key", "", nil)
		s.and("CASE "+key+" WHEN $key THEN "+id+" < $id ELSE true END", "", nil)
	default:
		s.and(key+" >= $key", "", nil)
		s.and("CASE "+key+" WHEN $key THEN "+id+" > $id ELSE true END", "", nil)
	}
	return nil
}

func (s *selection) orderBy(o store.Order) string {
	direction := ""
	if o.Descending() {
		direction = " DESC"
	}
	by := []string{s.property(o) + direction}
	if o != store.ByID {
		by = append(by, s.id(o)+direction)
	}
	if s.edges && properties[o].edge != "" {
		by = append([]string{"s.party" + direction}, by...) // the index begins with it
	}
	return " ORDER BY " + strings.Join(by, ", ")
}

// limit is "" for no limit.
func (s *selection) limit(first int) string {
	if first == 0 {
		return ""
	}
	s.params["first"] = first
	return " LIMIT $first"
}

// query ends the selection with a clause.
func (s *selection) query(end string) string {
	q := s.start
	if s.index != "" {
		q += " USING INDEX SEEK " + s.index
	}
	if len(s.where) > 0 {
		if strings.HasSuffix(q, "YIELD node AS a") {
			q += " WITH a"
		}
		q += " WHERE " + strings.Join(s.where, " AND ")
	}
	return q + " " + end
}
