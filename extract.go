package main

import (
	"bufio"
	"context"
	"fmt"
	"os"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/record"
)

type extractCmd struct {
	bareFlags
	Paths   []string `arg:"" name:"path" help:"Files, directories, or - for standard input."`
	Explain bool     `help:"Add to every accord the rules and words that decided its values."`
	Workers int      `help:"Articles read at once; 0: one a processor." default:"0"`
}

// Run reads the articles and prints a line for each.
func (c extractCmd) Run(ctx context.Context) error {
	bare, err := c.bare()
	if err != nil {
		return err
	}
	reader := extract.OnDemand()
	out := bufio.NewWriter(os.Stdout)
	failed := false
	for r := range loader.Readings(loader.Input{Paths: c.Paths, Stdin: stdin(ctx), Bare: bare}, reader, c.Workers) {
		if ctx.Err() != nil {
			break
		}
		if r.Err != nil {
			failed = true
			fmt.Fprintln(os.Stderr, "failed:", r.Failure())
			continue
		}
		if err := r.Partly(); err != nil {
			failed = true
			fmt.Fprintln(os.Stderr, "failed:", err)
		}
		line := record.New(r.Article, r.Reading.Mentions, r.Reading.People, nil)
		if !c.Explain {
			line = line.WithoutReasons()
		}
		if err := record.Write(out, line); err != nil {
			return fmt.Errorf("writing to standard output: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing to standard output: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if failed {
		return errArticles
	}
	return nil
}
