package graph

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Corrector stores the decisions of people and derives what follows from them. Its errors wrap
// those of package store; their texts are shown to the one who decided.
type Corrector interface {
	Correct(ctx context.Context, d kg.Decision) (kg.Correction, error)
	Undo(ctx context.Context, correctionID string) (kg.Correction, error)
}

// refusalError is a mutation that is refused, with a code for programs.
type refusalError struct{ text, code string }

func (e *refusalError) Error() string { return e.text }

// account is who decides.
func (r *Resolver) account(ctx context.Context) (Account, error) {
	a, ok := AccountOf(ctx)
	switch {
	case !ok:
		r.logger.WarnContext(ctx, "mutation refused", "reason", "no token")
		return a, &refusalError{"decisions need a token: send Authorization: Bearer TOKEN (the server knows the tokens of ENTENTE_TOKENS)", CodeUnauthenticated}
	case r.corrector == nil:
		return a, &refusalError{"this server only reads", CodeForbidden}
	}
	return a, nil
}

// decide stores a decision in the name of the account of the request.
func (r *Resolver) decide(ctx context.Context, d kg.Decision, why *string) (*model.CorrectionResult, error) {
	who, err := r.account(ctx)
	if err != nil {
		return nil, err
	}
	d.Who, d.Role = who.Name, string(who.Role)
	if why != nil {
		d.Why = *why
	}
	c, err := r.corrector.Correct(ctx, d)
	if err != nil {
		r.logger.WarnContext(ctx, "decision refused", "who", d.Who, "action", d.Action, "mention", d.Mention, "error", err)
		return nil, told(err)
	}
	r.logger.InfoContext(ctx, "decision", "id", c.ID, "who", c.Who, "role", c.Role, "action", c.Action, "mention", d.Mention, "other", d.Other, "field", d.Field, "value", d.Value, "why", c.Why)
	return r.result(ctx, c)
}

// told shows what is wrong with a decision, which the store's other failures do not.
func told(err error) error {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return &refusalError{err.Error(), CodeNotFound}
	case errors.Is(err, store.ErrInvalid):
		return invalid("%v", err)
	case errors.Is(err, store.ErrReadOnly):
		return &refusalError{"the store cannot be written to", CodeForbidden}
	}
	return err
}

// undo takes a decision back.
func (r *Resolver) undo(ctx context.Context, id string) (*model.CorrectionResult, error) {
	who, err := r.account(ctx)
	if err != nil {
		return nil, err
	}
	found, err := r.store.CorrectionsByID(ctx, []string{id})
	switch {
	case err != nil:
		return nil, err
	case found[0] == nil:
		return nil, &refusalError{fmt.Sprintf("there is no correction %q", id), CodeNotFound}
	case found[0].Who != who.Name && who.Role != Admin:
		r.logger.WarnContext(ctx, "undoing refused", "id", id, "who", who.Name, "by", found[0].Who)
		return nil, &refusalError{"only an admin takes back the decisions of others", CodeForbidden}
	}
	c, err := r.corrector.Undo(ctx, id)
	if err != nil {
		return nil, told(err)
	}
	r.logger.InfoContext(ctx, "decision undone", "id", id, "who", who.Name, "role", who.Role, "action", c.Action, "by", c.Who)
	return r.result(ctx, c)
}

// result finds the accords that the mentions of a correction support now.
func (r *Resolver) result(ctx context.Context, c kg.Correction) (*model.CorrectionResult, error) {
	ids := []string{c.Target.Mention}
	if c.Other != nil {
		ids = append(ids, c.Other.Mention)
	}
	reports, err := r.store.ReportsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, m := range reports {
		if m != nil {
			keys = append(keys, m.Accord)
		}
	}
	accords, err := r.accordsByKey(ctx, keys)
	if err != nil {
		return nil, err
	}
	out := &model.CorrectionResult{Correction: model.SeatCorrections([]kg.Correction{c})[0], Accords: []*model.Accord{}}
	for _, key := range distinct(keys) {
		if a := accords[key]; a != nil {
			out.Accords = append(out.Accords, a)
		}
	}
	return out, nil
}

