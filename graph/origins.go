package graph

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/coder/websocket"
	"github.com/rs/cors"
)

// Origins are the sites whose pages may ask from a browser, as browsers name them in the header Origin
// ("https://dashboard.example"); "*" is every site. None: only pages of this server.
type Origins []string

// crossOriginAge is how many seconds a browser may keep the answer to a preflight.
const crossOriginAge = 600

// allow answers preflights, and tells browsers which pages may read an answer. No cookies are ever
// involved: what may be done hangs on the token alone.
func (o Origins) allow(next http.Handler) http.Handler {
	if len(o) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: o,
		AllowedMethods: []string{http.MethodGet, http.MethodPost},
		AllowedHeaders: append([]string{"Accept", "Authorization", "Content-Type", "If-None-Match"}, preflightHeaders...),
		ExposedHeaders: []string{"ETag", "Retry-After"},
		MaxAge:         crossOriginAge,
	}).Handler(next)
}

// has tells whether pages of the origin may ask.
func (o Origins) has(origin string) bool {
	return origin != "" && (slices.Contains(o, "*") || slices.Contains(o, origin))
}

// sockets are the rules for web sockets, to which CORS does not apply: without origins only pages of
// this server are let in.
func (o Origins) sockets() websocket.AcceptOptions {
	options := websocket.AcceptOptions{}
	for _, origin := range o {
		if u, err := url.Parse(origin); err == nil && u.Host != "" {
			options.OriginPatterns = append(options.OriginPatterns, u.Scheme+"://"+u.Host)
		} else {
			options.OriginPatterns = append(options.OriginPatterns, origin)
		}
	}
	return options
}
