import type { PartName } from '#contracts/storage.ts';
import type { Block } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { ArmRepeat } from '#workflow/arm-repeats.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { askedFromMsOf, type RunView, sinceMsOf } from '#workflow/run-view.ts';

/**
 * What an arm answered to a block, one of the times that it is asked, as a run sees it.
 *
 * @param known the parts that exist, where that is known already; null: they are looked up when they are needed.
 */
export function openPool(
  objects: ObjectStore,
  view: RunView,
  { arm, repeat }: Pick<ArmRepeat, 'arm' | 'repeat'>,
  block: Block,
  known: readonly PartName[] | null = null,
): ObservationPool {
  const { runId, answeredIn, observationScope } = view;
  return new ObservationPool(objects, inferenceKey(arm.identity, block, observationScope, repeat), {
    runId: answeredIn ?? runId,
    rows: block.rows,
    sinceMs: sinceMsOf(view, arm.name),
    askedFromMs: askedFromMsOf(view),
    known,
  });
}
