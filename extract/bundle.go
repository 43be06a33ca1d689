package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// joinBundle ties an instrument to the counted one before it in the sentence ("three texts: an
// agreement on …, a protocol …").
func (d *document) joinBundle(n int, in *instrument, before []instrument) {
	if len(d.mentions) <= n {
		return
	}
	m := d.mentions[len(d.mentions)-1]
	if in.counted {
		d.joinParts(n, in)
		return
	}
	for k := n - 1; k >= 0; k-- {
		b := d.mentions[k]
		if b.sent != m.sent || b.dropped {
			break
		}
		if b.count > 1 && (b.ps.parties.Equal(m.ps.parties) || in.ellipsis && in.def) && b.status == m.status {
			if in.ellipsis {
				m.bundle, m.member = b, true
				return
			}
			for i := b.in.to; i < in.from; i++ {
				if d.toks[i].norm == ":" || d.has(i, cRel) || d.toks[i].norm == "(" || d.single(i, cMembers) || d.rare(i, cNamely) && (d.isComma(i-1) || d.isComma(i-2)) || d.isComma(i-1) && d.has(i, cThis) {
					m.bundle, m.member = b, true
					return
				}
			}
		}
	}
}

// distribute reads "an agreement with A in 2003 and with B in 2010" as two.
func (d *document) distribute(in *instrument, t tie, next int) bool {
	if t.act == nil || d.ofThree(in) {
		return false
	}
	from, to := d.clauseOf(in, &t)
	type arm struct {
		from, to int
		party    kg.Party
	}
	var arms []arm
	lo := max(from, min(t.act.from, in.from))
	if h := d.nextWith(from, lo); h != nil && h.from == from && t.link != linkPassive {
		lo = from // "With A and B it has conventions"
	}
	own := d.count(in.npFrom, in.npTo, bits(cWith)) > 0 && (in.counted || t.link == linkPassive && !caseless(d.toks[in.from].norm))
	holds := d.holdsWith(in, from, to)
	subFrom, subTo := from, lo
	var one instrument
	some := false
	if t.link == linkRelative && t.act.from >= in.to && !caseless(d.toks[t.act.from].norm) {
		subFrom, subTo = in.npTo, t.act.from // "the agreements that A signed with B and C"
	}
	for i := lo; i < to; i++ {
		if len(arms) > 0 && i > in.npFrom && d.hitAt(i, cRel) != nil && !d.masked[i] && (d.hitAt(i-1, cAnd) == nil || d.saidToo(from, in)) {
			to = i // "like the one that it has with B"
			arms[len(arms)-1].to = min(arms[len(arms)-1].to, i)
			break
		}
		if d.hitAt(i, cWith) == nil || d.masked[i] || d.relWith(i) || d.inRelativeOfName(i+1, t.act) || d.elsewhere(in, i) && !(in.counted && d.inEllipsis(i)) || own && i < in.npFrom || (holds && d.holderOf(i) != in.from || d.heldBehind(in, i) || d.heldByFormer(in, i)) {
			continue
		}
		if d.ofOtherVerb(in, t.act, i, to) || len(arms) > 0 && (d.afterNounOf(i, t.act) || d.ofOneMore(in, i)) {
			break
		}
		if n := len(arms); n > 0 {
			arms[n-1].to = i
		}
		end := d.listEnd(i, to)
		end = d.beforeDatedWith(i, end)
		var ps []kg.Party
		for _, k := range d.atomsIn(i, end) {
			if d.usable(k) && !(k > 0 && d.withBetween(i+1, d.atoms[k].from)) && !(len(arms) > 0 && !in.counted && !in.plural && d.ofEvent(i, d.atoms[k].from)) {
				add(&ps, d.atoms[k].party)
			}
		}
		if g := d.groupBehind(i); g != nil && len(ps) == 0 {
			ps, end, to = g.members, g.to, max(to, g.to) // "with three of its neighbours: A, B and C"
		}
		if len(ps) > 1 && ps[0].IsOrganisation() && d.appositionAfter(i, ps[0]) {
			ps = ps[:1] // "with EFTA, the club of Iceland, Norway …"
		}
		if len(ps) == 0 && len(arms) > 0 && !in.counted && !in.plural {
			continue
		}
		if by := d.byAhead(&t, in, i); by > 0 {
			subFrom, subTo = by, i // "accords concluded by A with B and C"
		}
		if !some && len(arms) == 0 && d.someOfPartners(in, i, end, len(ps)) {
			one, some = *in, true
			one.count, one.counted = 1, false
			in = &one
		}
		switch {
		case len(ps) == 1 && len(arms) == 1 && arms[0].party == ps[0] && !in.counted:
			arms[0] = arm{i, to, ps[0]} // "with the votes of the left the treaty with A"
		case len(ps) == 1:
			arms = append(arms, arm{i, to, ps[0]})
		case len(ps) > 1 && len(arms) == 0 && (some || len(ps) == in.count || !in.counted && (d.eachIn(in.npFrom, to) || d.oneWithEach(in, &t, subFrom, subTo, ps))):
			// "three agreements with A, B and C": one with each
			for _, p := range ps {
				arms = append(arms, arm{i, min(to, end), p})
			}
			i = end - 1
		default:
			return false
		}
	}
	if len(arms) == 1 && !some && d.eachIn(from, to) && t.act.to <= in.npFrom {
		if d.atomCount(from, t.act.from) == 0 && caseless(d.toks[t.act.from].norm) {
			return d.distributeSubjects(in, t, t.act.to, in.npFrom, arms[0].party, next) // the verb comes first
		}
		return d.distributeSubjects(in, t, from, t.act.from, arms[0].party, next)
	}
	if len(arms) == 1 && !some && d.distributeGroup(in, t, from, arms[0].party, next) {
		return true
	}
	if len(arms) == 1 && !some {
		if lo, hi := d.subjectsDated(in, &t, from, to, arms[0].party); hi > 0 {
			return d.distributeSubjects(in, t, lo, hi, arms[0].party, next)
		}
	}
	if other := d.boundTo(in, &t, to); other != "" && (len(arms) == 0 || len(arms) == 1 && arms[0].party == other) {
		return d.distributeSubjects(in, t, from, t.act.from, other, next)
	}
	starts := make([]int, len(arms))
	for k, a := range arms {
		starts[k] = a.from
	}
	counts := d.countsOfArms(in, starts)
	if len(arms) < 2 && !some || len(arms) == 0 || in.counted && len(arms) != in.count && counts == nil || in.ellipsis && d.hitAt(in.npFrom, cWith) != nil {
		return false
	}
	if !in.counted && !in.plural && !in.ellipsis && !d.sameWithEach(in) && d.oneArm(arms[0].from, arms[len(arms)-1].from) && !d.eachIn(from, d.sents[in.sent].to) {
		return false // "the agreement with A and with B": one of all three
	}
	each := *in
	each.count, each.counted, each.plural = 1, false, false
	subject := d.hubBefore(in)
	for _, k := range d.atomsIn(subFrom, subTo) {
		if subject == "" && d.usable(k) && !d.qualifies(&d.atoms[k]) {
			subject = d.atoms[k].party
			break
		}
	}
	if subject == "" && caseless(d.toks[t.act.from].norm) {
		for _, k := range d.atomsIn(t.act.to, arms[0].from) { // the subject of a verb that comes first
			if d.usable(k) && !d.qualifies(&d.atoms[k]) {
				subject = d.atoms[k].party
				break
			}
		}
	}
	if subject == "" && (t.link == linkPassive || t.link == linkPart) {
		for i := t.act.to; i < arms[0].from; i++ {
			if d.hitAt(i, cBy) == nil {
				continue
			}
			for _, k := range d.atomsIn(i, arms[0].from) {
				if d.usable(k) {
					subject = d.atoms[k].party
				}
			}
		}
	}
	if subject == "" && (t.link == linkPassive || t.link == linkPart) {
		subject = d.sayerAtEnd(in.sent)
	}
	if subject == "" {
		subject = d.subjectOfParagraph(in.sent)
	}
	if subject == "" {
		subject = d.leftOut(in, &t, from, arms[0].party)
	}
	if subject == "" && d.bodyActs(in, "") {
		subject = d.reporter()
	}
	if subject == "" && !in.counted {
		subject = d.antecedentParty(in.from)
	}
	if subject == "" && (!in.counted || d.bodyActs(in, "")) {
		subject = d.home
	}
	apart := in.counted && d.inEllipsis(arms[0].from) // "one with A, the other with B": never of A and B
	if subject == "" && in.counted {
		var partners []kg.Party
		for _, a := range arms {
			partners = append(partners, a.party)
		}
		subject = d.carrier(in.sent, partners)
	}
	if subject == "" {
		return apart
	}
	for _, a := range arms {
		if a.party == subject {
			return false
		}
	}
	told := d.fieldsOfArms(in, starts, to)
	last := arms[len(arms)-1]
	ahead := d.dateRightBefore(arms[0].from) != nil && !d.dateBetween(last.from, last.to)
	d.putBetween(in, t, arms[0].from, subject, next)
	for k, a := range arms {
		ps := partySet{kg.NewParties(subject, a.party), "with each", true, a.from, min(a.to, a.from+3), false, subject, ""}
		m := d.build(each, t, ps, next)
		if h := d.dateRightBefore(a.from); ahead && h != nil {
			m.date, m.dated, m.value = *h, true, h.value
		}
		for k := range d.dates {
			if h := &d.dates[k]; !ahead && h.from >= a.from && h.to <= a.to && (h.value != "" || h.same) && (a.to != arms[0].to || last.to != a.to) {
				d.setDate(m, *h)
				break
			}
		}
		m.signers = toldSides(m.signers)
		if counts != nil {
			m.count = counts[k]
		}
		if apart {
			d.armPlace(m, a.from, a.to)
		}
		if told != nil {
			m.domains = told[k]
		} else if x := d.armFields(in, k, arms[max(0, k-1)].from, a.from); len(x) > 0 {
			m.domains = x
		}
		d.put(m)
	}
	d.distributed = arms[len(arms)-1].from
	if d.distFrom = d.distributed; apart {
		d.distFrom = arms[0].from
	}
	return true
}

