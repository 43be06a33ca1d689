package link

import (
	"math"
	"math/bits"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// Scores are in the unit of a log-likelihood ratio: above 0 two clusters rather speak of the same
// instrument, below 0 of two. A veto outweighs every agreement.
const veto = -100

// prior is where two mentions of the same parties start: most pairs of countries have several
// instruments.
const prior = -1.5

// score weighs whether two clusters of one block speak of the same instrument.
func score(a, b *profile) float64 {
	if foreign(a, b) || share(a.articles, b.articles) || share(a.apart, b.mentions) || share(b.apart, a.mentions) {
		return veto
	}
	s := prior + partyScore(a.parties, b.parties) + known(a, b)
	for _, part := range [...]func(a, b *profile) float64{countScore, timeScore, domainScore, kindScore, placeScore, signerScore} {
		s += part(a, b)
		if s <= veto/2 {
			return veto
		}
	}
	return s
}

// foreign tells at a glance that two clusters cannot meet, as most pairs of a large block: each has
// a party that the other lacks, one is a bundle and one is not, both are rows of a register, or the
// days of signature that they tell are far apart. It overlooks some, which score finds.
func foreign(a, b *profile) bool {
	return a.sieve&^b.sieve != 0 && b.sieve&^a.sieve != 0 ||
		(a.count == 1) != (b.count == 1) ||
		a.rows > 0 && b.rows > 0 ||
		a.signed != nil && b.signed != nil && len(a.otherDays)+len(b.otherDays) == 0 && a.signed.gap(*b.signed) > farApart
}

// known prefers instruments of which much is reported: they are reported of again.
func known(a, b *profile) float64 { return max(a.fame, b.fame) }

// fame is what a number of mentions is worth.
func fame(mentions int) float64 { return math.Min(0.3*math.Log(float64(mentions)), 1) }

// partyScore lets a set of three and more meet a part of it.
func partyScore(a, b kg.Parties) float64 {
	common := 0
	for _, p := range a {
		if b.Has(p) {
			common++
		}
	}
	switch smaller := min(len(a), len(b)); {
	case common == len(a) && common == len(b):
		return 0
	case smaller < 3 || common < smaller:
		return veto
	}
	return -1
}

func countScore(a, b *profile) float64 {
	lo, hi := float64(min(a.count, b.count)), float64(max(a.count, b.count))
	switch {
	case hi == 1:
		return 0
	case lo == 1:
		return veto
	case lo == hi:
		return 3
	case lo >= 5 && lo/hi >= 0.75:
		return 0.5
	}
	return -4
}

// timeScore compares what the two tell about the day of signature.
func timeScore(a, b *profile) float64 {
	s := 0.0
	switch {
	case a.signed != nil && b.signed != nil:
		s += anyDay(a, b)
	case a.signed != nil:
		s += dayAgainst(*a.signed, b)
	case b.signed != nil:
		s += dayAgainst(*b.signed, a)
	default:
		s += undated(a, b)
	}
	return s + stateScore(a, b) - crowded(a, b)
}

// crowded is what the day of a ceremony is worth less when many instruments were signed at it.
func crowded(a, b *profile) float64 {
	if a.count > 1 || a.when() == nil || b.when() == nil {
		return 0
	}
	return max(a.crowd, b.crowd)
}

// when is the day of signature, told or planned.
func (p *profile) when() *span {
	if p.signed != nil {
		return p.signed
	}
	return p.planned
}

// anyDay weighs the best agreement of the told days.
func anyDay(a, b *profile) float64 {
	if len(a.otherDays)+len(b.otherDays) == 0 {
		return sameDay(*a.signed, *b.signed)
	}
	best := math.Inf(-1)
	for _, x := range a.days() {
		for _, y := range b.days() {
			best = math.Max(best, sameDay(x, y))
		}
	}
	return best
}

// sameDay weighs two told days of signature.
func sameDay(a, b span) float64 {
	switch gap := a.gap(b); {
	case gap == 0 && a.days() == 1 && b.days() == 1:
		return 3
	case gap == 0 && max(a.days(), b.days()) <= 31:
		return 2
	case gap == 0:
		return 1
	case gap <= 3:
		return 1
	case gap <= 10:
		return -1
	case gap <= farApart:
		return -4
	}
	return veto
}

// farApart is the number of days from which two days of signature are of two instruments.
const farApart = 45

// dayAgainst weighs a told day of signature against a cluster that tells none.
func dayAgainst(signed span, b *profile) float64 {
	s := 0.0
	if b.reported != always && signed.from > b.reported+2 {
		return veto
	}
	if b.unsigned != never {
		wait := signed.to - b.unsigned
		switch {
		case wait < -2:
			return veto
		case b.planned != nil:
			s += plannedDay(*b.planned, signed)
		default:
			s += waiting(wait)
		}
	}
	if b.recent != always {
		s += freshness(b.recent - signed.to)
	}
	return s
}

// plannedDay weighs the day that was planned against the day of signature: ceremonies slip.
func plannedDay(planned, signed span) float64 {
	switch gap := planned.gap(signed); {
	case gap <= 1 && max(planned.days(), signed.days()) <= 31:
		return 2.5
	case gap <= 1:
		return 1.5
	case gap <= 10:
		return 1.5
	case gap <= 60:
		return 0
	case gap <= 400:
		return -1.5
	}
	return -4
}

// waiting weighs the days from a report of a coming instrument to a signature.
func waiting(days int) float64 {
	switch {
	case days <= 60:
		return 1
	case days <= 400:
		return 0
	case days <= 1500:
		return -1
	}
	return -3
}

// freshness weighs the days from a signature to an undated report of it: such a report is mostly
// news, or else a look back to anything.
func freshness(days int) float64 {
	switch {
	case days <= 7:
		return 2
	case days <= 31:
		return 1.2
	case days <= 100:
		return 0.5
	}
	return 0
}

// undated weighs two clusters neither of which tells the day of signature.
func undated(a, b *profile) float64 {
	s := 0.0
	if a.planned != nil && b.planned != nil {
		s += plannedDay(*a.planned, *b.planned)
	}
	for _, pair := range [][2]*profile{{a, b}, {b, a}} {
		early, late := pair[0], pair[1]
		if early.reported != always && late.unsigned != never && late.unsigned > early.reported+2 {
			return veto
		}
		if early.planned == nil && early.unsigned != never && late.recent != always {
			s += waiting(max(late.recent-early.unsigned, 0))
		}
		if early.planned != nil && late.unsigned != never && late.planned == nil && late.unsigned > early.planned.to+2 {
			s -= 2 // the day has passed and this one is still to come
		}
		if early.unsigned != never && late.unsigned == never && late.recent == always {
			s += laterState(early.unsigned, late)
		}
		if early.planned != nil && late.recent != always {
			s += plannedDay(*early.planned, span{late.recent, late.recent})
		}
	}
	if a.recent != always && b.recent != always {
		s += together(a.recent-b.recent, 31)
	}
	if a.unsigned != never && b.unsigned != never && a.planned == nil && b.planned == nil {
		s += together(a.unsigned-b.unsigned, 100)
	}
	return s
}

// together weighs the days between two reports of no known date that are news at the time.
func together(days, within int) float64 {
	switch days = max(days, -days); {
	case days <= 7:
		return 1.5
	case days <= within:
		return 1
	}
	return 0
}

// laterState weighs a report of a coming instrument against a state that an instrument of unknown
// date had reached.
func laterState(unsigned int, late *profile) float64 {
	since := always
	for _, state := range late.states {
		if state != nil {
			since = min(since, state.to)
		}
	}
	if since == always {
		return -1.5
	}
	return waiting(max(since-unsigned-365, 61)) // entry into force follows within the year, mostly
}

// stateScore compares the days of later states. Ratifications and renewals come more than once.
func stateScore(a, b *profile) float64 {
	s := 0.0
	for r, status := range kg.Statuses {
		x, y := a.states[r], b.states[r]
		if x == nil || y == nil {
			continue
		}
		gap := x.gap(*y)
		switch {
		case gap == 0 && max(x.days(), y.days()) <= 31:
			s += 2.5
		case gap <= 3:
			s++
		case status == kg.Ratified || status == kg.Renewed:
		case gap <= 45:
			s--
		default:
			s -= 2.5
		}
	}
	return s
}

// domainScore compares the fields of cooperation.
func domainScore(a, b *profile) float64 {
	if a.told == 0 || b.told == 0 {
		return 0
	}
	if a.count > 1 {
		return 0
	}
	if a.domainSet&b.domainSet == 0 {
		if related(a, b) {
			return -2
		}
		return -6
	}
	common, onlyA, onlyB := 0.0, 0.0, 0.0
	for set := a.domainSet | b.domainSet; set != 0; set &= set - 1 {
		i := bits.TrailingZeros32(set)
		x, y := float64(a.domains[i])/float64(a.told), float64(b.domains[i])/float64(b.told)
		common += math.Min(x, y)
		onlyA += aside(x, y)
		onlyB += aside(y, x)
	}
	overlap := common / (common + math.Min(onlyA, onlyB))
	jaccard := common / (common + onlyA + onlyB)
	s := 1.2 + (jaccard-1./3)*2.7
	if jaccard < 1./3 {
		s = 12.6*jaccard - 3 // one field of many: an umbrella, or one of the instruments under it
	}
	return s - 1.5*(1-overlap)
}

// aside is the share of reports that name a domain beyond the share y of the other side; what
// less than a third of them name is an aside.
func aside(x, y float64) float64 {
	if y == 0 && x < 0.34 {
		return 0
	}
	return math.Max(x-y, 0)
}

// kin are domains between which the same instrument is easily sorted differently.
var kin = [][]kg.Domain{
	{kg.Defence, kg.Security}, {kg.Security, kg.Trafficking, kg.Justice}, {kg.Security, kg.Migration},
	{kg.Trade, kg.Investment, kg.Finance}, {kg.Trade, kg.Industry}, {kg.Education, kg.Science}, {kg.Education, kg.Culture},
	{kg.Migration, kg.Labour, kg.Social}, {kg.Energy, kg.Mining}, {kg.Energy, kg.Infrastructure}, {kg.Water, kg.Agriculture, kg.Environment},
	{kg.Agriculture, kg.Fisheries}, {kg.Transport, kg.Infrastructure}, {kg.Digital, kg.Science}, {kg.Culture, kg.Tourism},
	{kg.Humanitarian, kg.Social}, {kg.Diplomacy, kg.Administration}, {kg.Culture, kg.Media}, {kg.Education, kg.Labour},
}

var kinSets = func() []uint32 {
	sets := make([]uint32, len(kin))
	for i, group := range kin {
		for _, d := range group {
			sets[i] |= 1 << domainRank[d]
		}
	}
	return sets
}()

func related(a, b *profile) bool {
	for _, set := range kinSets {
		if a.domainSet&set != 0 && b.domainSet&set != 0 {
			return true
		}
	}
	return false
}

// kindScore averages the kinds of both sides.
func kindScore(a, b *profile) float64 {
	sum, n := 0.0, 0
	for as := a.kindSet; as != 0; as &= as - 1 {
		i := bits.TrailingZeros16(as)
		for bs := b.kindSet; bs != 0; bs &= bs - 1 {
			j := bits.TrailingZeros16(bs)
			both := int(a.kinds[i]) * int(b.kinds[j])
			sum += float64(both) * kindPairs[i][j]
			n += both
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// loose kinds are words that the press uses freely for instruments of another kind.
var loose = map[kg.Kind]bool{kg.Convention: true, kg.Protocol: true, kg.Declaration: true, kg.MOU: true}

// generic kinds are words for every instrument.
func generic(k kg.Kind) bool { return k == kg.Agreement || k == kg.Other }

// kindPairs is kindPair of all kinds, by their ranks.
var kindPairs = func() (t [numKinds][numKinds]float64) {
	for i, a := range kg.Kinds {
		for j, b := range kg.Kinds {
			t[i][j] = kindPair(a, b)
		}
	}
	return t
}()

// kindPair weighs the words that two mentions have for the instrument.
func kindPair(a, b kg.Kind) float64 {
	switch {
	case a == b && generic(a):
		return 0.5
	case a == b:
		return 1
	case generic(a) && generic(b), generic(a) && loose[b], generic(b) && loose[a]:
		return 0
	case generic(a) || generic(b):
		return -0.3
	case loose[a] && loose[b]:
		return -0.7
	}
	return -1.5
}

// placeScore weighs the best agreement of the places.
func placeScore(a, b *profile) float64 {
	best := math.Inf(-1)
	for _, x := range a.places {
		for _, y := range b.places {
			best = math.Max(best, x.likeness(y))
		}
	}
	switch {
	case math.IsInf(best, -1):
		return 0
	case best > 0 && a.signed != nil && b.signed != nil && a.signed.days()+b.signed.days() == 2:
		return 0.3 * best // one ceremony, which the day says already
	}
	return best
}

// signerScore rewards people whom both name. Other people are no sign of another instrument:
// articles name the one or the other, and transliterate.
func signerScore(a, b *profile) float64 {
	common := 0
	for _, x := range a.signers {
		for _, y := range b.signers {
			if sameSigner(x, y) {
				common++
				break
			}
		}
	}
	switch common {
	case 0:
		return 0
	case 1:
		return 1.8
	}
	return 2.5
}

func sameSigner(a, b signer) bool {
	return a.party == b.party && sameName(a.name, b.name)
}

// sameName tells whether one folded name is the other or a part of it that ends in the surname.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || strings.HasSuffix(b, " "+a)
}
