package model

import (
	"regexp"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/entente-kg/entente/kg"
)

// MarshalPartialDate writes a date, null when it is unknown.
func MarshalPartialDate(d kg.Date) graphql.Marshaler {
	if d == "" {
		return graphql.Null
	}
	return graphql.MarshalString(string(d))
}

// UnmarshalPartialDate reads a date that exists in the calendar; null is the unknown date.
func UnmarshalPartialDate(v any) (kg.Date, error) {
	s, err := graphql.UnmarshalString(v)
	if err != nil {
		return "", err
	}
	if v != nil && s == "" {
		return "", Invalid(`date "": want YYYY, YYYY-MM or YYYY-MM-DD`)
	}
	d, err := kg.ParseDate(s)
	if err != nil {
		return "", Invalid("%v", err)
	}
	return d, nil
}

var partyCode = regexp.MustCompile(`^([A-Z]{2}|ORG:[A-Z0-9][A-Z0-9_.&/-]{0,39})$`)

// MarshalPartyCode writes the code of a party.
func MarshalPartyCode(p kg.Party) graphql.Marshaler { return graphql.MarshalString(string(p)) }

// UnmarshalPartyCode reads the code of a party in any case.
func UnmarshalPartyCode(v any) (kg.Party, error) {
	s, err := graphql.UnmarshalString(v)
	if err != nil {
		return "", err
	}
	code := strings.ToUpper(strings.TrimSpace(s))
	if !partyCode.MatchString(code) {
		return "", Invalid("party %q: want two letters of ISO 3166-1, or ORG: and an acronym", s)
	}
	return kg.Party(code), nil
}

// MarshalLang writes a language as its enum value.
func MarshalLang(l kg.Lang) graphql.Marshaler {
	if !slices.Contains(kg.Langs, l) {
		return graphql.Null
	}
	return graphql.MarshalString(strings.ToUpper(string(l)))
}

// UnmarshalLang reads the enum value of a language; null is no language.
func UnmarshalLang(v any) (kg.Lang, error) {
	s, err := graphql.UnmarshalString(v)
	l := kg.Lang(strings.ToLower(s))
	if err != nil || v == nil {
		return "", err
	}
	if !slices.Contains(kg.Langs, l) {
		return "", Invalid("%q is not a valid Lang", s)
	}
	return l, nil
}

// MarshalArticleField writes the part of an article as its enum value.
func MarshalArticleField(f kg.Field) graphql.Marshaler {
	return graphql.MarshalString(strings.ToUpper(string(f)))
}

// UnmarshalArticleField reads the enum value of a part of an article.
func UnmarshalArticleField(v any) (kg.Field, error) {
	s, err := graphql.UnmarshalString(v)
	return kg.Field(strings.ToLower(s)), err
}
