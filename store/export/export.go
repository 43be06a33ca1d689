// Package export writes the whole graph of a store in formats that other programs read. What is
// written depends on nothing but the graph: two stores with the same graph give the same bytes.
package export

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/record"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Format of an export.
type Format string

// The formats.
const (
	// JSONLines: one object a line, each with a type: articles with all that they report, accords,
	// then the parties with their names, then the corrections by people, by time.
	JSONLines Format = "jsonl"
	// Articles: one line an article in the form of `entente extract`, each accord with its node.
	Articles Format = "articles"
	// CSV: one table with a row for each node, then a row for each relationship; lists are JSON.
	CSV Format = "csv"
	// GraphML: nodes, then edges; lists are JSON.
	GraphML Format = "graphml"
	// Cypher: statements that build the graph in an empty Neo4j; running them again changes nothing.
	Cypher Format = "cypher"
)

// Formats lists the formats.
var Formats = []Format{JSONLines, Articles, CSV, GraphML, Cypher}

// Source is what is exported; every store is one.
type Source interface {
	Walk(ctx context.Context, article func(store.ArticleRecord, []store.Report) error, accord func(kg.Accord) error) error
	ListCorrections(ctx context.Context, below string, first int) ([]kg.Correction, error)
}

// Write writes the whole graph, in one walk through the source. The catalogue gives the names of
// the parties; it may be nil.
func Write(ctx context.Context, w io.Writer, s Source, f Format, c store.Catalogue) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	names := &derive.Names{Catalogue: c}
	var err error
	switch f {
	case JSONLines:
		err = writeLines(ctx, buffered, s, names)
	case Articles:
		err = writeArticles(ctx, buffered, s)
	case CSV:
		err = writeGraph(ctx, buffered, table{}, s, names)
	case GraphML:
		err = writeGraph(ctx, buffered, graphML{}, s, names)
	case Cypher:
		err = writeGraph(ctx, buffered, &script{}, s, names)
	default:
		return fmt.Errorf("%w export format %q: want one of %v", store.ErrInvalid, f, Formats)
	}
	if err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("writing the export: %w", err)
	}
	return nil
}

func writeArticles(ctx context.Context, w io.Writer, s Source) error {
	return s.Walk(ctx, func(r store.ArticleRecord, reports []store.Report) error {
		nodes := make(map[string]string, len(reports))
		for _, report := range reports {
			nodes[report.Mention.ID] = report.Accord
		}
		return record.Write(w, record.New(r.Article, r.Mentions, r.People, nodes).WithoutReasons())
	}, nil)
}

// line is one line of JSONLines; its type says which of the fields it has.
type line struct {
	Type     string       `json:"type"` // article, accord, party or correction
	Article  *kg.Article  `json:"article,omitempty"`
	Source   string       `json:"source,omitempty"` // the article whose text this one repeats, or its own id
	Digest   string       `json:"digest,omitempty"` // SHA-256 of the article's fields
	Version  string       `json:"version,omitempty"`
	Mentions []mention    `json:"mentions,omitempty"`
	People   []kg.Person  `json:"people,omitempty"`
	Accord   *kg.Accord   `json:"accord,omitempty"`
	Party    *partyRecord `json:"party,omitempty"`

	Correction *kg.Correction `json:"correction,omitempty"`
}

type mention struct {
	kg.Mention
	Accord string `json:"accord,omitempty"` // id of the accord that it supports
}

type partyRecord struct {
	Code   kg.Party           `json:"code"`
	Code3  string             `json:"code3,omitempty"`
	Name   string             `json:"name"`
	Names  map[kg.Lang]string `json:"names,omitempty"`
	Region string             `json:"region,omitempty"`
}

func writeLines(ctx context.Context, w io.Writer, s Source, names *derive.Names) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	seen := map[kg.Party]bool{}
	err := s.Walk(ctx, func(r store.ArticleRecord, reports []store.Report) error {
		l := line{Type: "article", Article: &r.Article, Source: r.Source, Digest: r.Digest.Content, Version: r.Digest.Version, People: r.People}
		for _, report := range reports {
			l.Mentions = append(l.Mentions, mention{report.Mention, report.Accord})
		}
		return e.Encode(l)
	}, func(a kg.Accord) error {
		for _, p := range a.Parties {
			seen[p] = true
		}
		return e.Encode(line{Type: "accord", Accord: &a})
	})
	if err != nil {
		return err
	}
	for _, code := range slices.Sorted(maps.Keys(seen)) {
		p := names.Of(code)
		if err := e.Encode(line{Type: "party", Party: &partyRecord{p.Code, p.Code3, p.Name, p.Names, p.Region}}); err != nil {
			return err
		}
	}
	corrections, err := s.ListCorrections(ctx, "", 0)
	if err != nil {
		return err
	}
	for i := range slices.Backward(corrections) {
		if err := e.Encode(line{Type: "correction", Correction: &corrections[i]}); err != nil {
			return err
		}
	}
	return nil
}
