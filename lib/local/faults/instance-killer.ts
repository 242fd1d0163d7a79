import { seededRandom } from '#local/faults/seeded-random.ts';
import type { FunctionError } from '#local/lambda/instance-messages.ts';

/** First guess of how long an invocation takes, before any was seen. */
const FIRST_GUESS_MS = 50;

/** Ends instances at a random point of an invocation, as a spot reclaim or a crash would. */
export class InstanceKiller {
  readonly #random: () => number;
  readonly #probability: number;
  #typicalMs = FIRST_GUESS_MS;

  constructor(seed: number, probability: number) {
    this.#random = seededRandom(seed);
    this.#probability = probability;
  }

  /**
   * Decides over one invocation when it starts.
   * @returns to be called when the invocation is over
   */
  arm(kill: (reason: FunctionError) => void): () => void {
    const startedAt = performance.now();
    const doomed = this.#random() < this.#probability;
    const afterMs = this.#random() * this.#typicalMs;
    const reason = { errorType: 'Fault.Killed', errorMessage: 'Ended by the fault plan' };
    const timer = doomed ? setTimeout(() => kill(reason), afterMs) : undefined;
    return () => {
      clearTimeout(timer);
      if (!doomed) this.#typicalMs += (performance.now() - startedAt - this.#typicalMs) / 8;
    };
  }
}
