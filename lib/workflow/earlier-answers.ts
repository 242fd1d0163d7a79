import type { Block, DatasetIndex } from '#domain/dataset.ts';
import type { Observation } from '#domain/observation.ts';
import { overlappingBlocks } from '#domain/overlapping-blocks.ts';
import { inputLine, type Row } from '#domain/row.ts';
import { type ArmRepeat, armRepeats } from '#workflow/arm-repeats.ts';
import { type BlockRows, readBlocks } from '#workflow/block-rows.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { StoredDataError } from '#workflow/errors.ts';
import { openPool } from '#workflow/open-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunView } from '#workflow/run-view.ts';

/** Versions looked back: answers that nobody has used since are hardly worth the look. */
const MAX_VERSIONS = 5;

export interface EarlierAnswersPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
}

/** By position in a block; null: none. */
type Answers = readonly (Observation | null)[];

/**
 * What targets answered to the rows of a block when those stood in an earlier version of the dataset. Requests grow with
 * the blocks that changed, never with their rows.
 */
export class EarlierAnswers {
  readonly #manifest: RunView;
  readonly #asked: readonly ArmRepeat[];
  readonly #index: DatasetIndex;
  readonly #ports: EarlierAnswersPorts;
  #versions: Promise<readonly DatasetIndex[]> | null = null;

  constructor(manifest: RunView, index: DatasetIndex, ports: EarlierAnswersPorts) {
    this.#manifest = manifest;
    this.#asked = armRepeats(manifest);
    this.#index = index;
    this.#ports = ports;
  }

  /**
   * Answers to the rows that are missing; those of a newer version go before those of an older one.
   *
   * @param missing by repeat of an arm (see `armRepeats`) and position in the block.
   * @returns in the same order, the answers by position in the block.
   */
  async find(
    { block, rows }: BlockRows,
    missing: readonly (readonly boolean[])[],
  ): Promise<readonly ReadonlyMap<number, Observation>[]> {
    const search = new RowSearch(rows, missing);
    // Equal inputs are one pool: the block's own is known, and every other needs one look.
    const looked = new Set([block.inputsSha256]);
    if (search.isOver) return search.found;
    for (const version of await this.#earlierVersions()) {
      for (const earlier of overlappingBlocks(block, this.#index, version)) {
        if (search.isOver) return search.found;
        if (looked.has(earlier.inputsSha256)) continue;
        looked.add(earlier.inputsSha256);
        const answers = await this.#answersTo(earlier, search);
        // Without an answer there is no need of the rows.
        if (!answers.some((of) => of.some((answer) => answer !== null))) continue;
        for await (const [read] of readBlocks(this.#ports.objects, version, [earlier])) {
          search.take(read!.rows, answers);
        }
      }
    }
    return search.found;
  }

  /** What is stored for a block by repeat of an arm; nothing for those that need none. */
  #answersTo(block: Block, search: RowSearch): Promise<readonly Answers[]> {
    return Promise.all(
      this.#asked.map(async (one, i) => {
        if (!search.needs(i)) return [];
        const stored = await openPool(this.#ports.objects, this.#manifest, one, block).read();
        return stored.map((observation) => (observation?.error === null ? observation : null));
      }),
    );
  }

  #earlierVersions(): Promise<readonly DatasetIndex[]> {
    this.#versions ??= this.#readVersions();
    return this.#versions;
  }

  /** From the newest to the oldest; a version that was removed ends the line. */
  async #readVersions(): Promise<readonly DatasetIndex[]> {
    const versions: DatasetIndex[] = [];
    let { parent } = this.#index;
    while (parent !== undefined && versions.length < MAX_VERSIONS) {
      const version = await this.#ports.definitions.datasetIndex(parent).catch((error: unknown) => {
        if (error instanceof StoredDataError) return null;
        throw error;
      });
      if (version === null) break;
      versions.push(version);
      parent = version.parent;
    }
    return versions;
  }
}

/** The rows of one block that answers are looked for, and what was found. */
class RowSearch {
  readonly found: readonly Map<number, Observation>[];
  readonly #rows: readonly Row[];
  /** By repeat of an arm, positions without an answer. */
  readonly #open: readonly Set<number>[];
  #positions: ReadonlyMap<string, number> | null = null;

  constructor(rows: readonly Row[], missing: readonly (readonly boolean[])[]) {
    this.#rows = rows;
    this.found = missing.map(() => new Map());
    this.#open = missing.map(
      (of) => new Set(of.flatMap((isMissing, position) => (isMissing ? [position] : []))),
    );
  }

  needs(asked: number): boolean {
    return this.#open[asked]!.size > 0;
  }

  get isOver(): boolean {
    return this.#open.every((positions) => positions.size === 0);
  }

  /** Takes the answers to rows that are the same here, wherever they stand. */
  take(rows: readonly Row[], answers: readonly Answers[]): void {
    this.#positions ??= new Map(this.#rows.map((row, position) => [inputLine(row), position]));
    for (const [at, row] of rows.entries()) {
      const position = this.#positions.get(inputLine(row));
      if (position === undefined) continue;
      for (const [asked, of] of answers.entries()) {
        const answer = of[at] ?? null;
        if (answer !== null && this.#open[asked]!.delete(position)) this.found[asked]!.set(position, answer);
      }
    }
  }
}
