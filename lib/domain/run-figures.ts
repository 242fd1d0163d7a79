import type { Verdict } from '#domain/verdict.ts';

/** What of a verdict is added up over many runs: kept with the run, so that nobody reads thousands of documents for it. */
export interface RunFigures {
  /** Metrics and slices that lost significantly and by more than their margin. */
  readonly regressions: number;
  /** What was not asked since the verdict was decided in an earlier wave. */
  readonly rowsSaved: number;
  readonly callsSaved: number;
  readonly microUsdSaved: number;
  /** What providers charge for calls that have a price. */
  readonly microUsd: number;
  readonly unpricedCalls: number;
  /** What the service itself used of AWS. */
  readonly awsMicroUsd: number;
}

export function runFigures({ decision, earlyEnd, waves, cost }: Verdict): RunFigures {
  return {
    regressions: earlyEnd === null ? (decision?.alerts.length ?? 0) : 0,
    rowsSaved: waves.rowsSaved ?? 0,
    callsSaved: waves.callsSaved ?? 0,
    microUsdSaved: waves.microUsdSaved ?? 0,
    microUsd: cost.microUsd,
    unpricedCalls: cost.unpricedCalls,
    awsMicroUsd: (cost.aws ?? []).reduce((sum, { microUsd }) => sum + microUsd, 0),
  };
}
