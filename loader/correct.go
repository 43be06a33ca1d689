package loader

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/store"
)

// Correct stores a decision as a correction and derives what follows from it, in one transaction.
// An error that wraps store.ErrInvalid or store.ErrNotFound says what is wrong with the decision.
func Correct(ctx context.Context, st store.Store, d kg.Decision) (kg.Correction, Changes, error) {
	c, err := correctionOf(ctx, d, st, time.Now())
	if err != nil {
		return kg.Correction{}, Changes{}, err
	}
	changes, err := decide(ctx, st, articlesAbout(c), func(tx store.Tx) error {
		return tx.PutCorrections(ctx, []kg.Correction{c})
	})
	if err != nil {
		return kg.Correction{}, Changes{}, fmt.Errorf("storing the correction of mention %s: %w", d.Mention, err)
	}
	return c, changes, nil
}

// Undo removes a correction and what followed from it, in one transaction.
func Undo(ctx context.Context, st store.Store, id string) (kg.Correction, Changes, error) {
	found, err := st.CorrectionsByID(ctx, []string{id})
	if err != nil {
		return kg.Correction{}, Changes{}, fmt.Errorf("reading correction %s: %w", id, err)
	}
	if found[0] == nil {
		return kg.Correction{}, Changes{}, fmt.Errorf("correction %q: %w: see the list of corrections", id, store.ErrNotFound)
	}
	changes, err := decide(ctx, st, articlesAbout(*found[0]), func(tx store.Tx) error {
		return tx.DeleteCorrections(ctx, []string{id})
	})
	if err != nil {
		return kg.Correction{}, Changes{}, fmt.Errorf("undoing correction %s: %w", id, err)
	}
	return *found[0], changes, nil
}

// articlesAbout gives the articles that a correction is about, sorted.
func articlesAbout(c kg.Correction) []string {
	ids := []string{c.Target.Article}
	if c.Other != nil && c.Other.Article != c.Target.Article {
		ids = append(ids, c.Other.Article)
	}
	slices.Sort(ids)
	return ids
}

// decide changes the corrections of the articles and derives their mentions and accords anew.
func decide(ctx context.Context, st store.Store, ids []string, change func(store.Tx) error) (Changes, error) {
	var done []Difference
	err := update(ctx, st, func(tx store.Tx) error {
		if err := change(tx); err != nil {
			return err
		}
		var err error
		done, err = rewrite(ctx, tx, ids, func() ([]store.ArticleRecord, error) { return tx.Records(ctx, ids) })
		return err
	})
	all := ledger{}
	all.add(done)
	return all.count(), err
}

// correctionOf checks the decision against the store and anchors it.
func correctionOf(ctx context.Context, d kg.Decision, st store.Reader, now time.Time) (kg.Correction, error) {
	if err := check(d); err != nil {
		return kg.Correction{}, err
	}
	ids := []string{d.Mention}
	if d.Other != "" {
		ids = append(ids, d.Other)
	}
	found, err := st.ReportsByID(ctx, ids)
	if err != nil {
		return kg.Correction{}, fmt.Errorf("reading the mentions of a correction: %w", err)
	}
	for i, r := range found {
		if r == nil {
			return kg.Correction{}, fmt.Errorf("mention %q: %w: its article may have been retracted or read again", ids[i], store.ErrNotFound)
		}
	}
	c := kg.Correction{
		ID: correctionID(now), Action: d.Action, Field: d.Field, Value: strings.TrimSpace(d.Value),
		Target: link.AnchorOf(link.AsRead(found[0].Mention)), Who: d.Who, Role: d.Role, When: now.UTC().Format(correctionTime), Why: strings.TrimSpace(d.Why),
	}
	if d.Action == kg.Edit {
		m := found[0].Mention
		c.Was = link.Value(m, d.Field)
		if err := link.SetValue(&m, d.Field, d.Value); err != nil {
			return kg.Correction{}, fmt.Errorf("%w edit: %w", store.ErrInvalid, err)
		}
	}
	if d.Other != "" {
		other := link.AnchorOf(link.AsRead(found[1].Mention))
		c.Other = &other
		if a, b := found[0].Mention.Block, found[1].Mention.Block; d.Action == kg.Same && a != b {
			return kg.Correction{}, fmt.Errorf("%w decision: mentions %s and %s have other parties (%s, %s) and cannot be one accord; edit the parties of the wrong one first", store.ErrInvalid, d.Mention, d.Other, found[0].Mention.Parties.Key(), found[1].Mention.Parties.Key())
		}
	}
	return c, nil
}

// correctionTime has a fixed width, so that corrections sort by the time in them.
const correctionTime = "2006-01-02T15:04:05.000000Z"

// correctionID sorts by time.
func correctionID(now time.Time) string {
	return "cor-" + now.UTC().Format("20060102T150405.000000") + "-" + strings.ToLower(rand.Text()[:6])
}

// check refuses what no decision can be.
func check(d kg.Decision) error {
	switch {
	case !slices.Contains(kg.CorrectionActions, d.Action):
		return fmt.Errorf("%w decision %q: want one of %v", store.ErrInvalid, d.Action, kg.CorrectionActions)
	case d.Mention == "":
		return fmt.Errorf("%w decision: it names no mention", store.ErrInvalid)
	case d.Who == "":
		return fmt.Errorf("%w decision: it does not say who decided", store.ErrInvalid)
	case len(d.Why) > maxWhy:
		return fmt.Errorf("%w decision: the reason has %d bytes, at most %d are kept", store.ErrInvalid, len(d.Why), maxWhy)
	}
	pair := d.Action == kg.Same || d.Action == kg.Different
	switch {
	case pair && d.Other == "":
		return fmt.Errorf("%w decision: %s needs a second mention", store.ErrInvalid, d.Action)
	case pair && d.Other == d.Mention:
		return fmt.Errorf("%w decision: %s needs two mentions, mention %s is given twice", store.ErrInvalid, d.Action, d.Mention)
	case !pair && d.Other != "":
		return fmt.Errorf("%w decision: %s is about one mention", store.ErrInvalid, d.Action)
	case d.Action == kg.Edit && !slices.Contains(kg.EditFields, d.Field):
		return fmt.Errorf("%w decision: field %q cannot be edited: want one of %v", store.ErrInvalid, d.Field, kg.EditFields)
	case d.Action == kg.Edit && len(d.Value) > maxWhy:
		return fmt.Errorf("%w decision: the value has %d bytes, at most %d are kept", store.ErrInvalid, len(d.Value), maxWhy)
	}
	return nil
}

// maxWhy is how many bytes a reason or a value may have.
const maxWhy = 2000
