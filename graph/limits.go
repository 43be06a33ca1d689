package graph

import "time"

// Limits is what one request may cost. The zero value of a field stands for its default.
type Limits struct {
	Body       int64         // bytes of a request's body, or of its URL's query; default 128 KiB
	Tokens     int           // tokens of a query document; default 4,000
	Depth      int           // fields inside fields; default 16
	Fields     int           // fields once all fragments are spread; default 2,000
	Aliases    int           // aliases once all fragments are spread; default 60
	Directives int           // directives in the document; default 40
	Complexity int           // price of an operation, see prices; default 60,000
	Time       time.Duration // until the queries of a request are stopped in the store; default 10 s
}

func (l Limits) withDefaults() Limits {
	fill(&l.Body, 128<<10)
	fill(&l.Tokens, 4000)
	fill(&l.Depth, 16)
	fill(&l.Fields, 2000)
	fill(&l.Aliases, 60)
	fill(&l.Directives, 40)
	fill(&l.Complexity, 60_000)
	fill(&l.Time, 10*time.Second)
	return l
}

func fill[N ~int | ~int64](n *N, otherwise N) {
	if *n == 0 {
		*n = otherwise
	}
}
