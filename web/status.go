package web

import "net/http"

// statusWriter remembers what was answered.
type statusWriter struct {
	http.ResponseWriter
	status int
	bytes  int64
	sent   bool
}

// WriteHeader remembers the first status.
func (w *statusWriter) WriteHeader(status int) {
	if !w.sent && status >= http.StatusOK {
		w.status, w.sent = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write counts bytes.
func (w *statusWriter) Write(b []byte) (int, error) {
	w.sent = true
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

// Flush passes on: server-sent events need it.
func (w *statusWriter) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() } // a writer that cannot flush sends at the end

// Unwrap is for http.ResponseController: deadlines and hijacking for web sockets.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
