/** All of them take a minute a test: `ASSIZE_CRASH_POINTS=all npm test` tries them. */
const everyPoint = process.env.ASSIZE_CRASH_POINTS === 'all';

/**
 * The calls before which a flow is made to die, from 1.
 *
 * @param calls that the flow makes when it does not die
 * @param every one in so many is tried, unless all are asked for; with no common divisor with the calls of a step, no step is
 *   always passed over
 */
export function crashPoints(calls: number, every: number): number[] {
  const all = Array.from({ length: calls }, (_, i) => i + 1);
  return everyPoint ? all : all.filter((at) => at % every === 1 || at === calls);
}
