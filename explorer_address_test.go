package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// seen is what a page tells in words, also what it tells only when it is asked.
const seen = `(document.querySelectorAll("main details").forEach((d) => { d.open = true; }), document.querySelector("main").innerText)`

// What is chosen on a view stands in the address, which alone shows the same again; the browser's back
// is the way back.
func TestExplorerLinksReproduce(t *testing.T) {
	s := newSite(t, false)
	for _, c := range []struct{ path, field, value, address string }{
		{"#/map", ".tools select", "arcs", "show=arcs"},
		{"#/map?show=arcs", ".tools .choice:nth-of-type(2) select", "50", "n=50"},
		{"#/network", ".tools select", "25", "n=25"},
		{"#/timeline", ".tools select", "MONTH", "by=MONTH"},
		{"#/timeline?from=1950&to=1960", ".tools .choice:nth-of-type(2) select", "STATUS", "split=STATUS"},
		{"#/ranking", ".tools select", "PLACE", "of=PLACE"},
		{"#/ranking?from=1945", ".tools .choice:nth-of-type(2) select", "20", "n=20"},
		{"#/matrix", ".tools select", "KIND", "rows=KIND"},
		{"#/table?from=1945", "main .pager select", "25", "rows=25"},
		{"#/paths?a=NE&b=BR", ".ends select", "1", "length=1"},
		{"#/country/MA", `.filter input[aria-label="From"]`, "1960", "from=1960"},
		{"#/relationship/MA/NE", `.filter input[aria-label="To"]`, "1960", "to=1960"},
	} {
		t.Run(c.path+" "+c.address, func(t *testing.T) {
			p := s.tab(t)
			p.open(c.path)
			before := p.text(seen)
			p.set(c.field, c.value)
			p.until(fmt.Sprintf(`location.hash.includes(%q) && %s && %s !== %q`, c.address, settled, seen, before))
			chosen, address := p.text(seen), p.text(`location.hash`)

			again := s.tab(t)
			again.open(address)
			again.until(fmt.Sprintf(`%s === %q && document.querySelector(%q).value === %q`, seen, chosen, c.field, c.value))

			p.run(chromedp.NavigateBack())
			p.until(fmt.Sprintf(`location.hash === %q && %s && %s === %q`, c.path, settled, seen, before))
		})
	}
}

// The playground stands one click away from every page, with the very question that the page asked: it
// is run with the same variables, and answers.
func TestExplorerPlayground(t *testing.T) {
	s := newSite(t, true)
	accord := s.tab(t).accord(disputed)
	for _, c := range explorerPages {
		t.Run(c.name, func(t *testing.T) {
			p := s.tab(t)
			p.open(strings.ReplaceAll(c.path, "{accord}", accord))
			link, err := url.Parse(p.text(`document.querySelector('.tools a[href^="playground#"]').href`))
			if err != nil {
				t.Fatal(err)
			}
			values, err := url.ParseQuery(link.EscapedFragment())
			if err != nil {
				t.Fatal(err)
			}
			question := map[string]any{"query": values.Get("query")}
			var variables any
			if err := json.Unmarshal([]byte(values.Get("variables")), &variables); err != nil {
				t.Fatal(err)
			}
			question["variables"] = variables
			body, err := json.Marshal(question)
			if err != nil {
				t.Fatal(err)
			}
			if !p.asked(question) {
				t.Errorf("the page itself has not asked %s", body)
			}
			resp, err := http.Post(s.url+"/graphql", "application/json", bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			answer, err := io.ReadAll(resp.Body)
			if err != nil || bytes.Contains(answer, []byte(`"errors"`)) || !bytes.HasPrefix(answer, []byte(`{"data":{`)) {
				t.Errorf("%v: %.500s", err, answer)
			}
		})
	}
	p := s.tab(t)
	p.run(chromedp.Navigate(s.url + "/#/paths"))
	p.until(`!!document.querySelector('.tools a[href^="playground#"]')`) // before there are two ends, too
	p.open("#/ranking?domain=FISHERIES")
	link := p.text(`document.querySelector('.tools a[href^="playground#"]').href`)
	p.run(chromedp.Navigate("about:blank"), chromedp.Navigate(link), chromedp.WaitVisible(".graphiql-execute-button"), chromedp.Click(".graphiql-execute-button"))
	p.until(`!!document.querySelector(".result-window .CodeMirror")?.CodeMirror.getValue().includes('"data"')`)
	if answer := p.text(`document.querySelector(".result-window .CodeMirror").CodeMirror.getValue()`); !strings.Contains(answer, "rankings") || strings.Contains(answer, `"errors"`) {
		t.Errorf("%.500s", answer)
	}
}

// asked tells whether the page has sent a question.
func (p *tab) asked(question map[string]any) bool {
	p.t.Helper()
	want, err := json.Marshal(question)
	if err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, body := range p.sent {
		var got map[string]any
		if json.Unmarshal(body, &got) != nil {
			continue
		}
		if b, err := json.Marshal(got); err == nil && bytes.Equal(b, want) {
			return true
		}
	}
	return false
}

// What a picture tells to who sees and points stands in a table that the keyboard opens; two ends of a
// path, a filter and a closer view need no mouse either.
func TestExplorerKeyboardEverywhere(t *testing.T) {
	s := newSite(t, false)
	p := s.tab(t)
	p.open("#/map")
	p.run(chromedp.Focus("main details summary"), chromedp.KeyEvent(kb.Enter))
	p.until(`document.querySelector("main details").open`)
	if p.number(`document.querySelectorAll("main details tbody a").length - document.querySelectorAll(".world .link").length`) < 0 {
		t.Error("the table of the map has fewer countries than the map")
	}
	p.run(chromedp.Focus(".zoom button"), chromedp.KeyEvent(kb.Enter))
	p.until(`/scale\(1\.[1-9]|scale\([2-9]/.test(document.querySelector(".world g").getAttribute("transform"))`)

	p.open("#/timeline")
	p.run(chromedp.Focus("main details summary"), chromedp.KeyEvent(kb.Enter))
	p.until(`document.querySelectorAll("main details tbody a").length >= document.querySelectorAll(".stack .link").length`)
	p.run(chromedp.Focus("main details tbody a"), chromedp.KeyEvent(kb.Enter))
	p.until(`location.hash.startsWith("#/table?from=") && ` + settled)

	p.run(chromedp.Navigate("about:blank"), chromedp.Navigate(s.url+"/#/paths"), chromedp.WaitVisible(".ends"))
	for _, end := range []string{"niger", "brésil"} {
		p.run(chromedp.SendKeys(".ends input[role=combobox]", end), chromedp.WaitVisible(`.ends li[role=option]:not(.nothing)`), chromedp.KeyEvent(kb.ArrowDown+kb.Enter))
	}
	p.until(`/a=(NE|NG)&b=BR/.test(location.hash) && document.querySelectorAll(".paths > li").length > 0`)
	p.run(chromedp.Focus(".paths summary"), chromedp.KeyEvent(kb.Enter))
	p.until(`document.querySelectorAll(".paths details[open] li a").length > 0`)

	p.open("#/network")
	p.run(chromedp.Focus("aside tbody a"), chromedp.KeyEvent(kb.Enter))
	p.until(`location.hash.startsWith("#/country/") && ` + settled)
	p.run(chromedp.Focus(".filter details summary"), chromedp.KeyEvent(kb.Enter+kb.Tab+" "))
	p.until(`/region=|bloc=/.test(location.hash)`)
}
