package loader

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/loader/register"
)

// readJSONLines takes one article a line; lines that are rows of a register are taken as such.
func readJSONLines(src *source, yield func(Item) bool) bool {
	return eachLine(src, func(it Item, line []byte) bool {
		switch {
		case it.Err != nil:
		case register.IsRow(line):
			it = row(src.name, line, it)
		default:
			it.Article, it.Err = jsonArticle(line)
		}
		return yield(it)
	})
}

// eachLine yields the lines that are not blank, each with an item that names it. A line that is
// too long is passed over without being held in memory.
func eachLine(src *source, yield func(Item, []byte) bool) bool {
	in, err := decoded(src.in)
	if err != nil {
		return yield(Item{Name: src.name, Err: err}, nil)
	}
	lines := bufio.NewReaderSize(in, 64<<10)
	found := false
	for number := 1; ; number++ {
		line, size, err := nextLine(lines)
		it := Item{Name: fmt.Sprintf("%s:%d", src.name, number), Bytes: size}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			it.Err = fmt.Errorf("reading failed: %w", err)
			return yield(it, nil)
		case size == 0 && !found:
			return yield(Item{Name: src.name, Err: errEmpty}, nil)
		case size == 0:
			return true
		case size > MaxArticle:
			it.Err = errTooLong(size)
		case len(bytes.TrimSpace(line)) == 0:
			continue
		}
		found = true
		if !yield(it, line) {
			return false
		}
	}
}

func jsonArticle(raw []byte) (a kg.Article, err error) {
	f, err := parseFields(raw)
	if err != nil {
		return kg.Article{ID: string(f.ID)}, err
	}
	return f.article()
}

// nextLine gives the next line and its size with the line end; the line is cut after MaxArticle
// bytes. At the end it gives size 0 and io.EOF.
func nextLine(in *bufio.Reader) (line []byte, size int64, err error) {
	for {
		part, err := in.ReadSlice('\n')
		size += int64(len(part))
		if size <= MaxArticle {
			line = append(line, part...)
		}
		switch {
		case err == nil, errors.Is(err, io.EOF) && size > 0:
			return line, size, nil
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		}
		return line, size, err
	}
}
