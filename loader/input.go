// Package loader brings articles in: it reads files of several formats, hands the articles to the
// reader of accords and keeps articles, mentions and accords together in the store.
package loader

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// MaxArticle is the size in bytes above which an article is refused: a line of JSON Lines, an
// element of a JSON array or a whole text file.
const MaxArticle = 8 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Item is one article as its file gives it, or the reason why it cannot be taken.
type Item struct {
	Name    string // where it stands: "a.txt", "feed.jsonl:12" (line), "feed.json#3" (third article)
	Bytes   int64  // how much of the input it took
	Article kg.Article
	Given   func() kg.Reading // what a register tells itself; nil for an article, which is to be read
	Err     error             // what is wrong and what to do about it; nil for a sound article

	givenDigest string // of the article and the row
}

// Failure is the error as it is shown: the article's name, then what is wrong.
func (it Item) Failure() error {
	if it.Article.ID != "" && it.Article.ID != it.Name {
		return fmt.Errorf("%s (id %s): %w", it.Name, it.Article.ID, it.Err)
	}
	return fmt.Errorf("%s: %w", it.Name, it.Err)
}

// Input says what to read.
type Input struct {
	Paths []string // files, directories (read recursively, in the order of their names) or Stdin
	// Registers are files (or Stdin) in which every line is a row of a treaty register. Rows that
	// stand in Paths are known by their fields.
	Registers []string
	Stdin     io.Reader // what Stdin stands for; os.Stdin when nil
	Bare      Bare
	// Ignored is called with the files of a directory that are no articles by their name; may be nil.
	Ignored func(path string)
}

// Bare holds what is said of bare texts (.txt, .md, text on standard input) from outside. It fills
// in only what a text does not say of itself.
type Bare struct {
	Published kg.Date
	Lang      kg.Lang
	URL       string // of the one bare text of the input
}

// Validate checks the values and normalises them.
func (b Bare) Validate() (Bare, error) {
	published, err := parsePublished(string(b.Published))
	if err != nil {
		return b, err
	}
	lang, err := parseLang(string(b.Lang))
	if err != nil {
		return b, err
	}
	address := strings.TrimSpace(b.URL)
	if u, err := url.Parse(address); address != "" && (err != nil || !u.IsAbs()) {
		return b, fmt.Errorf("the URL %q is none: give it whole, such as https://example.org/article", address)
	}
	return Bare{Published: published, Lang: lang, URL: address}, nil
}

// Size is the number of bytes that the paths hold, -1 where it cannot be known (standard input).
func (in Input) Size() int64 {
	total := int64(0)
	for _, path := range append(slices.Clone(in.Paths), in.Registers...) {
		if path == Stdin {
			return -1
		}
		for f := range walk(path, func(string) {}) {
			if info, err := os.Stat(f.path); f.err == nil && err == nil {
				total += info.Size()
			}
		}
	}
	return total
}

// Items gives the articles of the input in a fixed order: paths as they are given, files of a
// directory by name, articles as they stand in their file. What cannot be read is an Item with Err;
// the rest goes on.
func (in Input) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		ignored := in.Ignored
		if ignored == nil {
			ignored = func(string) {}
		}
		bare := &bareTexts{given: in.Bare}
		for _, path := range in.Paths {
			for f := range walk(path, ignored) {
				if !in.readFile(f, nil, bare, yield) {
					return
				}
			}
		}
		for _, path := range in.Registers {
			if !in.readFile(file{path: path}, &registerFormat, bare, yield) {
				return
			}
		}
	}
}

// readFile reads the file in the given format, or in the one that it has when that is nil.
func (in Input) readFile(f file, as *format, bare *bareTexts, yield func(Item) bool) bool {
	if f.err != nil {
		return yield(Item{Name: f.path, Err: f.err})
	}
	raw := in.Stdin
	if raw == nil {
		raw = os.Stdin
	}
	if f.path != Stdin {
		opened, err := os.Open(f.path)
		if err != nil {
			return yield(Item{Name: f.path, Err: openError(err)})
		}
		defer opened.Close()
		raw = opened
	}
	src := &source{name: f.path, in: bufio.NewReaderSize(raw, sniffLength), bare: bare}
	if as == nil {
		known, err := formatOf(src)
		if err != nil {
			return yield(Item{Name: f.path, Err: err})
		}
		as = &known
	}
	return as.read(src, yield)
}

// openError leaves out the path, which the item's name tells, and says what to do.
func openError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file: check the path")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("may not be read: check its permissions")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("cannot be opened: %w", err)
}

// file is a file to read or the reason why a path gives none.
type file struct {
	path string
	err  error
}

// walk gives the file of a path, or the files below a directory that are articles by their name.
func walk(root string, ignored func(string)) iter.Seq[file] {
	return func(yield func(file) bool) {
		if root == Stdin {
			yield(file{path: root})
			return
		}
		info, err := os.Stat(root)
		if err != nil {
			yield(file{root, openError(err)})
			return
		}
		if !info.IsDir() {
			yield(file{path: root})
			return
		}
		found := 0
		err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			hidden := path != root && strings.HasPrefix(d.Name(), ".")
			switch {
			case err != nil:
				if !yield(file{path, openError(err)}) {
					return fs.SkipAll
				}
				return nil
			case d.IsDir() && hidden:
				return fs.SkipDir
			case d.IsDir():
				return nil
			case hidden || !isArticleName(d.Name()):
				ignored(path)
				return nil
			}
			found++
			if !yield(file{path: path}) {
				found = -1
				return fs.SkipAll
			}
			return nil
		})
		if err == nil && found == 0 {
			yield(file{root, fmt.Errorf("holds no article: want files that end in %s", strings.Join(extensions(), ", "))})
		}
	}
}

// companions are the names of files that tell of a folder rather than being articles of it.
var companions = []string{"readme", "license", "licence", "notice", "changelog", "contributing", "copying"}

func isArticleName(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	stem := strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
	return slices.Contains(extensions(), ext) && !slices.Contains(companions, stem)
}
