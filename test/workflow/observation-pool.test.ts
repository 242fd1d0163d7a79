import { describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import type { Observation } from '#domain/observation.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';

const observation = (row: number, error: Observation['error'] = null): Observation => ({
  rowId: `row-${row}`,
  output: error === null ? { label: 'secret' } : null,
  error,
  latencyMs: 1,
  inputTokens: null,
  outputTokens: null,
  costMicroUsd: 1,
  tries: 1,
  answeredAtMs: 1,
});
const failed = { code: 'timeout', message: 'it took too long' } as const;

function pool(
  objects: MemoryObjectStore,
  runId = 'run_1',
  sinceMs: number | null = null,
  askedFromMs = sinceMs ?? 0,
) {
  return new ObservationPool(objects, 'key', { runId, rows: 3, sinceMs, askedFromMs, known: null });
}

describe('the stored answers of a block', () => {
  it('take an answer before an error where two attempts asked the same row, in whatever order they wrote', async () => {
    const objects = new MemoryObjectStore();
    await pool(objects).write(0, [observation(0, failed), observation(1)]);
    await pool(objects).write(0, [observation(0), observation(1), observation(2)]);
    expect((await pool(objects).read()).map((found) => found?.error)).toEqual([null, null, null]);
  });

  it('leave out what failed in another run, and ask for it again', async () => {
    const objects = new MemoryObjectStore();
    await pool(objects, 'run_0').write(0, [observation(0, failed), observation(1), observation(2)]);
    expect(await pool(objects, 'run_0').missing()).toEqual([false, false, false]);
    expect(await pool(objects).missing()).toEqual([true, false, false]);
    expect((await pool(objects).read())[0]).toBeNull();
  });

  it('leave out what was answered too long ago, and keep what is asked again beside it', async () => {
    const objects = new MemoryObjectStore();
    const at = (answeredAtMs: number) => [0, 1, 2].map((row) => ({ ...observation(row), answeredAtMs }));
    await pool(objects).write(0, at(10));
    const later = pool(objects, 'run_2', 11, 15);
    expect(await later.missing()).toEqual([true, true, true]);
    await later.write(0, at(20));
    const times = async (sinceMs: number, askedFromMs: number) =>
      (await pool(objects, 'run_3', sinceMs, askedFromMs).read()).map((found) => found?.answeredAtMs);
    expect(await times(10, 15)).toEqual([20, 20, 20]);
    // A run that was planned before goes on with what it had.
    expect(await times(10, 14)).toEqual([10, 10, 10]);
    expect(await objects.list('')).toHaveLength(2);
  });

  it('are read only from the parts that hold a wanted row', async () => {
    const objects = new MemoryObjectStore();
    await pool(objects).write(0, [observation(0), observation(1)]);
    await pool(objects).write(2, [observation(2)]);
    const reads: string[] = [];
    const watched = Object.assign(Object.create(objects) as MemoryObjectStore, {
      get: (key: string) => {
        reads.push(key.slice(key.lastIndexOf('/') + 1));
        return objects.get(key);
      },
    });
    const found = await pool(watched).read(new Set([2]));
    expect(found.map((one) => one?.rowId)).toEqual([undefined, undefined, 'row-2']);
    expect(reads).toEqual(['000002-000003.parquet']);
  });

  it('name a part that cannot be read, and quote nothing of it', async () => {
    const objects = new MemoryObjectStore();
    const key = storageKeys.observationPart('key', { from: 0, to: 3, renewedMs: null, erredIn: null });
    await objects.putOnce(key, 'PAR1 secret rows PAR1', 'application/vnd.apache.parquet');
    const error = await pool(objects)
      .read()
      .catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'StoredDataError' });
    expect((error as Error).message).toContain(key);
    expect((error as Error).message).not.toContain('secret');
  });
});
