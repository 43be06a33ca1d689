// Command entente reads news articles and builds a graph of who signed what with whom.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/entente-kg/entente/store"
)

// The exit statuses, as the help tells them.
const (
	exitFailed      = 1
	exitUsage       = 2
	exitArticles    = 3
	exitStore       = 4
	exitInterrupted = 130
)

const description = `Reads news articles and builds a graph of who signed what with whom, each edge with the words that prove it.

Every flag can also be given as an environment variable, shown with it.

Exit status: 0 all done; 1 the command failed; 2 wrong usage; 3 some articles could not be read, or only in part; the others were dealt with; 4 the store cannot be reached or written to; 130 interrupted.`

type cli struct {
	Serve   serveCmd   `cmd:"" help:"Load what --load names, then answer GraphQL over HTTP."`
	Load    loadCmd    `cmd:"" help:"Read articles into the store."`
	Extract extractCmd `cmd:"" help:"Print what is read out of articles, one JSON line an article; no store is needed."`
	Eval    evalCmd    `cmd:"" help:"Read annotated articles and score what is read."`
	Retract retractCmd `cmd:"" help:"Remove an article, and what only it supported."`
	Reread  rereadCmd  `cmd:"" help:"Read the stored articles again that an older reader had read."`
	Export  exportCmd  `cmd:"" help:"Write the whole graph."`
	Review  reviewCmd  `cmd:"" help:"Look at the least certain mentions on the terminal, and decide on them."`
	Version versionCmd `cmd:"" help:"Print the version and stop."`
}

// errArticles ends a command in which some articles failed; each was told when it did.
var errArticles = errors.New("some articles could not be read, or only in part; see above")

func main() {
	spareProcessor()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second signal ends the program at once.
	context.AfterFunc(ctx, stop)
	var c cli
	parser := kong.Must(&c, kong.Name("entente"), kong.Description(description),
		kong.DefaultEnvars("ENTENTE"), kong.BindTo(ctx, (*context.Context)(nil)))
	os.Exit(run(parser, os.Args[1:]))
}

// garbagePercent is how much may be garbage against what lives, before it is collected: what lives is
// small, and what a load or an answer allocates lives briefly.
const garbagePercent = 400

// spareProcessor collects garbage less often, unless the environment says how often.
func spareProcessor() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}

func run(parser *kong.Kong, args []string) int {
	k, err := parser.Parse(args)
	if err == nil {
		err = k.Run()
	}
	if err == nil {
		return 0
	}
	fmt.Fprintln(os.Stderr, "entente:", err)
	return exitStatus(err)
}

func exitStatus(err error) int {
	var usage *kong.ParseError
	switch {
	case errors.As(err, &usage), errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, errArticles):
		return exitArticles
	}
	for _, kind := range []error{store.ErrUnavailable, store.ErrReadOnly, store.ErrFull, store.ErrBusy, store.ErrCorrupt, store.ErrTooLarge} {
		if errors.Is(err, kind) {
			return exitStore
		}
	}
	return exitFailed
}

// errUsage is wrapped by what is wrong with the values of flags.
var errUsage = errors.New("wrong usage")
