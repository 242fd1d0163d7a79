import { storageKeys } from '#contracts/storage.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { sha256 } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/**
 * Blocks lie one behind the other, so one request brings many; this much of them is in memory at a time, about, and so many
 * times less where each row has several answers.
 */
const GROUP_BYTES = 4 * 1024 * 1024;

/** A block with its rows, in the dataset's order. */
export interface BlockRows {
  readonly block: Block;
  readonly rows: readonly Row[];
}

/**
 * The rows of consecutive blocks, a group of blocks at a time, the next group being fetched meanwhile. Rows were validated
 * when they were published, and each block's hash says that they are still the same.
 *
 * @param repeats how many answers of an arm each row has.
 * @throws StoredDataError where the bytes are not those that the index names.
 */
export async function* readBlocks(
  objects: ObjectStore,
  index: DatasetIndex,
  blocks: readonly Block[],
  repeats = 1,
): AsyncGenerator<readonly BlockRows[]> {
  const groups = groupBlocks(blocks, GROUP_BYTES / repeats);
  let ahead = groups[0] && readGroup(objects, index, groups[0]);
  for (const i of groups.keys()) {
    const group = await ahead!;
    const next = groups[i + 1];
    ahead = next && readGroup(objects, index, next);
    // A failure surfaces when the group's turn comes; until then it must not count as unhandled.
    ahead?.catch(() => undefined);
    yield group;
  }
}

function groupBlocks(blocks: readonly Block[], mostBytes: number): Block[][] {
  const groups: Block[][] = [];
  let bytes = mostBytes;
  for (const block of blocks) {
    if (bytes + block.bytes > mostBytes) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(block);
    bytes += block.bytes;
  }
  return groups;
}

async function readGroup(
  objects: ObjectStore,
  index: DatasetIndex,
  blocks: readonly Block[],
): Promise<readonly BlockRows[]> {
  const key = storageKeys.datasetRows(index.version);
  const start = blocks[0]!.offset;
  const last = blocks.at(-1)!;
  const bytes = await objects.getRange(key, start, last.offset + last.bytes - start);
  return blocks.map((block) => {
    const own = bytes.subarray(block.offset - start, block.offset - start + block.bytes);
    const found = sha256(own);
    if (found !== block.sha256) {
      throw new StoredDataError(
        `${key}, block ${block.number}`,
        `SHA-256 ${block.sha256}`,
        `SHA-256 ${found}`,
      );
    }
    return { block, rows: parseRows(own) };
  });
}

function parseRows(bytes: Uint8Array): Row[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const rows: Row[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    rows.push(JSON.parse(text.slice(start, end)) as Row);
    start = end + 1;
  }
  return rows;
}
