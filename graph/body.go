package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"mime"
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

const jsonType = "application/json"

// isJSON tells whether the body of a request is said to be JSON.
func isJSON(r *http.Request) bool {
	said := r.Header.Get("Content-Type")
	if said == jsonType { // by nearly every client
		return true
	}
	t, _, err := mime.ParseMediaType(said)
	return err == nil && t == jsonType
}

// gate refuses requests before they are read as GraphQL: too large, forged, or of a media type
// that is not JSON.
func gate(next http.Handler, limit int64, origins Origins) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !origins.has(r.Header.Get("Origin")) && forged(r) {
			refuse(w, http.StatusForbidden, CodeCSRF, "a request from another site needs the header GraphQL-Require-Preflight")
			return
		}
		if int64(len(r.URL.RawQuery)) > limit {
			refuse(w, http.StatusRequestURITooLong, CodeTooLarge, "the query of the URL is too long: send it with POST")
			return
		}
		if r.Method != http.MethodPost {
			next.ServeHTTP(w, r)
			return
		}
		if !isJSON(r) {
			refuse(w, http.StatusUnsupportedMediaType, CodeMediaType, "send the request as application/json")
			return
		}
		room := bytes.NewBuffer(make([]byte, 0, min(max(r.ContentLength, 0), limit)+bytes.MinRead))
		_, err := room.ReadFrom(http.MaxBytesReader(w, r.Body, limit))
		var tooLarge *http.MaxBytesError
		switch {
		case errors.As(err, &tooLarge):
			refuse(w, http.StatusRequestEntityTooLarge, CodeTooLarge, "the request is too large")
			return
		case err != nil:
			refuse(w, http.StatusBadRequest, CodeBadInput, "the request could not be read")
			return
		}
		r.Body = read{room}
		next.ServeHTTP(w, r)
	})
}

func refuse(w http.ResponseWriter, status int, code, text string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// A request that did not run has no data, not even null.
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": gqlerror.List{{Message: text, Extensions: map[string]any{"code": code}}}})
}
