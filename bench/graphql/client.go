package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// request is a POST, written once and sent many times: a client that costs little leaves the
// processors to the servers.
func request(addr, path, body string, headers ...string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n", path, addr, len(body))
	for _, h := range headers {
		b.WriteString(h + "\r\n")
	}
	return []byte(b.String() + "\r\n" + body)
}

// client is one connection.
type client struct {
	conn net.Conn
	in   *bufio.Reader
}

func dial(addr string) (*client, error) {
	conn, err := net.DialTimeout("tcp", addr, 5*time.Second)
	if err != nil {
		return nil, err
	}
	return &client{conn, bufio.NewReaderSize(conn, 64<<10)}, nil
}

// ask sends a request and reads the answer, into body where that is not nil.
func (c *client) ask(req []byte, body io.Writer) (*http.Response, error) {
	if err := c.conn.SetDeadline(time.Now().Add(5 * time.Minute)); err != nil {
		return nil, err
	}
	if _, err := c.conn.Write(req); err != nil {
		return nil, err
	}
	resp, err := http.ReadResponse(c.in, nil)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	_, err = io.Copy(body, resp.Body)
	return resp, err
}

// measured is what came of a run.
type measured struct {
	PerSecond     float64
	P50, P95, P99 time.Duration
	Requests      int
	Errors        int
	Hits          int64   // of the database, a request; -1 where there is none
	ServerCPU     float64 // milliseconds of processor time a request, of the server
	StoreCPU      float64 // of Neo4j
}

// load lets clients ask in turn, each the next request as soon as it has an answer.
func load(addr string, requests [][]byte, clients int, d time.Duration) (measured, error) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var all []time.Duration
	var failed error
	out := measured{Hits: -1}
	begin := time.Now()
	end := begin.Add(d)
	for n := range clients {
		wg.Go(func() {
			c, err := dial(addr)
			var took []time.Duration
			errs := 0
			for i := n * len(requests) / clients; err == nil && time.Now().Before(end); i++ {
				start := time.Now()
				var resp *http.Response
				if resp, err = c.ask(requests[i%len(requests)], io.Discard); err == nil {
					took = append(took, time.Since(start))
					if resp.StatusCode != http.StatusOK {
						errs++
					}
				}
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, took...)
			out.Errors += errs
			if err != nil {
				failed = err
			}
		})
	}
	wg.Wait()
	elapsed := time.Since(begin)
	if len(all) == 0 {
		return out, fmt.Errorf("asking %s: %w", addr, failed)
	}
	slices.Sort(all)
	at := func(p int) time.Duration { return all[min(len(all)-1, len(all)*p/100)] }
	out.Requests, out.PerSecond = len(all), float64(len(all))/elapsed.Seconds()
	out.P50, out.P95, out.P99 = at(50), at(95), at(99)
	return out, failed
}
