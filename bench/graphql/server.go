package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// server is a process that answers on an address.
type server struct {
	name, addr, path string
	cmd              *exec.Cmd
	said             bytes.Buffer
}

// start runs a program until it answers. ADDR and PORT in its arguments and environment stand for
// where it shall listen.
func start(ctx context.Context, name, path string, env []string, program string, args ...string) (*server, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	addr := l.Addr().String()
	_, port, _ := net.SplitHostPort(addr) // as Listen wrote it
	l.Close()
	fill := strings.NewReplacer("{ADDR}", addr, "{PORT}", port)
	for i := range args {
		args[i] = fill.Replace(args[i])
	}
	s := &server{name: name, addr: addr, path: path, cmd: exec.CommandContext(ctx, program, args...)}
	for _, e := range env {
		s.cmd.Env = append(s.cmd.Env, fill.Replace(e))
	}
	s.cmd.Env = append(os.Environ(), s.cmd.Env...)
	s.cmd.Stdout, s.cmd.Stderr = io.Discard, &s.said
	s.cmd.Cancel = func() error { return s.cmd.Process.Signal(syscall.SIGTERM) }
	s.cmd.WaitDelay = 10 * time.Second
	if err := s.cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting %s: %w", name, err)
	}
	for range 600 {
		if c, err := net.Dial("tcp", addr); err == nil {
			return s, c.Close()
		}
		time.Sleep(100 * time.Millisecond)
	}
	return nil, errors.Join(fmt.Errorf("%s does not answer: %s", name, s.said.String()), s.stop())
}

func (s *server) stop() error {
	_ = s.cmd.Process.Signal(syscall.SIGTERM) // it may have stopped by itself
	_ = s.cmd.Wait()                          // its status is the signal
	return nil
}

func (s *server) pid() int { return s.cmd.Process.Pid }

// processor is the processor time of a process so far, 0 where it cannot be told.
func processor(pid int) time.Duration {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(b[bytes.LastIndexByte(b, ')')+1:]))
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * 10 * time.Millisecond
}

// memory is the resident memory of a process in MB.
func memory(pid int) int {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, _ := strings.Cut(string(b), "VmRSS:")
	kb, _ := strconv.Atoi(strings.Fields(after + " 0")[0])
	return kb >> 10
}
