package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	fast "github.com/goccy/go-json"
)

// posted is transport.POST, which it leaves all to that is not plain: where the answer is nothing but data,
// they are sent as the executor wrote them. The transports of gqlgen read them once more, to compact and check
// what is compact and right.
type posted struct{ transport.POST }

// Do answers a request.
func (t posted) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	answer := asWritten{w, exec}
	accept := r.Header.Get("Accept")
	room, ok := r.Body.(read)
	if !ok || accept != "application/json" && accept != "application/graphql-response+json" {
		answer.by(t.POST, r)
		return
	}
	params, err := readParams(room.Bytes())
	if err != nil {
		answer.by(t.POST, r)
		return
	}
	params.Headers = r.Header
	op, errs := exec.CreateOperationContext(r.Context(), params)
	if errs != nil {
		answer.by(t.POST, r)
		return
	}
	w.Header().Set("Content-Type", accept)
	respond, ctx := exec.DispatchOperation(r.Context(), op)
	resp := respond(ctx)
	if isData(resp) {
		_ = sendData(w, resp.Data) // a client that has gone, as below
		return
	}
	b, err := json.Marshal(resp)
	if err != nil {
		panic(err) // told by the server
	}
	_, _ = w.Write(b) // a client that has gone
}

// readParams reads the body of a request as gqlgen does, and tells of an error where it cannot: gqlgen then reads it
// once more.
func readParams(body []byte) (*graphql.RawParams, error) {
	params := &graphql.RawParams{ReadTime: graphql.TraceTiming{Start: graphql.Now()}}
	decoder := fast.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	err := decoder.Decode(params)
	params.ReadTime.End = graphql.Now()
	return params, err
}

// read is the body of a request that has been read.
type read struct{ *bytes.Buffer }

// Close does nothing.
func (read) Close() error { return nil }

var _ io.ReadCloser = read{}

// got is transport.GET with data sent as they were written.
type got struct{ transport.GET }

// Do answers a request.
func (t got) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	asWritten{w, exec}.by(t.GET, r)
}

// asWritten lets a transport answer, and puts the data of an answer that holds nothing else in its place.
type asWritten struct {
	to http.ResponseWriter
	graphql.GraphExecutor
}

func (a asWritten) by(t graphql.Transport, r *http.Request) {
	answer := &written{ResponseWriter: a.to}
	t.Do(answer, r, &keepingData{a.GraphExecutor, answer})
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
		if !isData(resp) {
			return resp
		}
		k.answer.data = resp.Data
		return &graphql.Response{}
	}, ctx
}

// isData tells whether an answer holds data and nothing else.
func isData(resp *graphql.Response) bool {
	return resp != nil && resp.Data != nil && len(resp.Errors) == 0 && len(resp.Extensions) == 0 && resp.HasNext == nil && resp.Label == "" && resp.Path == nil
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
	if err := sendData(w.ResponseWriter, w.data); err != nil {
		return 0, err
	}
	return len(b), nil
}

// Unwrap is for http.ResponseController.
func (w *written) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// sendData sends an answer of data alone.
func sendData(w http.ResponseWriter, data []byte) error {
	room := rooms.Get().(*[]byte)
	defer putRoom(room)
	*room = append(append(append((*room)[:0], `{"data":`...), data...), '}')
	w.Header().Set("Content-Length", strconv.Itoa(len(*room)))
	_, err := w.Write(*room)
	return err
}
