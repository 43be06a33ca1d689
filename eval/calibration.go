package eval

import (
	"fmt"
	"math"
	"strings"
)

// Bins is the number of equal ranges of confidence in the reliability table.
const Bins = 10

// Bin is the predictions of one range of confidence.
type Bin struct {
	Predictions, Right int
	confidence         float64 // sum
}

// Confidence is the mean of the bin, 0 for an empty one.
func (b Bin) Confidence() float64 { return b.confidence / float64(max(1, b.Predictions)) }

// Accuracy is the share of right predictions, 0 for an empty bin.
func (b Bin) Accuracy() float64 { return float64(b.Right) / float64(max(1, b.Predictions)) }

// Calibration sorts the predictions into bins of confidence and gives the expected calibration
// error: the distance between confidence and accuracy, averaged over the predictions.
func Calibration(judged []Judged) (bins [Bins]Bin, expectedError float64) {
	for _, j := range judged {
		b := &bins[min(Bins-1, max(0, int(j.Confidence*Bins)))]
		b.Predictions++
		b.confidence += j.Confidence
		if j.Right {
			b.Right++
		}
	}
	for _, b := range bins {
		expectedError += float64(b.Predictions) * math.Abs(b.Confidence()-b.Accuracy())
	}
	return bins, expectedError / float64(max(1, len(judged)))
}

// ReliabilityTable prints the calibration; a prediction is right when the annotation has an accord
// of exactly its parties.
func ReliabilityTable(judged []Judged) string {
	bins, expected := Calibration(judged)
	var b strings.Builder
	fmt.Fprintln(&b, "confidence  predictions  mean  right")
	for i, bin := range bins {
		if bin.Predictions > 0 {
			fmt.Fprintf(&b, "%.1f to %.1f  %11d %5.3f  %5.3f\n", float64(i)/Bins, float64(i+1)/Bins, bin.Predictions, bin.Confidence(), bin.Accuracy())
		}
	}
	fmt.Fprintf(&b, "expected calibration error over %d predictions: %.3f\n", len(judged), expected)
	return b.String()
}
