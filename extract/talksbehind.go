package extract

import "github.com/entente-kg/entente/kg"

// talksBehind reads an instrument of which a later clause of its sentence says that talks go on ("The treaty between
// A and B will not be ready in time: the delegations are still negotiating.").
func (d *document) talksBehind(in *instrument, acts []*hit, next int) bool {
	if in.weak || in.generic || in.plural || in.past || len(d.ins) > 1 {
		return false
	}
	for _, a := range acts {
		if a.e.act != actNegotiate {
			if a.from > in.to && a.e.forms&formNoun == 0 {
				return false
			}
			continue
		}
		if a.from < in.npTo || a.e.forms&(formPres|formGer) == 0 || a.e.forms&formNoun != 0 || a.to < len(d.toks) && d.hasAny(a.to, bits(cDef, cIndef)) || d.closeNeg(a.from) {
			continue
		}
		if !d.clauseMarkIn(in.npTo, a.from) {
			return false
		}
		ps := d.partiesOf(in, &tie{})
		if len(ps.parties) < 2 || !ps.explicit {
			return false
		}
		m := d.build(*in, tie{}, ps, next)
		m.tie, m.status, m.date, m.dated, m.value, m.signers, m.place = tie{act: a, link: linkActive}, kg.Negotiating, dateHit{}, false, "", nil, ""
		m.because("status", string(m.status), "talks go on in a later clause", d.text(a.from, a.to))
		n, topic, old := len(d.mentions), d.topic, d.topicOld
		d.put(m)
		if len(topic) > 1 {
			d.topic, d.topicOld = topic, old // talks in passing are not what the article goes on about
		}
		return len(d.mentions) > n
	}
	return false
}

// clauseMarkIn tells whether a colon or a semicolon stands between two tokens, or a comma before "and".
func (d *document) clauseMarkIn(from, to int) bool {
	for i := from; i < to; i++ {
		switch d.toks[i].norm {
		case ":", ";", "؛":
			return true
		case ",", "،":
			if i+1 < to && (d.has(i+1, cAnd) || d.joinedAnd(i+1)) {
				return true
			}
		}
	}
	return false
}

// closeNeg tells whether a negation stands right before the act at token i.
func (d *document) closeNeg(i int) bool {
	return i > 0 && d.has(i-1, cNeg) || i > 1 && d.has(i-2, cNeg)
}

// talksOfPair tells whether the talks are those of the two parties whom the sentence before names and nobody else ("A and B did not
// settle the price. Talks on a treaty go on next month").
func (d *document) talksOfPair(m *mention) bool {
	if m.status != kg.Negotiating || m.ps.rule != ruleArticle || m.sent == 0 || m.in.weak || m.in.plural {
		return false
	}
	prev := d.sents[m.sent-1]
	if prev.field != d.sents[m.sent].field || prev.para != m.para || d.count(prev.from, prev.to, bits(cDomestic)) > 0 {
		return false
	}
	return d.twoOf(m.sent - 1).Equal(m.ps.parties)
}
