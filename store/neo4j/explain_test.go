package neo4j

import (
	"context"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

// Explain gives the operators by which the server would list accords.
func (s *Store) Explain(ctx context.Context, f store.Filter, o store.Order, p store.Page) (string, error) {
	cypher, params, err := listQuery(f, o, p)
	if err != nil {
		return "", err
	}
	return s.explain(ctx, cypher, params)
}

// ExplainOfParties does so for the lists of several parties.
func (s *Store) ExplainOfParties(ctx context.Context, o store.Order, p store.Page) (string, error) {
	cypher, params, err := partiesQuery(nil, store.Filter{}, o, p)
	if err != nil {
		return "", err
	}
	return s.explain(ctx, cypher, params)
}

// ExplainURLs does so for the articles of addresses.
func (s *Store) ExplainURLs(ctx context.Context) (string, error) {
	return s.explain(ctx, articlesOfURLs, params{"urls": []string{"https://example.org/1"}})
}

func (s *Store) explain(ctx context.Context, cypher string, p params) (string, error) {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.Run(ctx, "EXPLAIN "+cypher, p)
	if err != nil {
		return "", err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return "", err
	}
	return strings.Join(operators(summary.Plan()), " "), nil
}

func operators(p driver.Plan) []string {
	out := []string{strings.TrimSuffix(p.Operator(), "@neo4j")}
	for _, child := range p.Children() {
		out = append(out, operators(child)...)
	}
	return out
}
