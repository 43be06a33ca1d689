package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// stateRows writes each state as since, until and status with a space between: a node holds no lists
// of lists.
func stateRows(states []store.State) []string {
	out := make([]string, len(states))
	for i, s := range states {
		out[i] = string(s.Since) + " " + string(s.Until) + " " + string(s.Status)
	}
	return out
}

// statesBatch is how many accords one transaction of deriveStates writes.
const statesBatch = 2000

// deriveStates writes the states of accords that were stored before there were any.
func (s *Store) deriveStates(ctx context.Context) error {
	for after := ""; ; {
		var rows []any
		err := s.each(ctx, "MATCH (a:Accord) WHERE a.id > $after RETURN a.id, a.data ORDER BY a.id LIMIT $first", params{"after": after, "first": statesBatch}, func(r *driver.Record) error {
			var a kg.Accord
			after = text(r.Values[0])
			err := decode(r.Values[1], &a)
			rows = append(rows, params{"id": after, "states": stateRows(store.StatesOf(a)), "disputed": len(a.Conflicts) > 0})
			return err
		})
		if err != nil || len(rows) == 0 {
			return err
		}
		err = s.write(ctx, func(q querier) error {
			return q.unwind(ctx, "UNWIND $rows AS row MATCH (a:Accord {id: row.id}) USING INDEX SEEK a:Accord(id) SET a.states = row.states, a.disputed = row.disputed", rows)
		})
		if err != nil {
			return err
		}
	}
}
