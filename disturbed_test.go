package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
)

// built is the program as users run it. The test binary itself may be slowed down by the race detector.
var built struct {
	once sync.Once
	dir  string // of its own, removed by TestMain
	path string
	err  error
}

// asBuilt is the program as users run it, ready to be started with a store of its own.
func asBuilt(t testing.TB, storeAddress string, args ...string) *exec.Cmd {
	t.Helper()
	built.once.Do(func() {
		if built.dir, built.err = os.MkdirTemp("", "entente-test-"); built.err != nil {
			return
		}
		built.path = filepath.Join(built.dir, "entente.exe")
		if out, err := exec.Command("go", "build", "-o", built.path, ".").CombinedOutput(); err != nil {
			built.err = fmt.Errorf("building the program: %w\n%s", err, out)
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	cmd := exec.CommandContext(t.Context(), built.path, args...)
	cmd.Env = append(os.Environ(), "ENTENTE_STORE="+storeAddress)
	return cmd
}

// emptyStores gives the address of an empty store of each kind.
var emptyStores = map[string]func(*testing.T) string{
	"sqlite": func(t *testing.T) string { return filepath.Join(t.TempDir(), "x.db") },
	"neo4j":  func(t *testing.T) string { return neo4jtest.Config(t).URI },
}

// kills is how often a load is killed: on Neo4j less, for each graph is emptied and its queries planned anew.
var kills = map[string]int{"sqlite": 40, "neo4j": 16}

// undisturbed is what the store holds after a load that nothing happens to.
func undisturbed(t *testing.T) string {
	t.Helper()
	address := filepath.Join(t.TempDir(), "undisturbed.db")
	if got := finish(t, asBuilt(t, address, loadArticles...)); got.status != 0 {
		t.Fatalf("%+v", got)
	}
	return snapshot(t, address)
}

// TestKilledLoadGoesOn kills loads without warning while they write and lets another one go on, until
// nothing is left to do; the graph must then be that of an undisturbed load.
func TestKilledLoadGoesOn(t *testing.T) {
	want := undisturbed(t)
	for name, empty := range emptyStores {
		t.Run(name, func(t *testing.T) {
			var writes time.Duration // from the opening of the store to the end, in the latest load of all
			if !t.Run("no kill", func(t *testing.T) {
				address := empty(t)
				_, writes = killLoad(t, address, time.Hour)
				if diff := cmp.Diff(want, snapshot(t, address)); diff != "" {
					t.Error(diff)
				}
			}) || writes == 0 {
				return
			}
			kills := kills[name]
			if testing.Short() {
				kills = 5
			}
			for killed := 0; killed < kills && !t.Failed(); {
				t.Run(fmt.Sprintf("after %d kills", killed), func(t *testing.T) {
					address := empty(t)
					whole := true // nothing was written before
					for {
						after := rand.N(writes)
						if killed >= kills {
							after = time.Hour
						}
						dead, took := killLoad(t, address, after)
						if !dead {
							if whole {
								writes = took // a server that ran for a while writes faster
							}
							break
						}
						killed++
						whole = false
					}
					if diff := cmp.Diff(want, snapshot(t, address)); diff != "" {
						t.Fatal(diff)
					}
				})
			}
		})
	}
}

// killLoad starts a load and kills it that long after it has opened the store, unless it is done before.
func killLoad(t *testing.T, address string, after time.Duration) (dead bool, writes time.Duration) {
	t.Helper()
	cmd := asBuilt(t, address, loadArticles...)
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var begin time.Time
	var output strings.Builder
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		fmt.Fprintln(&output, lines.Text())
		if begin.IsZero() && strings.HasPrefix(lines.Text(), "store: ") {
			begin = time.Now()
			timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
			defer timer.Stop()
		}
	}
	if err = cmd.Wait(); err == nil {
		return false, time.Since(begin)
	}
	if status := cmd.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() {
		t.Fatalf("the load failed by itself: %v\n%s", err, &output)
	}
	return true, 0
}

// TestNeo4jRestartedUnderLoad stops the server in the middle of a load and starts it again: the load
// waits for it, and the graph is that of an undisturbed one.
func TestNeo4jRestartedUnderLoad(t *testing.T) {
	server := neo4jtest.Own(t, filepath.Join("scripts", "neo4j"))
	want := undisturbed(t)
	load := asBuilt(t, server.URI, loadArticles...)
	var output bytes.Buffer
	load.Stdout, load.Stderr = &output, &output
	defer func() { t.Logf("the load said:\n%s", &output) }()
	if err := load.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- load.Wait() }()
	untilStored(t, server, 3, ended)
	server.Down(t)
	select {
	case err := <-ended:
		t.Fatalf("the load was done before the server was down: %v\n%s", err, &output)
	default:
	}
	server.Up(t)
	if err := <-ended; err != nil {
		t.Fatalf("the load gave up: %v\n%s", err, &output)
	}
	for _, say := range []string{" 0 failed", "does not answer", "trying again for up to", "answers again"} {
		if !strings.Contains(output.String(), say) {
			t.Errorf("the load does not say %q:\n%s", say, &output)
		}
	}
	if diff := cmp.Diff(want, snapshot(t, server.URI)); diff != "" {
		t.Error(diff)
	}
}

// untilStored waits for the first articles of a load.
func untilStored(t *testing.T, server *neo4jtest.Server, articles int64, ended <-chan error) {
	t.Helper()
	for {
		select {
		case err := <-ended:
			t.Fatalf("the load ended before it stored %d articles: %v", articles, err)
		case <-time.After(20 * time.Millisecond):
		}
		rows := neo4jtest.Run(t, neo4j.Config{URI: server.URI}, "MATCH (a:Article) RETURN count(a)")
		if n, ok := rows[0].Values[0].(int64); ok && n >= articles {
			return
		}
	}
}
