import { readShardScores, type ShardScores } from '#contracts/files/shard-scores.ts';
import { storageKeys } from '#contracts/storage.ts';
import { BoundedCache } from '#workflow/bounded-cache.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/**
 * More than a million rows of three metrics and two arms: whoever looks at a run asks for more pages of it, and where not all of it is
 * kept, a sorted page reads all of it again.
 */
const KEPT_BYTES = 192 * 1024 * 1024;

export interface ScoresOfShard {
  readonly suite: string;
  readonly runId: string;
  readonly shard: number;
  /** Arms times metrics of the run. */
  readonly columns: number;
}

/** Reads scores of single rows, shard by shard, and keeps the last ones: they are written once. */
export class ScoreReader {
  readonly #objects: Pick<ObjectStore, 'get'>;
  readonly #kept = new BoundedCache<ShardScores>(KEPT_BYTES, ({ bytes }) => bytes);

  constructor(objects: Pick<ObjectStore, 'get'>) {
    this.#objects = objects;
  }

  /** @returns null where the shard is not scored yet. @throws StoredDataError where the file is none of that run. */
  read({ suite, runId, shard, columns }: ScoresOfShard): Promise<ShardScores | null> {
    const key = storageKeys.scores(suite, runId, shard);
    return this.#kept.of(key, async () => {
      const bytes = await this.#objects.get(key);
      if (bytes === null) return null;
      const scores = await readShardScores(bytes, columns);
      if (scores === null) throw new StoredDataError(key, `scores of ${columns} columns`, 'something else');
      return scores;
    });
  }
}