// putBetween makes an accord of the two that the instrument is said to be between, where more partners follow ("talks on a
// treaty between A and B began in March, with C in May").
func (d *document) putBetween(in *instrument, t tie, to int, subject kg.Party, next int) {
	if d.count(in.to, min(to, in.npTo), bits(cBetween)) == 0 {
		return
	}
	ps, ok := d.betweenList(in, &t, in.npFrom, to)
	if !ok || len(ps.parties) != 2 || !ps.parties.Has(subject) {
		return
	}
	one := *in
	one.npTo = min(in.npTo, to)
	m := d.build(one, t, ps, next)
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= ps.to && h.to <= to && h.value != "" {
			d.setDate(m, *h)
		}
	}
	d.put(m)
}

// saidToo tells whether the instrument stands in a clause that tells what somebody said, so that an "and that" opens
// another thing that was said ("said that talks with A went on and that with B there were none").
func (d *document) saidToo(from int, in *instrument) bool {
	for i := from; i+1 < in.npFrom; i++ {
		if d.has(i, cSays) && d.hitAt(i+1, cRel) != nil {
			return true
		}
	}
	return false
}

// oneSubject tells whether the names between two tokens are those of one party, none of ps.
func (d *document) oneSubject(from, to int, ps []kg.Party) bool {
	var who []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && !d.qualifies(a) {
			add(&who, a.party)
		}
	}
	return len(who) == 1 && !slices.Contains(ps, who[0])
}

