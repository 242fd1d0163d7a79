import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Delivery } from '#local/delivery/delivery.ts';

/** A finished journal longer than this is emptied. */
const TIDY_ABOVE_BYTES = 1024 * 1024;

/**
 * The deliveries that are still due, in a file of JSON lines: `{"add": delivery}` and `{"done": id}`. Each line is handed
 * to the operating system before the call returns, so a killed process loses nothing; a power cut may.
 */
export class DeliveryJournal {
  readonly #pending = new Map<string, Delivery>();
  readonly #file: number | undefined;
  #bytes = 0;

  /** @param path file of the journal; undefined keeps it in memory */
  constructor(path: string | undefined) {
    if (path === undefined) return;
    if (existsSync(path)) this.#read(readFileSync(path, 'utf8'));
    const rewritten = `${path}.new`;
    writeFileSync(rewritten, [...this.#pending.values()].map(addLine).join(''));
    renameSync(rewritten, path);
    this.#file = openSync(path, 'a');
  }

  get pending(): readonly Delivery[] {
    return [...this.#pending.values()];
  }

  get isEmpty(): boolean {
    return this.#pending.size === 0;
  }

  add(deliveries: readonly Delivery[]): void {
    if (deliveries.length === 0) return;
    this.#write(deliveries.map(addLine).join(''));
    for (const delivery of deliveries) this.#pending.set(delivery.id, delivery);
  }

  done(id: string): void {
    if (!this.#pending.delete(id)) return;
    if (this.#pending.size === 0 && this.#bytes > TIDY_ABOVE_BYTES && this.#file !== undefined) {
      ftruncateSync(this.#file);
      this.#bytes = 0;
    } else {
      this.#write(`${JSON.stringify({ done: id })}\n`);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #read(text: string): void {
    for (const line of text.split('\n')) {
      const entry = parseLine(line);
      if (entry?.add) this.#pending.set(entry.add.id, entry.add);
      else if (entry?.done !== undefined) this.#pending.delete(entry.done);
    }
  }

  #write(text: string): void {
    if (this.#file === undefined) return;
    this.#bytes += writeSync(this.#file, text);
  }
}

function addLine(delivery: Delivery): string {
  return `${JSON.stringify({ add: delivery })}\n`;
}

/** A line that a kill cut short was never acknowledged to anybody. */
function parseLine(line: string): { add?: Delivery; done?: string } | undefined {
  try {
    return JSON.parse(line) as { add?: Delivery; done?: string };
  } catch {
    return undefined;
  }
}
