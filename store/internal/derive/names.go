package derive

import (
	"slices"
	"sync"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Names asks a catalogue for parties; a nil catalogue knows none.
type Names struct {
	Catalogue store.Catalogue
	words     sync.Map // kg.Party to []string, see wordsOf
}

// wordsOf gives the words of all names of the party. They stand in the document of every accord
// of the party, so they are split and folded once.
func (n *Names) wordsOf(code kg.Party) []string {
	if n == nil {
		return clippedWords(string(code))
	}
	if words, ok := n.words.Load(code); ok {
		return words.([]string)
	}
	var words []string
	for _, name := range n.Of(code).All() {
		words = append(words, clippedWords(name)...)
	}
	n.words.Store(code, words)
	return words
}

// Party is a party with the names that the catalogue has for it.
type Party struct {
	Code   kg.Party
	Code3  string
	Name   string // in English, else in the first language that has one, else the code
	Region string
	Names  map[kg.Lang]string
}

// Of gives the party of a code.
func (n *Names) Of(code kg.Party) Party {
	p := Party{Code: code, Name: string(code)}
	if n == nil || n.Catalogue == nil {
		return p
	}
	if code.IsOrganisation() {
		if o, ok := n.Catalogue.Organisation(code); ok {
			p.Names = o.Names
		}
	} else if c, ok := n.Catalogue.Country(code); ok {
		p.Names, p.Code3, p.Region = c.Names, c.Code3, c.Region
	}
	for _, l := range append([]kg.Lang{kg.English}, kg.Langs...) {
		if p.Names[l] != "" {
			p.Name = p.Names[l]
			break
		}
	}
	return p
}

// All gives the names of the party in every language, each once, with its codes first.
func (p Party) All() []string {
	all := []string{string(p.Code)}
	if p.Code3 != "" {
		all = append(all, p.Code3)
	}
	for _, l := range kg.Langs {
		if name := p.Names[l]; name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// Document is what search knows of the party.
func (p Party) Document() Document {
	all := p.All()
	d := Document{Title: p.Name, Body: distinctWords(all)}
	for _, name := range all {
		d.Names = append(d.Names, store.Fold(name))
	}
	d.Words = d.Body
	return d
}
