package extract_test

import (
	"testing"
	"time"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/kg"
)

func TestZZHard(t *testing.T) {
	r, _ := extract.New(kg.French)
	for _, n := range []int{100, 400} {
		for name, text := range hard(n) {
			t0 := time.Now()
			r.Read(kg.Article{Lang: kg.French, Published: "2024-05-17", Title: "Maroc-Niger : un accord signé", Text: text})
			if d := time.Since(t0); d > 20*time.Millisecond {
				t.Log(n, name, len(text), d)
			}
		}
	}
}
