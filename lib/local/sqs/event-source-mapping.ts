import type { InflightMessage, Queue } from '#local/emulators/fauxqs-types.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import type { LocalLog } from '#local/local-log.ts';
import { failedMessages } from '#local/sqs/batch-result.ts';
import type { BatchSource } from '#local/sqs/batch-source.ts';
import { inTransaction } from '#local/sqs/in-transaction.ts';
import { toSqsRecord } from '#local/sqs/sqs-record.ts';

export interface MappingSettings {
  /** Most batches in flight. */
  readonly concurrency: number;
  readonly reportsBatchItemFailures: boolean;
  /** Divides what is left of the visibility timeout after a failure. */
  readonly timeScale: number;
}

/**
 * Feeds a function from a queue. Success deletes the batch; what failed stays hidden until its visibility timeout, and
 * the queue's redrive policy moves it to the dead-letter queue when it was received too often.
 */
export class EventSourceMapping {
  readonly #queue: Queue;
  readonly #pool: FunctionPool;
  readonly #source: BatchSource;
  readonly #settings: MappingSettings;
  readonly #log: LocalLog;
  readonly #batches = new Set<Promise<void>>();
  #polling: Promise<void> | undefined;
  #stopping = false;

  constructor(
    queue: Queue,
    pool: FunctionPool,
    source: BatchSource,
    settings: MappingSettings,
    log: LocalLog,
  ) {
    this.#queue = queue;
    this.#pool = pool;
    this.#source = source;
    this.#settings = settings;
    this.#log = log;
  }

  start(): void {
    this.#polling ??= this.#poll();
  }

  /** Stops taking messages and waits for the batches in flight. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#source.close();
    await this.#polling;
    await Promise.all(this.#batches);
  }

  /** True when no batch is in flight and no message is there to be taken. */
  get isIdle(): boolean {
    return this.#batches.size === 0 && this.#source.held === 0 && this.#queue.messages.length === 0;
  }

  async #poll(): Promise<void> {
    while (!this.#stopping) {
      if (this.#batches.size >= this.#settings.concurrency) {
        await Promise.race(this.#batches);
        continue;
      }
      const batch = await this.#source.next();
      if (batch.length === 0) continue;
      const work: Promise<void> = this.#process(batch).finally(() => this.#batches.delete(work));
      this.#batches.add(work);
    }
  }

  async #process(batch: readonly InflightMessage[]): Promise<void> {
    const event = { Records: batch.map((message) => toSqsRecord(this.#queue, message)) };
    const outcome = await this.#pool.invoke(JSON.stringify(event));
    const ids = new Set(batch.map(({ message }) => message.messageId));
    let failed: ReadonlySet<string> = new Set();
    if (!outcome.ok) {
      failed = ids;
      const { errorType, errorMessage } = outcome.error;
      this.#log({
        level: 'error',
        from: 'event-source-mapping',
        functionName: this.#pool.name,
        message: `${batch.length} message(s) of ${this.#queue.name} stay in the queue: ${errorType}: ${errorMessage}`,
      });
    } else if (this.#settings.reportsBatchItemFailures) {
      failed = failedMessages(outcome.payload, ids);
    }
    inTransaction(this.#queue, () => {
      for (const message of batch) {
        if (failed.has(message.message.messageId)) this.#leave(message);
        else this.#queue.deleteMessage(message.receiptHandle);
      }
    });
  }

  /** With a time scale, only the wait that remains after a failure shrinks: a running batch is never shown again. */
  #leave({ receiptHandle, visibilityDeadline }: InflightMessage): void {
    const remainingMs = visibilityDeadline - Date.now();
    if (this.#settings.timeScale === 1 || remainingMs <= 0) return;
    this.#queue.changeVisibility(receiptHandle, remainingMs / 1000 / this.#settings.timeScale);
  }
}
