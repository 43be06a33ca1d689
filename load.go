package main

import (
	"bufio"
	"context"
	"fmt"
	"os"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store"
)

// pipelineFlags say how articles go into the store.
type pipelineFlags struct {
	Workers int `help:"Articles read at once; 0: one a processor." default:"0"`
	Batch   int `help:"Articles stored in one transaction, at most." default:"5000"`
}

type loadCmd struct {
	storeFlags
	bareFlags
	pipelineFlags
	Paths    []string `arg:"" name:"path" optional:"" help:"Files (.txt, .md, .json, .jsonl), directories, or - for standard input."`
	Register []string `help:"Treaty register, JSON Lines with a treaty a line." placeholder:"FILE"`
	DryRun   bool     `help:"Store nothing; print what is read out of each row of the registers."`
	Format   string   `help:"Form of the dry run." enum:"jsonl" default:"jsonl" env:"ENTENTE_REGISTER_FORMAT"`
}

// Run loads the articles and the registers, and tells what became of them.
func (c loadCmd) Run(ctx context.Context) (err error) {
	if len(c.Paths)+len(c.Register) == 0 {
		return fmt.Errorf("%w: name a file or a folder, - for standard input, or a --register", errUsage)
	}
	bare, err := c.bare()
	if err != nil {
		return err
	}
	in := loader.Input{Paths: c.Paths, Registers: c.Register, Stdin: stdin(ctx), Bare: bare}
	if c.DryRun {
		if len(c.Paths) > 0 {
			return fmt.Errorf("%w: --dry-run shows registers only; for articles, see entente extract", errUsage)
		}
		return printRegister(ctx, in)
	}
	reader := startReader()
	st, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer shut(ctx, st, &err)
	summary, err := c.load(ctx, st, in, reader)
	fmt.Println(summary)
	if err == nil && summary.Failed+summary.Partly > 0 {
		err = errArticles
	}
	return err
}

// load reads the input into the store; the failures of articles are told as they come.
func (f pipelineFlags) load(ctx context.Context, st store.Store, in loader.Input, reader loader.Reader) (loader.Summary, error) {
	return loader.Load(ctx, st, in, loader.Options{
		Reader: reader, Version: extract.Version(), Workers: f.Workers, Batch: f.Batch, Progress: loader.NewProgress(os.Stderr),
	})
}

func printRegister(ctx context.Context, in loader.Input) error {
	out := bufio.NewWriter(os.Stdout)
	failed := false
	for line := range in.RegisterLines() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if line.Err != nil {
			failed = true
			fmt.Fprintln(os.Stderr, "failed:", line.Err)
			continue
		}
		if err := line.Write(out); err != nil {
			return fmt.Errorf("writing to standard output: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing to standard output: %w", err)
	}
	if failed {
		return errArticles
	}
	return nil
}
