package extract

import "github.com/entente-kg/entente/kg"

// sentencesPerMember is how many sentences an article may spend on each of the accords of a bundle.
const sentencesPerMember = 4

// toldInAll tells whether those told of bundle b by then, and those of the same parties that the sentences behind it tell without a
// word that sets them apart from it, are just as many as it holds ("two documents were signed. First, a convention on visas. … The
// second text, a protocol, was initialled"): they take its day and place where they have none.
func (d *document) toldInAll(b *mention) bool {
	if !b.in.counted || b.title || b.count < 2 || b.count > mostOneByOne {
		return false
	}
	n := 0
	var loose []*mention
	for _, m := range d.mentions {
		switch {
		case m == b || m.dropped || m.title || m.status != b.status || !m.ps.parties.Equal(b.ps.parties):
		case m.bundle == b:
			n += m.count
		case m.sent <= b.sent || m.bundle != nil || m.count != 1 || m.sent > b.sent+sentencesPerMember*(b.count+1) || d.onOtherDay(m, b):
			return false
		case m.in.past || n == 0 && d.besideBundle(m):
			return false
		case b.in.generic || b.kind == kg.Agreement || b.kind == m.kind:
			n++
			loose = append(loose, m)
		default:
			return false
		}
	}
	if n != b.count || len(loose) == 0 {
		return false
	}
	for _, m := range loose {
		d.takeFromBundle(m, b)
	}
	return true
}

// mostOneByOne is how many accords an article tells each in words of its own.
const mostOneByOne = 8

// besideBundle tells whether words before m say that it comes on top of what was told ("they also signed"); "the other one" is of it.
func (d *document) besideBundle(m *mention) bool {
	if d.setsApart(d.sents[m.sent].from, m.in.npFrom) {
		return !m.in.ellipsis
	}
	return m.in.other && m.in.indef && !m.in.ellipsis && !(d.ordinal(m.in.npFrom) > 0)
}

// onOtherDay tells whether m was signed on another day than bundle b, and is not told as the second of it.
func (d *document) onOtherDay(m, b *mention) bool {
	if !m.dated || m.value == b.value {
		return false
	}
	return b.dated || !near(m.value, d.article.Published) || !m.in.def || !m.in.other
}
