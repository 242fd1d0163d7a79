/** A clock that jumps from one timer to the next: hours of waiting take a moment. */
export class VirtualTime {
  readonly #timers: { readonly dueMs: number; readonly number: number; readonly wake: () => void }[] = [];
  #nowMs: number;
  #number = 0;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  readonly nowMs = (): number => this.#nowMs;

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      this.#number += 1;
      this.#timers.push({
        dueMs: this.#nowMs + Math.max(0, milliseconds),
        number: this.#number,
        wake: resolve,
      });
    });

  /** Lets time pass until the work is done. @throws where the work waits for something that is no timer. */
  async run(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    const watched = work.finally(() => {
      isDone = true;
    });
    watched.catch(() => undefined);
    for (;;) {
      // All that can go on without time passing goes on first.
      for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      if (isDone) break;
      const next = this.#timers.reduce<number>(
        (best, timer, i) => (isBefore(timer, this.#timers[best]) ? i : best),
        0,
      );
      const [timer] = this.#timers.splice(next, 1);
      if (timer === undefined)
        throw new Error('Expected the work to be done or to wait for a timer, got neither.');
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      timer.wake();
    }
    await watched;
  }
}

type Timer = { readonly dueMs: number; readonly number: number };

function isBefore(timer: Timer, other: Timer | undefined): boolean {
  if (other === undefined) return true;
  return timer.dueMs < other.dueMs || (timer.dueMs === other.dueMs && timer.number < other.number);
}
