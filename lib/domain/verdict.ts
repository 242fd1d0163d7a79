import type { AwsCostLine } from '#domain/aws-cost.ts';
import type { Change } from '#domain/change.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { NewerChange } from '#domain/timeline/newer-change.ts';
import type { Triage } from '#domain/triage/triage.ts';
import type { UsedWaiver } from '#domain/waivers/used-waiver.ts';

/** What one arm cost this run: every attempt of every worker, stored answers not included. */
export interface ArmCost {
  readonly arm: string;
  /** The name that prices know it by. */
  readonly served: string;
  readonly microUsd: number;
  readonly calls: number;
  readonly unpricedCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Calls whose tokens the provider did not tell: they are estimated from the length of the texts. Since 1.3. */
  readonly estimatedCalls?: number;
}

/** What an arm cost in one hour. */
export interface HourlyArmCost extends ArmCost {
  /** Its start, e.g. `2026-11-02T08:00:00Z`. */
  readonly hour: string;
}

/** Where the figures of a verdict came from, beside fresh calls. */
export interface ArmReuse {
  readonly arm: string;
  /** Rows whose answers had been stored before this run. */
  readonly rows: number;
  /** When the first and the last of these answers were given; left out where there are none. */
  readonly oldestAnsweredAt?: string;
  readonly newestAnsweredAt?: string;
}

/** Why a run ended before its rules could be asked. */
export interface EarlyEnd {
  /**
   * `superseded`: a newer change of the same subject took its place. `endpoint`: the target answered nobody, for a reason that
   * somebody has to mend.
   */
  readonly reason: 'cancelled' | 'superseded' | 'deadline' | 'budget' | 'endpoint';
  readonly detail: string;
}

/** A run's answer with its evidence: written once, under its own hash. */
export interface Verdict {
  readonly schemaVersion: '1.1' | '1.2' | '1.3';
  readonly runId: string;
  readonly attempt: number;
  /** The run whose verdict this one replaces. */
  readonly supersedes: string | null;
  /**
   * A newer change of the same subject that was judged, or is being judged, when this verdict was decided: it did not move
   * the champion. null: there was none. Since 1.3.
   */
  readonly supersededBy?: NewerChange | null;
  readonly outcome: RunOutcome;
  /** One plain sentence for people. */
  readonly headline: string;
  readonly suite: {
    readonly name: string;
    readonly version: string;
    readonly owner: { readonly team: string; readonly contact?: string | undefined };
    readonly tags: Readonly<Record<string, string>>;
  };
  readonly change: Change;
  readonly dataset: { readonly name: string; readonly version: string; readonly rows: number };
  readonly arms: readonly { readonly name: string; readonly version: string; readonly served: string }[];
  readonly baseline: {
    readonly from: 'event' | 'champion' | 'stored' | 'none';
    readonly version: string | null;
  };
  /** Rows that the verdict rests on. */
  readonly rows: number;
  readonly waves: {
    /** From 0. */
    readonly decidedAt: number;
    readonly planned: number;
    /** Planned rows that did not have to be asked, since the verdict was decided before. Since 1.3, as are the next two. */
    readonly rowsSaved?: number;
    /** Calls and millionths of a US dollar that they would have taken at the rate of the rows that were asked. */
    readonly callsSaved?: number;
    readonly microUsdSaved?: number;
  };
  /** null where not one row was judged. */
  readonly decision: GateDecision | null;
  /** What covered the failed rules. Since 1.3. */
  readonly waivers?: readonly UsedWaiver[];
  /** Where a loss comes from; left out where there is none to trace. Since 1.3. */
  readonly triage?: Triage;
  readonly earlyEnd: EarlyEnd | null;
  /** What the target failed with, where that is why the run is `incomplete`. Since 1.3. */
  readonly endpointFault?: EndpointFault;
  readonly cost: {
    readonly microUsd: number;
    readonly unpricedCalls: number;
    /** What `microUsd` was expected to be before the run; null: no price was known. Since 1.3. */
    readonly estimatedMicroUsd?: number | null;
    /** The lowest and the highest that it was expected to be; left out where nothing was. Since 1.3. */
    readonly estimatedBetweenMicroUsd?: readonly [low: number, high: number];
    readonly arms: readonly ArmCost[];
    /** The same by the hour in which workers reported it, in order. Since 1.3. */
    readonly hours?: readonly HourlyArmCost[];
    /** What finance books it under. */
    readonly tags: Readonly<Record<string, string>>;
    readonly basis: 'estimated-list';
    /**
     * What the service itself used of AWS for this run, up to the verdict; beside the arms' cost, not in it. Planning and the
     * sweep, which serve many runs, are not in it. Since 1.2.
     */
    readonly aws?: readonly AwsCostLine[];
  };
  readonly reuse: readonly ArmReuse[];
  readonly manifest: string;
  readonly codeVersion: string;
  readonly startedAt: string;
  readonly decidedAt: string;
  /** What a reader must know beside the figures. */
  readonly notes: readonly string[];
}
