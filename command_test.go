package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/registry"
)

// asCommand makes the test binary behave as entente itself.
const asCommand = "ENTENTE_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
		return
	}
	status := m.Run()
	if built.dir != "" {
		_ = os.RemoveAll(built.dir)
	}
	os.Exit(status)
}

// entente is the program, ready to be started with a store of its own.
func entente(t testing.TB, storeAddress string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Env = append(os.Environ(), asCommand+"=1", "ENTENTE_STORE="+storeAddress, "GOCOVERDIR="+t.TempDir())
	return cmd
}

// outcome of a command that ended.
type outcome struct {
	status         int
	stdout, stderr string
}

func finish(t testing.TB, cmd *exec.Cmd) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return outcome{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

const sound = `{"id":"a","lang":"fr","published":"2024-05-14","text":"Le Gabon et le Togo ont signé mardi à Lomé un protocole sur les ports."}` + "\n"

func TestExitStatusAndMessages(t *testing.T) {
	dir := t.TempDir()
	blocked := filepath.Join(dir, "missing", "x.db")
	wrong := filepath.Join(dir, "wrong.txt")
	if err := os.WriteFile(wrong, []byte("== none\nlang: fr\ntext:\nLe Gabon et le Togo ont signé à Lomé un protocole.\n=> none\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		args   []string
		stdin  string
		store  string
		status int
		stdout string // pattern
		stderr string // pattern
	}{
		{name: "version", args: []string{"version"}, stdout: `^entente \S+ go1\.\S+ \w+/\w+\n$`},
		{name: "help", args: []string{"--help"}, stdout: `(?s)serve.*load.*extract.*eval.*retract.*reread.*export.*version`},
		{name: "help of a command", args: []string{"load", "--help"}, stdout: `ENTENTE_STORE`},
		{name: "unknown command", args: []string{"lod"}, status: exitUsage, stderr: `unexpected argument lod`},
		{name: "no path", args: []string{"load"}, status: exitUsage, stderr: `name a file or a folder`},
		{name: "impossible date flag", args: []string{"extract", "--published", "2023-02-30", "-"}, status: exitUsage, stderr: `"2023-02-30"`},
		{name: "unknown language flag", args: []string{"extract", "--lang", "tlh", "-"}, status: exitUsage, stderr: `one of fr, en, es, pt, ar`},
		{name: "sound article", args: []string{"load", "-"}, stdin: sound, stdout: `1 article read: 1 new, 0 changed, 0 unchanged, 0 failed`, stderr: `store: SQLite file`},
		{name: "broken line beside a sound one", args: []string{"load", "-"}, stdin: "{\n" + sound, status: exitArticles, stdout: `1 new, 0 changed, 0 unchanged, 1 failed`, stderr: `failed: -:1: broken JSON`},
		{name: "missing file beside standard input", args: []string{"load", "nowhere.txt", "-"}, stdin: sound, status: exitArticles, stdout: `1 new`, stderr: `failed: nowhere.txt: no such file`},
		{name: "extract", args: []string{"extract", "-"}, stdin: sound, stdout: `^\{"id":"a","lang":"fr","published":"2024-05-14","title":"","accords":\[`},
		{name: "extract of nothing sound", args: []string{"extract", "-"}, stdin: "{\n", status: exitArticles, stdout: `^$`, stderr: `broken JSON`},
		{name: "store in a folder that is not there", args: []string{"load", "-"}, stdin: sound, store: blocked, status: exitStore, stderr: regexp.QuoteMeta(blocked)},
		{name: "store of an unknown kind", args: []string{"load", "-"}, stdin: sound, store: "neo5://x", status: exitUsage, stderr: `neo4j:`},
		{name: "retract what is not there", args: []string{"retract", "nothing"}, status: exitFailed, stderr: `"nothing": not found`},
		{name: "eval without its file", args: []string{"eval", "nowhere.jsonl"}, status: exitFailed, stderr: `nowhere\.jsonl`},
		{name: "eval of cases", args: []string{"eval", filepath.Join("extract", "cases", "places.txt")}, stdout: `: (\d+) of \d+ cases as expected\n$`},
		{name: "eval of cases that fail", args: []string{"eval", wrong}, status: exitFailed, stdout: `:1: none: too much: GA\+TG`, stderr: `1 of 1 cases fail`},
		{name: "eval of cases beside another file", args: []string{"eval", wrong, "nowhere.jsonl"}, status: exitFailed, stderr: `is run alone`},
		{name: "dry run of articles", args: []string{"load", "--dry-run", "-"}, status: exitUsage, stderr: `entente extract`},
		{
			name: "dry run of a register", args: []string{"load", "--dry-run", "--register", "-"}, status: exitArticles,
			stdin:  `{"id":"7","title":"Convention between France and Spain","parties":["FRANCE","SPAIN"],"subject":"TRADE"}` + "\n{}\n",
			stdout: `^\{"id":"7","parties":\["ES","FR"\],"titleParties":\["ES","FR"\],"domains":\["TRADE"\],"unmapped":\[\]\}\n$`,
			stderr: `failed: -:2: no "id"`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.store == "" {
				tt.store = filepath.Join(t.TempDir(), "x.db")
			}
			cmd := entente(t, tt.store, tt.args...)
			cmd.Stdin = strings.NewReader(tt.stdin)
			got := finish(t, cmd)
			if got.status != tt.status {
				t.Errorf("status %d, want %d", got.status, tt.status)
			}
			if !regexp.MustCompile(tt.stdout).MatchString(got.stdout) {
				t.Errorf("standard output %q does not match %q", got.stdout, tt.stdout)
			}
			if !regexp.MustCompile(tt.stderr).MatchString(got.stderr) {
				t.Errorf("standard error %q does not match %q", got.stderr, tt.stderr)
			}
		})
	}
}

// snapshot is everything that the store holds, as text.
func snapshot(t testing.TB, address string) string {
	t.Helper()
	st, err := registry.Open(t.Context(), registry.Config{Address: address, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close(context.Background())
	var b strings.Builder
	e := json.NewEncoder(&b)
	err = st.Walk(t.Context(), func(r store.ArticleRecord, reports []store.Report) error {
		return errors.Join(e.Encode(r), e.Encode(reports))
	}, func(a kg.Accord) error { return e.Encode(a) })
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// loadArticles is the command of the tests that disturb loads, in transactions of few articles.
var loadArticles = []string{"load", "--batch=3", "examples/articles"}

func loadAll(t *testing.T, address string) {
	t.Helper()
	if got := finish(t, entente(t, address, loadArticles...)); got.status != 0 {
		t.Fatalf("%+v", got)
	}
}

// TestServe starts the server on the example articles, asks it and stops it.
func TestServe(t *testing.T) {
	cmd := entente(t, filepath.Join(t.TempDir(), "x.db"), "serve", "--addr=127.0.0.1:0", "--load=examples/articles")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	log, url := untilServing(t, stderr)
	if !strings.Contains(log, " 0 failed") {
		t.Errorf("log %q", log)
	}
	query := `{"query":"{ relationship(a: \"MA\", b: \"NE\") { accords { nodes { title evidence { quote } } } } }"}`
	answer, err := http.Post(url+"/graphql", "application/json", strings.NewReader(query))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || !bytes.Contains(body, []byte(`"quote":"`)) {
		t.Errorf("answer %s, %v", body, err)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(stderr)
	if err != nil {
		t.Error(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("the server did not stop cleanly: %v\n%s", err, rest)
	}
}

// untilServing reads the log up to the line that tells the address.
func untilServing(t *testing.T, stderr io.Reader) (log, url string) {
	t.Helper()
	serving := regexp.MustCompile(`serving on (http://[0-9.:]+)/\n`)
	buffer := make([]byte, 4096)
	for {
		n, err := stderr.Read(buffer)
		log += string(buffer[:n])
		if found := serving.FindStringSubmatch(log); found != nil {
			return log, found[1]
		}
		if err != nil {
			t.Fatalf("the server ended: %v\n%s", err, log)
		}
	}
}
