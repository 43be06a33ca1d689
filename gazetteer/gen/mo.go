package main

import (
	"encoding/binary"
	"fmt"
	"os"
)

// readMO reads a gettext catalogue of little-endian order: by message, its translation.
func readMO(name string) (map[string]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w (has gazetteer/gen/fetch.sh been run?)", err)
	}
	if len(b) < 28 || binary.LittleEndian.Uint32(b) != 0x950412de {
		return nil, fmt.Errorf("reading %s: no gettext catalogue of little-endian order", name)
	}
	at := func(i uint32) uint32 { return binary.LittleEndian.Uint32(b[i:]) }
	n, ids, strs := at(8), at(12), at(16)
	out := make(map[string]string, n)
	for i := uint32(0); i < n; i++ {
		id := b[at(ids+8*i+4):][:at(ids+8*i)]
		str := b[at(strs+8*i+4):][:at(strs+8*i)]
		if len(id) > 0 {
			out[string(id)] = string(str)
		}
	}
	return out, nil
}
