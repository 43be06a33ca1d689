package extract

import (
	"github.com/entente-kg/entente/kg"
)

// reachOfVote is how many sentences behind the vote what was voted on may be told, one by one.
const reachOfVote = 5

// briefSitting is how many tokens a sentence may have that only says that a parliament voted.
const briefSitting = 9

// voteRun is a sitting of a parliament of which a sentence tells without saying what was voted on.
type voteRun struct {
	sent  int
	party kg.Party
	date  dateHit
	dated bool
	told  bool // a verb of approving is told of all
	first int  // the sentence that tells of the sitting
	bills bool // texts of law on several instruments were passed
}

// noteVote keeps the sitting that sentence s tells of ("The deputies voted yesterday.", "On the agenda of A's parliament
// on Tuesday, two texts.").
func (d *document) noteVote(s int, ins []instrument, acts []*hit) {
	st := d.sents[s]
	if len(ins) == 0 && len(acts) == 0 && st.to-st.from > briefSitting || d.asks(s) {
		return
	}
	told := len(ins) > 0 || st.to-st.from <= briefSitting
	run := voteRun{sent: s, first: s, party: d.home}
	for k := range ins {
		if ins[k].def || !ins[k].plural && (ins[k].indef || ins[k].generic) || !ins[k].generic && !d.rareIn(st.from, ins[k].from, cBill) {
			if !ins[k].generic || !ins[k].plural {
				return
			}
		}
		run.bills = run.bills || !ins[k].generic
	}
	for _, a := range acts {
		run.told = run.told || (a.e.act == actRatify || a.e.flags&flagVoted != 0) && a.e.forms&(formPast|formPart|formPres) != 0
	}
	told = told || run.told
	if !told || !d.votesIn(st.from, st.to) || d.count(st.from, st.to, bits(cNeg, cHoped)) > 0 || d.count(st.from, d.billOr(run.bills, st), bits(cPlanned)) > 0 {
		return
	}
	set := d.namedIn(max(st.from, d.pubPlace), st.to)
	if len(set) > 1 {
		return
	}
	if len(set) == 1 {
		run.party = set[0]
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= max(st.from, d.pubPlace) && h.to <= st.to && len(h.value) == 10 && h.value <= d.article.Published {
			run.date, run.dated = *h, true
		}
	}
	d.vote = run
}

// paragraphs gives how many paragraphs behind the vote the texts may be told.
func (r *voteRun) paragraphs() int {
	if r.bills {
		return 2
	}
	return 0
}

// billOr gives where the word for the bills stands that were passed, whose own words may plan ("that authorise the
// ratification"), else the end of the sentence.
func (d *document) billOr(bills bool, st sentence) int {
	if i := d.billIn(st.from, st.to); bills && i >= 0 {
		return i
	}
	return st.to
}

// opensByOrdinal tells whether the sentence opens by telling the next of several texts by its number ("The second bill is on …",
// "أما المشروع الثاني").
func (d *document) opensByOrdinal(st sentence) bool {
	for i := st.from; i < min(st.from+4, st.to); i++ {
		if d.ordinal(i) > 0 {
			return true
		}
	}
	return false
}

// votesIn tells whether a word for those who vote, or for their votes, stands between two tokens.
func (d *document) votesIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].word && d.single(i, cVotes) {
			return true
		}
	}
	return false
}

// readVoted reads one of the texts that a sitting told before dealt with ("First the air agreement with B, by 71 votes.
// Then the convention with C.").
func (d *document) readVoted(in *instrument, ties []tie, next int) bool {
	run := &d.vote
	if run.party == "" || in.sent < run.sent || in.sent == run.sent && !(run.bills && in.sent > run.first) || in.sent-run.sent > reachOfVote || d.sents[in.sent].para-d.sents[run.sent].para > run.paragraphs() || in.plural || in.generic || in.past {
		return false
	}
	for _, t := range ties {
		if t.link != linkPart && !run.bills || t.status != kg.Signed {
			return false
		}
	}
	st := d.sents[in.sent]
	end := st.to
	if next > in.to {
		end = next
	}
	p := d.withOne(in.to, end)
	if x, ok := d.betweenList(in, &tie{}, in.to, end); run.bills && p == "" && ok && len(x.parties) == 2 && x.parties.Has(run.party) {
		p = x.parties[0]
		if p == run.party {
			p = x.parties[1]
		}
	}
	turn := run.bills && (d.pointerAt(st.from, end, false) > 0 || d.opensByOrdinal(st))
	if p == "" || p == run.party || d.count(st.from, end, bits(cHoped, cPlanned, cDomestic)) > 0 && !turn || d.votedDown(st.from, st.to, run.told && len(ties) == 0) {
		return false
	}
	if !turn && d.count(st.from, end, bits(cPerfect, cPassive)) > 0 && !d.votesIn(st.from, end) && !(run.told && d.count(st.from, st.to, bits(cAct)) == 0) {
		return false // something else became of it
	}
	if !turn && in.from-st.from > 5 && !d.votesIn(st.from, end) || !turn && d.finiteBefore(st.from, in) && !caseless(d.toks[in.from].norm) {
		return false // "the committee put off the treaty with B"
	}
	ps := partySet{kg.NewParties(run.party, p), "voted on with others", true, in.npFrom, end, true, run.party, ""}
	m := d.build(*in, tie{}, ps, next)
	if len(ties) > 0 {
		if h, ok := d.dateOf(in, &ties[0]); ok {
			m.signedOn = h.value
		}
	}
	m.status, m.signers, m.dated, m.value = kg.Ratified, nil, false, ""
	if run.dated {
		d.setDate(m, run.date)
	}
	m.because("status", string(m.status), "voted on with others", d.text(d.sents[run.sent].from, d.sents[run.sent].to))
	m.addSpan([2]int{d.sents[run.sent].from, d.sents[run.sent].to})
	run.sent = in.sent
	return d.putNew(m)
}

// votedDown tells whether words of denial stand between two tokens; where all was approved, a lone one may deny what was
// said of it ("raised no question").
func (d *document) votedDown(from, to int, approved bool) bool {
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cNeg); h != nil && !(approved && h.to-h.from == 1 && d.count(from, to, bits(cAct)) == 0) {
			return true
		}
	}
	return false
}
