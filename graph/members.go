package graph

import (
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// amongBlocs narrows the filter to accords with a party that was a member of one of the blocs.
func amongBlocs(f *store.Filter, blocs []gazetteer.BlocCode) error {
	if len(blocs) == 0 {
		return nil
	}
	if err := checkList("blocs", len(blocs)); err != nil {
		return err
	}
	group := []store.Member{}
	for _, bloc := range distinct(blocs) {
		for _, m := range gazetteer.Members(bloc) {
			group = append(group, store.Member(m))
		}
	}
	f.Among = append(f.Among, group)
	return nil
}

// amongRegions narrows the filter to accords with a party in one of the regions.
func amongRegions(f *store.Filter, regions []model.Region) error {
	if len(regions) == 0 {
		return nil
	}
	if err := checkList("regions", len(regions)); err != nil {
		return err
	}
	group := []store.Member{}
	for _, region := range distinct(regions) {
		for _, c := range gazetteer.Countries() {
			if strings.EqualFold(c.Region, string(region)) {
				group = append(group, store.Member{Party: kg.Party(c.Code)})
			}
		}
	}
	f.Among = append(f.Among, group)
	return nil
}
