package extract

// wordsOfLine is how many tokens a subheading, the words under a picture or a pointer to another article may have.
const wordsOfLine = 45

// toldInLine tells whether one of two records of the same parties is told in a line that only repeats what the article tells: a
// subheading, the words under a picture, the title of another article. It may call the accord by another word.
func (d *document) toldInLine(o, m *mention) bool {
	if o.dropped || o.title || o.para == m.para || o.in.plural != m.in.plural || !o.ps.parties.Equal(m.ps.parties) {
		return false
	}
	if o.status != m.status || o.in.other || m.in.other || o.in.past != m.in.past || o.bundle != nil || m.bundle != nil {
		return false
	}
	line, body := o, m
	if !d.aloneInLine(o.sent) {
		line, body = m, o
	}
	if !d.aloneInLine(line.sent) || d.aloneInLine(body.sent) && line.para > d.sents[d.firstText()].para {
		return false
	}
	if line.count != body.count && (line.in.counted || !line.in.plural) {
		return false
	}
	if line.value != "" && body.value != "" && !line.value.Compatible(body.value) {
		return false
	}
	if shared, both := d.sharesWords(&o.in, &m.in); both && !shared || anyField(o.domains) && anyField(m.domains) && !sharesField(o.domains, m.domains) {
		return false
	}
	if d.setsApart(d.sents[m.sent].from, m.in.npTo) {
		return false
	}
	if line == o {
		o.kind, o.count = m.kind, m.count
	} else {
		m.kind, m.count = o.kind, o.count
	}
	return true
}

// aloneInLine tells whether the paragraph of sentence s is a line without the stop that ends a sentence, and no item of a list.
func (d *document) aloneInLine(s int) bool {
	first, last := s, s
	for first > 0 && d.sents[s].to-d.sents[first].from <= wordsOfLine && d.sents[first-1].para == d.sents[s].para && d.sents[first-1].field == d.sents[s].field {
		first--
	}
	for last+1 < len(d.sents) && d.sents[last].to-d.sents[first].from <= wordsOfLine && d.sents[last+1].para == d.sents[s].para && d.sents[last+1].field == d.sents[s].field {
		last++
	}
	from, to := d.sents[first].from, d.sents[last].to
	if d.sents[s].item || to-from > wordsOfLine || to-from < 2 {
		return false
	}
	switch end := &d.toks[to-1]; end.norm {
	case ".", "!", "?", "؟", "…", ":", ";", "؛", ",", "،", "»", "”", "\"":
		return false
	default:
		return true
	}
}
