package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

// hostile is an article that would like to be more than text: markup, a script, an address that runs
// one, characters that turn the direction of what follows; and letters outside the first plane before
// the words that prove the accord.
const hostile = `{"id":"hostile","lang":"fr","published":"2020-03-03","outlet":"<b>Le Faux</b>","url":"javascript:window.hacked=1",` +
	`"title":"<img src=x onerror=window.hacked=1> Tokyo et Paris",` +
	`"text":"😀𝔄 Le Japon et la France ont signé mardi 3 mars 2020 à Paris un accord de coopération spatiale.\n\n` +
	`<script>window.hacked=1</script><a href=\"javascript:window.hacked=1\">ici</a> <svg onload=window.hacked=1> \u202edérosni\u202c {{7*7}} ${7*7}"}`

const testToken = "a-token-for-this-test-only"

// site is a server of the example corpus and a browser on it.
type site struct {
	url     string
	broken  atomic.Bool // /graphql answers with an error of the server
	browser context.Context
}

// read is the store file of the example corpus and the hostile article, once a test has read them.
var read []byte

// corpus gives the store file.
func corpus(t *testing.T) []byte {
	t.Helper()
	if read != nil {
		return read
	}
	file, extra := filepath.Join(t.TempDir(), "graph.db"), filepath.Join(t.TempDir(), "hostile.jsonl")
	if err := os.WriteFile(extra, []byte(hostile+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	st, err := registry.Open(t.Context(), registry.Config{Address: file})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	in := loader.Input{Paths: []string{"examples/articles", extra}}
	if _, err := loader.Load(t.Context(), st, in, loader.Options{Reader: reader, Version: extract.Version()}); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if read, err = os.ReadFile(file); err != nil {
		t.Fatal(err)
	}
	return read
}

// newSite serves the example corpus; only the explorer's operations are run, unless all are wanted.
func newSite(t *testing.T, all bool) *site {
	t.Helper()
	return serving(t, all, func() []byte { return corpus(t) })
}

// serving serves a store file; an empty one is a graph without anything.
func serving(t *testing.T, all bool, graphOf func() []byte) *site {
	t.Helper()
	path := os.Getenv("ENTENTE_TEST_BROWSER")
	if path == "" {
		t.Skip("set ENTENTE_TEST_BROWSER to the path of Chromium or Chrome to run this test")
	}
	file := filepath.Join(t.TempDir(), "graph.db")
	if err := os.WriteFile(file, graphOf(), 0o644); err != nil {
		t.Fatal(err)
	}
	st, err := registry.Open(t.Context(), registry.Config{Address: file})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close(context.Background()) })
	accounts, err := graph.ParseAccounts("ana:reviewer:" + testToken)
	if err != nil {
		t.Fatal(err)
	}
	config := web.Config{Store: st, Corrector: corrector{st}, Accounts: accounts}
	if !all {
		if config.AllowList, err = graph.ReadAllowList(explorerQueries); err != nil {
			t.Fatal(err)
		}
	}
	s := &site{}
	handler := web.New(config)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.broken.Load() && r.URL.Path == "/graphql" {
			http.Error(w, "gone", http.StatusBadGateway)
			return
		}
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(srv.Close)
	s.url = srv.URL

	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1400, 900),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("lang", "en-US"))
	alloc, cancel := chromedp.NewExecAllocator(t.Context(), flags...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits until the browser has gone and its folder with it
		cancel()
	})
	if err := chromedp.Run(ctx); err != nil {
		t.Fatal(err)
	}
	s.browser = ctx
	return s
}

// tab is a page of the browser. What breaks its content policy, comes from elsewhere or throws is an
// error of the test.
type tab struct {
	context.Context
	t        *testing.T
	site     *site
	mu       sync.Mutex
	received int64    // bytes over the wire
	sent     [][]byte // questions to the API
}

