import { z } from 'zod';

/** What a template can quote of the event that is acted on. */
export const placeholders = [
  'subject',
  'candidate',
  'baseline',
  'outcome',
  'suite',
  'runId',
  'changeKey',
] as const;

export type Placeholder = (typeof placeholders)[number];

/** A text with `{candidate}` and the like in it. */
export const textTemplateSchema = z
  .string()
  .min(1)
  .refine((text) => namesIn(text).every(isPlaceholder), {
    message: `may hold the placeholders ${placeholders.map((name) => `{${name}}`).join(', ')} and no others`,
  });

/**
 * The text with every placeholder filled in.
 *
 * @returns null where the event does not tell one of them: a change has no run, a candidate may have no baseline.
 */
export function fillTemplate(
  template: string,
  told: Readonly<Record<Placeholder, string | null>>,
): string | null {
  if (namesIn(template).some((name) => isPlaceholder(name) && told[name] === null)) return null;
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name) ? (told[name] ?? '') : whole,
  );
}

const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g;

function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!);
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}