// oneWithEach tells whether several instruments that are not counted are one with each of the partners, rather than shared by them
// all: conventions are, and so are those of one who acts alone, or that the text has told of each before.
func (d *document) oneWithEach(in *instrument, t *tie, subFrom, subTo int, ps []kg.Party) bool {
	if !in.plural {
		return d.sameWithEach(in) && d.oneSubject(subFrom, subTo, ps)
	}
	if in.kind == kg.Convention {
		return true
	}
	if in.weak || in.generic && d.count(in.npFrom, min(in.npTo+1, len(d.toks)), bits(cSimilar)) == 0 {
		return false
	}
	return d.oneSubject(subFrom, subTo, ps) || d.likeTheLast(in, ps) != "" || d.toldOfEach(in, t, subFrom, subTo, ps) || d.actorUnnamed(subFrom, subTo)
}

// sameWithEach tells whether the instrument is told as the same one with all its partners ("the same accord with A, B and C").
func (d *document) sameWithEach(in *instrument) bool {
	for i := in.npFrom; i < in.from && !in.plural && !in.ellipsis; i++ {
		if d.has(i, cSame) {
			return true
		}
	}
	return false
}

// actorUnnamed tells whether the words between two tokens name none of those who act, nor stand for several ("The government has
// signed treaties with A, B and C", "It has …").
func (d *document) actorUnnamed(from, to int) bool {
	if len(d.partiesAt(from, to)) > 0 || d.bothIn(from, to) > 0 {
		return false
	}
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cPronoun); h != nil && h.e.n > 1 {
			return false
		}
	}
	return true
}

// toldOfEach tells whether the words at the end of the sentence name the one who has several instruments with the partners
// told, where nobody else acts in it ("Agreements are in force with A, B and C, the minister of D said").
func (d *document) toldOfEach(in *instrument, t *tie, from, to int, ps []kg.Party) bool {
	if t.link != linkPassive && t.link != linkPart || len(d.partiesAt(from, to)) > 0 || d.bothIn(from, to) > 0 {
		return false
	}
	who := d.sayerAtEnd(in.sent)
	return who != "" && !slices.Contains(ps, who)
}

// ofOtherVerb tells whether the "with" at i belongs to a verb behind in that has an object of its own ("signed
// a protocol with A and last year concluded with B a treaty").
func (d *document) ofOtherVerb(in *instrument, own *hit, i, to int) bool {
	if i < in.npTo || !d.otherInstrument(i, to) {
		return false
	}
	for k := in.npTo; k < i; k++ {
		if a := d.hitAt(k, cAct); a != nil && a.from != own.from && a.e.forms&formNoun == 0 {
			return true
		}
	}
	return false
}

// fieldsOfArms gives the fields told for each partner of several, at the tokens starts, where every one has its own:
// before it ("on trade with A and on visas with B") or behind it ("with A on trade and with B on visas").
func (d *document) fieldsOfArms(in *instrument, starts []int, to int) []map[kg.Domain]float64 {
	from := in.to
	if c := d.colonOf(in.sent); c >= in.to && c < starts[0] {
		from = c + 1
	}
	var before, behind []map[kg.Domain]float64
	for k, at := range starts {
		next, score := to, map[kg.Domain]float64{}
		if k+1 < len(starts) {
			next = starts[k+1]
		}
		if from < at {
			d.scoreDomains(from, at, score)
		}
		if before = append(before, score); len(d.atomsIn(at, next)) > 0 {
			from = d.atoms[d.atomsIn(at, next)[0]].to
		}
		score = map[kg.Domain]float64{}
		d.scoreDomains(at, d.endOfArm(at, next), score)
		behind = append(behind, score)
	}
	if allTold(before) {
		return before
	}
	if allTold(behind) && !anyField(before[0]) {
		return behind
	}
	return nil
}

