package loader

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// collect gives the articles and the failures of an input.
func collect(in Input) (articles []kg.Article, failures []string) {
	for it := range in.Items() {
		if it.Err != nil {
			failures = append(failures, it.Failure().Error())
			continue
		}
		articles = append(articles, it.Article)
	}
	return articles, failures
}

func TestFolderOfManyFormats(t *testing.T) {
	var ignored []string
	in := Input{Paths: []string{"testdata/feed"}, Ignored: func(p string) { ignored = append(ignored, filepath.Base(p)) }}
	articles, failures := collect(in)

	wantArticles := []kg.Article{
		{ID: "a1", Title: "T", Text: "Texto uno.", Published: "2020-02-29", Lang: kg.Spanish},
		{ID: "https://example.org/x", URL: "https://example.org/x", Text: "Texto sin id.", Published: "2020-02-29"},
		{
			ID: "42", URL: "https://example.org/a?b=1", Title: "Duas cidades, um protocolo",
			Text:      "Lisboa e Praia assinaram um protocolo & dois anexos:\n\n- sobre portos;\n- sobre pesca.\n\nFim.",
			Published: "2019-05-14", Lang: kg.Portuguese, Outlet: "Exemplo",
		},
		{ID: "l1", Text: "One.", Lang: kg.English},
		{ID: "5", Text: "Five.", Lang: kg.English},
		{ID: "l8", Text: "Eight."},
		{Title: "Deux ports et un protocole", Text: "Le Gabon et le Togo ont signé jeudi à Lomé un protocole sur leurs ports.\n\nIl sera ratifié dans l’année."},
		{Title: "توقيع اتفاقية", Text: "وقعت تونس والجزائر اتفاقية في الجزائر العاصمة."},
		{Title: "Deux ports", Text: "Le Gabon et le Togo ont signé à Lomé."},
		{Title: "Deux ports", Text: "Le Gabon et le Togo ont signé à Lomé."},
		{Title: "Deux ports et un protocole", Text: "Le Gabon et le Togo ont signé jeudi à Lomé un protocole sur leurs ports, d’après le ministère – une première."},
	}
	for i, a := range wantArticles {
		wantArticles[i].ID = identity(a)
	}
	if diff := cmp.Diff(wantArticles, articles); diff != "" {
		t.Error(diff)
	}
	wantFailures := []string{
		`testdata/feed/array.json#2 (id a2): field "text" holds a array where text belongs: correct it or leave it out`,
		`testdata/feed/binary.txt: is binary, not text: give it as UTF-8 text`,
		`testdata/feed/broken.txt: has broken bytes at byte 15 (0xc3), neither UTF-8 nor Windows-1252: save it as UTF-8`,
		`testdata/feed/empty.txt: is empty: give it a text or leave it out`,
		`testdata/feed/lines.jsonl:3 (id l2): published "2021-02-30" is no day of the calendar: give a date such as 2022-08-01 or a time such as 2022-08-01T09:30:00Z, or leave it out`,
		`testdata/feed/lines.jsonl:4: broken JSON at byte 25, invalid character '\n' in string literal: correct it or leave it out`,
		`testdata/feed/lines.jsonl:5 (id l4): language "tlh" is not read: give one of fr, en, es, pt, ar, or leave it out to have it detected`,
		`testdata/feed/lines.jsonl:7 (id l6): is empty: give it a text or leave it out`,
		`testdata/feed/lines.jsonl:8: broken JSON: an article is an object, {"text": …}, and this begins with "[": correct it or leave it out`,
	}
	if diff := cmp.Diff(wantFailures, failures); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"README.md", "picture.png"}, ignored); diff != "" {
		t.Error(diff)
	}
}

