package loader

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// sniffLength is how many bytes of a file decide what it is.
const sniffLength = 16 << 10

var (
	utf8BOM    = []byte{0xEF, 0xBB, 0xBF}
	utf16leBOM = []byte{0xFF, 0xFE}
	utf16beBOM = []byte{0xFE, 0xFF}
)

// signatures are the first bytes of kinds of file that people take for text, with what to do.
var signatures = []struct{ magic, advice string }{
	{"%PDF-", "is a PDF file: convert it to text first (for example with pdftotext)"},
	{"PK\x03\x04", "is a zip archive or an office document: unpack it or save it as text first"},
	{"\xD0\xCF\x11\xE0", "is an office document: save it as text first"},
	{"\x1F\x8B", "is compressed with gzip: unpack it first"},
	{"\x28\xB5\x2F\xFD", "is compressed with zstd: unpack it first"},
}

// errBinary says that bytes are no text.
var errBinary = errors.New("is binary, not text: give it as UTF-8 text")

// errEmpty says that there is nothing to read.
var errEmpty = errors.New("is empty: give it a text or leave it out")

// wholeFile is the encoding of a stream that its first bytes show: UTF-16 in either order, or nil
// for single bytes and UTF-8, which are told apart article by article.
func wholeFile(start []byte) (encoding.Encoding, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(start, []byte(s.magic)) {
			return nil, errors.New(s.advice)
		}
	}
	little := utf16.UTF16(utf16.LittleEndian, utf16.UseBOM)
	big := utf16.UTF16(utf16.BigEndian, utf16.UseBOM)
	switch {
	case bytes.HasPrefix(start, utf16leBOM):
		return little, nil
	case bytes.HasPrefix(start, utf16beBOM):
		return big, nil
	case bytes.IndexByte(start, 0) < 0:
		return nil, nil
	case isUTF16(start, 0):
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM), nil
	case isUTF16(start, 1):
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM), nil
	}
	return nil, errBinary
}

// isUTF16 tells whether nearly all pairs of bytes, the low one at index low of each, are characters
// that texts in the five languages are made of.
func isUTF16(start []byte, low int) bool {
	pairs, sound := len(start)/2, 0
	for i := range pairs {
		r := rune(start[2*i+low]) | rune(start[2*i+1-low])<<8
		if isTextRune(r) {
			sound++
		}
	}
	return pairs > 0 && sound*100 >= pairs*95
}

func isTextRune(r rune) bool {
	switch {
	case r == '\n', r == '\r', r == '\t':
		return true
	case r < 0x250: // ASCII and Latin
		return unicode.IsPrint(r) || r == 0xA0
	case r >= 0x600 && r < 0x700, r >= 0x750 && r < 0x780: // Arabic
		return true
	}
	return r >= 0x2000 && r < 0x2100 || r == 0xFEFF // punctuation, currency
}

// decoded is the stream with UTF-16 turned into UTF-8 and a byte order mark dropped. The bytes of
// other encodings pass unchanged.
func decoded(in *bufio.Reader) (io.Reader, error) {
	start, err := in.Peek(sniffLength)
	if len(start) == 0 && err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("reading failed: %w", err)
	}
	whole, err := wholeFile(start)
	if err != nil {
		return nil, err
	}
	if whole != nil {
		return transform.NewReader(in, whole.NewDecoder()), nil
	}
	if bytes.HasPrefix(start, utf8BOM) {
		if _, err := in.Discard(len(utf8BOM)); err != nil {
			return nil, fmt.Errorf("reading failed: %w", err)
		}
	}
	return in, nil
}

// peekText is the beginning of the stream as UTF-8, as far as one can tell.
func peekText(in *bufio.Reader) ([]byte, error) {
	start, _ := in.Peek(sniffLength)
	whole, err := wholeFile(start)
	if err != nil {
		return nil, err
	}
	if whole == nil {
		return bytes.TrimPrefix(start, utf8BOM), nil
	}
	return whole.NewDecoder().Bytes(start)
}

// toUTF8 turns the bytes of one article (UTF-8 or Windows-1252) into a string and refuses what is
// neither.
func toUTF8(b []byte) (string, error) {
	if i := controlAt(b); i >= 0 {
		return "", fmt.Errorf("has the control character %#02x at byte %d, so it is binary or damaged: give it as UTF-8 text", b[i], i+1)
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	if isWindows1252(b) {
		text, err := charmap.Windows1252.NewDecoder().Bytes(b)
		if err == nil {
			return string(text), nil
		}
	}
	i := invalidAt(b)
	return "", fmt.Errorf("has broken bytes at byte %d (%#02x), neither UTF-8 nor Windows-1252: save it as UTF-8", i+1, b[i])
}

// controlAt is the index of the first byte that no text holds, -1 if there is none.
func controlAt(b []byte) int {
	return bytes.IndexFunc(b, func(r rune) bool {
		return r < 0x20 && !strings.ContainsRune("\t\n\v\f\r\x1b", r)
	})
}

func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

// windows1252 are the characters above ASCII that texts in French, English, Spanish and Portuguese
// hold, beside letters.
const windows1252 = "€‚„…‹‘’“”•–—™›\u00a0¡£©ª«®°±²³·¹º»¼½¾¿§´×"

// letters1252 are the accented letters of those languages and of names in their news.
const letters1252 = "àâäæçèéêëîïôœùûüñáíóúãõìòåøößšžýÀÂÄÆÇÈÉÊËÎÏÔŒÙÛÜÑÁÍÓÚÃÕÌÒÅØÖŠŽÝ"

// isWindows1252 tells whether bytes that are not valid UTF-8 read as plain text in Windows-1252.
// Damaged UTF-8 does not: it has sound sequences beside the broken ones, or letters that no word
// has in that place.
func isWindows1252(b []byte) bool {
	high, odd, sequences := 0, 0, 0
	previous := rune(0)
	for i := 0; i < len(b); i++ {
		r := charmap.Windows1252.DecodeByte(b[i])
		if b[i] >= 0x80 {
			high++
			if _, n := utf8.DecodeRune(b[i:]); n > 1 {
				sequences++
			}
			isLetter := strings.ContainsRune(letters1252, r)
			capitalInWord := isLetter && unicode.IsUpper(r) && unicode.IsLower(previous)
			if capitalInWord || !isLetter && !strings.ContainsRune(windows1252, r) {
				odd++
			}
		}
		previous = r
	}
	return sequences*20 <= high && odd*20 <= high
}
