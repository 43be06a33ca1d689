package eval

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Ratio counts what was found rightly, found wrongly and not found.
type Ratio struct{ Hit, Wrong, Missed int }

func (r *Ratio) compare(gold, pred []string) {
	both := overlap(gold, pred)
	r.Hit += both
	r.Wrong += len(pred) - both
	r.Missed += len(gold) - both
}

// Precision is 1 where nothing was found.
func (r Ratio) Precision() float64 {
	if r.Hit+r.Wrong == 0 {
		return 1
	}
	return float64(r.Hit) / float64(r.Hit+r.Wrong)
}

// Recall is 1 where nothing was to be found.
func (r Ratio) Recall() float64 {
	if r.Hit+r.Missed == 0 {
		return 1
	}
	return float64(r.Hit) / float64(r.Hit+r.Missed)
}

// F1 is the harmonic mean of precision and recall, 0 where both are.
func (r Ratio) F1() float64 { return harmonic(r.Precision(), r.Recall()) }

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Counts is what was counted over a group of articles.
type Counts struct {
	Articles int
	Accords  Ratio // paired by exactly the same parties
	Signs    Ratio // edges from a party to an accord, accords paired by any shared party
	// Of the paired accords, how many agree; Full is status, date and count together.
	Kind, Status, Date, Place, Number, Full int
	Domains, Signers                        Ratio // over the paired accords
}

func (c Counts) rate(n int) float64 { return float64(n) / float64(max(1, c.Accords.Hit)) }

// Result of comparing predictions with annotations.
type Result struct {
	Langs       map[string]*Counts // by language of the annotation
	All         Counts
	Silent      int // articles that are annotated to have no accord
	FalseAlarms int // of those, with a predicted one
	Missing     int // articles without a prediction
	Links       []Link
	Judged      []Judged
	Errors      []Error
}

// Link is a paired mention: the annotated instrument and the predicted node.
type Link struct{ Article, Event, Accord string }

// Judged is the confidence of a prediction and whether it was right, that is, paired with an
// annotated accord of exactly its parties. Predictions that neither gain nor cost are not judged.
type Judged struct {
	Confidence float64
	Right      bool
}

// Score compares predictions with annotations, by article id.
func Score(gold, predicted []Article) Result {
	byID := make(map[string]Article, len(predicted))
	for _, a := range predicted {
		byID[a.ID] = a
	}
	r := Result{Langs: map[string]*Counts{}}
	for _, a := range gold {
		p, ok := byID[a.ID]
		if !ok {
			r.Missing++
		}
		r.article(a, p)
	}
	return r
}

func (r *Result) article(gold, predicted Article) {
	var wanted, optional []Accord
	for _, g := range gold.Accords {
		if g.Optional {
			optional = append(optional, g)
		} else {
			wanted = append(wanted, g)
		}
	}
	c := compare(wanted, optional, predicted.Accords)
	if r.Langs[gold.Lang] == nil {
		r.Langs[gold.Lang] = &Counts{}
	}
	r.Langs[gold.Lang].add(c)
	r.All.add(c)
	if len(gold.Accords) == 0 {
		r.Silent++
		if len(predicted.Accords) > 0 {
			r.FalseAlarms++
		}
	}
	for _, pair := range c.paired {
		if node := c.pred[pair.pred].Accord; node != "" {
			r.Links = append(r.Links, Link{gold.ID, c.gold[pair.gold].Event, node})
		}
	}
	right := c.predicted()
	for i, p := range c.pred {
		if right[i] || !c.ignored[i] {
			r.Judged = append(r.Judged, Judged{p.Confidence, right[i]})
		}
	}
	r.Errors = append(r.Errors, errorsOf(gold.ID, c)...)
}

// comparison of the accords of one article.
type comparison struct {
	gold, pred []Accord
	paired     []couple
	ignored    map[int]bool // predictions that stand for an optional accord
	edges      Ratio
}

