package counting

import (
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/sqlite"
	"github.com/entente-kg/entente/store/storetest"
)

// TestCountsEveryMethod calls every method of store.Reader once, so that a new one that is not
// counted shows.
func TestCountsEveryMethod(t *testing.T) {
	inner, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "graph.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer inner.Close(t.Context())
	s := New(inner)
	if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	if s.Total() != 0 {
		t.Errorf("writing counts as reading: %v", s.Calls())
	}
	want := map[string]int{}
	reader := reflect.TypeFor[store.Reader]()
	for m := range reader.Methods() {
		method := reflect.ValueOf(s).MethodByName(m.Name)
		args := []reflect.Value{reflect.ValueOf(t.Context())}
		for i := 1; i < method.Type().NumIn(); i++ {
			args = append(args, reflect.Zero(method.Type().In(i)))
		}
		method.Call(args)
		want[m.Name] = 1
	}
	if diff := cmp.Diff(want, s.Calls()); diff != "" {
		t.Error(diff)
	}
	s.Reset()
	if s.Total() != 0 {
		t.Error("Reset forgets nothing")
	}
}
