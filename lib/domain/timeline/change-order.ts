import type { Change } from '#domain/change.ts';
import { contentHash } from '#domain/hash.ts';

/** Sort keys of the table take 1,024 bytes. */
const ORDERED_CHARACTERS = 400;
const DIGITS = 15;

/**
 * The timeline that a change stands on with the others of its subject: newer ones take the place of older ones there. null:
 * it stands alone, as what a person asks for by name does (a run by hand, a rerun).
 */
export function timelineOf({ kind, subject, suite, attempt }: Change): string | null {
  if (kind === 'manual' || attempt > 1) return null;
  return contentHash([kind, subject, suite ?? null]).slice(0, 24);
}

/**
 * Where a change stands on its timeline: texts that sort from old to new. It goes by when the change occurred, never by when
 * its event arrived. Within one instant (events of AWS tell whole seconds) the higher version is the newer one, its numbers
 * compared as numbers; then the change key decides, so that everybody sees one order.
 */
export function changeOrder({ key, candidate, cause }: Change): string {
  const version = candidate
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'))
    .replace(/[^\w.-]/g, '_')
    .slice(0, ORDERED_CHARACTERS);
  return `${occurrenceOf(cause.occurredAt)} ${version} ${key}`;
}

/** A time that cannot be read is before all others: what has it supersedes nothing. */
function occurrenceOf(occurredAt: string): string {
  const ms = Date.parse(occurredAt);
  return new Date(Number.isNaN(ms) ? 0 : ms).toISOString();
}
