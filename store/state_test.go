package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

func TestStatesOf(t *testing.T) {
	for name, c := range map[string]struct {
		accord kg.Accord
		want   []State
	}{
		"nothing known": {kg.Accord{Status: kg.Signed}, nil},
		"signed":        {kg.Accord{Status: kg.Signed, Date: "2015-06-30"}, []State{{kg.Signed, "2015-06-30", endless}}},
		"in force, signed before": {
			kg.Accord{Status: kg.InForce, Date: "2016-02", SignedOn: "2015"},
			[]State{{kg.Signed, "2015-12-31", "2016-02-29"}, {kg.InForce, "2016-02-29", endless}},
		},
		"a history in another order": {
			kg.Accord{Status: kg.Ended, History: []kg.Step{{Status: kg.Ended, Date: "2018"}, {Status: kg.Signed, Date: "2010-01-01"}, {Status: kg.InForce}}},
			[]State{{kg.Signed, "2010-01-01", "2018-12-31"}, {kg.Ended, "2018-12-31", endless}},
		},
		"two states on a day": {
			kg.Accord{Status: kg.InForce, History: []kg.Step{{Status: kg.Signed, Date: "2010-01-01"}, {Status: kg.InForce, Date: "2010-01-01"}}},
			[]State{{kg.InForce, "2010-01-01", endless}},
		},
	} {
		if d := cmp.Diff(c.want, StatesOf(c.accord)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
