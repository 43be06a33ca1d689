package graph

import (
	"context"
	"encoding/json"

	"github.com/entente-kg/entente/graph/model"
)

// seated is an object that stands in a level of objects of type M.
type seated[M any] interface{ Seated() model.Seat[M] }

// ask answers a question for some objects of a level, by asking it for the whole level.
func ask[O seated[M], M, V any](ctx context.Context, objs []O, question string, fetch func(context.Context, []M) ([]V, error)) ([]V, error) {
	out := make([]V, len(objs))
	for i, o := range objs {
		seat := o.Seated()
		answers, err := model.Ask(ctx, seat.Level, question, fetch)
		if err != nil {
			return nil, err
		}
		out[i] = answers[seat.At]
	}
	return out, nil
}

// question names a field with its arguments: two fields of a level that differ in neither are
// asked once.
func question(field string, args ...any) string {
	if len(args) == 0 {
		return field
	}
	b, err := json.Marshal(args)
	if err != nil { // arguments are strings, numbers and structs of them
		panic(err)
	}
	return field + string(b)
}

// each maps a slice.
func each[A, B any](as []A, f func(A) B) []B {
	out := make([]B, len(as))
	for i, a := range as {
		out[i] = f(a)
	}
	return out
}

// distinct gives the non-empty strings, each once, in their order.
func distinct[S ~string](keys []S) []S {
	seen := make(map[S]bool, len(keys))
	out := make([]S, 0, len(keys))
	for _, k := range keys {
		if k != "" && !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

func optional[S ~string](s S) *S {
	if s == "" {
		return nil
	}
	return &s
}
