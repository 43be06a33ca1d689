package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/graph"
	entente "github.com/entente-kg/entente/store/neo4j"
)

type measureCmd struct {
	Neo4j    string        `required:"" name:"neo4j" help:"The address of a Neo4j server that holds the graph."`
	Neo4jPID int           `name:"neo4j-pid" help:"Its process, for what it costs."`
	SQLite   string        `name:"sqlite" help:"The same graph in a file; none: left out."`
	Entente  string        `required:"" help:"The program that serves it."`
	Peer     string        `help:"The folder of the peer, with its modules installed; none: left out."`
	Accords  int           `required:"" help:"How many accords the graph has."`
	Seed     uint64        `default:"1"`
	Clients  []int         `default:"1,8,32"`
	Duration time.Duration `default:"4s" help:"How long each query is asked."`
	Draws    int           `default:"200" help:"How many different requests each query has."`
	Only     string        `help:"Only the query of this name."`
	Out      string        `help:"A file for the figures as JSON lines."`
}

// What is measured. The first is what the ratios of time stand on.
const (
	onNeo4j  = "Entente on Neo4j"
	peer     = "@neo4j/graphql"
	byHand   = "Cypher by hand"
	onSQLite = "Entente on SQLite"
	warm     = "Entente, warm"
)

// Run starts the servers, compares their answers, and measures them in turn.
func (c measureCmd) Run(ctx context.Context) (err error) {
	servers, err := c.start(ctx)
	defer func() {
		for _, s := range servers {
			err = errors.Join(err, s.stop())
		}
	}()
	if err != nil {
		return err
	}
	rep := report{accords: c.Accords}
	if err := c.warmUp(servers); err != nil {
		return err
	}
	for _, q := range c.asked() {
		drawn := c.drawn(q)
		if err := same(servers, q, drawn[:min(10, len(drawn))]); err != nil {
			return err
		}
		hits, err := c.hits(ctx, servers, q, drawn[:min(10, len(drawn))])
		if err != nil {
			return err
		}
		for _, n := range c.Clients {
			measures, err := c.one(servers, q, drawn, n)
			if err != nil {
				return err
			}
			for _, s := range servers {
				m := measures[s.name]
				m.Hits = hits[s.name]
				rep.add(row{Query: q.name, Sort: q.sort, Server: s.name, Clients: n, Accords: c.Accords, measured: m})
			}
		}
		rep.print(os.Stdout, q.name)
	}
	rep.memory(os.Stdout, servers, c.Neo4jPID)
	rep.bars(os.Stdout)
	if c.Out == "" {
		return nil
	}
	return rep.write(c.Out)
}

func (c measureCmd) start(ctx context.Context) ([]*server, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	type program struct {
		name, path string
		env        []string
		args       []string
	}
	programs := []program{
		{onNeo4j, "/graphql", []string{"ENTENTE_STORE=" + c.Neo4j}, []string{c.Entente, "serve", "--addr", "{ADDR}", "--cache", "0"}},
		{byHand, "/", nil, []string{self, "cypher", c.Neo4j, "--addr", "{ADDR}"}},
		{warm, "/graphql", []string{"ENTENTE_STORE=" + c.Neo4j}, []string{c.Entente, "serve", "--addr", "{ADDR}"}},
	}
	if c.SQLite != "" {
		programs = append(programs, program{onSQLite, "/graphql", []string{"ENTENTE_STORE=" + c.SQLite}, []string{c.Entente, "serve", "--addr", "{ADDR}", "--cache", "0"}})
	}
	if c.Peer != "" {
		programs = slices.Insert(programs, 1, program{peer, "/", []string{"NEO4J_URI=" + c.Neo4j, "PORT={PORT}", "NODE_ENV=production"}, []string{"node", filepath.Join(c.Peer, "server.mjs")}})
	}
	var out []*server
	for _, p := range programs {
		s, err := start(ctx, p.name, p.path, p.env, p.args[0], p.args[1:]...)
		if err != nil {
			return out, err
		}
		out = append(out, s)
	}
	return out, nil
}

func (c measureCmd) drawn(q query) []variables {
	d := newDrawer(c.Accords, c.Seed)
	out := make([]variables, c.Draws)
	for i := range out {
		out[i] = q.draw(d)
	}
	return out
}

// body writes what a server is asked.
func body(s *server, q query, v variables) string {
	switch {
	case s.name == byHand:
		return written(object{"operationName": q.name, "variables": v})
	case s.name == peer && q.peerVariables != nil:
		v = q.peerVariables(v)
		fallthrough
	case s.name == peer:
		return written(object{"query": q.peers, "variables": v})
	}
	return written(object{"query": q.ours, "variables": v})
}

// same fails where the servers do not answer alike.
func same(servers []*server, q query, drawn []variables) error {
	for _, v := range drawn {
		var want any
		for _, s := range servers {
			got, _, err := answer(s, q, v)
			if err != nil {
				return err
			}
			if want == nil {
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				return fmt.Errorf("%s of %v: %s and %s differ:\n%.3000s", q.name, v, servers[0].name, s.name, diff)
			}
		}
	}
	return nil
}

