import { signal } from '@preact/signals';

/** `system`: as the reader's machine is set. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'assize-theme';
const themes: readonly Theme[] = ['system', 'light', 'dark'];

export const theme = signal<Theme>(readTheme());

function readTheme(): Theme {
  try {
    const kept = globalThis.localStorage?.getItem(KEY);
    return themes.find((known) => known === kept) ?? 'system';
  } catch {
    // A browser may refuse the store: then nothing is remembered.
    return 'system';
  }
}

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  try {
    globalThis.localStorage.setItem(KEY, chosen);
  } catch {
    // See above.
  }
  applyTheme();
}

export function applyTheme(): void {
  const { dataset } = document.documentElement;
  if (theme.value === 'system') delete dataset.theme;
  else dataset.theme = theme.value;
}
