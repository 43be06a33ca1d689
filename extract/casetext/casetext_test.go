package casetext

import (
	"strings"
	"testing"
)

// TestWordsWithoutKey: what is checked by no key must not pass for checked.
func TestWordsWithoutKey(t *testing.T) {
	for line, want := range map[string]string{
		"KE+PE TREATY SIGNED 2017-04-20":            `"2017-04-20"`,
		"KE+PE TREATY SIGNED on date=2017-04-20":    `"on"`,
		"KE+PE TREATY SIGNED date=2017-04-20":       "",
		"optional KE+PE TREATY SIGNED place=La Paz": "",
		"KE+PE TREATY": "want parties, kind and status",
	} {
		_, err := parseExpectation(line)
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", line, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%s: got error %v, want one that names %s", line, err, want)
		}
	}
}