// bestMention gives the key of the best mention of the accord that id names, or id itself where it
// names none.
func (r *Resolver) bestMention(ctx context.Context, id string) (string, error) {
	key := model.KeyOf("Accord", id)
	accords, err := r.store.AccordsByID(ctx, []string{key})
	if err != nil || accords[0] == nil {
		return id, err
	}
	reports, err := r.store.Reports(ctx, []string{accords[0].ID})
	if err != nil || len(reports[0]) == 0 {
		return id, err
	}
	return reports[0][0].Mention.ID, nil
}

// sameAccord says that two mentions, or the best ones of two accords, speak of one accord.
func (r *Resolver) sameAccord(ctx context.Context, a, b string, why *string) (*model.CorrectionResult, error) {
	if _, err := r.account(ctx); err != nil {
		return nil, err
	}
	first, err := r.bestMention(ctx, a)
	if err != nil {
		return nil, err
	}
	second, err := r.bestMention(ctx, b)
	if err != nil {
		return nil, err
	}
	return r.decide(ctx, kg.Decision{Action: kg.Same, Mention: first, Other: second}, why)
}

func (r *Resolver) listCorrections(ctx context.Context, first int, after *string) (*model.CorrectionConnection, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	below, err := parseCorrectionCursor(after)
	if err != nil {
		return nil, err
	}
	list, err := r.store.ListCorrections(ctx, below, first+1)
	if err != nil {
		return nil, err
	}
	more := len(list) > first
	edges := each(model.SeatCorrections(list[:min(first, len(list))]), func(c *model.Correction) *model.CorrectionEdge {
		return &model.CorrectionEdge{Cursor: correctionCursor(c.ID()), Node: c}
	})
	return &model.CorrectionConnection{
		Edges: edges, PageInfo: pageInfo(more, after, each(edges, func(e *model.CorrectionEdge) string { return e.Cursor })),
	}, nil
}

const correctionCursorPrefix = "correction:"

func correctionCursor(id string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(correctionCursorPrefix + id))
}

func parseCorrectionCursor(after *string) (string, error) {
	if after == nil {
		return "", nil
	}
	b, err := base64.RawURLEncoding.DecodeString(*after)
	id, ok := strings.CutPrefix(string(b), correctionCursorPrefix)
	if err != nil || !ok || id == "" {
		return "", invalid("after: not a cursor of a list of corrections: pass endCursor of the page before")
	}
	return id, nil
}

// mentionsOfCorrections finds the mentions that corrections are about, one call a level. Mentions
// that another reading said otherwise are nil.
func (r *Resolver) mentionsOfCorrections(ctx context.Context, corrections []*model.Correction, second bool) ([]*model.Mention, error) {
	found, err := ask(ctx, corrections, "mentions", func(ctx context.Context, level []*model.Correction) ([][2]*model.Mention, error) {
		ids := make([]string, 0, 2*len(level))
		for _, c := range level {
			ids = append(ids, c.Target.Mention, other(c))
		}
		mentions, err := r.mentionsByKey(ctx, ids)
		if err != nil {
			return nil, err
		}
		return each(level, func(c *model.Correction) [2]*model.Mention {
			return [2]*model.Mention{mentions[c.Target.Mention], mentions[other(c)]}
		}), nil
	})
	return each(found, func(pair [2]*model.Mention) *model.Mention {
		if second {
			return pair[1]
		}
		return pair[0]
	}), err
}

func other(c *model.Correction) string {
	if c.Other == nil {
		return ""
	}
	return c.Other.Mention
}

// mentionsByKey reads mentions into one level.
func (r *Resolver) mentionsByKey(ctx context.Context, keys []string) (map[string]*model.Mention, error) {
	reports, err := r.store.ReportsByID(ctx, distinct(keys))
	if err != nil {
		return nil, err
	}
	var found []store.Report
	for _, m := range reports {
		if m != nil {
			found = append(found, *m)
		}
	}
	out := map[string]*model.Mention{}
	for _, m := range model.SeatMentions([][]store.Report{found})[0] {
		out[m.Key()] = m
	}
	return out, nil
}
