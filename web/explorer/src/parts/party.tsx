import { useState } from 'preact/hooks';
import { useWords } from '../i18n';
import { usePartiesOf, type Party } from '../parties';
import { href } from '../route';
import { Combobox } from './combobox';

/** A party's name, which leads to its page with the filter kept. */
export function PartyLink({ party, params }: { party: Party; params?: URLSearchParams | undefined }) {
  return (
    <a href={href(['country', party.code], params)} class="party">
      <bdi>{party.name}</bdi>
    </a>
  );
}

/** Parties behind one another; of very many only the first. */
export function PartyList({ parties, most = 4, params }: { parties: Party[]; most?: number; params?: URLSearchParams | undefined }) {
  const { number, list } = useWords();
  const shown = parties.length > most + 1 ? parties.slice(0, most) : parties;
  return (
    <span class="parties">
      {shown.map((p, i) => (
        <span key={p.code}>
          {i > 0 && <span class="sep"> · </span>}
          <PartyLink party={p} params={params} />
        </span>
      ))}
      {shown.length < parties.length && (
        <span class="more" title={list(parties.slice(most).map((p) => p.name))}>
          {' '}
          +{number(parties.length - most)}
        </span>
      )}
    </span>
  );
}

/** Chooses one party by its name in any language, or by its code. */
export function PartyPicker({ label, onPick }: { label: string; onPick: (code: string) => void }) {
  const { lang, t } = useWords();
  const parties = usePartiesOf();
  const [text, setText] = useState('');
  return (
    <Combobox
      label={label}
      items={parties.find(text, lang)}
      onType={setText}
      onPick={(p) => onPick(p.code)}
      nothing={t('noHits')}
      show={(p) => (
        <>
          <bdi>{p.name}</bdi> <span class="code">{p.code.replace('ORG:', '')}</span>
        </>
      )}
    />
  );
}
