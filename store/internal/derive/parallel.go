package derive

import (
	"runtime"

	"golang.org/x/sync/errgroup"
)

// sideBySide makes n values on all processors. Of several errors it gives one.
func sideBySide[T any](n int, value func(i int) (T, error)) ([]T, error) {
	out := make([]T, n)
	err := inShares(n, func(i int) (err error) {
		out[i], err = value(i)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Decode reads n JSON texts, each into its own value, on all processors.
func Decode(n int, of func(i int) (text string, into any)) error {
	return inShares(n, func(i int) error {
		text, into := of(i)
		return Read(text, into)
	})
}

func inShares(n int, do func(i int) error) error {
	const share = 256
	if n <= share {
		for i := range n {
			if err := do(i); err != nil {
				return err
			}
		}
		return nil
	}
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for from := 0; from < n; from += share {
		workers.Go(func() error {
			for i := from; i < min(from+share, n); i++ {
				if err := do(i); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return workers.Wait()
}
