package loader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/loader/register"
)

// registerName is what the rows of a treaty register are known by: the file's name.
func registerName(file string) string {
	if file == Stdin {
		return "register"
	}
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// row makes the item of a register's row; its mentions are given, there is nothing to read.
func row(file string, line []byte, it Item) Item {
	r, err := register.ParseRow(bytes.TrimSpace(line))
	it.Article = r.Article(registerName(file))
	if err != nil {
		it.Err = err
		return it
	}
	it.Given = &kg.Reading{Article: it.Article, Version: register.Version, Mentions: r.Mentions()}
	return it
}

// digest identifies the content of the item: that of its article, and what is given with it.
func (it Item) digest() string {
	article := Digest(it.Article)
	if it.Given == nil {
		return article
	}
	given, err := json.Marshal(it.Given.Mentions)
	if err != nil {
		panic(fmt.Sprintf("mentions of %s as JSON: %v", it.Name, err)) // strings and numbers only
	}
	sum := sha256.Sum256(append(given, article...))
	return hex.EncodeToString(sum[:])
}

// version is that of what reads the item: the register's for its rows, else the reader's.
func (it Item) version(reader string) string {
	if it.Given != nil {
		return it.Given.Version
	}
	return reader
}

// given makes the reading of an item that was not read but came with its mentions.
func given(out Read) Read {
	out.Reading = *out.Given
	out.Reading.Mentions = append([]kg.Mention(nil), out.Given.Mentions...)
	for i := range out.Reading.Mentions {
		out.Reading.Mentions[i].Index = i
	}
	link.Identify(out.Article.ID, out.Reading.Mentions)
	return out
}
