import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { empty, read, replaceFilter, write, type Filter, type Match } from '../filter';
import { useWords } from '../i18n';
import { usePartiesOf } from '../parties';
import { go, href, type Route } from '../route';
import { blocs, domains, kinds, regions, statuses } from '../vocabulary';
import { PartyPicker } from './party';

/** The filter that all views share. Every change is a new address. */
export function FilterBar({ route }: { route: Route }) {
  const { t, label, percent, number } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const f = read(route.params);
  const set = (change: Partial<Filter>) => go(href(route.path, replaceFilter(route.params, { ...f, ...change })));
  const chosen = write(f).size;
  return (
    <section class="filter" aria-label={t('filter')}>
      <button type="button" class="toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('filterShow', { n: chosen })}
      </button>
      <div id={id} class={open ? 'controls open' : 'controls'}>
        <fieldset class="period">
          <legend>{t('period')}</legend>
          <DateBox label={t('from')} value={f.from} onChange={(from) => set({ from })} />
          <span aria-hidden="true">–</span>
          <DateBox label={t('to')} value={f.to} onChange={(to) => set({ to })} />
        </fieldset>
        <PartyPicker label={t('addParty')} onPick={(code) => set({ parties: [...new Set([...f.parties, code])] })} />
        <Choices title={t('area')} n={f.regions.length + f.blocs.length}>
          <Boxes legend={t('regions')} all={regions} chosen={f.regions} name={(v) => label('region', v)} onChange={(regions) => set({ regions })} />
          <Boxes legend={t('blocs')} all={blocs} chosen={f.blocs} name={(v) => label('bloc', v)} onChange={(blocs) => set({ blocs })} />
          <label class="box alone">
            <input
              type="checkbox"
              checked={f.within}
              disabled={f.regions.length + f.blocs.length === 0}
              onChange={(e) => set({ within: e.currentTarget.checked })}
            />
            {t('within')}
          </label>
        </Choices>
        <Choices title={t('domains')} n={f.domains.length} wide>
          <Boxes legend={t('domains')} all={domains} chosen={f.domains} name={(v) => label('domain', v)} onChange={(domains) => set({ domains })} />
        </Choices>
        <Choices title={t('kinds')} n={f.kinds.length}>
          <Boxes legend={t('kinds')} all={kinds} chosen={f.kinds} name={(v) => label('kind', v)} onChange={(kinds) => set({ kinds })} />
        </Choices>
        <Choices title={t('statuses')} n={f.statuses.length}>
          <Boxes legend={t('statuses')} all={statuses} chosen={f.statuses} name={(v) => label('status', v)} onChange={(statuses) => set({ statuses })} />
        </Choices>
        <label class="field">
          <span class="visually-hidden">{t('confidence')}</span>
          <select value={String(f.confidence)} onChange={(e) => set({ confidence: Number(e.currentTarget.value) })}>
            <option value="0">{t('confidence')}</option>
            {[...new Set([0.5, 0.7, 0.8, 0.9, 0.95, ...(f.confidence ? [f.confidence] : [])])].sort().map((c) => (
              <option key={c} value={String(c)}>
                {t('confidence')} ≥ {percent(c)}
              </option>
            ))}
          </select>
        </label>
        <TextBox label={t('words')} value={f.text} onChange={(text) => set({ text })} />
      </div>
      {chosen > 0 && (
        <ul class="chips">
          {f.parties.map((code) => (
            <PartyChip key={code} code={code} onRemove={() => set({ parties: f.parties.filter((p) => p !== code) })} />
          ))}
          {f.parties.length > 0 && (
            <li class="match">
              <label>
                <span class="visually-hidden">{t('match')}</span>
                <select value={f.match} onChange={(e) => set({ match: e.currentTarget.value as Match })}>
                  <option value="any">{t('matchAny')}</option>
                  <option value="all">{t('matchAll')}</option>
                  <option value="between">{t('matchBetween')}</option>
                </select>
              </label>
            </li>
          )}
          {f.from && <Chip text={`${t('from')} ${f.from}`} onRemove={() => set({ from: '' })} />}
          {f.to && <Chip text={`${t('to')} ${f.to}`} onRemove={() => set({ to: '' })} />}
          {f.regions.map((v) => (
            <Chip key={v} text={label('region', v)} onRemove={() => set({ regions: f.regions.filter((x) => x !== v) })} />
          ))}
          {f.blocs.map((v) => (
            <Chip key={v} text={label('bloc', v)} onRemove={() => set({ blocs: f.blocs.filter((x) => x !== v) })} />
          ))}
          {f.within && <Chip text={t('within')} onRemove={() => set({ within: false })} />}
          {f.domains.map((v) => (
            <Chip key={v} text={label('domain', v)} onRemove={() => set({ domains: f.domains.filter((x) => x !== v) })} />
          ))}
          {f.kinds.map((v) => (
            <Chip key={v} text={label('kind', v)} onRemove={() => set({ kinds: f.kinds.filter((x) => x !== v) })} />
          ))}
          {f.statuses.map((v) => (
            <Chip key={v} text={label('status', v)} onRemove={() => set({ statuses: f.statuses.filter((x) => x !== v) })} />
          ))}
          {f.confidence > 0 && <Chip text={`${t('confidence')} ≥ ${percent(f.confidence)}`} onRemove={() => set({ confidence: 0 })} />}
          {(['text', 'place', 'person', 'institution', 'outlet'] as const).map(
            (name) => f[name] && <Chip key={name} text={`${t(name === 'text' ? 'words' : name)}: ${f[name]}`} onRemove={() => set({ [name]: '' })} />,
          )}
          <li>
            <button type="button" class="quiet" onClick={() => set(empty)}>
              {t('clear')}
            </button>
          </li>
        </ul>
      )}
      <span class="visually-hidden" role="status">
        {t('filterShow', { n: number(chosen) })}
      </span>
    </section>
  );
}

