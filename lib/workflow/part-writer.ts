import type { Observation } from '#domain/observation.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';

/** A part is the unit of checkpoints: what a crash can lose at most. */
export const PART_ROWS = 256;
const PART_MS = 20_000;

/**
 * Gathers what one arm answers to one block, and writes it part by part: as soon as a part's rows are all there, or after
 * 20 seconds what is there of its beginning.
 */
export class PartWriter {
  readonly #pool: ObservationPool;
  readonly #awaited: readonly boolean[];
  readonly #answers: (Observation | null)[];
  readonly #writes: Promise<void>[] = [];
  /** First row that is not written yet. */
  #from = 0;
  /** First row after it that is not answered yet. */
  #ready = 0;
  #lastWriteMs: number;

  /** @param awaited which rows of the block will be answered here; the others have been before. */
  constructor(pool: ObservationPool, awaited: readonly boolean[], nowMs: number) {
    this.#pool = pool;
    this.#awaited = awaited;
    this.#answers = new Array(awaited.length).fill(null);
    this.#lastWriteMs = nowMs;
  }

  add(row: number, observation: Observation, nowMs: number): void {
    this.#answers[row] = observation;
    this.#advance(nowMs - this.#lastWriteMs >= PART_MS, nowMs);
  }

  /** Writes all that is left, whatever its size, and waits until everything is stored. @throws what a write threw. */
  async finish(nowMs: number): Promise<void> {
    const { length } = this.#awaited;
    while (this.#from < length) {
      this.#advance(true, nowMs);
      while (this.#from < length && this.#answers[this.#from] === null) this.#from += 1;
    }
    await Promise.all(this.#writes);
  }

  #advance(partial: boolean, nowMs: number): void {
    const awaited = this.#awaited;
    for (;;) {
      while (awaited[this.#from] === false) this.#from += 1;
      const limit = Math.min(awaited.length, (Math.floor(this.#from / PART_ROWS) + 1) * PART_ROWS);
      let to = Math.max(this.#ready, this.#from);
      while (to < limit && awaited[to] === true && this.#answers[to] !== null) to += 1;
      this.#ready = to;
      const complete = to === limit || awaited[to] === false;
      if (to === this.#from || !(complete || partial)) return;
      this.#write(this.#from, to);
      this.#from = to;
      this.#lastWriteMs = nowMs;
    }
  }

  #write(from: number, to: number): void {
    const write = this.#pool.write(from, this.#answers.slice(from, to) as Observation[]);
    // A failed write surfaces in `finish`; until then it must not count as unhandled.
    write.catch(() => undefined);
    this.#writes.push(write);
    this.#answers.fill(null, from, to);
  }
}