func (s *site) tab(t *testing.T) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(s.browser)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	p := &tab{Context: ctx, t: t, site: s}
	host := strings.TrimPrefix(s.url, "http://")
	var complaints []string
	complain := func(format string, args ...any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		complaints = append(complaints, fmt.Sprintf(format, args...))
	}
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if u, err := url.Parse(e.Request.URL); err != nil || u.Host != host && u.Scheme != "data" && u.Scheme != "blob" {
				complain("request to %s", e.Request.URL)
			}
			for _, part := range e.Request.PostDataEntries {
				if body, err := base64.StdEncoding.DecodeString(part.Bytes); err == nil {
					p.mu.Lock()
					p.sent = append(p.sent, body)
					p.mu.Unlock()
				}
			}
		case *network.EventLoadingFinished:
			p.mu.Lock()
			p.received += int64(e.EncodedDataLength)
			p.mu.Unlock()
		case *cdplog.EventEntryAdded:
			if !s.broken.Load() && !strings.Contains(e.Entry.Text, "401") { // the browser tells of the answers that fail on purpose
				complain("%s: %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL)
			}
		case *runtime.EventExceptionThrown:
			complain("exception: %v", e.ExceptionDetails)
		}
	})
	// A tab behind another one would not be painted.
	p.run(emulation.SetFocusEmulationEnabled(true), page.BringToFront())
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, c := range complaints {
			t.Error(c)
		}
	})
	return p
}

// settled is true once the page shows an answer, or why there is none, and asks for nothing more.
const settled = `!!document.querySelector("main h1") && !!document.querySelector("main .answer, main .state") &&
	!document.querySelector(".state.loading, [aria-busy=true]") && document.fonts.status === "loaded" &&
	[...document.querySelectorAll("main figure")].every((f) => f.querySelector("svg, canvas"))`

// open goes to a page of the explorer and waits for what it shows.
func (p *tab) open(path string) {
	p.t.Helper()
	p.run(chromedp.Navigate("about:blank"), chromedp.Navigate(p.site.url+"/"+path))
	p.until(settled)
}

func (p *tab) run(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p, actions...); err != nil {
		var shown string
		_ = chromedp.Run(p, chromedp.Evaluate(`location.href + "\n" + document.body.innerText`, &shown)) // the first error tells more
		p.t.Fatalf("%v\n%.1500s", err, shown)
	}
}

// until waits until an expression is true.
func (p *tab) until(expression string) {
	p.t.Helper()
	p.run(chromedp.ActionFunc(func(ctx context.Context) error {
		// chromedp.Poll makes a function of the text, which the page's policy does not let it.
		for end := time.Now().Add(3 * time.Minute); ; time.Sleep(25 * time.Millisecond) {
			var is bool
			if err := chromedp.Evaluate(expression, &is).Do(ctx); err != nil {
				return err
			}
			if is {
				return nil
			}
			if time.Now().After(end) {
				return fmt.Errorf("never true: %s", expression)
			}
		}
	}))
}

// text gives what an expression evaluates to.
func (p *tab) text(expression string) string {
	p.t.Helper()
	var out string
	p.run(chromedp.Evaluate(expression, &out))
	return out
}

func (p *tab) number(expression string) int {
	p.t.Helper()
	var out int
	p.run(chromedp.Evaluate(expression, &out))
	return out
}

// press types keys on the page, not into a box that has the focus.
func (p *tab) press(keys string) {
	p.t.Helper()
	p.run(chromedp.Evaluate(`document.activeElement?.blur()`, nil), chromedp.KeyEvent(keys))
}

// set gives a field a value, as a person does who types or chooses it.
func (p *tab) set(field, value string) {
	p.t.Helper()
	p.run(chromedp.Evaluate(fmt.Sprintf(`{
		const field = document.querySelector(%q);
		field.value = %q;
		for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
	}`, field, value), nil))
}

