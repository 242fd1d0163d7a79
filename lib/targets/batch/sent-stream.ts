/**
 * What is sent piece by piece, such that its own faults are told from those of sending it: a stream that breaks makes the
 * request fail like a connection that does.
 */
export class SentStream {
  readonly #source: AsyncIterable<Uint8Array>;
  #failure: { readonly error: unknown } | null = null;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source;
  }

  /** @throws what making the pieces threw, if that failed. */
  throwIfFailed(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const pieces = this.#source[Symbol.asyncIterator]();
    for (;;) {
      // Not `for await`: what the reader throws in would be caught as well.
      const step = await pieces.next().catch((error: unknown) => {
        this.#failure = { error };
        throw error;
      });
      if (step.done === true) return;
      yield step.value;
    }
  }
}
