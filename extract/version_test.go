package extract

import (
	"regexp"
	"testing"

	"github.com/entente-kg/entente/kg"
)

func TestVersion(t *testing.T) {
	if v := Version(); !regexp.MustCompile(`^[0-9a-f]{12}$`).MatchString(v) {
		t.Errorf("version %q", v)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	got := r.Read(kg.Article{ID: "v", Lang: "fr", Published: "2019-05-22", Text: "Le Vietnam et le Chili ont signé mardi un accord de pêche."})
	if len(got.Mentions) != 1 || got.Mentions[0].Version != Version() || got.Version != Version() {
		t.Errorf("%+v", got)
	}
	if _, err := sources.ReadFile("read.go"); err != nil {
		t.Errorf("the code is no part of the version: %v", err)
	}
}
