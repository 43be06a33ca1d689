package extract

import (
	"testing"

	"github.com/entente-kg/entente/kg"
)

func TestSpelled(t *testing.T) {
	for _, tt := range []struct {
		place string
		lang  kg.Lang
		want  string
	}{
		{"NEW DELHI", "en", "New Delhi"},
		{"BRASILIA", "pt", "Brasília"},
		{"SAINT-DOMINGUE", "fr", "Saint-Domingue"},
		{"RÍO DE JANEIRO", "es", "Río de Janeiro"},
		{"Suva", "en", "Suva"},
		{"XYLOPOLIS", "en", "XYLOPOLIS"},
		{"AIX", "fr", "AIX"},
		{"الرباط", "ar", "الرباط"},
		{"", "fr", ""},
	} {
		if got := spelled(tt.place, tt.lang); got != tt.want {
			t.Errorf("%s in %s is spelled %q, want %q", tt.place, tt.lang, got, tt.want)
		}
	}
}
