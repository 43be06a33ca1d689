package main

import (
	"sync"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/kg"
)

// earlyReader is the reader of articles while its language files are still being read, so that the
// store is opened and the first files are parsed meanwhile.
type earlyReader struct {
	get func() (*extract.Reader, error)
}

func startReader() earlyReader {
	r := earlyReader{sync.OnceValues(func() (*extract.Reader, error) { return extract.New() })}
	go func() { _, _ = r.get() }() // whoever uses it meets the error
	return r
}

// Read waits until the language files are read. They are part of the program: an error in them
// fails every article, so that nothing is stored.
func (r earlyReader) Read(a kg.Article) kg.Reading {
	reader, err := r.get()
	if err != nil {
		panic(err)
	}
	return reader.Read(a)
}
