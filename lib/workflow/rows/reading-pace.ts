/** Of rows and answers as they are stored, what is in memory at the same time, about; decoded it takes some times as much. */
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/** Blocks that are read before it is known what they take: rows may be short questions or hold images, and so may answers. */
const FIRST_BLOCKS = 2;

/** How many blocks are read with their answers at a time: as many as were found to fit, and at least one. */
export class ReadingPace {
  #blocks = FIRST_BLOCKS;

  get blocks(): number {
    return this.#blocks;
  }

  /** @param bytes what so many blocks took. */
  took(blocks: number, bytes: number): void {
    this.#blocks = Math.max(1, Math.floor((BYTES_AT_ONCE * blocks) / Math.max(1, bytes)));
  }
}
