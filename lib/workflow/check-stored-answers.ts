import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { compareAnswers, type LiveCheck } from '#domain/live-check.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Observation } from '#domain/observation.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import { EarlierAnswers, type EarlierAnswersPorts } from '#workflow/earlier-answers.ts';
import { openPool } from '#workflow/open-pool.ts';

/** Asks the arms of a manifest for all rows of a block; false: there was no time or money for all of them. */
export type AskBlock = (manifest: Manifest, block: Block) => Promise<boolean>;

/**
 * Asks one block again, once, for every arm that has stored answers to it, and compares. Live answers have a scope of their own, so
 * what a crash leaves is gone on from.
 *
 * @returns null where not all could be asked now.
 */
export async function checkStoredAnswers(
  run: Manifest,
  index: DatasetIndex,
  block: Block,
  askBlock: AskBlock,
  ports: EarlierAnswersPorts,
): Promise<LiveCheck | null> {
  const manifest = askedOnce(run);
  const stored = await storedBefore(manifest, index, block, ports);
  const arms = manifest.arms.filter((_, i) => stored[i]!.some((answer) => answer !== null));
  const { answersSince, ...rest } = manifest;
  const live = { ...rest, arms, observationScope: `live ${manifest.runId}` };
  if (arms.length > 0 && !(await askBlock(live, block))) return null;
  return Promise.all(
    manifest.arms.map(async (arm, i) => {
      const asked = arms.includes(arm)
        ? await openPool(ports.objects, live, { arm, repeat: 0 }, block).read()
        : [];
      return compareAnswers(arm.name, stored[i]!, asked);
    }),
  );
}

/** The first answers speak for the repeats: they were given at the same time. */
function askedOnce(manifest: Manifest): Manifest {
  const { suite } = manifest;
  const { repeats, ...target } = suite.definition.target;
  return { ...manifest, suite: { ...suite, definition: { ...suite.definition, target } } };
}

/** By arm and position: what the run would use again, so nothing that was answered in it. */
async function storedBefore(
  manifest: Manifest,
  index: DatasetIndex,
  block: Block,
  ports: EarlierAnswersPorts,
): Promise<(Observation | null)[][]> {
  const plannedAtMs = Date.parse(manifest.plannedAt);
  const old = (answer: Observation | null) =>
    answer !== null && answer.error === null && answer.answeredAtMs < plannedAtMs ? answer : null;
  const stored = await Promise.all(
    manifest.arms.map(async (arm) =>
      (await openPool(ports.objects, manifest, { arm, repeat: 0 }, block).read()).map(old),
    ),
  );
  if (index.parent === undefined) return stored;
  const missing = stored.map((of) => of.map((answer) => answer === null));
  for await (const [read] of readBlocks(ports.objects, index, [block])) {
    const found = await new EarlierAnswers(manifest, index, ports).find(read!, missing);
    for (const [arm, answers] of found.entries()) {
      for (const [position, answer] of answers) stored[arm]![position] = old(answer);
    }
  }
  return stored;
}
