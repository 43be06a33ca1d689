package neo4j

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// How long transactions are begun again.
const (
	patience   = 3 * time.Minute // while the server is away, or others are in the way
	quietRetry = 5 * time.Second // by the driver, which says nothing
	firstPause = 50 * time.Millisecond
	longest    = 5 * time.Second
	maxClashes = 20 // because another transaction took a node away that this one had found
)

// persist runs a whole transaction, again while the error is one that passes. What is run may have
// been committed before the connection was lost, so it must be the same when it is run twice.
func (s *Store) persist(ctx context.Context, run func() error) error {
	begin, pause := time.Now(), firstPause
	for clashes := 1; ; {
		err := run()
		if ctx.Err() != nil {
			return err
		}
		away := isAway(err)
		if !away {
			s.outage.end(s.tell)
		}
		switch {
		case isClash(err) && clashes < maxClashes:
			clashes++
			continue
		case !away && !isBusy(err), time.Since(begin) > patience:
			return err
		}
		if away {
			s.outage.begin(s.tell, err)
		}
		select {
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		case <-time.After(pause/2 + rand.N(pause/2)):
		}
		pause = min(2*pause, longest)
	}
}

// isAway tells whether the server cannot be reached, is going down or is coming up.
func isAway(err error) bool {
	var connectivity *driver.ConnectivityError
	if errors.As(err, &connectivity) {
		return true
	}
	var server *driver.Neo4jError
	if errors.As(err, &server) {
		switch server.Code {
		case "Neo.TransientError.General.DatabaseUnavailable", "Neo.TransientError.Database.DatabaseUnavailable",
			"Neo.DatabaseError.Database.DatabaseUnavailable", "Neo.ClientError.Transaction.Terminated", "Neo.ClientError.Transaction.LockClientStopped":
			return true
		}
	}
	last := lastTry(err)
	return last != nil && isAway(last)
}

// isBusy tells whether others are in the way, or were for as long as the driver tried.
func isBusy(err error) bool {
	var server *driver.Neo4jError
	if errors.As(err, &server) && server.Code == outOfMemory {
		return false
	}
	last := lastTry(err)
	return driver.IsRetryable(err) || last != nil && driver.IsRetryable(last)
}

// lastTry is the error that the driver met last before it gave up.
func lastTry(err error) error {
	var limit *driver.TransactionExecutionLimit
	if !errors.As(err, &limit) || len(limit.Errors) == 0 {
		return nil
	}
	return limit.Errors[len(limit.Errors)-1]
}

// outage is a time in which the server is away. It is told when it begins and when it ends, not by
// everybody who waits.
type outage struct {
	mu      sync.Mutex
	waiting bool
}

func (o *outage) begin(tell func(string), err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.waiting {
		o.waiting = true
		tell(fmt.Sprintf("it does not answer (%v); trying again for up to %v", err, patience))
	}
}

func (o *outage) end(tell func(string)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.waiting {
		o.waiting = false
		tell("it answers again")
	}
}
