package link

// inContext raises the pairs whose articles tell of the same occasion: where two articles are
// already known to report one instrument, the others that they report of the same days are
// likely the same as well.
func (g *graph) inContext(waiting pairs) pairs {
	if len(waiting) == 0 {
		return nil
	}
	byArticle := map[string][]int{}
	for i, p := range g.nodes {
		if g.alive[i] {
			for _, a := range p.articles {
				byArticle[a] = append(byArticle[a], i)
			}
		}
	}
	var out pairs
	for _, p := range waiting {
		if !g.alive[p.a] || !g.alive[p.b] {
			continue
		}
		a, b := g.nodes[p.a], g.nodes[p.b]
		p.score = score(a, b) + g.texts.score(a, b) + g.common(byArticle, p.a, p.b)
		out = append(out, p)
	}
	for _, p := range out {
		g.near[p.a].set(p.b, p.score)
		g.near[p.b].set(p.a, p.score)
	}
	return out
}

// common weighs the clusters in which an article of a and an article of b meet already.
func (g *graph) common(byArticle map[string][]int, a, b int) float64 {
	besideA := map[int]bool{}
	for _, article := range g.nodes[a].articles {
		for _, c := range byArticle[article] {
			besideA[c] = true
		}
	}
	met := map[int]bool{}
	for _, article := range g.nodes[b].articles {
		for _, c := range byArticle[article] {
			if besideA[c] && c != a && c != b && g.sameOccasion(c, a) && g.sameOccasion(c, b) {
				met[c] = true
			}
		}
	}
	return 0.75 * float64(min(len(met), 2))
}

// sameOccasion tells whether two clusters can have been signed together.
func (g *graph) sameOccasion(c, a int) bool {
	p, q := g.nodes[c], g.nodes[a]
	if p.signed == nil || p.signed.days() > 31 {
		return false
	}
	switch {
	case q.signed != nil:
		return p.signed.gap(*q.signed) <= 3
	case q.planned != nil:
		return p.signed.gap(*q.planned) <= 10
	}
	return q.unsigned == never && (q.reported == always || q.reported+2 >= p.signed.from)
}
