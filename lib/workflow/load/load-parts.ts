import type { PartName } from '#contracts/storage.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { askedFromMsOf } from '#workflow/run-view.ts';

/**
 * Where the answers of one arm in one block of time lie. Their address holds the run: answers that were measured under a
 * load serve nobody else.
 *
 * @param known the parts that exist, where that is known already; null: they are looked up when they are needed.
 */
export function loadPool(
  objects: ObjectStore,
  manifest: Manifest,
  arm: Arm,
  block: number,
  known: readonly PartName[] | null,
): ObservationPool {
  const key = inferenceKey(arm.identity, { inputsSha256: `load ${block}` }, manifest.observationScope);
  // How many answers there are is only known from the parts.
  return new ObservationPool(objects, key, {
    runId: manifest.answeredIn ?? manifest.runId,
    rows: 0,
    sinceMs: null,
    askedFromMs: askedFromMsOf(manifest),
    known,
  });
}

/** Whether all of a segment is stored: it is written at its end, this part last. */
export async function isStored(pool: ObservationPool): Promise<boolean> {
  await pool.missing();
  return pool.known.length > 0;
}
