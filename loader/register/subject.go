package register

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/entente-kg/entente/kg"
)

//go:embed subjects.tsv
var subjectsTable string

var subjects = sync.OnceValue(func() map[string][]kg.Domain {
	m := map[string][]kg.Domain{}
	for _, row := range table(subjectsTable) {
		domains := []kg.Domain{}
		for _, d := range strings.Fields(row[1]) {
			domains = append(domains, kg.Domain(d))
		}
		m[subjectKey(row[0])] = domains
	}
	return m
})

// subjectKey is a subject without case, punctuation and a closing acronym in brackets.
func subjectKey(s string) string {
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i]
	}
	words := wordsOf(s)
	keys := make([]string, len(words))
	for i, w := range words {
		// Registers of one country spell organisations both ways.
		keys[i] = strings.Replace(w.folded, "organization", "organisation", 1)
	}
	return strings.Join(keys, " ")
}

// DomainsOf gives the domains that a register's subject stands for, in the order of kg.Domains; ok
// is false for a subject that the table does not know.
func DomainsOf(subject string) (domains []kg.Domain, ok bool) {
	listed, ok := subjects()[subjectKey(subject)]
	for _, d := range kg.Domains {
		for _, l := range listed {
			if d == l {
				domains = append(domains, d)
			}
		}
	}
	return domains, ok
}
