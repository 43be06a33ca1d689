package extract

import (
	"reflect"
	"testing"

	"github.com/entente-kg/entente/kg"
)

// TestOnDemandReadsAsMuch reads an article of each language, and one of a language that there is none of, with a reader that
// loads what it needs.
func TestOnDemandReadsAsMuch(t *testing.T) {
	whole, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for l, text := range map[kg.Lang]string{
		kg.French: "Le Chili et le Togo ont signé un accord de pêche.", kg.English: "Chile and Togo signed a fisheries agreement.",
		kg.Spanish: "Chile y Togo firmaron un acuerdo de pesca.", kg.Portuguese: "O Chile e o Togo assinaram um acordo de pesca.",
		kg.Arabic: "وقعت تشيلي وتوغو اتفاقا للصيد.", "xx": "Chile and Togo signed a fisheries agreement.",
	} {
		a := kg.Article{Lang: l, Published: "2024-05-17", Text: text}
		got := OnDemand().Read(a)
		if !reflect.DeepEqual(got, whole.Read(a)) || len(got.Mentions) == 0 != (l == "xx") {
			t.Errorf("%s: %+v", l, got.Mentions)
		}
	}
}
