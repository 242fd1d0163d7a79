import type { Outcome } from '#workflow/target-port.ts';

/**
 * A provider that takes so many requests in any minute, evenly refilled, and turns the rest away: a bucket, as providers'
 * own limits are.
 *
 * @param burst requests that it takes at once after it has been idle.
 * @param isOverloaded whether it turns the next request away, however few there are.
 */
export function rateLimitedServer(
  perMinute: number,
  burst: number,
  nowMs: () => number,
  isOverloaded: () => boolean = () => false,
) {
  let tokens = burst;
  let atMs = nowMs();
  const seen = { taken: 0, turnedAway: 0, byRun: {} as Record<string, number> };
  return {
    seen,
    /** Decides one request, which arrives now. */
    take(run: string): boolean {
      const now = nowMs();
      tokens = Math.min(burst, tokens + ((now - atMs) * perMinute) / 60_000);
      atMs = now;
      if (tokens < 1 || isOverloaded()) {
        seen.turnedAway += 1;
        return false;
      }
      tokens -= 1;
      seen.taken += 1;
      seen.byRun[run] = (seen.byRun[run] ?? 0) + 1;
      return true;
    },
  };
}

export function turnedAway(retryAfterMs?: number): Outcome {
  return {
    ok: false,
    error: { code: 'throttled', message: 'Expected the target to take the request, got 429.' },
    tries: 1,
    latencyMs: 1,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
