package derive

import "github.com/goccy/go-json"

// Read reads JSON that a store keeps. Most of the time of reading a list goes into this: the
// package is several times as fast as the one of the standard library, and reads the same.
func Read(text string, into any) error { return json.Unmarshal([]byte(text), into) }
