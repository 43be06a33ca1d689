package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// movement is a picture, and what the pointer does on it.
type movement struct {
	name, path, on string
	zoom           bool
}

var movements = []movement{
	{"network of 250 and 5,000, dragged", "#/network?n=250&links=5000", "canvas", false},
	{"network of 250 and 5,000, zoomed", "#/network?n=250&links=5000", "canvas", true},
	{"map, dragged", "#/map", ".world svg", false},
	{"map, zoomed", "#/map", ".world svg", true},
	{"map with arcs, dragged", "#/map?show=arcs&n=200", ".world svg", false},
}

// frames are the milliseconds between one frame and the next.
type frames []float64

func (f frames) rate() float64 {
	sum := 0.0
	for _, ms := range f {
		sum += ms
	}
	return 1000 * float64(len(f)) / sum
}

// part gives the length that a share of the frames does not exceed.
func (f frames) part(share float64) float64 {
	sorted := slices.Sorted(slices.Values(f))
	return sorted[int(math.Ceil(share*float64(len(sorted))))-1]
}

func promised(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }

// frames moves the pointer, sixty times a second, and notes every frame.
func (m movement) frames(ctx context.Context, site string, long time.Duration) (frames, error) {
	ctx, cancel := chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute+long)
	defer cancel()
	first := func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(watch).Do(ctx)
		return err
	}
	var at struct{ X, Y float64 }
	var out frames
	err := chromedp.Run(ctx, emulation.SetFocusEmulationEnabled(true), page.BringToFront(), chromedp.ActionFunc(first), chromedp.Navigate(site+"/"+m.path),
		chromedp.Evaluate("shown(0)", nil, promised),
		chromedp.Sleep(8*time.Second), // the network has found its places
		chromedp.Evaluate(fmt.Sprintf(`(() => {
			const box = document.querySelector(%q).getBoundingClientRect();
			return { X: box.x + box.width * 0.45, Y: box.y + box.height / 2 };
		})()`, m.on), &at),
		chromedp.Evaluate(`window.gaps = []; let last = performance.now();
			const note = (now) => { gaps.push(now - last); last = now; requestAnimationFrame(note); };
			requestAnimationFrame((now) => { last = now; requestAnimationFrame(note); }); 0`, nil),
		chromedp.ActionFunc(func(ctx context.Context) error { return m.move(ctx, at.X, at.Y, long) }),
		chromedp.Evaluate("gaps", &out))
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("no frame")
	}
	return out, err
}

func (m movement) move(ctx context.Context, x, y float64, long time.Duration) error {
	if !m.zoom {
		if err := input.DispatchMouseEvent(input.MousePressed, x, y).WithButton(input.Left).WithButtons(1).WithClickCount(1).Do(ctx); err != nil {
			return err
		}
	}
	tick := time.NewTicker(time.Second / 60)
	defer tick.Stop()
	for i, begin := 0, time.Now(); time.Since(begin) < long; i++ {
		<-tick.C
		turn := float64(i) / 20
		move := input.DispatchMouseEvent(input.MouseMoved, x+160*math.Sin(turn), y+90*math.Sin(turn/2)).WithButton(input.Left).WithButtons(1)
		if m.zoom {
			move = input.DispatchMouseEvent(input.MouseWheel, x, y).WithDeltaX(0).WithDeltaY(-25 * math.Cos(turn))
		}
		if err := move.Do(ctx); err != nil {
			return err
		}
	}
	if m.zoom {
		return nil
	}
	return input.DispatchMouseEvent(input.MouseReleased, x, y).WithButton(input.Left).WithClickCount(1).Do(ctx)
}
