package link

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
)

// derive sets the accord to what the mentions of one instrument tell, ordered by id.
func (v *vote) derive(a *kg.Accord, part []*kg.Mention) {
	v.open(part)
	a.ID = AccordID(first(part).ID)
	a.Title, a.Parties, a.Kind, a.Count = v.title(), v.parties(), v.kind(), v.count()
	a.SignedOn, a.Place, a.Domains, a.Signatories = v.signedOn(), v.place(), v.domains(), v.signatories()
	a.Institutions = v.phrases(func(m *kg.Mention) []kg.Phrase { return m.Institutions })
	a.Occasions = v.phrases(func(m *kg.Mention) []kg.Phrase { return m.Occasions })
	a.Provisions = v.phrases(func(m *kg.Mention) []kg.Phrase { return m.Provisions })
	a.Sources, a.Confidence = len(v.sources), v.confidence()
	a.History = v.history(a.SignedOn)
	newest := newestStep(a.History)
	a.Status, a.Date = newest.Status, newest.Date
	a.Mentions = make([]string, len(part))
	for i, m := range part {
		a.Mentions[i] = m.ID
	}
	a.Conflicts = v.conflicts(a)
	a.Copies = copies(part, v.sources)
}

// first is the mention that names the accord: the earliest published one, so that later reports
// leave the id as it is.
func first(part []*kg.Mention) *kg.Mention {
	best := part[0]
	for _, m := range part[1:] {
		if earlier(m.Published, best.Published) {
			best = m
		}
	}
	return best
}

// earlier orders dates, the unknown one last.
func earlier(a, b kg.Date) bool { return a != "" && (b == "" || a < b) }

// vote weighs the mentions of one instrument: each by its confidence, copies of one text together
// as one, a row of a treaty register above all reports. Its memory serves one instrument after the
// other.
type vote struct {
	part    []*kg.Mention
	weight  []float64
	sources [][]int
	order   []int                  // see heaviest
	told    [numStatuses][]datedBy // see history
}

// What people say outweighs a register, which outweighs the press.
const (
	rowWeight    = 1_000
	personWeight = 1_000_000
)

// open begins a vote of the mentions.
func (v *vote) open(part []*kg.Mention) {
	v.part, v.sources, v.order = part, sources(part), v.order[:0]
	v.weight = slices.Grow(v.weight[:0], len(part))[:len(part)]
	for _, group := range v.sources {
		for _, i := range group {
			v.weight[i] = math.Max(part[i].Confidence, 0.05) / float64(len(group))
			if isRow(part[i]) {
				v.weight[i] = rowWeight
			}
		}
	}
}

// on is the weight of the i-th mention in one value.
func (v *vote) on(i int, field kg.EditField) float64 {
	if edited(v.part[i], field) {
		return personWeight
	}
	return v.weight[i]
}

func edited(m *kg.Mention, field kg.EditField) bool {
	return m.Review != nil && slices.Contains(m.Review.Edited, field)
}

// tally adds up weights for values.
type tally map[string]float64

