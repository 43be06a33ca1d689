// Package shared finds the evaluation data that stands beside the project, for tests.
package shared

import (
	"os"
	"path/filepath"
	"testing"
)

// Dir is the folder of the evaluation data: the environment variable ENTENTE_SHARED, or ../shared
// beside the project. The test is skipped where there is none.
func Dir(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("ENTENTE_SHARED")
	if dir == "" {
		dir = filepath.Join(root(t), "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "eval")); err != nil {
		t.Skip("no evaluation data: set ENTENTE_SHARED to the folder that holds eval/dev")
	}
	return dir
}

// root is the folder of go.mod, above the folder of the package under test.
func root(t testing.TB) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the working folder")
		}
		dir = filepath.Dir(dir)
	}
}
