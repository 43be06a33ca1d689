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

// readJSONLines takes one article a line. A line that is too long is passed over without being
// held in memory.
func readJSONLines(src *source, yield func(Item) bool) bool {
	in, err := decoded(src.in)
	if err != nil {
		return yield(Item{Name: src.name, Err: err})
	}
	lines := bufio.NewReaderSize(in, 64<<10)
	articles := 0
	for number := 1; ; number++ {
		line, size, err := nextLine(lines)
		name := fmt.Sprintf("%s:%d", src.name, number)
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return yield(Item{Name: name, Bytes: size, Err: fmt.Errorf("reading failed: %w", err)})
		case err != nil && size == 0 && articles == 0:
			return yield(Item{Name: src.name, Err: errEmpty})
		case err != nil && size == 0:
			return true
		case size > MaxArticle:
			articles++
			if !yield(Item{Name: name, Bytes: size, Err: errTooLong(size)}) {
				return false
			}
			continue
		case len(bytes.TrimSpace(line)) == 0:
			continue
		}
		articles++
		item := Item{Name: name, Bytes: size}
		if register.IsRow(line) {
			item = row(src.name, line, item)
		} else {
			item.Article, item.Err = jsonArticle(line)
		}
		if !yield(item) {
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
