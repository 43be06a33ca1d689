package graph

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// The queue looks at more uncertain mentions than it shows, since the least certain ones are not
// the most consequential ones.
const (
	queueDepth = 10
	queueFloor = 200
)

func (r *Resolver) reviewQueue(ctx context.Context, first int) ([]*model.ReviewItem, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	return ReviewQueue(ctx, r.store, first)
}

// ReviewQueue gives the mentions of most risk, among the least certain ones that nobody confirmed.
func ReviewQueue(ctx context.Context, s store.Reader, first int) ([]*model.ReviewItem, error) {
	reports, err := s.Uncertain(ctx, max(first*queueDepth, queueFloor))
	if err != nil {
		return nil, err
	}
	reports = slices.DeleteFunc(reports, func(m store.Report) bool { return m.Mention.Review != nil && m.Mention.Review.Confirmed })
	accords, err := s.AccordsByID(ctx, each(reports, func(m store.Report) string { return m.Accord }))
	if err != nil {
		return nil, err
	}
	mentions := model.SeatMentions([][]store.Report{reports})[0]
	items := make([]*model.ReviewItem, 0, len(mentions))
	for i, m := range mentions {
		if accords[i] != nil {
			items = append(items, review(m, *accords[i]))
		}
	}
	slices.SortFunc(items, func(a, b *model.ReviewItem) int {
		return cmp.Or(cmp.Compare(b.Risk, a.Risk), cmp.Compare(a.Mention.Key(), b.Mention.Key()))
	})
	return items[:min(first, len(items))], nil
}

// concern is a reason to look at a mention, and how much hangs on it.
type concern struct {
	weight float64
	text   string
}

// review weighs a mention: the chance that it is wrong, times what would change if it were.
func review(m *model.Mention, a kg.Accord) *model.ReviewItem {
	concerns := consequences(m, a)
	stake := 0.2
	for _, c := range concerns {
		stake += c.weight
	}
	doubt := 1 - m.Confidence
	item := &model.ReviewItem{Mention: m, Risk: math.Round(1e4*doubt*math.Min(stake, 1)) / 1e4}
	item.Reasons = append(item.Reasons, fmt.Sprintf("the reader gives it a chance of %.0f %% to be right", 100*m.Confidence))
	slices.SortStableFunc(concerns, func(x, y concern) int { return cmp.Compare(y.weight, x.weight) })
	for _, c := range concerns {
		item.Reasons = append(item.Reasons, c.text)
	}
	return item
}

// consequences is what in the graph hangs on the mention.
func consequences(m *model.Mention, a kg.Accord) []concern {
	var out []concern
	switch {
	case len(a.Mentions) == 1:
		out = append(out, concern{0.4, "nothing else supports its accord"})
	case a.Sources == 1:
		out = append(out, concern{0.3, "its accord has one independent source"})
	}
	for _, s := range a.History {
		if len(s.Mentions) == 1 && s.Mentions[0] == m.Key() && len(a.History) > 1 {
			out = append(out, concern{0.15, fmt.Sprintf("it alone says that the accord is %s", s.Status)})
		}
	}
	for _, c := range a.Conflicts {
		if c.Mention == m.Key() {
			out = append(out, concern{0.2, fmt.Sprintf("it says %s %q where the accord has %q", c.Field, c.Other, c.Kept)})
		}
	}
	if m.Count > 1 {
		out = append(out, concern{0.15, fmt.Sprintf("it stands for %d instruments", m.Count)})
	}
	if len(m.Parties) > 2 {
		out = append(out, concern{0.1, fmt.Sprintf("it binds %d parties", len(m.Parties))})
	}
	if len(a.Relations) > 0 {
		out = append(out, concern{0.05, "other accords relate to its accord"})
	}
	return out
}
