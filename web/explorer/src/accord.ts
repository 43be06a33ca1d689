import type { AccordLine } from './parts/accords';
import type { Article, Proof } from './parts/article';
import type { Party } from './parties';

export interface Values {
  title: string | null;
  kind: string;
  status: string;
  count: number;
  date: string | null;
  signedOn: string | null;
  place: { name: string } | null;
  domains: string[];
  parties: Party[];
}

export interface Mention extends Values {
  key: string;
  confidence: number;
  confirmed: boolean;
  edited: string[];
  version: string;
  signatories: { name: string }[];
  reasons: { field: string; value: string; rule: string; words: string }[];
  evidence: Proof[];
  article: Article;
}

export interface Accord extends Values {
  id: string;
  key: string;
  title: string;
  confidence: number;
  sourceCount: number;
  parties: (Party & { __typename: string })[];
  signatories: { name: string; role: string | null; for: Party | null }[];
  institutions: { name: string; of: Party | null }[];
  occasions: { text: string }[];
  provisions: { text: string }[];
  history: { status: string; date: string | null; mentions: { key: string; article: { key: string } }[] }[];
  relations: { type: 'PART_OF' | 'AMENDS' | 'RENEWS' | 'IMPLEMENTS' | 'ENDS'; accord: AccordLine | null }[];
  conflicts: { field: string; kept: string; other: string; mention: { key: string } | null }[];
  sources: { original: { key: string }; articles: { key: string }[]; outlets: string[] }[];
  mentions: Mention[];
}

/** What a decision may change of a mention. */
export interface Decided extends Values {
  key: string;
  confirmed: boolean;
  rejected: boolean;
  edited: string[];
  accord: { key: string; title: string; mentions: { key: string; article: { key: string; outlet: string | null; title: string | null } }[] } | null;
}

export interface Item {
  risk: number;
  reasons: string[];
  mention: Mention & Decided;
}
