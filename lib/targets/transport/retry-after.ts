const seconds = /^\d{1,9}$/;

/**
 * Reads a Retry-After header: whole seconds, or an HTTP date.
 *
 * @param nowMs milliseconds since 1970.
 * @returns milliseconds from now, at least 0; undefined where there is no such header or it is neither.
 */
export function readRetryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (seconds.test(text)) return Number(text) * 1_000;
  // Date.parse reads far more than HTTP dates, all of which end in GMT and name a day.
  if (!/^[A-Z][a-z]+, .+ GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