func answer(s *server, q query, v variables, headers ...string) (any, string, error) {
	conn, err := dial(s.addr)
	if err != nil {
		return nil, "", err
	}
	defer conn.conn.Close()
	var text bytes.Buffer
	resp, err := conn.ask(request(s.addr, s.path, body(s, q, v), headers...), &text)
	if err != nil {
		return nil, "", fmt.Errorf("%s of %v from %s: %w", q.name, v, s.name, err)
	}
	var got struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.Unmarshal(text.Bytes(), &got); err != nil || len(got.Errors) > 0 || resp.StatusCode != 200 {
		return nil, "", fmt.Errorf("%s of %v from %s: %s: %.2000s", q.name, v, s.name, resp.Status, text.String())
	}
	if s.name == peer {
		return canonical(q.fromPeer(got.Data)), resp.Header.Get("x-dbhits"), nil
	}
	return canonical(got.Data), "", nil
}

// rounds is how often the servers take turns, every other time in reverse: what else the machine does meets
// all of them, and none always comes when Neo4j was idle before, or has compiled more. It is even.
const rounds = 4

// warmup is how long each query is asked of each server before any is measured: a JVM goes on compiling for
// tens of thousands of queries, and whoever is measured first would pay for it.
const warmup = 3 * time.Second

func (c measureCmd) warmUp(servers []*server) error {
	for _, s := range servers {
		for _, q := range c.asked() {
			if err := new(samples).load(s.addr, requests(s, q, c.drawn(q)), warmClients, warmup); err != nil {
				return err
			}
		}
	}
	return nil
}

const warmClients = 4

// asked are the queries that are measured.
func (c measureCmd) asked() []query {
	return slices.DeleteFunc(slices.Clone(queries), func(q query) bool { return c.Only != "" && c.Only != q.name })
}

func requests(s *server, q query, drawn []variables) [][]byte {
	out := make([][]byte, len(drawn))
	for i, v := range drawn {
		out[i] = request(s.addr, s.path, body(s, q, v))
	}
	return out
}

// one measures the servers with a query, in turns, after a turn that does not count.
func (c measureCmd) one(servers []*server, q query, drawn []variables, clients int) (map[string]measured, error) {
	all := map[string]*samples{}
	turn := slices.Clone(servers)
	for round := range rounds + 1 {
		slices.Reverse(turn)
		for _, s := range turn {
			if round <= 1 {
				all[s.name] = &samples{}
			}
			x := all[s.name]
			ours, store := processor(s.pid()), processor(c.Neo4jPID)
			if err := x.load(s.addr, requests(s, q, drawn), clients, c.Duration/rounds); err != nil {
				return nil, err
			}
			x.server += processor(s.pid()) - ours
			x.neo += processor(c.Neo4jPID) - store
		}
	}
	out := map[string]measured{}
	for name, x := range all {
		out[name] = x.measured()
	}
	return out, nil
}

// hits tells, for each server on Neo4j, how much of the database a request takes on average.
func (c measureCmd) hits(ctx context.Context, servers []*server, q query, drawn []variables) (map[string]int64, error) {
	driver, err := connect(c.Neo4j)
	if err != nil {
		return nil, err
	}
	defer driver.Close(ctx)
	out := map[string]int64{onSQLite: -1, warm: -1}
	if out[onNeo4j], err = c.ourHits(ctx, driver, q, drawn); err != nil {
		return nil, err
	}
	for _, v := range drawn {
		n, err := hitsOf(ctx, driver, q.cypher, v)
		if err != nil {
			return nil, err
		}
		out[byHand] += n / int64(len(drawn))
		for _, s := range servers {
			if s.name != peer {
				continue
			}
			_, said, err := answer(s, q, v, "x-profile: yes")
			if err != nil {
				return nil, err
			}
			n, _ := strconv.ParseInt(said, 10, 64)
			out[peer] += n / int64(len(drawn))
		}
	}
	return out, nil
}

// ourHits answers in this process, to see each query that is sent.
func (c measureCmd) ourHits(ctx context.Context, driver neo4j.DriverWithContext, q query, drawn []variables) (int64, error) {
	type sent struct {
		cypher string
		params map[string]any
	}
	seen := make(chan sent, 1000)
	s, err := entente.Open(ctx, entente.Config{URI: c.Neo4j, ReadOnly: true, Catalogue: catalogue{}, Observe: func(cypher string, params map[string]any) {
		seen <- sent{cypher, params}
	}})
	if err != nil {
		return 0, err
	}
	defer s.Close(ctx)
	h := graph.New(graph.Config{Store: s})
	var total int64
	for _, v := range drawn {
		for len(seen) > 0 {
			<-seen
		}
		if err := inProcess(h, written(object{"query": q.ours, "variables": v})); err != nil {
			return 0, err
		}
		for len(seen) > 0 {
			one := <-seen
			n, err := hitsOf(ctx, driver, one.cypher, one.params)
			if err != nil {
				return 0, err
			}
			total += n
		}
	}
	return total / int64(len(drawn)), nil
}
