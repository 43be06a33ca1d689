package extract

import (
	"errors"
	"fmt"
	"strings"
)

// eachPair gives the lines of a file of all languages (lang/FORMAT.md) that holds two values a line with a tab between
// them; an error names the file and the line.
func eachPair(file string, add func(name, value string) error) error {
	b, err := languageFiles.ReadFile("lang/" + file)
	if err != nil {
		return fmt.Errorf("reading lang/%s: %w", file, err)
	}
	for n, line := range strings.Split(string(b), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, ok := strings.Cut(line, "\t")
		if !ok {
			return fmt.Errorf("lang/%s:%d: want two values with a tab between them", file, n+1)
		}
		if err := add(name, value); err != nil {
			return fmt.Errorf("lang/%s:%d: %w", file, n+1, err)
		}
	}
	return nil
}

// checkPairs reads the files of all languages, so that what is wrong in them is told before anything is read.
func checkPairs() error {
	_, agency := agencies()
	_, body := fieldOfBody()
	_, pointed := pointedNames()
	return errors.Join(agency, body, pointed)
}
