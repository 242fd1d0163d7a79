import type { Observation } from '#domain/observation.ts';

/**
 * Milliseconds per output token after the first one; null where the answer was not streamed, its tokens are not known, or
 * there is no second one. Of several answers to a row, by their means.
 */
export function timePerTokenMs({
  latencyMs,
  firstTokenMs,
  outputTokens,
  answers = 1,
}: Observation): number | null {
  if (firstTokenMs === undefined || outputTokens === null || outputTokens < 2 * answers) return null;
  return Math.max(0, latencyMs - firstTokenMs) / (outputTokens / answers - 1);
}