// endOfArm gives where the words for the partner at token i end: at the end of the sentence or the next verb.
func (d *document) endOfArm(i, to int) int {
	for j := i + 1; j < to; j++ {
		if d.hasAny(j, bits(cBoundary, cAct)) {
			return j
		}
	}
	return to
}

func allTold(scores []map[kg.Domain]float64) bool {
	for _, x := range scores {
		if !anyField(x) {
			return false
		}
	}
	return true
}

// armFields gives the fields of the k-th instrument of a counted list that its own words name, between the
// partner before it and its own ("one on extradition with A, another on health with B").
func (d *document) armFields(in *instrument, k, prev, at int) map[kg.Domain]float64 {
	if !in.counted {
		return nil
	}
	if k == 0 {
		prev = d.colonOf(in.sent)
	}
	if prev < in.from {
		return nil
	}
	score := map[kg.Domain]float64{}
	d.scoreDomains(prev+1, at, score)
	if !anyField(score) {
		return nil
	}
	return score
}

// armPlace gives one of several instruments the town that its own words name, in the phrase that stands for it.
func (d *document) armPlace(m *mention, at, to int) {
	from := at
	for k := range d.ins {
		if x := &d.ins[k]; x.ellipsis && x.npFrom <= at && at < x.npTo {
			from = x.npFrom
		}
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.ellipsis && x.npFrom > at {
			to = min(to, x.npFrom)
		}
	}
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.loc && !a.masked && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) {
			m.place = d.text(a.from, a.to)
			m.because("place", m.place, "town told for this one", "")
			return
		}
	}
}

// oneArm tells whether nothing but an "and" stands between the partners at two "with"s.
func (d *document) oneArm(from, to int) bool {
	last := from
	for _, k := range d.atomsIn(from, to) {
		last = d.atoms[k].to
	}
	for i := last; i < to; i++ {
		if d.toks[i].word && !d.has(i, cAnd) {
			return false
		}
	}
	return last > from
}

// inEllipsis tells whether the token belongs to a phrase that stands for one of several instruments ("two
// pacts: one with A, another with B").
func (d *document) inEllipsis(i int) bool {
	for k := range d.ins {
		if x := &d.ins[k]; x.ellipsis && x.npFrom <= i && i < x.npTo {
			return x.of == "" || x.indef || d.ordinal(x.from) > 0
		}
	}
	return false
}

// ofThree tells whether the words of the instrument say that three are party to each.
func (d *document) ofThree(in *instrument) bool {
	for i := in.npFrom; i < min(in.to+2, len(d.toks)); i++ {
		if n := d.toks[i].norm; strings.HasPrefix(n, "tripart") || strings.HasPrefix(n, "trilater") || strings.HasPrefix(n, "ثلاثي") {
			return true
		}
	}
	return false
}

// putWithEach makes one accord with each of the partners of who acts in the words before, where the instrument is told in
// the plural and no other number of them is ("the texts initialled with A and B").
func (d *document) putWithEach(in *instrument, t tie, ps partySet, next int) bool {
	clause := ps.rule == "clause" && caseless(d.toks[in.from].norm) && !in.generic && !in.weak
	if ps.rule != ruleActsBefore && !clause || ps.subject == "" || !in.plural || in.counted && in.count != len(ps.parties)-1 {
		return false
	}
	one := *in
	one.count, one.counted, one.plural = 1, false, false
	for _, p := range ps.parties {
		if p == ps.subject {
			continue
		}
		each := ps
		each.parties = kg.NewParties(ps.subject, p)
		m := d.build(one, t, each, next)
		m.signers = toldSides(m.signers)
		if old := d.sameInstrument(m); old != nil && !old.title {
			d.merge(old, m)
			continue
		}
		d.put(m)
	}
	return true
}

// distributeSubjects reads "A and B each renewed their agreement with C" as one for A and one for B.
func (d *document) distributeSubjects(in *instrument, t tie, from, to int, other kg.Party, next int) bool {
	var ks []int
	one := *in
	one.count, one.counted, one.plural = 1, false, false
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && a.party != other && !d.qualifies(a) {
			ks = append(ks, k)
		}
	}
	if len(ks) < 2 || d.atoms[ks[0]].party == d.atoms[ks[len(ks)-1]].party {
		return false
	}
	for n, k := range ks {
		a := &d.atoms[k]
		end := to
		if n+1 < len(ks) {
			end = d.atoms[ks[n+1]].from
		}
		m := d.build(one, t, partySet{kg.NewParties(a.party, other), "each", true, a.from, a.to, false, a.party, ""}, next)
		for q := range d.dates {
			if h := &d.dates[q]; h.from >= a.to && h.to <= end && (h.value != "" || h.same) {
				d.setDate(m, *h)
			}
		}
		m.signers = nil
		d.put(m)
	}
	return true
}

// appositionAfter tells whether the party's name after i is followed by a comma and an article.
func (d *document) appositionAfter(i int, p kg.Party) bool {
	for _, k := range d.atomsIn(i, min(len(d.toks), i+10)) {
		if a := &d.atoms[k]; a.party == p {
			return a.to+1 < len(d.toks) && d.toks[a.to].norm == "," && d.hasAny(a.to+1, bits(cDef, cIndef))
		}
	}
	return false
}

