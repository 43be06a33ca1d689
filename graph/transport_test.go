package graph

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// A body that is read here is read as the standard library reads it, and what that refuses is refused.
func FuzzParams(f *testing.F) {
	for _, body := range []string{
		`{"query":"query($c: PartyCode!) { country(code: $c) { name } }","operationName":"","variables":{"c":"FR"}}`,
		` {"query":"a\u00e9\n\ud83d\ude00\ud83d","variables":{"a":12345678901234567890,"b":-1.5E-3,"c":[1,null,true,{"d":[]}],"":-0}} `,
		`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}},"other":[{}],"Query":"x","query":null}`,
		`{"query":"x"}{"query":"y"}`, `{"query":"x","query":"y","variables":{"a":1,"a":{}}}`,
		`null`, `[]`, `"query"`, `{"query":1}`, `{"variables":[]}`, `{"query":"\u00zz"}`, "{\"query\":\"a\x01\"}", "{\"query\":\"\xff\"}",
		`{"variables":{"a":01}}`, `{"variables":{"a":1.}}`, `{"variables":{"a":tru}}`, `{"query":"x",}`, `{"query" "x"}`, `{"query":"x"`, ``,
		`{"query":"` + string(bytes.Repeat([]byte(`\"ab\u00e9`), 300)) + `","variables":{"a":"` + string(bytes.Repeat([]byte(`é\\`), 500)) + `"}}`,
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		got, err := readParams(body)
		if err != nil {
			return // gqlgen reads it
		}
		want := &graphql.RawParams{}
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.UseNumber()
		if err := decoder.Decode(want); err != nil {
			t.Fatalf("%q is read, and refused by the standard library: %v", body, err)
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(graphql.RawParams{}, "ReadTime"), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-standard library, +here):\n%s", body, diff)
		}
	})
}
