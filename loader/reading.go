package loader

import (
	"fmt"
	"iter"
	"runtime"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
)

// Reader reads the accords out of an article. It is used by several goroutines at once.
type Reader interface {
	Read(a kg.Article) kg.Reading
}

// Read is an article of the input with what was read out of it.
type Read struct {
	Item
	Digest  string // of the article as it was given
	Reading kg.Reading
	unread  bool // the store has it; Reading is empty
}

// Readings reads every article of the input, by several workers (0: one a processor) at once, in
// the order of the input. Articles that cannot be read have their Err.
func Readings(in Input, r Reader, workers int) iter.Seq[Read] {
	return inOrder(in.Items(), workersOr(workers), func(it Item) Read { return read(it, r) })
}

func workersOr(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}

// read detects the language where it is not told, reads the article and identifies its mentions.
func read(it Item, r Reader) (out Read) {
	out = Read{Item: it}
	if it.Err != nil {
		return out
	}
	out.Digest = it.digest()
	if it.Given != nil {
		return given(out)
	}
	if it.Article.Lang == "" {
		out.Article.Lang, out.Err = DetectLang(it.Article)
		if out.Err != nil {
			return out
		}
	}
	out.Reading, out.Err = readArticle(out.Article, r)
	return out
}

// readArticle turns a panic of the reader into an error, so that one article cannot end a load.
func readArticle(a kg.Article, r Reader) (reading kg.Reading, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the reader broke on this article, which is a fault of Entente: please report it with the article (%v)", p)
		}
	}()
	reading = r.Read(a)
	reading.Article = a
	fingerprint := link.Fingerprint(a)
	for i := range reading.Mentions {
		reading.Mentions[i].Index = i
		reading.Mentions[i].Fingerprint = fingerprint
	}
	link.Identify(a.ID, reading.Mentions)
	return reading, nil
}

// Partly is the error of an article of which a part was not read, by the article's name; nil where all of it was. What was
// read of it stands in Reading.
func (r Read) Partly() error {
	if r.Err != nil || r.Reading.Unread == 0 {
		return nil
	}
	r.Err = fmt.Errorf("read in part, which is kept: %d characters were not, behind passages with more accords than are read in one: cut the article into several", r.Reading.Unread)
	return r.Failure()
}

// tellPartly tells of the articles of which a part was not read, and counts them.
func tellPartly(batch []Read, p Progress) (partly int) {
	for _, r := range batch {
		if err := r.Partly(); err != nil {
			partly++
			p.Fail(err)
		}
	}
	return partly
}