// afterNounOf tells whether a noun of another act than a stands right before the "with" at i ("negotiations with B").
func (d *document) afterNounOf(i int, a *hit) bool {
	x := d.hitOver(i-1, cAct)
	return x != nil && x != a && x.e.forms&formNoun != 0 && x.e.act == actNegotiate && !d.sentStart[i]
}

// eachIn tells whether the words say that every party listed has its own instrument.
func (d *document) eachIn(from, to int) bool {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cEach)
		if h == nil {
			continue
		}
		if h.e.flags&flagLed != 0 {
			if x := d.hitOver(i-1, cAct); d.hitAt(h.to, cInstrument) != nil && (x != nil || d.hitOver(i-2, cAct) != nil) {
				return true // "signed their own agreements"
			}
			continue
		}
		if h.e.flags&flagBack == 0 || d.hitOver(i-1, cInstrument) != nil || d.hitOver(i-1, cEllipsis) != nil || d.eachActs(i, h) {
			return true
		}
	}
	return false
}

// eachActs tells whether the word for "each" at token i stands between who acts, or an auxiliary, and the act ("A and B each signed",
// "have each signed").
func (d *document) eachActs(i int, h *hit) bool {
	a := d.hitAt(h.to, cAct)
	return a != nil && a.e.forms&formNoun == 0 && (d.hitOver(i-1, cGaz) != nil || d.has(i-1, cPerfect))
}

// withBetween tells whether another "with" stands between two tokens.
func (d *document) withBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hitAt(i, cWith) != nil {
			return true
		}
	}
	return false
}

// split makes one mention each where a counted bundle is followed by just as many fields.
func (d *document) split(m *mention) {
	if m.count < 2 && m.in.plural && !m.in.counted && !m.in.def && !m.in.generic {
		d.splitRepeated(m)
		return
	}
	if m.count < 2 || m.count > 12 || d.splitBySemicolons(m) || d.splitApart(m, m.in.to, d.sents[m.sent].to) {
		return
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.from > m.in.from && x.ellipsis && d.hardStops(m.in.to, x.from) == 0 {
			return
		}
	}
	for i := m.in.to; i < d.sents[m.sent].to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && h.e.flags&flagGeneric == 0 {
			d.splitAhead(m, i)
			return // they are named one by one
		}
	}
	if i := d.subjectsTold(m); i > 0 {
		d.splitBy(m, i, d.sents[m.sent].to)
		return
	}
	if d.splitNamedAhead(m) {
		return
	}
	if h := d.provisionRightBehind(m); h != nil {
		if d.splitBy(m, h.to, d.sents[m.sent].to); m.dropped {
			return
		}
	}
	if at := d.colonBehind(m); at > 0 {
		end := d.bracketEnd(at, d.sents[m.sent].to)
		if segs := d.fieldsListed(at, end, m.count); segs != nil && d.splitInto(m, segs) {
			return
		}
		if segs := d.fieldList(at, end, false); len(segs) == m.count && d.splitInto(m, segs) {
			return
		}
	}
	if at := d.fieldOpens(m.in.to, d.sents[m.sent].to); !d.talksBetween(m.in.to, at) {
		d.splitBy(m, at, d.sents[m.sent].to)
	}
	for i, end := m.in.to, d.sents[m.sent].to; i+2 < end && !m.dropped; i++ {
		if d.toks[i].norm == ";" {
			d.splitTold(m, i+1, end) // "four texts; they concern A, B, C and D"
			return
		}
	}
}

// talksBetween tells whether talks stand between two tokens, so that what follows is what they were on ("three agreements after
// talks on A, B and C").
func (d *document) talksBetween(from, to int) bool {
	const most = 40 // words up to the list
	for i := from; i < min(to, from+most); i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act == actNegotiate || d.lx.isBare(cMeets, d.toks[i].norm) {
			return true
		}
	}
	return false
}

// splitAhead is split for a bundle whose fields stand before the next instrument of the sentence, at token i ("two memoranda, on
// health and on mining, as well as a loan agreement").
func (d *document) splitAhead(m *mention, i int) {
	for k := range d.ins {
		if x := &d.ins[k]; x.from == i && (!x.plural || x.counted) {
			if at := d.fieldOpens(m.in.to, x.npFrom); at > 0 && at-m.in.to <= wordsToFields {
				d.splitBy(m, at, x.npFrom)
			}
			return
		}
	}
}

// wordsToFields is how far behind a bundle with more instruments behind it the list of its fields may open.
const wordsToFields = 6

// colonBehind gives the token behind the colon that closes the sentence's words about the bundle, where it stands right
// behind the noun or its adjective ("two protocols: that of the tunnel and that of the railway"), else 0.
func (d *document) colonBehind(m *mention) int {
	for i := m.in.to; i < min(m.in.to+3, d.sents[m.sent].to-1); i++ {
		if n := d.toks[i].norm; n == ":" || n == "(" {
			return i + 1
		}
	}
	return 0
}

