import { invalidRequest } from '../demo-error.ts';

/** The most letters that a correction may insert, delete or replace in one word. */
export type EditLimit = 1 | 2;

const instruction = /\bat most (one|two) edits? a word\b/i;

/**
 * Reads from a system prompt how far a correction may go.
 *
 * @throws DemoError `invalid_request` where the prompt does not say so.
 */
export function readEditLimit(systemPrompt: string): EditLimit {
  const found = instruction.exec(systemPrompt)?.[1]?.toLowerCase();
  if (found === 'one') return 1;
  if (found === 'two') return 2;
  throw invalidRequest(
    'Expected the system message to contain "at most one edit a word" or "at most two edits a word": ' +
      'these models obey that instruction and no other.',
  );
}
