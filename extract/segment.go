package extract

// sentence is a run of tokens; a list item is a sentence of its own.
type sentence struct {
	from, to int
	field    uint8
	para     int
	item     bool // stands in a list
}

// maxSentence is the longest sentence in tokens; a longer one is cut, so that no text can make the
// reader slow.
const maxSentence = 200

// segment cuts the tokens into sentences.
func (d *document) segment(lx *lexicon) {
	from, para := 0, 0
	item := false
	inline := inlineList{}
	flush := func(to int) {
		if to > from {
			d.sents = append(d.sents, sentence{from, to, d.toks[from].field, para, item})
		}
		from = to
	}
	line := 0 // where the line begins
	for i := range d.toks {
		if i > 0 && d.toks[i-1].newline > 0 {
			line = i - 1
		}
		if i == 0 {
			item = d.listMark(0) > 0
			continue
		}
		t, p := &d.toks[i], &d.toks[i-1]
		if t.newline > 0 || t.field != p.field {
			inline = inlineList{}
		}
		switch {
		case t.field != p.field:
			flush(i)
			para++
			item = d.listMark(i) > 0
		case t.space && inline.opens(d, i):
			flush(i)
			item = true
		case i < inline.body:
		case t.newline == 2 || t.newline == 1 && (d.listMark(i) > 0 || item || lineEnds(p.norm) || d.has(i, cInstrument) && d.has(line, cInstrument)):
			flush(i)
			if t.newline == 2 {
				para++
			}
			item = d.listMark(i) > 0
		case t.space && d.endsSentence(lx, i-1) && d.opensSentence(i), i-from >= maxSentence:
			flush(i)
			item = item && inline.n == 0
		}
	}
	flush(len(d.toks))
}

func lineEnds(s string) bool {
	switch s {
	case ".", ":", ";", "!", "?", "؛", "؟":
		return true
	}
	return false
}

// inlineList is a list whose numbered items stand in one line with the words that lead to them ("these texts: 1- a memorandum …
// 2- a treaty …").
type inlineList struct {
	n    int // of the item that was opened last, 0 where none is
	body int // token behind its mark
}

// opens tells whether token i opens the first item of such a list, behind a colon, or the one that comes next.
func (l *inlineList) opens(d *document, i int) bool {
	n, to := d.numberMark(i)
	if n == 0 || n != l.n+1 || to >= len(d.toks) || !d.toks[to].word || !d.toks[to].space || d.toks[to].newline > 0 {
		return false
	}
	p := d.toks[i-1].norm
	if d.toks[i].newline > 0 || n == 1 && p != ":" || n > 1 && !lineEnds(p) && p != "," && p != "،" && d.toks[i-1].number < 0 && !d.has(i-1, cAnd) {
		return false
	}
	l.n, l.body = n, to+1
	return true
}

// numberMark gives the number of the mark of a list that stands at token i, and the token behind it; 0 where none does.
func (d *document) numberMark(i int) (n, to int) {
	if d.toks[i].norm == "(" && i+2 < len(d.toks) && d.toks[i+2].norm == ")" && !d.toks[i+1].space && d.toks[i+1].number > 0 {
		return int(d.toks[i+1].number), i + 3
	}
	if d.toks[i].number < 1 || d.toks[i].number > maxItems || i+1 >= len(d.toks) || d.toks[i+1].space {
		return 0, 0
	}
	switch d.toks[i+1].norm {
	case ")", ".", "-", "–":
		return int(d.toks[i].number), i + 2
	}
	return 0, 0
}

// maxItems is the highest number that is taken for the mark of an item.
const maxItems = 40

// listMark gives the number of tokens of the bullet or number that opens a line at i, else 0.
func (d *document) listMark(i int) int {
	t := &d.toks[i]
	if i > 0 && t.newline == 0 && d.toks[i-1].field == t.field {
		return 0
	}
	if t.norm == "(" && i+2 < len(d.toks) && d.toks[i+2].norm == ")" && len(d.toks[i+1].norm) <= 4 && !d.toks[i+1].space {
		if w := &d.toks[i+1]; w.number >= 0 && w.number < 100 || romanOrLetter(w.norm) {
			return 3 // "(i) …", "(2) …", "(a) …"
		}
	}
	switch t.norm {
	case "-", "–", "—", "•", "*", "·", "●", "▪", "■", "→", "‣", "◦", "◄", "►", "◾", "❖", "➤", "o":
		if i+1 < len(d.toks) && d.toks[i+1].space && t.norm != "o" || t.norm == "•" {
			return 1
		}
		return 0
	}
	if t.number > 0 && t.number < 100 && i+2 < len(d.toks) && d.toks[i+1].space && d.toks[i+2].space && d.toks[i+2].capital {
		if n := d.toks[i+1].norm; n == "–" || n == "-" || n == "—" {
			return 2 // "1 – Memorandum on …"
		}
	}
	if i+1 < len(d.toks) && !d.toks[i+1].space {
		if n := d.toks[i+1].norm; n == ")" || n == "." || n == "-" && i+2 < len(d.toks) && d.toks[i+2].space || n == "°" {
			if t.number >= 0 && t.number < 100 || len(t.norm) == 1 && n == ")" {
				return 2
			}
		}
	}
	return 0
}

// romanOrLetter tells whether the word is a small Roman number or a single letter.
func romanOrLetter(w string) bool {
	if runeLen(w) == 1 {
		return true
	}
	for _, r := range w {
		if r != 'i' && r != 'v' && r != 'x' {
			return false
		}
	}
	return w != ""
}

// endsSentence tells whether the mark at i ends a sentence.
func (d *document) endsSentence(lx *lexicon, i int) bool {
	t := &d.toks[i]
	switch t.norm {
	case "!", "?", "…", "؟":
		return true
	case "\"", "'", "»", "”", ")":
		return i > 0 && !t.space && d.toks[i-1].norm != "," && lineEnds(d.toks[i-1].norm) && d.toks[i-1].norm != ":" && d.toks[i-1].norm != ";"
	case ".":
	default:
		return t.word && len(t.norm) > 3 && t.norm[len(t.norm)-1] == '.' && d.hasAny(i+1, bits(cDef, cThis, cPronoun, cIndef)) // "in the U.S. The …"
	}
	if i == 0 {
		return false
	}
	p := &d.toks[i-1]
	if !p.word {
		return true
	}
	if lx.abbrev[p.norm] && !(i >= 2 && d.toks[i-2].norm == "-" && !p.space) {
		return false
	}
	if p.capital && runeLen(p.norm) == 1 {
		return false // an initial
	}
	if i == 1 || d.toks[i-1].newline > 0 {
		if p.number >= 0 && p.number < 100 {
			return false // "1. …" opens a list item
		}
	}
	return true
}

// opensSentence tells whether a sentence can begin at i.
func (d *document) opensSentence(i int) bool {
	t := &d.toks[i]
	if !t.word {
		switch t.norm {
		case ",", ";", ":", ".", ")", "]", "»", "”":
			return false
		}
		return true
	}
	if t.capital || t.number >= 0 || t.norm[0] >= '0' && t.norm[0] <= '9' {
		return true
	}
	return caseless(t.norm)
}

// caseless tells whether the word is of a script without capitals.
func caseless(s string) bool {
	for _, r := range s {
		return r >= 0x590
	}
	return false
}

func runeLen(s string) int {
	n := 0
	for range s {
		n++
	}
	return n
}
