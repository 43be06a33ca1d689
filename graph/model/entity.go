package model

// IsEntity marks what other subgraphs of a federation can refer to.
func (*Accord) IsEntity() {}

// IsEntity marks what other subgraphs of a federation can refer to.
func (*Article) IsEntity() {}

// IsEntity marks what other subgraphs of a federation can refer to.
func (*Country) IsEntity() {}

// IsEntity marks what other subgraphs of a federation can refer to.
func (*Organisation) IsEntity() {}
