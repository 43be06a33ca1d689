import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, useAsk } from '../api';
import { useWords } from '../i18n';
import candidatesQuery from '../queries/candidates.graphql?raw';
import confirmQuery from '../queries/confirm.graphql?raw';
import differentQuery from '../queries/different.graphql?raw';
import editQuery from '../queries/edit.graphql?raw';
import rejectQuery from '../queries/reject.graphql?raw';
import sameQuery from '../queries/same.graphql?raw';
import type { Item } from '../accord';
import { kinds, mentionFields, statuses, type MentionField } from '../vocabulary';
import type { AccordLine } from './accords';

export type Action = 'confirm' | 'reject' | 'edit' | 'same' | 'different';

/** A decision that was kept, by the id under which it can be taken back. */
export interface Made {
  action: Action;
  id: string;
}

const queries: Record<Action, string> = { confirm: confirmQuery, reject: rejectQuery, edit: editQuery, same: sameQuery, different: differentQuery };

interface Props {
  action: Action;
  item: Item;
  token: string;
  onMade: (made: Made) => void;
  onFailed: (error: unknown) => void;
  onCancel: () => void;
}

/** What a decision needs beside the mention: a value, another mention, and why. A confirmation needs nothing. */
export function Decision({ action, item, token, onMade, onFailed, onCancel }: Props) {
  const { t } = useWords();
  const m = item.mention;
  const [why, setWhy] = useState('');
  const [field, setField] = useState<MentionField>('PARTIES');
  const [value, setValue] = useState(valueOf(item, 'PARTIES'));
  const [other, setOther] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    ask<Record<string, { correction: { id: string } }>>({ query: queries[action], variables: variables(action, m.key, { why, field, value, other }) }, { token }).then(
      (data) => onMade({ action, id: Object.values(data)[0]!.correction.id }),
      onFailed,
    );
  };
  useEffect(() => {
    if (action === 'confirm') send();
    else form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, []);
  if (action === 'confirm') return null;
  return (
    <form
      ref={form}
      class="decision"
      aria-label={t(action)}
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
      onKeyDown={(e) => e.key === 'Escape' && onCancel()}
    >
      {action === 'edit' && (
        <>
          <label>
            {t('field')}
            <select
              value={field}
              onChange={(e) => {
                const chosen = e.currentTarget.value as MentionField;
                setField(chosen);
                setValue(valueOf(item, chosen));
              }}
            >
              {mentionFields.map((f) => (
                <option key={f} value={f}>
                  {t(fieldNames[f])}
                </option>
              ))}
            </select>
          </label>
          <label class="long">
            {t('newValue')}
            <ValueBox field={field} value={value} onChange={setValue} />
          </label>
        </>
      )}
      {action === 'same' && <Accords item={item} value={other} onChange={setOther} />}
      {action === 'different' && <Mentions item={item} value={other} onChange={setOther} />}
      <label class="long">
        {t('why')}
        <input type="text" required maxLength={500} dir="auto" title={t('whyNeeded')} value={why} onInput={(e) => setWhy(e.currentTarget.value)} />
      </label>
      <button type="submit" class="primary">
        {t('save')}
      </button>
      <button type="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  );
}

function variables(action: Action, mention: string, given: { why: string; field: string; value: string; other: string }): Record<string, unknown> {
  const { why, field, value, other } = given;
  switch (action) {
    case 'confirm':
      return { mention };
    case 'reject':
      return { mention, why };
    case 'edit':
      return { mention, field, value, why };
    default:
      return { mention, other, why };
  }
}

const fieldNames = {
  PARTIES: 'parties', KIND: 'kind', STATUS: 'status', COUNT: 'instrumentsHead', DATE: 'date', SIGNED_ON: 'signedOn', PLACE: 'place', DOMAINS: 'domains', TITLE: 'title',
} as const;

/** The value that a mention has, as the API takes its correction. */
function valueOf({ mention: m }: Item, field: MentionField): string {
  switch (field) {
    case 'PARTIES':
      return m.parties.map((p) => p.code).join('+');
    case 'KIND':
      return m.kind;
    case 'STATUS':
      return m.status;
    case 'COUNT':
      return String(m.count);
    case 'DATE':
      return m.date ?? '';
    case 'SIGNED_ON':
      return m.signedOn ?? '';
    case 'PLACE':
      return m.place?.name ?? '';
    case 'DOMAINS':
      return m.domains.join('+');
    case 'TITLE':
      return m.title ?? '';
  }
}

function ValueBox({ field, value, onChange }: { field: MentionField; value: string; onChange: (v: string) => void }) {
  const { label } = useWords();
  if (field !== 'KIND' && field !== 'STATUS') {
    return <input type="text" dir="auto" value={value} onInput={(e) => onChange(e.currentTarget.value)} />;
  }
  return (
    <select value={value} onChange={(e) => onChange(e.currentTarget.value)}>
      {(field === 'KIND' ? kinds : statuses).map((v) => (
        <option key={v} value={v}>
          {label(field === 'KIND' ? 'kind' : 'status', v)}
        </option>
      ))}
    </select>
  );
}

interface ChoiceProps {
  item: Item;
  value: string;
  onChange: (key: string) => void;
}

/** The other accords of the same parties. */
function Accords({ item, value, onChange }: ChoiceProps) {
  const { t, date, LANG } = useWords();
  const { data } = useAsk<{ accords: { nodes: AccordLine[] } }>({
    query: candidatesQuery,
    variables: { filter: { allOf: item.mention.parties.slice(0, 20).map((p) => p.code) }, lang: LANG },
  });
  const others = data?.accords.nodes.filter((a) => a.key !== item.mention.accord?.key) ?? [];
  return (
    <Pick
      label={t('chooseAccord')}
      value={value}
      onChange={onChange}
      options={others.map((a) => [a.key, [date(a.signedOn ?? a.date), a.title || t('untitled')].filter(Boolean).join(' – ')])}
    />
  );
}

/** The other mentions of the same accord. */
function Mentions({ item, value, onChange }: ChoiceProps) {
  const { t } = useWords();
  const others = item.mention.accord?.mentions.filter((m) => m.key !== item.mention.key) ?? [];
  return (
    <Pick
      label={t('chooseMention')}
      value={value}
      onChange={onChange}
      options={others.map((m) => [m.key, [m.article.outlet, m.article.title ?? m.article.key].filter(Boolean).join(' – ')])}
    />
  );
}

function Pick({ label, value, onChange, options }: { label: string; value: string; onChange: (v: string) => void; options: [value: string, text: string][] }) {
  const { t } = useWords();
  return (
    <label class="long">
      {label}
      <select required value={value} onChange={(e) => onChange(e.currentTarget.value)}>
        <option value="">{options.length > 0 ? '' : t('noCandidates')}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
