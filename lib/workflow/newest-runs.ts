import type { Registry } from '#workflow/ports.ts';
import { runCursor } from '#workflow/run-cursor.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

/** Runs of one suite that are read at once, at least and at most. */
const LEAST = 10;
const MOST = 200;

export interface RunOrder {
  /** Default: every published suite's. */
  readonly suite?: string | undefined;
  /** Only runs older than that one; see `runCursor`. Default: from the newest on. */
  readonly before?: string | undefined;
  /** How many will be taken, about. */
  readonly expected: number;
}

/**
 * Runs, newest first, read from each suite's index as they are taken: of many suites, each is read as far as its share of what is
 * taken, not as far as all of it.
 */
export async function* newestRuns(
  {
    runs,
    registry,
  }: { readonly runs: Pick<RunStore, 'ofSuite'>; readonly registry: Pick<Registry, 'suites'> },
  { suite, before, expected }: RunOrder,
): AsyncGenerator<RunRecord> {
  const suites =
    suite === undefined ? (await registry.suites()).map(({ definition }) => definition.name) : [suite];
  // Suites are not judged equally often: twice the share spares most of them a second read.
  const share = suites.length === 1 ? expected : Math.max(LEAST, Math.ceil((2 * expected) / suites.length));
  const readers = suites.map((name) => new SuiteReader(name, runs, Math.min(MOST, share), before));
  await Promise.all(readers.map((reader) => reader.read()));
  for (;;) {
    let newest: SuiteReader | null = null;
    for (const reader of readers) if (newest === null || reader.cursor > newest.cursor) newest = reader;
    const run = newest?.take();
    if (newest === null || run === undefined) return;
    yield run;
    if (newest.cursor === '') await newest.read();
  }
}

/** The runs of one suite, some ahead. */
class SuiteReader {
  readonly #suite: string;
  readonly #runs: Pick<RunStore, 'ofSuite'>;
  #atOnce: number;
  #before: string | undefined;
  #ahead: RunRecord[] = [];
  #isAll = false;
  /** Of the next run; empty: none is read ahead. */
  cursor = '';

  constructor(suite: string, runs: Pick<RunStore, 'ofSuite'>, atOnce: number, before: string | undefined) {
    this.#suite = suite;
    this.#runs = runs;
    this.#atOnce = atOnce;
    this.#before = before;
  }

  async read(): Promise<void> {
    if (this.#isAll) return;
    const found = await this.#runs.ofSuite(this.#suite, this.#atOnce, this.#before);
    this.#isAll = found.length < this.#atOnce;
    this.#atOnce = Math.min(MOST, 2 * this.#atOnce);
    this.#ahead = found.toReversed();
    const last = found.at(-1);
    if (last !== undefined) this.#before = runCursor(last);
    this.#look();
  }

  take(): RunRecord | undefined {
    const run = this.#ahead.pop();
    this.#look();
    return run;
  }

  #look(): void {
    const next = this.#ahead.at(-1);
    this.cursor = next === undefined ? '' : runCursor(next);
  }
}
