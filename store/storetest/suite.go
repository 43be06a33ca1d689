package storetest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/entente-kg/entente/store"
)

// Open gives an empty store with the names of Catalogue; the suite closes it.
type Open func(t *testing.T) store.Store

// Run runs all cases.
func Run(t *testing.T, open Open) {
	t.Run("Reading", func(t *testing.T) { reading(t, fill(t, open, Generate(150, 1)), Generate(150, 1)) })
	t.Run("Mentions", func(t *testing.T) { mentions(t, fill(t, open, Generate(40, 3)), Generate(40, 3)) })
	t.Run("Corrections", func(t *testing.T) { corrections(t, opened(t, open)) })
	t.Run("Partnerships", func(t *testing.T) { partnerships(t, opened(t, open)) })
	t.Run("Lists", func(t *testing.T) { listings(t, fill(t, open, Generate(150, 1)), Generate(150, 1)) })
	t.Run("CommonWords", func(t *testing.T) { commonWords(t, opened(t, open)) })
	t.Run("Search", func(t *testing.T) { search(t, fill(t, open, Sample())) })
	t.Run("Empty", func(t *testing.T) { empty(t, opened(t, open)) })
	t.Run("Writing", func(t *testing.T) { writing(t, open) })
	t.Run("Concurrency", func(t *testing.T) { concurrency(t, open) })
}

func opened(t *testing.T, open Open) store.Store {
	t.Helper()
	s := open(t)
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Errorf("closing: %v", err)
		}
	})
	return s
}

func fill(t *testing.T, open Open, g Graph) store.Store {
	t.Helper()
	s := opened(t, open)
	must(t, Load(t.Context(), s, g))
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// same compares what a store gives with what is wanted; an empty list is as good as none.
func same[T any](t *testing.T, what string, got T, err error, want T) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
