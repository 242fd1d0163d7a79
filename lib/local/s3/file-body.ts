import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  type ReadStream,
  readSync,
  statSync,
} from 'node:fs';
import type { ObjectBody } from '#local/emulators/fauxqs-types.ts';

const STREAM_CHUNK_BYTES = 256 * 1024;
const COPY_CHUNK_BYTES = 1024 * 1024;

/**
 * The bytes of a file, or a range of them. Has what fauxqs asks of a body (a length, and ranges to cut out), and reads
 * nothing before somebody wants the bytes.
 */
export class FileBody implements ObjectBody {
  readonly length: number;
  readonly #path: string;
  readonly #start: number;

  /** @param start offset of the first byte in the file */
  constructor(path: string, length: number, start = 0) {
    this.#path = path;
    this.length = length;
    this.#start = start;
  }

  static of(path: string): FileBody {
    return new FileBody(path, statSync(path).size);
  }

  subarray(start: number, end: number): FileBody {
    const to = Math.min(end, this.length);
    return new FileBody(this.#path, Math.max(to - start, 0), this.#start + start);
  }

  /** All bytes, by one read. */
  read(): Buffer {
    const file = openSync(this.#path, 'r');
    try {
      const bytes = Buffer.allocUnsafe(this.length);
      this.#expect(readSync(file, bytes, 0, this.length, this.#start));
      return bytes;
    } finally {
      closeSync(file);
    }
  }

  /** Opens the file at once, so that these bytes are sent even when the object is replaced meanwhile. */
  stream(): ReadStream {
    const file = openSync(this.#path, 'r');
    try {
      this.#expect(Math.min(fstatSync(file).size - this.#start, this.length));
    } catch (error) {
      closeSync(file);
      throw error;
    }
    const end = this.#start + this.length - 1;
    return createReadStream('', { fd: file, start: this.#start, end, highWaterMark: STREAM_CHUNK_BYTES });
  }

  /** The bytes piece by piece. Each piece is good until the next one: they share their memory. */
  *chunks(): Generator<Buffer> {
    const file = openSync(this.#path, 'r');
    try {
      const buffer = Buffer.allocUnsafe(Math.min(COPY_CHUNK_BYTES, this.length));
      let done = 0;
      while (done < this.length) {
        const wanted = Math.min(buffer.length, this.length - done);
        const count = readSync(file, buffer, 0, wanted, this.#start + done);
        if (count === 0) this.#expect(done);
        done += count;
        yield buffer.subarray(0, count);
      }
    } finally {
      closeSync(file);
    }
  }

  /** The file of an object changes only when somebody edits the state folder by hand. */
  #expect(count: number): void {
    if (count === this.length) return;
    throw new Error(`Expected ${this.length} bytes at ${this.#start} of ${this.#path}, came ${count}.`);
  }
}
