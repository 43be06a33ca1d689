package derive

import (
	"context"

	"github.com/entente-kg/entente/store"
)

// Complete asks the store for what a list is to come with and does not have yet: what articles say of its
// accords, and the sums of the filter.
func Complete(ctx context.Context, s store.Reader, out store.Listing, f store.Filter, e store.Extra) (store.Listing, error) {
	var err error
	if e.Reports {
		ids := make([]string, len(out.Accords))
		for i, a := range out.Accords {
			ids[i] = a.ID
		}
		if out.Reports, err = s.Reports(ctx, ids); err != nil {
			return out, err
		}
	}
	if e.Summary {
		out.Summary, err = s.Summary(ctx, f)
	}
	return out, err
}
