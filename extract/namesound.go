package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// nameSounds finds leaders by how their names sound and by their surnames.
type nameSounds struct {
	full map[string][]gazetteer.Leader // by the sound of all words
	last map[string][]gazetteer.Leader // by the last word
}

func makeNameSounds(ls []gazetteer.Leader) nameSounds {
	out := nameSounds{map[string][]gazetteer.Leader{}, map[string][]gazetteer.Leader{}}
	for _, l := range ls {
		words := strings.Fields(l.Folded)
		if l.Surname || len(words) < 2 || caseless(words[0]) {
			continue
		}
		last := words[len(words)-1]
		if l.Office != "King" {
			out.last[last] = append(out.last[last], l)
		}
		if key := soundKey(words); key != "" {
			out.full[key] = append(out.full[key], l)
		}
	}
	return out
}

// soundKey is the sound of all words; "" where they hold too little to go by.
func soundKey(words []string) string {
	var key []string
	letters := 0
	for _, w := range words {
		s := sound(w)
		key, letters = append(key, s), letters+len(s)
	}
	if letters < 6 || len(key[len(key)-1]) < 3 {
		return ""
	}
	return strings.Join(key, " ")
}

// letterSounds are the letters that languages write one sound with.
var letterSounds = strings.NewReplacer("dzh", "j", "dj", "j", "zh", "j", "tsch", "s", "tch", "s", "sch", "s", "sh", "s", "ch", "s", "cz", "s",
	"ph", "f", "ff", "v", "th", "t", "kh", "", "gh", "g", "ck", "k", "qu", "k", "q", "k", "c", "k", "w", "v", "x", "ks", "z", "s",
	"a", "", "e", "", "i", "", "o", "", "u", "", "y", "", "h", "", "'", "", "-", "")

// sound is what a folded name keeps in whatever spelling: its consonants, doubled ones once, and that it begins with
// a vowel.
func sound(word string) string {
	s := []byte(letterSounds.Replace(word))
	s = slices.Compact(s)
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == 'j' {
			s = slices.Delete(s, i, i+1) // "Bojko", "Nazarbajev"
		}
	}
	if word != "" && strings.IndexByte("aeiouy", word[0]) >= 0 {
		s = append([]byte{'a'}, s...)
	}
	return string(s)
}

// leaderBySound gives the party of a leader in office whose name is only spelt otherwise than the gazetteer does, or of one
// whom a title and the surname name in an article that speaks of the country ("MM. Kohl and Bielecki").
func (d *document) leaderBySound(p *person) kg.Party {
	words := strings.Fields(gazetteer.Fold(p.name))
	if len(words) == 0 || caseless(words[0]) {
		return ""
	}
	year := d.yearBeside(p)
	if year == 0 {
		if !d.cal.known {
			return ""
		}
		year = d.cal.pub.Year()
	}
	sounds := d.lx.sounds()
	if len(words) > 1 {
		if key := soundKey(words); key != "" {
			return inOfficeThen(sounds.full[key], year, 2, nil)
		}
		return ""
	}
	if !d.has(p.from-1, cHonorific) && !(p.from > 1 && d.has(p.from-2, cHonorific)) && !d.besideTitled(p) {
		return ""
	}
	return inOfficeThen(sounds.last[words[0]], year, 2, d.speaksOf)
}

// besideTitled tells whether an "and" joins the name to one with a title that goes for both.
func (d *document) besideTitled(p *person) bool {
	return p.from > 3 && d.has(p.from-1, cAnd) && !d.sentStart[p.from] && (d.has(p.from-3, cHonorific) || d.has(p.from-4, cHonorific))
}

// speaksOf tells whether the article names the party.
func (d *document) speaksOf(p kg.Party) bool {
	for k := range d.atoms {
		if d.atoms[k].party == p {
			return true
		}
	}
	return false
}

// inOfficeThen gives the one party of those in office in the year, or within the slack of it, that ok lets pass.
func inOfficeThen(ls []gazetteer.Leader, year, slack int, ok func(kg.Party) bool) kg.Party {
	var party kg.Party
	for _, l := range ls {
		if year < l.From-slack || year > l.To+slack || ok != nil && !ok(l.Party) {
			continue
		}
		if party != "" && party != l.Party {
			return ""
		}
		party = l.Party
	}
	return party
}
