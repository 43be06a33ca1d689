package export

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

// spool keeps what has to be written later in a temporary file.
type spool struct {
	file *os.File
	*bufio.Writer
}

func newSpool() (*spool, error) {
	f, err := os.CreateTemp("", "entente-export-*")
	if err != nil {
		return nil, fmt.Errorf("keeping a part of the export: %w", err)
	}
	return &spool{f, bufio.NewWriterSize(f, 1<<16)}, nil
}

// pour writes all that was kept to w.
func (s *spool) pour(w io.Writer) error {
	if err := s.Flush(); err != nil {
		return fmt.Errorf("keeping a part of the export: %w", err)
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("keeping a part of the export: %w", err)
	}
	if _, err := io.Copy(w, s.file); err != nil {
		return fmt.Errorf("writing the export: %w", err)
	}
	return nil
}

func (s *spool) remove() {
	s.file.Close()
	os.Remove(s.file.Name())
}
