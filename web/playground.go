package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed assets
var assetFiles embed.FS

//go:embed examples/*.graphql
var exampleFiles embed.FS

//go:embed playground.html
var playgroundPage string

// Example is a worked query that the playground opens with.
type Example struct {
	Name  string `json:"-"` // of the file
	Query string `json:"query"`
}

// Examples gives the worked queries in the order of their file names. The first line of each says
// what it asks.
func Examples() []Example {
	files, err := fs.Glob(exampleFiles, "examples/*.graphql") // sorted by name
	if err != nil {
		panic(err) // a malformed pattern
	}
	out := make([]Example, len(files))
	for i, f := range files {
		b, err := exampleFiles.ReadFile(f)
		if err != nil {
			panic(err) // embedded in the binary
		}
		out[i] = Example{strings.TrimSuffix(path.Base(f), ".graphql"), string(b)}
	}
	return out
}

// The playground is one script and one style sheet of ours. Fonts and small pictures stand in the
// style sheet as data.
const playgroundPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

func playground() http.Handler {
	var page bytes.Buffer
	t := template.Must(template.New("playground").Parse(playgroundPage))
	if err := t.Execute(&page, Examples()); err != nil { // html/template writes them as JSON
		panic(fmt.Errorf("playground page: %w", err))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", playgroundPolicy)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(page.Bytes()) // the client is gone
	})
}

func assets() http.Handler {
	files := http.FileServerFS(assetFiles)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "public, max-age=3600")
		files.ServeHTTP(w, r)
	})
}
