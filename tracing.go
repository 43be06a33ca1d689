package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
)

// startTracing gives what traces are handed to, nil where the environment asks for none: traces are
// sent where OTEL_TRACES_EXPORTER is otlp, or an endpoint is named. All else (endpoint, headers,
// protocol, sampler, batches, attributes) is read from the variables of OpenTelemetry by its SDK.
func startTracing(ctx context.Context) (*sdk.TracerProvider, error) {
	named := cmp.Or(os.Getenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"), os.Getenv("OTEL_EXPORTER_OTLP_ENDPOINT"))
	wanted := os.Getenv("OTEL_TRACES_EXPORTER")
	switch {
	case strings.EqualFold(os.Getenv("OTEL_SDK_DISABLED"), "true"), wanted == "none", wanted == "" && named == "":
		return nil, nil
	case wanted != "" && wanted != "otlp":
		return nil, fmt.Errorf("%w: OTEL_TRACES_EXPORTER is %q: want otlp or none", errUsage, wanted)
	}
	var client otlptrace.Client
	switch protocol := cmp.Or(os.Getenv("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"), os.Getenv("OTEL_EXPORTER_OTLP_PROTOCOL"), "http/protobuf"); protocol {
	case "http/protobuf":
		client = otlptracehttp.NewClient()
	case "grpc":
		client = otlptracegrpc.NewClient()
	default:
		return nil, fmt.Errorf("%w: OTEL_EXPORTER_OTLP_PROTOCOL is %q: want http/protobuf or grpc", errUsage, protocol)
	}
	exporter, err := otlptrace.New(ctx, client)
	if err != nil {
		return nil, fmt.Errorf("starting the export of traces: %w", err)
	}
	self, err := resource.Merge(
		resource.NewSchemaless(attribute.String("service.name", "entente"), attribute.String("service.version", version())),
		resource.Environment())
	if err != nil {
		return nil, fmt.Errorf("describing this process for traces: %w", err)
	}
	return sdk.NewTracerProvider(sdk.WithBatcher(exporter), sdk.WithResource(self)), nil
}
