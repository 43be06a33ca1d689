package main

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestTracesAreSentWhereTheEnvironmentSays(t *testing.T) {
	for _, name := range []string{"OTEL_TRACES_EXPORTER", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_SDK_DISABLED"} {
		t.Setenv(name, "")
	}
	if p, err := startTracing(t.Context()); p != nil || err != nil {
		t.Errorf("with nothing set: %v, %v", p, err)
	}
	asked := make(chan string, 10)
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked <- r.URL.Path + " " + r.Header.Get("Content-Type")
	}))
	defer collector.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL)
	p, err := startTracing(t.Context())
	if err != nil || p == nil {
		t.Fatalf("with an endpoint: %v, %v", p, err)
	}
	_, span := p.Tracer("test").Start(t.Context(), "something")
	span.End()
	if err := p.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(asked) == 0 {
		t.Error("nothing was sent")
	} else if got := <-asked; got != "/v1/traces application/x-protobuf" {
		t.Errorf("sent %s", got)
	}
	for name, value := range map[string]string{"OTEL_TRACES_EXPORTER": "zipkin", "OTEL_EXPORTER_OTLP_PROTOCOL": "carrier/pigeon"} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(name, value)
			if p, err := startTracing(t.Context()); p != nil || !errors.Is(err, errUsage) {
				t.Errorf("%v, %v", p, err)
			}
		})
	}
	t.Setenv("OTEL_SDK_DISABLED", "true")
	if p, err := startTracing(t.Context()); p != nil || err != nil {
		t.Errorf("disabled: %v, %v", p, err)
	}
}
