package web

import (
	"bufio"
	"bytes"
	"errors"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/net/http/httpguts"

	"github.com/entente-kg/entente/graph"
)

// A dashboard polls: it asks on one connection again and again. What net/http does for any request costs ten times what
// it takes to look up an answer that is kept, and a quarter of a short query, so that a connection answers such requests
// by itself, while net/http waits for its next one. Whatever is not certainly so is net/http's, byte by byte: the first
// request of a connection, a stream, what is large or comes in pieces.

// pollListener gives such connections.
type pollListener struct {
	net.Listener
	kept     *kept
	directly *directly
}

// Accept waits for a connection.
func (l pollListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &pollConn{
		Conn: conn, kept: l.kept, directly: l.directly, remote: conn.RemoteAddr().String(),
		in: bufio.NewReaderSize(conn, pollSize),
	}, nil
}

const (
	pollSize   = 8 << 10  // bytes of a request that is answered here, its headers included
	pollAnswer = 64 << 10 // of an answer: what the system takes without waiting for the client
	renewal    = time.Second
)

// pollConn is a connection to net/http, which alone reads from it and tells it when it is idle; net/http never reads
// in two goroutines at once.
type pollConn struct {
	net.Conn
	kept     *kept
	directly *directly
	remote   string
	in       *bufio.Reader
	out      []byte
	head     []byte        // of the request before
	request  *http.Request // which it was the head of
	again    bool          // net/http has answered here before
	busy     int           // requests that net/http has and has not answered
	owed     int           // bytes of the last of them that it has not read
	blind    bool          // where the next request begins is not known
	until    time.Time     // when the deadlines are set anew

	mu                sync.Mutex
	stopping          bool // nobody looks after the client any more
	answering, closed bool // a request is being answered by the handler; the connection is not wanted any more
}

var _ interface{ CloseWrite() error } = (*pollConn)(nil) // net/http asks for it

// idle is told by net/http that it has answered a request.
func idle(conn net.Conn, state http.ConnState) {
	if c, ok := conn.(*pollConn); ok && state == http.StateIdle {
		c.again = true
		c.busy--
	}
}

// Read gives net/http what is not answered here, and never bytes of two requests at once. net/http also reads while it
// answers, to learn that the client has gone: what comes then is its.
func (c *pollConn) Read(p []byte) (int, error) {
	for {
		switch {
		case c.blind:
			return c.in.Read(p)
		case c.owed > 0:
			n, err := c.in.Read(p[:min(len(p), c.owed)])
			c.owed -= n
			return n, err
		}
		if err := c.next(); err != nil {
			return 0, err
		}
	}
}

// next waits for a request, and answers it or leaves it to net/http.
func (c *pollConn) next() error {
	if _, err := c.in.Peek(1); err != nil {
		return err
	}
	start := time.Now()
	have, err := c.in.Peek(c.in.Buffered())
	if err != nil {
		return err
	}
	r, head := c.polled(have)
	if r == nil {
		c.blind = true
		return c.leave()
	}
	size := head + int(r.ContentLength)
	if c.again && c.busy == 0 && size <= len(have) {
		if c.out = c.kept.answer(c.out[:0], r, have[head:size], start); len(c.out) > 0 {
			return c.send(size, start)
		}
		if !streaming(r) {
			return c.direct(r, head, size, start)
		}
	}
	c.busy++
	c.owed = size
	return c.leave()
}

// leave takes back how long a client may take to read an answer: of a stream there is no end. How long one may take to
// send a request is set by net/http once the first bytes are there.
func (c *pollConn) leave() error {
	if c.until.IsZero() {
		return nil
	}
	c.until = time.Time{}
	return c.SetWriteDeadline(time.Time{})
}

// send answers a request of so many bytes.
func (c *pollConn) send(size int, now time.Time) error {
	if _, err := c.in.Discard(size); err != nil {
		return err
	}
	return c.write(c.out, now)
}

// write sends an answer.
func (c *pollConn) write(answer []byte, now time.Time) error {
	if now.After(c.until) { // a timer costs as much as the answer
		c.until = now.Add(renewal)
		if err := errors.Join(c.SetReadDeadline(now.Add(idleTime)), c.SetWriteDeadline(now.Add(writeTime))); err != nil {
			return err
		}
	}
	_, err := c.Write(answer)
	return err
}

// polled is polled, which it asks only where the headers are others than those of the request before.
func (c *pollConn) polled(b []byte) (*http.Request, int) {
	if c.request != nil && bytes.HasPrefix(b, c.head) {
		return c.request, len(c.head)
	}
	r, head := polled(b)
	if r != nil {
		c.request, c.head = r, append(c.head[:0], b[:head]...)
	}
	return r, head
}

// polled reads the headers of a request that may be answered here, and tells how long they are; nil for any
// other. Where lines end as they must, the first empty one ends the headers for every reader.
func polled(b []byte) (*http.Request, int) {
	if !bytes.HasPrefix(b, []byte("POST /graphql HTTP/1.1\r\n")) {
		return nil, 0
	}
	head := bytes.Index(b, []byte("\r\n\r\n")) + 4
	if head < 4 || bytes.Count(b[:head], []byte("\n")) != bytes.Count(b[:head], []byte("\r\n")) {
		return nil, 0
	}
	r, err := http.ReadRequest(bufio.NewReaderSize(bytes.NewReader(b[:head]), head))
	if err != nil || r.ContentLength < 0 || r.ContentLength > pollSize || r.Close || r.Host == "" || r.Header.Get("Expect") != "" || r.Trailer != nil || !httpguts.ValidHostHeader(r.Host) {
		return nil, 0
	}
	for name := range r.Header {
		if !httpguts.ValidHeaderFieldName(name) { // as "Content-Length :", which http.ReadRequest lets pass
			return nil, 0
		}
	}
	r.Body = nil // it holds a buffer
	return r, head
}

// kept answers from the cache of the endpoint.
type kept struct {
	endpoint *graph.Endpoint
	metrics  *metrics
	heads    sync.Map // by media type: what stands above every answer
}

// answer writes the answer to a request that came at start, nothing where net/http has to answer.
func (k *kept) answer(to []byte, r *http.Request, body []byte, start time.Time) []byte {
	a, ok := k.endpoint.Kept(r, body)
	if !ok || len(a.Body) > pollAnswer || len(a.Body) >= leastGzip && accepts(r, "gzip") {
		return to
	}
	to = append(to, k.head(a)...)
	to = append(append(to, "Etag: "...), a.ETag...)
	to = start.UTC().AppendFormat(append(to, "\r\nDate: "...), http.TimeFormat)
	to = strconv.AppendInt(append(to, "\r\nContent-Length: "...), int64(len(a.Body)), 10)
	to = append(append(to, "\r\n\r\n"...), a.Body...)
	a.Sent()
	k.metrics.answered("/graphql", http.MethodPost, http.StatusOK, time.Since(start))
	return to
}

func (k *kept) head(a graph.Kept) []byte {
	if head, found := k.heads.Load(a.ContentType); found {
		return head.([]byte)
	}
	h := http.Header{}
	secure(h)
	a.Header(h)
	b := bytes.NewBufferString("HTTP/1.1 200 OK\r\n")
	_ = h.Write(b) // a buffer takes everything
	k.heads.Store(a.ContentType, b.Bytes())
	return b.Bytes()
}

// CloseWrite is for net/http, which lets a client read an answer to a request that it does not read to the end.
func (c *pollConn) CloseWrite() error {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return nil
}
