package extract

// maxSum is how many tokens the words of a sum take at most ("about 1,200 million US dollars").
const maxSum = 9

// moneyAt gives where a sum of money ends whose first word stands at token i, 0 where none does: numbers, words of money and
// signs of currencies, a currency among them ("$74.5 million", "40 millions d'euros", "3.000 millones de yenes").
func (d *document) moneyAt(i, to int) int {
	if !d.sumBegins(i) {
		return 0
	}
	number, currency, end := false, false, 0
	for j := i; j < to && j-i < maxSum && (j == i || !d.sentStart[j]); j++ {
		switch {
		case d.currencySign(j), d.single(j, cSum):
			currency = true
		case d.digits(j), d.single(j, cScale), d.has(j, cNumber):
			number = true
		case j > i && d.linksSum(j):
			continue
		default:
			to = j
			continue
		}
		end = j + 1
	}
	if !number || !currency {
		return 0
	}
	return end
}

// sumBegins tells whether a sum may begin at token i.
func (d *document) sumBegins(i int) bool {
	if i < 0 || i >= len(d.toks) || d.isDate(i) {
		return false
	}
	return d.currencySign(i) || d.digits(i) || d.has(i, cNumber) || d.single(i, cScale)
}

// digits tells whether the token begins with a digit.
func (d *document) digits(i int) bool {
	n := d.toks[i].norm
	return n != "" && n[0] >= '0' && n[0] <= '9'
}

// currencySign tells whether the token is the sign of a currency.
func (d *document) currencySign(i int) bool {
	switch d.toks[i].norm {
	case "$", "€", "£", "¥", "₹":
		return true
	}
	return false
}

// linksSum tells whether the token only joins the words of a sum ("millions de dollars").
func (d *document) linksSum(j int) bool {
	if j+1 >= len(d.toks) || d.sentStart[j+1] {
		return false
	}
	switch d.toks[j].norm {
	case "-", "us", "u", "s", ".", "r":
		return d.single(j+1, cSum) || d.single(j+1, cScale) || d.currencySign(j+1) || len(d.toks[j+1].norm) == 1
	}
	return d.has(j, cOf) && (d.single(j+1, cSum) || d.currencySign(j+1))
}
