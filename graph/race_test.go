//go:build race

package graph_test

// racing: under the race detector pools forget what they hold, so memory says nothing.
const racing = true
