package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"slices"
	"strconv"
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

// status sends a request and drops the answer, but for its status: what http.ReadResponse does besides
// would take as much of the processors as a fast server does.
func (c *client) status(req []byte) (code int, err error) {
	if _, err := c.conn.Write(req); err != nil {
		return 0, err
	}
	length, chunked := 0, false
	for {
		line, err := c.in.ReadSlice('\n')
		if err != nil {
			return 0, err
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		name, value, _ := bytes.Cut(line, []byte(": "))
		switch {
		case code == 0:
			_, after, _ := bytes.Cut(line, []byte(" "))
			code, err = strconv.Atoi(string(after[:min(3, len(after))]))
		case bytes.EqualFold(name, []byte("Content-Length")):
			length, err = strconv.Atoi(string(value))
		case bytes.EqualFold(name, []byte("Transfer-Encoding")):
			chunked = bytes.EqualFold(value, []byte("chunked"))
		}
		if err != nil {
			return 0, fmt.Errorf("reading %q: %w", line, err)
		}
	}
	if !chunked {
		_, err = c.in.Discard(length)
		return code, err
	}
	if _, err = io.Copy(io.Discard, httputil.NewChunkedReader(c.in)); err == nil {
		_, err = c.in.ReadSlice('\n') // the empty line after the last chunk
	}
	return code, err
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

// samples is how long requests took.
type samples struct {
	took        []time.Duration
	errors      int
	elapsed     time.Duration
	server, neo time.Duration // of processor time
}

// load lets clients ask in turn, each the next request as soon as it has an answer.
func (s *samples) load(addr string, requests [][]byte, clients int, d time.Duration) error {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var failed error
	begin := time.Now()
	end := begin.Add(d)
	for n := range clients {
		wg.Go(func() {
			c, err := dial(addr)
			if err == nil {
				defer c.conn.Close()
				err = c.conn.SetDeadline(end.Add(5 * time.Minute))
			}
			var took []time.Duration
			errs := 0
			for i := n * len(requests) / clients; err == nil && time.Now().Before(end); i++ {
				start := time.Now()
				var code int
				if code, err = c.status(requests[i%len(requests)]); err == nil {
					took = append(took, time.Since(start))
					if code != http.StatusOK {
						errs++
					}
				}
			}
			mu.Lock()
			defer mu.Unlock()
			s.took = append(s.took, took...)
			s.errors += errs
			if err != nil {
				failed = err
			}
		})
	}
	wg.Wait()
	s.elapsed += time.Since(begin)
	if failed != nil {
		return fmt.Errorf("asking %s: %w", addr, failed)
	}
	return nil
}

// measured sums up.
func (s *samples) measured() measured {
	slices.Sort(s.took)
	n := len(s.took)
	at := func(p int) time.Duration { return s.took[min(n-1, n*p/100)] }
	each := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(n) }
	return measured{
		Requests: n, Errors: s.errors, PerSecond: float64(n) / s.elapsed.Seconds(), P50: at(50), P95: at(95), P99: at(99), Hits: -1,
		ServerCPU: each(s.server), StoreCPU: each(s.neo),
	}
}