func compare(wanted, optional, pred []Accord) comparison {
	c := comparison{gold: wanted, pred: pred, ignored: map[int]bool{}}
	c.paired = pairs(wanted, pred, byParties)
	used := c.predicted()
	var rest []Accord
	var at []int
	for j, p := range pred {
		if !used[j] {
			rest, at = append(rest, p), append(at, j)
		}
	}
	for _, pair := range pairs(optional, rest, byAnyParty) {
		c.ignored[at[pair.pred]] = true
	}
	c.edges = c.signs()
	return c
}

// predicted is the predictions that are paired.
func (c comparison) predicted() map[int]bool {
	out := map[int]bool{}
	for _, pair := range c.paired {
		out[pair.pred] = true
	}
	return out
}

// signs compares the edges from parties to accords, which gives credit for a part of the parties.
func (c comparison) signs() Ratio {
	var counted []Accord
	for j, p := range c.pred {
		if !c.ignored[j] {
			counted = append(counted, p)
		}
	}
	var r Ratio
	for _, pair := range pairs(c.gold, counted, byAnyParty) {
		r.Hit += overlap(c.gold[pair.gold].Parties, counted[pair.pred].Parties)
	}
	r.Missed, r.Wrong = -r.Hit, -r.Hit
	for _, g := range c.gold {
		r.Missed += len(g.Parties)
	}
	for _, p := range counted {
		r.Wrong += len(p.Parties)
	}
	return r
}

func (t *Counts) add(c comparison) {
	t.Articles++
	t.Accords.Hit += len(c.paired)
	t.Accords.Missed += len(c.gold) - len(c.paired)
	t.Accords.Wrong += len(c.pred) - len(c.paired) - len(c.ignored)
	t.Signs.Hit += c.edges.Hit
	t.Signs.Wrong += c.edges.Wrong
	t.Signs.Missed += c.edges.Missed
	for _, pair := range c.paired {
		g, p := c.gold[pair.gold], c.pred[pair.pred]
		status, date, number := g.Status == p.Status, g.Date == p.Date, g.count() == p.count()
		t.Kind += int(one(g.Kind == p.Kind))
		t.Status += int(one(status))
		t.Date += int(one(date))
		t.Place += int(one(samePlace(g.Place, p.Place)))
		t.Number += int(one(number))
		t.Full += int(one(status && date && number))
		t.Domains.compare(set(g.Domains), set(p.Domains))
		t.Signers.compare(signers(g), signers(p))
	}
}

// signers are the folded names with the party, each once.
func signers(a Accord) []string {
	out := make([]string, len(a.Signatories))
	for i, s := range a.Signatories {
		out[i] = fold(s.Name) + " " + s.For
	}
	return set(out)
}

// Table prints the scores, a line a language and one for all of them.
func (r Result) Table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-5s %s\n", "lang", columns)
	for _, lang := range slices.Sorted(maps.Keys(r.Langs)) {
		fmt.Fprintf(&b, "%-5s %s\n", lang, r.Langs[lang].row())
	}
	if len(r.Langs) > 0 {
		fmt.Fprintf(&b, "%-5s %s\n", "all", r.All.row())
	}
	fmt.Fprintf(&b, "articles without any accord: %d, of which false alarms: %d; articles with no prediction line: %d\n", r.Silent, r.FalseAlarms, r.Missing)
	if len(r.Links) > 0 {
		p, rec, f := r.Linking()
		fmt.Fprintf(&b, "linking over %d mentions: B3 precision %.3f recall %.3f F1 %.3f\n", len(r.Links), p, rec, f)
	}
	return b.String()
}

const columns = "articles   prec recall     F1 |  signs   kind status   date  place  count   full domain signer"

func (c Counts) row() string {
	s := fmt.Sprintf("%8d %6.3f %6.3f %6.3f | %6.3f", c.Articles, c.Accords.Precision(), c.Accords.Recall(), c.Accords.F1(), c.Signs.F1())
	for _, n := range []int{c.Kind, c.Status, c.Date, c.Place, c.Number, c.Full} {
		s += fmt.Sprintf(" %6.3f", c.rate(n))
	}
	return s + fmt.Sprintf(" %6.3f %6.3f", c.Domains.F1(), c.Signers.F1())
}
