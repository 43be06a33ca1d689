package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// AllowList holds the only operations that a server runs, by the hex SHA-256 of their text. Nil:
// every operation is run.
type AllowList map[string]string

// ReadAllowList reads the operations of a directory, one file *.graphql an operation, or of a
// manifest of persisted queries as Apollo's tools write it (JSON: {"operations": [{"id", "body"}]}, id
// the SHA-256 of body). An operation that does not fit the schema is an error that names it.
func ReadAllowList(path string) (AllowList, error) {
	files, err := filepath.Glob(filepath.Join(path, "*.graphql"))
	if err != nil {
		return nil, fmt.Errorf("reading allowed operations: %w", err)
	}
	list := AllowList{}
	if len(files) == 0 {
		return list, list.readManifest(path)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading allowed operations: %w", err)
		}
		if err := list.add(file, "", string(text)); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (l AllowList) readManifest(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading allowed operations: %w (want a folder with *.graphql, or a manifest)", err)
	}
	var manifest struct {
		Operations []struct{ ID, Name, Body string }
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		return fmt.Errorf("reading allowed operations of %s: %w", path, err)
	}
	if len(manifest.Operations) == 0 {
		return fmt.Errorf("reading allowed operations of %s: there are none", path)
	}
	for i, o := range manifest.Operations {
		if err := l.add(fmt.Sprintf("%s: operation %d (%s)", path, i+1, o.Name), o.ID, o.Body); err != nil {
			return err
		}
	}
	return nil
}

func (l AllowList) add(name, id, text string) error {
	hash := hashOf(text)
	if id != "" && !strings.EqualFold(id, hash) {
		return fmt.Errorf("%s: its id is not the SHA-256 of its body", name)
	}
	if _, errs := gqlparser.LoadQueryWithRules(Schema(nil).Schema(), text, nil); len(errs) > 0 {
		return fmt.Errorf("%s does not fit the schema: %w", name, errs)
	}
	l[hash] = text
	return nil
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = AllowList{}

// ExtensionName implements graphql.HandlerExtension.
func (AllowList) ExtensionName() string { return "AllowList" }

// Validate implements graphql.HandlerExtension.
func (AllowList) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters puts the text in the place of a hash, and refuses what is not listed.
func (l AllowList) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	hash := hashOf(params.Query)
	if params.Query == "" {
		persisted, _ := params.Extensions["persistedQuery"].(map[string]any)
		hash, _ = persisted["sha256Hash"].(string)
	}
	text, ok := l[strings.ToLower(hash)]
	if !ok {
		err := gqlerror.Errorf("this server runs only operations that it knows, and this one is not among them")
		errcode.Set(err, CodeNotAllowed)
		return err
	}
	params.Query = text
	return nil
}
