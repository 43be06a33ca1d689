package extract

import (
	"math/rand/v2"
	"testing"
)

// TestWordAheadIsByteWord takes the words of random texts eight bytes at a time and byte by byte.
func TestWordAheadIsByteWord(t *testing.T) {
	pieces := []string{"a", "b", "zz", "Z", "A", "@", "[", "`", "{", " ", "-", "'", "9", "é", "œ", "\u00a0", "«", "’", "—", "و", "\xff", "\xc2", "\xe2\x80", "\x00", "accord", "SIGNED"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		s := ""
		for range r.IntN(24) {
			s += pieces[r.IntN(len(pieces))]
		}
		for i := range len(s) {
			if !letterByte[s[i]] {
				continue
			}
			end, first, hash := wordAhead(s, i)
			wantEnd, wantFirst, wantHash := byteWord(s, i)
			if small := uint32(0x20202020); end != wantEnd || first|small != wantFirst|small || hash != wantHash {
				t.Fatalf("word at %d of %q: end %d, first %x, hash %x; byte by byte %d, %x, %x", i, s, end, first, hash, wantEnd, wantFirst, wantHash)
			}
		}
	}
}
