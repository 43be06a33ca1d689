package extract

// findNumberedParagraphs makes plain sentences of the items of a run whose numbers only count the paragraphs of an account ("1. The
// ministers signed … 2. Under the agreement …"): one of them tells of a signing in a sentence of its own, none opens with an
// instrument of a list, and no line before them leads to them. A note below a paragraph, with a star before it, belongs to it.
func (d *document) findNumberedParagraphs() {
	for s := 0; s < len(d.sents); s++ {
		if !d.sents[s].item {
			continue
		}
		end := s
		for end < len(d.sents) && d.sents[end].field == d.sents[s].field && (d.sents[end].item || d.noteBelow(end)) {
			end++
		}
		if d.countsParagraphs(s, end) {
			for k := s; k < end; k++ {
				d.sents[k].item = false
			}
		}
		s = end
	}
}

// noteBelow tells whether sentence s is set between two items of a run.
func (d *document) noteBelow(s int) bool {
	return s > 0 && s+1 < len(d.sents) && d.sents[s-1].item && d.sents[s+1].item
}

// countsParagraphs tells whether the sentences from s up to end are an account whose paragraphs are numbered from one.
func (d *document) countsParagraphs(s, end int) bool {
	if d.leadsToList(s) {
		return false
	}
	told, items := false, 0
	for k := s; k < end; k++ {
		st := d.sents[k]
		from := st.from + d.listMark(st.from)
		if from == st.from {
			told = told || d.tellsInFull(st.from, st.to)
			continue
		}
		if items++; items == 1 && !d.numberOne(st.from) || d.opensWithInstrument(from, st.to) {
			return false
		}
		told = told || d.tellsInFull(from, st.to)
	}
	return told && items > 1
}

// leadsToList tells whether the words before sentence s lead to a list: they end in a colon, or tell of several instruments.
func (d *document) leadsToList(s int) bool {
	for k := s - 1; k >= max(0, s-2) && d.sents[k].field == d.sents[s].field; k-- {
		st := d.sents[k]
		if k == s-1 && d.toks[st.to-1].norm == ":" {
			return true
		}
		for i := st.from; i < st.to; i++ {
			if h := d.hitAt(i, cInstrument); h != nil && h.e.flags&flagPlural != 0 {
				return true
			}
		}
	}
	return false
}

// numberOne tells whether the mark at token i is the number one, in brackets or before a mark.
func (d *document) numberOne(i int) bool {
	return d.toks[i].number == 1 || d.toks[i].norm == "(" && d.toks[i+1].number == 1
}

// opensWithInstrument tells whether the words from token i name an instrument right away, as those of a list do.
func (d *document) opensWithInstrument(i, to int) bool {
	for ; i < to; i++ {
		h := d.hitAt(i, cInstrument)
		switch {
		case h != nil:
			return h.roles&roleDef == 0
		case !d.hasAny(i, bits(cIndef, cNumber)) && d.toks[i].number < 0:
			return false
		}
	}
	return false
}

// tellsInFull tells whether the words hold an instrument behind their beginning and a verb of what was done with it.
func (d *document) tellsInFull(from, to int) bool {
	if d.count(from, to, bits(cInstrument)) == 0 {
		return false
	}
	for k := d.first[from]; k < len(d.hits) && d.hits[k].from < to; k++ {
		if h := &d.hits[k]; h.class == cAct && h.e.forms&(formPast|formPart|formPres|formFut) != 0 && h.e.act != actPlan {
			return true
		}
	}
	return false
}
