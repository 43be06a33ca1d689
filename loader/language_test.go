package loader

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-kg/entente/internal/shared"
	"github.com/entente-kg/entente/kg"
)

func TestDetectLang(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Le ministre a signé hier un accord avec son homologue gabonais.", "fr"},
		{"The minister signed an agreement with his counterpart yesterday.", "en"},
		{"El ministro firmó ayer un acuerdo con su homólogo de Chile.", "es"},
		{"O ministro assinou ontem um acordo com o seu homólogo de Angola.", "pt"},
		{"وقع الوزير أمس اتفاقية مع نظيره التونسي.", "ar"},
		{"Rabat, Niamey to sign the port deal", "en"},
		{"Togo et Gabon : protocole paraphé", "fr"},
		{strings.Repeat("Der Minister hat gestern mit seinem Amtskollegen ein Abkommen über die Häfen unterzeichnet. ", 3), "error"},
		{strings.Repeat("Министр подписал вчера соглашение о портах. ", 6), "error"},
		{"12 345", "error"},
	}
	for _, tt := range tests {
		got, err := DetectLang(kg.Article{Text: tt.text})
		if err != nil {
			got = "error"
		}
		if string(got) != tt.want {
			t.Errorf("%q: got %q (%v), want %q", tt.text, got, err, tt.want)
		}
	}
}

// TestDetectLangOfAnnotatedArticles allows no mistake on whole articles and few on headlines.
func TestDetectLangOfAnnotatedArticles(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared.Dir(t), "eval", "dev", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatal("no annotated articles: ", err)
	}
	titles, wrong := 0, 0
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<22)
		for lines.Scan() {
			var a struct{ ID, Lang, Title, Text string }
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatal(err)
			}
			if got, err := DetectLang(kg.Article{Title: a.Title, Text: a.Text}); string(got) != a.Lang {
				t.Errorf("%s: got %q (%v), want %s", a.ID, got, err, a.Lang)
			}
			if a.Title != "" {
				titles++
				if got, _ := DetectLang(kg.Article{Title: a.Title}); string(got) != a.Lang {
					wrong++
				}
			}
		}
		f.Close()
	}
	if wrong*100 > titles*8 {
		t.Errorf("the language of %d of %d headlines is wrong", wrong, titles)
	}
}
