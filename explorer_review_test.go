package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// desk is the review desk with a reviewer at it, who has only a keyboard.
func desk(t *testing.T, s *site) *tab {
	t.Helper()
	p := s.tab(t)
	p.open("#/review")
	p.run(chromedp.SendKeys(".token input", testToken+kb.Enter))
	p.until(`!document.querySelector(".token")`)
	return p
}

// said waits until the desk says something.
func (p *tab) said(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf(`document.querySelector(".said").innerText.includes(%q)`, text))
}

// shows waits until what stands of the mention has a text.
func (p *tab) shows(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf(`document.querySelector("aside .facts").innerText.includes(%q)`, text))
}

// decisions are those that are kept, the newest first.
func (p *tab) decisions() (actions []string) {
	p.t.Helper()
	for _, d := range p.ask(`{ corrections(first: 10) { nodes { action } } }`)["corrections"].(map[string]any)["nodes"].([]any) {
		actions = append(actions, d.(map[string]any)["action"].(string))
	}
	return actions
}

// A decision needs a token that the server knows.
func TestExplorerReviewDeskNeedsAToken(t *testing.T) {
	s := newSite(t, true)
	p := s.tab(t)
	p.open("#/review")
	p.press("c")
	p.until(`document.querySelector(".said").innerText !== ""`)
	if d := p.decisions(); len(d) != 0 {
		t.Fatalf("%v without a token", d)
	}
	p.run(chromedp.SendKeys(".token input", "wrong-token-of-nobody-at-all"+kb.Enter))
	p.until(`!document.querySelector(".token")`)
	p.press("c")
	p.said("not valid")
	p.run(chromedp.Click(`//button[text()="Forget the token"]`), chromedp.WaitVisible(".token input"))
	if d := p.decisions(); len(d) != 0 {
		t.Fatalf("%v with a wrong token", d)
	}
}

// A key that is pressed as soon as the desk is in the page is heard: a slow machine paints later.
func TestExplorerReviewDeskHearsTheFirstKey(t *testing.T) {
	s := newSite(t, true)
	p := s.tab(t)
	p.run(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(`new MutationObserver((_, watch) => {
			if (!document.querySelector(".desk")) return;
			watch.disconnect();
			document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "c", bubbles: true }));
		}).observe(document, { childList: true, subtree: true })`).Do(ctx)
		return err
	}))
	p.open("#/review")
	p.until(`document.querySelector(".said").innerText !== ""`)
}

// A reviewer confirms, rejects and corrects with the keyboard, sees what comes of it, and takes it back.
func TestExplorerReviewDesk(t *testing.T) {
	s := newSite(t, true)
	p := desk(t, s)
	before := p.text(`document.querySelector("aside .facts").innerText`)
	p.press("c")
	p.said("Kept: Confirm")
	p.shows("confirmed by a person")
	p.press("u")
	p.said("Taken back")
	p.until(fmt.Sprintf(`document.querySelector("aside .facts").innerText === %q`, before))
	p.press("c")
	p.said("Kept: Confirm")

	p.press("n")
	p.press("r")
	p.until(`document.activeElement.tagName === "INPUT" && !!document.activeElement.closest(".decision")`)
	p.run(chromedp.KeyEvent(kb.Escape))
	p.until(`!document.querySelector(".decision")`)
	p.press("r")
	p.until(`!!document.activeElement.closest(".decision")`)
	p.run(chromedp.KeyEvent("only a wish" + kb.Enter))
	p.said("Kept: Reject")
	p.shows("It supports no accord")
	p.shows("rejected by a person")

	p.press("n")
	p.press("e")
	p.until(`document.activeElement.tagName === "SELECT" && !!document.activeElement.closest(".decision")`)
	p.run(chromedp.KeyEvent("Place" + kb.Tab))
	p.until(`document.activeElement.tagName === "INPUT"`)
	p.run(chromedp.Evaluate(`document.activeElement.select()`, nil), chromedp.KeyEvent("Genève"+kb.Tab+"second paragraph"+kb.Enter))
	p.said("Kept: Correct")
	p.shows("Genève corrected by a person")
	if d := cmp.Diff([]string{"EDIT", "REJECT", "CONFIRM"}, p.decisions()); d != "" {
		t.Errorf("decisions (-want +got):\n%s", d)
	}
	// The accord tells it, too; what was decided stays where one comes back to it.
	accord := p.text(`document.querySelector(".outcome a").getAttribute("href")`)
	p.press("p")
	p.shows("rejected by a person")
	p.open(accord)
	p.until(`document.querySelector("main").innerText.includes("corrected by a person") && document.querySelector("dl.facts").innerText.includes("Genève")`)
}

// linked is a mention of the queue: where it stands there, and the accord that it supports.
type linked struct {
	Key     string
	Article struct{ Key string }
	Accord  struct {
		Key      string
		Mentions []struct{ Key string }
	}
	Parties []struct{ Code string }
}

