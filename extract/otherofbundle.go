package extract

import "github.com/entente-kg/entente/kg"

// otherOfBundle tells whether o and m, of whose parties a number of accords was told, are two of these: named by other words for
// what they cover, and by another noun or with another signer for one of the two ("The agreement on air services was signed by X
// and Y. … The memorandum on ports was signed by X and Z").
func (d *document) otherOfBundle(o, m *mention) bool {
	if o.title || m.in.generic || m.in.plural || o.in.plural && o.bundle == nil || o.sent == m.sent || o.count != 1 || m.count != 1 {
		return false
	}
	if shared, both := d.sharesWords(&o.in, &m.in); shared || !both {
		return false
	}
	return (o.kind != m.kind || otherSigner(o.signers, m.signers)) && d.bundleOfBoth(o, m)
}

// otherSigner tells whether somebody else signs for one of the parties.
func otherSigner(a, b []kg.Signatory) bool {
	for _, x := range a {
		for _, y := range b {
			if x.For != "" && x.For == y.For && x.Name != y.Name && !signs(b, x.Name) && !signs(a, y.Name) {
				return true
			}
		}
	}
	return false
}

// bundleOfBoth tells whether a number of accords of the parties of both was told before m, as many as may hold both.
func (d *document) bundleOfBoth(o, m *mention) bool {
	for k := len(d.mentions) - 1; k >= max(0, len(d.mentions)-mentionsToFold); k-- {
		if b := d.mentions[k]; b.count > 1 && b.in.counted && b != m && b.status == m.status && b.ps.parties.Equal(o.ps.parties) && b.ps.parties.Equal(m.ps.parties) {
			return true
		}
	}
	return false
}
