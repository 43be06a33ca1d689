package extract

import (
	"testing"

	"github.com/entente-kg/entente/kg"
)

// TestGateWantsPhrasesInOrder opens the gate for words of an instrument near an act, and not for words that only look
// like them: letters of an abbreviation, words of a phrase in another order, words inside of others.
func TestGateWantsPhrasesInOrder(t *testing.T) {
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		lang   kg.Lang
		text   string
		passes bool
	}{
		{kg.English, "An M.O.U. was signed.", true},
		{kg.English, "I'm sure that he signed it.", false},
		{kg.French, "Le projet d'entente qu'ils ont paraphé.", true},
		{kg.Spanish, "Le han dado un papel más activo después de un tiempo, y pasó a formar filas.", false},
		{kg.Arabic, "وقع البلدان على نص.", true},
		{kg.Arabic, "وقع ذلك في النصف الأول.", false},
		{kg.Arabic, "باتفاقهما على التوقيع", true},
	} {
		if got := r.langs[c.lang].gate.passes("", c.text); got != c.passes {
			t.Errorf("%q passes the gate: %v, want %v", c.text, got, c.passes)
		}
	}
}
