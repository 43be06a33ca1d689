package graph

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"strings"
)

// Role is what an account may do.
type Role string

// The roles.
const (
	Reviewer Role = "reviewer" // decides, and takes back own decisions
	Admin    Role = "admin"    // takes back anybody's decisions, too
)

// Account is who sends a request.
type Account struct {
	Name string
	Role Role
}

// Accounts finds accounts by their tokens. The zero Accounts has none.
type Accounts struct {
	byDigest map[[sha256.Size]byte]Account
}

// shortestToken is the length in bytes from which a token cannot be guessed.
const shortestToken = 16

// ParseAccounts reads accounts written NAME:ROLE:TOKEN, with blanks, commas or line feeds between
// them. The error never holds a token.
func ParseAccounts(text string) (Accounts, error) {
	a := Accounts{byDigest: map[[sha256.Size]byte]Account{}}
	for i, entry := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '\n' || r == '\r' || r == '\t' || r == ' ' }) {
		parts := strings.SplitN(entry, ":", 3)
		if len(parts) != 3 || parts[0] == "" {
			return Accounts{}, fmt.Errorf("account %d: want NAME:ROLE:TOKEN", i+1)
		}
		account := Account{Name: parts[0], Role: Role(parts[1])}
		switch {
		case account.Role != Reviewer && account.Role != Admin:
			return Accounts{}, fmt.Errorf("account %d (%s): role %q: want %s or %s", i+1, account.Name, account.Role, Reviewer, Admin)
		case len(parts[2]) < shortestToken:
			return Accounts{}, fmt.Errorf("account %d (%s): the token is shorter than %d characters", i+1, account.Name, shortestToken)
		}
		digest := sha256.Sum256([]byte(parts[2]))
		if other, taken := a.byDigest[digest]; taken {
			return Accounts{}, fmt.Errorf("account %d (%s): it has the same token as %s", i+1, account.Name, other.Name)
		}
		a.byDigest[digest] = account
	}
	return a, nil
}

type accountKey struct{}

// AccountOf is who sent the request; false for a request without a token.
func AccountOf(ctx context.Context) (Account, bool) {
	a, ok := ctx.Value(accountKey{}).(Account)
	return a, ok
}

// identify puts the account of a request's token into its context and refuses unknown tokens. The
// look-up is by digest, so that its time tells nothing about the tokens.
func (a Accounts) identify(next http.Handler, refused func(*http.Request)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := r.Header.Get("Authorization")
		if header == "" {
			next.ServeHTTP(w, r)
			return
		}
		scheme, token, _ := strings.Cut(header, " ")
		account, known := a.byDigest[sha256.Sum256([]byte(strings.TrimSpace(token)))]
		if !strings.EqualFold(scheme, "Bearer") || !known {
			refused(r)
			w.Header().Set("WWW-Authenticate", "Bearer")
			refuse(w, http.StatusUnauthorized, CodeUnauthenticated, "the token is not known: send Authorization: Bearer TOKEN, or leave the header out to read only")
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), accountKey{}, account)))
	})
}
