import type { EarlierRun } from '#domain/estimate/earlier-run.ts';
import type { Range } from '#domain/estimate/range.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import { repeatsOf } from '#domain/repeats-of.ts';

/**
 * Rows that an arm will be asked for, since no stored answer serves: all of them where answers serve this run alone. Else as
 * in the last run: none of what the same target has answered since, and of another target the share that was asked of the
 * arm in its place; all of them at most. A row counts as often as it is asked.
 *
 * @param liveRows rows that a live check of stored answers asks anyway.
 */
export function rowsToAsk(arm: Arm, manifest: Manifest, earlier: EarlierRun | null, liveRows: number): Range {
  const repeats = repeatsOf(manifest.suite.definition);
  const rows = repeats * manifest.shards.reduce((sum, [, , , inShard]) => sum + inShard, 0);
  if (manifest.answeredIn !== undefined) return exactly(0);
  if (manifest.observationScope !== '' || earlier === null) return exactly(rows);
  const checked = manifest.liveCheck === true ? Math.min(rows, liveRows) : 0;
  const known = storedAnswers(arm, manifest, earlier);
  const stored = known ?? rows * storedShare(arm, earlier);
  const asked = Math.max(checked, rows - stored);
  const isSure = known !== null && manifest.liveCheck !== true;
  return { low: asked, expected: asked, high: isSure ? asked : rows };
}

function exactly(rows: number): Range {
  return { low: rows, expected: rows, high: rows };
}

/** How many stored answers are sure to serve; null where the same target was no arm of the earlier run. */
function storedAnswers(
  arm: Arm,
  { dataset, suite, answersSince }: Manifest,
  earlier: EarlierRun,
): number | null {
  const same = earlier.arms.find(({ identity }) => identity === arm.identity);
  if (same === undefined || !earlier.isShared || earlier.datasetVersion !== dataset.version) return null;
  if (answersSince !== undefined && same.oldestAnswerMs < Date.parse(answersSince)) return null;
  return same.answered * Math.min(same.repeats, repeatsOf(suite.definition));
}

function storedShare(arm: Arm, { arms }: EarlierRun): number {
  const was = arms.find(({ name }) => name === arm.name);
  return was === undefined || was.rows === 0 ? 0 : was.storedBefore / was.rows;
}
