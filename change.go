package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
)

type retractCmd struct {
	storeFlags
	Article string `arg:"" name:"id|url" help:"Id or URL of the article."`
}

// Run removes the article and tells what went with it.
func (c retractCmd) Run(ctx context.Context) (err error) {
	st, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer shut(ctx, st, &err)
	ids, accords, err := loader.Retract(ctx, st, c.Article)
	if err != nil {
		return err
	}
	_, err = fmt.Printf("retracted %s\naccords: %s\n", strings.Join(ids, ", "), accords)
	return err
}

type rereadCmd struct {
	storeFlags
	pipelineFlags
	DryRun bool `help:"Change nothing; print what would change."`
}

// Run reads stored articles again and prints how the accords differ.
func (c rereadCmd) Run(ctx context.Context) (err error) {
	st, err := c.open(ctx, c.DryRun)
	if err != nil {
		return err
	}
	defer shut(ctx, st, &err)
	reader, err := extract.New()
	if err != nil {
		return err
	}
	done, err := loader.RereadAll(ctx, st, loader.Options{
		Reader: reader, Version: extract.Version(), Workers: c.Workers, Batch: c.Batch, Progress: loader.NewProgress(os.Stderr),
	}, c.DryRun)
	if err != nil {
		return err
	}
	for _, d := range done.Accords {
		fmt.Println(d)
	}
	verb := "read again"
	if c.DryRun {
		verb = "to be read again"
	}
	fmt.Printf("articles %s with reader %s: %d, %d failed, %d read in part; accords that differ: %d\n", verb, extract.Version(), done.Articles, done.Failed, done.Partly, len(done.Accords))
	if done.Failed+done.Partly > 0 {
		return errArticles
	}
	return nil
}
