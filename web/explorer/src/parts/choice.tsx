import { go, withParams, type Route } from '../route';

/** A choice that stands in the address under a name; the standard one is not written. */
export function Choice({ route, name, label, options, standard }: { route: Route; name: string; label: string; options: [value: string, text: string][]; standard: string }) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={route.params.get(name) ?? standard}
        onChange={(e) => go(withParams(route, { [name]: e.currentTarget.value === standard ? null : e.currentTarget.value }))}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The value of a choice: what the address says if it is one of the options. */
export function choiceOf<T extends string>(route: Route, name: string, options: readonly T[], standard: T): T {
  return options.find((o) => o === route.params.get(name)) ?? standard;
}
