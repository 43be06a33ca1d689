package neo4j_test

import (
	"testing"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return neo4jtest.Open(t, storetest.Catalogue{}) })
}