// The pages of the explorer over the example corpus, each with what it must show.
var explorerPages = []struct {
	name, path string
	shows      string // an expression that is true once the page is there
}{
	{"start", "", `document.querySelectorAll(".world .link .land").length > 20`},
	{"map", "#/map", `document.querySelectorAll(".world .link .land").length > 20`},
	{"arcs", "#/map?show=arcs", `document.querySelectorAll(".world .arc").length > 20`},
	{"map of a region", "#/map?region=AFRICA&within=1", `document.querySelectorAll(".world .link .land").length > 2`},
	{"network", "#/network", `document.querySelectorAll("aside tbody tr").length > 30 && painted()`},
	{"timeline", "#/timeline", `document.querySelectorAll(".stack .link rect").length > 50`},
	{"timeline by month", "#/timeline?by=MONTH&split=KIND", `document.querySelectorAll(".stack .link rect").length > 50`},
	{"ranking", "#/ranking", `document.querySelectorAll("main tbody tr").length > 20`},
	{"ranking with growth", "#/ranking?from=2010&to=2019&of=DOMAIN", `document.querySelectorAll("main .up, main .down").length > 2`},
	{"pairs", "#/ranking?of=PAIR", `document.querySelectorAll('main a[href*="#/relationship/"]').length > 20`},
	{"matrix", "#/matrix", `document.querySelectorAll("main .heat").length > 50`},
	{"square", "#/matrix?columns=PARTY", `document.querySelectorAll("main .heat").length > 50`},
	{"table", "#/table", `document.querySelectorAll("main tbody tr").length === 50`},
	{"country", "#/country/MA", `document.querySelectorAll("main section").length > 4 && ["Morocco", "المغرب"].includes(document.querySelector("h1").innerText)`},
	{"organisation", "#/country/ORG:EU", `document.querySelectorAll("main section").length > 2`},
	{"relationship", "#/relationship/MA/NE", `document.querySelectorAll("main blockquote").length > 1`},
	{"paths", "#/paths?a=NE&b=BR", `document.querySelectorAll("main .paths > li").length > 0`},
	{"accord", "#/accord/{accord}", `document.querySelectorAll("main mark").length > 0 && document.querySelectorAll("main dt").length > 4`},
	{"article", "#/article/fr-01", `document.querySelectorAll("main mark").length > 1`},
	{"review", "#/review", `document.querySelectorAll("main dt").length > 4`},
}

// painted tells whether the canvas has more than one colour.
const painted = `window.painted = () => {
	const c = document.querySelector("canvas");
	if (!c || !c.width) return false;
	const copy = document.createElement("canvas");
	[copy.width, copy.height] = [c.width, c.height];
	const context = copy.getContext("2d", { willReadFrequently: true });
	context.drawImage(c, 0, 0);
	return new Set(new Uint32Array(context.getImageData(0, 0, c.width, c.height).data.buffer)).size > 8;
}`

// ask sends a query of the test itself.
func (p *tab) ask(query string) map[string]any {
	p.t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		p.t.Fatal(err)
	}
	resp, err := http.Post(p.site.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct{ Data map[string]any }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil || answer.Data == nil {
		p.t.Fatalf("%s: %v", query, err)
	}
	return answer.Data
}

// accord gives the address of the accord that the first row of a table leads to.
func (p *tab) accord(table string) string {
	p.t.Helper()
	p.open(table)
	href := p.text(`document.querySelector('main tbody a[href*="#/accord/"]').getAttribute("href")`)
	return strings.TrimPrefix(href, "#/accord/")
}

const disputed = "#/table?order=MOST_SOURCES"

// Every page shows its data, in the light and in the dark, from left to right and from right to left, and
// has no serious fault that a check of accessibility finds.
func TestExplorerPages(t *testing.T) {
	s := newSite(t, false)
	axe, err := os.ReadFile("web/explorer/node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Log("pages are not checked for accessibility: run web/explorer/build.sh, which fetches axe-core")
		if os.Getenv("CI") != "" {
			t.Error("axe-core is missing")
		}
	}
	accord := s.tab(t).accord(disputed)
	for _, c := range explorerPages {
		t.Run(c.name, func(t *testing.T) {
			p := s.tab(t)
			for _, look := range []struct{ scheme, lang string }{{"light", "en"}, {"dark", "ar"}} {
				p.run(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}))
				p.open(inLanguage(strings.ReplaceAll(c.path, "{accord}", accord), look.lang))
				p.run(chromedp.Evaluate(painted, nil))
				p.until(c.shows)
				if title := p.text(`document.title`); !strings.HasSuffix(title, "Entente") || len(title) < 12 {
					t.Errorf("title %q", title)
				}
				if len(axe) == 0 {
					continue
				}
				for _, fault := range p.faults(string(axe)) {
					t.Errorf("%s, %s: %s", look.scheme, look.lang, fault)
				}
			}
		})
	}
}