function DateBox({ label, value, onChange }: { label: string; value: string; onChange: (v: string) => void }) {
  const { t } = useWords();
  return (
    <input
      type="text"
      class="date"
      aria-label={label}
      placeholder={label}
      title={t('dateHint')}
      pattern="\d{4}(-\d{2}(-\d{2})?)?"
      inputMode="numeric"
      maxLength={10}
      value={value}
      onChange={(e) => e.currentTarget.validity.valid && onChange(e.currentTarget.value)}
    />
  );
}

function TextBox({ label, value, onChange }: { label: string; value: string; onChange: (v: string) => void }) {
  return (
    <input
      type="text"
      class="words"
      aria-label={label}
      placeholder={label}
      maxLength={400}
      dir={value ? 'auto' : undefined}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value.trim())}
    />
  );
}

/** A button that opens boxes to tick. */
function Choices({ title, n, wide, children }: { title: string; n: number; wide?: boolean; children: ComponentChildren }) {
  const { number } = useWords();
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = (e: Event) => {
      if (element.current?.open && !element.current.contains(e.target as Node)) element.current.open = false;
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);
  return (
    <details
      ref={element}
      class={wide ? 'choices wide' : 'choices'}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || !element.current) return;
        element.current.open = false;
        element.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {title}
        {n > 0 && <span class="count">{number(n)}</span>}
      </summary>
      <div class="panel">{children}</div>
    </details>
  );
}

interface BoxesProps<T extends string> {
  legend: string;
  all: readonly T[];
  chosen: T[];
  name: (value: T) => string;
  onChange: (chosen: T[]) => void;
}

function Boxes<T extends string>({ legend, all, chosen, name, onChange }: BoxesProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((v) => (
        <label key={v} class="box">
          <input
            type="checkbox"
            checked={chosen.includes(v)}
            onChange={(e) => onChange(e.currentTarget.checked ? [...chosen, v] : chosen.filter((x) => x !== v))}
          />
          {name(v)}
        </label>
      ))}
    </fieldset>
  );
}

function PartyChip({ code, onRemove }: { code: string; onRemove: () => void }) {
  const { lang } = useWords();
  return <Chip text={usePartiesOf().name(code, lang)} onRemove={onRemove} />;
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { t } = useWords();
  return (
    <li>
      <button type="button" class="chip" aria-label={t('removeIt', { name: text })} onClick={onRemove}>
        <bdi>{text}</bdi> <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
