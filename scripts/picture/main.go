// Command picture makes the pictures of the README and the documentation: the playground with the answer
// to its first example, and pages of the explorer, over the example corpus. Run it at the root of the
// project; it needs Chromium or Chrome.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

// picture is a page as it is photographed.
type picture struct {
	file          string
	path          string
	width, height int64
	dark          bool
	actions       []chromedp.Action // until the page shows what the picture is of
}

// answered waits for the answer of a page of the explorer.
var answered = evaluate(`new Promise((done) => setInterval(() => {
	if (document.querySelector("main .answer") && !document.querySelector("[aria-busy=true]") && document.fonts.status === "loaded") done(true);
}, 50))`)

var pictures = []picture{
	{file: "playground.png", path: "/playground", width: 1400, height: 1240, actions: []chromedp.Action{
		chromedp.WaitVisible(".graphiql-execute-button"),
		chromedp.Click(".graphiql-execute-button"),
		chromedp.Poll(`document.querySelector(".result-window .CodeMirror")?.CodeMirror.getValue().includes('"data"')`, nil),
	}},
	{file: "explorer-map.png", path: "/?1#/map?ui=en", width: 1400, height: 900, actions: []chromedp.Action{answered}},
	{file: "explorer-network.png", path: "/?2#/network?ui=en&from=1945", width: 1400, height: 860, actions: []chromedp.Action{answered, chromedp.Sleep(4 * time.Second)}},
	{file: "explorer-timeline.png", path: "/?3#/timeline?ui=fr&from=1919&to=1969", width: 1400, height: 640, dark: true, actions: []chromedp.Action{answered}},
	{file: "explorer-accord.png", path: "/?4#/table?ui=en&party=DE,FR&match=between&from=2019&order=MOST_SOURCES", width: 1400, height: 1000, actions: []chromedp.Action{
		answered, evaluate(`location.hash = document.querySelector('main a[href*="#/accord/"]').getAttribute("href") + "?ui=en"`), chromedp.WaitVisible("main mark"),
	}},
	{file: "explorer-country.png", path: "/?5#/country/MA?ui=ar", width: 1400, height: 900, dark: true, actions: []chromedp.Action{answered}},
}

func evaluate(script string) chromedp.Action {
	return chromedp.Evaluate(script, nil, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) })
}

func main() {
	browser := flag.String("browser", "chromium", "path of Chromium or Chrome")
	out := flag.String("out", "docs", "folder to write to")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
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
	in := loader.Input{Paths: []string{"examples"}}
	if _, err := loader.Load(ctx, st, in, loader.Options{Reader: reader, Version: extract.Version()}); err != nil {
		return err
	}
	srv := httptest.NewServer(web.New(web.Config{Store: st}))
	defer srv.Close()

	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(filepath.Join(folder, "profile")))
	ctx, cancel := chromedp.NewExecAllocator(ctx, flags...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	for _, p := range pictures {
		if err := p.take(ctx, srv.URL, filepath.Join(out, p.file)); err != nil {
			return fmt.Errorf("taking %s with %s: %w", p.file, browser, err)
		}
	}
	return nil
}

func (p picture) take(ctx context.Context, site, file string) error {
	scheme := "light"
	if p.dark {
		scheme = "dark"
	}
	var shot []byte
	steps := []chromedp.Action{
		chromedp.EmulateViewport(p.width, p.height),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
		chromedp.Navigate(site + p.path),
	}
	steps = append(steps, p.actions...)
	steps = append(steps, chromedp.Sleep(1500*time.Millisecond), chromedp.CaptureScreenshot(&shot)) // what was answered is painted
	if err := chromedp.Run(ctx, steps...); err != nil {
		return err
	}
	return os.WriteFile(file, shot, 0o644)
}
