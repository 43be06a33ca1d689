package extract

import (
	"fmt"
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// readSentence reads the instruments of one sentence.
func (d *document) readSentence(s int, list *listContext) {
	if d.topicOld > 0 && d.sents[s].para >= d.topicOld && len(d.mainTopic) >= 2 && !d.goesOn(s) {
		d.topic, d.topicOld = d.mainTopic, 0
	}
	ins := d.takeFrontedPartners(d.joinPredicates(d.findInstruments(s)))
	d.markShared(ins)
	d.ins = ins
	if d.onlyLent {
		d.readLent(s, ins)
		return
	}
	if d.twinVerb != nil {
		d.readTwinned(s, ins)
		d.followersBehind(s)
	}
	if d.readTwinTowns(s, ins) || d.readLent(s, ins) {
		return
	}
	acts := d.actsIn(s)
	if d.readLenders(s) || d.readFellows(s) || d.joinsAccord(s, ins, acts) || d.partedNext(s, ins, acts) {
		return
	}
	if d.readApart(s, ins) || d.readFieldsOfAll(s, ins) || d.readRestApart(s, ins) {
		d.takeBack(s)
		return
	}
	if len(acts) == 0 && d.readOneSince(s, ins) {
		return
	}
	if len(ins) == 0 {
		d.noteVote(s, nil, acts)
		if d.readOneOfEach(s, acts) || d.readGrantedWith(s, acts) || d.readListAfter(s, acts) || d.readSignedWith(s, acts) {
			return
		}
		if list != nil && d.sents[s].item {
			d.readBareItem(s, list)
			d.takeBack(s)
			return
		}
		d.partedBehind(s, acts)
		if !d.readShortAnswer(s) && !d.answers(s, acts) && !d.followsByDate(s) && !d.frontedPartners(s, nil, acts) {
			d.attachSentence(s, acts)
		}
		d.takeBack(s)
		return
	}
	if d.readSignersInTurn(s, ins, acts) || len(ins) == 1 && ins[0].def && ins[0].bare() && d.signedForEach(s, acts) || d.readOneOfEach(s, acts) || d.readShares(s, ins) || d.readRowOfStates(s, ins, acts) {
		return
	}
	if d.readWithList(s, ins, acts) || d.readConsists(s, ins, acts) || d.readAllMembers(s, ins, acts) {
		d.takeBack(s)
		return
	}
	made, first := 0, len(d.mentions)
	d.noteVote(s, ins, acts)
	for k := range ins {
		in := &ins[k]
		if d.mereMeans(in, ins) || d.deedOfRenewal(in, ins) {
			continue // "was extended by exchange of notes"
		}
		if in.ellipsis && in.from < d.distributed && in.npTo > d.distFrom || in.from < d.runEnd {
			continue
		}
		next := -1
		if k+1 < len(ins) {
			next = ins[k+1].npFrom
		}
		if list != nil && list.bundle != nil && d.sents[s].item && (made == 0 || in.indef || !in.def) && !d.refersBack(in) {
			if own := d.tieOf(in, acts, ins); own.link == linkNone || own.drop == "" && own.link != linkPassive && own.link != linkNominal {
				if made > 0 && in.def {
					continue
				}
				d.readItem(in, s, list, next)
				made++
				continue
			}
		}
		if b := d.recent(s); b != nil && (d.firstOfItsKind(in) || d.saidOfIt(in, b) || d.nthOfKind(in, b)) && d.tacitBefore(in) == nil {
			d.complete(in, b, s)
			continue
		}
		if d.identifies(in) || d.toldWithEach(in, s) || d.tellsForWhom(in) {
			continue
		}
		if d.readDatedFields(in, next) || d.readDatedOther(in, ins, k, next) {
			made++
			continue
		}
		if d.readPartnerStates(in, acts, next) || d.readSubjectDates(in, acts, next) || d.readPartnerDates(in, acts, next) || d.readAfterThat(in, next) || d.readThoseWith(in, next) || d.readGappedPart(in, acts, next) || d.readGapped(in, acts, next) || d.readGappedState(in, acts, next) {
			made++
			continue
		}
		in.other = in.other && !d.newlyTold(in) || in.def && d.alsoActs(in)
		if d.asks(s) && caseless(d.toks[in.from].norm) && d.has(d.firstWord(s), cHoped) && !in.def && !in.plural && !in.weak && !in.generic && !in.ellipsis && !d.has(in.npFrom, cSeveral) && d.askedOfAnswerer(s) {
			d.keepPending(in, next)
			continue
		}
		if in.indef && d.asks(s) {
			if d.askedOfAnswerer(s) && !in.plural && !in.weak && !in.generic {
				d.keepPending(in, next) // "Is there a treaty with A? – Yes. We signed it in May."
			}
			continue // "A new convention for the veterans?"
		}
		if d.refuted(in) {
			d.refutedIn = in.sent + 1
			continue
		}
		if d.readListedOld(in, next) || d.readBesideIt(in, next) || d.readExisted(in, next) || d.headsListedOld(ins, k) {
			made++
			continue
		}
		ties := d.tiesOf(in, acts, ins)
		if d.readGrantedTold(in, ties, next) || d.readPointedSigned(in, ties) || d.vote.party != "" && d.readVoted(in, ties, next) || d.readTacit(in, ties, next) {
			made++
			continue
		}
		if len(ties) == 0 {
			if d.readDivided(in, next) || d.readByWhich(in, next) || d.readPairInBrackets(in, next) || d.readGranted(in, next) || d.talksBehind(in, acts, next) || d.readOneOf(in, next) || d.readOther(in, next) {
				made++
				continue
			}
			if d.notYetRatified(in, acts, ins) && d.readDated(in, next) {
				made++
				continue
			}
			if d.noteLasting(in, acts, ins, next) {
				made++
				continue
			}
			if d.readAwaiting(in, acts, ins, next) {
				made++
				continue
			}
			if d.retracts(in) || d.droppedTie(in, acts, ins) {
				d.noteUndone(in, acts, ins)
				if in.def && !in.generic && !in.weak && !in.ellipsis {
					d.unsigned = *in
				}
				if d.toldNext(in) && slices.ContainsFunc(acts, func(a *hit) bool { return a.e.act == actRenew }) {
					d.keepPending(in, next) // "has not been renewed. It expired in May"
				}
				continue
			}
			if d.readAnswerToCome(in, next) || d.readAnswered(in, next) || d.readSignedAbove(in, next) || d.readTwinNoun(in) || d.readHanded(in, next) || d.readOneOfDate(in, next) || d.readDatedFrom(in, next) || d.readSettled(in, next) || d.readDated(in, next) || d.readExisting(in, next) || d.readKeptSince(in, next) || d.readVerbless(in, acts, next) || d.readEntryAct(in, next) || d.readMeans(in, next) || d.readAtWork(in, next) || d.readExchange(in, next) {
				made++
			} else if d.readUntied(in, s, next, made) {
				made++
			} else {
				d.noteEarnest(in, next)
				d.keepUntied(in, acts, next)
			}
			continue
		}
		if d.asks(s) && d.onlyAsked(s, &ties[0]) {
			continue
		}
		n := len(d.mentions)
		d.readTied(in, ties, next)
		if len(d.mentions) == n && in.def && in.bare() && d.partedBehind(s, acts) {
			d.attachSentence(s, acts)
		} else if len(d.mentions) == n {
			d.keepUnparted(in, ties[0], next)
			d.keepGranted(in, ties[0], next, nil)
		} else {
			d.takeUnparted(d.mentions[n])
			d.keepGranted(in, ties[0], next, d.mentions[n])
		}
		if len(d.mentions) == n && !in.weak && !in.generic && (ties[0].status == kg.Negotiating || in.plural) && (!in.plural || in.counted) {
			d.keepPending(in, next) // whose is still to be told
		}
		made++
		d.joinBundle(n, in, ins[:k])
		d.datedApart(n, in, &ties[0])
	}
	d.takeBack(s)
	if made == 0 {
		d.talksGoOn(s, d.behindUnsigned(s, acts))
	}
	if made > 0 {
		d.spreadDay(s, min(first, len(d.mentions)))
		d.stateOfAll(s, acts)
		d.frontedPartners(s, ins, acts)
		d.talksBeside(s, ins, acts)
		d.followersBehind(s)
		d.sameBehind(s, acts)
	}
}

// keepUntied keeps what is said of an instrument of which nothing was read, for the sentences behind.
func (d *document) keepUntied(in *instrument, acts []*hit, next int) {
	st := d.sents[in.sent]
	denied := d.denied(in) || d.deniedBefore(in)
	switch {
	case in.def && d.count(st.from, st.to, bits(cSignatory)) > 0:
		d.attachSentence(in.sent, acts) // "The document bears the signatures of …"
	case (!in.def || d.count(in.to, in.npTo, bits(cWith, cBetween)) > 0 && !in.plural) && !in.weak && !in.generic && !st.item && !denied, d.toldNext(in), d.grantedTo(in) && !denied:
		d.keepPending(in, next)
	case !in.weak && !in.generic && !in.def && denied:
		d.lacked = *in // "they lived without a convention"
		d.noteUndone(in, acts, d.ins)
	}
}

// grantedTo tells whether the instrument is money that the sentence says one of two gives the other ("Japan has granted A a loan"):
// whether it was signed the next sentence tells.
func (d *document) grantedTo(in *instrument) bool {
	st := d.sents[in.sent]
	return in.weak && in.kind == kg.Financing && in.indef && !in.plural && d.partiesBetween(max(st.from, d.pubPlace), st.to) == 2
}

// asks tells whether the sentence is a question.
func (d *document) asks(s int) bool {
	switch d.toks[d.sents[s].to-1].norm {
	case "?", "؟":
		return true
	}
	return false
}

// talksBeside reads talks that the last clause of a sentence about an accord tells of ("…, and its negotiations
// with B go on").
func (d *document) talksBeside(s int, ins []instrument, acts []*hit) {
	last := ins[len(ins)-1].npTo
	for _, a := range acts {
		if a.e.act != actNegotiate || a.e.forms&formNoun == 0 || a.from < last {
			continue
		}
		if a.e.flags&flagAgain != 0 || d.ownerBefore(a.from) && d.hitAt(a.to, cWith) != nil {
			d.talksWith(s, []*hit{a})
			return
		}
	}
}

// ownerBefore tells whether a possessive stands right before token i.
func (d *document) ownerBefore(i int) bool {
	h := d.hitOver(i-1, cDef)
	return h != nil && h.e.flags&flagBack != 0 && !d.sentStart[i]
}

// dateOfOld gives the date that an instrument of old is called by, nil for none.
func (d *document) dateOfOld(in *instrument) *dateHit {
	h := d.dateBehind(in)
	if h == nil {
		h = d.dateAhead(in)
	}
	return d.oldDateOf(h)
}

// oldDateOf gives the date where it is one long before the article.
func (d *document) oldDateOf(h *dateHit) *dateHit {
	if h == nil || len(h.value) < 4 || near(h.value, d.article.Published) || h.value > d.article.Published {
		return nil
	}
	return h
}

// readDated reads an instrument that is only called by its date ("relations between the two rest on
// the agreement of 3 August 1993").
func (d *document) readDated(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak || in.ellipsis {
		return false
	}
	h := d.dateOfOld(in)
	if h == nil {
		h = d.dateInApposition(in)
	}
	behind := h == nil
	if behind {
		h = d.oldDateOf(d.dateBehindComplement(in))
	}
	if h == nil {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if behind && ps.rule == "clause" && d.count(in.to, in.npTo, bits(cWith, cBetween)) == 0 {
		return false // "sells its water to B since the accord of X, of 23 March 1974"
	}
	if !ps.explicit && !behind {
		if two := d.linkedPair(in); len(two) == 2 {
			ps = partySet{two, ruleLinks, true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	with := ps.named != "" && d.count(in.to, in.npTo, bits(cWith)) > 0 && d.home != ps.named && ps.parties.Has(d.home)
	if !ps.explicit && !with || len(ps.parties) != 2 && !d.ofThree(in) && ps.rule != ruleActsBefore || len(ps.parties) < 2 || ps.rule == "sentence" {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.date, m.dated, m.value, m.signers = kg.Signed, *h, true, h.value, nil
	m.because("status", string(m.status), "named by its date", d.text(h.from, h.to))
	return d.putNew(m)
}

// dateAhead gives the date that stands before the noun of the instrument ("last year's treaty", "the 1999
// accord").
func (d *document) dateAhead(in *instrument) *dateHit {
	for k := range d.dates {
		h := &d.dates[k]
		if h.to > in.from || h.from < in.npFrom-4 || in.from-h.to > 4 || h.same || d.sentOf[h.from] != in.sent {
			continue
		}
		for i := h.to; i < in.from; i++ {
			if d.toks[i].norm != "'s" && d.toks[i].norm != "-" && (!d.toks[i].word || d.hasAny(i, stopWords&^bits(cOf))) {
				return nil
			}
		}
		if h.from < in.npFrom && d.toks[h.to].norm != "'s" {
			return nil
		}
		return h
	}
	return nil
}

// dateBehind gives the date that follows the name of the instrument as its complement.
func (d *document) dateBehind(in *instrument) *dateHit {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from == in.to && in.npTo > in.to && !h.deictic && !h.same && caseless(d.toks[in.from].norm) && !d.hasAny(h.from, bits(cLoc, cTimePrep)) {
			return h // "معاهدة 22 يوليو"
		}
		if h.from <= in.to || h.from-in.to > 3 && !(h.from-in.to <= 6 && d.atomCount(in.to, h.from) > 0) || h.deictic && len(h.value) > 4 || h.same {
			continue
		}
		if !d.has(h.from-1, cOf) {
			return nil
		}
		for i := in.to; i < h.from; i++ {
			if !d.toks[i].word && d.toks[i].norm != "-" || d.hasAny(i, bits(cOn, cWith, cBetween, cRel, cAct, cTimePrep)) && !d.has(i, cOf) {
				return nil
			}
		}
		return h
	}
	return nil
}

// nearest gives the acts within reach of the instrument, eight on either side.
func nearest(acts []*hit, in *instrument) []*hit {
	const reach = 8
	if len(acts) <= 2*reach {
		return acts
	}
	k := sort.Search(len(acts), func(k int) bool { return acts[k].from >= in.from })
	return acts[max(0, k-reach):min(len(acts), k+reach)]
}

// denied tells whether the noun itself is denied ("ended without agreement").
func (d *document) denied(in *instrument) bool {
	h := d.hitOver(in.npFrom-1, cNeg)
	return h != nil && h.to == in.npFrom && !d.sentStart[in.npFrom] && !in.def
}

// deniedBefore tells whether a denial and its verb stand right before the noun ("there is no accord", "no hay
// acuerdo").
func (d *document) deniedBefore(in *instrument) bool {
	for i := in.npFrom - 1; i >= in.npFrom-4 && i >= d.sents[in.sent].from; i-- {
		if d.has(i, cNeg) {
			return true
		}
		if !d.toks[i].word || d.hasAny(i, bits(cAct, cRel)) {
			return false
		}
	}
	return false
}

// retracts drops the accord told last where the text says that there is no such accord ("No hay tal convenio").
func (d *document) retracts(in *instrument) bool {
	if !d.deniedBefore(in) || d.count(max(in.npFrom-1, d.sents[in.sent].from), in.from, bits(cThis, cSame, cSimilar)) == 0 || in.plural && d.partOfThese(in) {
		return false
	}
	if m := d.lastMade(); m != nil && in.sent-m.sent <= 2 && in.sent > m.sent && (m.kind == in.kind || in.generic || in.kind == kg.Agreement) && m.status == kg.Signed {
		m.dropped = true
	}
	return true
}

// partOfThese tells whether the words of a plural say that some of those told are meant ("none of these texts"), which
// denies none of them.
func (d *document) partOfThese(in *instrument) bool {
	for i := max(in.npFrom-1, d.sents[in.sent].from+1); i < in.from; i++ {
		if d.has(i, cThis) && d.hasAny(i-1, bits(cOf, cLoc, cTimePrep, cBy)) {
			return true
		}
	}
	return false
}

// carryDenial denies a verb that shares its subject with a denied one before it ("denied that it had signed, or
// was about to sign, any agreement").
func (d *document) carryDenial(ties []tie) {
	for k := range ties {
		for _, x := range ties {
			t := &ties[k]
			if t.drop == "" && x.drop == "negated" && x.act.e.act == t.act.e.act && x.act.e.flags&flagWeak <= t.act.e.flags&flagWeak && x.act.to <= t.act.from && t.act.from-x.act.to <= 8 && d.atomCount(x.act.to, t.act.from) == 0 && d.count(x.act.to, t.act.from, bits(cBoundary, cRel, cInstrument, cPronoun)) == 0 {
				t.drop = "negated"
			}
		}
	}
}

// droppedTie tells whether the instrument's nearest act is negated or wished.
func (d *document) droppedTie(in *instrument, acts []*hit, ins []instrument) bool {
	t := d.tieOf(in, acts, ins)
	return t.link != linkNone && t.drop != ""
}

// tiesOf gives the acts that were done with the instrument, the newest state first.
func (d *document) tiesOf(in *instrument, acts []*hit, ins []instrument) []tie {
	acts = nearest(acts, in)
	if d.denied(in) {
		return nil
	}
	var all, out []tie
	var bill *tie
	best := 1e9
	whichFrom, whichTo := d.byWhich(in)
	replaced := d.replacedBy(in, ins)
	talks, on := d.talksNoun(in, acts), d.talksOn(in, acts)
	for _, a := range acts {
		if d.toldOfOther(talks, on, in, a) {
			continue
		}
		if a.from >= in.from && a.to <= in.to || a.from >= whichFrom && a.to <= whichTo && d.twoNamed(whichFrom, a.from) && !d.endsClause(a) || d.ofTheOne(in, a, ins) || d.denouncesOther(a, in) || d.ofItemBefore(in, a, ins) || d.forceOfOther(in, a) || d.objectOfNext(in, a, ins) || d.onlyAmended(in, a, ins) || d.doesToOther(in, a) || d.extendedBy(in, a, ins) || d.papersOfNext(in, a, ins) || d.verbOfNext(in, a) || d.ofNumberBefore(in, a, ins, acts) || d.toldOfText(in, a, acts) || d.doneToReplaced(in, a) {
			continue
		}
		t := d.tieWith(in, a, ins, acts)
		fronted := d.frontedPart(a, in, ins)
		if again := d.goesOnWithIt(&tie{act: a}, in); again && (t.link == linkNone || t.cost > 5) {
			t = tie{act: a, link: linkPassive, cost: 4}
		}
		if (t.link == linkNone || t.cost >= secondWhichCost) && d.secondWhich(in, a) {
			t = tie{act: a, link: linkRelative, cost: secondWhichCost}
		}
		if t.link == linkNone || t.cost > 5 && !fronted || t.link == linkRelative && !in.ellipsis && d.relativeOfOther(in, a, ins) {
			continue
		}
		d.readStatus(&t, in)
		if d.outsideReplaced(in, replaced, &t) {
			continue
		}
		if d.onlyTabled(a) {
			t.status, t.drop, t.tabled, bill = kg.Signed, "", true, &t
			continue
		}
		if fronted && t.drop == "" {
			t.fronted = true
			out = append(out, t)
			continue
		}
		if t.drop == "" && d.aboutDenied(a, acts, ins) {
			t.drop = "negated" // "has not reached agreement on the renewal of the loans"
		}
		if !(a.e.act == actNegotiate && t.link == linkPart && !d.opensBehindBoundary(in)) && !(t.drop == "negated" && a.e.act != actSign) {
			best = min(best, t.cost) // that it was negotiated goes without saying
		}
		all = append(all, t)
	}
	all = d.ownBehindAnd(in, all)
	d.carryDenial(all)
	d.settleTalks(all, in, on, acts)
	for _, t := range all {
		if t.cost <= best+1.3 || d.resumes(&t, in, ins) || d.goesOnWithIt(&t, in) || d.endsBehindRelative(&t, in) || t.link == linkPart && t.cost < 1.5 || t.link == linkRelative && t.cost < 2 {
			out = append(out, t)
		}
	}
	// a denial that stands nearest rules the rest out
	for _, t := range out {
		if t.drop != "" && t.drop != "to come" && t.cost <= best+0.01 && !d.refusedToOther(&t, in) && t.act.e.act != actNegotiate && (t.act.e.act == actSign || !mainEnd(out) && !signedFirst(out) && !(!in.indef && d.signedBeside(out)) && !d.signedAhead(out, &t, in)) {
			return nil
		}
	}
	if d.neverDone(all) {
		return nil
	}
	kept := out[:0]
	for _, t := range out {
		if t.drop == "" {
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		kept = append(kept, d.inForceSoon(out)...)
	}
	if len(kept) == 0 && bill != nil && (in.def || d.awaitsParliament(bill.act)) && !in.ellipsis {
		kept = append(kept, *bill)
	}
	for i := 1; i < len(kept); i++ {
		for j := i; j > 0 && d.before(kept[j], kept[j-1]); j-- {
			kept[j], kept[j-1] = kept[j-1], kept[j]
		}
	}
	d.finalFirst(in, kept)
	return kept
}

// neverDone tells whether what a relative clause says to have been planned is denied by the main verb behind it ("the treaty that A
// was to sign with B was never signed").
func (d *document) neverDone(ties []tie) bool {
	for k := range ties {
		t := &ties[k]
		if t.drop != "negated" || t.act.e.act != actSign || t.act.e.forms&formPart == 0 && !d.auxBefore(t.act, cPassive) {
			continue
		}
		for _, x := range ties {
			if x.drop == "" && x.status == kg.Planned && x.link == linkRelative && x.act.to <= t.act.from {
				return true
			}
		}
	}
	return false
}

// endsBehindRelative tells whether the instrument that opens the sentence ended, as the main verb tells behind a relative clause
// that a comma closes ("The pact that A had signed with B, and which let ships in, ran out in May").
func (d *document) endsBehindRelative(t *tie, in *instrument) bool {
	a := t.act
	if a.e.act != actEnd || a.e.forms&(formPast|formPart) == 0 || a.e.forms&formNoun != 0 || t.drop != "" || !in.def || in.npFrom-d.sents[in.sent].from > 2 || a.from < in.npTo {
		return false
	}
	i := a.from - 1
	for i > in.npTo && d.hasAny(i, bits(cPassive, cPerfect)) {
		i--
	}
	return d.isComma(i) && d.count(in.to, i, bits(cRel)) > 0 && d.count(i, a.from, bits(cRel)) == 0
}

// forceOfOther tells whether the entry into force is that of the instrument in the part of the sentence before, which a
// semicolon closes ("the treaty with A entered into force; the one with B …").
func (d *document) forceOfOther(in *instrument, a *hit) bool {
	if !in.ellipsis || a.e.act != actForce || a.to > in.npFrom {
		return false
	}
	for i := a.to; i < in.npFrom; i++ {
		if n := d.toks[i].norm; n == ";" || n == "؛" {
			return d.count(d.sents[in.sent].from, a.from, bits(cInstrument)) > 0
		}
	}
	return false
}

// objectOfNext tells whether the verb behind the instrument opens a clause of its own, in a language whose verb comes
// first: the next instrument is its object ("suspended the accord with A and renewed the accord with B").
func (d *document) objectOfNext(in *instrument, a *hit, ins []instrument) bool {
	if a.from < in.npTo || !caseless(d.toks[a.from].norm) || a.e.forms&formPart != 0 || !d.joinedAnd(a.from) && !d.joinedAnd(a.from-1) && !d.has(a.from-1, cPerfect) {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.npFrom >= a.to && x.npFrom-a.to <= 2 {
			return d.count(a.to, x.npFrom, bits(cAct, cWith, cBetween, cOn, cOf)) == 0
		}
	}
	return false
}

// papersOfNext tells whether the words of ratifying behind the instrument and an "and" govern the next one ("signed a treaty and
// exchanged the instruments of ratification of an agreement").
func (d *document) papersOfNext(in *instrument, a *hit, ins []instrument) bool {
	if a.e.act != actRatify || a.from < in.npTo && a.from < in.to || a.to-a.from < 2 || !d.has(a.to, cOf) || !d.has(a.from-1, cAnd) && !d.joinedAnd(a.from) {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.from > in.from && x.from >= a.to {
			return x.npFrom-a.to <= 1
		}
	}
	return false
}

// verbOfNext tells whether the act is the verb of a country that a comma behind the instrument brings as the subject of
// a new clause ("with which it signed a pact, A concluded …").
func (d *document) verbOfNext(in *instrument, a *hit) bool {
	st := d.sents[in.sent]
	if a.from <= in.npTo || a.from-in.npTo > 5 || in.npTo >= st.to || !d.isComma(in.npTo) || !d.subjectWithVerb(in.npTo+1, st) {
		return false
	}
	return d.count(in.npTo, a.from, bits(cAct)) == 0 && d.has(a.from-1, cGaz) && d.count(a.to, st.to, bits(cInstrument)) > 0 && a.e.flags&flagBack == 0 && !d.objectPronoun(a)
}

// ownBehindAnd leaves out what was done to the instrument before ("…, and a third will be signed") where the one that
// an "and" joins has an act of its own behind it.
func (d *document) ownBehindAnd(in *instrument, ties []tie) []tie {
	if in.npFrom == 0 || !d.has(in.npFrom-1, cAnd) {
		return ties
	}
	own := func(t tie) bool {
		return (t.link == linkPassive || t.link == linkRelative) && t.act.from >= in.to && d.count(in.to, t.act.from, bits(cInstrument)) == 0
	}
	if !slices.ContainsFunc(ties, own) {
		return ties
	}
	return slices.DeleteFunc(ties, func(t tie) bool {
		return t.link == linkPassive && t.act.to < in.npFrom && d.count(d.sents[in.sent].from, t.act.from, bits(cInstrument)) > 0
	})
}

// inForceSoon makes a signing of an entry into force for which a day ahead is told, of which nothing else is said.
func (d *document) inForceSoon(ties []tie) []tie {
	for _, t := range ties {
		if t.drop != "to come" || t.act.e.act != actForce || t.act.e.forms == formNoun || t.link != linkPassive && t.link != linkRelative && t.act.e.forms&formNoun == 0 {
			continue
		}
		if d.validUntil(t.act) || d.rare(t.act.to-1, cUpTo) {
			continue // it is in force up to then
		}
		for k := range d.dates {
			if h := &d.dates[k]; h.from >= t.act.to && h.from-t.act.to <= 3 && d.sentOf[h.from] == d.sentOf[t.act.from] && (d.ahead(h) || len(h.next) >= 7 && h.next > d.article.Published) {
				t.drop, t.status, t.early = "", kg.Signed, true
				return []tie{t}
			}
		}
	}
	return nil
}

// frontedPart tells whether the sentence opens with the act as a participle, whose clause a comma closes
// right before the instrument ("Signed in May by X and Y, the treaty …").
func (d *document) frontedPart(a *hit, in *instrument, ins []instrument) bool {
	if a.e.act != actSign || a.e.forms&formPart == 0 || a.from != d.sents[in.sent].from || in.npFrom == 0 || in.npFrom != ins[0].npFrom || caseless(d.toks[a.from].norm) {
		return false
	}
	i := in.npFrom
	for i > a.to && d.hasAny(i-1, bits(cDef, cThis)) {
		i--
	}
	return i > a.to && d.toks[i-1].norm == ","
}

// aboutDenied tells whether the act is what an accord is about that is denied.
func (d *document) aboutDenied(a *hit, acts []*hit, ins []instrument) bool {
	i := a.from - 1
	if d.has(i, cDef) {
		i--
	}
	if a.e.act == actSign || a.e.act == actNegotiate || a.e.act == actPlan || !d.has(i, cOn) {
		return false
	}
	for k := range ins {
		x := &ins[k]
		if x.to > i {
			break
		}
		for _, b := range acts {
			if b.to <= x.from && b.e.act == actSign {
				if t := d.tieWith(x, b, ins, acts); t.link != linkNone && t.cost < 2 {
					d.readStatus(&t, x)
					if t.drop == "negated" {
						return true
					}
				}
			}
		}
	}
	return false
}

// signedFirst tells whether one of the ties opens the sentence with the signing ("Signed in May, the treaty has not been
// ratified").
func signedFirst(ties []tie) bool {
	for _, t := range ties {
		if t.drop == "" && t.status == kg.Signed && t.act.e.forms&formPart != 0 && t.fronted {
			return true
		}
	}
	return false
}

// signedBeside tells whether one of the ties tells in a relative clause or by a participle that the instrument was signed,
// whatever is asked for it ("called for the suspension of the pact that A signed with B").
func (d *document) signedBeside(ties []tie) bool {
	for _, t := range ties {
		if t.drop == "" && t.status == kg.Signed && t.act.e.act == actSign && (t.link == linkRelative && d.didIt(t.act) || t.link == linkPart) {
			return true
		}
	}
	return false
}

// mainEnd tells whether one of the ties ends the instrument ("having run out, it was not prolonged").
func mainEnd(ties []tie) bool {
	for _, t := range ties {
		if t.drop == "" && t.status == kg.Ended {
			return true
		}
	}
	return false
}

func (d *document) before(a, b tie) bool {
	if ra, rb := rank(a.status), rank(b.status); ra != rb {
		if d.revives(a, b) || d.signsApproved(a, b) || signedYet(a, b) {
			return true
		}
		if d.revives(b, a) || d.signsApproved(b, a) || signedYet(b, a) {
			return false
		}
		return ra > rb
	}
	return a.cost < b.cost
}

// signedYet tells whether what the main verb approves, or the participle that opens the sentence tells to be initialled, is said
// behind it to be signed on a day to come ("approved a loan, which will be signed in May", "Initialled in May, the accord is to be
// signed in July").
func signedYet(next, main tie) bool {
	if next.status != kg.Planned || next.act.e.act != actSign || next.link != linkRelative && next.link != linkPassive || next.act.from < main.act.to {
		return false
	}
	return main.fronted && main.status == kg.Signed || main.act.e.act == actRatify && main.link == linkActive
}

// revives tells whether the main verb takes up again what other words of the sentence say had ended or was idle ("which was
// running out, has been prolonged", "renewed the programme that expired in May").
func (d *document) revives(main, other tie) bool {
	if main.status != kg.Renewed && main.status != kg.InForce || other.status != kg.Ended && other.status != kg.Suspended {
		return false
	}
	return (main.link == linkPassive || main.link == linkActive) && (other.link == linkRelative || other.link == linkPart && other.act.from > main.act.to)
}

// signsApproved tells whether the main verb is one of signing what its object is only said to have been approved for before ("signed
// the deed approved by both councils").
func (d *document) signsApproved(main, other tie) bool {
	if (main.status == kg.Signed || main.status == kg.Ratified) && other.status == kg.Renewed && main.link == linkActive && other.act.from > main.act.to && other.act.e.forms&(formPres|formGer) != 0 && other.act.e.forms&formPart == 0 {
		return true // "signed an accord that extends the partnership to 2025": it extends something else
	}
	if main.status == kg.Signed && other.status == kg.InForce && (main.link == linkActive || main.link == linkPassive) && other.act.from > main.act.to && d.validUntil(other.act) && d.freshDay(d.sents[d.sentOf[main.act.from]]) {
		return true // "signed on Monday a treaty, valid until 2028"
	}
	if main.status != kg.Signed || other.status != kg.Ratified || main.link != linkActive || other.link != linkPart && other.link != linkRelative || other.act.from <= main.act.to {
		return false
	}
	if main.act.e.forms&(formPart|formNoun) != 0 && main.act.e.forms&formPast == 0 && !d.auxBefore(main.act, cPerfect) || d.isComma(other.act.from-1) {
		return false
	}
	return !d.dateBetween(other.act.from-3, min(other.act.to+wordsToApproval, d.sents[d.sentOf[other.act.from]].to))
}

// wordsToApproval is how far behind the word of an approval its day may stand.
const wordsToApproval = 8

// plannedAhead tells whether what comes before the act is planned itself ("are expected to hold talks before the signing").
func (d *document) plannedAhead(a *hit) bool {
	for i := a.from - 1; i > d.sents[d.sentOf[a.from]].from && a.from-i <= 16; i-- {
		if p := d.hitAt(i, cPlanned); p != nil && p.e.forms&formPast == 0 && p.to-p.from > 1 {
			return true
		}
	}
	return false
}

// doneAfterAll tells whether what is told to have come later than something else in the past was done, for its verb is one of the past too and
// nothing in the sentence denies or wishes ("approved the wording minutes before it was signed").
func (d *document) doneAfterAll(a *hit) bool {
	st := d.sents[d.sentOf[a.from]]
	if d.count(st.from, d.commaFrom(a.to, st.to), bits(cNeg, cHoped)) > 0 || a.e.forms&(formNoun|formFut) != 0 {
		return false
	}
	if a.e.forms&formPast != 0 && a.e.forms&formPart == 0 {
		return true
	}
	if h := d.ownPassive(a); h != nil {
		return h.e.forms&formPast != 0
	}
	return a.e.forms&formSub != 0 // a past subjunctive
}

// build makes a mention of an instrument with its act.
func (d *document) build(in instrument, t tie, ps partySet, next int) *mention {
	st := d.sents[in.sent]
	if t.status == kg.Signed && d.headedToCome(in.sent) {
		t.status = kg.Planned
	}
	d.planAhead(&t, &in)
	m := &mention{in: in, tie: t, ps: ps, kind: in.kind, status: t.status, count: in.count, sent: in.sent, para: st.para, title: st.field == 0}
	if m.kind == "" || m.kind == kg.Other && in.generic {
		m.kind = kg.Agreement
	}
	if t.act != nil && t.act.e.act == actRatify && t.act.e.flags&flagOwn != 0 {
		m.in.other = true // "the vote also covers the protocol"
	}
	if m.count < 1 || m.count > 1 && d.lastOfThem(&in, &t) {
		m.count = 1
	}
	if d.ofLoanBefore(&in) || d.likeTheLoan(&in) || m.kind == kg.Agreement && !in.plural && d.givesCredit(&in) {
		m.kind = kg.Financing
	}
	if d.lenderApproves(&in, &t, ps.parties) || d.approvedByBoth(&in, &t) {
		m.status, t.status, m.tie.status = kg.Signed, kg.Signed, kg.Signed
	}
	visited := false
	if t.early || d.sinceWhenTold(&in, &t) {
		m.dated = true // when it was signed is not told
	} else if h, ok := d.dateOf(&in, &t); ok {
		if t.after && m.status == kg.Planned && !d.plannedAhead(t.act) && d.article.Published != "" && h.value < d.article.Published && !d.article.Published.Within(h.value) {
			m.status, t.status, m.tie.status = kg.Signed, kg.Signed, kg.Signed
		}
		if !(m.status == kg.Negotiating && !d.dayOfTalks(m, &h)) && !(m.status == kg.Planned && d.putOff(m, &h)) {
			d.setDate(m, h)
		}
		if last := d.lastOfTwoDays(&in, &t, ps); last != nil {
			d.setDate(m, *last)
		}
	} else if t.after && m.status == kg.Planned && d.doneAfterAll(t.act) {
		m.status, t.status, m.tie.status = kg.Signed, kg.Signed, kg.Signed
	} else if h, ok := d.headingDate(in.npFrom); ok && (m.status != kg.Planned || d.headedToCome(in.sent)) && m.status != kg.Negotiating {
		d.setDate(m, h)
	} else if h, ok := d.openingDate(in.sent); ok && m.status == kg.Ratified {
		d.setDate(m, h)
	} else if h, ok := d.dateOfVisit(&in, &t); ok {
		d.setDate(m, h)
		visited = true
	}
	if m.place = d.placeOf(&in, &t); visited && m.place == "" {
		m.place = d.townVisited(in.sent - 1)
	}
	var rule string
	m.domains, rule = d.domainsOf(&in, &t, next)
	if m.kind == kg.Financing && !anyField(m.domains) && d.ofLoanBefore(&in) {
		from, to := d.loanBefore(&in)
		d.scoreDomains(from, to, m.domains)
		rule = "named by the money told before"
	}
	m.named = pickDomains(m.domains)
	for _, x := range m.named {
		m.because("domains", string(x), rule, d.text(in.npFrom, in.npTo))
	}
	d.provided(m, next)
	if !m.dated && m.status == kg.Signed && t.act != nil && (t.act.e.forms == formPres || t.link == linkNominal && t.act.from < in.from) {
		d.signsLater(m)
	}
	if !m.dated && m.status == kg.Planned {
		d.dateOfOccasion(m)
	}
	if t.act == nil || t.act.e.act == actSign || t.act.e.act == actPlan || t.act.e.act == actRenew {
		m.signers = d.signersOf(&in, &t, ps.parties)
	}
	from, to := d.clauseOf(&in, &t)
	from, to = d.trim(from, to, &in, &t)
	m.spans = append(m.spans, [2]int{from, to})
	m.because("kind", string(m.kind), "instrument", d.text(in.from, in.to))
	if t.act != nil {
		m.because("status", string(m.status), linkNames[t.link], d.text(t.act.from, t.act.to))
	}
	m.because("parties", ps.parties.Key(), ps.rule, d.text(ps.from, ps.to))
	d.readPhrases(m)
	return m
}

// signsLater makes a signing in the present tense with a day ahead one to come ("they sign next Friday").
func (d *document) signsLater(m *mention) {
	from, to := d.clauseOf(&m.in, &m.tie)
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < from || h.to > to || d.masked[h.from] || !d.ahead(h) || m.tie.link == linkNominal && h.from-max(d.sents[m.sent].from, d.pubPlace) > 3 {
			continue // what opens the sentence with a day ahead tells what the day will bring
		}
		m.status, m.tie.status = kg.Planned, kg.Planned
		d.setDate(m, *h)
		return
	}
}

// dateOfOccasion dates what is to be signed during a visit or a meeting by the day that the sentence before
// tells of it.
func (d *document) dateOfOccasion(m *mention) {
	st := d.sents[m.sent]
	if m.sent == 0 || d.sents[m.sent-1].field != st.field {
		return
	}
	occasion := d.count(st.from, st.to, bits(cOccasion)) > 0
	past := d.toldAsPast(d.sents[m.sent-1])
	for k := range d.dates {
		h := &d.dates[k]
		if past && !d.ahead(h) {
			continue // "landed on Tuesday. … will be signed during the visit"
		}
		if !occasion && (len(h.next) < 10 || d.sents[m.sent-1].para != st.para) {
			continue
		}
		if d.sentOf[h.from] == m.sent-1 && len(h.next) >= 7 && h.next > d.article.Published && h.from >= d.pubPlace {
			m.date, m.dated, m.value = *h, true, h.next
			m.because("date", string(m.value), "day of the occasion", d.text(h.from, h.to))
			if occasion && m.place == "" {
				m.place = d.townVisited(m.sent - 1)
			}
			return
		}
	}
}

// toldAsPast tells whether a verb of the sentence is one of the past.
func (d *document) toldAsPast(st sentence) bool {
	for i := max(st.from, d.pubPlace); i < st.to; i++ {
		if h := d.hitAt(i, cPerfect); h != nil && h.e.forms&formPast != 0 || d.endsLike(i, formPast) && d.hitOver(i, cPlanned) == nil || d.has(i, cPassive) && i+1 < st.to && d.meets(i+1) {
			return true
		}
	}
	return false
}

// monthToCome tells whether the date is a month told without a year.
func (d *document) monthToCome(h *dateHit) bool {
	if len(h.value) != 7 || h.deictic || len(d.article.Published) != 10 || h.to > len(d.toks) || d.hitAt(h.from, cMonth) == nil {
		return false
	}
	for i := h.from; i < h.to; i++ {
		if d.toks[i].number > 999 {
			return false
		}
	}
	return true
}

// yearAhead gives the month in the year of publication, or in the one after where it is past by then.
func (d *document) yearAhead(v kg.Date) kg.Date {
	year, month := d.cal.pub.Year(), v[4:]
	if v := kg.Date(fmt.Sprintf("%04d%s", year, month)); v >= d.article.Published[:7] {
		return v
	}
	return kg.Date(fmt.Sprintf("%04d%s", year+1, month))
}

// setDate gives the mention the date that h tells for its status.
func (d *document) setDate(m *mention, h dateHit) {
	m.date, m.dated, m.value = h, true, h.value
	m.saidOn = d.saysOn(&h, m)
	if h.next != "" && (m.status == kg.Planned || d.talksAhead(m, &h)) {
		m.value = h.next
	}
	if m.status == kg.Planned && h.later != "" && !m.tie.after {
		m.value = h.later
	}
	if m.status == kg.Planned && d.monthToCome(&h) && m.value < d.article.Published[:7] {
		m.value = d.yearAhead(m.value)
	}
	if h.same {
		m.value = d.dateBefore(h.from)
		if x := d.dateTold(h.from); m.status == kg.Planned && x != nil && len(x.next) == 10 && x.value == m.value && x.next > d.article.Published && d.sentOf[h.from]-d.sentOf[x.from] <= 1 {
			m.value = x.next // "arrives on Thursday … the same day a treaty is to be signed"
		}
		if c := newCalendar(m.value); c.known {
			m.value = day(c.pub.AddDate(0, 0, h.shift))
		}
	}
	m.because("date", string(m.value), "time expression", d.text(h.from, h.to))
}

// wordsToFuture is how far before the word of talks, or before their day, the verb may stand that tells that they are to come.
const wordsToFuture = 8

// talksAhead tells whether talks are told as to come, so that the day is one ahead ("A and B will negotiate a treaty from
// June", "talks on a treaty will open on Friday").
func (d *document) talksAhead(m *mention, h *dateHit) bool {
	a := m.tie.act
	if m.status != kg.Negotiating || a == nil || a.e.forms == formPres && !d.futureAt(a.from-1) || d.sentOf[h.from] != m.sent || d.endOfSpan(h) || d.insidePlan(h) {
		return false
	}
	from, to := max(d.sents[m.sent].from, min(a.from, h.from)-wordsToFuture), a.to
	if a.e.forms&formNoun != 0 && to < h.from {
		to = d.commaFrom(to, h.from) // "talks are under way, and will be over next year"
	}
	return d.futureBetween(from, to)
}

// insidePlan tells whether the date stands inside the words of a plan, which tells the day of the promise ("undertook on Monday
// to negotiate").
func (d *document) insidePlan(h *dateHit) bool {
	for i := h.from - 1; i >= 0 && h.from-i <= 3; i-- {
		if p := d.hitAt(i, cPlanned); p != nil {
			return p.to > h.to
		}
	}
	return false
}

// dayOfTalks tells whether the date can be that of talks: neither that of what else is to come ("are in talks and will meet
// again in June") nor the end of a time within which they are ("the next round is held before the end of the year").
func (d *document) dayOfTalks(m *mention, h *dateHit) bool {
	a := m.tie.act
	if a != nil && h.from >= a.to {
		if d.talksAhead(m, h) && d.futureBetween(d.sents[m.sent].from, a.to) {
			return true
		}
		and := a.to
		for and < h.from && !d.has(and, cAnd) {
			and++
		}
		if a.e.forms&formNoun == 0 && d.futureBetween(and, h.from) {
			return false
		}
	}
	return !(h.deictic && len(h.value) == 4) && !(len(h.value) < 10 && d.ahead(h))
}

// futureBetween tells whether a word between two tokens makes what is told one to come, with no perfect behind it.
func (d *document) futureBetween(from, to int) bool {
	future := false
	for i := from; i < to; i++ {
		future = !d.has(i, cPerfect) && (future || d.futureAt(i))
	}
	return future
}

// futureAt tells whether a word that makes what is told one to come stands at token i: an auxiliary, or a verb in the future.
func (d *document) futureAt(i int) bool {
	if i < 0 {
		return false // the act opens the text
	}
	if p := d.hitAt(i, cPlanned); p != nil && p.e.flags&(flagWeak|flagBack|flagAgain) == 0 && p.e.forms&(formPast|formNoun) == 0 {
		return true
	}
	x := d.hitAt(i, cAct)
	return x != nil && x.e.forms == formFut || d.futureBe(i) || d.endsLike(i, formFut)
}

// trim keeps the evidence short.
func (d *document) trim(from, to int, in *instrument, t *tie) (int, int) {
	lo, hi := in.npFrom, in.npTo
	if t.act != nil && t.act.from >= from && t.act.to <= to {
		lo, hi = min(lo, t.act.from), max(hi, t.act.to)
	}
	if to-from > 70 {
		from, to = max(from, lo-30), min(to, hi+20)
	}
	for to > from+1 && !d.toks[to-1].word && d.toks[to-1].norm != ")" && d.toks[to-1].norm != "»" && d.toks[to-1].norm != "\"" {
		to--
	}
	for from < to-1 && !d.toks[from].word && d.toks[from].norm != "«" && d.toks[from].norm != "(" {
		from++
	}
	return from, to
}

// criticised tells whether the accord is denounced by somebody who is no party to it and cannot end it ("the
// unions denounced the deal").
func (d *document) criticised(in *instrument, t *tie, ps *partySet) bool {
	if t.status != kg.Ended || t.act.e.flags&flagWeak == 0 || t.link != linkActive || ps.explicit || ps.named != "" || t.act.from >= in.from {
		return false
	}
	from, to := d.clauseOf(in, t)
	subjFrom, subjTo, byFrom, byTo := d.subjectZone(in, t, from, to)
	if byFrom < byTo && d.atomCount(byFrom, byTo) > 0 || subjTo <= subjFrom {
		return false
	}
	return d.atomCount(subjFrom, subjTo) == 0 && d.count(subjFrom, subjTo, bits(cPronoun, cBoth, cInstitution, cOffice, cEpithet, cCounterpart)) == 0
}

// readTied makes or completes the mention of an instrument that has an act.
func (d *document) readTied(in *instrument, ties []tie, next int) {
	ties = d.toCome(in, ties)
	t := ties[0]
	if d.distributeBetween(in, t, next) || d.distributeBetweens(in, t, next) || d.distributeAllPartners(in, t, next) || d.distribute(in, t, next) {
		return
	}
	ps := d.boundByIt(in, &t, d.partiesOf(in, &t))
	ties, ps = d.partiesOfMain(in, ties, ps)
	if rest, other := d.endedByStranger(in, ties, ps); len(rest) < len(ties) {
		ties, ps, t = rest, other, rest[0]
	}
	if !ps.explicit && t.act.e.flags&flagJoins != 0 && t.act.to < in.npFrom {
		if two := d.linkedPair(in); len(two) == 2 {
			ps = partySet{two, ruleLinks, true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	if !ps.explicit && t.status == kg.Signed && t.link != linkActive && t.link != linkPassive {
		if two, ok := d.pairAtWork(in); ok {
			ps = two
		}
	}
	if !ps.explicit {
		if two := d.pairOfWhich(in, &t); len(two) == 2 {
			ps = partySet{two, "both of the clause on it", true, in.npFrom, t.act.from, false, "", ""}
		}
	}
	if !ps.explicit {
		if two, ok := d.hostWhere(in, &t); ok {
			ps = two
		}
	}
	if !ps.explicit && t.status == kg.Signed {
		if set := d.groupMet(in, &t); len(set) > 2 {
			ps = partySet{set, "those who met", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	if d.formerOfOne(in, &ps) {
		return
	}
	told := d.bearer(in, &t)
	if told != nil {
		ps = partySet{parties: told.ps.parties, rule: "told of the one before", explicit: true, from: in.npFrom, to: in.npTo}
	}
	if d.criticised(in, &t, &ps) {
		return
	}
	for k := 1; k < len(ties) && !ps.explicit; k++ {
		if ties[k].act.e.flags&flagJoins != 0 && ties[k].status != t.status {
			if other := d.partiesOf(in, &ties[k]); other.explicit {
				ps = other // "the pact that binds A to B, in force since 2005"
			}
			continue
		}
		if ties[k].status != t.status {
			if other := d.partiesOf(in, &ties[k]); other.explicit && len(other.parties) > 1 && ps.named != "" && other.parties.Has(ps.named) {
				ps = other // "that X and Y signed, was ratified by the parliament of A"
			}
			continue
		}
		// another verb of the same kind says who the parties are
		if other := d.partiesOf(in, &ties[k]); other.explicit {
			ps, ties[0], ties[k] = other, ties[k], t
			t = ties[0]
		}
	}
	if told == nil && d.putWithEach(in, t, ps, next) {
		return
	}
	m := d.build(*in, t, ps, next)
	if told != nil {
		m.dated, m.value = false, ""
		d.merge(told, m)
		return
	}
	if d.strangersAct(m) {
		return
	}
	d.adoptPending(m)
	d.dayOfTable(m)
	if ps.rule == ruleLinks {
		m.place = "" // "A to B"
	}
	for _, x := range ties[1:] {
		if h, ok := d.dateOf(in, &x); ok && m.dated && t.link == linkPart && x.act.from > t.act.to && !d.otherInstrument(in.to, x.act.from) && x.status == m.status && m.status == kg.Signed && h.from != m.date.from && h.from > x.act.from && h.value > m.value && !m.value.Within(h.value) && !h.weak {
			d.setDate(m, h) // initialled first, signed later
		}
		if x.status == m.status && !m.dated {
			if h, ok := d.dateOf(in, &x); ok {
				d.setDate(m, h)
			}
		}
		if x.status == m.status && x.act.e.act == actSign && len(m.signers) < len(ps.parties) {
			none := len(m.signers) == 0
			for _, s := range d.signersOf(in, &x, ps.parties) {
				if none || s.For == "" && len(ps.parties) == 2 || s.For != "" && !sideTaken(m.signers, s.For) {
					m.signers = appendSigner(m.signers, s)
				}
			}
		}
		if x.status == kg.Signed && m.status != kg.Signed {
			if h, ok := d.dateOf(in, &x); ok && (!m.dated || h.from != m.date.from) {
				m.signedOn = h.value
			} else if ok && m.dated && h.from == m.date.from && x.link == linkPart && !(t.act.from > x.act.to && h.from > t.act.from) {
				m.signedOn = h.value
			}
			if p := d.placeOf(in, &x); p != "" && m.place == "" {
				m.place = p
			}
			for _, s := range d.signersByPart(in, &x, ps.parties) {
				m.signers = appendSigner(m.signers, s)
			}
		}
	}
	if old := d.sameInstrument(m); old != nil {
		if !old.title {
			d.merge(old, m)
			if in.generic && in.plural && old.count > 1 {
				d.tellFields(old, in.sent, in.to, d.sents[in.sent].to) // "Among the texts signed is the one that …"
			}
			return
		}
		d.takeOver(old, m)
	}
	d.put(m)
}

// formerOfOne tells whether the words only point at earlier accords in general that one party signed, with whom is not told ("takes
// over what is found in earlier agreements signed by A").
func (d *document) formerOfOne(in *instrument, ps *partySet) bool {
	return in.past && in.plural && !in.def && !in.counted && ps.rule == ruleOtherOfArticle
}

// bearer gives the accord told last where the sentence only says whose signatures "the text" bears.
func (d *document) bearer(in *instrument, t *tie) *mention {
	if !in.generic || !in.def || in.plural || t.act == nil || t.act.from < in.to || t.act.to-t.act.from < 3 || t.act.e.act != actSign {
		return nil
	}
	m := d.lastMade()
	if m == nil || m.title || in.sent-m.sent > 2 || in.sent == m.sent {
		return nil
	}
	return m
}

// toCome puts the signing that is still to come first where the other acts only say that the text is agreed
// ("settled the text of an accord that will be signed in May").
func (d *document) toCome(in *instrument, ties []tie) []tie {
	for k := 1; k < len(ties); k++ {
		if ties[0].status == kg.Signed && ties[0].act.e.flags&flagWeak != 0 && ties[k].status == kg.Planned && ties[k].act.e.flags&flagWeak == 0 && ties[k].act.from > ties[0].act.to {
			ties[0], ties[k] = ties[k], ties[0] // "agreed on a pact, to be signed in May"
			continue
		}
		if ties[0].status == kg.Signed && (ties[0].link == linkActive || ties[0].act.e.flags&flagWeak != 0) && ties[k].status == kg.Planned && ties[k].link == linkRelative && ties[k].act.from > ties[0].act.to && d.relFollows(in) {
			ties[0], ties[k] = ties[k], ties[0]
		}
	}
	return ties
}

// relFollows tells whether a relative clause opens right behind the phrase of the instrument.
func (d *document) relFollows(in *instrument) bool {
	i := in.npTo
	if i < len(d.toks) && (d.toks[i].norm == "," || d.toks[i].norm == "،") {
		i++
	}
	return d.has(i, cRel)
}

// adoptPending gives a document that was signed the name of the instrument that the sentence before
// introduces ("They have a treaty on …. The document was signed in …").
func (d *document) adoptPending(m *mention) {
	p := &d.pending
	if !m.in.generic || !m.in.def || m.in.counted || p.e == nil || m.sent-p.sent != 1 || p.plural != m.in.plural {
		return
	}
	if x := d.lastMade(); x != nil && x.sent >= p.sent {
		return
	}
	m.kind, m.in.generic, m.in.weak = p.kind, false, p.weak
	d.scoreDomains(p.npFrom, p.npTo, m.domains)
	m.addSpan([2]int{p.npFrom, p.npTo})
	p.e = nil
}

func appendSigner(out []kg.Signatory, s kg.Signatory) []kg.Signatory {
	for _, x := range out {
		if x.Name == s.Name {
			return out
		}
	}
	return append(out, s)
}

// withCompany tells whether the first that is named behind "with" is no international party
// ("with a consortium led by …").
func (d *document) withCompany(m *mention) bool {
	from, to := d.clauseOf(&m.in, &m.tie)
	does := d.whatItDoes(&m.in, &m.tie, to)
	for _, sp := range d.spansAfter(cWith, from, to) {
		if sp[0] >= does[0] && sp[0] < does[1] || m.ps.explicit && len(m.ps.parties) > 1 && d.withOfRelative(max(endOfAct(&m.tie), m.in.to), sp[0]) {
			continue
		}
		if !m.ps.explicit && !hasOrganisation(m.ps.parties) && d.ownGovernment(sp[0]+1, sp[1]) {
			return true // a town "with the government"
		}
		for i := sp[0] + 1; i < min(sp[1], sp[0]+4); i++ {
			if d.hitAt(i, cGaz) != nil || d.hasAny(i, bits(cOffice, cInstitution)) {
				break
			}
			if (d.hitAt(i, cDomestic) != nil || !m.ps.explicit && i < sp[0]+3 && d.hitAt(i, cPrivate) != nil) && !d.masked[i] {
				return true
			}
		}
	}
	return false
}

// withOfRelative tells whether the "with" at token i belongs to what a relative clause tells, which is no act ("during the visit
// of X, who met with traders").
func (d *document) withOfRelative(from, i int) bool {
	for j := i - 1; j > from && !d.hasAny(j, bits(cAct, cInstrument)); j-- {
		if d.has(j, cRel) && d.isComma(j-1) {
			return true
		}
	}
	return false
}

// ownGovernment tells whether a body without a country stands right behind a "with" at i-1, and no party does.
func (d *document) ownGovernment(i, to int) bool {
	if d.has(i, cDef) && d.hitAt(i, cInstitution) == nil {
		i++
	}
	return d.hitAt(i, cInstitution) != nil && len(d.atomsIn(i, to)) == 0
}

func hasOrganisation(ps kg.Parties) bool {
	for _, p := range ps {
		if p.IsOrganisation() {
			return true
		}
	}
	return false
}
