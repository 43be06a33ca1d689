package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/entente-kg/entente/bench/graphql/sample"
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/registry"
)

type loadCmd struct {
	Store   string `arg:"" help:"A file, or the address of a Neo4j server."`
	Accords int    `default:"10000" help:"How many accords."`
	Seed    uint64 `default:"1" help:"Another seed makes another graph."`
}

// catalogue names parties by the gazetteer.
type catalogue struct{}

func (catalogue) Country(code kg.Party) (kg.Country, bool) { return gazetteer.Country(code) }

func (catalogue) Organisation(code kg.Party) (kg.Organisation, bool) {
	return gazetteer.Organisation(code)
}

// Run refuses a store that holds anything: what is in it would be counted too.
func (c loadCmd) Run(ctx context.Context) (err error) {
	s, err := registry.Open(ctx, registry.Config{Address: c.Store, Catalogue: catalogue{}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close(context.WithoutCancel(ctx))) }()
	totals, err := s.Totals(ctx)
	if err != nil {
		return err
	}
	if totals.Accords == c.Accords {
		fmt.Fprintf(os.Stderr, "%s: there already\n", s.Describe())
		return nil
	}
	if totals.Accords > 0 {
		return fmt.Errorf("%s holds %d accords: want an empty store", s.Describe(), totals.Accords)
	}
	start := time.Now()
	err = sample.Graph{Accords: c.Accords, Seed: c.Seed}.Load(ctx, s, func(n int) {
		if n%50_000 == 0 {
			fmt.Fprintf(os.Stderr, "%s: %d accords, %.0f/s\n", s.Describe(), n, float64(n)/time.Since(start).Seconds())
		}
	})
	fmt.Fprintf(os.Stderr, "%s: %d accords in %.1f s\n", s.Describe(), c.Accords, time.Since(start).Seconds())
	return err
}

type importCmd struct {
	Dir     string `arg:"" help:"A folder for the files."`
	Accords int    `default:"10000" help:"How many accords."`
	Seed    uint64 `default:"1" help:"Another seed makes another graph."`
}

// Run writes the files that scripts/neo4j import reads.
func (c importCmd) Run(context.Context) error {
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return err
	}
	start := time.Now()
	im, err := neo4j.NewImport(c.Dir, catalogue{})
	if err != nil {
		return err
	}
	for b := range (sample.Graph{Accords: c.Accords, Seed: c.Seed}).Batches {
		if err := im.Add(b.Articles, b.Accords); err != nil {
			return errors.Join(err, im.Close())
		}
	}
	fmt.Fprintf(os.Stderr, "%s: %d accords in %.1f s\n", c.Dir, c.Accords, time.Since(start).Seconds())
	return im.Close()
}
