package model

// Network is who signs with whom. What takes time to measure is measured when it is asked for.
type Network struct {
	Nodes     []*NetworkNode
	Edges     []*NetworkEdge
	NodeCount int
	EdgeCount int
	Measures  Measures
}

// Measures of a whole network. Each is computed at its first call.
type Measures struct {
	Betweenness func() []float64 // by number of the node, 0 to 1
	PageRank    func() []float64
	Communities func() Communities
}

// Communities part the nodes of a network.
type Communities struct {
	Of         []int // by number of the node, from 1 on, the largest first
	Count      int
	Modularity float64
}

// CommunityCount is how many communities there are.
func (n *Network) CommunityCount() int { return n.Measures.Communities().Count }

// Modularity is how well the communities part the network.
func (n *Network) Modularity() float64 { return n.Measures.Communities().Modularity }

// NetworkNode is a party in a network.
type NetworkNode struct {
	Party    Party
	Accords  int
	Degree   int
	Strength int
	Number   int
	Measures Measures
}

// Betweenness is the share of the shortest ways between other parties that lead over the node.
func (n *NetworkNode) Betweenness() float64 { return n.Measures.Betweenness()[n.Number] }

// PageRank is the page rank of the node.
func (n *NetworkNode) PageRank() float64 { return n.Measures.PageRank()[n.Number] }

// Community is the number of the node's community.
func (n *NetworkNode) Community() int { return n.Measures.Communities().Of[n.Number] }
