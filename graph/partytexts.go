package graph

import (
	"maps"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

// partyTexts keeps how the parties of rows are written, by the field that asks for them: what is plain of a party
// hangs on its code and on what is asked, and a dashboard asks the same of a few hundred parties again and again.
type partyTexts struct {
	known *lru.Cache[*ast.Field, *partyText]
}

func newPartyTexts() *partyTexts {
	known, err := lru.New[*ast.Field, *partyText](cachedQueries)
	if err != nil { // only for a size below one
		panic(err)
	}
	return &partyTexts{known}
}

// of gives how parties are written for a field, nil where something that is asked of them is not plain.
func (t *partyTexts) of(p *plain, f graphql.CollectedField) *partyText {
	alone := t != nil && len(f.Selections) == len(f.SelectionSet) // it stands for no other field too
	if alone {
		if text, ok := t.known.Get(f.Field); ok {
			return text
		}
	}
	one := partiesAsked(p, f.Selections)
	if one == nil {
		return nil
	}
	text := newPartyText(one, alone && fixedText(f.Selections))
	if text.shared {
		t.known.Add(f.Field, text)
	}
	return text
}

// fixedText tells whether what is asked hangs on no variable.
func fixedText(set ast.SelectionSet) bool {
	none := func(d ast.DirectiveList) bool { return len(d) == 0 }
	return fixed(set, map[*ast.FragmentDefinition]bool{}, fixedChild, none)
}

// partyText is how parties are written.
type partyText struct {
	one    row[model.Party]
	shared bool                                // by several answers
	texts  atomic.Pointer[map[kg.Party][]byte] // never changed where it is shared
	adds   sync.Mutex
}

func newPartyText(one row[model.Party], shared bool) *partyText {
	t := &partyText{one: one, shared: shared}
	t.texts.Store(&map[kg.Party][]byte{})
	return t
}

// of gives what is written of a party.
func (t *partyText) of(code kg.Party) []byte {
	if text, ok := (*t.texts.Load())[code]; ok {
		return text
	}
	return t.add(code)
}

func (t *partyText) add(code kg.Party) []byte {
	t.adds.Lock()
	defer t.adds.Unlock()
	texts := *t.texts.Load()
	if t.shared {
		texts = maps.Clone(texts)
	}
	texts[code] = t.one(nil, model.PartyOf(code))
	t.texts.Store(&texts)
	return texts[code]
}
