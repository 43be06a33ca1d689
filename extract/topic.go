package extract

import (
	"slices"
	"sort"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// weights is how much an article speaks of each party, and the order in which it first does.
type weights struct {
	score map[kg.Party]float64
	order []kg.Party
}

func (w *weights) add(p kg.Party, weight float64) {
	if w.score[p] == 0 {
		w.order = append(w.order, p)
	}
	w.score[p] += weight
}

// findTopic guesses, before anything is read, which two parties the article is about.
func (d *document) findTopic() {
	w := weights{score: map[kg.Party]float64{}}
	seat := d.bareSeat()
	for k := range d.atoms {
		a := &d.atoms[k]
		weight := d.weightOf(k, seat)
		w.add(a.party, weight)
		if a.pair >= 0 {
			w.add(a.party, weight)
		}
	}
	d.weighPeople(&w)
	desk, weight := d.deskWeight()
	if weight > 0 {
		w.add(desk, weight)
	}
	d.weighHeadline(&w, seat)
	score, order := w.score, w.order
	sort.SliceStable(order, func(i, j int) bool { return score[order[i]] > score[order[j]] })
	d.support, d.bySupport = score, slices.Clone(order)
	if len(order) > 0 {
		d.home = order[0]
		home := d.asCentre
		if home == "" {
			home = d.homeOf(order)
		}
		if home != d.home {
			k := slices.Index(order, home)
			copy(order[1:], order[:k])
			order[0], d.home, d.homeAlone = home, home, d.asCentre == ""
		}
	}
	if len(order) >= 2 && (score[order[1]] >= 2 || score[order[1]] >= 1 && (len(order) == 2 || score[order[2]] < score[order[1]])) {
		d.topic = kg.NewParties(order[0], order[1])
	}
	if desk == d.home {
		d.atDesk = desk
	}
	d.mainTopic = d.topic
}

// homeOf is the country that the article is written from, as far as that can be told: the one it speaks of most, unless
// that is only ever the other side ("signed with the Kenyan minister") and offices or bodies act whose country goes
// without saying. It is then the only country named that is nobody's partner, before those of which there are but
// towns.
func (d *document) homeOf(order []kg.Party) kg.Party {
	first := order[0]
	if h := d.headlineActor(first); h != "" {
		return h
	}
	if !d.everPartner(first) {
		return first
	}
	var named, placed []kg.Party
	for _, p := range order[1:] {
		if len(named) > 1 {
			return first
		}
		switch {
		case p.IsOrganisation() || d.everPartner(p):
		case d.onlyTowns(p):
			placed = append(placed, p)
		default:
			named = append(named, p)
		}
	}
	if len(named) == 0 {
		named = placed
	}
	if s := d.firstText(); len(named) != 1 || s+1 >= len(d.sents) || d.bareBodies(named[0]) == 0 {
		return first // one sentence alone tells of nobody's home
	}
	return named[0]
}

// headlineActor gives the country that the headline opens with as who acts, where it names p behind "with" and the
// text never has p act by itself ("Bolivia ends its treaty with Holland").
func (d *document) headlineActor(p kg.Party) kg.Party {
	var actor kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		switch {
		case d.toks[a.from].field != 0:
			return ""
		case actor != "" && a.party == p && d.behindWith(a.from):
			if d.actsAlone(p) {
				return ""
			}
			return actor
		case actor == "" && a.party != p && !a.party.IsOrganisation() && d.asActor(a):
			actor = a.party
		}
	}
	return ""
}

// actsAlone tells whether the text names the party as who does something, and not only as the second of two.
func (d *document) actsAlone(p kg.Party) bool {
	for k := range d.atoms {
		if a := &d.atoms[k]; a.party == p && d.toks[a.from].field != 0 && !d.asPartner(a) && d.asActor(a) && !d.secondOfPair(k) {
			return true
		}
	}
	return false
}

// secondOfPair tells whether the name of atom k is joined by "and" to another one before it.
func (d *document) secondOfPair(k int) bool {
	i := d.atoms[k].from
	if i > 0 && d.has(i-1, cDef) {
		i--
	}
	return k > 0 && (d.has(i-1, cAnd) && d.atoms[k-1].to >= i-1 || d.joinedAnd(d.atoms[k].from) && d.atoms[k-1].to >= i)
}

// onlyTowns tells whether the article names nothing of the country but towns.
func (d *document) onlyTowns(p kg.Party) bool {
	for k := range d.atoms {
		if a := &d.atoms[k]; a.party == p && a.gaz != gazetteer.Capital && a.gaz != gazetteer.City {
			return false
		}
	}
	return true
}

// everPartner tells whether the text names the party behind "with", and nowhere as who does something.
func (d *document) everPartner(p kg.Party) bool {
	return slices.ContainsFunc(d.atoms, func(a atom) bool {
		return a.party == p && d.toks[a.from].field != 0 && d.asPartner(&a)
	}) && !d.actsAlone(p)
}

// asPartner tells whether the name, or the office or body that it belongs to, stands behind "with".
func (d *document) asPartner(a *atom) bool {
	if d.behindWith(a.from) {
		return !d.sentStart[a.from]
	}
	body := false
	for i := a.from - 1; i >= max(0, a.from-6) && !d.sentStart[i+1] && !d.has(i, cGaz) && d.toks[i].norm != ","; i-- {
		body = body || d.hasAny(i, bits(cOffice, cInstitution))
		if d.has(i, cWith) {
			return body
		}
	}
	return false
}

