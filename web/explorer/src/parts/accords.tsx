import { useWords } from '../i18n';
import type { Party } from '../parties';
import { href } from '../route';
import { PartyList } from './party';
import { Status } from './values';

export interface AccordLine {
  key: string;
  title: string;
  status: string;
  signedOn: string | null;
  date: string | null;
  parties?: Party[];
}

/** Accords one behind another, in few words. */
export function AccordList({ accords, params }: { accords: AccordLine[]; params?: URLSearchParams }) {
  const { t, date } = useWords();
  return (
    <ul class="accord-list">
      {accords.map((a) => (
        <li key={a.key}>
          <a href={href(['accord', a.key])}>
            <bdi>{a.title || t('untitled')}</bdi>
          </a>
          <span class="line">
            <Status value={a.status} />
            <span>{date(a.signedOn ?? a.date) || t('undated')}</span>
            {a.parties && <PartyList parties={a.parties} most={3} params={params} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
