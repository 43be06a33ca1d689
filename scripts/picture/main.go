// Command picture makes the picture of the README: the playground with the answer to its first example,
// over the example corpus. Run it at the root of the project; it needs Chromium or Chrome.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

func main() {
	browser := flag.String("browser", "chromium", "path of Chromium or Chrome")
	out := flag.String("out", "docs/playground.png", "file to write")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	if err := run(ctx, *browser, *out); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, browser, out string) error {
	folder, err := os.MkdirTemp("", "entente-picture-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	st, err := registry.Open(ctx, registry.Config{Address: filepath.Join(folder, "graph.db")})
	if err != nil {
		return err
	}
	defer st.Close(ctx)
	reader, err := extract.New()
	if err != nil {
		return err
	}
	in := loader.Input{Paths: []string{"examples/articles"}}
	if _, err := loader.Load(ctx, st, in, loader.Options{Reader: reader, Version: extract.Version}); err != nil {
		return err
	}
	srv := httptest.NewServer(web.New(web.Config{Store: st}))
	defer srv.Close()
	picture, err := capture(ctx, browser, filepath.Join(folder, "profile"), srv.URL+"/playground")
	if err != nil {
		return fmt.Errorf("taking the picture with %s: %w", browser, err)
	}
	return os.WriteFile(out, picture, 0o644)
}

func capture(ctx context.Context, browser, profile, url string) (picture []byte, err error) {
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile), chromedp.WindowSize(1400, 1240))
	ctx, cancel := chromedp.NewExecAllocator(ctx, flags...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	err = chromedp.Run(ctx,
		chromedp.Navigate(url),
		chromedp.WaitVisible(".graphiql-execute-button"),
		chromedp.Click(".graphiql-execute-button"),
		chromedp.Poll(`document.querySelector(".result-window .CodeMirror")?.CodeMirror.getValue().includes('"data"')`, nil),
		chromedp.Sleep(500*time.Millisecond), // the answer is painted
		chromedp.CaptureScreenshot(&picture),
	)
	return picture, err
}
