package model

import "fmt"

// InputError is what is wrong with a value that a client sent; its text is for the client.
type InputError struct{ text string }

// Error is the text for the client.
func (e *InputError) Error() string { return e.text }

// Invalid makes an InputError.
func Invalid(format string, args ...any) error { return &InputError{fmt.Sprintf(format, args...)} }
