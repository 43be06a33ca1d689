package register

import (
	"strings"

	"github.com/entente-kg/entente/kg"
)

// TitleParties reads the parties out of a treaty's title alone. Only names that stand where a party
// stands count: "a Loan to be raised in London by Morocco" names none.
func TitleParties(title string) kg.Parties {
	words := wordsOf(title)
	best := kg.Parties{}
	for i, w := range words {
		if w.folded != "between" {
			continue
		}
		found := listOf(words[i+1:])
		// "the Boundary between Tanganyika and Mozambique" names no parties if others are named.
		topic := i > 0 && topics[words[i-1].folded]
		if len(found) >= 2 && !topic {
			return found
		}
		if len(found) > len(best) {
			best = found
		}
	}
	// A list of two that is left here is a topic: any party named elsewhere outdoes it.
	if stated := governmentsOf(words); len(stated) > len(best) || len(best) >= 2 && len(stated) > 0 {
		return stated
	}
	return best
}

// topics are the words before "between" that make two countries the subject and not the parties.
var topics = set("boundary boundaries frontier frontiers border line demarcation route routes service services traffic " +
	"communication communications cable cables telephone telegraph rates passing travel travelling railway road " +
	"conveyed exchanged migration transfers movement territories sea distances station stations")

// governmentsOf finds the parties that a title without "between" names: after "with", and as
// governments.
func governmentsOf(words []word) kg.Parties {
	var codes []kg.Party
	for i := 0; i < len(words); i++ {
		switch words[i].folded {
		case "with":
			codes = append(codes, listOf(words[i+1:])...)
		case "government", "governments":
			if i+2 < len(words) && (words[i+1].folded == "of" || words[i+1].folded == "in") {
				codes = append(codes, listOf(words[i+2:])...)
			}
		case "majesty":
			codes = append(codes, listOf(words[i:])...)
		default:
			n, length := lex().names.at(words[i:])
			next := i + length
			if length > 0 && n.demonym && next < len(words) && words[next].folded == "government" {
				codes = append(codes, n.parties...)
			}
		}
	}
	return kg.NewParties(codes...)
}

// listOf reads the list of parties that the words begin with: "the Government of the United Kingdom
// and the Swiss Federal Council concerning …".
func listOf(words []word) kg.Parties {
	l := list{words: words, state: expecting}
	for l.pos < len(words) && l.step() {
	}
	l.endCrown()
	return kg.NewParties(l.found...)
}

// list is the state of reading a list of parties.
type list struct {
	words []word
	pos   int
	found []kg.Party
	state state
	// crown: "Her Majesty" stands without the country in respect of which she signs.
	crown bool
	// represented: the next party is one on whose behalf another one signs.
	represented bool
	skipped     int // words of a name or an office that is not known
}

// state is what may come next in a list.
type state int

const (
	named     state = iota // a country has been named: the subject or a separator
	expecting              // a party; an unknown name is passed over
	office                 // the words of an office, up to the country that it belongs to
	body                   // the words of the body that an adjective begins: "Swiss Federal Council"
)

// longestName is how many words an unknown name or the name of an office may have.
const longestName = 14

// step reads one word or name and tells whether the list goes on.
func (l *list) step() bool {
	if l.pos > 0 && !l.punctuation() {
		return false
	}
	w, next := l.words[l.pos], ""
	if n, length := lex().at(l.words[l.pos:]); length > 0 {
		l.name(n, length)
		return true
	}
	if l.pos+1 < len(l.words) {
		next = l.words[l.pos+1].folded
	}
	switch {
	case w.folded == "and":
		l.separator()
	case w.folded == "majesty":
		l.crown, l.state = true, expecting
	case w.folded == "behalf" || w.folded == "consultation":
		l.represented = true
	case w.folded == "with" && l.represented, w.folded == "in" && next == "consultation":
	case w.folded == "on" && ofSides[next], w.folded == "in" && (next == "respect" || l.afterGovernment()):
	case offices[w.folded] && l.state != body && l.state != named:
		l.state, l.skipped = office, 0
	case fillers[w.folded]:
	case l.state == office && (w.folded == "for" || w.folded == "to"):
		return l.skip()
	case stops[w.folded] || strings.HasSuffix(w.folded, "ing"):
		return false
	case l.state == office, l.state == expecting && w.capital, l.state == body && w.capital:
		return l.skip()
	default:
		return false
	}
	l.pos++
	return true
}

