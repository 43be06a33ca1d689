import { useEffect, useRef, useState } from 'preact/hooks';

/** A query of src/queries, as the server runs it and the playground shows it. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

/** What went wrong, with the code that the API gives it (`NETWORK` where no answer came). */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Characters that turn the direction of all text after them let a source show other words than it
 * says: they are shown as what they are, unknown, one for one, so that offsets still hold.
 */
function legible(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\u202d\u202e]/g, '\ufffd') : value;
}

/** Asks the API. */
export async function ask<T>(question: Question, options: { signal?: AbortSignal; token?: string } = {}): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json' };
  if (options.token) headers.Authorization = `Bearer ${options.token}`;
  let response: Response;
  try {
    response = await fetch('graphql', { method: 'POST', headers, body: JSON.stringify(question), signal: options.signal ?? null });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Failure('NETWORK', String(error));
  }
  let answer: { data?: T | null; errors?: { message: string; path?: unknown[]; extensions?: { code?: string } }[] };
  try {
    answer = JSON.parse(await response.text(), legible);
  } catch {
    throw new Failure('NETWORK', `${response.status} ${response.statusText}`.trim());
  }
  const error = answer.errors?.[0];
  if (error || !answer.data) throw new Failure(error?.extensions?.code ?? 'NETWORK', error?.message ?? String(response.status));
  return answer.data;
}

/** The state of a question: what was answered last stays while the next answer is on its way. */
export interface Asked<T> {
  data: T | null;
  error: Failure | null;
  loading: boolean;
  again: () => void;
}

/** Asks the API whenever the question changes; null asks nothing. */
export function useAsk<T>(question: Question | null, token?: string): Asked<T> {
  const key = question ? JSON.stringify([question.query, question.variables, token]) : '';
  const [state, set] = useState<{ key: string; data: T | null; error: Failure | null }>({ key: '', data: null, error: null });
  const [round, next] = useState(0);
  const last = useRef('');
  useEffect(() => {
    if (!question) return;
    const stop = new AbortController();
    const asked = key;
    // Another query has another form: its answer must not be shown by the old one's view meanwhile.
    if (last.current !== question.query) set({ key: '', data: null, error: null });
    last.current = question.query;
    ask<T>(question, { signal: stop.signal, token }).then(
      (data) => set({ key: asked + round, data, error: null }),
      (error) => {
        if (!stop.signal.aborted) set({ key: asked + round, data: null, error: error instanceof Failure ? error : new Failure('NETWORK', String(error)) });
      },
    );
    return () => stop.abort();
  }, [key, round]);
  return { data: state.data, error: state.error, loading: !!question && state.key !== key + round, again: () => next(round + 1) };
}

/** The address of the playground with a question in it. */
export function playground({ query, variables }: Question): string {
  const hash = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  return `playground#${hash}`;
}
