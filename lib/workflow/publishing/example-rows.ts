import type { Example } from '#domain/dataset.ts';
import { clusterOf } from '#domain/row.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { clusterHash } from '#workflow/publishing/hash32.ts';
import type { CheckedRow } from '#workflow/publishing/row-source.ts';

/** Examples travel in the index, which every shard reads, and in manifests: they must stay few and small. */
const MAX_EXAMPLES = 64;
const MAX_EXAMPLE_BYTES = 262_144;

interface PlacedExample {
  readonly hash: number;
  readonly cluster: string;
  readonly example: Example;
}

/** The rows that are shown and not judged, apart from all others. */
export class ExampleRows {
  readonly #seed: string;
  readonly #file: string;
  readonly #placed: PlacedExample[] = [];
  #bytes = 0;

  /** @param file where the rows come from, for messages. */
  constructor(seed: string, file: string) {
    this.#seed = seed;
    this.#file = file;
  }

  /** @throws DefinitionError for the first example that is too many or too much. */
  add({ row, number, line }: CheckedRow): void {
    const { id, input, reference = null } = row;
    const cluster = clusterOf(row);
    this.#placed.push({ hash: clusterHash(this.#seed, cluster), cluster, example: { id, input, reference } });
    this.#bytes += Buffer.byteLength(line) - 1;
    if (this.#placed.length > MAX_EXAMPLES) {
      throw this.#beyond(number, `${MAX_EXAMPLES} rows with "split": "examples"`, 'one more');
    }
    if (this.#bytes > MAX_EXAMPLE_BYTES) {
      const allowed = `${MAX_EXAMPLE_BYTES} bytes of rows with "split": "examples"`;
      throw this.#beyond(number, allowed, `${this.#bytes} with this one`);
    }
  }

  /** By (hash of cluster, cluster, input order), as other rows are: an edited version leaves the others where they were. */
  ordered(): Example[] {
    return this.#placed
      .toSorted((a, b) => a.hash - b.hash || (a.cluster < b.cluster ? -1 : a.cluster > b.cluster ? 1 : 0))
      .map(({ example }) => example);
  }

  #beyond(number: number, allowed: string, came: string): DefinitionError {
    const place: Pick<Problem, 'line' | 'row'> = this.#file.endsWith('.ts')
      ? { row: number }
      : { line: number };
    return new DefinitionError([
      {
        file: this.#file,
        ...place,
        field: 'split',
        expected: `at most ${allowed}`,
        came,
        advice: 'Keep the examples that prompts show, and remove "split" from the others or leave them out.',
      },
    ]);
  }
}
