package loader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/entente-kg/entente/kg"
)

// fields are what a file says of an article, not checked yet.
type fields struct {
	ID        scalar `json:"id" yaml:"id"`
	URL       scalar `json:"url" yaml:"url"`
	Title     string `json:"title" yaml:"title"`
	Text      string `json:"text" yaml:"text"`
	Published scalar `json:"published" yaml:"published"`
	Lang      scalar `json:"lang" yaml:"lang"`
	Outlet    string `json:"outlet" yaml:"outlet"`
}

// scalar is a JSON string or number, as text: feeds number their articles. Blanks around it go.
type scalar string

// UnmarshalJSON takes a string, a number or null.
func (s *scalar) UnmarshalJSON(b []byte) error {
	var text string
	switch {
	case bytes.Equal(b, []byte("null")):
	case b[0] == '"':
		if err := json.Unmarshal(b, &text); err != nil {
			return err
		}
	case b[0] == '-' || b[0] >= '0' && b[0] <= '9':
		text = string(b)
	default:
		return fmt.Errorf("want text or a number, not %s", b[:1])
	}
	*s = scalar(strings.TrimSpace(text))
	return nil
}

// parseFields reads one JSON object; raw may be UTF-8 or Windows-1252.
func parseFields(raw []byte) (fields, error) {
	var f fields
	text, err := toUTF8(raw)
	if err != nil {
		return f, err
	}
	if trimmed := strings.TrimSpace(text); !strings.HasPrefix(trimmed, "{") {
		return f, fmt.Errorf("broken JSON: an article is an object, {\"text\": …}, and this begins with %q: correct it or leave it out", first(trimmed))
	}
	if err := json.Unmarshal([]byte(text), &f); err != nil {
		return f, jsonError(err)
	}
	return f, nil
}

func first(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// jsonError says what is wrong with a JSON value, where, and what to do.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &syntax) && syntax.Error() == "unexpected end of JSON input":
		return errors.New("broken JSON: it ends in the middle of a value: complete it or leave it out")
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d, %s: correct it or leave it out", syntax.Offset, syntax)
	case errors.As(err, &kind):
		return fmt.Errorf("field %q holds a %s where text belongs: correct it or leave it out", kind.Field, kind.Value)
	}
	return fmt.Errorf("broken JSON, %w: correct it or leave it out", err)
}

// article checks the fields and gives the article that they make. The id of a failed article is
// kept so that the failure can name it.
func (f fields) article() (kg.Article, error) {
	failed := kg.Article{ID: string(f.ID)}
	if f.ID == "" {
		failed.ID = string(f.URL)
	}
	published, err := parsePublished(string(f.Published))
	if err != nil {
		return failed, err
	}
	lang, err := parseLang(string(f.Lang))
	if err != nil {
		return failed, err
	}
	if strings.TrimSpace(f.Title) == "" && strings.TrimSpace(f.Text) == "" {
		return failed, errEmpty
	}
	a := kg.Article{
		ID: string(f.ID), URL: string(f.URL), Title: f.Title, Text: f.Text,
		Published: published, Lang: lang, Outlet: strings.TrimSpace(f.Outlet),
	}
	a.ID = identity(a)
	return a, nil
}

// identity is by what an article is known: its id, else its URL, else its content.
func identity(a kg.Article) string {
	switch {
	case a.ID != "":
		return a.ID
	case a.URL != "":
		return a.URL
	}
	return "sha256:" + digest(a.Title, a.Text)[:32]
}

// digest is the hex SHA-256 of the fields, each with its length so that no two lists of fields
// give the same bytes.
func digest(fields ...string) string {
	h := sha256.New()
	for _, f := range fields {
		h.Write(strconv.AppendInt(nil, int64(len(f)), 10))
		h.Write([]byte{':'})
		h.Write([]byte(f))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Digest identifies all that was said of an article, before its language is detected.
func Digest(a kg.Article) string {
	return digest(a.ID, a.URL, a.Title, a.Text, string(a.Published), string(a.Lang), a.Outlet)
}

// timeLayouts are the forms of a publication time; its day is the one that the time itself tells.
var timeLayouts = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05"}

// parsePublished takes an ISO date or an RFC 3339 time and gives the day; "" is unknown.
func parsePublished(s string) (kg.Date, error) {
	s = strings.TrimSpace(s)
	day := s
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			day = t.Format(time.DateOnly)
			break
		}
	}
	if day == "" {
		return "", nil
	}
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return "", fmt.Errorf("published %q is no day of the calendar: give a date such as 2022-08-01 or a time such as 2022-08-01T09:30:00Z, or leave it out", s)
	}
	return kg.Date(day), nil
}

// parseLang takes a language tag in any usual form ("fr", "FR", "pt-BR", "fra"); "" is unknown.
func parseLang(s string) (kg.Lang, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	tag, err := language.Parse(s)
	if err == nil {
		base, confidence := tag.Base()
		for _, l := range kg.Langs {
			if base.String() == string(l) && confidence > language.Low {
				return l, nil
			}
		}
	}
	return "", fmt.Errorf("language %q is not read: give one of %s, or leave it out to have it detected", s, langList())
}

func langList() string {
	names := make([]string, len(kg.Langs))
	for i, l := range kg.Langs {
		names[i] = string(l)
	}
	return strings.Join(names, ", ")
}
