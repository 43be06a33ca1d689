package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/loader"
)

// bareFlags say of bare texts what they do not say themselves.
type bareFlags struct {
	Published string `help:"Day of publication of bare texts: an ISO date or an RFC 3339 time." placeholder:"DATE"`
	Lang      string `help:"Language of bare texts: fr, en, es, pt or ar; detected when not given." placeholder:"LANG"`
	URL       string `name:"url" help:"URL of the one bare text." placeholder:"URL"`
}

func (f bareFlags) bare() (loader.Bare, error) {
	bare, err := loader.Bare{Published: kg.Date(f.Published), Lang: kg.Lang(f.Lang), URL: f.URL}.Validate()
	if err != nil {
		return bare, fmt.Errorf("%w: %w", errUsage, err)
	}
	return bare, nil
}

// stdin is standard input until the context ends, so that a signal is not left waiting for input.
func stdin(ctx context.Context) io.Reader {
	r, w := io.Pipe()
	context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(w, os.Stdin)
		w.CloseWithError(err)
	}()
	return r
}
