package web_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/entente-kg/entente/web"
)

// direct tells whether a request is answered without net/http.
func direct(w http.ResponseWriter) bool { return fmt.Sprintf("%T", w) == "*web.directWriter" }

// talk is a connection on which requests are answered without net/http.
type talk struct {
	t    *testing.T
	conn net.Conn
	in   *bufio.Reader
}

func (k talk) send(request string) {
	k.t.Helper()
	if _, err := io.WriteString(k.conn, request); err != nil {
		k.t.Fatal(err)
	}
}

func (k talk) read() (body string, closes bool) {
	k.t.Helper()
	resp, err := http.ReadResponse(k.in, nil)
	if err != nil {
		k.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		k.t.Fatal(err)
	}
	return string(b), resp.Close
}

// directTalk asks until it is answered without net/http, which takes the first request, and those that come before it
// knows that it has answered the one before.
func directTalk(t *testing.T, addr string) talk {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	k := talk{t, conn, bufio.NewReader(conn)}
	for range 1000 {
		k.send(posting("how"))
		if how, _ := k.read(); how == "direct" {
			return k
		}
	}
	t.Fatal("all by net/http")
	return k
}

// waiting is a site that tells how it answers, or waits for its caller.
type waiting struct {
	*web.Site
	asked   chan context.Context // of what waits
	release chan struct{}
}

func newWaiting(t *testing.T) waiting {
	t.Helper()
	w := waiting{web.New(web.Config{Store: filled(t)}), make(chan context.Context, 1), make(chan struct{})}
	w.Handler = http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		asked, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		switch string(asked) {
		case "how":
			if direct(out) {
				_, _ = io.WriteString(out, "direct")
			}
		case "panic":
			panic(http.ErrAbortHandler)
		default:
			w.asked <- r.Context()
			select {
			case <-w.release:
			case <-r.Context().Done():
			}
			_, _ = fmt.Fprint(out, r.Method, " ", string(asked))
		}
	})
	return w
}

// A request whose client has gone is not answered to the end.
func TestDirectEndsWithItsClient(t *testing.T) {
	site := newWaiting(t)
	k := directTalk(t, listen(t, site.Site))
	k.send(posting("wait"))
	ctx := <-site.asked
	k.conn.Close()
	<-ctx.Done()
}

// What a client sends while it waits is its next request.
func TestDirectLosesNothing(t *testing.T) {
	site := newWaiting(t)
	k := directTalk(t, listen(t, site.Site))
	for round := range 20 {
		second := posting("the second, " + strings.Repeat("x", 5000))
		k.send(posting("the first"))
		ctx := <-site.asked
		if round%2 == 0 {
			time.Sleep(20 * time.Millisecond) // so that it is noticed whether the client goes
		}
		k.send(second[:10])
		k.send(second[10:])
		if ctx.Err() != nil {
			t.Fatal("the first was ended")
		}
		site.release <- struct{}{}
		if got, _ := k.read(); got != "POST the first" {
			t.Fatalf("%q, want the first", got)
		}
		<-site.asked
		site.release <- struct{}{}
		if got, _ := k.read(); !strings.HasPrefix(got, "POST the second, xxx") {
			t.Fatalf("%q, want the second", got)
		}
	}
}

// A server that stops lets requests under way finish.
func TestDirectFinishes(t *testing.T) {
	site := newWaiting(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- web.ServeListener(ctx, l, site.Site) }()
	k := directTalk(t, l.Addr().String())
	k.send(posting("wait"))
	asked := <-site.asked
	stop()
	for { // until it does not listen any more
		conn, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			break
		}
		conn.Close()
	}
	select {
	case err := <-done:
		t.Fatalf("stopped before the answer: %v", err)
	case <-asked.Done():
		t.Fatal("ended before the answer")
	case site.release <- struct{}{}:
	}
	if got, _ := k.read(); got != "POST wait" {
		t.Errorf("%q, want what was waited for", got)
	}
	if _, err := k.in.ReadByte(); err != io.EOF {
		t.Errorf("%v, want a closed connection", err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// A panic closes its connection and no other.
func TestDirectPanics(t *testing.T) {
	site := newWaiting(t)
	addr := listen(t, site.Site)
	k, other := directTalk(t, addr), directTalk(t, addr)
	k.send(posting("panic"))
	if b, err := k.in.ReadByte(); err == nil {
		t.Errorf("%q after a panic", b)
	}
	other.send(posting("how"))
	if how, _ := other.read(); how != "direct" {
		t.Errorf("%q on the other connection", how)
	}
}
