package model

import (
	"encoding/base64"
	"strings"
)

// GlobalID is the Relay id of a thing: its GraphQL type and its key, opaque to clients.
func GlobalID(typeName, key string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(typeName + ":" + key))
}

// ParseGlobalID takes a global id apart; ok is false for anything that GlobalID cannot have made.
func ParseGlobalID(id string) (typeName, key string, ok bool) {
	b, err := base64.RawURLEncoding.Strict().DecodeString(id)
	if err != nil {
		return "", "", false
	}
	typeName, key, ok = strings.Cut(string(b), ":")
	switch typeName {
	case "Accord", "Article", "Country", "Organisation":
		return typeName, key, ok && key != ""
	}
	return "", "", false
}

// KeyOf gives the key behind a global id of the type, and any other string as it is: clients may
// use either.
func KeyOf(typeName, id string) string {
	if t, key, ok := ParseGlobalID(id); ok && t == typeName {
		return key
	}
	return id
}
