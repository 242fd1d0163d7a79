import { appendFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { readLines } from '#workflow/publishing/read-lines.ts';

/** Lines of text, in a buffer of fixed size and, beyond it, in a file. Bytes, since strings cost several times theirs. */
export class SpoolBucket {
  readonly #file: string;
  readonly #held: Buffer;
  #heldBytes = 0;
  #fileBytes = 0;

  constructor(file: string, heldBytes: number) {
    this.#file = file;
    this.#held = Buffer.allocUnsafe(heldBytes);
  }

  get bytes(): number {
    return this.#fileBytes + this.#heldBytes;
  }

  /** @param line ends in its only line break. */
  add(line: string): void {
    const bytes = Buffer.byteLength(line);
    if (this.#heldBytes + bytes > this.#held.length) this.#flush();
    if (bytes > this.#held.length) this.#append(Buffer.from(line));
    else this.#heldBytes += this.#held.write(line, this.#heldBytes);
  }

  /** All lines at once, without their line breaks; the bucket is empty then. */
  async takeAll(): Promise<string[]> {
    const held = this.#held.toString('utf8', 0, this.#heldBytes);
    const text = this.#fileBytes === 0 ? held : (await readFile(this.#file, 'utf8')) + held;
    await this.#clear();
    const lines = text.split('\n');
    lines.pop();
    return lines;
  }

  /** The lines one by one, without their line breaks; the bucket is empty then. */
  async *takeEach(): AsyncGenerator<string> {
    this.#flush();
    if (this.#fileBytes > 0)
      for await (const { bytes } of readLines(this.#file)) yield bytes.toString('utf8');
    await this.#clear();
  }

  #flush(): void {
    if (this.#heldBytes > 0) this.#append(this.#held.subarray(0, this.#heldBytes));
    this.#heldBytes = 0;
  }

  #append(bytes: Buffer): void {
    appendFileSync(this.#file, bytes);
    this.#fileBytes += bytes.length;
  }

  async #clear(): Promise<void> {
    if (this.#fileBytes > 0) await rm(this.#file);
    this.#fileBytes = 0;
    this.#heldBytes = 0;
  }
}
