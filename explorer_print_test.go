package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Printed, a page has its content and its address, black on white whatever the screen has, without
// controls, and nothing of it is cut off at the edge of the paper.
func TestExplorerPrints(t *testing.T) {
	s := newSite(t, false)
	accord := s.tab(t).accord(disputed)
	const paper = 690 // pixels of a page of A4 between its margins
	for _, c := range explorerPages[1:] {
		t.Run(c.name, func(t *testing.T) {
			p := s.tab(t)
			dark := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
			p.run(emulation.SetEmulatedMedia().WithFeatures(dark))
			path := strings.ReplaceAll(c.path, "{accord}", accord)
			p.open(path)
			p.run(emulation.SetEmulatedMedia().WithMedia("print").WithFeatures(dark), chromedp.EmulateViewport(paper, 980))
			p.until(fmt.Sprintf(`document.querySelector(".only-print").checkVisibility() && document.querySelector(".only-print").innerText.endsWith(%q)`, path))
			for _, control := range []string{"header.site", ".tools", ".filter .controls", ".pager", ".zoom", "details:not([open]) summary"} {
				p.until(fmt.Sprintf(`[...document.querySelectorAll(%q)].every((e) => !e.checkVisibility())`, control))
			}
			p.until(`(() => {
				const [, r, g, b] = /rgb\((\d+), (\d+), (\d+)/.exec(getComputedStyle(document.querySelector("h1")).color).map(Number);
				return r + g + b < 200 && getComputedStyle(document.documentElement).backgroundColor === "rgba(0, 0, 0, 0)";
			})()`)
			p.until(fmt.Sprintf(`[...document.querySelectorAll("figure > svg, canvas, blockquote, .article-text, h1")].every((e) => e.getBoundingClientRect().right <= %d)`, paper))
		})
	}
	p := s.tab(t)
	p.open("#/network")
	var pdf []byte
	p.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = page.PrintToPDF().Do(ctx)
		return err
	}))
	if !bytes.HasPrefix(pdf, []byte("%PDF")) || len(pdf) < 20_000 {
		t.Errorf("%d bytes of paper", len(pdf))
	}
}
