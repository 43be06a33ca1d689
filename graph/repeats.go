package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
)

// maxRepeats is how often one name may stand in a query. Validation compares every two fields of one
// name, so it must be known before that.
const maxRepeats = 300

// repeatLimit refuses queries that say one thing over and over. It must come behind what puts the
// text of persisted queries in.
type repeatLimit struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = repeatLimit{}

func (repeatLimit) ExtensionName() string                          { return "RepeatLimit" }
func (repeatLimit) Validate(schema graphql.ExecutableSchema) error { return nil }

func (repeatLimit) MutateOperationParameters(_ context.Context, request *graphql.RawParams) *gqlerror.Error {
	if len(request.Query) <= 2*maxRepeats { // a name and what parts it from the next
		return nil
	}
	names := map[string]int{}
	lex := lexer.New(&ast.Source{Input: request.Query})
	for {
		token, err := lex.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return nil // the parser will tell what is wrong
		}
		if token.Kind != lexer.Name {
			continue
		}
		if names[token.Value]++; names[token.Value] > maxRepeats {
			err := gqlerror.Errorf("the query has the name %.40s more than %d times", token.Value, maxRepeats)
			errcode.Set(err, CodeFields)
			return err
		}
	}
}