// asActor tells whether the name opens its sentence or stands beside a verb as who acts.
func (d *document) asActor(a *atom) bool {
	i := a.from
	if i > 0 && !d.sentStart[i] && d.has(i-1, cDef) {
		i--
	}
	if i > 0 && !d.sentStart[i] && (d.has(i-1, cOf) || i < a.from && d.has(i, cOf)) {
		return false // "doctors from A will teach"
	}
	for j := i - 1; j >= max(0, i-4) && !d.sentStart[j+1]; j-- {
		if d.hitAt(j, cBetween) != nil {
			return false // "flights between A and B may begin"
		}
	}
	return d.sentStart[i] || d.hasAny(a.to, bits(cAct, cPerfect, cPlanned, cPassive)) || caseless(d.toks[a.from].norm) && d.has(a.from-1, cAct)
}

// weightOf tells what a name weighs: 3 in the headline, 2 in the lead, 1 elsewhere, less where it only says where, or
// whose office somebody holds. Seat is the country of the dateline that nothing else speaks of.
func (d *document) weightOf(k int, seat kg.Party) float64 {
	a := &d.atoms[k]
	w := 1.0
	switch {
	case d.toks[a.from].field == 0:
		w = 3
	case d.sentOf[a.from] < 5:
		w = 2
	}
	if a.loc || a.gaz == gazetteer.City || a.party.IsOrganisation() && d.has(a.from-1, cLoc) {
		w *= 0.3
	}
	switch {
	case a.masked && a.pair < 0 && d.looksOnOnly(a), !a.masked && d.attendsOnly(a):
		w *= 0.2 // "attended by the ambassador of A"
	case a.masked && a.pair < 0:
		w *= 0.8
	}
	if a.epithet {
		w *= 0.5
	}
	if !a.party.IsOrganisation() && d.inOffice(a) && d.pastOffice(a) {
		w *= 0.2 // "the former governor of A"
	}
	if a.party.IsOrganisation() && d.inOffice(a) {
		w *= 0.4 // whom a person heads is spoken of less than who is named itself
		if d.otherOffice(k) {
			w *= 0.5 // "President of Egypt and of the African Union"
		}
	}
	if a.from < d.pubPlace && d.toks[a.from].field == 1 {
		w = 0.7
	}
	if seat != "" && a.party == seat && a.gaz != gazetteer.Name && a.gaz != gazetteer.Demonym {
		w *= 0.2 // only the town that it is reported from
	}
	return w
}

// weighPeople adds what people weigh whose country stands beside none of their offices.
func (d *document) weighPeople(w *weights) {
	opening := d.firstText()
	if opening+1 < len(d.sents) && d.sents[opening].to <= d.pubPlace {
		opening++
	}
	for k := range d.people {
		p := &d.people[k]
		if p.party == "" || p.same != k || len(d.atomsIn(p.oFrom, p.oTo)) > 0 {
			continue
		}
		weight := 0.9 // below a name of the country itself
		if d.sentOf[p.from] == opening && p.from-max(d.pubPlace, d.sents[opening].from) <= 8 && p.party == d.townOf() {
			weight += 1.1 // the article is about whom its first sentence begins with, at home
		}
		w.add(p.party, weight)
	}
}

// weighHeadline lets a headline that names two parties decide.
func (d *document) weighHeadline(w *weights, seat kg.Party) {
	var headline []kg.Party
	for k := range d.atoms {
		if a := &d.atoms[k]; d.toks[a.from].field == 0 && !a.loc && a.party != seat && a.gaz != gazetteer.City && !(a.party.IsOrganisation() && d.inOffice(a)) {
			add(&headline, a.party)
		}
	}
	if len(headline) != 2 || d.itinerary() {
		return
	}
	d.headlinePair = true
	for _, p := range headline {
		w.add(p, 6)
	}
}

// wordsOfAside is how far behind the words that open an aside a name is still looked for as one of those named in it.
const wordsOfAside = 40

// looksOnOnly tells whether the name is masked behind words for who looks on or helps, and not for who leads ("attended by",
// "in the presence of").
func (d *document) looksOnOnly(a *atom) bool {
	st := d.sents[d.sentOf[a.from]]
	for i := a.from - 1; i >= max(st.from, a.from-wordsOfAside); i-- {
		if h := d.hitAt(i, cAside); h != nil {
			return h.e.flags&flagLed == 0
		}
	}
	return false
}

// How many words behind the name of who attends a ceremony, or before it, the verb stands, and how many behind the verb what is
// attended.
const (
	verbBehindGuest  = 12
	verbBeforeGuest  = 8
	eventBehindGuest = 7
)

// attendsOnly tells whether the name belongs to an office whose bearer attends a ceremony ("the ambassador of A to B attended
// the ceremony").
func (d *document) attendsOnly(a *atom) bool {
	if a.party.IsOrganisation() || d.toks[a.from].field == 0 || !d.inOffice(a) {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	for i := max(st.from, a.from-verbBeforeGuest); i < min(st.to, a.to+verbBehindGuest); i++ {
		if d.rare(i, cAttends) {
			return d.rareIn(i+1, min(st.to, i+1+eventBehindGuest), cCeremony)
		}
	}
	return false
}
