package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/store"
)

// The codes that stand in extensions.code of an error, beside those of gqlgen for queries that do
// not parse or validate, cost too much, or are not persisted yet.
const (
	CodeBadInput    = "BAD_USER_INPUT"
	CodeTimeout     = "TIMEOUT"
	CodeUnavailable = "SERVICE_UNAVAILABLE"
	CodeInternal    = "INTERNAL_SERVER_ERROR"
	CodeDepth       = "DEPTH_LIMIT_EXCEEDED"
	CodeFields      = "FIELD_LIMIT_EXCEEDED"
	CodeAliases     = "ALIAS_LIMIT_EXCEEDED"
	CodeDirectives  = "DIRECTIVE_LIMIT_EXCEEDED"
	CodeComplexity  = "COMPLEXITY_LIMIT_EXCEEDED"
	CodeTooLarge    = "REQUEST_TOO_LARGE"
	CodeMediaType   = "UNSUPPORTED_MEDIA_TYPE"
	CodeCSRF        = "CSRF_PREVENTED"

	CodeRate       = "RATE_LIMITED"          // this client asks too often
	CodeNotAllowed = "OPERATION_NOT_ALLOWED" // not in the list of allowed operations

	CodeUnauthenticated = "UNAUTHENTICATED" // no token, or an unknown one
	CodeForbidden       = "FORBIDDEN"       // the token's role does not allow it
	CodeNotFound        = "NOT_FOUND"       // what a mutation names is not there
)

func init() {
	// A request refused before it runs is the client's error in HTTP too.
	for _, code := range []string{CodeDepth, CodeFields, CodeAliases, CodeDirectives, CodeComplexity, CodeNotAllowed} {
		errcode.RegisterErrorType(code, errcode.KindProtocol)
	}
}

func invalid(format string, args ...any) error { return model.Invalid(format, args...) }

// presenter turns errors into what a client may see. A failure of the store is logged; the client
// only learns that there was one.
func presenter(logger *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := graphql.DefaultErrorPresenter(ctx, err)
		if request(shown) {
			// gqlgen repeats the body of a request that is no JSON: megabytes that nobody wants back.
			shown.Message, _, _ = strings.Cut(shown.Message, " body:")
			if shown.Extensions["code"] == nil {
				errcode.Set(shown, CodeBadInput)
			}
			return shown
		}
		text, code := wording(err)
		if code == CodeInternal || code == CodeUnavailable {
			logOnce(ctx, logger, shown.Path.String(), err)
		}
		return &gqlerror.Error{Message: text, Path: shown.Path, Locations: shown.Locations, Extensions: map[string]any{"code": code}}
	}
}

// request tells whether the error is gqlgen's own word on the request rather than the failure of
// a resolver: only the latter wraps another error.
func request(err *gqlerror.Error) bool { return err.Unwrap() == nil }

func wording(err error) (text, code string) {
	var input *model.InputError
	var refusal *refusalError
	switch {
	case errors.As(err, &refusal):
		return refusal.text, refusal.code
	case errors.As(err, &input):
		return input.Error(), CodeBadInput
	case errors.Is(err, context.DeadlineExceeded):
		return "the query took too long and was stopped: ask for less at once", CodeTimeout
	case errors.Is(err, context.Canceled):
		return "the request was cancelled", CodeTimeout
	case errors.Is(err, store.ErrInvalid):
		return "the store cannot make sense of these arguments", CodeBadInput
	case errors.Is(err, store.ErrUnavailable), errors.Is(err, store.ErrBusy):
		return "the store does not answer: try again later", CodeUnavailable
	}
	return "internal error", CodeInternal
}

type loggedKey struct{}

// logOnce logs the first failure of an operation: one store call that fails does so for every row.
func logOnce(ctx context.Context, logger *slog.Logger, path string, err error) {
	if once, ok := ctx.Value(loggedKey{}).(*failures); ok && once.seen(err) {
		return
	}
	logger.ErrorContext(ctx, "graphql: a field failed", "path", path, "error", err)
}

// recovered keeps the text of a panic from the client; the presenter logs it.
func recovered(_ context.Context, cause any) error { return fmt.Errorf("panic: %v", cause) }
