package loader

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// Progress is told how a load gets on.
type Progress interface {
	Start(bytes int64)                // that the input holds; -1: unknown
	Advance(articles int, size int64) // that were dealt with
	Fail(err error)                   // an article that failed, by name
	Finish()
}

// NewProgress shows a bar on a terminal and plain lines elsewhere.
func NewProgress(out *os.File) Progress {
	if term.IsTerminal(int(out.Fd())) {
		return &bar{out: out}
	}
	return NewLines(out, 10*time.Second)
}

type silent struct{}

func (silent) Start(int64)        {}
func (silent) Advance(int, int64) {}
func (silent) Fail(error)         {}
func (silent) Finish()            {}

// bar counts bytes, so that it knows how much is left, and tells the articles beside it.
type bar struct {
	out      io.Writer
	bar      *progressbar.ProgressBar
	articles int
}

func (b *bar) Start(bytes int64) {
	b.bar = progressbar.NewOptions64(bytes,
		progressbar.OptionSetWriter(b.out),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionFullWidth())
}

func (b *bar) Advance(articles int, size int64) {
	b.articles += articles
	b.bar.Describe(fmt.Sprintf("%d articles", b.articles))
	_ = b.bar.Add64(size)
}

func (b *bar) Fail(err error) {
	_ = b.bar.Clear()
	fmt.Fprintln(b.out, "failed:", err)
}

func (b *bar) Finish() { _ = b.bar.Finish() }

// lines prints a line from time to time.
type lines struct {
	out             io.Writer
	every           time.Duration
	last            time.Time
	total, bytes    int64
	articles, fails int
}

// NewLines prints a line of progress at most once in the given time, and a line for each failure.
func NewLines(out io.Writer, every time.Duration) Progress { return &lines{out: out, every: every} }

func (l *lines) Start(bytes int64) { l.total, l.last = bytes, time.Now() }

func (l *lines) Advance(articles int, size int64) {
	l.articles += articles
	l.bytes += size
	if time.Since(l.last) < l.every {
		return
	}
	l.last = time.Now()
	share := ""
	if l.total > 0 {
		share = fmt.Sprintf(" (%d %%)", min(100, 100*l.bytes/l.total))
	}
	fmt.Fprintf(l.out, "read %d articles%s, %d failed\n", l.articles, share, l.fails)
}

func (l *lines) Fail(err error) {
	l.fails++
	fmt.Fprintln(l.out, "failed:", err)
}

func (l *lines) Finish() {}
