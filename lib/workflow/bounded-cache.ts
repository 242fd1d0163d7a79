/** Keeps what was read last, up to a size; what is kept never changes. */
export class BoundedCache<Value> {
  readonly #most: number;
  readonly #sizeOf: (value: Value) => number;
  readonly #kept = new Map<string, { readonly value: Value; readonly size: number }>();
  #size = 0;

  /** @param most in the unit of `sizeOf`. */
  constructor(most: number, sizeOf: (value: Value) => number) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  /** What is kept under a name, else what `read` brings; null is not kept. */
  async of<Found extends Value | null>(name: string, read: () => Promise<Found>): Promise<Found> {
    const kept = this.#kept.get(name);
    if (kept !== undefined) {
      // The last used come last.
      this.#kept.delete(name);
      this.#kept.set(name, kept);
      return kept.value as unknown as Found;
    }
    const value = await read();
    if (value !== null) this.#keep(name, value);
    return value;
  }

  #keep(name: string, value: Value): void {
    const size = this.#sizeOf(value);
    // Two readers may have brought the same.
    if (size > this.#most || this.#kept.has(name)) return;
    this.#kept.set(name, { value, size });
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(oldest);
      this.#size -= freed;
    }
  }
}
