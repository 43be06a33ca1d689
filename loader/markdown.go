package loader

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// frontMatterFence stands above and below front matter.
const frontMatterFence = "---"

// readMarkdown takes the whole file as one article: YAML front matter with the fields of an
// article, then the text, whose markup is dropped. Without a title in the front matter, a first
// heading is the title.
func readMarkdown(src *source, yield func(Item) bool) bool {
	content, size, err := wholeText(src)
	item := Item{Name: src.name, Bytes: size, Err: err}
	if err == nil {
		var f fields
		if f, item.Err = markdownFields(content); item.Err == nil {
			item.Article, item.Err = src.bare.article(f)
		}
	}
	return yield(item)
}

func markdownFields(content string) (fields, error) {
	f, body, err := frontMatter(content)
	if err != nil {
		return f, err
	}
	heading, plain := plainText([]byte(body), f.Title == "")
	if f.Title == "" {
		f.Title = heading
	}
	f.Text = plain
	return f, nil
}

// frontMatter reads the fields at the top and gives the rest.
func frontMatter(content string) (f fields, body string, err error) {
	if line, _, _ := strings.Cut(content, "\n"); strings.TrimSpace(line) == "+++" {
		return f, "", errors.New("has front matter in TOML: write it in YAML, between lines of ---")
	}
	block, found := strings.CutPrefix(content, frontMatterFence+"\n")
	if !found {
		return f, content, nil
	}
	block, body, found = strings.Cut("\n"+block, "\n"+frontMatterFence)
	if !found {
		return f, "", errors.New("has front matter that does not end: close it with a line of ---")
	}
	_, body, _ = strings.Cut(body, "\n")
	if err := yaml.Unmarshal([]byte(block), &f); err != nil {
		return f, "", fmt.Errorf("has broken front matter, %s: correct it", strings.TrimSpace(yaml.FormatError(err, false, false)))
	}
	f.Text = ""
	return f, body, nil
}

// UnmarshalYAML takes any scalar as it is written, so that numbers and dates stay what they were.
func (s *scalar) UnmarshalYAML(b []byte) error {
	var value any
	if err := yaml.Unmarshal(b, &value); err != nil {
		return err
	}
	switch v := value.(type) {
	case nil:
		*s = ""
	case string:
		*s = scalar(strings.TrimSpace(v))
	default:
		*s = scalar(strings.TrimSpace(string(b)))
	}
	return nil
}

// plainText drops the markup of a Markdown text: paragraphs and headings are set off by blank
// lines, items of a list stand on a line each after their marker. A heading that comes first is
// given apart where takeHeading says so.
func plainText(source []byte, takeHeading bool) (heading, plain string) {
	doc := goldmark.DefaultParser().Parse(text.NewReader(source))
	first := doc.FirstChild()
	if takeHeading && first != nil && first.Kind() == ast.KindHeading {
		heading = inlineText(first, source)
		doc.RemoveChild(doc, first)
	}
	return heading, strings.Join(blocks(doc, source), "\n\n")
}

// blocks gives the text of each block below the node.
func blocks(parent ast.Node, source []byte) []string {
	var out []string
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		var block string
		switch n := n.(type) {
		case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
			block = inlineText(n, source)
		case *ast.List:
			block = listText(n, source)
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			block = strings.TrimSpace(string(n.Lines().Value(source)))
		case *ast.HTMLBlock, *ast.ThematicBreak:
		default:
			block = strings.Join(blocks(n, source), "\n\n")
		}
		if block != "" {
			out = append(out, block)
		}
	}
	return out
}

func listText(list *ast.List, source []byte) string {
	var lines []string
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		marker := string(list.Marker)
		if list.IsOrdered() {
			marker = fmt.Sprintf("%d%s", number, marker)
			number++
		}
		lines = append(lines, marker+" "+strings.Join(blocks(item, source), "\n"))
	}
	return strings.Join(lines, "\n")
}

// inlineText is the text of a block without emphasis, links and raw HTML, on one line but for hard
// line breaks.
func inlineText(block ast.Node, source []byte) string {
	var b bytes.Buffer
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			value := n.Value(source)
			if !n.IsRaw() {
				value = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
			}
			b.Write(value)
			switch {
			case n.HardLineBreak():
				b.WriteByte('\n')
			case n.SoftLineBreak():
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(source))
		case *ast.RawHTML, *ast.Image:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(b.String())
}
