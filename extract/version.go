package extract

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"io/fs"
	"strings"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
)

//go:embed *.go
var sources embed.FS

// Version names the state of the reader, in 12 hexadecimal digits: a digest of its code and of the words that it knows, so
// that no change of how it reads goes without a new one. A mention carries the version that made it.
func Version() string { return version() }

var version = sync.OnceValue(func() string {
	h := sha256.New()
	for _, files := range []fs.FS{sources, languageFiles, gazetteer.Data()} {
		err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, ".md") {
				return err
			}
			content, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			_, err = io.WriteString(h, name+"\x00"+string(content)+"\x00")
			return err
		})
		if err != nil {
			panic(err) // the files are in the program
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
})
