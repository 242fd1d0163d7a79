import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageKeys } from '#contracts/storage.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import { contentHash } from '#domain/hash.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { describeBlocks } from '#workflow/publishing/describe-blocks.ts';
import { DuplicateIds } from '#workflow/publishing/duplicate-ids.ts';
import { ExampleRows } from '#workflow/publishing/example-rows.ts';
import { HashSpool } from '#workflow/publishing/hash-spool.ts';
import { orderedRows } from '#workflow/publishing/ordered-rows.ts';
import type { DatasetSource } from '#workflow/publishing/read-dataset-folder.ts';
import { SliceValues } from '#workflow/publishing/slice-values.ts';
import { type SortedStrata, sortStrata } from '#workflow/publishing/sort-strata.ts';
import { spoolRecordOf } from '#workflow/publishing/spooled-row.ts';

/** A dataset that lies in the bucket under its hash; nobody uses it before the registry names it. */
export interface StagedDataset {
  readonly index: DatasetIndex;
  readonly warnings: readonly Problem[];
}

export interface StagingOptions {
  /** The version to link to, where the dataset has been published before. */
  readonly parent?: string | null;
  /** Rows held in memory before they go to temporary files, in bytes, about. Default 16,777,216. */
  readonly memoryBytes?: number;
}

const DEFAULT_MEMORY_BYTES = 16 * 1024 * 1024;
/** Chunks of the upload. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * Orders a dataset's rows and writes them under their hash. The rows are read once; memory does not grow with them.
 *
 * @throws DefinitionError, and then nothing is written.
 */
export async function stageDataset(
  source: DatasetSource,
  objects: ObjectStore,
  { parent = null, memoryBytes = DEFAULT_MEMORY_BYTES }: StagingOptions = {},
): Promise<StagedDataset> {
  const folder = await mkdtemp(join(tmpdir(), 'assize-publish-'));
  try {
    const { strata, sliceValues, sliceRows, examples } = await sortRows(source, folder, memoryBytes);
    const { card } = source;
    const { blocks, prefixes } = await describeBlocks(orderedRows(strata));
    const content = {
      schemaVersion: '1.0' as const,
      name: card.name,
      card,
      rows: Object.values(strata.rows).reduce((sum, rows) => sum + rows, 0),
      clusters: strata.clusters,
      strata: strata.rows,
      sliceValues,
      blocks,
      ...(examples.length > 0 && { examples }),
    };
    // The blocks' hashes stand for the rows in their order.
    const version = contentHash(content);
    const link = parent === null || parent === version ? {} : { parent };
    const index: DatasetIndex = { ...content, version, sliceRows, prefixes, ...link };
    await upload(index, strata, objects);
    return { index, warnings: strata.largest.warnings(index.rows, source.rowsFile) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sortRows(source: DatasetSource, folder: string, memoryBytes: number) {
  const { card, cardSource, rowsFile } = source;
  const ids = new DuplicateIds(join(folder, 'ids'), memoryBytes, rowsFile);
  const slices = new SliceValues(card, cardSource);
  const spool = new HashSpool(join(folder, 'clusters'), memoryBytes);
  const examples = new ExampleRows(card.seed, rowsFile);
  for await (const row of source.rows()) {
    ids.add(row.row.id, row.number);
    if (row.row.split === 'examples') {
      examples.add(row);
      continue;
    }
    const { hash, text } = spoolRecordOf(row, slices.add(row), card.seed);
    spool.add(hash, text);
  }
  await ids.throwIfAny();
  const strata = await sortStrata(spool, folder);
  if (strata.clusters === 0) throw nothingToJudge(rowsFile);
  return { strata, sliceValues: slices.sorted(), sliceRows: slices.rows(), examples: examples.ordered() };
}

function nothingToJudge(file: string): DefinitionError {
  return new DefinitionError([
    {
      file,
      expected: 'at least one row that is judged',
      came: 'only rows with "split": "examples"',
      advice: 'Add rows without "split".',
    },
  ]);
}

/** The rows first: where there is an index, there are its rows. */
async function upload(index: DatasetIndex, strata: SortedStrata, objects: ObjectStore): Promise<void> {
  const indexKey = storageKeys.datasetIndex(index.version);
  if ((await objects.get(indexKey)) !== null) return;
  await objects.putStreamOnce(storageKeys.datasetRows(index.version), bytesOf(strata), 'application/jsonl');
  await objects.putOnce(indexKey, JSON.stringify(index), 'application/json');
}

async function* bytesOf(strata: SortedStrata): AsyncGenerator<Uint8Array> {
  let lines: string[] = [];
  let held = 0;
  for await (const { line } of orderedRows(strata)) {
    lines.push(line, '\n');
    held += line.length + 1;
    if (held < CHUNK_BYTES) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
    held = 0;
  }
  if (held > 0) yield Buffer.from(lines.join(''));
}
