package graph

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/entente-kg/entente/store"
)

// defaultPoll is how often the store is asked whether the graph changed; other processes may write.
const defaultPoll = time.Second

// maxSubscribers bounds the subscriptions that are open at once.
const maxSubscribers = 1000

// watcher tells subscribers when the graph changes. However many they are, one goroutine asks the
// store, and only while there are any.
type watcher struct {
	store  store.Reader
	every  time.Duration
	logger *slog.Logger

	mu          sync.Mutex
	subscribers map[chan struct{}]bool
}

// subscribe gives a channel on which something stands after the graph changed, until ctx is done.
// false: there are too many subscribers.
func (w *watcher) subscribe(ctx context.Context) (<-chan struct{}, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.subscribers) >= maxSubscribers {
		return nil, false
	}
	if len(w.subscribers) == 0 {
		w.subscribers = map[chan struct{}]bool{}
		go w.poll(context.WithoutCancel(ctx), w.subscribers)
	}
	c := make(chan struct{}, 1)
	c <- struct{}{} // what changed before the first poll
	mine := w.subscribers
	mine[c] = true
	context.AfterFunc(ctx, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(mine, c)
	})
	return c, true
}

// poll asks until the last of the subscribers is gone.
func (w *watcher) poll(ctx context.Context, subscribers map[chan struct{}]bool) {
	ticker := time.NewTicker(w.every)
	defer ticker.Stop()
	for last := ""; ; <-ticker.C {
		asking, cancel := context.WithTimeout(ctx, 10*w.every+time.Second)
		revision, err := w.store.Revision(asking)
		cancel()
		if err != nil {
			w.logger.WarnContext(ctx, "asking whether the graph changed", "error", err)
		}
		w.mu.Lock()
		if len(subscribers) == 0 {
			w.mu.Unlock()
			return
		}
		if err == nil && revision != last {
			last = revision
			for c := range subscribers {
				select {
				case c <- struct{}{}:
				default: // it has not looked yet
				}
			}
		}
		w.mu.Unlock()
	}
}
