package extract

// sieve tells of most keys that a table does not hold them, at the price of one bit: most words of a
// text stand in no lexicon, and the sieve of one stays in the processor's cache where the table does
// not.
type sieve [sieveBits / 64]uint64

// sieveBits are some eight for each word of the largest lexicon.
const sieveBits = 1 << 19

func (s *sieve) add(h uint32)      { s[h>>6%(sieveBits/64)] |= 1 << (h & 63) }
func (s *sieve) may(h uint32) bool { return s[h>>6%(sieveBits/64)]&(1<<(h&63)) != 0 }

// wordHash takes eight bytes of a word at a time, the last eight whatever its length.
func wordHash(w string) uint32 {
	n := len(w)
	h := uint64(n)
	switch {
	case n >= 8:
		for i := 0; i+8 < n; i += 8 {
			h = mixed(h ^ eightOf(w, i))
		}
		h ^= eightOf(w, n-8)
	case n >= 4:
		h ^= uint64(firstFour(w))<<32 | uint64(firstFour(w[n-4:]))
	default:
		h ^= uint64(firstFour(w)) << 32
	}
	return uint32(mixed(h))
}

// mixed lets every bit have a say in the lower ones.
func mixed(h uint64) uint64 {
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>32
}
