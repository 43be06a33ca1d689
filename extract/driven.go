package extract

// wordsToDeed is how far behind words of moving somebody to something what is done may stand.
const wordsToDeed = 30

// actBehind tells whether something is done to an accord behind the words that an accord of others moves somebody to do something: they act
// themselves ("a drought, prompting A and B to sign a treaty").
func (d *document) actBehind(h *hit) bool {
	for i := h.to; i < min(h.to+wordsToDeed, d.sents[d.sentOf[h.from]].to); i++ {
		if d.has(i, cAct) {
			return true
		}
	}
	return false
}
