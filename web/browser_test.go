package web_test

import (
	"context"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/entente-kg/entente/web"
)

// TestPlaygroundInABrowser opens the playground in a real browser, runs the first example and
// reads the answer. Nothing may come from another host, and nothing may break the content policy.
func TestPlaygroundInABrowser(t *testing.T) {
	browser := os.Getenv("ENTENTE_TEST_BROWSER")
	if browser == "" {
		t.Skip("set ENTENTE_TEST_BROWSER to the path of Chromium or Chrome to run this test")
	}
	srv := httptest.NewServer(web.New(web.Config{Store: filled(t)}))
	defer srv.Close()
	host := strings.TrimPrefix(srv.URL, "http://")

	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1400, 900))
	alloc, cancel := chromedp.NewExecAllocator(t.Context(), flags...)
	defer cancel()
	ctx, cancel := chromedp.NewContext(alloc)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, time.Minute)
	defer cancel()

	var mu sync.Mutex
	var complaints []string
	complain := func(text string) {
		mu.Lock()
		defer mu.Unlock()
		complaints = append(complaints, text)
	}
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if u, err := url.Parse(e.Request.URL); err != nil || u.Host != host && u.Scheme != "data" && u.Scheme != "blob" {
				complain("request to " + e.Request.URL)
			}
		case *cdplog.EventEntryAdded:
			complain(string(e.Entry.Level) + ": " + e.Entry.Text + " " + e.Entry.URL)
		case *runtime.EventExceptionThrown:
			complain("exception: " + e.ExceptionDetails.Error())
		}
	})
	var tabs int
	var answer string
	var shot []byte
	err := chromedp.Run(ctx,
		chromedp.Navigate(srv.URL+"/playground"),
		chromedp.WaitVisible(".graphiql-execute-button"),
		chromedp.Evaluate(`document.querySelectorAll(".graphiql-tab").length`, &tabs),
		chromedp.Click(".graphiql-execute-button"),
		chromedp.Poll(`document.querySelector(".result-window .CodeMirror")?.CodeMirror.getValue().includes('"data"')`, nil),
		chromedp.Evaluate(`document.querySelector(".result-window .CodeMirror").CodeMirror.getValue()`, &answer),
		chromedp.CaptureScreenshot(&shot),
	)
	if err != nil {
		t.Fatal(err)
	}
	if file := os.Getenv("ENTENTE_TEST_SCREENSHOT"); file != "" {
		if err := os.WriteFile(file, shot, 0o644); err != nil {
			t.Error(err)
		}
	}
	if want := len(web.Examples()); tabs != want || want < 5 {
		t.Errorf("%d tabs, %d examples", tabs, want)
	}
	if !strings.Contains(answer, "une déclaration contre la traite") {
		t.Errorf("the first example does not show the words that prove it:\n%s", answer)
	}
	mu.Lock()
	defer mu.Unlock()
	for _, c := range complaints {
		t.Error(c)
	}
}
