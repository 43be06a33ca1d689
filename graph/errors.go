package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The codes that stand in extensions.code of an error, beside those of gqlgen for queries that do
// not parse or validate.
const (
	CodeBadInput    = "BAD_USER_INPUT"
	CodeTimeout     = "TIMEOUT"
	CodeInternal    = "INTERNAL_SERVER_ERROR"
	CodeDepth       = "DEPTH_LIMIT_EXCEEDED"
	CodeAliases     = "ALIAS_LIMIT_EXCEEDED"
	CodeDirectives  = "DIRECTIVE_LIMIT_EXCEEDED"
	CodeTooLarge    = "REQUEST_TOO_LARGE"
	CodeCSRF        = "CSRF_PREVENTED"
	CodeUnavailable = "SERVICE_UNAVAILABLE"
)

// inputError is an error whose text is for the client.
type inputError struct{ text string }

func (e *inputError) Error() string { return e.text }

func invalid(format string, args ...any) error { return &inputError{fmt.Sprintf(format, args...)} }

// presenter turns errors into what a client may see. Errors of the store are logged, and the
// client only learns that there was one.
func presenter(logger *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := graphql.DefaultErrorPresenter(ctx, err)
		var input *inputError
		switch {
		case errors.As(err, &input):
			shown.Message = input.text
			errcode.Set(shown, CodeBadInput)
		case errors.Is(err, context.DeadlineExceeded):
			shown.Message = "the query took too long and was stopped: ask for less at once"
			errcode.Set(shown, CodeTimeout)
		case errors.Is(err, context.Canceled):
			shown.Message = "the request was cancelled"
			errcode.Set(shown, CodeTimeout)
		case fromClient(err):
			if code, _ := shown.Extensions["code"].(string); code == "" {
				errcode.Set(shown, errcode.ValidationFailed)
			}
		default:
			logger.ErrorContext(ctx, "graphql: a field failed", "path", shown.Path.String(), "error", err)
			shown.Message = "internal error"
			errcode.Set(shown, CodeInternal)
		}
		return shown
	}
}

// fromClient tells whether the error is gqlgen's own word on the request rather than the failure
// of a resolver: only the latter wraps another error.
func fromClient(err error) bool {
	var g *gqlerror.Error
	return errors.As(err, &g) && g.Unwrap() == nil
}

// recovered logs a panic of a resolver and keeps its text from the client.
func recovered(logger *slog.Logger) graphql.RecoverFunc {
	return func(ctx context.Context, cause any) error {
		logger.ErrorContext(ctx, "graphql: a resolver panicked", "panic", fmt.Sprint(cause))
		return fmt.Errorf("panic: %v", cause)
	}
}
