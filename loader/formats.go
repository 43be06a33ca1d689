package loader

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// format is one way in which files hold articles.
type format struct {
	extensions []string
	// read yields the articles of the source and tells whether to go on with the next one.
	read func(src *source, yield func(Item) bool) bool
}

var (
	textFormat      = format{[]string{".txt"}, readText}
	markdownFormat  = format{[]string{".md"}, readMarkdown}
	jsonFormat      = format{[]string{".json"}, readJSON}
	jsonLinesFormat = format{[]string{".jsonl", ".ndjson"}, readJSONLines}
	registerFormat  = format{nil, readRegister} // is asked for, never recognised by a file's name
)

// formats registers every format.
var formats = []format{
	textFormat,
	markdownFormat,
	jsonFormat,
	jsonLinesFormat,
}

// source is one file being read.
type source struct {
	name string
	in   *bufio.Reader
	bare *bareTexts
}

func extensions() []string {
	var out []string
	for _, f := range formats {
		out = append(out, f.extensions...)
	}
	return out
}

// formatOf goes by the extension; standard input and files without one by how they begin.
func formatOf(src *source) (format, error) {
	ext := strings.ToLower(filepath.Ext(src.name))
	if src.name == Stdin || ext == "" {
		return sniff(src)
	}
	for _, f := range formats {
		if slices.Contains(f.extensions, ext) {
			return f, nil
		}
	}
	return format{}, fmt.Errorf("files that end in %s are not read: convert it to one of %s", ext, strings.Join(extensions(), ", "))
}

func sniff(src *source) (format, error) {
	start, err := peekText(src.in)
	if err != nil {
		return format{}, err
	}
	start = bytes.TrimSpace(start)
	line, _, _ := bytes.Cut(start, []byte("\n"))
	line = bytes.TrimSpace(line)
	switch {
	case bytes.HasPrefix(start, []byte("[")) && looksLikeJSONArray(start):
		return jsonFormat, nil
	case bytes.HasPrefix(start, []byte("{")) && (len(line) == len(start) || hasObjectLine(start)):
		return jsonLinesFormat, nil
	case bytes.HasPrefix(start, []byte("{")):
		return jsonFormat, nil
	case bytes.Equal(line, []byte(frontMatterFence)):
		return markdownFormat, nil
	}
	return textFormat, nil
}

// hasObjectLine tells JSON Lines from an object that is spread over lines, also where a line is
// broken: one of the lines is an object by itself.
func hasObjectLine(start []byte) bool {
	for line := range bytes.Lines(start) {
		if line = bytes.TrimSpace(line); bytes.HasPrefix(line, []byte("{")) && json.Valid(line) {
			return true
		}
	}
	return false
}

// looksLikeJSONArray tells an array from a text that begins with a bracket ("[Rabat] …").
func looksLikeJSONArray(start []byte) bool {
	rest := bytes.TrimSpace(start[1:])
	return len(rest) == 0 || rest[0] == '{' || rest[0] == ']'
}
