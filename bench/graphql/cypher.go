package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

// cypherCmd answers each query by one Cypher written for it, with nothing between the driver and
// net/http: what there is to gain.
type cypherCmd struct {
	Store string `arg:"" help:"The address of a Neo4j server."`
	Addr  string `required:"" help:"Where to listen."`
}

// Run serves until it is told to stop.
func (c cypherCmd) Run(ctx context.Context) error {
	driver, err := connect(c.Store)
	if err != nil {
		return err
	}
	texts := map[string]string{}
	for _, q := range queries {
		texts[q.name] = q.cypher
	}
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var asked struct {
			Name      string    `json:"operationName"`
			Variables variables `json:"variables"`
		}
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		session := driver.NewSession(r.Context(), neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
		defer session.Close(r.Context())
		result, err := session.Run(r.Context(), texts[asked.Name], asked.Variables)
		var record *neo4j.Record
		if err == nil {
			record, err = result.Single(r.Context())
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(object{"data": record.Values[0]}) // the client is gone
	})
	server := &http.Server{Addr: c.Addr, Handler: handler}
	context.AfterFunc(ctx, func() { server.Close() })
	if err := server.ListenAndServe(); ctx.Err() == nil {
		return err
	}
	return driver.Close(context.WithoutCancel(ctx))
}

func connect(address string) (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(address, neo4j.NoAuth(), func(c *config.Config) {
		c.NotificationsMinSeverity = notifications.DisabledLevel
		c.TelemetryDisabled = true
	})
}

// hitsOf runs a query under PROFILE and adds up what its operators asked of the database.
func hitsOf(ctx context.Context, driver neo4j.DriverWithContext, cypher string, p map[string]any) (int64, error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "PROFILE "+cypher, p)
	if err != nil {
		return 0, fmt.Errorf("profiling %s: %w", cypher, err)
	}
	if _, err := result.Collect(ctx); err != nil { // a plan is only measured where its rows are read
		return 0, fmt.Errorf("profiling %s: %w", cypher, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return 0, fmt.Errorf("profiling %s: %w", cypher, err)
	}
	return sum(summary.Profile()), nil
}

func sum(p neo4j.ProfiledPlan) int64 {
	n := p.DbHits()
	for _, child := range p.Children() {
		n += sum(child)
	}
	return n
}
