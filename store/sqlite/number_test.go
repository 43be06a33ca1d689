package sqlite

import (
	"slices"
	"testing"

	"github.com/entente-kg/entente/store"
)

func TestDocumentsStandByTypeAndDate(t *testing.T) {
	dates := []string{"9999-12-31", "2022-08-02", "2022-08-01", "2022-08", "2022", "2021-12-31", "2021-12", "2021", "0001", ""}
	var places []int64
	for _, hit := range store.HitTypes {
		low, high := numbersOfType(hit)
		for _, d := range dates {
			place := documentPlace(hit, d)
			places = append(places, place)
			for _, running := range []int64{0, 1<<runningBits - 1} {
				number := place<<runningBits | running
				if number < low || number >= high || placeOfNumber(number) != place {
					t.Errorf("%s of %q: number %d is not within %d to %d, at %d", hit, d, number, low, high, place)
				}
			}
		}
	}
	if !slices.IsSorted(places) || len(slices.Compact(places)) != len(store.HitTypes)*len(dates) {
		t.Errorf("places are not in order: %v", places)
	}
}