// bracketEnd gives where the bracket closes that opens right before token i, to where none opens there.
func (d *document) bracketEnd(i, to int) int {
	if d.toks[i-1].norm != "(" {
		return to
	}
	for k := i; k < to; k++ {
		if d.toks[k].norm == ")" {
			return k
		}
	}
	return to
}

// splitRepeated makes one mention each of a bundle without a number where its preposition stands before every
// field ("agreements on trade and on visas").
func (d *document) splitRepeated(m *mention) {
	end := d.sents[m.sent].to
	i := d.fieldOpens(m.in.to, end)
	if i < 1 || i-m.in.to > 2 {
		if i = d.fieldBehindColon(m.in.to, end); i < 1 {
			return
		}
	}
	for k := i; k < end; k++ {
		if d.has(k, cInstrument) {
			return // they are named one by one
		}
	}
	prep := d.toks[i-1].norm
	segs := d.repeated(d.fieldList(i, end, false), prep)
	if len(segs) < 2 || len(segs) > 9 {
		return
	}
	for _, sg := range segs[1:] {
		if d.toks[sg[0]].norm != prep {
			return
		}
	}
	d.splitInto(m, segs)
}

// fieldBehindColon gives the token behind the word that opens a field right behind the colon of a sentence, 0 where none does
// ("Agreements were signed: on trade, on visas").
func (d *document) fieldBehindColon(from, to int) int {
	const most = 40 // words up to the colon
	for i := from; i+1 < min(to, from+most); i++ {
		if d.toks[i].norm != ":" {
			continue
		}
		if h := d.hitAt(i+1, cOn); h != nil && !d.isDate(h.to) && h.to < to {
			return h.to
		}
		return 0
	}
	return 0
}

// splitTold is split for a bundle told before, by a sentence that lists what its instruments are on
// ("The texts deal with A, B and C").
func (d *document) splitTold(m *mention, from, to int) {
	if m.count < 2 || m.count > 12 || m.dropped || m.member {
		return
	}
	for _, x := range d.mentions {
		if x.bundle == m && !x.dropped {
			return
		}
	}
	for i := from; i < to; i++ {
		h := d.hitAt(i, cProvision)
		if h == nil {
			h = d.hitAt(i, cOn)
		}
		if h != nil {
			if d.newInstrument(h.from, to) {
				return // "… consists of a memorandum on A and another on B"
			}
			at := h.to
			for at < to && d.has(at, cOn) && at < h.to+2 {
				at++
			}
			d.splitBy(m, at, to)
			return
		}
	}
}

// newInstrument tells whether the sentence being read brings in an instrument of its own between two tokens, or one right before.
func (d *document) newInstrument(from, to int) bool {
	for k := range d.ins {
		if x := &d.ins[k]; x.indef && !x.plural && !x.generic && x.to <= to && x.to >= from {
			return true
		}
	}
	return false
}

// splitBy makes one mention for each field of the list at i, where there are as many as instruments.
func (d *document) splitBy(m *mention, i, end int) {
	if segs := d.partsOfFields(i, end, m.count); segs != nil {
		d.splitInto(m, segs)
	}
}

// cutAtLastAnd cuts the last part of a list at its last "and" ("small and medium enterprises and the exchange of news").
func (d *document) cutAtLastAnd(sg [2]int) [][2]int {
	for i := sg[1] - 1; i > sg[0]; i-- {
		if d.joinedAnd(i) {
			return [][2]int{{sg[0], i}, {i, sg[1]}}
		}
		if d.has(i, cAnd) && i+1 < sg[1] {
			return [][2]int{{sg[0], i}, {i + 1, sg[1]}}
		}
	}
	return nil
}

// onlySome tells whether words in the sentence of the list or right before it say that it names only some of the fields
// ("among others", "including").
func (d *document) onlySome(m *mention, segs [][2]int) bool {
	st := d.sents[d.sentOf[segs[0][0]]]
	for k := range d.relations {
		if h := &d.relations[k]; h.e.relation == kg.PartOf && h.from >= st.from && h.to <= segs[len(segs)-1][1] && !(len(segs) == m.count && (d.opensAsVerb(h, st) || h.from == m.in.to && caseless(d.toks[h.from].norm) && d.hitAt(h.from, cProvision) != nil)) {
			return true
		}
	}
	return false
}

// opensAsVerb tells whether the word for having some of more opens its sentence as the verb of what covers all it names ("وتشمل
// الاتفاقيات مجالات …").
func (d *document) opensAsVerb(h *hit, st sentence) bool {
	return h.from-st.from <= 1 && d.hitAt(h.from, cProvision) != nil && d.hasAny(h.to, bits(cInstrument, cThis))
}

// splitInto makes a mention of every part if each names a field.
func (d *document) splitInto(m *mention, segs [][2]int) bool {
	if d.onlySome(m, segs) {
		return false
	}
	fieldless := 0
	for _, sg := range segs {
		score := map[kg.Domain]float64{}
		d.scoreDomains(sg[0], sg[1], score)
		if !anyField(score) {
			fieldless++
		}
	}
	if fieldless > 0 && (fieldless*3 > len(segs) || len(segs) != m.count) {
		return false
	}
	m.dropped = true
	for _, sg := range segs {
		x := *m
		x.dropped, x.count, x.member = false, 1, true
		x.in.count, x.in.counted = 1, false
		x.domains = map[kg.Domain]float64{}
		x.reasons = append([]kg.Reason(nil), m.reasons...)
		d.scoreDomains(sg[0], sg[1], x.domains)
		x.because("count", "1", "as many fields as instruments", d.text(sg[0], sg[1]))
		d.mentions = append(d.mentions, &x)
	}
	return true
}

