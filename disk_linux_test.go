package main

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// disk gives a folder on a disk of its own, of that size, and a way to mount it anew.
func disk(t *testing.T, size string) (dir string, remount func(flags uintptr, size string)) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		if errors.Is(err, syscall.EPERM) {
			t.Skip("no right to mount a small disk: run the tests as root")
		}
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir, func(flags uintptr, size string) {
		t.Helper()
		if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, "size="+size); err != nil {
			t.Fatal(err)
		}
	}
}

// TestLoadOnAFullDisk fills the disk with a load, makes room and loads again.
func TestLoadOnAFullDisk(t *testing.T) {
	undisturbed := filepath.Join(t.TempDir(), "x.db")
	loadAll(t, undisturbed)
	want := snapshot(t, undisturbed)

	dir, remount := disk(t, "900k")
	address := filepath.Join(dir, "x.db")
	got := finish(t, entente(t, address, loadArticles...))
	if got.status != exitStore || !regexp.MustCompile(`x\.db: no space left .*free space`).MatchString(got.stderr) {
		t.Fatalf("on a full disk: %+v", got)
	}
	kept := snapshot(t, address)
	if kept == "" || kept == want {
		t.Errorf("%d of %d bytes are stored, want some", len(kept), len(want))
	}
	for line := range strings.Lines(kept) {
		if strings.Contains(line, `"Digest"`) && !strings.Contains(want, line) {
			t.Errorf("stored, and not what is read: %.200s", line)
		}
	}
	remount(0, "64m")
	loadAll(t, address)
	if diff := cmp.Diff(want, snapshot(t, address)); diff != "" {
		t.Error(diff)
	}
}

// TestCommandsOnAReadOnlyDisk tries every command that writes, and one that reads.
func TestCommandsOnAReadOnlyDisk(t *testing.T) {
	dir, remount := disk(t, "64m")
	address := filepath.Join(dir, "x.db")
	loadAll(t, address)
	before, err := os.ReadFile(address)
	if err != nil {
		t.Fatal(err)
	}
	want := snapshot(t, address)
	remount(syscall.MS_RDONLY, "64m")
	more := filepath.Join(t.TempDir(), "more.jsonl")
	if err := os.WriteFile(more, []byte(sound), 0o600); err != nil {
		t.Fatal(err)
	}
	refused := regexp.MustCompile(`entente: .*` + regexp.QuoteMeta(address) + `.*read-only`)
	for _, tt := range []struct {
		args  []string
		stdin string
	}{
		{[]string{"load", "-"}, sound},
		{[]string{"retract", "fr-15"}, ""},
		{[]string{"review", "--as=Awa"}, "c\n"},
		{[]string{"review", "--import=-"}, `{"type":"correction","correction":{"id":"cor-1","action":"REJECT","who":"A","when":"2024-05-06T07:08:09.000000Z","target":{"mention":"m-1","article":"fr-15"}}}`},
		{[]string{"serve", "--addr=127.0.0.1:0", "--load=" + more}, ""},
	} {
		cmd := entente(t, address, tt.args...)
		cmd.Stdin = strings.NewReader(tt.stdin)
		if got := finish(t, cmd); got.status != exitStore || !refused.MatchString(got.stderr) {
			t.Errorf("%v: status %d, %s", tt.args, got.status, got.stderr)
		}
	}
	if got := finish(t, entente(t, address, "export")); got.status != 0 || !strings.Contains(got.stdout, `"type":"accord"`) {
		t.Errorf("export: status %d, %s", got.status, got.stderr)
	}
	if diff := cmp.Diff(want, snapshot(t, address)); diff != "" {
		t.Error(diff)
	}
	if after, err := os.ReadFile(address); err != nil || string(after) != string(before) {
		t.Errorf("the file is another one: %v", err)
	}
}
