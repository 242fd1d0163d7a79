import { seededRandom } from '#local/faults/seeded-random.ts';
import type { FunctionError } from '#local/lambda/instance-messages.ts';

/** First guess of how long an invocation takes, before any was seen. */
const FIRST_GUESS_MS = 50;

const REASON: FunctionError = { errorType: 'Fault.Killed', errorMessage: 'Ended by the fault plan' };

/** Ends instances at a random point of an invocation, as a crash would. */
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
   * @returns to be called when the invocation is over. A doomed invocation that was faster than its end gives the
   * reason: its work is done and its answer is lost, which is the hardest case of all
   */
  arm(kill: (reason: FunctionError) => void): () => FunctionError | undefined {
    const startedAt = performance.now();
    const isDoomed = this.#random() < this.#probability;
    const afterMs = this.#random() * this.#typicalMs;
    const timer = isDoomed ? setTimeout(() => kill(REASON), afterMs) : undefined;
    return () => {
      clearTimeout(timer);
      if (isDoomed) return REASON;
      this.#typicalMs += (performance.now() - startedAt - this.#typicalMs) / 8;
      return undefined;
    };
  }
}
