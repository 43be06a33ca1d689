export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function theme(): Theme {
  return themes.find((t) => t === localStorage.getItem('entente.theme')) ?? 'auto';
}

/** Sets the colours that were chosen; those of the system where none were. */
export function applyTheme(chosen = theme()) {
  localStorage.setItem('entente.theme', chosen);
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  window.dispatchEvent(new Event('themechange'));
}

/** The value of a colour of the style sheet, for what is painted on a canvas. */
export const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
