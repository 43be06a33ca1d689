package web

import (
	"compress/gzip"
	"net/http"
	"strings"
	"sync"
)

// leastGzip is how many bytes an answer has at least that is worth compressing.
const leastGzip = 1400 // one packet

var gzipWriters = sync.Pool{New: func() any {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // a level that exists
	return w
}}

// gzipped compresses JSON that is asked for by POST. Answers to GET carry an ETag of their bytes, and
// streams are told as they come: both are left as they are.
func gzipped(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || streaming(r) || !accepts(r, "gzip") {
			next.ServeHTTP(w, r)
			return
		}
		z := &gzipWriter{ResponseWriter: w}
		defer z.close()
		next.ServeHTTP(z, r)
	})
}

// gzipWriter decides by the first bytes whether it compresses.
type gzipWriter struct {
	http.ResponseWriter
	status  int
	decided bool
	gzip    *gzip.Writer
}

func (z *gzipWriter) WriteHeader(status int) { z.status = status }

func (z *gzipWriter) Write(b []byte) (int, error) {
	z.decide(len(b))
	if z.gzip != nil {
		return z.gzip.Write(b)
	}
	return z.ResponseWriter.Write(b)
}

func (z *gzipWriter) decide(n int) {
	if z.decided {
		return
	}
	z.decided = true
	h := z.Header()
	if n >= leastGzip && h.Get("Content-Encoding") == "" && strings.Contains(h.Get("Content-Type"), "json") {
		h.Set("Content-Encoding", "gzip")
		h.Add("Vary", "Accept-Encoding")
		h.Del("Content-Length")
		z.gzip = gzipWriters.Get().(*gzip.Writer)
		z.gzip.Reset(z.ResponseWriter)
	}
	if z.status != 0 {
		z.ResponseWriter.WriteHeader(z.status)
	}
}

func (z *gzipWriter) close() {
	z.decide(0)
	if z.gzip != nil {
		_ = z.gzip.Close() // the client is gone
		gzipWriters.Put(z.gzip)
	}
}

// Unwrap lets http.ResponseController find the connection.
func (z *gzipWriter) Unwrap() http.ResponseWriter { return z.ResponseWriter }
