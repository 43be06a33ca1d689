package extract

// wordTable numbers the words and the stems of the phrases of a language, from 1.
type wordTable struct {
	exacts map[string]int32
	seen   sieve // of exacts
	stems  []stemNode
	count  int32
}

// stemNode is a byte of a stem; stems are few, so the children are searched one by one.
type stemNode struct {
	keys []byte
	kids []int32
	stem int32 // 0: none ends here
}

func (t *wordTable) init() {
	t.exacts = make(map[string]int32, 1<<16)
	t.stems = make([]stemNode, 1, 1<<10)
}

func (t *wordTable) exact(w string) int32 {
	n, ok := t.exacts[w]
	if !ok {
		t.count++
		n = t.count
		t.exacts[w] = n
		t.seen.add(wordHash(w))
	}
	return n
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
	if !t.seen.may(wordHash(w)) {
		return out
	}
	if e, ok := t.exacts[w]; ok {
		out = append(out, e)
	}
	return out
}
