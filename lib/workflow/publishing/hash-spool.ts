import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readLines } from '#workflow/publishing/read-lines.ts';

/** 64 files at a time: enough for gigabytes, and a file is still worth its cost. */
const BUCKET_BITS = 6;
const HASH_DIGITS = 8;

/** Text under a 32-bit hash. */
export interface SpoolRecord {
  readonly hash: number;
  /** Without line breaks. */
  readonly text: string;
}

/**
 * Sorts any number of records by ranges of their hash in bounded memory: they are held until `memoryBytes` are full, then
 * kept in files by the next bits; a file that is too large to be read at once is divided again. Only records of
 * one and the same hash cannot be divided.
 */
export class HashSpool {
  readonly #folder: string;
  readonly #memoryBytes: number;
  readonly #bitsBefore: number;
  #held: string[][] = emptyBuckets();
  #heldBytes = 0;
  #spilled = false;

  /** @param bitsBefore leading bits that all records have in common. */
  constructor(folder: string, memoryBytes: number, bitsBefore = 0) {
    this.#folder = folder;
    this.#memoryBytes = memoryBytes;
    this.#bitsBefore = bitsBefore;
  }

  add(hash: number, text: string): void {
    const bucket = (hash << this.#bitsBefore) >>> (32 - BUCKET_BITS);
    const record = `${hash.toString(16).padStart(HASH_DIGITS, '0')}${text}\n`;
    this.#held[bucket]!.push(record);
    this.#heldBytes += record.length;
    if (this.#heldBytes >= this.#memoryBytes) this.#spill();
  }

  /** All records by ranges of hashes, in the order of the ranges; inside one, in the order in which they were added. */
  async *buckets(): AsyncGenerator<readonly SpoolRecord[]> {
    if (!this.#spilled) {
      yield this.#held.flat().map(parseRecord);
      return;
    }
    this.#spill();
    for (let bucket = 0; bucket < this.#held.length; bucket += 1) {
      const file = this.#file(bucket);
      if (existsSync(file)) yield* this.#readBucket(file);
    }
  }

  async *#readBucket(file: string): AsyncGenerator<readonly SpoolRecord[]> {
    const bits = this.#bitsBefore + BUCKET_BITS;
    if ((await stat(file)).size <= this.#memoryBytes || bits >= 32) {
      const records = (await readFile(file, 'utf8')).split('\n');
      records.pop();
      await rm(file);
      yield records.map(parseRecord);
      return;
    }
    const parts = new HashSpool(`${file}-parts`, this.#memoryBytes, bits);
    for await (const line of readLines(file)) {
      const { hash, text } = parseRecord(line.bytes.toString('utf8'));
      parts.add(hash, text);
    }
    await rm(file);
    yield* parts.buckets();
  }

  #spill(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const [bucket, records] of this.#held.entries()) {
      if (records.length > 0) appendFileSync(this.#file(bucket), records.join(''));
    }
    this.#held = emptyBuckets();
    this.#heldBytes = 0;
    this.#spilled = true;
  }

  #file(bucket: number): string {
    return join(this.#folder, String(bucket));
  }
}

function emptyBuckets(): string[][] {
  return Array.from({ length: 2 ** BUCKET_BITS }, () => []);
}

function parseRecord(record: string): SpoolRecord {
  const end = record.endsWith('\n') ? record.length - 1 : record.length;
  return {
    hash: Number.parseInt(record.slice(0, HASH_DIGITS), 16),
    text: record.slice(HASH_DIGITS, end),
  };
}
