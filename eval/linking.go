package eval

// Linking is B³ over the paired mentions: how far the mentions that share a node speak of one
// instrument (precision), and the other way round (recall).
func (r Result) Linking() (precision, recall, f1 float64) {
	type cell struct{ event, accord string }
	events, accords, both := map[string]int{}, map[string]int{}, map[cell]int{}
	for _, l := range r.Links {
		events[l.Event]++
		accords[l.Accord]++
		both[cell{l.Event, l.Accord}]++
	}
	for _, l := range r.Links {
		shared := float64(both[cell{l.Event, l.Accord}])
		precision += shared / float64(accords[l.Accord])
		recall += shared / float64(events[l.Event])
	}
	n := float64(len(r.Links))
	precision, recall = precision/n, recall/n
	return precision, recall, harmonic(precision, recall)
}
