package graph

import (
	"cmp"
	"context"
	"slices"

	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

const (
	maxVia   = 3
	maxSteps = 6
	maxPaths = 10
	// spareWays is how many ways more than asked for are looked at between two stops: some cross
	// those between other stops.
	spareWays = 8
)

// chain is a way from party to party, and what it costs.
type chain struct {
	parties []string
	cost    float64
}

// paths finds chains of accords from one party to another.
func (r *Resolver) paths(ctx context.Context, from, to kg.Party, via []kg.Party, maxLength, first int, filter *store.Filter) ([]*model.Path, error) {
	f, err := checkFilter(filter)
	if err == nil {
		err = checkPath(from, to, via, maxLength, first)
	}
	if err != nil || first == 0 {
		return []*model.Path{}, err
	}
	pairs, err := r.store.Tally(ctx, f, store.ByParty, store.ByParty, 0)
	if err != nil {
		return nil, err
	}
	web := newWeb(pairs)
	stops := slices.Concat([]kg.Party{from}, via, []kg.Party{to})
	ways := first
	if len(via) > 0 {
		ways += spareWays
	}
	chains := []chain{{parties: []string{string(from)}}}
	for i := range stops[1:] {
		if err := ctx.Err(); err != nil { // finding ways does not look at it
			return nil, err
		}
		rest := len(stops) - 2 - i // each of the stops behind takes a step at least
		chains = join(chains, web.between(string(stops[i]), string(stops[i+1]), maxLength-rest, ways), maxLength-rest)
	}
	slices.SortFunc(chains, func(a, b chain) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), slices.Compare(a.parties, b.parties))
	})
	return web.paths(chains[:min(first, len(chains))], f), nil
}

func checkPath(from, to kg.Party, via []kg.Party, maxLength, first int) error {
	stops := slices.Concat([]kg.Party{from, to}, via)
	switch {
	case len(kg.NewParties(stops...)) < len(stops):
		return invalid("a path needs different parties in from, to and via")
	case len(via) > maxVia:
		return invalid("via: at most %d parties", maxVia)
	case maxLength < 1 || maxLength > maxSteps:
		return invalid("maxLength: %d is not between 1 and %d", maxLength, maxSteps)
	case first < 0 || first > maxPaths:
		return invalid("first: %d is not between 0 and %d", first, maxPaths)
	}
	return nil
}

// web is who shares accords with whom.
type web struct {
	graph   *simple.WeightedUndirectedGraph
	ids     map[string]int64
	codes   []string
	accords map[[2]string]int // by the sorted pair
}

func newWeb(pairs []store.Cell) *web {
	w := &web{graph: simple.NewWeightedUndirectedGraph(0, 0), accords: map[[2]string]int{}}
	w.ids, w.codes = numbered(pairs)
	most := 1
	for _, p := range pairs {
		most = max(most, p.Accords)
	}
	for i, p := range pairs {
		w.accords[[2]string{p.Row, p.Column}] = p.Accords
		// A step costs one. Of equally long ways those over stronger steps come first: the fractions of
		// all steps never add up to a step. The last term keeps ways of equal strength in one order.
		weight := 1 + float64(most-p.Accords)/float64(most)/(2*maxSteps) + float64(i)*1e-10
		w.graph.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(w.ids[p.Row]), T: simple.Node(w.ids[p.Column]), W: weight})
	}
	return w
}

func (w *web) shared(a, b string) int {
	if b < a {
		a, b = b, a
	}
	return w.accords[[2]string{a, b}]
}

// between gives the n cheapest ways of at most so many steps.
func (w *web) between(a, b string, steps, n int) []chain {
	from, ok := w.ids[a]
	to, ok2 := w.ids[b]
	if !ok || !ok2 {
		return nil
	}
	var out []chain
	for _, way := range path.YenKShortestPaths(w.graph, n, float64(steps), simple.Node(from), simple.Node(to)) {
		c := chain{}
		for i, node := range way {
			c.parties = append(c.parties, w.codes[node.ID()])
			if i > 0 {
				c.cost += w.graph.WeightedEdge(way[i-1].ID(), node.ID()).Weight()
			}
		}
		if len(way)-1 <= steps {
			out = append(out, c)
		}
	}
	return out
}

// join continues each chain with each way, unless it comes by a party twice or gets too long.
func join(chains, ways []chain, steps int) []chain {
	var out []chain
	for _, a := range chains {
		for _, b := range ways {
			parties := slices.Concat(a.parties, b.parties[1:])
			if len(parties) > steps+1 || len(distinct(parties)) < len(parties) {
				continue
			}
			out = append(out, chain{parties, a.cost + b.cost})
		}
	}
	return out
}

func (w *web) paths(chains []chain, f store.Filter) []*model.Path {
	var codes []kg.Party
	for _, c := range chains {
		codes = append(codes, each(c.parties, func(p string) kg.Party { return kg.Party(p) })...)
	}
	parties := model.SeatParties(codes)
	return model.SeatSteps(each(chains, func(c chain) *model.Path {
		p := &model.Path{Parties: each(c.parties, func(code string) model.Party { return parties[kg.Party(code)] })}
		for i, code := range c.parties[1:] {
			p.Steps = append(p.Steps, &model.PathStep{From: p.Parties[i], To: p.Parties[i+1], AccordCount: w.shared(c.parties[i], code), Filter: f})
		}
		return p
	}))
}
