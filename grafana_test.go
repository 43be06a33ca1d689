package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

// column is a field of what a panel shows. The plugin takes it by its selector, gives it the type, and
// calls it by its text.
type column struct {
	Selector, Text, Type string
	TimestampFormat      string
}

// nodeGraph are the fields that Grafana's node graph cannot do without, by the plugin's format.
var nodeGraph = map[string][]string{"node-graph-nodes": {"id"}, "node-graph-edges": {"id", "source", "target"}}

// dashboard is what the test reads of a dashboard of Grafana.
type dashboard struct {
	Panels []struct {
		Title   string
		Targets []struct {
			RefID   string
			Options struct {
				Query string `json:"body_graphql_query"`
			} `json:"url_options"`
			Root     string `json:"root_selector"`
			Format   string
			Columns  []column
			Computed []column `json:"computed_columns"`
		}
		Transformations []struct {
			Options struct{ Fields []string }
		}
	}
	Templating struct {
		List []struct{ Name, Query string }
	}
}

// Every question of the dashboard has an answer in the example corpus, in which its rows and columns
// stand where the panel looks for them.
func TestGrafanaDashboardAsksWhatIsThere(t *testing.T) {
	b, err := os.ReadFile("deploy/grafana/dashboards/entente.json")
	if err != nil {
		t.Fatal(err)
	}
	var d dashboard
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatal(err)
	}
	values := []string{"${__from:date:YYYY-MM-DD}", "1945-01-01", "${__to:date:YYYY-MM-DD}", "2026-12-31"}
	for _, v := range d.Templating.List {
		values = append(values, "${"+v.Name+"}", v.Query)
	}
	fill := strings.NewReplacer(values...)

	s, err := registry.Open(t.Context(), registry.Config{Address: filepath.Join(t.TempDir(), "graph.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	reader, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := loader.Load(t.Context(), s, loader.Input{Paths: []string{"examples/articles"}}, loader.Options{Reader: reader, Version: "test"}); err != nil {
		t.Fatal(err)
	}
	h := web.New(web.Config{Store: s})
	for _, panel := range d.Panels {
		for _, target := range panel.Targets {
			t.Run(panel.Title+"/"+target.RefID, func(t *testing.T) {
				query := fill.Replace(target.Options.Query)
				if strings.Contains(query, "${") {
					t.Fatalf("a variable is left: %s", query)
				}
				rows := rowsAt(t, h, query, target.Root)
				if len(rows) == 0 {
					t.Fatalf("no rows at %s", target.Root)
				}
				names := map[string]bool{}
				for _, column := range target.Columns {
					if !anyHas(rows, column.Selector) {
						t.Errorf("no row has %s", column.Selector)
					}
					if names[column.Text] {
						t.Errorf("two columns are called %s", column.Text)
					}
					names[column.Text] = true
					for _, row := range rows {
						if v := at(row, column.Selector); !column.takes(v) {
							t.Errorf("%s is no %s: %v", column.Selector, column.Type, v)
						}
					}
				}
				for _, column := range target.Computed {
					for _, name := range regexp.MustCompile(`[a-z]\w*`).FindAllString(column.Selector, -1) {
						if !names[name] {
							t.Errorf("%s is computed of %s, which no column is called", column.Text, name)
						}
					}
					names[column.Text] = true
				}
				wanted := nodeGraph[target.Format]
				for _, change := range panel.Transformations {
					wanted = append(slices.Clone(wanted), change.Options.Fields...)
				}
				for _, name := range wanted {
					if !names[name] {
						t.Errorf("no column is called %s", name)
					}
				}
			})
		}
	}
	if len(d.Panels) < 8 {
		t.Errorf("%d panels", len(d.Panels))
	}
}

// takes tells whether the plugin can give a value the column's type; null it leaves out.
func (c column) takes(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case float64:
		return c.Type == "number"
	case string:
		if c.Type == "timestamp" {
			_, err := time.Parse(c.TimestampFormat, v)
			return err == nil
		}
		return c.Type == "string"
	default:
		return false
	}
}

// rowsAt asks the query and gives what stands at the selector: a list, or one object as a list.
func rowsAt(t *testing.T, h http.Handler, query, selector string) []any {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var got map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got["errors"] != nil {
		t.Fatalf("%s\n%s", query, w.Body)
	}
	if rows, ok := at(got, selector).([]any); ok {
		return rows
	}
	return []any{at(got, selector)}
}

// at follows a selector, field by field.
func at(value any, selector string) any {
	for _, field := range strings.Split(selector, ".") {
		object, ok := value.(map[string]any)
		if !ok {
			return nil
		}
		value = object[field]
	}
	return value
}

func anyHas(rows []any, selector string) bool {
	for _, row := range rows {
		if at(row, selector) != nil {
			return true
		}
	}
	return false
}

// What is handed to Docker and Grafana is YAML, names files that are there and the data source that
// the dashboard asks.
func TestDeployment(t *testing.T) {
	var compose struct {
		Services map[string]struct {
			Image       string
			Environment map[string]string
			Volumes     []string
		}
		Volumes map[string]any
	}
	readYAML(t, "deploy/compose.yaml", &compose)
	for _, name := range []string{"neo4j", "entente", "grafana"} {
		if compose.Services[name].Image == "" {
			t.Errorf("no service %s", name)
		}
	}
	for name, service := range compose.Services {
		for _, v := range service.Volumes {
			from, _, _ := strings.Cut(v, ":")
			if strings.HasPrefix(from, ".") {
				if _, err := os.Stat(filepath.Join("deploy", from)); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			} else if _, ok := compose.Volumes[from]; !ok {
				t.Errorf("%s: no volume %s", name, from)
			}
		}
	}
	var sources struct {
		Datasources []struct{ UID, Type, URL string }
	}
	readYAML(t, "deploy/grafana/datasources/entente.yaml", &sources)
	if len(sources.Datasources) != 1 {
		t.Fatalf("data sources %v", sources)
	}
	source := sources.Datasources[0]
	if variable := strings.TrimPrefix(source.URL, "$"); compose.Services["grafana"].Environment[variable] == "" {
		t.Errorf("compose.yaml gives Grafana no %s", variable)
	}
	if plugins := compose.Services["grafana"].Environment["GF_INSTALL_PLUGINS"]; plugins != source.Type {
		t.Errorf("plugins %s, data source of type %s", plugins, source.Type)
	}
	var providers struct{ Providers []struct{ Type string } }
	readYAML(t, "deploy/grafana/dashboards/dashboards.yaml", &providers)
	if len(providers.Providers) != 1 {
		t.Errorf("providers %v", providers)
	}
	b, err := os.ReadFile("deploy/grafana/dashboards/entente.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, uid := range regexp.MustCompile(`"uid": "([^"]*)"`).FindAllStringSubmatch(string(b), -1) {
		if uid[1] != source.UID {
			t.Errorf("the dashboard asks data source %s", uid[1])
		}
	}
}

func readYAML(t *testing.T, file string, into any) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(b, into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}
