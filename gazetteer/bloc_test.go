package gazetteer

import (
	"slices"
	"testing"

	"github.com/entente-kg/entente/kg"
)

func TestBlocsAreWellFormed(t *testing.T) {
	if codes := Blocs(); !slices.IsSorted(codes) || len(codes) < 12 {
		t.Errorf("blocs %v: want at least twelve, sorted", codes)
	}
	for _, bloc := range Blocs() {
		last := Membership{}
		for _, m := range Members(bloc) {
			_, country := Country(m.Party)
			_, organisation := Organisation(m.Party)
			if !country && !organisation {
				t.Errorf("%s: nobody has the code %s", bloc, m.Party)
			}
			for _, d := range []kg.Date{m.From, m.Until} {
				if _, err := kg.ParseDate(string(d)); err != nil {
					t.Errorf("%s, %s: %v", bloc, m.Party, err)
				}
			}
			if m.From == "" || m.Until != "" && m.Until <= m.From {
				t.Errorf("%s, %s: from %q until %q", bloc, m.Party, m.From, m.Until)
			}
			if m.Party == last.Party && (last.Until == "" || m.From <= last.Until) {
				t.Errorf("%s, %s: twice a member at once", bloc, m.Party)
			}
			last = m
		}
	}
}

func TestMembersAtTheTime(t *testing.T) {
	member := func(bloc BlocCode, p kg.Party, day kg.Date) bool {
		return slices.ContainsFunc(Members(bloc), func(m Membership) bool {
			return m.Party == p && m.From <= day && (m.Until == "" || day < m.Until)
		})
	}
	for _, c := range []struct {
		bloc BlocCode
		p    kg.Party
		day  kg.Date
		want bool
	}{
		{"EU", "GB", "2020-01-31", true}, {"EU", "GB", "2020-02-01", false}, {"EU", "PL", "2004-04-30", false},
		{"AU", "MA", "1980-01-01", true}, {"AU", "MA", "2000-01-01", false}, {"AU", "MA", "2018-01-01", true},
		{"ECOWAS", "NE", "2022-08-01", true}, {"ECOWAS", "NE", "2025-06-01", false}, {"MAGHREB", "MR", "1989-02-17", true},
		{"MAGHREB", "EG", "2000-01-01", false}, {"NATO", "SE", "2023-12-31", false}, {"NOWHERE", "MA", "2000-01-01", false},
	} {
		if got := member(c.bloc, c.p, c.day); got != c.want {
			t.Errorf("%s in %s on %s: %v", c.p, c.bloc, c.day, got)
		}
	}
}
