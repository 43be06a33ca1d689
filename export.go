package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/export"
)

type exportCmd struct {
	storeFlags
	Format export.Format `help:"jsonl: all of the graph, an object a line; articles: in the form of entente extract; csv: one table of nodes and relationships; graphml; cypher: statements for cypher-shell." enum:"jsonl,articles,csv,graphml,cypher" default:"jsonl"`
	Out    string        `help:"File to write, whole or not at all; standard output when not given." placeholder:"FILE" default:"-"`
}

// Run writes the whole graph.
func (c exportCmd) Run(ctx context.Context) (err error) {
	st, err := c.open(ctx, true)
	if err != nil {
		return err
	}
	defer shut(ctx, st, &err)
	if c.Out == "-" {
		return c.write(ctx, os.Stdout, st)
	}
	return c.writeFile(ctx, st)
}

func (c exportCmd) write(ctx context.Context, w io.Writer, st store.Store) error {
	if err := export.Write(ctx, w, st, c.Format, catalogue{}); err != nil {
		return fmt.Errorf("exporting to %s: %w", c.Out, err)
	}
	return nil
}

// writeFile gives the file its name when it is whole.
func (c exportCmd) writeFile(ctx context.Context, st store.Store) error {
	f, err := os.CreateTemp(filepath.Dir(c.Out), ".entente-export-*")
	if err != nil {
		return fmt.Errorf("exporting to %s: %w", c.Out, err)
	}
	defer os.Remove(f.Name()) // gone already when it was renamed
	err = c.write(ctx, f, st)
	if e := f.Close(); err == nil && e != nil {
		err = fmt.Errorf("exporting to %s: %w", c.Out, e)
	}
	if err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return fmt.Errorf("exporting to %s: %w", c.Out, err)
	}
	if err := os.Rename(f.Name(), c.Out); err != nil {
		return fmt.Errorf("exporting to %s: %w", c.Out, err)
	}
	return nil
}
