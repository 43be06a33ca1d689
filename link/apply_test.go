package link

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// mention reads one mention of an article in the form of the cases and identifies it.
func mention(t *testing.T, article, line string) kg.Mention {
	t.Helper()
	_, m, err := readMention(article + " " + line)
	if err != nil {
		t.Fatal(err)
	}
	ms := []kg.Mention{m}
	Identify(article, ms)
	return ms[0]
}

func correction(id, when string, action kg.CorrectionAction, target kg.Mention, rest ...string) kg.Correction {
	c := kg.Correction{ID: id, When: when, Action: action, Target: AnchorOf(target), Who: "Awa", Why: "test"}
	if len(rest) == 2 {
		c.Field, c.Value = kg.EditField(rest[0]), rest[1]
	}
	return c
}

func between(id, when string, action kg.CorrectionAction, a, b kg.Mention) kg.Correction {
	c := correction(id, when, action, a)
	other := AnchorOf(b)
	c.Other = &other
	return c
}

// parts shows which mentions are linked: letters in the order given, one word an accord.
func parts(mentions []kg.Mention) string {
	letter := map[string]string{}
	for i, m := range mentions {
		letter[m.ID] = string(rune('a' + i))
	}
	var out []string
	for _, a := range Accords(mentions) {
		var s []string
		for _, m := range a.Mentions {
			s = append(s, letter[m])
		}
		slices.Sort(s)
		out = append(out, strings.Join(s, ""))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestDecisionsOfPeople(t *testing.T) {
	a := mention(t, "a", "2022-08-02 MA+NE DECLARATION SIGNED date=2022-08-01 domains=TRAFFICKING")
	b := mention(t, "b", "2022-08-03 MA+NE CONVENTION SIGNED date=2022-08-01 domains=TRAFFICKING")
	c := mention(t, "c", "2022-08-09 MA+NE AGREEMENT SIGNED date=2021-03-04 domains=HEALTH")
	for _, test := range []struct {
		name        string
		corrections []kg.Correction
		want        string
	}{
		{"nobody said anything", nil, "ab c"},
		{"the same against all appearances", []kg.Correction{between("1", "2024-01-01T00:00:00Z", kg.Same, a, c)}, "abc"},
		{"different against all appearances", []kg.Correction{between("1", "2024-01-01T00:00:00Z", kg.Different, a, b)}, "a b c"},
		{"rejected", []kg.Correction{correction("1", "2024-01-01T00:00:00Z", kg.Reject, b)}, "a c"},
		{"rejected and later confirmed", []kg.Correction{
			correction("2", "2024-01-02T00:00:00Z", kg.Confirm, b), correction("1", "2024-01-01T00:00:00Z", kg.Reject, b),
		}, "ab c"},
		{"the same, and later not", []kg.Correction{
			between("1", "2024-01-01T00:00:00Z", kg.Same, a, c), between("2", "2024-01-02T00:00:00Z", kg.Different, c, a),
		}, "ab c"},
		{"not the same, and later yes", []kg.Correction{
			between("1", "2024-01-01T00:00:00Z", kg.Different, a, b), between("2", "2024-01-02T00:00:00Z", kg.Same, b, a),
		}, "ab c"},
		{"a chain that a later decision cuts", []kg.Correction{
			between("1", "2024-01-01T00:00:00Z", kg.Same, a, b), between("2", "2024-01-02T00:00:00Z", kg.Same, b, c),
			between("3", "2024-01-03T00:00:00Z", kg.Different, a, c),
		}, "a bc"},
		{"an edit that moves a mention to its instrument", []kg.Correction{
			correction("1", "2024-01-01T00:00:00Z", kg.Edit, c, "DATE", "2022-08-01"),
			correction("2", "2024-01-01T00:00:00Z", kg.Edit, c, "DOMAINS", "TRAFFICKING"),
		}, "abc"},
		{"an edit of the parties", []kg.Correction{correction("1", "2024-01-01T00:00:00Z", kg.Edit, b, "PARTIES", "NG+MA")}, "a b c"},
		{"an edit that cannot be read", []kg.Correction{correction("1", "2024-01-01T00:00:00Z", kg.Edit, b, "DATE", "2022-13")}, "ab c"},
		{"a correction of a mention that is not there", []kg.Correction{correction("1", "2024-01-01T00:00:00Z", kg.Reject, mention(t, "z", "- MA+NE AGREEMENT SIGNED"))}, "ab c"},
	} {
		mentions := []kg.Mention{a, b, c}
		got := parts(Apply(mentions, test.corrections))
		slices.Reverse(test.corrections)
		if again := parts(Apply(mentions, test.corrections)); got != test.want || again != test.want {
			t.Errorf("%s: accords %q, with the corrections in reverse %q, want %q", test.name, got, again, test.want)
		}
		applied := Apply(mentions, test.corrections)
		if diff := cmp.Diff(applied, Apply(applied, test.corrections)); diff != "" {
			t.Errorf("%s: other mentions when applied again (-once +twice):\n%s", test.name, diff)
		}
		if diff := cmp.Diff(mentions, Apply(applied, nil)); diff != "" {
			t.Errorf("%s: not undone (-read +undone):\n%s", test.name, diff)
		}
		if diff := cmp.Diff([]kg.Mention{a, b, c}, mentions); diff != "" {
			t.Errorf("%s: the mentions given were changed (-before +after):\n%s", test.name, diff)
		}
	}
}

func TestEditsWinInTheAccord(t *testing.T) {
	a := mention(t, "a", "2022-08-02 MA+NE DECLARATION SIGNED date=2022-08-01 place=Rabat domains=TRAFFICKING title=un")
	b := mention(t, "b", "2022-08-03 MA+NE DECLARATION SIGNED date=2022-08-01 place=Rabat domains=TRAFFICKING,HEALTH title=un")
	row := mention(t, "r", "- MA+NE DECLARATION SIGNED date=2022-08-02 place=Rabat domains=TRAFFICKING title=row register")
	const when = "2024-01-01T00:00:00Z"
	accords := Accords(Apply([]kg.Mention{a, b, row}, []kg.Correction{
		correction("1", when, kg.Edit, b, "KIND", "MOU"), correction("2", when, kg.Edit, b, "DATE", "2022-08-01"),
		correction("3", when, kg.Edit, b, "PLACE", "Salé"), correction("4", when, kg.Edit, b, "DOMAINS", "SECURITY+TRAFFICKING"),
		correction("5", when, kg.Edit, b, "TITLE", "deux"),
	}))
	if len(accords) != 1 {
		t.Fatalf("%d accords, want one", len(accords))
	}
	got := accords[0]
	want := []any{kg.MOU, kg.Date("2022-08-01"), "Salé", []kg.Domain{kg.Security, kg.Trafficking}, "deux"}
	if diff := cmp.Diff(want, []any{got.Kind, got.SignedOn, got.Place, got.Domains, got.Title}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCorrectionsSurviveAnotherReading(t *testing.T) {
	before := mention(t, "a", `2022-08-02 MA+NE DECLARATION SIGNED date=2022-08-01 domains=TRAFFICKING words="les deux pays ont signé une déclaration"`)
	reject := correction("1", "2024-01-01T00:00:00Z", kg.Reject, before)
	for _, test := range []struct {
		name, line string
		rejected   bool
	}{
		{"other domains", `2022-08-02 MA+NE DECLARATION SIGNED date=2022-08-01 domains=TRAFFICKING,SECURITY words="les deux pays ont signé une déclaration"`, true},
		{"another kind and more words", `2022-08-02 MA+NE AGREEMENT SIGNED date=2022-08-01 domains=TRAFFICKING words="À Rabat, les deux pays ont signé une déclaration"`, true},
		{"other words of the same", `2022-08-02 MA+NE DECLARATION SIGNED date=2022-08 domains=TRAFFICKING words="une entente"`, true},
		{"another instrument of the article", `2022-08-02 MA+NE AGREEMENT SIGNED date=2021-12 n=16 words="seize accords en décembre"`, false},
		{"other parties", `2022-08-02 FR+NE AGREEMENT SIGNED date=2022-08-01 words="avec la France"`, false},
	} {
		m := Apply([]kg.Mention{mention(t, "a", test.line)}, []kg.Correction{reject})[0]
		if got := m.Review != nil && m.Review.Rejected; got != test.rejected {
			t.Errorf("%s: rejected %v, want %v", test.name, got, test.rejected)
		}
	}
}

func TestALostCorrectionTakesNoMentionThatAnotherIsAbout(t *testing.T) {
	kept := mention(t, "a", `2022-08-02 MA+NE AGREEMENT SIGNED date=2022-08-01 domains=JUSTICE words=extradition`)
	lost := mention(t, "a", `2022-08-02 MA+NE AGREEMENT SIGNED date=2022-08-01 domains=JUSTICE,SECURITY words=entraide`)
	got := Apply([]kg.Mention{kept}, []kg.Correction{
		correction("1", "2024-01-01T00:00:00Z", kg.Reject, lost), correction("2", "2024-01-01T00:00:00Z", kg.Confirm, kept),
	})[0]
	if got.Review.Rejected || !got.Review.Confirmed {
		t.Errorf("review %+v, want confirmed only", *got.Review)
	}
}

func TestSetValueRefuses(t *testing.T) {
	for _, c := range [][2]string{
		{"PARTIES", "MA"}, {"PARTIES", "MA+"}, {"PARTIES", "MA+ZZ"}, {"KIND", "PACT"}, {"STATUS", ""}, {"COUNT", "0"}, {"COUNT", "x"},
		{"DATE", "2022-02-30"}, {"SIGNED_ON", "hier"}, {"DOMAINS", "WAR"}, {"colour", "red"},
	} {
		m := kg.Mention{Parties: kg.NewParties("MA", "NE"), Kind: kg.MOU, Status: kg.Signed, Count: 1}
		before := m
		if err := SetValue(&m, kg.EditField(c[0]), c[1]); err == nil {
			t.Errorf("%s = %q: no error", c[0], c[1])
		}
		if diff := cmp.Diff(before, m); diff != "" {
			t.Errorf("%s = %q changed the mention:\n%s", c[0], c[1], diff)
		}
	}
}

func TestARejectedMentionRelatesNothing(t *testing.T) {
	a := mention(t, "a", "2022-08-02 MA+NE MOU SIGNED date=2022-08-01 domains=TRAFFICKING")
	other := mention(t, "b", "2022-08-02 MA+NE OTHER SIGNED date=2022-08-01 domains=HEALTH")
	amends := mention(t, "b", "2022-08-02 MA+NE PROTOCOL SIGNED date=2022-08-01 domains=WATER relation=AMENDS:0")
	amends.Index = 1
	reject := []kg.Correction{correction("1", "2024-01-01T00:00:00Z", kg.Reject, amends)}
	for _, accord := range Accords(Apply([]kg.Mention{a, other, amends}, reject)) {
		if len(accord.Relations) > 0 {
			t.Errorf("%s relates to %v", accord.Title, accord.Relations)
		}
	}
}
