package extract

// wordFilter tells of most words that they are none of those added, from their length, their first four
// bytes and their last four: what one look at a word gives.
type wordFilter [1 << 10]uint64

func (f *wordFilter) add(w string) {
	h := endsHash(w)
	f[h>>6] |= 1 << (h & 63)
}

// mayHold takes an ASCII word as it stands, capitals and all, any other folded.
func mayHold[W string | []byte](f *wordFilter, w W) bool {
	h := endsHash(w)
	return f[h>>6]&(1<<(h&63)) != 0
}

// endsHash hashes the ends of a word, in small letters, and its length.
func endsHash[W string | []byte](w W) uint32 {
	const small = 0x20202020
	n := len(w)
	var a, b uint32
	if n >= 4 {
		a = uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24
		z := w[n-4:]
		b = uint32(z[0]) | uint32(z[1])<<8 | uint32(z[2])<<16 | uint32(z[3])<<24
	} else {
		for i := 0; i < n; i++ {
			a = a<<8 | uint32(w[i])
		}
	}
	return ((a|small)*2654435761 ^ (b|small)*2246822519 ^ uint32(n)*3266489917) >> 16
}
