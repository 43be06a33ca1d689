package kg_test

import (
	"regexp"
	"testing"

	"github.com/entente-kg/entente/kg"
)

func TestEveryDomainHasASector(t *testing.T) {
	contexts := map[string]bool{}
	for _, c := range []string{"", "military", "crime", "economic", "diplomatic", "resource", "disease", "enviro_disaster",
		"migration", "humanitarian", "legal", "gender", "human_security", "religion_ethnicity", "executive"} {
		contexts[c] = true
	}
	category := regexp.MustCompile(`^[1-7][0-9]{2}$`)
	for _, d := range kg.Domains {
		if !contexts[d.PLOVER()] {
			t.Errorf("%s: %q is no PLOVER context", d, d.PLOVER())
		}
		if !category.MatchString(d.DAC()) {
			t.Errorf("%s: %q is no DAC category", d, d.DAC())
		}
	}
}
