package register

import (
	"os"
	"strings"
	"testing"
)

func TestTitleParties(t *testing.T) {
	text, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	title, cases := "", 0
	for _, line := range strings.Split(string(text), "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] != '\t':
			title = line
		default:
			cases++
			want := strings.TrimSpace(line)
			got := strings.ReplaceAll(TitleParties(title).Key(), "+", " ")
			if got == "" {
				got = "-"
			}
			if got != want {
				t.Errorf("%s\n got %s\nwant %s", title, got, want)
			}
		}
	}
	if cases == 0 {
		t.Fatal("testdata/titles.txt holds no cases")
	}
}
