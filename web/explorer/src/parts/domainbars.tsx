import { useWords } from '../i18n';
import { Bar } from './bar';

/** Domains by their accords, most first. */
export function DomainBars({ domains, link, most = 12 }: { domains: { domain: string; accords: number }[]; link: (domain: string) => string | null; most?: number }) {
  const { label, number } = useWords();
  const sorted = domains.filter((d) => d.accords > 0).sort((a, b) => b.accords - a.accords).slice(0, most);
  return (
    <table class="data compact">
      <tbody>
        {sorted.map((d) => (
          <tr key={d.domain}>
            <th scope="row"><a href={link(d.domain) ?? undefined}>{label('domain', d.domain)}</a></th>
            <td class="bar-cell"><Bar share={d.accords / sorted[0]!.accords} /></td>
            <td class="number">{number(d.accords)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
