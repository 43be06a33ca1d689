package web

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"net/http"
	"strings"
)

// The explorer as Vite builds it from web/explorer/src: index.html, and explorer/ with everything that
// it loads, under names that change with the content.
//
//go:embed all:explorer/dist
var explorerFiles embed.FS

// The explorer's scripts, styles, fonts and answers all come from the server itself, and text never
// becomes markup: even what an article says in HTML stays text.
const explorerPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'; trusted-types 'none'"

// explorer serves the page and, under /explorer/, what it loads.
func explorer(mux *http.ServeMux, withPlayground bool) {
	dist, err := fs.Sub(explorerFiles, "explorer/dist")
	if err != nil {
		panic(err) // embedded in the binary
	}
	mux.Handle("GET /{$}", explorerPage(dist, withPlayground))
	files := map[string]*file{}
	err = fs.WalkDir(dist, "explorer", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[name], err = readFile(dist, name)
		}
		return err
	})
	if err != nil {
		panic(fmt.Errorf("explorer: %w", err))
	}
	mux.HandleFunc("GET /explorer/", func(w http.ResponseWriter, r *http.Request) {
		f, ok := files[strings.TrimPrefix(r.URL.Path, "/")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		f.serve(w, r)
	})
}

func explorerPage(dist fs.FS, withPlayground bool) http.Handler {
	page, err := readFile(dist, "index.html")
	if err != nil {
		panic(fmt.Errorf("explorer: %w", err))
	}
	if !withPlayground {
		page = newFile("index.html", bytes.Replace(page.plain, []byte("<html "), []byte(`<html data-playground="no" `), 1))
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", explorerPolicy)
		w.Header().Set("Cache-Control", "no-cache")
		page.serve(w, r)
	})
}