// fieldOpens gives the token behind the word that opens a list of fields, -1 when there is none.
func (d *document) fieldOpens(i, end int) int {
	if i < end && caseless(d.toks[i].norm) && d.purposeJoined(i) {
		return i // "اتفاقيتين لتشجيع الاستثمار و…"
	}
	for ; i < end && (!d.has(i, cOn) || d.dateOpens(i)); i++ {
		if d.has(i, cAct) && d.has(i, cBoundary) || d.toks[i].norm == ";" {
			return -1
		}
	}
	if i >= end {
		return -1
	}
	if h := d.hitAt(i, cOn); h != nil && h.to < end {
		return h.to
	}
	return i + 1
}

// purposeJoined tells whether "for" is joined to the word, before what is no party.
func (d *document) purposeJoined(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&roleFor != 0 && !d.has(i, cGaz) && (d.domainAt(i) || d.domainAt(i+1)) {
			return true
		}
	}
	return false
}

// fieldList cuts "A, B, C and D" into its parts; with pairs, an "and" inside a part whose list goes
// on with commas does not cut it ("justice and prisons, health, and trade").
func (d *document) fieldList(i, end int, pairs bool) [][2]int {
	var out [][2]int
	from := i
	cut := func(to int) {
		for from < to && (!d.toks[from].word || d.has(from, cAnd)) {
			from++
		}
		if to > from {
			out = append(out, [2]int{from, to})
		}
	}
	for ; i < end; i++ {
		stop := d.hasAny(i, bits(cPassive, cPerfect, cAside, cOccasion, cRel)) || d.has(i, cAct) || d.toks[i].norm == "." || d.toks[i].norm == ";"
		comma := d.toks[i].norm == "," || d.toks[i].norm == "،"
		sep := comma || !pairs && (d.has(i, cAnd) || d.joinedAnd(i) && i > from)
		if !stop && !sep {
			continue
		}
		cut(i)
		from = i
		if !d.joinedAnd(i) || !sep {
			from = i + 1
		}
		if stop || comma && d.endsFields(from, end) {
			return out
		}
	}
	cut(end)
	return out
}

// endsFields tells whether the words behind the comma of a list of fields tell where or when, which no part of the list does
// ("on labour, tourism and mining, at the palace on Wednesday").
func (d *document) endsFields(i, end int) bool {
	if i >= end || d.domainAt(i) || d.domainAt(i+1) || d.domainAt(i+2) {
		return false
	}
	return d.isDate(i) || d.hasAny(i, bits(cLoc, cTimePrep)) && !d.hasAny(i, bits(cOn, cFor, cOf))
}

// splitLater makes one mention each of a counted bundle where a later sentence names just as many
// fields ("The texts concern A, B and C").
func (d *document) splitLater(m *mention, in *instrument, st sentence) bool {
	if m.count < 2 || m.count > 12 || m.dropped || m.kind == kg.Financing || in.counted && in.count != m.count || in.npFrom-st.from > 3 {
		return false
	}
	from := -1
	for i := in.to; i < min(in.to+4, st.to); i++ {
		if h := d.hitAt(i, cProvision); h != nil {
			from = h.to
		} else if h := d.hitAt(i, cOn); h != nil {
			from = h.to
		}
		if from >= 0 {
			break
		}
	}
	if from < 0 {
		return false
	}
	segs := d.repeated(d.fieldList(from, st.to, false), d.toks[from-1].norm)
	if len(segs) != m.count {
		return false
	}
	return d.splitInto(m, segs)
}

// repeated joins the parts that lack the preposition which the others repeat ("to A, to B and C, to D").
func (d *document) repeated(segs [][2]int, prep string) [][2]int {
	n := 0
	for k, sg := range segs {
		if k == 0 || d.toks[sg[0]].norm == prep {
			n++ // it stands before the first one
		}
	}
	if n < 2 {
		return segs
	}
	var out [][2]int
	for k, sg := range segs {
		if k > 0 && d.toks[sg[0]].norm != prep {
			out[len(out)-1][1] = sg[1]
			continue
		}
		out = append(out, sg)
	}
	return out
}

