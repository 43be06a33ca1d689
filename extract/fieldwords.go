package extract

import "slices"

// lettersOfStem is how many letters two words for a field have in common at their beginning where they are the same ("fisheries",
// "fishing").
const lettersOfStem = 3

// stemsOfFields lists how the words begin by which the phrase of an instrument names its fields.
func (d *document) stemsOfFields(in *instrument) []string {
	var out []string
	for k := d.firstDomain(in.npFrom); k < len(d.domains) && d.domains[k].from < in.npTo; k++ {
		for i := d.domains[k].from; i < d.domains[k].to; i++ {
			if s := d.stemAt(i); s != "" && !d.masked[i] && i != in.from && i != in.to-1 {
				out = append(out, s)
			}
		}
	}
	return out
}

// stemAt gives how the word at token i begins, without the particles joined to it, "" where it is too short to tell.
func (d *document) stemAt(i int) string {
	norm := d.toks[i].norm
	for _, f := range d.toks[i].forms {
		if len(f.norm) < len(norm) {
			norm = f.norm
		}
	}
	letters := lettersOfStem
	if caseless(norm) && runeLen(norm) == letters {
		letters-- // the last one is an ending: "صحة", "صحي"
	}
	n := 0
	for at := range norm {
		if n == letters {
			return norm[:at]
		}
		n++
	}
	if n == letters {
		return norm
	}
	return ""
}

// sharesWords tells whether a word for a field stands in both phrases, and whether both have such words at all: "the fishing
// accord" may be "the accord on fisheries", "the memorandum on ports" is not "the agreement on air services", though ports and
// flights are of one field.
func (d *document) sharesWords(a, b *instrument) (shared, both bool) {
	x, y := d.stemsOfFields(a), d.stemsOfFields(b)
	for _, s := range x {
		for _, t := range y {
			if s == t {
				return true, true
			}
		}
	}
	return false, len(x) > 0 && len(y) > 0
}

// holdsWords tells whether all words for fields of one phrase stand in the other too.
func (d *document) holdsWords(a, b *instrument) bool {
	x, y := d.stemsOfFields(a), d.stemsOfFields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, s := range x {
		if !slices.Contains(y, s) {
			return false
		}
	}
	return len(x) > 0
}
