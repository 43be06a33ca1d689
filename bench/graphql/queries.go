package main

import (
	"math/rand/v2"

	"github.com/entente-kg/entente/bench/graphql/sample"
	"github.com/entente-kg/entente/kg"
)

// variables are the arguments of a query.
type variables map[string]any

// query is one of the queries of the dashboard: in the schema of Entente, in that of the peer, and as
// Cypher whose one row is the answer.
type query struct {
	name, sort    string
	ours, peers   string
	cypher        string
	draw          func(*drawer) variables
	peerVariables func(variables) variables // nil for the same ones
	fromPeer      func(map[string]any) any  // the peer's data in our form
}

// The sorts of query that the bars are set for.
const (
	lookup       = "lookup"
	list         = "list"
	search       = "search"
	relationship = "relationship"
	picture      = "picture"
)

// drawer draws arguments as skewed as the graph is.
type drawer struct {
	accords             int
	maker               *sample.Maker
	r                   *rand.Rand
	party, domain, word *rand.Zipf
}

func newDrawer(accords int, seed uint64) *drawer {
	m := sample.NewMaker(seed)
	r := rand.New(rand.NewPCG(seed, 99))
	zipf := func(n int) *rand.Zipf { return rand.NewZipf(r, 1.1, 4, uint64(n-1)) }
	return &drawer{accords: accords, maker: m, r: r, party: zipf(len(m.Parties())), domain: zipf(len(kg.Domains)), word: zipf(len(m.Words()))}
}

// country draws one of the hundred countries that have most accords.
func (d *drawer) country() string {
	for {
		if p := d.maker.Parties()[min(d.party.Uint64(), 120)]; !p.IsOrganisation() {
			return string(p)
		}
	}
}

func (d *drawer) two() (a, b string) {
	for a, b = d.country(), d.country(); a == b; {
		b = d.country()
	}
	return a, b
}

const (
	parties      = "parties { code name }"
	peerParties  = "countries { code name } organisations { code name }"
	cypherOfAll  = "COLLECT { MATCH (p:Country|Organisation)-[:SIGNS]->(a) RETURN p {.code, .name} ORDER BY p.code }"
	signsByIndex = "MATCH ()-[s:SIGNS]->(a:Accord) USING INDEX SEEK s:SIGNS(party, newest, accord) WHERE s.party = $code AND s.newest >= '' AND s.accord >= ''"
)

