package extract

// wordTable numbers the words and the stems of the phrases of a language, from 1.
type wordTable struct {
	slots []wordSlot // where a word's hash leads, or the next free one; at most half of them are used
	used  int
	long  map[string]int32 // the words that no slot holds
	seen  sieve            // of the words
	stems []stemNode
	begun wordFilter // of the first four bytes of the stems
	brief bool       // a stem has fewer
	count int32
}

// wordSlot is a whole word, with its letters beside its number: one look at memory tells both.
type wordSlot struct {
	id   int32 // 0: free
	size uint8
	text [27]byte
}

func (s *wordSlot) holds(w string) bool {
	return int(s.size) == len(w) && string(s.text[:s.size]) == w
}

// stemNode is a byte of a stem; stems are few, so the children are searched one by one.
type stemNode struct {
	keys []byte
	kids []int32
	stem int32 // 0: none ends here
}

func (t *wordTable) init() {
	t.slots = make([]wordSlot, 1<<16)
	t.long = map[string]int32{}
	t.stems = make([]stemNode, 1, 1<<10)
}

// slotOf is where the word stands, or the free slot for it.
func (t *wordTable) slotOf(w string, hash uint32) *wordSlot {
	for i := hash; ; i++ {
		s := &t.slots[i&uint32(len(t.slots)-1)]
		if s.id == 0 || s.holds(w) {
			return s
		}
	}
}

// idOf is the number of the word, 0 where it has none.
func (t *wordTable) idOf(w string, hash uint32) int32 {
	if len(w) > len(wordSlot{}.text) {
		return t.long[w]
	}
	return t.slotOf(w, hash).id
}

// exact gives the word its number.
func (t *wordTable) exact(w string) int32 {
	hash := wordHash(w)
	if id := t.idOf(w, hash); id != 0 {
		return id
	}
	t.count++
	t.seen.add(hash)
	if len(w) > len(wordSlot{}.text) {
		t.long[w] = t.count
		return t.count
	}
	s := t.slotOf(w, hash)
	s.id, s.size = t.count, uint8(len(w))
	copy(s.text[:], w)
	if t.used++; t.used > len(t.slots)/2 {
		t.grow()
	}
	return t.count
}

func (t *wordTable) grow() {
	old := t.slots
	t.slots = make([]wordSlot, 2*len(old))
	for _, s := range old {
		if w := string(s.text[:s.size]); s.id != 0 {
			*t.slotOf(w, wordHash(w)) = s
		}
	}
}

func (t *wordTable) stem(w string) int32 {
	t.begun.add(prefixHash(firstFour(w)))
	t.brief = t.brief || len(w) < 4
	n := int32(0)
	for i := 0; i < len(w); i++ {
		k := t.stems[n].kid(w[i])
		if k < 0 {
			k = int32(len(t.stems))
			t.stems = append(t.stems, stemNode{})
			nd := &t.stems[n]
			nd.keys = append(nd.keys, w[i])
			nd.kids = append(nd.kids, k)
		}
		n = k
	}
	if t.stems[n].stem == 0 {
		t.count++
		t.stems[n].stem = t.count
	}
	return t.stems[n].stem
}

func (nd *stemNode) kid(b byte) int32 {
	for j, x := range nd.keys {
		if x == b {
			return nd.kids[j]
		}
	}
	return -1
}

// find appends the numbers of the word and of the stems that it begins with.
func (t *wordTable) find(w string, out []int32) []int32 {
	if t.brief || len(w) >= 4 && t.begun.may(prefixHash(firstFour(w))) {
		out = t.stemsOf(w, out)
	}
	hash := wordHash(w)
	if !t.seen.may(hash) {
		return out
	}
	if id := t.idOf(w, hash); id != 0 {
		out = append(out, id)
	}
	return out
}

// stemsOf appends the numbers of the stems that the word begins with.
func (t *wordTable) stemsOf(w string, out []int32) []int32 {
	n := int32(0)
	for i := 0; i < len(w); i++ {
		n = t.stems[n].kid(w[i])
		if n < 0 {
			break
		}
		if s := t.stems[n].stem; s != 0 {
			out = append(out, s)
		}
	}
	return out
}
