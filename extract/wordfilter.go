package extract

// wordFilter tells of most words that they are none of those added, from their length, their first four
// bytes and their last four: what one look at a word gives.
type wordFilter [1 << 10]uint64

// add takes what endsHash makes of a word.
func (f *wordFilter) add(h uint32) { f[h>>6] |= 1 << (h & 63) }

func (f *wordFilter) may(h uint32) bool { return f[h>>6]&(1<<(h&63)) != 0 }

// endsHash hashes the ends of a word, in small letters, and its length. Of a word of ASCII alone it makes the same
// whether that is folded or not.
func endsHash[W string | []byte](w W) uint32 {
	n := len(w)
	if n < 4 {
		return hashEnds(firstFour(w), 0, n)
	}
	return hashEnds(firstFour(w), firstFour(w[n-4:]), n)
}

// hashEnds is endsHash of a word's first four bytes, its last four, 0 of a shorter one, and its length.
func hashEnds(first, last uint32, n int) uint32 {
	const small = 0x20202020
	return ((first|small)*2654435761 ^ (last|small)*2246822519 ^ uint32(n)*3266489917) >> 16
}

// firstFour gives the first four bytes of a word, what it lacks of them as 0.
func firstFour[W string | []byte](w W) (a uint32) {
	if len(w) >= 4 {
		return uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24
	}
	for i := len(w) - 1; i >= 0; i-- {
		a = a<<8 | uint32(w[i])
	}
	return a
}
