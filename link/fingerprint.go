package link

import (
	"encoding/base64"
	"encoding/binary"
	"hash/fnv"
	"math"
	"strings"

	"github.com/entente-kg/entente/kg"
)

const (
	shingle = 4  // words that stand together
	hashes  = 48 // of a fingerprint, two bytes each
	band    = 3  // hashes that must agree before two fingerprints are compared
	alike   = 24 // hashes that agree in copies of one text, of all hashes
)

// Fingerprint is a MinHash of the words of an article's text (of its title where there is no
// text), 128 characters of base64. Fingerprints of two texts agree in about the share of word
// sequences that the texts have in common, whatever outlet, headline, case or accents they are
// printed with; "" of an article without words.
func Fingerprint(a kg.Article) string {
	ws := words(a.Text)
	if len(ws) == 0 {
		ws = words(a.Title)
	}
	if len(ws) == 0 {
		return ""
	}
	var least [hashes]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	for i := range max(len(ws)-shingle, 0) + 1 {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(ws[i:min(i+shingle, len(ws))], " ")))
		x := h.Sum64()
		for k := range least {
			least[k] = min(least[k], scatter(x+uint64(k)*0x9e3779b97f4a7c15))
		}
	}
	var bytes []byte
	for _, x := range least {
		bytes = binary.BigEndian.AppendUint16(bytes, uint16(x))
	}
	return base64.RawURLEncoding.EncodeToString(bytes)
}

// scatter is the finaliser of the SplitMix64 generator.
func scatter(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func hashesOf(fingerprint string) []uint16 {
	bytes, err := base64.RawURLEncoding.DecodeString(fingerprint)
	if err != nil || len(bytes) != 2*hashes {
		return nil
	}
	out := make([]uint16, hashes)
	for i := range out {
		out[i] = binary.BigEndian.Uint16(bytes[2*i:])
	}
	return out
}

// sameText tells whether two fingerprints are of copies of one text.
func sameText(a, b []uint16) bool {
	n := 0
	for i := range a {
		if a[i] == b[i] {
			n++
		}
	}
	return n >= alike
}
