package extract

// wordTable numbers the words and the stems of the phrases of a language, from 1.
type wordTable struct {
	slots []wordSlot // where a word's hash leads, or the next free one; at most half of them are used
	text  []byte     // the words
	used  int
	seen  sieve // of the words
	stems []stemNode
	count int32
}

// wordSlot is a whole word.
type wordSlot struct {
	hash       uint32
	id         int32 // 0: free
	start, end uint32
}

// stemNode is a byte of a stem; stems are few, so the children are searched one by one.
type stemNode struct {
	keys []byte
	kids []int32
	stem int32 // 0: none ends here
}

func (t *wordTable) init() {
	t.slots = make([]wordSlot, 1<<17)
	t.stems = make([]stemNode, 1, 1<<10)
}

// slotOf is where the word stands, or the free slot for it.
func (t *wordTable) slotOf(w string, hash uint32) *wordSlot {
	for i := hash; ; i++ {
		s := &t.slots[i&uint32(len(t.slots)-1)]
		if s.id == 0 || s.hash == hash && string(t.text[s.start:s.end]) == w {
			return s
		}
	}
}

func (t *wordTable) exact(w string) int32 {
	hash := wordHash(w)
	s := t.slotOf(w, hash)
	if s.id == 0 {
		t.count++
		t.used++
		start := uint32(len(t.text))
		t.text = append(t.text, w...)
		*s = wordSlot{hash, t.count, start, uint32(len(t.text))}
		t.seen.add(hash)
		if t.used > len(t.slots)/2 {
			t.grow()
		}
		return t.count
	}
	return s.id
}

func (t *wordTable) grow() {
	old := t.slots
	t.slots = make([]wordSlot, 2*len(old))
	for _, s := range old {
		if s.id != 0 {
			*t.slotOf(string(t.text[s.start:s.end]), s.hash) = s
		}
	}
}

func (t *wordTable) stem(w string) int32 {
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
	hash := wordHash(w)
	if !t.seen.may(hash) {
		return out
	}
	if s := t.slotOf(w, hash); s.id != 0 {
		out = append(out, s.id)
	}
	return out
}
