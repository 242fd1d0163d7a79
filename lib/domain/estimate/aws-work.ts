import { profileMs } from '#domain/load/load-level.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { TargetKind } from '#domain/target.ts';

/** What the service itself has to do for a run, as far as its cost depends on it. */
export interface AwsWork {
  readonly shards: number;
  readonly waves: number;
  /** Of each arm. */
  readonly rows: number;
  readonly arms: number;
  /** Calls of all arms, retries not counted. */
  readonly asked: number;
  /** Calls in flight in one shard. */
  readonly concurrency: number;
  readonly kind: TargetKind;
  /** Answers are waited for in no function. */
  readonly isBatch: boolean;
  /** Stored answers are looked for. */
  readonly isShared: boolean;
  /** How long a load goes on, in milliseconds; null: there is none. */
  readonly loadMs: number | null;
}

/** The work of so much of a run. */
export function awsWorkOf(
  { suite, arms, observationScope }: Manifest,
  size: Pick<AwsWork, 'shards' | 'waves' | 'rows' | 'asked'>,
): AwsWork {
  const { target, load } = suite.definition;
  return {
    ...size,
    arms: arms.length,
    concurrency: target.concurrency,
    kind: target.kind,
    isBatch: target.mode === 'batch',
    isShared: observationScope === '',
    loadMs: load === undefined ? null : profileMs(load),
  };
}
