// The same graph behind @neo4j/graphql and Apollo Server. What the library does not generate from
// the type definitions (sums over the whole graph) is Cypher in them, as its manual advises.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = `#graphql
  type Country @node {
    code: String!
    name: String!
    region: String
    accords: [Accord!]! @relationship(type: "SIGNS", direction: OUT)
  }
  type Organisation @node {
    code: String!
    name: String!
    accords: [Accord!]! @relationship(type: "SIGNS", direction: OUT)
  }
  type Domain @node {
    code: String!
    accords: [Accord!]! @relationship(type: "COVERS", direction: IN)
  }
  type Reports @relationshipProperties {
    mention: String!
    confidence: Float!
    quotes: [String!]!
  }
  type Article @node {
    id: String!
    title: String
    outlet: String
    accords: [Accord!]! @relationship(type: "REPORTS", direction: OUT, properties: "Reports")
  }
  type Accord @node @fulltext(indexes: [{ indexName: "entente_search", queryName: "accordsBySearch", fields: ["searchWords", "searchBody"] }]) {
    id: String!
    title: String!
    kind: String!
    status: String!
    count: Int!
    date: String
    signedOn: String
    newest: String!
    searchWords: String
    searchBody: String
    countries: [Country!]! @relationship(type: "SIGNS", direction: IN)
    organisations: [Organisation!]! @relationship(type: "SIGNS", direction: IN)
    domains: [Domain!]! @relationship(type: "COVERS", direction: OUT)
    articles: [Article!]! @relationship(type: "REPORTS", direction: IN, properties: "Reports")
  }
  type YearCount {
    period: String!
    accords: Int!
    instruments: Int!
  }
  type PairCount {
    a: String!
    b: String!
    accords: Int!
  }
  type Query {
    timeline: [YearCount!]! @cypher(statement: """
      MATCH (a:Accord) WHERE a.newest <> '' WITH left(a.newest, 4) AS period, count(*) AS accords, sum(a.count) AS instruments
      RETURN { period: period, accords: accords, instruments: instruments } AS point ORDER BY period
    """, columnName: "point")
    edges(first: Int!): [PairCount!]! @cypher(statement: """
      MATCH (p:Country|Organisation) WITH p, COUNT { (p)-[:SIGNS]->() } AS n ORDER BY n DESC, p.code LIMIT $first
      WITH collect(p.code) AS codes
      MATCH (a:Accord) WITH [p IN a.parties WHERE p IN codes] AS shown WHERE size(shown) > 1
      UNWIND range(0, size(shown) - 2) AS i UNWIND range(i + 1, size(shown) - 1) AS j
      WITH shown[i] AS a, shown[j] AS b, count(*) AS accords
      RETURN { a: a, b: b, accords: accords } AS edge ORDER BY accords DESC, a, b
    """, columnName: "edge")
  }
`;

const driver = neo4j.driver(process.env.NEO4J_URI, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });

// profiled runs the queries of one request under PROFILE and adds up what they cost.
let hits = -1;
const cost = (plan) => plan.dbHits + plan.children.reduce((sum, child) => sum + cost(child), 0);
const profiled = (tx) =>
  new Proxy(tx, {
    get(target, name) {
      if (name !== "run") return typeof target[name] === "function" ? target[name].bind(target) : target[name];
      return async (text, parameters) => {
        if (hits < 0) return target.run(text, parameters);
        const result = await target.run("PROFILE " + text, parameters);
        hits += cost(result.summary.profile);
        return result;
      };
    },
  });
const session = driver.session.bind(driver);
driver.session = (config) => {
  const s = session(config);
  for (const name of ["executeRead", "executeWrite"]) {
    const run = s[name].bind(s);
    s[name] = (work, options) => run((tx) => work(profiled(tx)), options);
  }
  return s;
};

const library = new Neo4jGraphQL({ typeDefs, driver });
const server = new ApolloServer({
  schema: await library.getSchema(),
  plugins: [
    {
      async requestDidStart({ request }) {
        if (!request.http.headers.get("x-profile")) return {};
        hits = 0;
        return {
          async willSendResponse({ response }) {
            response.http.headers.set("x-dbhits", String(hits));
            hits = -1;
          },
        };
      },
    },
  ],
});
await startStandaloneServer(server, { listen: { port: Number(process.env.PORT), host: "127.0.0.1" } });