// punctuation reads what stands before the next word. What is in brackets is passed over.
func (l *list) punctuation() bool {
	before := l.words[l.pos].before
	if strings.ContainsAny(before, "([") {
		for l.pos++; l.pos < len(l.words) && !strings.ContainsAny(l.words[l.pos].before, ")]"); l.pos++ {
		}
		if l.pos == len(l.words) {
			return false
		}
		before = l.words[l.pos].before
	}
	switch {
	case strings.ContainsAny(before, ":"):
		return false
	case strings.ContainsAny(before, ",;/"):
		// "His Majesty, in respect of the Union of South Africa": the crown still waits.
		if w := l.words[l.pos].folded; !l.crown || w != "in" && w != "acting" && w != "on" {
			l.separator()
		}
	}
	return true
}

func (l *list) separator() {
	l.endCrown()
	l.state, l.skipped = expecting, 0
}

// endCrown settles a crown that no country follows: the registers are those of the United Kingdom.
func (l *list) endCrown() {
	if l.crown {
		l.found = append(l.found, "GB")
	}
	l.crown = false
}

// name takes a name where a party may stand. One that follows another without a separator belongs to
// it: "Hungarian People's Republic of Hungary".
func (l *list) name(n name, length int) {
	l.pos += length
	if l.represented {
		l.represented = false
		return
	}
	if l.state == named || l.state == body {
		return
	}
	l.found = append(l.found, n.parties...)
	l.crown, l.skipped, l.state = false, 0, named
	if n.demonym {
		l.state = body
	}
}

// skip passes over a word of a name that is not known.
func (l *list) skip() bool {
	l.skipped++
	l.pos++
	return l.skipped <= longestName
}

func (l *list) afterGovernment() bool {
	return l.pos > 0 && governments[l.words[l.pos-1].folded]
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	governments = set("government governments majesty authority authorities administration")
	// ofSides follow "on" where it does not begin the subject: "on the one part", "on behalf of".
	ofSides = set("the one behalf their its his her")
	// offices begin the name of a public body, which ends with its country.
	offices = set("secretary minister ministers ministry department board authority authorities administration " +
		"administrations director commissioner commissioners commission council office treasury bank agency " +
		"committee corporation commander postmaster mission delegation governor high lord lords chancellor " +
		"deputy representative representatives registrar service post institute university company")
	// fillers stand around the name of a country: the forms of states, rulers and sides.
	fillers = set("the of a an his her their its my majesty majesties highness highnesses excellency " +
		"government governments governmental state states republic republics kingdom kingdoms empire dominion " +
		"commonwealth union federation confederation confederal federal federated principality sultanate emirate " +
		"duchy grand duke free city cities reich court porte sublime ottoman " +
		"king queen emperor empress president presidents sultan sultans shah emir amir imam ruler rulers rajah " +
		"sheikh sheik prince princess pope regent khedive bey dey chief chiefs chieftain negus mikado tsar czar " +
		"britannic imperial royal apostolic catholic faithful christian most serene hashemite islamic arab " +
		"people peoples democratic socialist popular national nationalist provisional revolutionary military " +
		"central united new former independent cooperative co operative plurinational oriental eastern western " +
		"northern southern south north east west " +
		"respect one other part parts hand side sides party parties first second third latter " +
		"own behalf as acting through both th general member members also together territory territories colony protectorate isles islands")
	// stops begin the subject of the treaty.
	stops = set("for concerning respecting regarding relating relative relation related about to with by from under " +
		"at into upon over against without during since until within after before supplementary additional " +
		"signed done concluded dated made of-date constituting amending extending on in which that this that " +
		"providing and-beyond further")
)
