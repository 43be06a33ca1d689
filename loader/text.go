package loader

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// readText takes the whole file as one article; a first line with an empty line below it is the
// title.
func readText(src *source, yield func(Item) bool) bool {
	text, size, err := wholeText(src)
	item := Item{Name: src.name, Bytes: size, Err: err}
	if err == nil {
		title, body := splitTitle(text)
		item.Article, item.Err = src.bare.article(fields{Title: title, Text: body})
	}
	return yield(item)
}

// wholeText is the source as UTF-8 with line ends as \n, without blank lines around it. The size
// is that of the file.
func wholeText(src *source) (string, int64, error) {
	in, err := decoded(src.in)
	if err != nil {
		return "", 0, err
	}
	b, err := io.ReadAll(io.LimitReader(in, MaxArticle+1))
	size := int64(len(b))
	if err != nil {
		return "", size, fmt.Errorf("reading failed: %w", err)
	}
	if size > MaxArticle {
		return "", size, errTooLong(size)
	}
	text, err := toUTF8(b)
	if err != nil {
		return "", size, err
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	return trimBlankLines(text), size, nil
}

// errTooLong tells of an article of at least size bytes.
func errTooLong(size int64) error {
	return fmt.Errorf("is too long: at least %.1f MB where one article may have %d MB: split it into articles",
		float64(size)/(1<<20), MaxArticle>>20)
}

// trimBlankLines drops blank lines at both ends and blanks at the very end; it keeps the
// indentation of the first line.
func trimBlankLines(text string) string {
	text = strings.TrimRight(text, " \t\n\v\f\u00a0")
	for {
		line, rest, more := strings.Cut(text, "\n")
		if !more || strings.TrimSpace(line) != "" {
			return text
		}
		text = rest
	}
}

// splitTitle divides a bare text into title and text.
func splitTitle(text string) (title, body string) {
	first, rest, more := strings.Cut(text, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	if !more || strings.TrimSpace(second) != "" {
		return "", text
	}
	return strings.TrimSpace(first), trimBlankLines(rest)
}

// bareTexts completes bare texts with what is said of them from outside.
type bareTexts struct {
	given   Bare
	usedURL bool
}

func (b *bareTexts) article(f fields) (kg.Article, error) {
	if b.given.URL != "" && f.ID == "" && f.URL == "" {
		if b.usedURL {
			return kg.Article{}, errors.New("a URL from the command line can name one text only: load the texts one by one")
		}
		b.usedURL = true
		f.URL = scalar(b.given.URL)
	}
	if f.Published == "" {
		f.Published = scalar(b.given.Published)
	}
	if f.Lang == "" {
		f.Lang = scalar(b.given.Lang)
	}
	return f.article()
}