// best is the value of the largest weight, the least of equal ones; "" of none.
func (t tally) best() string {
	if len(t) == 1 {
		for k := range t {
			return k
		}
	}
	keys := make([]string, 0, len(t))
	for k := range t {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	best := ""
	for _, k := range keys {
		if best == "" || t[k] > t[best]+1e-9 {
			best = k
		}
	}
	return best
}

// precise is how much a kind says against the words that the press uses for every instrument.
var precise = map[kg.Kind]float64{
	kg.Treaty: 3, kg.MOU: 3, kg.Programme: 3, kg.Twinning: 3, kg.Declaration: 2.5, kg.Financing: 2.5,
	kg.Convention: 2, kg.Protocol: 2, kg.Agreement: 1, kg.Other: 0.3,
}

func (v *vote) kind() kg.Kind {
	if len(v.part) == 1 && v.part[0].Kind != "" {
		return v.part[0].Kind
	}
	t := tally{}
	for i, m := range v.part {
		t[string(m.Kind)] += v.on(i, kg.EditKind) * precise[m.Kind]
	}
	if k := kg.Kind(t.best()); k != "" {
		return k
	}
	return kg.Other
}

func (v *vote) count() int {
	if len(v.part) == 1 {
		return max(v.part[0].Count, 1)
	}
	weights := map[int]float64{}
	best := 0
	for i, m := range v.part {
		n := max(m.Count, 1)
		weights[n] += v.on(i, kg.EditCount)
		if w := weights[n]; best == 0 || w > weights[best]+1e-9 || n < best && w > weights[best]-1e-9 {
			best = n
		}
	}
	return best
}

// parties is the union, or what a register says, or what people say.
func (v *vote) parties() kg.Parties {
	if len(v.part) == 1 {
		return kg.NewParties(v.part[0].Parties...)
	}
	var all, rows, people kg.Parties
	for _, m := range v.part {
		all = append(all, m.Parties...)
		if isRow(m) {
			rows = append(rows, m.Parties...)
		}
		if edited(m, kg.EditParties) {
			people = append(people, m.Parties...)
		}
	}
	for _, ps := range []kg.Parties{people, rows} {
		if len(ps) > 0 {
			return kg.NewParties(ps...)
		}
	}
	return kg.NewParties(all...)
}

// title prefers names of several words that several sources give.
func (v *vote) title() string {
	if len(v.part) == 1 && wordy(v.part[0].Title) {
		return v.part[0].Title
	}
	folded, spelling := tally{}, map[string]tally{}
	for i, m := range v.part {
		key := fold(m.Title)
		if key == "" {
			continue
		}
		folded[key] += v.on(i, kg.EditTitle) * math.Min(float64(strings.Count(key, " ")+1), 8)
		if spelling[key] == nil {
			spelling[key] = tally{}
		}
		spelling[key][m.Title] += v.weight[i]
	}
	return spelling[folded.best()].best()
}

// place is the city that most weight stands behind, in the spelling of most weight, Latin letters
// before others. A country counts where no city is named.
func (v *vote) place() string {
	type option struct {
		place
		weight   float64
		spelling tally
	}
	var options []*option
	for i, m := range v.part {
		at := placeOf(m.Place)
		if at.key == "" {
			continue
		}
		var o *option
		for _, p := range options {
			if p.likeness(at) == 1 {
				o = p
				break
			}
		}
		if o == nil {
			o = &option{at, 0, tally{}}
			options = append(options, o)
		}
		w := v.on(i, kg.EditPlace)
		o.weight += w
		if arabic(fold(m.Place)) {
			w /= 2
		}
		o.spelling[m.Place] += w
	}
	var best *option
	for _, o := range options {
		if best == nil || o.weight > best.weight+rowWeight/2 || best.weight < o.weight+rowWeight/2 &&
			(best.whole && !o.whole || best.whole == o.whole && o.weight > best.weight+1e-9) {
			best = o
		}
	}
	if best == nil {
		return ""
	}
	return best.spelling.best()
}

// domains is the union in the fixed order, of the mentions that people edited where there are any.
func (v *vote) domains() []kg.Domain {
	var named [numDomains]bool
	people := slices.ContainsFunc(v.part, func(m *kg.Mention) bool { return edited(m, kg.EditDomains) })
	for _, m := range v.part {
		if people && !edited(m, kg.EditDomains) {
			continue
		}
		for _, d := range m.Domains {
			if r, ok := domainRank[d]; ok {
				named[r] = true
			}
		}
	}
	var out []kg.Domain
	for r, yes := range named {
		if yes {
			out = append(out, kg.Domains[r])
		}
	}
	return out
}

// signatories merges the spellings of one person's name; the longest name and the best supported
// role are kept.
func (v *vote) signatories() []kg.Signatory {
	type person struct {
		names, roles tally
		folded       string
		party        kg.Party
	}
	var people []*person
	for _, i := range v.heaviest() {
		for _, s := range v.part[i].Signatories {
			name := fold(s.Name)
			if name == "" {
				continue
			}
			var p *person
			for _, q := range people {
				if q.party == s.For && sameName(q.folded, name) {
					p = q
					break
				}
			}
			if p == nil {
				p = &person{tally{}, tally{}, name, s.For}
				people = append(people, p)
			}
			if len(name) > len(p.folded) {
				p.folded = name
			}
			w := v.weight[i] * float64(len(strings.Fields(name)))
			if strings.ToUpper(s.Name) == s.Name {
				w /= 2 // shouted in a headline, or written in letters without case
			}
			p.names[s.Name] += w
			if s.Role != "" {
				p.roles[s.Role] += v.weight[i] * (1 + float64(utf8.RuneCountInString(s.Role))/100)
			}
		}
	}
	var out []kg.Signatory
	for _, p := range people {
		out = append(out, kg.Signatory{Name: p.names.best(), Role: p.roles.best(), For: p.party})
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].For != out[j].For {
			return out[i].For < out[j].For
		}
		return out[i].Name < out[j].Name
	})
	return out
}

// heaviest orders the mentions by weight, then id.
func (v *vote) heaviest() []int {
	if len(v.order) > 0 {
		return v.order
	}
	for i := range v.part {
		v.order = append(v.order, i)
	}
	slices.SortStableFunc(v.order, func(i, j int) int { return cmp.Compare(v.weight[j], v.weight[i]) })
	return v.order
}

// phrases keeps one of those that say the same in the same words, of the heaviest mention.
func (v *vote) phrases(of func(*kg.Mention) []kg.Phrase) []kg.Phrase {
	if !slices.ContainsFunc(v.part, func(m *kg.Mention) bool { return len(of(m)) > 0 }) {
		return nil
	}
	seen := map[string]bool{}
	var out []kg.Phrase
	for _, i := range v.heaviest() {
		for _, p := range of(v.part[i]) {
			key := fold(p.Text) + "|" + string(p.For)
			if !seen[key] {
				seen[key] = true
				out = append(out, p)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return fold(out[i].Text) < fold(out[j].Text) })
	return out
}

// confidence is the chance that at least one independent source is right.
func (v *vote) confidence() float64 {
	wrong := 1.0
	for _, group := range v.sources {
		best := 0.0
		for _, i := range group {
			best = math.Max(best, v.part[i].Confidence)
		}
		wrong *= 1 - math.Min(math.Max(best, 0), 1)
	}
	return math.Round((1-wrong)*1e4) / 1e4
}
