package kg

// Kind is what an instrument is called, folded to ten classes.
type Kind string

// The kinds of instrument.
const (
	Treaty      Kind = "TREATY"
	Convention  Kind = "CONVENTION"
	Agreement   Kind = "AGREEMENT"
	MOU         Kind = "MOU"
	Protocol    Kind = "PROTOCOL"
	Declaration Kind = "DECLARATION"
	Programme   Kind = "PROGRAMME"
	Financing   Kind = "FINANCING"
	Twinning    Kind = "TWINNING"
	Other       Kind = "OTHER"
)

// Kinds lists the kinds in a fixed order.
var Kinds = []Kind{Treaty, Convention, Agreement, MOU, Protocol, Declaration, Programme, Financing, Twinning, Other}

// Status is the newest state of an accord that a text reports.
type Status string

// The states of an accord.
const (
	Negotiating Status = "NEGOTIATING"
	Planned     Status = "PLANNED"
	Signed      Status = "SIGNED"
	Ratified    Status = "RATIFIED"
	InForce     Status = "IN_FORCE"
	Renewed     Status = "RENEWED"
	Suspended   Status = "SUSPENDED"
	Ended       Status = "ENDED"
)

// Statuses lists the states in the order in which an accord usually passes them.
var Statuses = []Status{Negotiating, Planned, Signed, Ratified, InForce, Renewed, Suspended, Ended}
