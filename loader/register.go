package loader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"path/filepath"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/loader/register"
)

// readRegister takes every line as a row of a register.
func readRegister(src *source, yield func(Item) bool) bool {
	return eachLine(src, func(it Item, line []byte) bool {
		if it.Err == nil {
			it = row(src.name, line, it)
		}
		return yield(it)
	})
}

// Line is a row of a register as a dry run shows it, or the reason why it cannot be read.
type Line struct {
	register.Line
	Err error // names the row
}

// RegisterLines reads the rows of the input's registers without storing anything.
func (in Input) RegisterLines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		show := func(src *source, _ func(Item) bool) bool {
			return eachLine(src, func(it Item, line []byte) bool {
				var r register.Row
				if it.Err == nil {
					r, it.Err = register.ParseRow(bytes.TrimSpace(line))
				}
				if it.Err != nil {
					return yield(Line{Err: it.Failure()})
				}
				return yield(Line{Line: register.LineOf(r)})
			})
		}
		fail := func(it Item) bool { return yield(Line{Err: it.Failure()}) }
		for _, path := range in.Registers {
			if !in.readFile(file{path: path}, &format{read: show}, nil, fail) {
				return
			}
		}
	}
}

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
	line = bytes.TrimSpace(line)
	r, err := register.ParseRow(line)
	if err != nil {
		it.Err = err
		return it
	}
	it.Article = r.Article(registerName(file))
	it.Given = func() kg.Reading {
		return kg.Reading{Article: it.Article, Version: register.Version, Mentions: r.Mentions()}
	}
	sum := sha256.Sum256(append([]byte(Digest(it.Article)), line...))
	it.givenDigest = hex.EncodeToString(sum[:])
	return it
}

// digest identifies the content of the item: that of its article, and the row that it was given in.
func (it Item) digest() string {
	if it.Given != nil {
		return it.givenDigest
	}
	return Digest(it.Article)
}

// version is that of what reads the item: the register's for its rows, else the reader's.
func (it Item) version(reader string) string {
	if it.Given != nil {
		return register.Version
	}
	return reader
}

// given makes the reading of an item that was not read but came with its mentions.
func given(out Read) Read {
	out.Reading = out.Given()
	for i := range out.Reading.Mentions {
		out.Reading.Mentions[i].Index = i
	}
	link.Identify(out.Article.ID, out.Reading.Mentions)
	return out
}
