package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store"
)

type reviewCmd struct {
	storeFlags
	As    string `help:"Who decides; kept with every decision." env:"ENTENTE_AS,USER" placeholder:"NAME"`
	First int    `help:"Mentions to look at." default:"20"`
	List  bool   `help:"List the decisions, the newest first, and stop." xor:"what"`
	Undo  string `help:"Take back the decision of that id, and stop." placeholder:"ID" xor:"what"`

	Import string `help:"Store the decisions of an export in JSON Lines (- for standard input), and stop." placeholder:"FILE" xor:"what"`
}

// Run shows the mentions that need a look, one after the other, and stores what is decided.
func (c reviewCmd) Run(ctx context.Context) (err error) {
	if c.First < 1 {
		return fmt.Errorf("%w: --first %d: want at least 1", errUsage, c.First)
	}
	if c.As == "" && !c.List && c.Import == "" {
		return fmt.Errorf("%w: say who decides, with --as", errUsage)
	}
	st, err := c.open(ctx, c.List)
	if err != nil {
		return err
	}
	defer shut(ctx, st, &err)
	switch {
	case c.List:
		return listCorrections(ctx, st, os.Stdout)
	case c.Import != "":
		return importCorrections(ctx, st, c.Import)
	case c.Undo != "":
		correction, changes, err := loader.Undo(ctx, st, c.Undo)
		if err != nil {
			return err
		}
		_, err = fmt.Printf("taken back: %s\naccords: %s\n", describeCorrection(correction), changes)
		return err
	}
	return reviewer{st, c.As, os.Stdout}.run(ctx, stdin(ctx), c.First)
}

// importCorrections stores the corrections of an export, all of them or none.
func importCorrections(ctx context.Context, st store.Store, path string) error {
	in := stdin(ctx)
	if path != loader.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("reading corrections: %w", err)
		}
		defer f.Close()
		in = f
	}
	list, err := loader.ReadCorrections(path, in)
	if err != nil {
		return fmt.Errorf("reading corrections: %w", err)
	}
	n, changes, err := loader.ImportCorrections(ctx, st, list)
	if err != nil {
		return err
	}
	_, err = fmt.Printf("%d decisions read: %d new, %d known already\naccords: %s\n", len(list), n, len(list)-n, changes)
	return err
}

func listCorrections(ctx context.Context, st store.Reader, out io.Writer) error {
	const page = 500
	for below := ""; ; {
		list, err := st.ListCorrections(ctx, below, page)
		if err != nil {
			return err
		}
		for _, c := range list {
			if _, err := fmt.Fprintln(out, describeCorrection(c)); err != nil {
				return err
			}
			below = c.ID
		}
		if len(list) < page {
			return nil
		}
	}
}

// describeCorrection is a correction in one line.
func describeCorrection(c kg.Correction) string {
	text := fmt.Sprintf("%s  %s  %s of %s", c.ID, c.Action, c.Target.Mention, c.Target.Article)
	switch {
	case c.Other != nil:
		text += fmt.Sprintf(" and %s of %s", c.Other.Mention, c.Other.Article)
	case c.Action == kg.Edit:
		text += fmt.Sprintf("  %s %q, was %q", c.Field, c.Value, c.Was)
	}
	text += "  by " + c.Who
	if c.Why != "" {
		text += ": " + c.Why
	}
	return text
}

// reviewer asks a person about mentions.
type reviewer struct {
	store store.Store
	who   string
	out   io.Writer
}

const reviewHelp = `  c [WHY]             it is right (confirm)
  r [WHY]             the article does not say this (reject)
  e FIELD VALUE       a value is another one (edit): parties kind status count date signed_on place domains title
  same MENTION        it speaks of the same accord as that mention
  different MENTION   it speaks of another accord than that mention
  n                   next, without a decision
  q                   stop
`

// run goes through the queue as it stands at the beginning. The end of the input stops it.
func (r reviewer) run(ctx context.Context, in io.Reader, first int) error {
	queue, err := graph.ReviewQueue(ctx, r.store, first)
	if err != nil {
		return err
	}
	if len(queue) == 0 {
		fmt.Fprintln(r.out, "nothing to review")
		return nil
	}
	lines := bufio.NewScanner(in)
	for i, item := range queue {
		m := item.Mention.Mention
		fmt.Fprintf(r.out, "\n%d of %d  risk %.2f: %s\n%s", i+1, len(queue), item.Risk, strings.Join(item.Reasons, "; "), r.card(m, item.Mention.ArticleRef.Article))
		for decided := false; !decided; {
			fmt.Fprint(r.out, "c r e same different n q ? > ")
			if !lines.Scan() {
				fmt.Fprintln(r.out)
				return lines.Err()
			}
			var stop bool
			if decided, stop, err = r.answer(ctx, m, lines.Text()); err != nil {
				return err
			} else if stop {
				return nil
			}
		}
	}
	return nil
}

// card shows a mention with the words that prove it.
func (r reviewer) card(m kg.Mention, a kg.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  %s  %s %s (%s)\n", m.ID, a.ID, a.Title, a.Published)
	for _, field := range kg.EditFields {
		if v := link.Value(m, field); v != "" && (field != kg.EditCount || v != "1") {
			fmt.Fprintf(&b, "  %-9s %s\n", strings.ToLower(string(field)), v)
		}
	}
	for _, e := range m.Evidence {
		fmt.Fprintf(&b, "  « %s »\n", e.Quote)
	}
	return b.String()
}

// answer carries out one line. A decision that is refused is told and asked for again.
func (r reviewer) answer(ctx context.Context, m kg.Mention, line string) (decided, stop bool, err error) {
	command, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	rest = strings.TrimSpace(rest)
	d := kg.Decision{Mention: m.ID, Who: r.who, Role: "terminal"}
	switch command {
	case "c":
		d.Action, d.Why = kg.Confirm, rest
	case "r":
		d.Action, d.Why = kg.Reject, rest
	case "e":
		field, value, _ := strings.Cut(rest, " ")
		d.Action, d.Field, d.Value = kg.Edit, kg.EditField(strings.ToUpper(field)), value
	case "same":
		d.Action, d.Other = kg.Same, rest
	case "different":
		d.Action, d.Other = kg.Different, rest
	case "n":
		return true, false, nil
	case "q":
		return false, true, nil
	default:
		fmt.Fprint(r.out, reviewHelp)
		return false, false, nil
	}
	c, changes, err := loader.Correct(ctx, r.store, d)
	if errors.Is(err, store.ErrInvalid) || errors.Is(err, store.ErrNotFound) {
		fmt.Fprintln(r.out, err)
		return false, false, nil
	}
	if err != nil {
		return false, false, err
	}
	fmt.Fprintf(r.out, "kept as %s; accords: %s\n", c.ID, changes)
	// An edit or a pair does not say that the rest is right: the mention stays in front.
	return d.Action == kg.Confirm || d.Action == kg.Reject, false, nil
}
