package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-kg/entente/eval"
	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/record"
)

type evalCmd struct {
	Gold    []string `arg:"" name:"gold" help:"Annotated articles, JSON Lines; or reading cases, .txt."`
	Errors  bool     `help:"List everything that was missed, wrong or too much, with its text."`
	Link    bool     `help:"Link what is read, and score which mentions share a node (B3)."`
	Workers int      `help:"Articles read at once; 0: one a processor." default:"0"`
}

// Run reads the annotated articles, compares and prints the tables; of files of cases it prints what fails.
func (c evalCmd) Run(ctx context.Context) error {
	cases := slices.IndexFunc(c.Gold, isCases)
	if cases >= 0 && len(c.Gold) > 1 {
		return fmt.Errorf("%s: a file of cases is run alone", c.Gold[cases])
	}
	if cases >= 0 {
		return runCases(c.Gold[cases])
	}
	sets, gold, err := c.sets()
	if err != nil {
		return err
	}
	predicted, err := c.read(ctx)
	if err != nil {
		return err
	}
	result := eval.Score(gold, predicted)
	if c.Errors {
		for _, e := range result.Errors {
			fmt.Println(e)
		}
	}
	fmt.Print(result.Table())
	fmt.Printf("\n%s", eval.SetsTable(sets, predicted))
	fmt.Printf("\n%s", eval.ReliabilityTable(result.Judged))
	return nil
}

// sets reads the annotations of every file, and all of them together.
func (c evalCmd) sets() (sets []eval.Set, all []eval.Article, err error) {
	for _, path := range c.Gold {
		f, err := os.Open(path)
		if err != nil {
			return nil, nil, err
		}
		articles, err := eval.ReadArticles(path, f)
		f.Close()
		if err != nil {
			return nil, nil, err
		}
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		sets = append(sets, eval.Set{Name: name, Articles: articles})
		all = append(all, articles...)
	}
	return sets, all, nil
}

// read gives what the reader reads out of the articles, linked where that is to be scored.
func (c evalCmd) read(ctx context.Context) ([]eval.Article, error) {
	reader, err := extract.New()
	if err != nil {
		return nil, err
	}
	var readings []kg.Reading
	for r := range loader.Readings(loader.Input{Paths: c.Gold}, reader, c.Workers) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if r.Err != nil {
			return nil, r.Failure()
		}
		readings = append(readings, r.Reading)
	}
	var nodes map[string]string
	if c.Link {
		nodes = nodesOf(readings)
	}
	var out []eval.Article
	for _, r := range readings {
		out = append(out, eval.Predicted(record.New(r.Article, r.Mentions, r.People, nodes)))
	}
	return out, nil
}

// nodesOf links all mentions and gives the accord of each.
func nodesOf(readings []kg.Reading) map[string]string {
	var mentions []kg.Mention
	for _, r := range readings {
		mentions = append(mentions, r.Mentions...)
	}
	nodes := map[string]string{}
	for _, a := range link.Accords(mentions) {
		for _, m := range a.Mentions {
			nodes[m] = a.ID
		}
	}
	return nodes
}
