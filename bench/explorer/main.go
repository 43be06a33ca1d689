// Command explorer measures what a person feels who uses the explorer of a running server: how long
// each view takes until it shows its answer, how long the page is deaf meanwhile, and how evenly the
// network and the map follow the pointer.
//
//	go run ./bench/explorer --url http://127.0.0.1:8080 --browser chromium
package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"
	"github.com/chromedp/chromedp"
)

type cli struct {
	URL     string        `default:"http://127.0.0.1:8080" help:"Where the server is."`
	Browser string        `default:"chromium" help:"Chromium or Chrome."`
	Runs    int           `default:"3" help:"How often each view is opened; the median counts."`
	Width   int           `default:"1400" help:"Width of the window."`
	Views   string        `help:"Only views whose name holds this."`
	Moving  bool          `default:"true" negatable:"" help:"Drag and zoom the network and the map, too."`
	Drag    time.Duration `default:"3s" help:"How long to drag, and to zoom."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var c cli
	kong.Parse(&c, kong.Name("explorer"))
	if err := c.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "bench/explorer:", err)
		os.Exit(1)
	}
}

func (c cli) run(ctx context.Context) error {
	site := strings.TrimSuffix(c.URL, "/")
	views, err := viewsOf(ctx, site)
	if err != nil {
		return err
	}
	profile, err := os.MkdirTemp("", "entente-explorer-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(profile)
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(c.Browser), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(profile), chromedp.WindowSize(c.Width, 900), chromedp.Flag("disable-background-networking", true))
	ctx, cancel := chromedp.NewExecAllocator(ctx, flags...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	if err := chromedp.Run(ctx); err != nil {
		return fmt.Errorf("starting %s: %w", c.Browser, err)
	}
	fmt.Println("| view | first paint ms | content ms | API ms | deaf ms | longest task ms | kB | filter changed ms |")
	fmt.Println("|---|---|---|---|---|---|---|---|")
	for _, v := range views {
		if !strings.Contains(v.name, c.Views) {
			continue
		}
		var all []opened
		for range c.Runs {
			o, err := open(ctx, site, v)
			if err != nil {
				return fmt.Errorf("%s: %w", v.name, err)
			}
			all = append(all, o)
		}
		if failed := all[0].Failed; failed != "" {
			fmt.Printf("| %s | %s |\n", v.name, strings.Join(strings.Fields(failed), " "))
			continue
		}
		fmt.Printf("| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %s |\n", v.name,
			median(all, func(o opened) float64 { return o.Paint }), median(all, func(o opened) float64 { return o.Content }),
			median(all, func(o opened) float64 { return o.API }), median(all, func(o opened) float64 { return o.Deaf }),
			median(all, func(o opened) float64 { return o.Longest }), median(all, func(o opened) float64 { return o.Bytes / 1000 }),
			changed(all))
	}
	if !c.Moving {
		return nil
	}
	fmt.Println("\n| moved | frames/s | median frame ms | 95 % ms | longest ms |\n|---|---|---|---|---|")
	for _, m := range movements {
		if !strings.Contains(m.name, c.Views) {
			continue
		}
		f, err := m.frames(ctx, site, c.Drag)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		fmt.Printf("| %s | %.0f | %.0f | %.0f | %.0f |\n", m.name, f.rate(), f.part(0.5), f.part(0.95), f.part(1))
	}
	return nil
}

func changed(all []opened) string {
	if all[0].Changed == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f", median(all, func(o opened) float64 { return o.Changed }))
}

func median(all []opened, of func(opened) float64) float64 {
	values := make([]float64, len(all))
	for i, o := range all {
		values[i] = of(o)
	}
	slices.SortFunc(values, cmp.Compare)
	return values[len(values)/2]
}
