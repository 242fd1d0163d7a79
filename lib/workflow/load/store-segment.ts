import type { Observation } from '#domain/observation.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';

/** Stores what came, by block and arm. The first part of all is written last: it says that the segment is complete. */
export async function storeSegment(
  pools: readonly (readonly ObservationPool[])[],
  observations: readonly (readonly (readonly Observation[])[])[],
): Promise<void> {
  const writes = pools.flatMap((arms, block) =>
    arms.map((pool, arm) => () => pool.write(0, observations[block]![arm]!)),
  );
  const [last, ...others] = writes;
  await Promise.all(others.map((write) => write()));
  await last?.();
}
