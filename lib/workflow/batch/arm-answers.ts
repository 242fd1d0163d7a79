import type { Block, DatasetIndex } from '#domain/dataset.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import type { Observation, ObservationError } from '#domain/observation.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import type { Row } from '#domain/row.ts';
import { type RowPlace, recordIdOf } from '#workflow/batch/record-id.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';
import { openPool } from '#workflow/open-pool.ts';
import { PartWriter } from '#workflow/part-writer.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** Characters of answers that may wait for their neighbours: jobs answer in any order, parts hold rows in theirs. */
const WAITING_CHARACTERS = 32 * 1024 * 1024;

/** What the arm has answered to one block, one of the times that it is asked. */
interface BlockAnswers {
  readonly pool: ObservationPool;
  readonly missing: boolean[];
  writer: PartWriter | null;
}

/** What one arm has answered to one shard, and where more of it goes. */
export class ArmAnswers {
  readonly #objects: ObjectStore;
  readonly #index: DatasetIndex;
  readonly #blocks: readonly Block[];
  /** By number of the block and repeat. */
  readonly #byNumber = new Map<number, readonly BlockAnswers[]>();
  #waiting = 0;

  private constructor(objects: ObjectStore, index: DatasetIndex, blocks: readonly Block[]) {
    this.#objects = objects;
    this.#index = index;
    this.#blocks = blocks;
  }

  static async open(
    { arm, manifest }: { readonly arm: Arm; readonly manifest: Manifest },
    index: DatasetIndex,
    blocks: readonly Block[],
    objects: ObjectStore,
  ): Promise<ArmAnswers> {
    const answers = new ArmAnswers(objects, index, blocks);
    const repeats = Array.from({ length: repeatsOf(manifest.suite.definition) }, (_, repeat) => repeat);
    await Promise.all(
      blocks.map(async (block) => {
        const opened = repeats.map(async (repeat): Promise<BlockAnswers> => {
          const pool = openPool(objects, manifest, { arm, repeat }, block);
          return { pool, missing: await pool.missing(), writer: null };
        });
        answers.#byNumber.set(block.number, await Promise.all(opened));
      }),
    );
    return answers;
  }

  /** Record ids of the rows that have neither an answer nor an error of this run. */
  get missing(): string[] {
    return this.#blocks.flatMap(({ number: block }) =>
      this.#byNumber
        .get(block)!
        .flatMap(({ missing }, repeat) =>
          missing.flatMap((open, position) => (open ? [recordIdOf({ block, position, repeat })] : [])),
        ),
    );
  }

  isMissing({ block, position, repeat }: RowPlace): boolean {
    return this.#byNumber.get(block)?.[repeat]?.missing[position] === true;
  }

  /** The rows of `missing`, as they are now, in the dataset's order. */
  async *missingRows(): AsyncGenerator<{ readonly place: RowPlace; readonly row: Row }> {
    const open = this.#blocks.filter(({ number }) =>
      this.#byNumber.get(number)!.some(({ missing }) => missing.includes(true)),
    );
    for await (const group of readBlocks(this.#objects, this.#index, open)) {
      for (const { block, rows } of group) {
        const repeats = this.#byNumber.get(block.number)!.keys();
        for (const repeat of repeats) {
          for (const [position, row] of rows.entries()) {
            const place = { block: block.number, position, repeat };
            if (this.isMissing(place)) yield { place, row };
          }
        }
      }
    }
  }

  /** Keeps the first answer of a row; now and then it writes what has gathered. */
  async add({ block, position, repeat }: RowPlace, observation: Observation, nowMs: number): Promise<void> {
    const own = this.#byNumber.get(block)?.[repeat];
    if (own?.missing[position] !== true) return;
    own.writer ??= new PartWriter(own.pool, [...own.missing], nowMs);
    own.missing[position] = false;
    own.writer.add(position, observation, nowMs);
    this.#waiting += JSON.stringify(observation.output).length;
    if (this.#waiting >= WAITING_CHARACTERS) await this.flush(nowMs);
  }

  /** Every row that is still missing comes out as an error. */
  async fail(error: ObservationError, nowMs: number): Promise<void> {
    const none = { output: null, inputTokens: null, outputTokens: null, costMicroUsd: 0, tries: 0 };
    for await (const { place, row } of this.missingRows()) {
      const observation = { ...none, rowId: row.id, error, latencyMs: 0, answeredAtMs: nowMs };
      await this.add(place, { ...observation, batched: true }, nowMs);
    }
    await this.flush(nowMs);
  }

  /** Stores all that was added. */
  async flush(nowMs: number): Promise<void> {
    const writing = [...this.#byNumber.values()].flat().flatMap((block) => {
      const { writer } = block;
      block.writer = null;
      return writer === null ? [] : [writer.finish(nowMs)];
    });
    this.#waiting = 0;
    await Promise.all(writing);
  }
}
