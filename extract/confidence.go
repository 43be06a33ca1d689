package extract

import (
	"math"

	"github.com/entente-kg/entente/kg"
)

// How often a mention was right on the annotated articles, by the rule that gave its parties. The
// rules that name both parties in the clause share one figure: they do not differ by more than
// chance.
var rightByRule = map[string]float64{
	ruleArticle:                 0.81,
	ruleOtherOfArticle:          0.84,
	"both":                      0.92,
	"between both":              0.93,
	"clause":                    0.94,
	"between":                   0.94,
	"with each":                 0.95,
	"label of the list item":    0.95,
	"partner of the list item":  0.9,
	"lines before the list":     0.93,
	"hyphenated pair":           0.96,
	"between, one named":        0.93,
	"pair told before the list": 0.93,
	"one named":                 0.60,
	"both named here":           0.70,
}

// ruleElse stands for rules too rare to count.
const ruleElse = 0.93

// Factors on the odds, from the same counts: later states are told of older accords and mistaken
// more often, words that mean other things too, acts that stand far from their instrument.
var oddsByStatus = map[kg.Status]float64{kg.Ratified: 0.5, kg.Ended: 0.6, kg.Planned: 0.8, kg.Negotiating: 0.9}

const (
	oddsWeak    = 0.7
	oddsPassive = 0.8
	oddsFar     = 0.7
)

// confidence estimates the probability that the mention is an accord of exactly these parties: the
// rate of the rule that gave them, its odds changed by what else counts. The reliability table of
// `entente eval` shows how well it holds.
func (d *document) confidence(m *mention) float64 {
	p, ok := rightByRule[m.ps.rule]
	if !ok {
		p = ruleElse
	}
	odds := p / (1 - p)
	if f, ok := oddsByStatus[m.status]; ok {
		odds *= f
	}
	if m.in.weak {
		odds *= oddsWeak
	}
	if m.tie.link == linkPassive {
		odds *= oddsPassive
	}
	if m.tie.cost > 2 {
		odds *= oddsFar
	}
	return math.Round(odds/(1+odds)*1000) / 1000
}
