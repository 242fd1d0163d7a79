/** What timed runs took. */
export interface Timing {
  /** The first run of all, in which the code is not yet compiled. */
  readonly firstMs: number;
  readonly medianMs: number;
  /** Of the last run. */
  readonly result: unknown;
}

const fewest = 5;
const most = 200;
const enoughMs = 2_000;

/** Times a task again and again, after one first run: five times at least, two seconds at most where that allows for more. */
export function time(run: () => unknown): Timing {
  const [firstMs] = timeOnce(run);
  let result: unknown;
  const times: number[] = [];
  for (let total = 0; times.length < fewest || (total < enoughMs && times.length < most); ) {
    const [ms, value] = timeOnce(run);
    times.push(ms);
    total += ms;
    result = value;
  }
  return { firstMs, medianMs: median(times), result };
}

function timeOnce(run: () => unknown): [number, unknown] {
  const started = performance.now();
  const result = run();
  return [performance.now() - started, result];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
