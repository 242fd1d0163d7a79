import type { SharedState } from '#workflow/ports.ts';

/** Shared states in memory; each update takes a turn of the clock, as a write over a network does. */
export class MemorySharedState implements SharedState {
  readonly #states = new Map<string, string>();
  readonly #pause: () => Promise<void>;
  /** Updates that were asked for. */
  updates = 0;

  /** @param pause how long an update is on its way. */
  constructor(pause: () => Promise<void> = async () => undefined) {
    this.#pause = pause;
  }

  async read<State>(key: string): Promise<State | null> {
    await this.#pause();
    return this.#get<State>(key);
  }

  async update<State, Result>(
    key: string,
    change: (stored: State | null) => { readonly state: State; readonly result: Result },
  ): Promise<Result> {
    this.updates += 1;
    await this.#pause();
    const { state, result } = change(this.#get<State>(key));
    this.#states.set(key, JSON.stringify(state));
    return result;
  }

  #get<State>(key: string): State | null {
    const stored = this.#states.get(key);
    return stored === undefined ? null : (JSON.parse(stored) as State);
  }
}
