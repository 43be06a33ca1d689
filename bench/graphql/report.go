package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"text/tabwriter"
	"time"
)

// row is a figure with what it is of.
type row struct {
	Query, Sort, Server string
	Clients, Accords    int
	measured
}

type report struct {
	accords int
	rows    []row
}

func (r *report) add(x row) { r.rows = append(r.rows, x) }

func (r *report) find(query, server string, clients int) (row, bool) {
	for _, x := range r.rows {
		if x.Query == query && x.Server == server && x.Clients == clients {
			return x, true
		}
	}
	return row{}, false
}

func ms(d time.Duration) string { return fmt.Sprintf("%.2f", float64(d.Microseconds())/1000) }

// print writes the figures of a query; the last column is requests a second as a multiple of the
// peer's.
func (r *report) print(w io.Writer, query string) {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(out, "\n%s, %d accords\tclients\trequests/s\tp50 ms\tp95 ms\tp99 ms\terrors\tdb hits\tserver cpu ms\tneo4j cpu ms\t× peer\t\n", query, r.accords)
	for _, x := range r.rows {
		if x.Query != query {
			continue
		}
		ratio, hits := "-", "-"
		if p, ok := r.find(query, peer, x.Clients); ok && p.PerSecond > 0 {
			ratio = fmt.Sprintf("%.1f", x.PerSecond/p.PerSecond)
		}
		if x.Hits >= 0 {
			hits = fmt.Sprint(x.Hits)
		}
		fmt.Fprintf(out, "%s\t%d\t%.0f\t%s\t%s\t%s\t%d\t%s\t%.2f\t%.2f\t%s\t\n", x.Server, x.Clients, x.PerSecond, ms(x.P50), ms(x.P95), ms(x.P99), x.Errors, hits, x.ServerCPU, x.StoreCPU, ratio)
	}
	out.Flush()
}

func (r *report) memory(w io.Writer, servers []*server, neo4j int) {
	fmt.Fprintf(w, "\nresident memory:")
	for _, s := range servers {
		fmt.Fprintf(w, " %s %d MB;", s.name, memory(s.pid()))
	}
	fmt.Fprintf(w, " Neo4j %d MB\n", memory(neo4j))
}

// bars sets the ratios beside what is wanted of them, for eight clients.
func (r *report) bars(w io.Writer) {
	fmt.Fprintf(w, "\nratios at 8 clients, %d accords\n", r.accords)
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	wanted := map[string]float64{lookup: 5, list: 5, relationship: 50}
	for _, q := range queries {
		ours, ok := r.find(q.name, onNeo4j, 8)
		if !ok {
			continue
		}
		other, _ := r.find(q.name, peer, 8)
		hand, _ := r.find(q.name, byHand, 8)
		file, _ := r.find(q.name, onSQLite, 8)
		kept, _ := r.find(q.name, warm, 8)
		fmt.Fprintf(out, "%s\t", q.name)
		tell := func(what string, value, bar float64, least bool) {
			mark := ""
			if bar > 0 {
				mark = " (≥ " + fmt.Sprint(bar) + ")"
				if !least {
					mark = " (≤ " + fmt.Sprint(bar) + ")"
				}
				if least == (value < bar) {
					mark += " MISSED"
				}
			}
			fmt.Fprintf(out, "%s %.2f%s\t", what, value, mark)
		}
		if other.PerSecond > 0 {
			tell("rps/peer", ours.PerSecond/other.PerSecond, wanted[q.sort], true)
			p95 := 0.0
			if q.sort == lookup || q.sort == list {
				p95 = 0.3
			}
			tell("p95/peer", float64(ours.P95)/float64(other.P95), p95, false)
			tell("warm/peer", kept.PerSecond/other.PerSecond, 100, true)
		}
		tell("p50/hand", float64(ours.P50)/float64(hand.P50), 1.2, false)
		if file.PerSecond > 0 {
			tell("sqlite/neo4j", file.PerSecond/ours.PerSecond, 5, true)
		}
		fmt.Fprintln(out)
	}
	out.Flush()
}

func (r *report) write(file string) error {
	var b strings.Builder
	for _, x := range r.rows {
		line, err := json.Marshal(x)
		if err != nil {
			return err
		}
		b.Write(append(line, '\n'))
	}
	f, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(b.String()); err != nil {
		return err
	}
	return f.Close()
}

// inProcess asks a handler.
func inProcess(h http.Handler, body string) error {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		return fmt.Errorf("%s: %s", body, w.Body)
	}
	return nil
}
