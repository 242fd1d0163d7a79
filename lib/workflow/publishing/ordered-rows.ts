import { type BlockPlace, layOutBlocks, prefixOf } from '#domain/block-layout.ts';
import { readLines } from '#workflow/publishing/read-lines.ts';
import type { SortedStrata } from '#workflow/publishing/sort-strata.ts';
import { parseSortedRow, type SortedRow } from '#workflow/publishing/spooled-row.ts';

/** A row at its place in the dataset. */
export interface PlacedRow extends SortedRow {
  /** The same object for all rows of a block. */
  readonly place: BlockPlace;
}

/** All rows, block by block: each stratum's file is read once from its start, since its blocks come in hash order. */
export async function* orderedRows(strata: SortedStrata): AsyncGenerator<PlacedRow> {
  const readers = new Map<string, RowReader>();
  try {
    for (const [stratum, file] of strata.files) readers.set(stratum, await RowReader.open(file));
    for (const place of layOutBlocks(strata.rows)) {
      const reader = readers.get(place.stratum)!;
      while (reader.next !== null && prefixOf(reader.next.hash, place.bits) === place.prefix) {
        yield { place, ...reader.next };
        await reader.advance();
      }
    }
  } finally {
    for (const reader of readers.values()) await reader.close();
  }
}

/** A file of sorted rows, one row ahead. */
class RowReader {
  readonly #lines: AsyncGenerator<{ readonly bytes: Buffer }>;
  next: SortedRow | null = null;

  private constructor(file: string) {
    this.#lines = readLines(file);
  }

  static async open(file: string): Promise<RowReader> {
    const reader = new RowReader(file);
    await reader.advance();
    return reader;
  }

  async advance(): Promise<void> {
    const { done, value } = await this.#lines.next();
    this.next = done ? null : parseSortedRow(value.bytes.toString('utf8'));
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}
