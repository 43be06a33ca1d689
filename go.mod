module github.com/entente-kg/entente

go 1.26.0

require (
	github.com/alecthomas/kong v1.17.0
	github.com/google/go-cmp v0.7.0
	golang.org/x/text v0.44.0
)

require golang.org/x/text v0.44.0
