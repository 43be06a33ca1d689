package extract

import (
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
	var short [64]byte
	key := short[:0]
	last := 0
	for k, w := range words {
		if k > 0 {
			key = append(key, ' ')
		}
		last = len(key)
		key = appendSound(key, w)
	}
	if len(key)-(len(words)-1) < 6 || len(key)-last < 3 {
		return ""
	}
	return string(key)
}

// respelt are letters that languages write one sound with, and that sound.
type respelt struct{ letters, sound string }

// letterSounds holds them by the first letter, those that are looked for first before the others.
var letterSounds = func() (t [256][]respelt) {
	for _, r := range []respelt{
		{"dzh", "j"}, {"dj", "j"}, {"zh", "j"}, {"tsch", "s"}, {"tch", "s"}, {"sch", "s"}, {"sh", "s"}, {"ch", "s"}, {"cz", "s"},
		{"ph", "f"}, {"ff", "v"}, {"th", "t"}, {"kh", ""}, {"gh", "g"}, {"ck", "k"}, {"qu", "k"}, {"q", "k"}, {"c", "k"}, {"w", "v"},
		{"x", "ks"}, {"z", "s"}, {"a", ""}, {"e", ""}, {"i", ""}, {"o", ""}, {"u", ""}, {"y", ""}, {"h", ""}, {"'", ""}, {"-", ""},
	} {
		t[r.letters[0]] = append(t[r.letters[0]], r)
	}
	return t
}()

// appendSound appends what a folded name keeps in whatever spelling: its consonants, doubled ones once, and that it
// begins with a vowel.
func appendSound(dst []byte, word string) []byte {
	if word != "" && strings.IndexByte("aeiouy", word[0]) >= 0 {
		dst = append(dst, 'a')
	}
	last := byte(0)
	for i := 0; i < len(word); {
		sound, n := soundAt(word[i:])
		i += n
		for k := range len(sound) {
			c := sound[k]
			if c != last && (c != 'j' || last == 0) { // no "j" but at the beginning: "Bojko", "Nazarbajev"
				dst = append(dst, c)
			}
			last = c
		}
	}
	return dst
}

// soundAt gives the sound that the word begins with, and of how many letters it is written.
func soundAt(word string) (sound string, n int) {
	for _, r := range letterSounds[word[0]] {
		if strings.HasPrefix(word, r.letters) {
			return r.sound, len(r.letters)
		}
	}
	return word[:1], 1
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
	if !p.bare && !d.has(p.from-1, cHonorific) && !(p.from > 1 && d.has(p.from-2, cHonorific)) && !d.besideTitled(p) {
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
