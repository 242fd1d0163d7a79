import type { PartName } from '#contracts/storage.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';

/** A part as messages tell of it: from, to, and 1 where this run met errors in it. */
export type ToldPart = [from: number, to: number, erred: 0 | 1];

/** A message has its limit (1 MiB); a shard that was answered in crumbs is looked up instead. */
const MAX_TOLD = 20_000;

/**
 * What those who score need to know of the parts of a shard, by block and repeat of an arm (see `armRepeats`), so that they need not look.
 *
 * @returns undefined where the form cannot express them (another run's errors, answers that were asked again), or they are too many
 * for a message.
 */
export function tellParts(
  pools: readonly (readonly ObservationPool[])[],
  runId: string,
): ToldPart[][][] | undefined {
  const parts = pools.flatMap((block) => block.flatMap((pool) => pool.known));
  const isPlain = ({ renewedMs, erredIn }: PartName) =>
    renewedMs === null && (erredIn === null || erredIn === runId);
  if (parts.length > MAX_TOLD || !parts.every(isPlain)) return undefined;
  return pools.map((block) =>
    block.map((pool) =>
      pool.known
        // A block of time may have had no request.
        .filter(({ from, to }) => from < to)
        .map(({ from, to, erredIn }): ToldPart => [from, to, erredIn === null ? 0 : 1]),
    ),
  );
}

export function readToldParts(told: readonly (readonly number[])[], runId: string): PartName[] {
  return told.map(([from = 0, to = 0, erred]) => ({
    from,
    to,
    renewedMs: null,
    erredIn: erred === 1 ? runId : null,
  }));
}
