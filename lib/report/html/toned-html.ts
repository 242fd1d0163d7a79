import type { Text, Tone } from '#report/document.ts';
import { escapeHtml } from '#report/html/escape-html.ts';

/** Signs that stand before a text, so that its tone shows without its colour. */
export const toneSigns: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '',
  quiet: '',
  good: '✓',
  bad: '✕',
  doubtful: '!',
};

/** A text with what sets it apart: a class, and a sign that no screen reader reads out. */
export function tonedHtml({ text, tone }: Text): string {
  const escaped = escapeHtml(text);
  if (tone === 'plain' || text.trim() === '') return escaped;
  if (tone === 'strong') return `<strong>${escaped}</strong>`;
  const sign = toneSigns[tone];
  return `<span class="${tone}">${sign === '' ? '' : `<span class="sign" aria-hidden="true">${sign}</span> `}${escaped}</span>`;
}