// inLanguage is an address with a language of the interface.
func inLanguage(path, lang string) string {
	if path == "" {
		path = "#/"
	}
	if strings.Contains(path, "?") {
		return path + "&ui=" + lang
	}
	return path + "?ui=" + lang
}

// faults gives the serious and critical findings of axe-core.
func (p *tab) faults(axe string) []string {
	p.t.Helper()
	var out []string
	p.run(chromedp.Evaluate(axe+"\n;0", nil), chromedp.Evaluate(`axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations
		.filter((v) => v.impact === "serious" || v.impact === "critical")
		.flatMap((v) => v.nodes.slice(0, 3).map((n) => v.id + ": " + n.html.slice(0, 200) + " " + n.failureSummary)))`,
		&out, func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
	return out
}

// Where the filter leaves nothing, or an address names nothing, the page says so.
func TestExplorerEmptyPages(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	for _, path := range []string{
		"map", "network", "timeline", "ranking", "matrix", "table", "country/MA", "relationship/MA/NE",
	} {
		p.open("#/" + path + "?from=1200&to=1201")
		p.until(`!!document.querySelector("main .state.empty")`)
	}
	for _, path := range []string{"country/ZZ", "accord/nothing", "article/nothing", "nowhere", "paths?a=MA&b=NE&from=1200&to=1201"} {
		p.open("#/" + path)
		p.until(`!!document.querySelector("main .state.empty")`)
	}
}

// A graph without anything is what a newcomer may see first.
func TestExplorerEmptyGraph(t *testing.T) {
	s := serving(t, false, func() []byte { return nil })
	p := s.tab(t)
	for _, path := range []string{"", "#/map", "#/network", "#/timeline", "#/ranking", "#/matrix", "#/table", "#/country/MA", "#/relationship/MA/NE", "#/paths?a=MA&b=NE", "#/accord/x", "#/article/x", "#/review"} {
		p.open(path)
		p.until(`!!document.querySelector("main .state.empty")`)
	}
}

// Where the server fails the page says so, and asks again when it is told to.
func TestExplorerFailingServer(t *testing.T) {
	s := newSite(t, false)
	for _, path := range []string{"map", "network", "timeline", "ranking", "matrix", "table", "country/MA", "relationship/MA/NE", "country/ORG:EU", "paths?a=MA&b=NE", "accord/x", "article/fr-01", "review"} {
		t.Run(path, func(t *testing.T) {
			p := s.tab(t)
			s.broken.Store(true)
			p.open("#/" + path)
			p.until(`!!document.querySelector("main .state.failed[role=alert]")`)
			time.Sleep(100 * time.Millisecond) // the browser's own report of the failure comes first
			s.broken.Store(false)
			p.run(chromedp.Click(".state.failed button"))
			p.until(`!document.querySelector("main .state.failed") && ` + settled)
		})
	}
}

// A filter that is set by hand stands in the address, and the address alone brings it back.
func TestExplorerFilterIsTheAddress(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	p.open("#/table")
	all := p.text(`document.querySelector("main .note").innerText`)
	p.run(
		chromedp.SendKeys(`.filter input[aria-label="From"]`, "1990"+kb.Enter),
		chromedp.SendKeys(`.filter input[role=combobox]`, "maroc"),
		chromedp.WaitVisible(`.filter li[role=option]`),
		chromedp.SendKeys(`.filter input[role=combobox]`, kb.ArrowDown+kb.Enter),
		chromedp.Click(`//summary[contains(., "Status")]`),
		chromedp.Click(`//label[contains(., "Signed")]/input`),
	)
	p.until(`location.hash.includes("from=1990") && location.hash.includes("party=MA") && location.hash.includes("status=SIGNED") && ` + settled)
	narrowed := p.text(`document.querySelector("main .note").innerText`)
	if narrowed == all {
		t.Errorf("the filter changes nothing: %s", all)
	}
	if n := p.number(`document.querySelectorAll("main tbody tr").length`); n == 0 {
		t.Error("no row is left")
	}
	address := strings.TrimPrefix(p.text(`location.href`), s.url+"/")

	again := s.tab(t)
	again.open(address)
	again.until(`document.querySelector("main .note").innerText === ` + fmt.Sprintf("%q", narrowed))
	if chips := again.text(`[...document.querySelectorAll(".chip bdi")].map((c) => c.innerText).join("|")`); chips != "Morocco|From 1990|Signed" {
		t.Errorf("chips %s", chips)
	}
	// The filter goes along to the other views, and comes off again.
	again.run(chromedp.Click(`//nav//a[text()="Ranking"]`))
	again.until(`location.hash.startsWith("#/ranking") && location.hash.includes("party=MA") && ` + settled)
	again.run(chromedp.Click(`//button[text()="Clear all"]`))
	again.until(`location.hash === "#/ranking"`)
}

// Tables are sorted, turned page by page, and saved whole.
func TestExplorerTable(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	p.open("#/table?rows=25")
	first := p.text(`document.querySelector("main tbody th a").href`)
	p.run(chromedp.Click(`//a[text()="Next page"]`))
	p.until(`location.hash.includes("after=") && document.querySelector("main tbody th a").href !== ` + fmt.Sprintf("%q", first))
	p.run(chromedp.Click(`//a[text()="First page"]`))
	p.until(`document.querySelector("main tbody th a").href === ` + fmt.Sprintf("%q", first))
	p.run(chromedp.Click(`//thead//a[contains(., "Date")]`))
	p.until(`document.querySelector("main thead th").ariaSort === "ascending" && location.hash.includes("OLDEST_FIRST") && ` + settled)
	p.until(`document.querySelector("main tbody td.date").innerText.includes("19")`)

	folder := t.TempDir()
	p.run(browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(folder), chromedp.Click(`//button[text()="CSV"]`))
	rows := saved(t, filepath.Join(folder, "entente-accords.csv"))
	total := strings.Fields(p.text(`document.querySelector("main .note").innerText`))[0]
	if lines := bytes.Count(rows, []byte("\r\n")); fmt.Sprint(lines-1) != total {
		t.Errorf("%d lines for %s accords", lines, total)
	}
	if !bytes.Contains(rows, []byte("contre la traite des êtres humains")) {
		t.Error("the file has no words that prove")
	}
}

// saved waits for a file that the browser saves.
func saved(t *testing.T, pattern string) []byte {
	t.Helper()
	for range 200 {
		if files, _ := filepath.Glob(pattern); len(files) > 0 { // the pattern is well-formed
			if b, err := os.ReadFile(files[0]); err == nil && len(b) > 0 {
				return b
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("the browser saves no %s", filepath.Base(pattern))
	return nil
}

// An accord is cited with the links of its sources, and saved as linked data with the words that prove it.
func TestExplorerCitesAndExports(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	p.open("#/accord/" + p.accord("#/table?party=MA,ES&match=between"))
	url := p.text(`document.querySelector("main a.out").href`)
	title := p.text(`document.querySelector("h1").innerText`)
	// The text is taken where the page would hand it to the clipboard, or from the box that it shows instead.
	p.run(chromedp.Evaluate(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`, nil), chromedp.Click(`//button[text()="Copy citation"]`))
	p.until(`typeof window.copied === "string"`)
	cited := p.text(`window.copied`)
	for _, want := range []string{title, url, "Spain", "Morocco", s.url} {
		if !strings.Contains(cited, want) {
			t.Errorf("the citation has no %q: %s", want, cited)
		}
	}
	p.until(`document.querySelector(".tools").innerText.includes("Copied")`)
	p.run(chromedp.Evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error("not here"))`, nil), chromedp.Click(`//button[text()="Copy citation"]`))
	p.until(`document.querySelector(".to-copy")?.value.length > 50`)

	folder := t.TempDir()
	p.run(browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(folder), chromedp.Click(`//button[text()="JSON-LD"]`))
	var data struct {
		Context   string `json:"@context"`
		Type      string `json:"@type"`
		Name      string
		Creator   []struct{ Identifier string }
		SubjectOf []struct {
			URL     string
			HasPart []struct{ Text string }
		}
	}
	if err := json.Unmarshal(saved(t, filepath.Join(folder, "*.jsonld")), &data); err != nil {
		t.Fatal(err)
	}
	if data.Context != "https://schema.org" || data.Type == "" || data.Name != title || len(data.Creator) != 2 || len(data.SubjectOf) == 0 {
		t.Fatalf("%+v", data)
	}
	quote := p.text(`document.querySelector("main mark").textContent`)
	found := false
	for _, article := range data.SubjectOf {
		for _, part := range article.HasPart {
			found = found || part.Text == quote
		}
	}
	if !found {
		t.Errorf("the words that prove it are not in %+v", data.SubjectOf)
	}
}

// The keyboard is enough: to search, to leave out what is above the content, to close what is open.
func TestExplorerKeyboard(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	p.open("#/table")
	p.press(kb.Tab)
	if at := p.text(`document.activeElement.className`); at != "skip" {
		t.Errorf("the first stop is %q", at)
	}
	p.run(chromedp.KeyEvent(kb.Enter))
	p.until(`document.activeElement.id === "main"`)
	p.press("/")
	p.until(`document.activeElement.getAttribute("role") === "combobox"`)
	for _, name := range []string{"Maroc", "المغرب", "Marrocos"} {
		p.press("/")
		p.run(chromedp.KeyEvent(kb.Escape), chromedp.SendKeys(".search input", name), chromedp.WaitVisible(`.search li[role=option] .hit`))
		p.until(`[...document.querySelectorAll(".search .hit")].some((h) => h.innerText.includes("Morocco"))`)
		p.run(chromedp.SendKeys(".search input", kb.Escape))
	}
	p.press("/")
	p.run(chromedp.KeyEvent(kb.Escape), chromedp.SendKeys(".search input", "traite des êtres humains"), chromedp.WaitVisible(`.search li[role=option] .hit`), chromedp.KeyEvent(kb.ArrowDown+kb.Enter))
	p.until(`/#\/(accord|article)\//.test(location.hash) && ` + settled)
	p.open("#/table")
	p.run(chromedp.Focus(".choices summary"), chromedp.KeyEvent(kb.Enter))
	p.until(`document.querySelector(".choices").open`)
	p.run(chromedp.KeyEvent(kb.Escape))
	p.until(`!document.querySelector(".choices").open && document.activeElement.tagName === "SUMMARY"`)
}

// The interface speaks five languages; Arabic from right to left.
func TestExplorerLanguages(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	seen := map[string]string{}
	for _, lang := range []string{"fr", "en", "es", "pt", "ar"} {
		p.open("#/country/MA?ui=" + lang)
		p.until(fmt.Sprintf(`document.documentElement.lang === %q`, lang))
		name := p.text(`document.querySelector("h1").innerText`)
		nav := p.text(`document.querySelector("nav").innerText`)
		for other, text := range seen {
			if text == nav {
				t.Errorf("%s and %s have the same words", lang, other)
			}
		}
		seen[lang] = nav
		if want := map[string]string{"fr": "Maroc", "en": "Morocco", "es": "Marruecos", "pt": "Marrocos", "ar": "المغرب"}[lang]; name != want {
			t.Errorf("%s: %q, want %q", lang, name, want)
		}
		dir := p.text(`document.documentElement.dir`)
		if (dir == "rtl") != (lang == "ar") {
			t.Errorf("%s: %s", lang, dir)
		}
	}
	// In Arabic the name of the product stands on the right, and nothing sticks out of the page.
	var right bool
	p.run(chromedp.Evaluate(`document.querySelector(".brand").getBoundingClientRect().left > innerWidth / 2 && document.documentElement.scrollWidth <= innerWidth`, &right))
	if !right {
		t.Error("the page is not laid out from right to left")
	}
	// The choice is kept.
	p.set(".settings select", "fr")
	p.until(`document.documentElement.lang === "fr" && !location.hash.includes("ui=")`)
	p.open("#/table")
	p.until(`document.documentElement.lang === "fr"`)
	p.run(chromedp.Evaluate(`localStorage.clear()`, nil))
}

// From a phone to a wide screen nothing sticks out of the page, whichever way it is read.
func TestExplorerWidths(t *testing.T) {
	s := newSite(t, false)
	accord := s.tab(t).accord(disputed)
	for _, c := range []struct {
		width int64
		lang  string
	}{{360, "fr"}, {360, "ar"}, {820, "en"}, {2200, "en"}} {
		t.Run(fmt.Sprint(c.width, c.lang), func(t *testing.T) {
			p := s.tab(t)
			p.run(chromedp.EmulateViewport(c.width, 900))
			for _, view := range explorerPages {
				p.open(inLanguage(strings.ReplaceAll(view.path, "{accord}", accord), c.lang))
				if wide := p.number(`document.documentElement.scrollWidth`); int64(wide) > c.width {
					t.Errorf("%s is %d pixels wide", view.name, wide)
				}
			}
		})
	}
}

// What an article says stays text, whatever it says, and is marked where the API says.
func TestExplorerHostileArticle(t *testing.T) {
	s := newSite(t, true)
	p := s.tab(t)
	const untouched = `window.hacked === undefined && !document.querySelector("main script, main img, main a[href^='javascript'], main svg[onload], main b")`
	for _, path := range []string{"#/article/hostile", "#/accord/" + p.accord("#/table?party=JP,FR&match=between&domain=SPACE"), "#/table?party=JP", "#/relationship/FR/JP", "#/country/JP"} {
		p.open(path)
		p.until(untouched)
	}
	p.run(chromedp.SendKeys(".search input", "Tokyo et Paris"), chromedp.WaitVisible(`.search li[role=option] .hit`))
	p.until(untouched + ` && document.querySelector(".search .hit").innerText.includes("<img") && !document.querySelector(".search img")`)
	p.open("#/article/hostile")
	shown := p.text(`document.querySelector(".article-text").textContent`)
	for _, want := range []string{"<script>window.hacked=1</script>", `<a href="javascript:window.hacked=1">`, "{{7*7}}"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not shown as text: %s", want, shown)
		}
	}
	if strings.ContainsRune(shown, '\u202e') {
		t.Error("the text still turns the direction of what follows")
	}
	evidence := p.ask(`{ article(id: "hostile") { mentions { evidence { quote start } } } }`)["article"].(map[string]any)["mentions"].([]any)[0].(map[string]any)["evidence"].([]any)[0].(map[string]any)
	if mark := p.text(`document.querySelector(".article-text mark").textContent`); mark != evidence["quote"] || evidence["start"] == 0.0 || !strings.Contains(mark, "ont signé") {
		t.Errorf("marked: %q, proves: %v", mark, evidence)
	}
	for _, header := range []string{"script-src 'self'", "default-src 'none'", "trusted-types 'none'"} {
		resp, err := http.Get(s.url + "/")
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if policy := resp.Header.Get("Content-Security-Policy"); !strings.Contains(policy, header) || strings.Contains(policy, "unsafe") {
			t.Errorf("policy %s", policy)
		}
	}
}

// The first view weighs at most 300 kB over the wire, whatever it shows.
func TestExplorerFirstViewIsLight(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	p.open("")
	p.until(explorerPages[0].shows)
	p.mu.Lock()
	defer p.mu.Unlock()
	t.Logf("%d bytes", p.received)
	if p.received > 300_000 || p.received < 50_000 {
		t.Errorf("%d bytes", p.received)
	}
}
