import { type AwsWork, awsWorkOf } from '#domain/estimate/aws-work.ts';
import type { ArmPrice, Manifest } from '#domain/manifest.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import type { Verdict } from '#domain/verdict.ts';

/** What one arm of an earlier run took. */
export interface EarlierArm {
  readonly name: string;
  readonly served: string;
  readonly identity: string;
  readonly price: ArmPrice | undefined;
  readonly isBatch: boolean;
  /** Rows that were judged of it. */
  readonly rows: number;
  /** Of these, those whose answers had been stored before. */
  readonly storedBefore: number;
  /** Of these, those that are answered now. */
  readonly answered: number;
  /** When the oldest of its answers was given, milliseconds since 1970. */
  readonly oldestAnswerMs: number;
  /** How often each row was asked. */
  readonly repeats: number;
  /** Rows that it was asked for, each as often as it was; under a load, requests that were planned. The counts below are for all of them. */
  readonly asked: number;
  /** Of the rows that it was asked for, those that it answered; under a load, requests that were made. */
  readonly answers: number;
  readonly calls: number;
  readonly unpricedCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly microUsd: number;
}

/** What a run of the suite took that has its verdict. */
export interface EarlierRun {
  readonly runId: string;
  readonly decidedAt: string;
  readonly datasetVersion: string;
  /** Whether its answers serve other runs. */
  readonly isShared: boolean;
  readonly isUnderLoad: boolean;
  readonly arms: readonly EarlierArm[];
  /** What the service itself used of AWS, and for what; null: not measured. */
  readonly aws: { readonly microUsd: number; readonly work: AwsWork } | null;
}

/**
 * What a verdict and its manifest tell of later runs.
 *
 * @returns null for a run that was made of stored answers by intention, in which no row was judged, or whose load was cut
 *   short: it tells nothing.
 */
export function earlierRunOf(verdict: Verdict, manifest: Manifest): EarlierRun | null {
  const { decision, earlyEnd } = verdict;
  const isUnderLoad = manifest.suite.definition.load !== undefined;
  if (decision === null || manifest.answeredIn !== undefined || (isUnderLoad && earlyEnd !== null)) {
    return null;
  }
  const arms = manifest.arms.flatMap((arm) => earlierArm(arm, verdict, manifest) ?? []);
  const lines = verdict.cost.aws ?? [];
  const shards = manifest.shards.filter(([wave]) => wave <= verdict.waves.decidedAt).length;
  const asked = arms.reduce((sum, arm) => sum + arm.asked, 0);
  const work = awsWorkOf(manifest, { shards, waves: verdict.waves.decidedAt + 1, rows: verdict.rows, asked });
  return {
    runId: verdict.runId,
    decidedAt: verdict.decidedAt,
    datasetVersion: manifest.dataset.version,
    isShared: manifest.observationScope === '',
    isUnderLoad,
    arms,
    aws: lines.length === 0 ? null : { microUsd: lines.reduce((sum, line) => sum + line.microUsd, 0), work },
  };
}

/** Whether it made calls that were answered, so that it tells what a call takes. */
export function tellsOfCalls({ asked, answers }: EarlierArm): boolean {
  return asked > 0 && answers > 0;
}

function earlierArm(
  { name, identity, price, target }: Manifest['arms'][number],
  { decision, cost, reuse, startedAt }: Verdict,
  { shards, suite }: Manifest,
): EarlierArm | undefined {
  const coverage = decision?.coverage.find(({ arm }) => arm === name);
  const spent = cost.arms.find(({ arm }) => arm === name);
  if (coverage === undefined || spent === undefined) return undefined;
  const stored = reuse.find(({ arm }) => arm === name);
  const storedBefore = stored?.rows ?? 0;
  const isUnderLoad = suite.definition.load !== undefined;
  const repeats = repeatsOf(suite.definition);
  const asked = isUnderLoad
    ? shards.reduce((sum, [, , , rows]) => sum + rows, 0)
    : repeats * Math.max(0, coverage.rows - storedBefore - (coverage.errors['unanswered'] ?? 0));
  return {
    name,
    served: spent.served,
    identity,
    price,
    isBatch: target.mode === 'batch',
    rows: coverage.rows,
    storedBefore,
    answered: coverage.answered,
    oldestAnswerMs: Date.parse(stored?.oldestAnsweredAt ?? startedAt),
    repeats,
    asked,
    answers: isUnderLoad ? spent.calls : repeats * Math.max(0, coverage.answered - storedBefore),
    calls: spent.calls,
    unpricedCalls: spent.unpricedCalls,
    inputTokens: spent.inputTokens,
    outputTokens: spent.outputTokens,
    microUsd: spent.microUsd,
  };
}
