package graph

import (
	"net/http"
	"strings"
)

// preflightHeaders are headers that a page of another site can only send after the browser has
// asked this server for leave (a CORS preflight).
var preflightHeaders = []string{"GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name", "X-Requested-With"}

// forged tells whether a request may come from a page of another site without the browser having
// asked for leave: a GET that the browser marks as cross-site. (POST needs application/json, which
// a browser never sends across sites unasked.)
func forged(r *http.Request) bool {
	if r.Method != http.MethodGet || strings.EqualFold(r.Header.Get("Upgrade"), "websocket") { // whose Origin is checked on upgrade
		return false
	}
	for _, h := range preflightHeaders {
		if r.Header.Get(h) != "" {
			return false
		}
	}
	if isJSON(r) {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return false
	case "":
		origin := r.Header.Get("Origin") // a browser too old for Sec-Fetch-Site, or no browser
		return origin != "" && !strings.HasSuffix(origin, "://"+r.Host)
	}
	return true
}
