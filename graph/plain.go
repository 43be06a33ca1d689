package graph

import (
	"context"
	"io"
	"strconv"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// plainRows writes the rows of long lists itself, where every field that is asked of them is plain: it
// lies in the row, or one question to the store brings it for all rows. The generated code makes a
// goroutine a row and a context a field; that costs more than the store does. Whatever is not plain,
// and every error, is left to the generated code: what is written here is the same, byte by byte.
func (r *Resolver) plainRows(schema *ast.Schema) graphql.FieldMiddleware {
	types := namesOf(schema)
	return func(ctx context.Context, next graphql.Resolver) (any, error) {
		fc := graphql.GetFieldContext(ctx)
		value, err := foundOf(ctx, fc).or(next)(ctx)
		if err != nil {
			return value, err
		}
		write := r.writerOf(ctx, types, fc.Field.Selections, value)
		if write == nil {
			return value, nil
		}
		return graphql.WriterFunc(func(w io.Writer) {
			room := rooms.Get().(*[]byte)
			defer putRoom(room)
			*room = write((*room)[:0])
			_, _ = w.Write(*room) // into memory
		}), nil
	}
}

// namesOf gives what a fragment may call each type of a schema: by its name, or that of an interface.
func namesOf(schema *ast.Schema) map[string][]string {
	types := map[string][]string{}
	for name := range schema.Types {
		types[name] = []string{name}
		for _, d := range schema.Implements[name] {
			types[name] = append(types[name], d.Name)
		}
	}
	return types
}

// rooms are for what is written before it is copied; larger ones are not kept.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

const mostRoom = 1 << 20

func putRoom(room *[]byte) {
	if cap(*room) <= mostRoom {
		rooms.Put(room)
	}
}

// appender adds JSON to what is there.
type appender func(b []byte) []byte

// row adds an object as JSON.
type row[O any] func(b []byte, o O) []byte

// columns knows the plain fields of a type: how to write one of all rows, nil where it is asked for in
// a way that is not plain.
type columns[O any] map[string]func(p *plain, f graphql.CollectedField, rows []O) row[O]

// plain is a list that is being written.
type plain struct {
	ctx       context.Context
	resolver  *Resolver
	types     map[string][]string // of each type, what a fragment may name it
	operation *graphql.OperationContext
}

// fieldsOf gives what is asked of an object of a type.
func (p *plain) fieldsOf(typeName string, set ast.SelectionSet) []graphql.CollectedField {
	return graphql.CollectFields(p.operation, set, p.types[typeName])
}

// objects gives how to write objects of a type, nil where something that is asked of them is not plain.
func objects[O any](p *plain, typeName string, known columns[O], set ast.SelectionSet, rows []O) row[O] {
	return objectsWith(p, typeName, known, p.fieldsOf(typeName, set), rows)
}

// objectsWith is objects of which these fields are asked.
func objectsWith[O any](p *plain, typeName string, known columns[O], fields []graphql.CollectedField, rows []O) row[O] {
	names := make([][]byte, len(fields))
	values := make([]row[O], len(fields))
	room := make([]byte, 0, 16*len(fields)) // for all names
	for i, f := range fields {
		start := len(room)
		room = append(appendQuoted(append(room, ','), f.Alias), ':')
		names[i] = room[start:len(room):len(room)]
		column := known[f.Name]
		switch {
		case f.IsDeferred():
			return nil
		case f.Name == "__typename":
			values[i] = func(b []byte, _ O) []byte { return appendQuoted(b, typeName) }
		case column == nil:
			return nil
		default:
			if values[i] = column(p, f, rows); values[i] == nil {
				return nil
			}
		}
	}
	if len(names) > 0 {
		names[0] = names[0][1:]
	}
	return func(b []byte, o O) []byte {
		b = append(b, '{')
		for i, value := range values {
			b = value(append(b, names[i]...), o)
		}
		return append(b, '}')
	}
}

// list writes rows; a nil slice is an empty list.
func appendList[O any](b []byte, rows []O, one row[O]) []byte {
	b = append(b, '[')
	for i, o := range rows {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(b, o)
	}
	return append(b, ']')
}

// text is a column that is always known.
func text[O any, S ~string](get func(O) S) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(*plain, graphql.CollectedField, []O) row[O] {
		return func(b []byte, o O) []byte { return appendQuoted(b, string(get(o))) }
	}
}

// maybe is a column that is null where it is empty.
func maybe[O any, S ~string](get func(O) S) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(*plain, graphql.CollectedField, []O) row[O] {
		return func(b []byte, o O) []byte {
			if s := get(o); s != "" {
				return appendQuoted(b, string(s))
			}
			return append(b, "null"...)
		}
	}
}

func number[O any](get func(O) int) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(*plain, graphql.CollectedField, []O) row[O] {
		return func(b []byte, o O) []byte { return strconv.AppendInt(b, int64(get(o)), 10) }
	}
}

func decimal[O any](get func(O) float64) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(*plain, graphql.CollectedField, []O) row[O] {
		return func(b []byte, o O) []byte { return strconv.AppendFloat(b, get(o), 'g', -1, 64) }
	}
}

func truth[O any](get func(O) bool) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(*plain, graphql.CollectedField, []O) row[O] {
		return func(b []byte, o O) []byte { return strconv.AppendBool(b, get(o)) }
	}
}

// texts is a column of lists.
func texts[O any, S ~string](get func(O) []S) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(*plain, graphql.CollectedField, []O) row[O] {
		return func(b []byte, o O) []byte {
			return appendList(b, get(o), func(b []byte, s S) []byte { return appendQuoted(b, string(s)) })
		}
	}
}

// inner is a column of objects, one a row; those that are nil are null.
func inner[O any, I comparable](typeName string, known columns[I], get func(O) I) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(p *plain, f graphql.CollectedField, rows []O) row[O] {
		var none I
		one := objects(p, typeName, known, f.Selections, each(rows, get))
		if one == nil {
			return nil
		}
		return func(b []byte, o O) []byte {
			if i := get(o); i != none {
				return one(b, i)
			}
			return append(b, "null"...)
		}
	}
}

const hexDigits = "0123456789ABCDEF"

// appendQuoted writes a string as gqlgen does.
func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '\t':
			b = append(b, `\t`...)
		case '\r':
			b = append(b, `\r`...)
		case '\n':
			b = append(b, `\n`...)
		case '\\', '"':
			b = append(b, '\\', c)
		default:
			b = append(b, `\u00`...)
			b = append(b, hexDigits[c>>4], hexDigits[c&0xf])
		}
		start = i + 1
	}
	return append(append(b, s[start:]...), '"')
}
