package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
)

// file is an embedded file, compressed when it is first asked for.
type file struct {
	plain  []byte
	media  string
	etag   string
	brotli func() []byte
	gzip   func() []byte
}

func readFile(from fs.FS, name string) (*file, error) {
	b, err := fs.ReadFile(from, name)
	if err != nil {
		return nil, err
	}
	return newFile(name, b), nil
}

// media are types of which the machine's own table may think otherwise.
var media = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".json": "application/json", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".woff2": "font/woff2",
}

func newFile(name string, plain []byte) *file {
	sum := sha256.Sum256(plain)
	f := &file{plain: plain, media: media[path.Ext(name)], etag: hex.EncodeToString(sum[:16])}
	if f.media == "" {
		f.media = mime.TypeByExtension(path.Ext(name))
	}
	f.brotli = compressed(plain, func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) })
	f.gzip = compressed(plain, func(w io.Writer) io.WriteCloser {
		z, _ := gzip.NewWriterLevel(w, gzip.BestCompression) // a level that exists
		return z
	})
	return f
}

func compressed(plain []byte, writer func(io.Writer) io.WriteCloser) func() []byte {
	return sync.OnceValue(func() []byte {
		var out bytes.Buffer
		w := writer(&out)
		_, _ = w.Write(plain) // into memory
		_ = w.Close()
		return out.Bytes()
	})
}

// serve answers with the file in the best form that the client takes.
func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.media)
	body, coding := f.plain, ""
	if f.media != "font/woff2" { // compressed by its own format
		h.Set("Vary", "Accept-Encoding")
		switch {
		case accepts(r, "br"):
			body, coding = f.brotli(), "br"
		case accepts(r, "gzip"):
			body, coding = f.gzip(), "gzip"
		}
	}
	tag := f.etag
	if coding != "" {
		h.Set("Content-Encoding", coding)
		tag += "-" + coding
	}
	h.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// accepts tells whether a client takes a content coding (RFC 9110, 12.5.3).
func accepts(r *http.Request, coding string) bool {
	for _, choice := range strings.Split(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, parameter, _ := strings.Cut(choice, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			_, weight, ok := strings.Cut(parameter, "=")
			return !ok || strings.Trim(weight, " 0.") != ""
		}
	}
	return false
}
