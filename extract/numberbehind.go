package extract

// numberBehind reads the number with an article that stands behind a definite plural, in a language that puts it there
// ("الاتفاقيات السبع والعشرون", the-accords the-seven and-the-twenty), and gives where it ends; 0 where there is none.
func (d *document) numberBehind(in *instrument, st sentence) (n, end int) {
	if !in.plural || in.counted || !caseless(d.toks[in.from].norm) {
		return 0, 0
	}
	h := d.hitAt(in.to, cNumber)
	if in.to >= st.to || h == nil || h.e.n < 2 || h.roles&roleDef == 0 || d.isDate(in.to) {
		return 0, 0
	}
	n, end = h.e.n, h.to
	if end >= st.to {
		return n, end
	}
	ten := d.hitAt(end, cNumber)
	switch {
	case ten == nil || n > 9:
	case ten.e.n == 10 && ten.roles == 0:
		return n + ten.e.n, ten.to // "the-five ten"
	case ten.e.n >= 20 && ten.e.n < 100 && ten.roles&roleAnd != 0:
		return n + ten.e.n, ten.to
	}
	return n, end
}
