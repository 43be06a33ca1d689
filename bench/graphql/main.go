// Command graphql measures the GraphQL endpoint beside what stands in front of Neo4j otherwise.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

type cli struct {
	Load    loadCmd    `cmd:"" help:"Write a graph of some size into an empty store."`
	Import  importCmd  `cmd:"" help:"Write it as the files that the importer of Neo4j reads."`
	Cypher  cypherCmd  `cmd:"" help:"Serve hand-written Cypher."`
	Measure measureCmd `cmd:"" help:"Measure all servers with all queries."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c cli
	k := kong.Parse(&c, kong.Name("graphql"), kong.BindTo(ctx, (*context.Context)(nil)))
	if err := k.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench/graphql:", err)
		os.Exit(1)
	}
}
