package web_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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
		k.send(posting("how", "How: direct"))
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

// alike sends a request, and one more behind it, to the handler, to be answered without net/http and by net/http, and compares all that comes back.
func alike(t *testing.T, h http.HandlerFunc, request string) {
	t.Helper()
	site := web.New(web.Config{Store: filled(t)})
	site.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("How") != "" {
			if direct(w) {
				_, _ = io.WriteString(w, "direct")
			}
			return
		}
		h(w, r)
	})
	plain := httptest.NewServer(site)
	defer plain.Close()
	conn, err := net.Dial("tcp", plain.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	want := talk{t, conn, bufio.NewReader(conn)}.all(request)
	if diff := cmp.Diff(want, directTalk(t, listen(t, site)).all(request)); diff != "" {
		t.Errorf("%q (-net/http +here)\n%s", request, diff)
	}
}

// all sends a request and one more, and gives what comes back as sorted lines, but for what may differ.
func (k talk) all(request string) []string {
	k.t.Helper()
	k.send(request + posting("last", "Connection: close"))
	_ = k.conn.(*net.TCPConn).CloseWrite()
	b, err := io.ReadAll(k.in)
	if err != nil && len(b) == 0 { // a server may hang up on what it has not read
		k.t.Fatal(err)
	}
	var out []string
	for line := range strings.SplitSeq(string(b), "\n") {
		name, _, _ := strings.Cut(line, ":")
		if line = strings.TrimSpace(line); line != "" && !slices.Contains([]string{"Date", "Content-Length", "Connection"}, name) {
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

// What is a request, and where it ends, hangs on no reader: else the body of one could be taken for the next.
func TestDirectReadsHeadersAlike(t *testing.T) {
	tell := func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %s %v %q %v %d\n", r.Method, r.URL, r.Host, r.Header, b, err, r.ContentLength)
	}
	inner := posting("inner")
	heads := []string{
		"Content-Length : " + fmt.Sprint(len(inner)), "Transfer-Encoding : chunked\r\nContent-Length: 0", "X Y: z\r\nContent-Length: 0",
		"Content-Length: 0\r\nHost: b", "Content-Length: 0\r\nContent-Length: 0", "Content-Length: 0, 0", "Content-Length: +0", "Content-Length:\r\n 0",
		"X: a\r\n \r\nContent-Length: 0", "X: a\rb\r\nContent-Length: 0", "X: a\r\r\nContent-Length: 0", "X: a\x00\r\nContent-Length: 0",
		"Transfer-Encoding: identity\r\nContent-Length: 0", "Transfer-Encoding:\r\nContent-Length: 0", "X\t: a\r\nContent-Length: 0", "X\xff: a\r\nContent-Length: 0",
		": x\r\nContent-Length: 0", "nocolon\r\nContent-Length: 0", "Trailer: X\r\nContent-Length: 0", "Transfer_Encoding: chunked\r\nContent-Length: 0",
	}
	for _, head := range heads {
		alike(t, tell, "POST /graphql HTTP/1.1\r\nHost: entente\r\n"+head+"\r\n\r\n"+inner)
	}
	for _, host := range []string{"a b", "a<script>", "\xff", "", "a:1", "a\r\n b"} {
		alike(t, tell, "POST /graphql HTTP/1.1\r\nHost: "+host+"\r\nContent-Length: 0\r\n\r\n")
	}
}

// What a handler does to its answer and to its request is what it does with net/http.
func TestDirectAnswersAlike(t *testing.T) {
	for _, h := range []http.HandlerFunc{
		func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) },
		func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNotModified)
			_, _ = io.WriteString(w, "HTTP/1.1 200 OK\r\n\r\n")
		},
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["X\r\nY: z"] = []string{"1"}
			w.Header().Set("Z", "a\r\nb: c")
			_, _ = io.WriteString(w, "<p>")
		},
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "x")
			_, _ = io.WriteString(w, "<p>")
		},
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = nil
			_, _ = io.WriteString(w, "<p>")
		},
		func(w http.ResponseWriter, r *http.Request) {
			was := r.Header.Get("X")
			r.Header.Del("X")
			r.URL.Path += "/more"
			fmt.Fprintln(w, was, r.URL)
		},
		func(w http.ResponseWriter, r *http.Request) { // the second answer has another status and other headers, the third those of the first
			b, _ := io.ReadAll(r.Body)
			w.Header()["X-Body"] = []string{string(b)}
			w.Header()["X-Letters"] = slices.Repeat([]string{"letter"}, len(b))
			if strings.Contains(string(b), "b") {
				w.Header().Del("X-Body")
				w.WriteHeader(http.StatusTeapot)
			}
			_, _ = w.Write(b)
		},
	} {
		alike(t, h, posting("a", "X: y")+posting("bb", "X: y")+posting("a", "X: y"))
	}
}
