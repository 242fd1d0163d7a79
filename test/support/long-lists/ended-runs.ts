import { DynamoRunStore } from '#adapters/dynamo-run-store.ts';
import { storageKeys } from '#contracts/storage.ts';
import { changeKey, runIdOf } from '#domain/change.ts';
import { sha256 } from '#domain/hash.ts';
import type { RunOutcome } from '#domain/run.ts';
import { runFigures } from '#domain/run-figures.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { MemoryTable } from '#support/long-lists/memory-table.ts';
import type { RunRecord } from '#workflow/run-store.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS = 70;

/** Newest runs of each suite whose verdict documents are kept; retention has taken those of the others. */
const KEPT_VERDICTS = 100;

/** In how many of a hundred runs. */
const shares: readonly (readonly [RunOutcome, number])[] = [
  ['pass', 68],
  ['fail', 16],
  ['inconclusive', 10],
  ['incomplete', 5],
  ['waived', 1],
];

/** A run of a suite as the flow itself left it. */
export interface JudgedRun {
  readonly run: RunRecord;
  readonly verdict: Verdict;
}

/**
 * Writes runs that ended in the ten weeks before a time, at even distances and suite by suite in turn.
 *
 * @param models one run of each suite, whose likes they are.
 * @returns the verdict documents, by key in the bucket.
 */
export async function writeEndedRuns(
  count: number,
  { models, newestMs }: { readonly models: readonly JudgedRun[]; readonly newestMs: number },
  table: MemoryTable,
): Promise<ReadonlyMap<string, string>> {
  const store = new DynamoRunStore(table);
  const documents = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    const createdMs = newestMs - Math.round(((i + 1) * DAYS * DAY_MS) / count);
    const { run, verdict } = likeRun(models[i % models.length]!, i, createdMs);
    const text = JSON.stringify(verdict);
    const hash = sha256(text);
    const { runId, outcome } = verdict;
    await store.open({ ...run, outcome: null, endedAt: null });
    await store.issueVerdict({
      runId,
      key: storageKeys.verdict(hash),
      hash,
      outcome,
      issuedAt: run.endedAt!,
      published: false,
    });
    await store.markPublished(runId);
    await store.end(runId, outcome, run.endedAt!, runFigures(verdict));
    if (i < models.length * KEPT_VERDICTS) documents.set(storageKeys.verdict(hash), text);
  }
  return documents;
}

function likeRun({ run, verdict }: JudgedRun, i: number, createdMs: number): JudgedRun {
  const { subject } = run.change;
  const candidate = `2026.${i}`;
  const key = changeKey('model', subject, candidate, String(i));
  const runId = runIdOf(run.suite, key, 1);
  const createdAt = new Date(createdMs).toISOString();
  const endedAt = new Date(createdMs + (2 + (i % 7)) * MINUTE_MS).toISOString();
  const cause = { ...run.change.cause, eventId: `event-${i}`, occurredAt: createdAt };
  const change = { ...run.change, key, candidate, cause };
  const outcome = outcomeOf(i);
  const deadlineAt = new Date(createdMs + 60 * MINUTE_MS).toISOString();
  return {
    run: { ...run, runId, change, createdAt, deadlineAt, outcome, endedAt },
    verdict: { ...verdict, runId, change, outcome, startedAt: createdAt, decidedAt: endedAt },
  };
}

function outcomeOf(i: number): RunOutcome {
  // Of every hundred in another order, so that each suite has every outcome.
  let place = (i * 37 + Math.floor(i / 100)) % 100;
  for (const [outcome, share] of shares) {
    if (place < share) return outcome;
    place -= share;
  }
  throw new Error('Expected the shares to be of a hundred.');
}
