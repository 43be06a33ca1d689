package extract

// sieve tells of most keys that a table does not hold them, at the price of one bit: most words of a
// text stand in no lexicon, and the sieve of one stays in the processor's cache where the table does
// not.
type sieve [sieveBits / 64]uint64

// sieveBits are some eight for each word of the largest lexicon.
const sieveBits = 1 << 19

func (s *sieve) add(h uint32)      { s[h>>6%(sieveBits/64)] |= 1 << (h & 63) }
func (s *sieve) may(h uint32) bool { return s[h>>6%(sieveBits/64)]&(1<<(h&63)) != 0 }

// wordHash is FNV-1a, its upper half folded into the lower.
func wordHash(w string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h ^ h>>15
}
