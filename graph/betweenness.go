package graph

import "github.com/entente-kg/entente/store"

// betweenness tells, for each party of a network, on what share of the shortest ways between two others
// it lies. It is Brandes' algorithm on plain lists: gonum's walks maps, which takes a hundred times as
// long on the dense networks of accords.
func betweenness(pairs []store.Cell, ids map[string]int64) []float64 {
	next := make([][]int32, len(ids))
	for _, p := range pairs {
		a, b := ids[p.Row], ids[p.Column]
		next[a], next[b] = append(next[a], int32(b)), append(next[b], int32(a))
	}
	out := make([]float64, len(ids))
	w := &ways{next: next, far: make([]int, len(ids)), count: make([]float64, len(ids)), share: make([]float64, len(ids))}
	for from := range next {
		w.from(int32(from), out)
	}
	// Every two others are counted in both directions.
	others := max(1, float64(len(ids)-1)*float64(len(ids)-2))
	for i := range out {
		out[i] = rounded(out[i] / others)
	}
	return out
}

// ways are the shortest ways from one node to all others.
type ways struct {
	next  [][]int32
	far   []int     // steps from the start, -1 where no way leads
	count []float64 // shortest ways
	share []float64 // of the ways to nodes behind this one
	queue []int32   // in the order of their distance
}

// from adds to each node its share of the ways that begin at the start.
func (w *ways) from(start int32, out []float64) {
	for i := range w.far {
		w.far[i], w.count[i], w.share[i] = -1, 0, 0
	}
	w.far[start], w.count[start] = 0, 1
	w.queue = append(w.queue[:0], start)
	for i := 0; i < len(w.queue); i++ {
		v := w.queue[i]
		for _, u := range w.next[v] {
			if w.far[u] < 0 {
				w.far[u] = w.far[v] + 1
				w.queue = append(w.queue, u)
			}
			if w.far[u] == w.far[v]+1 {
				w.count[u] += w.count[v]
			}
		}
	}
	for i := len(w.queue) - 1; i > 0; i-- {
		u := w.queue[i]
		for _, v := range w.next[u] {
			if w.far[v] == w.far[u]-1 {
				w.share[v] += w.count[v] / w.count[u] * (1 + w.share[u])
			}
		}
		out[u] += w.share[u]
	}
}
