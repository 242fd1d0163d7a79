import type { ResponseHeaders } from '#targets/answers/parsed-answer.ts';

/** A header's value; the first one where it came several times. */
export function textHeader(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
