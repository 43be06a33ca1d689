package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"runtime"
	"time"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

type serveCmd struct {
	storeFlags
	pipelineFlags
	limitFlags
	Addr            string   `help:"Address to listen on." default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	Load            []string `help:"Files or directories to load first." placeholder:"PATH"`
	NoPlayground    bool     `help:"Leave out the playground."`
	NoExplorer      bool     `help:"Leave out the explorer."`
	NoIntrospection bool     `help:"Refuse questions about the schema; the playground then cannot complete."`
	Tokens          string   `help:"Who may correct what is read, as NAME:ROLE:TOKEN with commas between; a role is reviewer or admin. Better given by the environment." placeholder:"LIST"`
	Origins         []string `help:"Sites whose pages may ask from a browser, as https://HOST; * for all." placeholder:"ORIGIN"`
	Rate            float64  `help:"Requests a second that one client may send; 0: no limit." default:"0"`
	RateBurst       int      `help:"Requests that one client may send at once; 0: twice the rate." default:"0"`
	ClientHeader    string   `help:"Header in which a proxy before the server writes the client's address, such as X-Forwarded-For." placeholder:"NAME"`
	Allow           string   `help:"Run only the operations of this folder (*.graphql) or manifest of persisted queries." placeholder:"PATH"`
	Cache           int64    `help:"MiB of answers that are kept while the graph does not change; 0: none." default:"64"`
	LogFormat       string   `help:"How lines of the log are written: text or json." enum:"text,json" default:"text"`
	LogLevel        string   `help:"Least level of what is logged: debug (every request), info, warn or error." enum:"debug,info,warn,error" default:"info"`
}

// limitFlags bound a GraphQL request; 0 keeps the default of package graph.
type limitFlags struct {
	Body       int64         `name:"limit-body" help:"Bytes of a request's body; 0: 128 KiB." default:"0"`
	Tokens     int           `name:"limit-tokens" help:"Tokens of a query; 0: 4,000." default:"0"`
	Depth      int           `name:"limit-depth" help:"Fields inside fields; 0: 16." default:"0"`
	Fields     int           `name:"limit-fields" help:"Fields once fragments are spread; 0: 2,000." default:"0"`
	Aliases    int           `name:"limit-aliases" help:"Aliases once fragments are spread; 0: 60." default:"0"`
	Directives int           `name:"limit-directives" help:"Directives of a query; 0: 40." default:"0"`
	Complexity int           `name:"limit-complexity" help:"Price of an operation; 0: 60,000." default:"0"`
	Time       time.Duration `name:"limit-time" help:"Time until the queries of a request are stopped; 0: 10 s." default:"0"`
}

// Run loads, then serves until the process is told to stop. Articles that fail are told and do not
// keep the server from starting.
func (c serveCmd) Run(ctx context.Context) (err error) {
	accounts, err := graph.ParseAccounts(c.Tokens)
	if err != nil {
		return fmt.Errorf("%w: --tokens: %w", errUsage, err)
	}
	var allowed graph.AllowList
	if c.Allow != "" {
		if allowed, err = graph.ReadAllowList(c.Allow); err != nil {
			return fmt.Errorf("%w: --allow: %w", errUsage, err)
		}
	}
	traces, err := startTracing(ctx)
	if err != nil {
		return err
	}
	// The address is taken first, so that a load is not in vain where it is in use.
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("listening on %s: %w (give another address with --addr)", c.Addr, err)
	}
	defer listener.Close()
	var reader earlyReader
	if len(c.Load) > 0 {
		reader = startReader()
	}
	st, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer shut(ctx, st, &err)
	if len(c.Load) > 0 {
		summary, err := c.load(ctx, st, loader.Input{Paths: c.Load, Stdin: stdin(ctx)}, reader)
		if err != nil {
			return err
		}
		fmt.Fprintln(os.Stderr, summary)
	}
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	config := web.Config{
		Store:   st,
		Logger:  slog.New(logHandler(c.LogFormat, level)),
		Version: version(),
		Limits:  graph.Limits(c.limitFlags),

		Corrector: corrector{st},
		Accounts:  accounts,

		Origins:   c.Origins,
		Rate:      graph.Rate{PerSecond: c.Rate, Burst: c.RateBurst, Header: c.ClientHeader},
		AllowList: allowed,
		Cache:     c.Cache << 20,

		NoIntrospection: c.NoIntrospection,
		NoPlayground:    c.NoPlayground,
		NoExplorer:      c.NoExplorer,
	}
	if traces != nil {
		defer func() { err = errors.Join(err, traces.Shutdown(context.WithoutCancel(ctx))) }()
		config.Tracing, config.Database = traces, registry.Kind(c.Store)
	}
	defer runtime.KeepAlive(make([]byte, ballast))
	go st.Tally(ctx, store.Filter{}, store.ByYear, "", 1) // what a store counts in memory is there before anybody asks
	fmt.Fprintf(os.Stderr, "serving on http://%s/\n", listener.Addr())
	return web.ServeListener(ctx, listener, web.New(config))
}

// ballast is memory that is never touched, and so never taken from the system: the collector of garbage,
// which runs when the memory has doubled, does not run many times a second where little is in use.
const ballast = 32 << 20

func logHandler(format string, level slog.Level) slog.Handler {
	options := &slog.HandlerOptions{Level: level}
	if format == "json" {
		return slog.NewJSONHandler(os.Stderr, options)
	}
	return slog.NewTextHandler(os.Stderr, options)
}
