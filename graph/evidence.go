package graph

import (
	"context"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

// evidenceOfStatements finds the article that each statement stands in.
func (r *Resolver) evidenceOfStatements(ctx context.Context, statements []*model.Statement) ([]*model.Evidence, error) {
	mentions, err := r.mentionsOf(ctx, each(statements, func(s *model.Statement) *model.Accord { return s.Accord }))
	if err != nil {
		return nil, err
	}
	out := make([]*model.Evidence, len(statements))
	for i, s := range statements {
		out[i] = whereSaid(mentions[i], s.Phrase)
	}
	return out, nil
}

// evidenceOfInstitutions finds the article that names each institution.
func (r *Resolver) evidenceOfInstitutions(ctx context.Context, institutions []*model.SigningInstitution) ([]*model.Evidence, error) {
	mentions, err := r.mentionsOf(ctx, each(institutions, func(s *model.SigningInstitution) *model.Accord { return s.Accord }))
	if err != nil {
		return nil, err
	}
	out := make([]*model.Evidence, len(institutions))
	for i, s := range institutions {
		out[i] = whereSaid(mentions[i], s.Phrase)
	}
	return out, nil
}

// whereSaid is the first mention that has the phrase, nil where none has it.
func whereSaid(mentions []*model.Mention, p kg.Phrase) *model.Evidence {
	for _, m := range mentions {
		for _, said := range [][]kg.Phrase{m.Institutions, m.Occasions, m.Provisions} {
			if slices.Contains(said, p) {
				return &model.Evidence{Evidence: p.Evidence, Mention: m}
			}
		}
	}
	return nil
}

// mentionsOfSteps finds the mentions that report each step of a history.
func (r *Resolver) mentionsOfSteps(ctx context.Context, steps []*model.StatusStep) ([][]*model.Mention, error) {
	mentions, err := r.mentionsOf(ctx, each(steps, func(s *model.StatusStep) *model.Accord { return s.Accord }))
	if err != nil {
		return nil, err
	}
	out := make([][]*model.Mention, len(steps))
	for i, s := range steps {
		out[i] = []*model.Mention{}
		for _, m := range mentions[i] {
			if slices.Contains(s.Step.Mentions, m.Key()) {
				out[i] = append(out[i], m)
			}
		}
	}
	return out, nil
}

// mentionOfConflicts finds the mention that gives the other value of each conflict.
func (r *Resolver) mentionOfConflicts(ctx context.Context, conflicts []*model.Conflict) ([]*model.Mention, error) {
	mentions, err := r.mentionsOf(ctx, each(conflicts, func(c *model.Conflict) *model.Accord { return c.Accord }))
	if err != nil {
		return nil, err
	}
	out := make([]*model.Mention, len(conflicts))
	for i, c := range conflicts {
		at := slices.IndexFunc(mentions[i], func(m *model.Mention) bool { return m.Key() == c.Conflict.Mention })
		if at >= 0 {
			out[i] = mentions[i][at]
		}
	}
	return out, nil
}

// accordsOfMentions gives the accord that each mention supports.
func (r *Resolver) accordsOfMentions(ctx context.Context, mentions []*model.Mention) ([]*model.Accord, error) {
	return ask(ctx, mentions, "accord", func(ctx context.Context, level []*model.Mention) ([]*model.Accord, error) {
		found, err := r.accordsByKey(ctx, each(level, func(m *model.Mention) string { return m.AccordKey }))
		return each(level, func(m *model.Mention) *model.Accord { return found[m.AccordKey] }), err
	})
}
