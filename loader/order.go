package loader

import (
	"iter"
	"sync"
)

// inOrder applies f to every element, by several workers at once, and gives the results in the
// order of the elements. It reads ahead by a few elements a worker. When the caller stops early,
// it stops as soon as the elements under way are done.
func inOrder[T, R any](in iter.Seq[T], workers int, f func(T) R) iter.Seq[R] {
	type task struct {
		in  T
		out chan R
	}
	return func(yield func(R) bool) {
		tasks := make(chan task)
		pending := make(chan task, 4*workers)
		stop := make(chan struct{})
		var running sync.WaitGroup
		defer running.Wait()
		defer close(stop)

		for range workers {
			running.Go(func() {
				for t := range tasks {
					t.out <- f(t.in)
				}
			})
		}
		running.Go(func() {
			defer close(pending)
			defer close(tasks)
			for element := range in {
				t := task{element, make(chan R, 1)}
				select {
				case pending <- t:
				case <-stop:
					return
				}
				select {
				case tasks <- t:
				case <-stop:
					return
				}
			}
		})
		for t := range pending {
			if !yield(<-t.out) {
				return
			}
		}
	}
}

// chunks groups the elements, at most n to a group and at most as many as fit into limit by size
// (a larger element stands alone).
func chunks[T any](in iter.Seq[T], n int, limit int64, size func(T) int64) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		var group []T
		total := int64(0)
		for element := range in {
			s := size(element)
			if len(group) > 0 && (len(group) == n || total+s > limit) {
				if !yield(group) {
					return
				}
				group, total = nil, 0
			}
			group = append(group, element)
			total += s
		}
		if len(group) > 0 {
			yield(group)
		}
	}
}

// ahead makes the next element while the caller works on this one, and one more to wait.
func ahead[T any](in iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		made := make(chan T, 1)
		stop := make(chan struct{})
		var running sync.WaitGroup
		defer running.Wait()
		defer close(stop)
		running.Go(func() {
			defer close(made)
			for element := range in {
				select {
				case made <- element:
				case <-stop:
					return
				}
			}
		})
		for element := range made {
			if !yield(element) {
				return
			}
		}
	}
}
