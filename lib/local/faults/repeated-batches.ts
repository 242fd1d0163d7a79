import type { InflightMessage } from '#local/emulators/fauxqs-types.ts';
import { seededRandom } from '#local/faults/seeded-random.ts';
import type { BatchSource } from '#local/sqs/batch-source.ts';

/** How many deliveries are held back to be shuffled with later ones, in batches. */
const HELD_BATCHES = 3;

/** Longest wait for messages to shuffle with, in milliseconds. */
const PATIENCE_MS = 50;

/** Delivers each message several times, shuffled across batches, as SQS may. No batch holds a message twice. */
export class RepeatedBatches implements BatchSource {
  readonly #source: BatchSource;
  readonly #deliveries: number;
  readonly #batchSize: number;
  readonly #random: () => number;
  #held: InflightMessage[] = [];
  #coming: Promise<readonly InflightMessage[]> | undefined;

  constructor(source: BatchSource, deliveries: number, batchSize: number, seed: number) {
    this.#source = source;
    this.#deliveries = deliveries;
    this.#batchSize = batchSize;
    this.#random = seededRandom(seed);
  }

  get held(): number {
    return this.#held.length + this.#source.held;
  }

  async next(): Promise<readonly InflightMessage[]> {
    while (this.#held.length < HELD_BATCHES * this.#batchSize) {
      const batch = await this.#more();
      if (batch === undefined) break;
      if (batch.length === 0) return this.#draw();
      for (const message of batch) {
        for (let time = 0; time < this.#deliveries; time++) this.#held.push(message);
      }
    }
    return this.#draw();
  }

  close(): void {
    this.#source.close();
  }

  /** The next batch; undefined when there is none yet and something is held that could go meanwhile. */
  async #more(): Promise<readonly InflightMessage[] | undefined> {
    this.#coming ??= this.#source.next();
    const patience = Promise.withResolvers<undefined>();
    const timer =
      this.#held.length > 0 ? setTimeout(() => patience.resolve(undefined), PATIENCE_MS) : undefined;
    const batch = await Promise.race([this.#coming, patience.promise]);
    clearTimeout(timer);
    if (batch) this.#coming = undefined;
    return batch;
  }

  #draw(): readonly InflightMessage[] {
    const batch = new Map<string, InflightMessage>();
    for (let tries = this.#held.length; tries > 0 && batch.size < this.#batchSize; tries--) {
      const at = Math.floor(this.#random() * this.#held.length);
      const message = this.#held[at];
      if (!message || batch.has(message.receiptHandle)) continue;
      batch.set(message.receiptHandle, message);
      this.#held.splice(at, 1);
    }
    return [...batch.values()];
  }
}
