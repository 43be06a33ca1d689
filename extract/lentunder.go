package extract

import "github.com/entente-kg/entente/kg"

// lentUnder gives the accord of the same two told shortly before, of which the sentence tells what is lent under it; nil where the
// loan is one more.
func (d *document) lentUnder(m *mention) *mention {
	o := d.lastMade()
	if o == nil || o.title || m.sent-o.sent > sentencesOfOne || m.sent == o.sent || !o.ps.parties.Equal(m.ps.parties) || o.count > 1 {
		return nil
	}
	if o.sum != "" && m.sum != "" && o.sum != m.sum || m.dated && o.dated && m.value != o.value {
		return nil
	}
	return o
}

// foldLent leaves out money that a verb of lending tells of where the article tells of its accord as well ("A will lend B 40
// million. The agreement was signed on Monday").
func (d *document) foldLent() {
	for k, o := range d.mentions {
		if !o.lent || o.title || o.dropped {
			continue
		}
		for _, m := range d.mentions[max(0, k-mentionsToFold):min(len(d.mentions), k+mentionsToFold)] {
			if d.accordOfLoan(o, m) {
				for x, w := range o.domains {
					m.domains[x] += w
				}
				m.named = pickDomains(m.domains)
				m.kind, o.dropped = kg.Financing, true
				break
			}
		}
	}
}

// accordOfLoan tells whether m is the accord by which the money of o is lent.
func (d *document) accordOfLoan(o, m *mention) bool {
	if m == o || m.lent || m.title || m.dropped || m.count > 1 || m.in.other || !m.ps.parties.Equal(o.ps.parties) || max(m.sent-o.sent, o.sent-m.sent) > sentencesOfOne {
		return false
	}
	return m.kind == kg.Financing || m.in.def || m.in.generic || m.kind == kg.Other || d.accordToThatEnd(o, m)
}

// accordToThatEnd tells whether m is an accord right behind o that is called by no more than its noun ("A will lend B 40 million. An
// agreement was signed on Monday").
func (d *document) accordToThatEnd(o, m *mention) bool {
	return m.in.indef && !m.in.plural && m.in.bare() && m.kind == kg.Agreement && m.sent == o.sent+1 && !anyField(d.fieldsOf(&m.in))
}