// queue is what the desk shows, in its order.
func (p *tab) queue() (out []linked) {
	p.t.Helper()
	b, err := json.Marshal(p.ask(`{ reviewQueue(first: 40) { mention { key article { key } accord { key mentions(first: 10) { key } } parties { code } } } }`)["reviewQueue"])
	if err != nil {
		p.t.Fatal(err)
	}
	var items []struct{ Mention linked }
	if err := json.Unmarshal(b, &items); err != nil {
		p.t.Fatal(err)
	}
	for _, i := range items {
		out = append(out, i.Mention)
	}
	return out
}

// goes to the first mention of the queue that will do.
func (p *tab) goTo(will func(linked) bool) linked {
	p.t.Helper()
	queue := p.queue()
	at := slices.IndexFunc(queue, will)
	if at < 0 {
		p.t.Fatal("the example corpus has no such mention")
	}
	for range at {
		p.press("n")
	}
	p.until(fmt.Sprintf(`document.querySelector(".position").innerText.startsWith("%d ")`, at+1))
	return queue[at]
}

// choose takes the first of what is offered, says why, and sends it: all with the keyboard.
func (p *tab) choose(why string) {
	p.t.Helper()
	p.until(`document.activeElement.tagName === "SELECT" && document.activeElement.options.length > 1`)
	p.run(chromedp.KeyEvent(kb.ArrowDown))
	p.until(`document.activeElement.value !== ""`)
	p.run(chromedp.KeyEvent(kb.Tab + why + kb.Enter))
}

// accordOf gives the accord that a mention supports, with the mentions of that accord.
func (p *tab) accordOf(mention linked) (accord string, mentions []string) {
	p.t.Helper()
	for _, m := range p.ask(fmt.Sprintf(`{ article(id: %q) { mentions { key accord { key mentions(first: 10) { key } } } } }`, mention.Article.Key))["article"].(map[string]any)["mentions"].([]any) {
		if m := m.(map[string]any); m["key"] == mention.Key {
			a := m["accord"].(map[string]any)
			for _, x := range a["mentions"].([]any) {
				mentions = append(mentions, x.(map[string]any)["key"].(string))
			}
			return a["key"].(string), mentions
		}
	}
	p.t.Fatalf("article %s has no mention %s", mention.Article.Key, mention.Key)
	return "", nil
}

// Two accords become one, and come apart again.
func TestExplorerReviewDeskSame(t *testing.T) {
	s := newSite(t, true)
	p := desk(t, s)
	m := p.goTo(func(m linked) bool {
		if len(m.Accord.Mentions) != 1 || len(m.Parties) != 2 {
			return false
		}
		n := p.ask(fmt.Sprintf(`{ accords(filter: { allOf: [%q, %q] }) { totalCount } }`, m.Parties[0].Code, m.Parties[1].Code))["accords"].(map[string]any)["totalCount"]
		return n.(float64) > 1
	})
	before := p.text(`document.querySelector(".outcome").innerText`)
	p.press("s")
	p.choose("told twice")
	p.said("Kept: Same accord")
	p.until(fmt.Sprintf(`/[2-9] mentions/.test(document.querySelector(".outcome").innerText) && document.querySelector(".outcome").innerText !== %q`, before))
	accord, mentions := p.accordOf(m)
	if len(mentions) < 2 || !slices.Contains(mentions, m.Key) {
		t.Errorf("accord %s has the mentions %v", accord, mentions)
	}
	if d := cmp.Diff([]string{"SAME"}, p.decisions()); d != "" {
		t.Errorf("decisions (-want +got):\n%s", d)
	}
	p.press("u")
	p.said("Taken back")
	p.until(fmt.Sprintf(`document.querySelector(".outcome").innerText === %q`, before))
	if _, mentions := p.accordOf(m); !slices.Equal(mentions, []string{m.Key}) || len(p.decisions()) != 0 {
		t.Errorf("taken back, the mentions %v and the decisions %v are left", mentions, p.decisions())
	}
}

// One accord becomes two, and one again.
func TestExplorerReviewDeskDifferent(t *testing.T) {
	s := newSite(t, true)
	p := desk(t, s)
	m := p.goTo(func(m linked) bool { return len(m.Accord.Mentions) == 2 })
	before := p.text(`document.querySelector(".outcome").innerText`)
	p.press("d")
	p.choose("another year")
	p.said("Kept: Not the same")
	p.until(`document.querySelector(".outcome").innerText.includes("1 mention")`)
	if _, mentions := p.accordOf(m); !slices.Equal(mentions, []string{m.Key}) {
		t.Errorf("parted, the accord has the mentions %v", mentions)
	}
	p.press("u")
	p.said("Taken back")
	p.until(fmt.Sprintf(`document.querySelector(".outcome").innerText === %q`, before))
	if _, mentions := p.accordOf(m); len(mentions) != 2 {
		t.Errorf("taken back, the accord has the mentions %v", mentions)
	}
}
