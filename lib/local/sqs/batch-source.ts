import type { InflightMessage, Queue, QueueStore } from '#local/emulators/fauxqs-types.ts';
import { inTransaction } from '#local/sqs/in-transaction.ts';

/** Where a mapping takes its batches from. */
export interface BatchSource {
  /** Waits for messages; an empty batch means that the source was closed. */
  next(): Promise<readonly InflightMessage[]>;
  /** Messages that were taken from the queue and not handed on yet. */
  readonly held: number;
  /** Ends the waiting. */
  close(): void;
}

export interface BatchSettings {
  readonly batchSize: number;
  /** How long to gather after the first message, in milliseconds; 0 takes what is there. */
  readonly windowMs: number;
}

/** Lambda's limit for one event. */
const LARGEST_BATCH_BYTES = 6 * 1024 * 1024;

/** Records are somewhat larger than their bodies. */
const RECORD_OVERHEAD_BYTES = 1024;

/** Long enough to cost nothing; an arriving message ends the wait. */
const WAIT_SECONDS = 20;

/** Gathers batches from one queue as Lambda's poller does. */
export class QueueBatches implements BatchSource {
  readonly #queue: Queue;
  readonly #settings: BatchSettings;
  readonly #deadLetterQueue: (arn: string) => Queue | undefined;
  #gathered: readonly InflightMessage[] = [];
  #tooMuch: InflightMessage | undefined;
  #closed = false;

  constructor(store: QueueStore, queue: Queue, settings: BatchSettings) {
    this.#queue = queue;
    this.#settings = settings;
    this.#deadLetterQueue = (arn) => store.getQueueByArn(arn);
  }

  get held(): number {
    return this.#gathered.length + (this.#tooMuch ? 1 : 0);
  }

  async next(): Promise<readonly InflightMessage[]> {
    const batch: InflightMessage[] = [];
    this.#gathered = batch;
    const take = (before: number): number => inTransaction(this.#queue, () => this.#take(batch, before));
    let bytes = take(0);
    while (batch.length === 0) {
      if (this.#closed) return [];
      await this.#queue.waitForMessages(WAIT_SECONDS);
      if (this.#closed) return [];
      bytes = take(bytes);
    }
    const until = Date.now() + this.#settings.windowMs;
    while (this.#hasRoom(batch) && !this.#closed && Date.now() < until) {
      await this.#queue.waitForMessages((until - Date.now()) / 1000);
      bytes = take(bytes);
    }
    this.#gathered = [];
    return batch;
  }

  close(): void {
    this.#closed = true;
    this.#queue.cancelWaiters();
  }

  #hasRoom(batch: readonly InflightMessage[]): boolean {
    return batch.length < this.#settings.batchSize && this.#tooMuch === undefined;
  }

  /** Adds what is visible now. A message that would make the batch too large opens the next one. */
  #take(batch: InflightMessage[], bytesBefore: number): number {
    let bytes = bytesBefore;
    if (this.#tooMuch) {
      batch.push(this.#tooMuch);
      bytes += sizeOf(this.#tooMuch);
      this.#tooMuch = undefined;
    }
    while (this.#hasRoom(batch)) {
      const [message] = this.#receive();
      if (!message) break;
      if (batch.length > 0 && bytes + sizeOf(message) > LARGEST_BATCH_BYTES) {
        this.#tooMuch = message;
        break;
      }
      bytes += sizeOf(message);
      batch.push(message);
    }
    return bytes;
  }

  /** One message at a time: in this process a receive costs microseconds, and none is taken in vain. */
  #receive(): readonly InflightMessage[] {
    return this.#queue
      .dequeue(1, undefined, this.#deadLetterQueue)
      .flatMap(({ ReceiptHandle }) => this.#queue.inflightMessages.get(ReceiptHandle) ?? []);
  }
}

function sizeOf({ message }: InflightMessage): number {
  return Buffer.byteLength(message.body) + RECORD_OVERHEAD_BYTES;
}
