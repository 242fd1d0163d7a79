import type { Change } from '#domain/change.ts';
import type { KpiRun } from '#domain/reports/kpis.ts';
import type { ReusedAnswers } from '#domain/reused-answers.ts';
import type { RunOutcome, RunState } from '#domain/run.ts';
import type { RunFigures } from '#domain/run-figures.ts';

/** What changes while a run goes on. */
export interface RunRecord {
  readonly runId: string;
  readonly suite: string;
  readonly suiteVersion: string;
  readonly change: Change;
  readonly attempt: number;
  readonly manifest: string;
  readonly state: RunState;
  readonly wave: number;
  readonly waves: number;
  /** Waves whose shards have all been sent on their way. */
  readonly enqueuedWaves: number;
  readonly rows: number;
  /** Shards of each wave, in order. */
  readonly shardsPerWave: readonly number[];
  readonly arms: number;
  readonly createdAt: string;
  readonly deadlineAt: string;
  readonly outcome: RunOutcome | null;
  readonly endedAt: string | null;
  /** What is added up over many runs; left out until it has ended, and of runs that an earlier release ended. */
  readonly figures?: RunFigures;
  /** When the sweep last saw new marks or set it going again, milliseconds since 1970; 0: never. */
  readonly mendedAtMs: number;
  /** Shards of the wave under way that were marked then, and those of the waves before it. */
  readonly marksSeen: number;
  /** Who asked for the end before the verdict, and why. */
  readonly cancelledBy: {
    readonly by: string;
    readonly reason: string;
    /** The run of a newer change that took its place. */
    readonly supersededBy?: string;
  } | null;
}

/** A shard's tallies: inline while small, in the bucket beyond. */
export type TallyRecord = {
  readonly shard: number;
  /** Answers that had been stored before the run, by arm. */
  readonly reused: readonly ReusedAnswers[];
} & ({ readonly inline: Uint8Array } | { readonly key: string; readonly sha256: string });

/** The verdict as it was first decided, and which of its events are out. */
export interface IssuedVerdict {
  readonly runId: string;
  /** Key of the document in the bucket. */
  readonly key: string;
  readonly hash: string;
  readonly outcome: RunOutcome;
  readonly issuedAt: string;
  readonly published: boolean;
}

export interface RunStore {
  /** Writes the run unless it exists. @returns the run as it is stored. */
  open(run: RunRecord): Promise<RunRecord>;
  get(runId: string): Promise<RunRecord | null>;
  /** Newest first. @param before only runs older than that one; see `runCursor`. Default: from the newest on. */
  ofSuite(suite: string, limit: number, before?: string): Promise<readonly RunRecord[]>;
  /** Runs that have no verdict, those with the nearest deadline first. */
  unfinished(): Promise<readonly RunRecord[]>;
  /** @returns false where the run was not at that wave, or not running. */
  releaseWave(runId: string, from: number, to: number): Promise<boolean>;
  /** Sets `mendedAtMs` and `marksSeen`. @returns false where another sweep has claimed the run since `lastMs`. */
  claimMending(runId: string, lastMs: number, nowMs: number, marks: number): Promise<boolean>;
  markEnqueued(runId: string, wave: number): Promise<void>;
  /** @returns false where the run was not running. */
  pause(runId: string): Promise<boolean>;
  /** @returns false where the run was not paused. */
  resume(runId: string): Promise<boolean>;
  /** @returns false where the run had ended. */
  requestCancel(runId: string, cancelledBy: NonNullable<RunRecord['cancelledBy']>): Promise<boolean>;
  end(runId: string, outcome: RunOutcome, endedAt: string, figures?: RunFigures): Promise<void>;
  /**
   * Runs that ended on days of one month, `2026-11-01` to `2026-11-30`, both included, in order; only what is added up: of
   * thousands, nobody reads more.
   */
  endedBetween(from: string, to: string): Promise<readonly KpiRun[]>;

  hasTally(runId: string, shard: number): Promise<boolean>;
  /** The first tallies of a shard stay. */
  putTally(runId: string, tally: TallyRecord): Promise<'created' | 'exists'>;
  tallies(runId: string): Promise<readonly TallyRecord[]>;
  /** Marks a shard in its stripe. @returns the shards that are marked after it. */
  markShard(runId: string, wave: number, stripe: number, shard: number): Promise<ReadonlySet<number>>;
  /** Marks a full stripe in the run. @returns the stripes of that wave that are full after it. */
  markStripe(runId: string, wave: number, stripe: number): Promise<ReadonlySet<number>>;
  /** Shards of one wave that are marked. */
  markedShards(runId: string, wave: number): Promise<ReadonlySet<number>>;

  /** The first verdict of a run stays. @returns the one that is stored. */
  issueVerdict(verdict: IssuedVerdict): Promise<IssuedVerdict>;
  verdict(runId: string): Promise<IssuedVerdict | null>;
  markPublished(runId: string): Promise<void>;
}