func TestInput(t *testing.T) {
	tests := []struct {
		name, file, content string
		bare                Bare
		want                []kg.Article // ids are filled in from the content where empty
		failures            []string     // without the folder
	}{
		{
			name: "no title without an empty line", file: "a.txt", content: "One line\nand another\n",
			want: []kg.Article{{Text: "One line\nand another"}},
		},
		{
			name: "a lone line is the text", file: "a.txt", content: "\n\nOne line\n\n\n",
			want: []kg.Article{{Text: "One line"}},
		},
		{
			name: "byte order mark, old line ends, blanks in the empty line", file: "a.txt", content: "\ufeffTitle \r\n \r\nBody\r\nmore\r",
			want: []kg.Article{{Title: "Title", Text: "Body\nmore"}},
		},
		{
			name: "what is said of a bare text from outside", file: "a.txt", content: "Body",
			bare: Bare{Published: "2020-01-02", Lang: kg.English, URL: "https://example.org"},
			want: []kg.Article{{ID: "https://example.org", URL: "https://example.org", Text: "Body", Published: "2020-01-02", Lang: kg.English}},
		},
		{
			name: "front matter wins over the outside", file: "a.md", content: "---\npublished: 2019-01-01\n---\nBody",
			bare: Bare{Published: "2020-01-02", Lang: kg.English},
			want: []kg.Article{{Text: "Body", Published: "2019-01-01", Lang: kg.English}},
		},
		{
			name: "the outside does not speak of JSON", file: "a.json", content: `{"text":"Body"}`,
			bare: Bare{Published: "2020-01-02", Lang: kg.English, URL: "https://example.org"},
			want: []kg.Article{{Text: "Body"}},
		},
		{
			name: "text of JSON is kept to the letter", file: "a.json", content: `{"id":"x","title":" T ","text":"\r\n Body \n"}`,
			want: []kg.Article{{ID: "x", Title: " T ", Text: "\r\n Body \n"}},
		},
		{
			name: "Markdown without front matter, escapes, code, HTML, ordered list", file: "a.md",
			content: "Two \\*stars\\*, `a&amp;b` <b>bold</b>  \nnext &#233;\n\n<div>\nx\n</div>\n\n    code\n\n3. three\n4. four\n\n![img](u) <https://example.org>",
			want:    []kg.Article{{Text: "Two *stars*, a&amp;b bold\nnext é\n\ncode\n\n3. three\n4. four\n\nhttps://example.org"}},
		},
		{
			name: "Markdown front matter only", file: "a.md", content: "---\nid: x\n---\n",
			failures: []string{"a.md (id x): is empty: give it a text or leave it out"},
		},
		{
			name: "front matter without an end", file: "a.md", content: "---\nid: x\nBody",
			failures: []string{"a.md: has front matter that does not end: close it with a line of ---"},
		},
		{
			name: "broken front matter", file: "a.md", content: "---\nid: [x\n---\nBody",
			failures: []string{"a.md: has broken front matter, [2:5] sequence end token ']' not found: correct it"},
		},
		{
			name: "TOML front matter", file: "a.md", content: "+++\nid = 1\n+++\nBody",
			failures: []string{"a.md: has front matter in TOML: write it in YAML, between lines of ---"},
		},
		{
			name: "articles one after the other", file: "a.json", content: "{\"text\":\"One\"}\n{\"text\":\"Two\"}",
			want: []kg.Article{{Text: "One"}, {Text: "Two"}},
		},
		{
			name: "array that is cut off", file: "a.json", content: `[{"text":"One"},{"text":"T`,
			want:     []kg.Article{{Text: "One"}},
			failures: []string{"a.json#2: broken JSON: it ends in the middle of a value: complete it or leave it out; what follows in this file is not read"},
		},
		{
			name: "array without an end", file: "a.json", content: `[{"text":"One"}`,
			want:     []kg.Article{{Text: "One"}},
			failures: []string{"a.json#1: broken JSON: it ends in the middle of a value: complete it or leave it out; what follows in this file is not read"},
		},
		{
			name: "empty array", file: "a.json", content: ` [ ]`,
			failures: []string{"a.json: holds no article: give it one or leave it out"},
		},
		{
			name: "more behind the array", file: "a.json", content: `[{"text":"One"}] {"text":"Two"}`,
			want:     []kg.Article{{Text: "One"}},
			failures: []string{"a.json#1: has more after the end of the array: correct it or leave that out; what follows in this file is not read"},
		},
		{
			name: "JSON file with blanks only", file: "a.json", content: " \n",
			failures: []string{"a.json: is empty: give it a text or leave it out"},
		},
		{
			name: "not JSON at all", file: "a.json", content: "Dakar",
			failures: []string{"a.json#1: broken JSON at byte 1, invalid character 'D' looking for beginning of value: correct it or leave it out"},
		},
		{
			name: "empty JSON Lines", file: "a.jsonl", content: "\n\n",
			failures: []string{"a.jsonl: is empty: give it a text or leave it out"},
		},
		{
			name: "JSON Lines in Windows-1252, broken bytes on the next line", file: "a.jsonl",
			content:  "{\"text\":\"sign\xe9 \xe0 Lom\xe9\"}\n{\"text\":\"sign\xc3( \xc3\xa9\"}\n",
			want:     []kg.Article{{Text: "signé à Lomé"}},
			failures: []string{"a.jsonl:2: has broken bytes at byte 14 (0xc3), neither UTF-8 nor Windows-1252: save it as UTF-8"},
		},
		{
			name: "id of a wrong type", file: "a.jsonl", content: `{"id":{"x":1},"text":"One"}`,
			failures: []string{"a.jsonl:1: broken JSON, want text or a number, not {: correct it or leave it out"},
		},
		{
			name: "PDF", file: "a.txt", content: "%PDF-1.7\nx",
			failures: []string{"a.txt: is a PDF file: convert it to text first (for example with pdftotext)"},
		},
		{
			name: "control character", file: "a.txt", content: "un \x01 accord",
			failures: []string{"a.txt: has the control character 0x01 at byte 4, so it is binary or damaged: give it as UTF-8 text"},
		},
		{
			name: "other kind of file", file: "a.html", content: "<p>x",
			failures: []string{"a.html: files that end in .html are not read: convert it to one of .txt, .md, .json, .jsonl, .ndjson"},
		},
		{
			name: "no extension, text", file: "article", content: "[Dakar] Title\n\nBody",
			want: []kg.Article{{Title: "[Dakar] Title", Text: "Body"}},
		},
		{
			name: "no extension, JSON Lines", file: "article", content: "{\"text\":\"One\"}\n{\"text\":\"Two\"}\n",
			want: []kg.Article{{Text: "One"}, {Text: "Two"}},
		},
		{
			name: "no extension, JSON Lines that begin broken", file: "article", content: "{\"text\":\n{\"text\":\"Two\"}\n",
			want:     []kg.Article{{Text: "Two"}},
			failures: []string{"article:1: broken JSON: it ends in the middle of a value: complete it or leave it out"},
		},
		{
			name: "no extension, JSON over several lines", file: "article", content: "{\n \"text\":\"One\"\n}\n",
			want: []kg.Article{{Text: "One"}},
		},
		{
			name: "no extension, array", file: "article", content: "[\n {\"text\":\"One\"}]",
			want: []kg.Article{{Text: "One"}},
		},
		{
			name: "no extension, front matter", file: "article", content: "---\ntitle: T\n---\nBody",
			want: []kg.Article{{Title: "T", Text: "Body"}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, tt.file)
			if err := os.WriteFile(path, []byte(tt.content), 0o600); err != nil {
				t.Fatal(err)
			}
			articles, failures := collect(Input{Paths: []string{path}, Bare: tt.bare})
			for i, a := range tt.want {
				tt.want[i].ID = identity(a)
			}
			for i, f := range failures {
				failures[i] = strings.TrimPrefix(f, dir+string(filepath.Separator))
			}
			if diff := cmp.Diff(tt.want, articles); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.failures, failures); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestUnreadablePaths(t *testing.T) {
	empty := t.TempDir()
	_, failures := collect(Input{Paths: []string{"testdata/nowhere.txt", empty}})
	want := []string{
		"testdata/nowhere.txt: no such file: check the path",
		empty + ": holds no article: want files that end in .txt, .md, .json, .jsonl, .ndjson",
	}
	if diff := cmp.Diff(want, failures); diff != "" {
		t.Error(diff)
	}
}

func TestStandardInput(t *testing.T) {
	in := Input{Paths: []string{Stdin, "testdata/feed/plain.txt"}, Stdin: strings.NewReader("Title\n\nBody"), Bare: Bare{URL: "https://example.org"}}
	articles, failures := collect(in)
	if len(articles) != 1 || articles[0].ID != "https://example.org" || articles[0].Title != "Title" {
		t.Errorf("got %+v", articles)
	}
	want := []string{"testdata/feed/plain.txt: a URL from the command line can name one text only: load the texts one by one"}
	if diff := cmp.Diff(want, failures); diff != "" {
		t.Error(diff)
	}
	if got := in.Size(); got != -1 {
		t.Errorf("size of standard input is %d", got)
	}
}

// TestLongArticles feeds values of 50 MB between sound ones.
func TestLongArticles(t *testing.T) {
	long := func() io.Reader { return io.LimitReader(zeros{}, 50<<20) }
	tests := []struct{ name, before, after, failure string }{
		{"lines", "{\"id\":\"a\",\"text\":\"One\"}\n{\"id\":\"b\",\"text\":\"", "\"}\n{\"id\":\"c\",\"text\":\"Three\"}\n", "-:2: is too long: at least 50.0 MB where one article may have 8 MB: split it into articles"},
		{"array", "[{\"id\":\"a\",\"text\":\"One\"},{\"id\":\"b\",\"text\":\"", "\"},{\"id\":\"c\",\"text\":\"Three\"}]", "-#2: is too long: at least 50.0 MB where one article may have 8 MB: split it into articles"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := Input{Paths: []string{Stdin}, Stdin: io.MultiReader(strings.NewReader(tt.before), long(), strings.NewReader(tt.after))}
			articles, failures := collect(in)
			want := []kg.Article{{ID: "a", Text: "One"}, {ID: "c", Text: "Three"}}
			if diff := cmp.Diff(want, articles); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff([]string{tt.failure}, failures); diff != "" {
				t.Error(diff)
			}
		})
	}
	_, failures := collect(Input{Paths: []string{Stdin}, Stdin: long()})
	if len(failures) != 1 || !strings.Contains(failures[0], "too long") {
		t.Errorf("text of 50 MB: %q", failures)
	}
}

// zeros is a stream of the digit 0 without an end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	copy(p, bytes.Repeat([]byte("0"), len(p)))
	return len(p), nil
}

