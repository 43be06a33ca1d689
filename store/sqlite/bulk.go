package sqlite

import "context"

// bulkArticles is from how many articles at once a load into an empty graph does without indexes.
const bulkArticles = 1000

// setIndexesAside drops the indexes of the largest tables where the graph is empty and much comes in:
// made at the end, out of sorted rows, they cost a third of what they cost row by row.
func (x *tx) setIndexesAside(ctx context.Context) error {
	empty := false
	err := x.q.each(ctx, "SELECT max(seq) IS NULL FROM articles", nil, func(scan func(...any) error) error { return scan(&empty) })
	if err != nil || !empty {
		return err
	}
	var names []string
	err = x.q.each(ctx, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('accords', 'reports', 'signs')", nil,
		func(scan func(...any) error) error {
			var name, text string
			err := scan(&name, &text)
			names, x.aside = append(names, name), append(x.aside, text)
			return err
		})
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := x.q.exec(ctx, `DROP INDEX "`+name+`"`); err != nil {
			return err
		}
	}
	return nil
}

// bringIndexesBack makes the indexes that were set aside.
func (x *tx) bringIndexesBack(ctx context.Context) error {
	for _, text := range x.aside {
		if err := x.q.exec(ctx, text); err != nil {
			return err
		}
	}
	x.aside = nil
	return nil
}
