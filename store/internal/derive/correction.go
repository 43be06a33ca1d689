package derive

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Correction is a correction with its JSON.
type Correction struct {
	kg.Correction
	OtherArticle string // of the second mention, "" where there is none
	JSON         string
}

// Corrections derives what is stored of corrections, and refuses what no store may hold.
func Corrections(list []kg.Correction) ([]Correction, error) {
	var out []Correction
	for _, c := range list {
		if c.ID == "" || c.Target.Article == "" {
			return nil, fmt.Errorf("%w correction %q of article %q: it needs an id and an article", store.ErrInvalid, c.ID, c.Target.Article)
		}
		data, err := marshal(c)
		if err != nil {
			return nil, fmt.Errorf("writing correction %s: %w", c.ID, err)
		}
		row := Correction{Correction: c, JSON: data}
		if c.Other != nil {
			row.OtherArticle = c.Other.Article
		}
		out = append(out, row)
	}
	return out, nil
}
