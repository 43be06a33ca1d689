import { useWords, type Words } from '../i18n';

/** Why a mention should be looked at, as the API says it, and the words for it in the language of the interface. */
const forms: [RegExp, (words: Words, found: string[]) => string][] = [
  [/^the reader gives it a chance of (\d+) % to be right$/, ({ t }, [n]) => t('concernChance', { n: Number(n) })],
  [/^nothing else supports its accord$/, ({ t }) => t('concernAlone')],
  [/^its accord has one independent source$/, ({ t }) => t('concernOneSource')],
  [/^it alone says that the accord is (\w+)$/, ({ t, label }, [status]) => t('concernState', { status: label('status', status!) })],
  [/^it says (\w+) "(.*)" where the accord has "(.*)"$/, ({ t }, [field, other, kept]) => t('concernOther', { field: field!, other: other!, kept: kept! })],
  [/^it stands for (\d+) instruments$/, ({ t }, [n]) => t('concernInstruments', { n: Number(n) })],
  [/^it binds (\d+) parties$/, ({ t }, [n]) => t('concernParties', { n: Number(n) })],
  [/^other accords relate to its accord$/, ({ t }) => t('concernRelated')],
];

export function Concerns({ reasons }: { reasons: string[] }) {
  const words = useWords();
  return (
    <ul class="small faint">
      {reasons.map((reason) => {
        for (const [form, say] of forms) {
          const found = form.exec(reason);
          if (found) return <li key={reason}>{say(words, found.slice(1))}</li>;
        }
        return <li key={reason} lang="en">{reason}</li>;
      })}
    </ul>
  );
}
