package kg

// sector places a domain in two other vocabularies.
type sector struct{ plover, dac string }

// sectors aligns the domains with the contexts of the PLOVER event ontology (manual of 2021) and
// with the sector categories of the OECD's Development Assistance Committee, three digits. Where
// several fit, the one that most of such accords would fall under stands.
var sectors = map[Domain]sector{
	Diplomacy:      {"diplomatic", "151"},
	Defence:        {"military", "152"},
	Security:       {"crime", "152"},
	Trafficking:    {"crime", "151"},
	Justice:        {"legal", "151"},
	Migration:      {"migration", "151"},
	Trade:          {"economic", "331"},
	Investment:     {"economic", "250"},
	Finance:        {"economic", "240"},
	Industry:       {"economic", "321"},
	Mining:         {"resource", "322"},
	Energy:         {"resource", "231"},
	Water:          {"human_security", "140"},
	Environment:    {"enviro_disaster", "410"},
	Agriculture:    {"human_security", "311"},
	Fisheries:      {"resource", "313"},
	Transport:      {"economic", "210"},
	Infrastructure: {"economic", "323"},
	Digital:        {"economic", "220"},
	Space:          {"", "430"},
	Science:        {"", "430"},
	Education:      {"", "111"},
	Health:         {"disease", "121"},
	Culture:        {"", "160"},
	Media:          {"", "220"},
	Religion:       {"religion_ethnicity", "160"},
	Tourism:        {"economic", "332"},
	Sport:          {"", "160"},
	Labour:         {"economic", "160"},
	Social:         {"gender", "160"},
	Administration: {"executive", "151"},
	Humanitarian:   {"humanitarian", "720"},
}

// PLOVER is the context of the PLOVER event ontology that comes nearest, "" where it has none.
func (d Domain) PLOVER() string { return sectors[d].plover }

// DAC is the three-digit sector category of the OECD DAC, such as "331" for trade policies.
func (d Domain) DAC() string { return sectors[d].dac }