var queries = []query{
	{
		name: "accord", sort: lookup,
		ours:   "query Accord($id: ID!) { accord(id: $id) { key title kind status count date signedOn domains " + parties + " } }",
		peers:  "query Accord($id: String!) { accords(where: { id: { eq: $id } }) { id title kind status count date signedOn domains { code } " + peerParties + " } }",
		cypher: "MATCH (a:Accord {id: $id}) RETURN {accord: a {key: a.id, .title, .kind, .status, .count, .date, .signedOn, .domains, parties: " + cypherOfAll + "}}",
		draw:   func(d *drawer) variables { return variables{"id": sample.ID(d.r.IntN(d.accords))} },
		fromPeer: func(data map[string]any) any {
			a := accordOf(first(data["accords"]))
			a["domains"] = codesOf(a["domains"])
			return object{"accord": a}
		},
	},
	{
		name: "country", sort: lookup,
		ours:   "query Country($code: PartyCode!) { country(code: $code) { code name region accordCount } }",
		peers:  "query Country($code: String!) { countries(where: { code: { eq: $code } }) { code name region accordsConnection { aggregate { count { nodes } } } } }",
		cypher: "MATCH (c:Country {code: $code}) RETURN {country: c {.code, .name, .region, accordCount: COUNT { (c)-[:SIGNS]->() }}}",
		draw:   func(d *drawer) variables { return variables{"code": d.country()} },
		fromPeer: func(data map[string]any) any {
			c := first(data["countries"])
			return object{"country": object{"code": c["code"], "name": c["name"], "region": c["region"], "accordCount": at(c, "accordsConnection", "aggregate", "count", "nodes")}}
		},
	},
	{
		name: "newest of a country", sort: list,
		ours: "query OfCountry($code: PartyCode!) { country(code: $code) { name accords(first: 20) { nodes { key title kind status signedOn " + parties + " } } } }",
		peers: "query OfCountry($code: String!) { countries(where: { code: { eq: $code } }) { name accordsConnection(first: 20, sort: [{ node: { newest: DESC } }, { node: { id: DESC } }]) " +
			"{ edges { node { id title kind status signedOn " + peerParties + " } } } } }",
		cypher: "MATCH (c:Country {code: $code}) CALL () { " + signsByIndex + " WITH a, s ORDER BY s.party DESC, s.newest DESC, s.accord DESC LIMIT 20 " +
			"RETURN collect(a {key: a.id, .title, .kind, .status, .signedOn, parties: " + cypherOfAll + "}) AS nodes } RETURN {country: {name: c.name, accords: {nodes: nodes}}}",
		draw: func(d *drawer) variables { return variables{"code": d.country()} },
		fromPeer: func(data map[string]any) any {
			c := first(data["countries"])
			return object{"country": object{"name": c["name"], "accords": object{"nodes": each(at(c, "accordsConnection", "edges"), func(e object) any { return accordOf(e["node"].(object)) })}}}
		},
	},
	{
		name: "newest of a domain", sort: list,
		ours: "query OfDomain($domain: Domain!) { accords(filter: { domains: [$domain] }, first: 20) { nodes { key title mentions(first: 20) { key confidence evidence { quote } article { key title outlet } } } } }",
		peers: "query OfDomain($domain: String!) { accords(where: { domains: { some: { code: { eq: $domain } } } }, sort: [{ newest: DESC }, { id: DESC }], limit: 20) " +
			"{ id title articlesConnection { edges { properties { mention confidence quotes } node { id title outlet } } } } }",
		cypher: "MATCH (a:Accord) USING INDEX SEEK a:Accord(newest, id) WHERE a.newest >= '' AND a.id >= '' AND $domain IN a.domains WITH a ORDER BY a.newest DESC, a.id DESC LIMIT 20 " +
			"RETURN {accords: {nodes: collect(a {key: a.id, .title, mentions: COLLECT { MATCH (a)<-[r:REPORTS]-(t:Article) " +
			"RETURN {key: r.mention, confidence: r.confidence, evidence: [q IN r.quotes | {quote: q}], article: t {key: t.id, .title, .outlet}} ORDER BY r.confidence DESC, r.mention LIMIT 20 }})}}",
		draw: func(d *drawer) variables { return variables{"domain": string(d.maker.Domains()[d.domain.Uint64()])} },
		fromPeer: func(data map[string]any) any {
			return object{"accords": object{"nodes": each(data["accords"], func(a object) any {
				return object{"key": a["id"], "title": a["title"], "mentions": each(at(a, "articlesConnection", "edges"), func(e object) any {
					t := e["node"].(object)
					return object{"key": at(e, "properties", "mention"), "confidence": at(e, "properties", "confidence"),
						"evidence": each(at(e, "properties", "quotes"), func(q any) any { return object{"quote": q} }),
						"article":  object{"key": t["id"], "title": t["title"], "outlet": t["outlet"]}}
				})}
			})}}
		},
	},
	{
		name: "search", sort: search,
		ours: "query Search($text: String!) { accords(filter: { text: $text }, first: 20) { nodes { key title status " + parties + " } } }",
		peers: "query Search($text: String!) { accordsBySearch(phrase: $text, sort: [{ node: { newest: DESC } }, { node: { id: DESC } }], first: 20) " +
			"{ edges { node { id title status " + peerParties + " } } } }",
		cypher: "CALL db.index.fulltext.queryNodes('entente_search', 'searchBody:' + $text + '*') YIELD node AS a WITH a WHERE a:Accord WITH a ORDER BY a.newest DESC, a.id DESC LIMIT 20 " +
			"RETURN {accords: {nodes: collect(a {key: a.id, .title, .status, parties: " + cypherOfAll + "})}}",
		draw:          func(d *drawer) variables { return variables{"text": d.maker.Words()[d.word.Uint64()]} },
		peerVariables: func(v variables) variables { return variables{"text": "searchBody:" + v["text"].(string) + "*"} },
		fromPeer: func(data map[string]any) any {
			return object{"accords": object{"nodes": each(at(data, "accordsBySearch", "edges"), func(e object) any { return accordOf(e["node"].(object)) })}}
		},
	},
	{
		name: "relationship", sort: relationship,
		ours: "query Relationship($a: PartyCode!, $b: PartyCode!) { relationship(a: $a, b: $b) { total accords(first: 20) { nodes { key title kind status signedOn } } } }",
		peers: "query Relationship($a: String!, $b: String!) { accordsConnection(where: { AND: [{ countries: { some: { code: { eq: $a } } } }, { countries: { some: { code: { eq: $b } } } }] }, " +
			"first: 20, sort: [{ newest: DESC }, { id: DESC }]) { aggregate { count { nodes } } edges { node { id title kind status signedOn } } } }",
		cypher: "OPTIONAL MATCH ()-[r:PARTNERS]->() USING INDEX SEEK r:PARTNERS(pair) WHERE r.pair = CASE WHEN $a < $b THEN $a + '+' + $b ELSE $b + '+' + $a END " +
			"CALL (r) { UNWIND r.recent[..20] AS key MATCH (a:Accord) USING INDEX SEEK a:Accord(id) WHERE a.id = substring(key, 11) WITH a, key ORDER BY key DESC " +
			"RETURN collect(a {key: a.id, .title, .kind, .status, .signedOn}) AS nodes } RETURN {relationship: {total: coalesce(r.accords, 0), accords: {nodes: nodes}}}",
		draw: func(d *drawer) variables { a, b := d.two(); return variables{"a": a, "b": b} },
		fromPeer: func(data map[string]any) any {
			c := data["accordsConnection"].(object)
			return object{"relationship": object{"total": at(c, "aggregate", "count", "nodes"), "accords": object{"nodes": each(c["edges"], func(e object) any { return accordOf(e["node"].(object)) })}}}
		},
	},
	{
		name: "network", sort: picture,
		ours:  "query Network { network(first: 50) { edges { a { code } b { code } accords } } }",
		peers: "query Network { edges(first: 50) { a b accords } }",
		cypher: "MATCH (p:Country|Organisation) WITH p, COUNT { (p)-[:SIGNS]->() } AS n ORDER BY n DESC, p.code LIMIT 50 WITH collect(p.code) AS codes " +
			"MATCH ()-[r:PARTNERS]->() WHERE r.a IN codes AND r.b IN codes WITH r.a AS a, r.b AS b, r.accords AS accords ORDER BY accords DESC, a, b " +
			"RETURN {network: {edges: collect({a: {code: a}, b: {code: b}, accords: accords})}}",
		draw: func(*drawer) variables { return variables{} },
		fromPeer: func(data map[string]any) any {
			return object{"network": object{"edges": each(data["edges"], func(e object) any {
				return object{"a": object{"code": e["a"]}, "b": object{"code": e["b"]}, "accords": e["accords"]}
			})}}
		},
	},
	{
		name: "timeline", sort: picture,
		ours:  "query Timeline { timeline(by: YEAR) { period accords instruments } }",
		peers: "query Timeline { timeline { period accords instruments } }",
		cypher: "MATCH (a:Accord) WHERE a.newest > '' WITH left(a.newest, 4) AS period, count(*) AS accords, sum(a.count) AS instruments ORDER BY period " +
			"RETURN {timeline: collect({period: period, accords: accords, instruments: instruments})}",
		draw:     func(*drawer) variables { return variables{} },
		fromPeer: func(data map[string]any) any { return data },
	},
}
