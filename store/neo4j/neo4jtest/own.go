package neo4jtest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"testing"
)

// Server is a Neo4j that a test may stop and start.
type Server struct {
	URI    string
	script string
	env    []string
}

// Own starts a server for one test, on free ports and with a folder that is removed at its end, by
// that script (scripts/neo4j). The test is skipped where Variable is not set, or the script cannot start one.
func Own(t *testing.T, script string) *Server {
	t.Helper()
	if os.Getenv(Variable) == "" {
		t.Skip("no Neo4j: set " + Variable + " as for the other tests; this one starts another server with " + script)
	}
	bolt, http := freePort(t), freePort(t)
	s := &Server{URI: "bolt://127.0.0.1:" + bolt, script: script, env: append(os.Environ(),
		"NEO4J_BOLT_PORT="+bolt, "NEO4J_HTTP_PORT="+http, "NEO4J_HOME_DIR="+t.TempDir(), "NEO4J_HEAP=512m", "NEO4J_PAGECACHE=128m")}
	t.Cleanup(func() {
		if out, err := s.run("wipe"); err != nil {
			t.Errorf("%s wipe: %v\n%s", script, err, out)
		}
	})
	if out, err := s.run("up"); err != nil {
		t.Skipf("no Neo4j of its own: %s up: %v\n%s", script, err, out)
	}
	return s
}

// Up starts the server and waits until it answers.
func (s *Server) Up(t *testing.T) { s.must(t, "up") }

// Down stops the server; what it holds stays.
func (s *Server) Down(t *testing.T) { s.must(t, "down") }

func (s *Server) must(t *testing.T, command string) {
	t.Helper()
	if out, err := s.run(command); err != nil {
		t.Fatalf("%s %s: %v\n%s", s.script, command, err, out)
	}
}

func (s *Server) run(command string) (output []byte, err error) {
	cmd := exec.Command("bash", s.script, command)
	cmd.Env = s.env
	return cmd.CombinedOutput()
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return fmt.Sprint(l.Addr().(*net.TCPAddr).Port)
}
