package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"
)

const (
	headerTime = 5 * time.Second  // to send the headers of a request
	readTime   = 30 * time.Second // to send a request
	writeTime  = 60 * time.Second // to take an answer, streams excepted
	idleTime   = 2 * time.Minute  // of a kept connection
	stopTime   = 10 * time.Second // for requests under way when the server stops
)

// Serve serves the handler on the address until ctx is done, then lets requests under way finish.
func Serve(ctx context.Context, addr string, h http.Handler) error {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if err != nil {
		return fmt.Errorf("listening on %s: %w (give another address with --addr)", addr, err)
	}
	return ServeListener(ctx, l, h)
}

// ServeListener is Serve on a listener, which it closes.
func ServeListener(ctx context.Context, l net.Listener, h http.Handler) error {
	stopping, stop := context.WithCancel(context.Background())
	defer stop()
	srv := &http.Server{
		Handler:           endStreams(stopping, h),
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       readTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    256 << 10,
	}
	srv.RegisterOnShutdown(stop)
	direct := newDirectly(srv, l.Addr())
	defer direct.end()
	if site, ok := h.(*Site); ok {
		l, srv.ConnState = pollListener{l, site.kept, direct}, idle
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serving on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), stopTime)
	defer cancel()
	if err := errors.Join(srv.Shutdown(grace), direct.finish(grace)); err != nil {
		return fmt.Errorf("stopping the server on %s: %w", l.Addr(), errors.Join(err, srv.Close()))
	}
	return nil
}

// endStreams ends web sockets and event streams, which would never finish by themselves, when the
// server stops.
func endStreams(stopping context.Context, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !streaming(r) {
			next.ServeHTTP(w, r)
			return
		}
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(stopping, cancel)()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func streaming(r *http.Request) bool {
	return r.Header.Get("Upgrade") != "" || strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}

// slowClients bounds how long a client may take to read an answer that is no stream.
func slowClients(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !streaming(r) {
			_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writeTime)) // a test's recorder has none
		}
		next.ServeHTTP(w, r)
	})
}
