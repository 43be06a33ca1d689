package loader

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInOrder(t *testing.T) {
	numbers := make([]int, 1000)
	want := make([]int, len(numbers))
	for i := range numbers {
		numbers[i], want[i] = i, i*i
	}
	square := func(i int) int { return i * i }
	for workers := 1; workers <= 8; workers++ {
		got := slices.Collect(inOrder(slices.Values(numbers), workers, square))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%d workers: %s", workers, diff)
		}
		var some []int
		for v := range inOrder(slices.Values(numbers), workers, square) {
			if some = append(some, v); len(some) == 5 {
				break
			}
		}
		if diff := cmp.Diff(want[:5], some); diff != "" {
			t.Fatalf("%d workers, stopped early: %s", workers, diff)
		}
	}
}

func TestChunks(t *testing.T) {
	size := func(i int) int64 { return int64(i) }
	got := slices.Collect(chunks(slices.Values([]int{1, 1, 1, 1, 9, 20, 3, 4}), 3, 10, size))
	if diff := cmp.Diff([][]int{{1, 1, 1}, {1, 9}, {20}, {3, 4}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAhead(t *testing.T) {
	numbers := []int{1, 2, 3, 4, 5}
	if diff := cmp.Diff(numbers, slices.Collect(ahead(slices.Values(numbers)))); diff != "" {
		t.Error(diff)
	}
	made := 0
	endless := func(yield func(int) bool) {
		for ; yield(made); made++ {
		}
	}
	for v := range ahead(endless) {
		if v == 3 {
			break
		}
	}
	// The one in hand, one that waits and one that found no place.
	if made > 5 {
		t.Errorf("%d elements were made when the fourth was the last wanted", made+1)
	}
}
