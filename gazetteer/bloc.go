package gazetteer

import (
	"sync"

	"github.com/entente-kg/entente/kg"
)

// BlocCode names a group of states that signs or is asked for as one: "EU", "MAGHREB".
type BlocCode string

// Membership is a party for as long as it belongs to a bloc.
type Membership struct {
	Party kg.Party
	From  kg.Date // first day; a month or year where the day is not sure
	Until kg.Date // the day after the last one, "" while it lasts
}

// Blocs gives the codes of all blocs in the order of data/blocs.tsv, which is that of the codes.
func Blocs() []BlocCode { return append([]BlocCode(nil), blocs().codes...) }

// Members gives who is or was a member of a bloc; a party that left and came back has several
// memberships. A code that no bloc has gives none. The source of the dates stands in data/blocs.tsv.
func Members(bloc BlocCode) []Membership { return append([]Membership(nil), blocs().members[bloc]...) }

type blocTable struct {
	codes   []BlocCode
	members map[BlocCode][]Membership
}

var blocs = sync.OnceValue(func() blocTable {
	t := blocTable{members: map[BlocCode][]Membership{}}
	for _, f := range mustColumns("data/blocs.tsv", 4) {
		code := BlocCode(f[0])
		if t.members[code] == nil {
			t.codes = append(t.codes, code)
		}
		t.members[code] = append(t.members[code], Membership{kg.Party(f[1]), kg.Date(f[2]), kg.Date(f[3])})
	}
	return t
})