func TestDates(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"2022-08-01", "2022-08-01"},
		{" 2022-08-01 ", "2022-08-01"},
		{"2022-08-01T23:30:00-05:00", "2022-08-01"},
		{"2022-08-01T10:15:00.123Z", "2022-08-01"},
		{"2022-08-01T10:15:00", "2022-08-01"},
		{"2022-08-01 10:15:00", "2022-08-01"},
		{"2022-8-1", "error"},
		{"2023-02-29", "error"},
		{"2022-08", "error"},
		{"2022-08-01T25:00:00Z", "error"},
		{"hier", "error"},
	}
	for _, tt := range tests {
		got, err := parsePublished(tt.in)
		if err != nil {
			got = "error"
		}
		if string(got) != tt.want {
			t.Errorf("%q: got %q (%v), want %q", tt.in, got, err, tt.want)
		}
	}
}

func TestLanguageTags(t *testing.T) {
	tests := map[string]string{"": "", "fr": "fr", "FR": "fr", "pt-BR": "pt", "fra": "fr", "ar_EG": "ar", " es ": "es", "de": "error", "klingon": "error", "und": "error"}
	for in, want := range tests {
		got, err := parseLang(in)
		if err != nil {
			got = "error"
		}
		if string(got) != want {
			t.Errorf("%q: got %q (%v), want %q", in, got, err, want)
		}
	}
}

func TestDigestTellsFieldsApart(t *testing.T) {
	seen := map[string]kg.Article{}
	for _, a := range []kg.Article{
		{ID: "x", Title: "ab", Text: "c"},
		{ID: "x", Title: "a", Text: "bc"},
		{ID: "x", Title: "a", Text: "bc", Published: "2020-01-01"},
		{ID: "x", Title: "a", Text: "bc", Lang: kg.French},
		{ID: "x", Title: "a", Text: "bc", Outlet: "fr"},
	} {
		if other, ok := seen[Digest(a)]; ok {
			t.Error(fmt.Sprint("same digest: ", a, other))
		}
		seen[Digest(a)] = a
	}
}

func TestBareURL(t *testing.T) {
	for url, want := range map[string]bool{"": true, " https://example.org/a ": true, "urn:example:a": true, "example.org/a": false, "not a url": false, "http://[::1": false} {
		if _, err := (Bare{URL: url}).Validate(); (err == nil) != want {
			t.Errorf("%q: error %v, want one: %t", url, err, !want)
		}
	}
}
