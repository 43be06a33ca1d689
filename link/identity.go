package link

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"sort"
	"strings"

	"github.com/entente-kg/entente/kg"
)

var idEncoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// hashed is 80 bits of the SHA-256 of the parts, in 16 letters and digits.
func hashed(parts ...string) string {
	var text [128]byte
	all := text[:0]
	for i, p := range parts {
		if i > 0 {
			all = append(all, 0)
		}
		all = append(all, p...)
	}
	sum := sha256.Sum256(all)
	return idEncoding.EncodeToString(sum[:10])
}

// MentionID identifies a mention by its article and by what it says (parties, kind, status, count,
// dates and domains), not by its place in the list, so that a mention which another reading finds
// again keeps its id. The ordinal tells equal ones of the same article apart, from 0.
func MentionID(articleID string, m kg.Mention, ordinal int) string {
	return "m-" + hashed(articleID, values(m), fmt.Sprint(ordinal))
}

// values are the parts of a mention that its identity rests on.
func values(m kg.Mention) string {
	domains := make([]string, len(m.Domains))
	for i, d := range m.Domains {
		domains[i] = string(d)
	}
	sort.Strings(domains)
	return strings.Join([]string{
		kg.NewParties(m.Parties...).Key(), string(m.Kind), string(m.Status), fmt.Sprint(max(m.Count, 1)),
		string(m.Date), string(m.SignedOn), strings.Join(domains, "+"),
	}, "|")
}

// Identify sets ID, Article and Block of the mentions of one article. Equal mentions are numbered
// in the order in which they stand.
func Identify(articleID string, mentions []kg.Mention) {
	ordinals := map[string]int{}
	for i := range mentions {
		m := &mentions[i]
		v := values(*m)
		m.Article = articleID
		m.ID = MentionID(articleID, *m, ordinals[v])
		m.Block = Block(*m)
		ordinals[v]++
	}
}

// AccordID is the id of the accord whose first mention is the one given. An accord's id is always
// the AccordID of one of its mentions, so an id that an accord had before it was merged or split
// is found again by asking which mention it comes from.
func AccordID(mentionID string) string { return accordPrefix + hashed(mentionID) }

const accordPrefix = "acc-"
