import type { AwsUsage } from '#domain/aws-usage.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import type { Pause } from '#workflow/run-pause.ts';

/** What one attempt at a shard really spent on one arm. */
export interface ArmSpend {
  readonly arm: string;
  readonly calls: number;
  readonly tries: number;
  readonly costMicroUsd: number;
  readonly unpricedCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Calls whose tokens are estimated from the length of the texts; left out by attempts of an earlier version. */
  readonly estimatedCalls?: number;
  /** When it was last reported, ISO 8601; left out by attempts of an earlier release. */
  readonly at?: string;
}

/** Why a run that has spent what it may is stopped. */
export const BUDGET_SPENT = 'budget';

/** Why a run whose target answers nobody, and will not until somebody mends it, is stopped. */
export const ENDPOINT_FAILED = 'endpoint';

/** Whether what was answered before the stop is still scored and decided on; else the run is over as it is. */
export function isScoredStill(reason: string | null): boolean {
  return reason === BUDGET_SPENT || reason === ENDPOINT_FAILED;
}

export interface SpendControl {
  /** Until when workers were asked to leave the run alone, and why; null: never. */
  readonly pause: Pause | null;
  /** What its target failed with when not one answer came; null: nothing of that kind. It stays when the target is back. */
  readonly fault: EndpointFault | null;
  readonly stopped: boolean;
  readonly reason: string | null;
  readonly spentMicroUsd: number;
}

/** The ledger: one row per attempt at a shard, and the switch that stops a run's spending. */
export interface Ledger {
  /**
   * Whether workers should go on, and what has been spent so far.
   *
   * @param capMicroUsd what the run may cost: `BUDGET_SPENT` is the reason beyond it; null (the default): no limit.
   */
  control(runId: string, capMicroUsd?: number | null): Promise<SpendControl>;
  stop(runId: string, reason: string): Promise<void>;
  /** Asks for the run to pause; the sweep makes it so. @param untilMs when its provider may be asked again. */
  pause(runId: string, untilMs: number, reason: string): Promise<void>;
  /** Keeps what the run's target failed with; a later one replaces it. */
  tellFault(runId: string, fault: EndpointFault): Promise<void>;
  /**
   * Sets what `attemptId` has spent and used of AWS so far; the same attempt may report again and replaces its row.
   * @param sinceLast micro-USD that are new since the attempt's last report.
   */
  report(
    runId: string,
    attemptId: string,
    shard: number,
    spend: readonly ArmSpend[],
    sinceLast: number,
    aws: AwsUsage,
  ): Promise<void>;
  entries(runId: string): Promise<readonly ArmSpend[]>;
  /** What all attempts have used of AWS. */
  awsUsage(runId: string): Promise<AwsUsage>;
}
