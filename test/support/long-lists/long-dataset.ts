import { type BlockPlace, layOutBlocks } from '#domain/block-layout.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import { contentHash } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import { describeBlocks } from '#workflow/publishing/describe-blocks.ts';
import type { PlacedRow } from '#workflow/publishing/ordered-rows.ts';

export interface LongDataset {
  readonly index: DatasetIndex;
  /** Its `rows.jsonl`. */
  readonly bytes: Uint8Array;
}

/**
 * A longer version of a published dataset, in blocks of the size that publishing gives them. Rows stand in the order of their
 * places, not of a hash, and nothing else of publishing is done: checks and sorting cost more than all that reads them here.
 */
export async function longDataset(
  before: DatasetIndex,
  rows: number,
  rowAt: (place: number) => Row,
): Promise<LongDataset> {
  const places = layOutBlocks({ all: rows });
  const lines: string[] = [];
  async function* placed(): AsyncGenerator<PlacedRow> {
    for (let at = 0; at < rows; at += 1) {
      const row = rowAt(at);
      const line = JSON.stringify(row);
      lines.push(line, '\n');
      yield { place: placeOf(at, rows, places), hash: 0, cluster: row.id, line };
    }
  }
  const { blocks, prefixes } = await describeBlocks(placed());
  const { card } = before;
  const index = {
    ...before,
    version: contentHash([card.name, rows, blocks.map(({ sha256 }) => sha256)]),
    rows,
    clusters: rows,
    strata: { all: rows },
    blocks,
    prefixes,
  };
  return { index, bytes: Buffer.from(lines.join('')) };
}

function placeOf(at: number, rows: number, places: readonly BlockPlace[]): BlockPlace {
  return places[Math.floor((at * places.length) / rows)]!;
}
