package loader

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxJSONValue is how much of a JSON file may be held in memory to get past one value that is too
// long, in bytes.
const maxJSONValue = 256 << 20

// readJSON takes a file that holds one article, an array of articles, or articles one after the
// other.
func readJSON(src *source, yield func(Item) bool) bool {
	in, err := decoded(src.in)
	if err != nil {
		return yield(Item{Name: src.name, Err: err})
	}
	buffered := bufio.NewReader(in)
	opening, err := firstByte(buffered)
	if err != nil {
		return yield(Item{Name: src.name, Err: errEmpty})
	}
	budget := &io.LimitedReader{R: buffered, N: maxJSONValue}
	decoder := json.NewDecoder(budget)
	array := opening == '['
	if array {
		_, err = decoder.Token()
	}
	count := 0
	for err == nil && decoder.More() {
		count++
		budget.N = maxJSONValue
		var raw json.RawMessage
		before := decoder.InputOffset()
		if err = decoder.Decode(&raw); err != nil {
			break
		}
		item := Item{Name: fmt.Sprintf("%s#%d", src.name, count), Bytes: decoder.InputOffset() - before}
		if !array && count == 1 && !decoder.More() {
			item.Name = src.name
		}
		if len(raw) > MaxArticle {
			item.Err = errTooLong(int64(len(raw)))
		} else {
			item.Article, item.Err = jsonArticle(raw)
		}
		if !yield(item) {
			return false
		}
	}
	if err == nil && array {
		_, err = decoder.Token()
	}
	switch {
	case err != nil && budget.N == 0:
		err = errTooLong(maxJSONValue)
	case errors.Is(err, io.EOF):
		err = jsonError(io.ErrUnexpectedEOF)
	case err != nil:
		err = jsonError(err)
	case count == 0:
		return yield(Item{Name: src.name, Err: errors.New("holds no article: give it one or leave it out")})
	case decoder.More():
		err = errors.New("has more after the end of the array: correct it or leave that out")
	default:
		return true
	}
	if array || count > 1 {
		err = fmt.Errorf("%w; what follows in this file is not read", err)
	}
	name := src.name
	if count > 0 {
		name = fmt.Sprintf("%s#%d", src.name, count)
	}
	return yield(Item{Name: name, Err: err})
}

// firstByte looks at the first byte that is no white space.
func firstByte(in *bufio.Reader) (byte, error) {
	for {
		c, err := in.ReadByte()
		if err != nil {
			return 0, err
		}
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c, in.UnreadByte()
		}
	}
}
