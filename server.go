// Command entente reads news articles and builds a graph of who signed what with whom.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"
)

// The exit statuses, as the help tells them.
const (
	exitFailed = 1
	exitUsage  = 2
)

const description = `Reads news articles and builds a graph of who signed what with whom, each edge with the words that prove it.

Every flag can also be given as an environment variable, shown with it.

Exit status: 0 all done, 1 the command failed, 2 wrong usage.`

type cli struct {
	Version versionCmd `cmd:"" help:"Print the version and stop."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c cli
	parser := kong.Must(&c, kong.Name("entente"), kong.Description(description),
		kong.DefaultEnvars("ENTENTE"), kong.BindTo(ctx, (*context.Context)(nil)))
	os.Exit(run(parser, os.Args[1:]))
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
	var wrong *kong.ParseError
	if errors.As(err, &wrong) {
		return exitUsage
	}
	return exitFailed
}

type versionCmd struct{}

// Run prints the version that the Go tool stamped into the binary.
func (versionCmd) Run() error {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	_, err := fmt.Printf("entente %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
