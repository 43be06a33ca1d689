package graph

import (
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
)

// asWritten is a transport that sends the data of an answer as the executor wrote them. The transports
// of gqlgen read them once more, to compact and check what is compact and right.
type asWritten struct{ graphql.Transport }

// Do answers a request.
func (t asWritten) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	answer := &written{ResponseWriter: w}
	t.Transport.Do(answer, r, &keepingData{exec, answer})
}

// keepingData takes the data out of answers that hold nothing else.
type keepingData struct {
	graphql.GraphExecutor
	answer *written
}

// DispatchOperation runs an operation.
func (k *keepingData) DispatchOperation(ctx context.Context, op *graphql.OperationContext) (graphql.ResponseHandler, context.Context) {
	next, ctx := k.GraphExecutor.DispatchOperation(ctx, op)
	return func(ctx context.Context) *graphql.Response {
		resp := next(ctx)
		if resp == nil || resp.Data == nil || len(resp.Errors) > 0 || len(resp.Extensions) > 0 || resp.HasNext != nil || resp.Label != "" || resp.Path != nil {
			return resp
		}
		k.answer.data = resp.Data
		return &graphql.Response{}
	}, ctx
}

// written puts the data in the place of the answer that was left without.
type written struct {
	http.ResponseWriter
	data []byte
}

// Write sends the data, where there are some, and not b, which is then an answer without data.
func (w *written) Write(b []byte) (int, error) {
	if w.data == nil {
		return w.ResponseWriter.Write(b)
	}
	room := rooms.Get().(*[]byte)
	defer putRoom(room)
	*room = append(append(append((*room)[:0], `{"data":`...), w.data...), '}')
	if _, err := w.ResponseWriter.Write(*room); err != nil {
		return 0, err
	}
	return len(b), nil
}

// Unwrap is for http.ResponseController.
func (w *written) Unwrap() http.ResponseWriter { return w.ResponseWriter }
