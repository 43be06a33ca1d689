package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// view is a page of the explorer, and the filter that is set on it once it is there.
type view struct {
	name, path, then string
}

// viewsOf gives the pages to open; those of one thing are about what the graph has most of.
func viewsOf(ctx context.Context, site string) ([]view, error) {
	body, err := json.Marshal(map[string]string{"query": `{ pair: rankings(of: PAIR, first: 1) { party { code } other { code } }
		accords(orderBy: MOST_SOURCES, first: 1) { nodes { key evidence(first: 1) { article { key } } } } }`})
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, site+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	type party struct{ Code string }
	var got struct {
		Data struct {
			Pair    []struct{ Party, Other party }
			Accords struct {
				Nodes []struct {
					Key      string
					Evidence []struct{ Article struct{ Key string } }
				}
			}
		}
	}
	if err := json.NewDecoder(resp.Body).Decode(&got); err != nil {
		return nil, fmt.Errorf("asking %s: %w", site, err)
	}
	if len(got.Data.Pair) == 0 || len(got.Data.Accords.Nodes) == 0 || len(got.Data.Accords.Nodes[0].Evidence) == 0 {
		return nil, fmt.Errorf("%s holds no accords of two parties", site)
	}
	a, b, accord := got.Data.Pair[0].Party.Code, got.Data.Pair[0].Other.Code, got.Data.Accords.Nodes[0]
	return []view{
		{"map", "#/map", "from=2000"},
		{"map with arcs", "#/map?show=arcs", "show=arcs&from=2000"},
		{"network, 100 parties", "#/network", "from=2000"},
		{"network, 250 parties and 5,000 links", "#/network?n=250&links=5000", "n=250&links=5000&from=2000"},
		{"timeline", "#/timeline", "from=2000"},
		{"timeline by month", "#/timeline?by=MONTH&from=2010", "by=MONTH&from=2015"},
		{"ranking", "#/ranking?from=2000&to=2020", "from=2005&to=2015"},
		{"ranking of pairs", "#/ranking?of=PAIR", "of=PAIR&from=2000"},
		{"ranking of people", "#/ranking?of=PERSON", "of=PERSON&from=2000"},
		{"matrix", "#/matrix", "from=2000"},
		{"matrix of parties", "#/matrix?columns=PARTY", "columns=PARTY&from=2000"},
		{"table", "#/table", "from=2000"},
		{"table by words", "#/table?text=accord", "text=accord&from=2000"},
		{"table of a region and a domain", "#/table?region=AFRICA&domain=ENERGY", "region=AFRICA&domain=ENERGY&from=2000"},
		{"country", "#/country/" + a, "from=2000"},
		{"relationship", "#/relationship/" + a + "/" + b, "from=2000"},
		{"paths", "#/paths?a=" + a + "&b=" + b, "a=" + a + "&b=" + b + "&from=2000"},
		{"accord", "#/accord/" + accord.Key, ""},
		{"article", "#/article/" + accord.Evidence[0].Article.Key, ""},
		{"review", "#/review", ""},
	}, nil
}

// opened is what one opening of a view took, in milliseconds and bytes.
type opened struct {
	Paint   float64 // until anything was painted
	Content float64 // until the answer stood there
	API     float64 // the longest request to the API
	Deaf    float64 // of all tasks what is above 50 ms: as long nothing answers to a key
	Longest float64
	Bytes   float64
	Changed float64 // from a change of the filter until the next answer stood there
	Failed  string  // what the page says where no answer came
}

// watch is run before anything of a page. It notes when the answer stands there and is painted.
const watch = `
window.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask", buffered: true });
window.shown = (since) => new Promise((done) => {
	const is = () => document.querySelector("main h1") && document.querySelector("main .answer, main .state.empty, main .state.failed") &&
		!document.querySelector(".state.loading, [aria-busy=true]") && (!document.querySelector("figure") || document.querySelector("figure svg path, figure svg rect, figure canvas"));
	const look = () => is() ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - since))) : requestAnimationFrame(look);
	look();
});`

// open opens a view in a tab of its own, with nothing in the cache.
func open(ctx context.Context, site string, v view) (o opened, err error) {
	ctx, cancel := chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	var mu sync.Mutex
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*network.EventLoadingFinished); ok {
			mu.Lock()
			defer mu.Unlock()
			o.Bytes += e.EncodedDataLength
		}
	})
	first := func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(watch).Do(ctx)
		return err
	}
	const numbers = `(() => {
		const api = performance.getEntriesByType("resource").filter((e) => e.name.endsWith("/graphql"));
		return {
			Paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
			API: Math.max(0, ...api.map((e) => e.duration)),
			Deaf: tasks.reduce((sum, t) => sum + Math.max(0, t - 50), 0),
			Longest: Math.max(0, ...tasks),
			Failed: document.querySelector(".state.failed")?.innerText ?? "",
		};
	})()`
	var got opened
	if err := chromedp.Run(ctx, emulation.SetFocusEmulationEnabled(true), page.BringToFront(), network.Enable(), network.SetCacheDisabled(true), page.Enable(), chromedp.ActionFunc(first), chromedp.Navigate(site+"/"+v.path),
		chromedp.Evaluate("shown(0)", &got.Content, promised), chromedp.Sleep(300*time.Millisecond)); err != nil {
		return o, err
	}
	content := got.Content
	if err := chromedp.Run(ctx, chromedp.Evaluate(numbers, &got)); err != nil {
		return o, err
	}
	mu.Lock()
	got.Content, got.Bytes = content, o.Bytes
	mu.Unlock()
	o = got
	if v.then != "" && o.Failed == "" {
		err = chromedp.Run(ctx, chromedp.Evaluate(fmt.Sprintf(`{
			const at = performance.now();
			location.hash = location.hash.replace(/\?.*|$/, "") + %q;
			new Promise((done) => setTimeout(done, 20)).then(() => shown(at));
		}`, "?"+v.then), &o.Changed, promised))
	}
	return o, err
}
