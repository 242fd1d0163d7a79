import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SpoolBucket } from '#workflow/publishing/spool-bucket.ts';

/** 64 buckets at a time: enough for gigabytes, and a file of each is still worth its cost. */
const BUCKET_BITS = 6;
const BUCKETS = 2 ** BUCKET_BITS;
const HASH_DIGITS = 8;

/** Text under a 32-bit hash. */
export interface SpoolRecord {
  readonly hash: number;
  /** Without line breaks. */
  readonly text: string;
}

/**
 * Sorts any number of records by ranges of their hash in bounded memory: they go to buckets by the next bits, and a bucket
 * that is too large to be read at once is divided again. Only records of one and the same hash cannot be divided.
 */
export class HashSpool {
  readonly #folder: string;
  readonly #memoryBytes: number;
  readonly #bitsBefore: number;
  readonly #buckets: (SpoolBucket | undefined)[] = Array.from({ length: BUCKETS }, () => undefined);

  /**
   * @param memoryBytes of text, at most, that is held; about three times this while a bucket is read.
   * @param bitsBefore leading bits that all records have in common.
   */
  constructor(folder: string, memoryBytes: number, bitsBefore = 0) {
    this.#folder = folder;
    this.#memoryBytes = memoryBytes;
    this.#bitsBefore = bitsBefore;
  }

  add(hash: number, text: string): void {
    this.#bucketOf(hash).add(`${hash.toString(16).padStart(HASH_DIGITS, '0')}${text}\n`);
  }

  /**
   * All records by ranges of hashes, in the order of the ranges; inside one, in the order in which they were added. What
   * was read is gone.
   */
  async *buckets(): AsyncGenerator<readonly SpoolRecord[]> {
    for (const [number, bucket] of this.#buckets.entries()) {
      if (bucket === undefined) continue;
      this.#buckets[number] = undefined;
      const bits = this.#bitsBefore + BUCKET_BITS;
      if (bucket.bytes <= this.#memoryBytes / 2 || bits >= 32) {
        yield (await bucket.takeAll()).map(parseRecord);
        continue;
      }
      const parts = new HashSpool(join(this.#folder, `${number}-parts`), this.#memoryBytes, bits);
      for await (const line of bucket.takeEach()) {
        const { hash, text } = parseRecord(line);
        parts.add(hash, text);
      }
      yield* parts.buckets();
    }
  }

  #bucketOf(hash: number): SpoolBucket {
    const number = (hash << this.#bitsBefore) >>> (32 - BUCKET_BITS);
    const known = this.#buckets[number];
    if (known !== undefined) return known;
    mkdirSync(this.#folder, { recursive: true });
    const bucket = new SpoolBucket(
      join(this.#folder, String(number)),
      Math.ceil(this.#memoryBytes / BUCKETS),
    );
    this.#buckets[number] = bucket;
    return bucket;
  }
}

function parseRecord(record: string): SpoolRecord {
  return { hash: Number.parseInt(record.slice(0, HASH_DIGITS), 16), text: record.slice(HASH_DIGITS) };
}
