import type { Problem } from '#workflow/publishing/definition-error.ts';
import { HashSpool } from '#workflow/publishing/hash-spool.ts';
import { hash32 } from '#workflow/publishing/hash32.ts';
import { ProblemList } from '#workflow/publishing/problem-list.ts';

/** Finds ids that two rows share, among any number of rows. */
export class DuplicateIds {
  readonly #spool: HashSpool;
  readonly #file: string;

  /** @param file where the rows come from, for messages. */
  constructor(folder: string, memoryBytes: number, file: string) {
    this.#spool = new HashSpool(folder, memoryBytes);
    this.#file = file;
  }

  /** @param number the row's line, or its place among the rows that code made. */
  add(id: string, number: number): void {
    this.#spool.add(hash32(id), `${id}\t${number}`);
  }

  /** @throws DefinitionError with both places of each. */
  async throwIfAny(): Promise<void> {
    const problems = new ProblemList();
    for await (const bucket of this.#spool.buckets()) {
      const first = new Map<string, number>();
      for (const { text } of bucket) {
        const [id = '', number] = text.split('\t');
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, Number(number));
        else problems.add([this.#describe(id, earlier, Number(number))]);
      }
    }
    problems.throwIfAny();
  }

  #describe(id: string, earlier: number, later: number): Problem {
    const fromCode = this.#file.endsWith('.ts');
    return {
      file: this.#file,
      ...(fromCode ? { row: later } : { line: later }),
      field: 'id',
      expected: 'an id that no other row has',
      came: `"${id}", which ${fromCode ? 'row' : 'line'} ${earlier} has too`,
      advice: 'Give one of them another id, or remove one.',
    };
  }
}
