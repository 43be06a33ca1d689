package loader

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/store"
)

// maxExportLine is how many bytes a line of an export may have.
const maxExportLine = 256 << 20

// ReadCorrections reads the corrections of an export in JSON Lines and passes over its other lines.
// An error names the line that is wrong; name stands for the export.
func ReadCorrections(name string, r io.Reader) ([]kg.Correction, error) {
	var out []kg.Correction
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxExportLine)
	n := 1
	for ; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var l struct {
			Type       string
			Correction *kg.Correction
		}
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s:%d: broken JSON: %w", name, n, err)
		}
		if l.Type != "correction" {
			continue
		}
		if l.Correction == nil {
			return nil, fmt.Errorf("%s:%d: %w correction: the line holds none", name, n, store.ErrInvalid)
		}
		if err := checkCorrection(*l.Correction); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		out = append(out, *l.Correction)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, n, err)
	}
	return out, nil
}

// checkCorrection refuses what Correct would not have made.
func checkCorrection(c kg.Correction) error {
	d := kg.Decision{Action: c.Action, Mention: c.Target.Mention, Field: c.Field, Value: c.Value, Who: c.Who, Role: c.Role, Why: c.Why}
	if c.Other != nil {
		d.Other = c.Other.Mention
	}
	if err := check(d); err != nil {
		return err
	}
	switch {
	case c.ID == "":
		return fmt.Errorf("%w correction: it has no id", store.ErrInvalid)
	case c.When == "":
		return fmt.Errorf("%w correction %s: it does not say when it was made", store.ErrInvalid, c.ID)
	case c.Target.Article == "" || c.Other != nil && c.Other.Article == "":
		return fmt.Errorf("%w correction %s: it does not say which article it is about", store.ErrInvalid, c.ID)
	case c.Action == kg.Edit:
		if err := link.SetValue(&kg.Mention{}, c.Field, c.Value); err != nil {
			return fmt.Errorf("%w correction %s: %w", store.ErrInvalid, c.ID, err)
		}
	}
	return nil
}

// ImportCorrections stores corrections that another store exported and derives what follows from
// them, in one transaction. Those that are stored already stay as they are; articles that are
// loaded later are corrected then. It gives how many are new.
func ImportCorrections(ctx context.Context, st store.Store, corrections []kg.Correction) (int, Changes, error) {
	var added []kg.Correction
	var ids []string
	seen := map[string]bool{}
	for page := range slices.Chunk(corrections, keysAsked) {
		keys := make([]string, len(page))
		for i, c := range page {
			keys[i] = c.ID
		}
		stored, err := st.CorrectionsByID(ctx, keys)
		if err != nil {
			return 0, Changes{}, fmt.Errorf("importing corrections: %w", err)
		}
		for i, c := range page {
			if stored[i] != nil || seen[c.ID] {
				continue
			}
			seen[c.ID] = true
			added = append(added, c)
			ids = append(ids, articlesAbout(c)...)
		}
	}
	if len(added) == 0 {
		return 0, Changes{}, nil
	}
	slices.Sort(ids)
	changes, err := decide(ctx, st, slices.Compact(ids), func(tx store.Tx) error { return tx.PutCorrections(ctx, added) })
	if err != nil {
		return 0, Changes{}, fmt.Errorf("importing corrections: %w", err)
	}
	return len(added), changes, nil
}

// keysAsked is how many keys one question to the store holds.
const keysAsked = 1000
