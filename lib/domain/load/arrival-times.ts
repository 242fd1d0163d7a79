import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { contentHash } from '#domain/hash.ts';
import { type LoadStretch, loadStretches } from '#domain/load/load-level.ts';
import type { OpenLoad } from '#domain/load/load-schema.ts';

/**
 * When the requests of an open loop are due, in milliseconds from the profile's beginning, ascending. The same seed gives
 * the same times, so that a segment that is run again asks at the same times.
 *
 * Arrivals of rate 1 are stretched by the inverse of the cumulated rate, which makes those of any changing rate (Lewis and
 * Shedler 1979, Naval Research Logistics Quarterly 26).
 */
export function arrivalTimes(load: OpenLoad, seed: string): number[] {
  const generator = xoroshiro128plus(Number.parseInt(contentHash(seed).slice(0, 8), 16));
  const gap = () => (load.arrivals === 'constant' ? 1 : -Math.log1p(-uniformFloat64(generator)));
  const times: number[] = [];
  let next = load.arrivals === 'constant' ? 0 : gap();
  let before = 0;
  for (const stretch of loadStretches(load)) {
    const requests = (((stretch.from + stretch.to) / 2) * (stretch.toMs - stretch.fromMs)) / 1_000;
    for (; next < before + requests; next += gap()) times.push(timeOf(stretch, next - before));
    before += requests;
  }
  return times;
}

/** When a stretch has had so many requests. */
function timeOf({ fromMs, toMs, from, to }: LoadStretch, requests: number): number {
  const slope = ((to - from) * 1_000) / (toMs - fromMs);
  const seconds =
    slope === 0 ? requests / from : (Math.sqrt(from * from + 2 * slope * requests) - from) / slope;
  return fromMs + seconds * 1_000;
}
