import type { CallOf, ResponseOf } from '#dashboard/api/call-api.ts';
import type { Suite } from '#domain/suite.ts';

type Found = ResponseOf<'read-suite'>;

/** A run as somebody writes it down; empty: not said. */
export interface RunRequest {
  readonly suite: string;
  readonly candidate: string;
  readonly baseline: string;
  readonly subject: string;
}

export type StartBody = NonNullable<CallOf<'start-run'>['body']>;

/**
 * What is sent.
 *
 * @param token the same for every try of one request, so that a lost answer starts nothing twice
 */
export function startBody({ suite, candidate, ...others }: RunRequest, token: string | null): StartBody {
  const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''));
  return { suite, candidate, ...said, ...(token !== null && { token }) };
}

/** Versions that a suite names itself; where it has none, or takes any, others are as good. */
export function knownVersions(found: Found | null): readonly string[] {
  if (found === null) return [];
  const { target } = found.definition as unknown as Partial<Suite>;
  const named = Object.keys(target?.versions ?? {}).filter((version) => version !== '*');
  return named.length === 0 && target?.varies === 'prompt' ? Object.keys(found.prompts) : named;
}
