package graph

import "github.com/entente-kg/entente/kg"

// partyTexts are the parties that an answer has so far, as they are written in it. A page of accords has
// some twenty, which are found sooner one after the other than by their hashes.
type partyTexts struct {
	few  []partyText
	many map[kg.Party][]byte // those beyond few
}

type partyText struct {
	code kg.Party
	text []byte
}

// fewParties is how many are looked through.
const fewParties = 32

// newPartyTexts has room for some n parties.
func newPartyTexts(n int) *partyTexts {
	return &partyTexts{few: make([]partyText, 0, min(n, fewParties))}
}

// of gives what is written of a party, nil where there is nothing yet.
func (p *partyTexts) of(code kg.Party) []byte {
	for i := range p.few {
		if p.few[i].code == code {
			return p.few[i].text
		}
	}
	return p.many[code]
}

func (p *partyTexts) put(code kg.Party, text []byte) {
	if len(p.few) < fewParties {
		p.few = append(p.few, partyText{code, text})
		return
	}
	if p.many == nil {
		p.many = map[kg.Party][]byte{}
	}
	p.many[code] = text
}
