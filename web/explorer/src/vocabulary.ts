/** The values of the API's enumerations, in its order. A test compares them with the schema. */
export const domains = [
  'DIPLOMACY', 'DEFENCE', 'SECURITY', 'TRAFFICKING', 'JUSTICE', 'MIGRATION', 'TRADE', 'INVESTMENT', 'FINANCE', 'INDUSTRY',
  'MINING', 'ENERGY', 'WATER', 'ENVIRONMENT', 'AGRICULTURE', 'FISHERIES', 'TRANSPORT', 'INFRASTRUCTURE', 'DIGITAL', 'SPACE',
  'SCIENCE', 'EDUCATION', 'HEALTH', 'CULTURE', 'MEDIA', 'RELIGION', 'TOURISM', 'SPORT', 'LABOUR', 'SOCIAL', 'ADMINISTRATION',
  'HUMANITARIAN',
] as const;
export const kinds = [
  'TREATY', 'CONVENTION', 'AGREEMENT', 'MOU', 'PROTOCOL', 'DECLARATION', 'PROGRAMME', 'FINANCING', 'TWINNING', 'OTHER',
] as const;
export const statuses = ['NEGOTIATING', 'PLANNED', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'RENEWED', 'SUSPENDED', 'ENDED'] as const;
export const regions = ['AFRICA', 'AMERICAS', 'ASIA', 'EUROPE', 'OCEANIA'] as const;
export const blocs = [
  'AES', 'ARAB_LEAGUE', 'ASEAN', 'AU', 'BRICS', 'CEMAC', 'CPLP', 'EAC', 'ECOWAS', 'EU', 'G20', 'G7', 'GCC', 'MAGHREB',
  'MERCOSUR', 'NATO', 'SADC', 'WAEMU',
] as const;
export const relationTypes = ['PART_OF', 'AMENDS', 'RENEWS', 'IMPLEMENTS', 'ENDS'] as const;
export const mentionFields = ['PARTIES', 'KIND', 'STATUS', 'COUNT', 'DATE', 'SIGNED_ON', 'PLACE', 'DOMAINS', 'TITLE'] as const;
export const dimensions = ['PARTY', 'DOMAIN', 'KIND', 'STATUS', 'YEAR', 'PLACE', 'PERSON', 'INSTITUTION', 'OUTLET', 'LANG'] as const;
export const subjects = [
  'COUNTRY', 'ORGANISATION', 'PAIR', 'DOMAIN', 'KIND', 'STATUS', 'YEAR', 'PLACE', 'PERSON', 'INSTITUTION', 'OUTLET',
] as const;

export type Domain = (typeof domains)[number];
export type Kind = (typeof kinds)[number];
export type Status = (typeof statuses)[number];
export type Region = (typeof regions)[number];
export type Bloc = (typeof blocs)[number];
export type RelationType = (typeof relationTypes)[number];
export type MentionField = (typeof mentionFields)[number];
export type Dimension = (typeof dimensions)[number];
export type Subject = (typeof subjects)[number];