// settleBundles drops a bundle whose members are all named.
func (d *document) settleBundles() {
	for _, b := range d.mentions {
		if !b.dropped && d.toldByOne(b) {
			b.dropped = true
		}
		if b.dropped || b.count < 2 {
			continue
		}
		for _, m := range d.mentions {
			if m != b && !m.dropped && m.bundle != b && m.sent > b.sent && m.para-b.para <= 2 && m.status == b.status && (!m.dated || m.value == b.value) && m.ps.parties.Equal(b.ps.parties) && m.count < b.count {
				for _, x := range pickDomains(m.domains) {
					b.domains[x]++
				}
			}
		}
		n := 0
		for _, m := range d.mentions {
			if m != b && !m.dropped && m.bundle == b {
				n += m.count
			}
		}
		if n > b.count {
			d.dropSummed(b, n)
		} else if n == b.count || n < b.count && d.toldByNumbers(b) || n == 0 && d.toldOneByOne(b) || n < b.count && d.toldInAll(b) || d.toldInApposition(b) || n == 0 && d.toldInOneSentence(b) {
			b.dropped = true
		} else if n == b.count-1 && n <= 2 && d.ordinalMember(b) {
			b.count = 1 // "two agreements … the second": the other one stands for itself
		} else if n > 0 {
			for _, m := range d.mentions {
				if m.bundle == b && !m.dropped {
					for _, x := range pickDomains(m.domains) {
						b.domains[x] += 1
					}
				}
			}
		}
	}
}

// dropSummed drops the bundle and those told beside it in its sentence, by other nouns, where its n members are as many as
// all of these ("signed an accord and two memorandums: they are …").
func (d *document) dropSummed(b *mention, n int) {
	sum := b.count
	var beside []*mention
	for _, m := range d.mentions {
		if m != b && !m.dropped && m.bundle == nil && !m.title && m.sent == b.sent && m.status == b.status && m.ps.parties.Equal(b.ps.parties) {
			beside = append(beside, m)
			sum += m.count
		}
	}
	if sum != n {
		return
	}
	b.dropped = true
	for _, m := range beside {
		m.dropped = true
	}
}

// toldByNumbers tells whether as many as the bundle holds are told by their numbers behind it, whatever state each has reached
// ("Three accords bind them: the first, signed in 2010, …; the third is being negotiated").
func (d *document) toldByNumbers(b *mention) bool {
	n := 0
	for _, m := range d.mentions {
		if m != b && !m.dropped && m.in.ellipsis && m.in.def && m.sent >= b.sent && m.sent-b.sent <= b.count && m.in.from > b.in.from && d.ordinal(m.in.to-1) > 0 && m.ps.parties.Equal(b.ps.parties) {
			n++
		}
	}
	return n == b.count
}

// ordinalMember tells whether a member was told as "the second", so that the rest is one.
func (d *document) ordinalMember(b *mention) bool {
	for _, m := range d.mentions {
		if m.bundle == b && !m.dropped && m.in.other && m.in.def {
			return true
		}
	}
	return false
}

// eventSpans gives those of the stretches behind "with", but not the first, that tell of an event.
func (d *document) eventSpans(with [][2]int) [][2]int {
	var out [][2]int
	for k := 1; k < len(with); k++ {
		if ks := d.atomsIn(with[k][0], with[k][1]); len(ks) > 0 && d.ofEvent(with[k][0], d.atoms[ks[0]].from) {
			out = append(out, with[k])
		}
	}
	return out
}

// byAhead gives where the words for who acts begin between the participle behind the instrument and the "with" at i, 0 where
// there are none.
func (d *document) byAhead(t *tie, in *instrument, i int) int {
	if t.link != linkPassive && t.link != linkPart || t.act.from < in.to {
		return 0
	}
	for j := t.act.to; j < i; j++ {
		if d.hitAt(j, cBy) != nil {
			return j
		}
	}
	return 0
}

// ofEvent tells whether a noun that is neither body nor office stands right behind "with", so that the party
// at "at" only goes on it ("with the collapse of the Soviet Union").
func (d *document) ofEvent(with, at int) bool {
	h := d.hitAt(with, cWith)
	if h == nil || at <= h.to {
		return false
	}
	i := h.to
	for i < at && d.has(i, cDef) {
		i++
	}
	return i < at && d.toks[i].word && d.mask[i] == 0 && !(d.toks[i].capital && !caseless(d.toks[i].norm))
}

// beforeDatedWith gives where the partners behind the "with" at token i end: at the next one that has a date of its own
// ("in 2010 with A and B and in 2012 with C"), else at end.
func (d *document) beforeDatedWith(i, end int) int {
	for j := i + 1; j < end; j++ {
		if d.hitAt(j, cWith) != nil && d.datedWith(j, i) {
			return j
		}
	}
	return end
}

// datedWith tells whether a date behind the partners of the "with" at token j sets the one at token i apart from them.
func (d *document) datedWith(i, j int) bool {
	for k := range d.dates {
		if h := &d.dates[k]; h.from > j && h.to <= i && h.value != "" && d.atomCount(j, h.from) > 0 {
			return true
		}
	}
	return false
}

// ofOneMore tells whether "another" stands before the "with" at token i, behind the instrument, which is not one of several
// ("an agreement with A and another, on visas, with B").
func (d *document) ofOneMore(in *instrument, i int) bool {
	if in.counted || in.plural {
		return false
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.from > in.from && x.ellipsis && x.to <= i && d.count(x.to, i, bits(cAct)) == 0 {
			return true
		}
	}
	return false
}

// dateRightBefore gives the date that stands right before the "with" at token i ("in 2010 with A"), nil where none does.
func (d *document) dateRightBefore(i int) *dateHit {
	for i > 0 && !d.toks[i-1].word && d.toks[i-1].norm == "," {
		i--
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.to == i && h.value != "" && !h.same {
			return h
		}
	}
	return nil
}
