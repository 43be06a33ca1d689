package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"slices"
	"strconv"
	"sync"
	"time"
)

// directly answers with a handler, on the goroutine that read the request and without what net/http does for any
// request: reading its headers once more, a goroutine that waits for the client to go, an answer in two buffers.
type directly struct {
	handler http.Handler
	base    context.Context // of every request
	end     context.CancelFunc
	running sync.WaitGroup
}

func newDirectly(srv *http.Server, addr net.Addr) *directly {
	ctx := context.WithValue(context.WithValue(context.Background(), http.ServerContextKey, srv), http.LocalAddrContextKey, addr)
	d := &directly{handler: srv.Handler}
	d.base, d.end = context.WithCancel(ctx)
	return d
}

// finish waits for the requests under way, once their connections are closed but for them, and ends them when ctx is done.
func (d *directly) finish(ctx context.Context) error {
	done := make(chan struct{})
	go func() {
		d.running.Wait()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		d.end()
		return fmt.Errorf("requests under way: %w", ctx.Err())
	}
}

// patience is how long a request may take before it is worth noticing that its client has gone.
const patience = 5 * time.Millisecond

// direct answers a request that is there as a whole, its body in the last bytes of size.
func (c *pollConn) direct(r *http.Request, head, size int, now time.Time) error {
	whole, _ := c.in.Peek(size) // it is there
	body := bytes.Clone(whole[head:])
	if _, err := c.in.Discard(size); err != nil {
		return err
	}
	if !c.begin() {
		return io.EOF
	}
	defer c.end()
	ctx, cancel := context.WithCancel(c.directly.base)
	defer cancel()
	r = r.WithContext(ctx)
	url := *r.URL
	r.URL, r.Header = &url, r.Header.Clone()
	r.Body, r.RemoteAddr = io.NopCloser(bytes.NewReader(body)), c.remote
	w := directWriters.Get().(*directWriter)
	defer w.free()
	gone := c.watch(cancel)
	c.directly.handler.ServeHTTP(w, r)
	now, err := gone.stop(c, now)
	if err != nil {
		return err
	}
	if c.closing() {
		w.header.Set("Connection", "close")
	}
	if err := c.write(w.whole(now), now); err != nil {
		return err
	}
	if w.header.Get("Connection") == "close" {
		return io.EOF
	}
	return nil
}

// begin tells whether a request may be answered: not on a connection that is closed.
func (c *pollConn) begin() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return false
	}
	c.answering = true
	c.directly.running.Add(1)
	return true
}

// end closes what was to be closed meanwhile.
func (c *pollConn) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.answering = false
	c.directly.running.Done()
	if c.closed {
		_ = c.Conn.Close() // net/http was told that it is closed
	}
}

// Close waits for the answer that is under way: net/http takes the connection for idle and closes it when the
// server stops.
func (c *pollConn) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	if c.answering {
		context.AfterFunc(c.directly.base, func() { _ = c.Conn.Close() }) // it was waited for long enough
		return nil
	}
	return c.Conn.Close()
}

func (c *pollConn) closing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closed
}

// watched is a client that is looked after while it waits for an answer.
type watched struct {
	timer *time.Timer // nil where what comes next is there already
	done  chan struct{}
}

// watch cancels when the client goes, once the answer has taken a while.
func (c *pollConn) watch(cancel context.CancelFunc) watched {
	if c.in.Buffered() > 0 {
		return watched{}
	}
	done := make(chan struct{})
	c.stopping = false
	return watched{time.AfterFunc(patience, func() {
		defer close(done)
		c.mu.Lock()
		if !c.stopping {
			_ = c.SetReadDeadline(time.Time{}) // which was of the idle connection
		}
		c.mu.Unlock()
		if _, err := c.in.Peek(1); err != nil && !errors.Is(err, os.ErrDeadlineExceeded) {
			cancel()
		}
	}), done}
}

// stop gives the connection back to its reader, and tells the time where start is long ago.
func (g watched) stop(c *pollConn, start time.Time) (time.Time, error) {
	if g.timer == nil {
		return time.Now(), nil
	}
	if g.timer.Stop() {
		return start, nil
	}
	c.mu.Lock()
	c.stopping = true
	err := c.SetReadDeadline(time.Unix(1, 0)) // long past
	c.mu.Unlock()
	if err != nil {
		return start, err
	}
	<-g.done
	c.until = time.Time{} // both deadlines are set anew before anything is read or written
	return time.Now(), nil
}

// directWriter keeps an answer until it is sent as a whole. The time to take it starts then.
type directWriter struct {
	header http.Header
	status int
	body   []byte
	out    bytes.Buffer
	before top
}

// top is what stands above an answer, but for what is another each time: the answers of a dashboard differ in nothing else.
type top struct {
	status int
	header http.Header
	text   []byte
}

var directWriters = sync.Pool{New: func() any { return &directWriter{header: make(http.Header, 16)} }}

// free makes room for another answer; large room is not kept.
func (w *directWriter) free() {
	if max(cap(w.body), w.out.Cap()) > pollAnswer {
		return
	}
	clear(w.header)
	w.out.Reset()
	w.status, w.body = 0, w.body[:0]
	directWriters.Put(w)
}

// Header is what is sent above the answer.
func (w *directWriter) Header() http.Header { return w.header }

// WriteHeader keeps the first status; those that only inform are not sent.
func (w *directWriter) WriteHeader(status int) {
	if w.status == 0 && status >= http.StatusOK {
		w.status = status
	}
}

// Write keeps b.
func (w *directWriter) Write(b []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	w.body = append(w.body, b...)
	return len(b), nil
}

// SetWriteDeadline leaves the time to take an answer to the connection.
func (w *directWriter) SetWriteDeadline(time.Time) error { return nil }

// whole is the answer as net/http writes it.
func (w *directWriter) whole(now time.Time) []byte {
	w.WriteHeader(http.StatusOK)
	h := w.header
	delete(h, "Transfer-Encoding")
	delete(h, "Content-Length")
	empty := w.status == http.StatusNoContent || w.status == http.StatusNotModified
	if empty {
		w.body = w.body[:0]
	} else if _, said := h["Content-Type"]; !said && len(w.body) > 0 && h.Get("Content-Encoding") == "" {
		h.Set("Content-Type", http.DetectContentType(w.body))
	}
	b := &w.out // which takes everything
	b.Write(w.top())
	if h["Date"] == nil {
		b.Write(now.UTC().AppendFormat(append(b.AvailableBuffer(), "Date: "...), http.TimeFormat))
		b.WriteString("\r\n")
	}
	if !empty {
		b.Write(strconv.AppendInt(append(b.AvailableBuffer(), "Content-Length: "...), int64(len(w.body)), 10))
		b.WriteString("\r\n")
	}
	b.WriteString("\r\n")
	b.Write(w.body)
	return b.Bytes()
}

// top is written by net/http where it is another than that of the answer before.
func (w *directWriter) top() []byte {
	if w.status == w.before.status && maps.EqualFunc(w.header, w.before.header, slices.Equal) {
		return w.before.text
	}
	b := bytes.NewBufferString("HTTP/1.1 " + strconv.Itoa(w.status) + " " + http.StatusText(w.status) + "\r\n")
	_ = w.header.Write(b)
	w.before = top{w.status, w.header.Clone(), b.Bytes()}
	return w.before.text
}
