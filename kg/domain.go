package kg

// Domain is a field of cooperation, one of the 32 of the annotation guidelines.
type Domain string

// The domains.
const (
	Diplomacy      Domain = "DIPLOMACY"
	Defence        Domain = "DEFENCE"
	Security       Domain = "SECURITY"
	Trafficking    Domain = "TRAFFICKING"
	Justice        Domain = "JUSTICE"
	Migration      Domain = "MIGRATION"
	Trade          Domain = "TRADE"
	Investment     Domain = "INVESTMENT"
	Finance        Domain = "FINANCE"
	Industry       Domain = "INDUSTRY"
	Mining         Domain = "MINING"
	Energy         Domain = "ENERGY"
	Water          Domain = "WATER"
	Environment    Domain = "ENVIRONMENT"
	Agriculture    Domain = "AGRICULTURE"
	Fisheries      Domain = "FISHERIES"
	Transport      Domain = "TRANSPORT"
	Infrastructure Domain = "INFRASTRUCTURE"
	Digital        Domain = "DIGITAL"
	Space          Domain = "SPACE"
	Science        Domain = "SCIENCE"
	Education      Domain = "EDUCATION"
	Health         Domain = "HEALTH"
	Culture        Domain = "CULTURE"
	Media          Domain = "MEDIA"
	Religion       Domain = "RELIGION"
	Tourism        Domain = "TOURISM"
	Sport          Domain = "SPORT"
	Labour         Domain = "LABOUR"
	Social         Domain = "SOCIAL"
	Administration Domain = "ADMINISTRATION"
	Humanitarian   Domain = "HUMANITARIAN"
)

// Domains lists the domains in a fixed order.
var Domains = []Domain{
	Diplomacy, Defence, Security, Trafficking, Justice, Migration, Trade, Investment, Finance,
	Industry, Mining, Energy, Water, Environment, Agriculture, Fisheries, Transport,
	Infrastructure, Digital, Space, Science, Education, Health, Culture, Media, Religion, Tourism,
	Sport, Labour, Social, Administration, Humanitarian,
}
