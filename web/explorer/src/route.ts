import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the explorer stands: what follows # in the address bar, `/accord/KEY?from=2020`. */
export interface Route {
  path: string[];
  params: URLSearchParams;
}

/** What every page gets. */
export interface PageProps {
  route: Route;
}

export function parse(hash: string): Route {
  const [where = '', query = ''] = split(hash.replace(/^#\/?/, ''));
  return { path: where.split('/').filter(Boolean).map(decode), params: new URLSearchParams(query) };
}

function split(text: string): string[] {
  const at = text.indexOf('?');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page. Commas and plus signs stay readable. */
export function href(path: string[], params?: URLSearchParams): string {
  const query = params?.toString().replaceAll('%2C', ',').replaceAll('%3A', ':') ?? '';
  return `#/${path.map((p) => encodeURIComponent(p).replaceAll('%3A', ':')).join('/')}${query ? `?${query}` : ''}`;
}

export function go(to: string, replace = false) {
  if (replace) {
    history.replaceState(null, '', to);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = to;
  }
}

export function useRoute(): Route {
  const [route, set] = useState(() => parse(location.hash));
  useLayoutEffect(() => {
    const moved = () => set(parse(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return route;
}

/** The present page with some parameters changed; null takes one away. Paging starts anew. */
export function withParams(route: Route, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(route.params);
  params.delete('after');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  return href(route.path, params);
}
