package graph

import "sync"

// failures remembers which errors of an operation were logged.
type failures struct {
	mu    sync.Mutex
	texts map[string]bool
}

func (f *failures) seen(err error) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	text := err.Error()
	if f.texts[text] {
		return true
	}
	if f.texts == nil {
		f.texts = map[string]bool{}
	}
	f.texts[text] = true
	return false
}
