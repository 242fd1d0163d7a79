import { gunzipSync, gzipSync } from 'node:zlib';
import { storageKeys } from '#contracts/storage.ts';
import { sha256 } from '#domain/hash.ts';
import type { ReusedAnswers } from '#domain/reused-answers.ts';
import { type BlockTally, blockTallySchema } from '#domain/tallies/block-tally.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunStore, TallyRecord } from '#workflow/run-store.ts';

/** Beyond this the item holds the hash and the bucket holds the bytes: writes are billed by the kilobyte. */
const INLINE_BYTES = 8_192;

/** Keeps the tallies of one shard; the first ones stay. @param reused answers that had been stored before the run, by arm. */
export async function storeTallies(
  runId: string,
  shard: number,
  { tallies, reused }: { readonly tallies: readonly BlockTally[]; readonly reused: readonly ReusedAnswers[] },
  ports: { readonly objects: ObjectStore; readonly runs: RunStore },
): Promise<void> {
  const body = gzipSync(JSON.stringify(tallies), { level: 6 });
  if (body.length <= INLINE_BYTES) {
    await ports.runs.putTally(runId, { shard, reused, inline: body });
    return;
  }
  const hash = sha256(body);
  const key = storageKeys.tallies(runId, shard, hash);
  await ports.objects.putOnce(key, body, 'application/gzip');
  await ports.runs.putTally(runId, { shard, reused, key, sha256: hash });
}

/** The tallies of one shard. @throws StoredDataError where the bytes are not those that the item names. */
export async function readTallies(record: TallyRecord, objects: ObjectStore): Promise<BlockTally[]> {
  if ('inline' in record) return parseTallies(record.inline);
  const body = await objects.get(record.key);
  const found = body === null ? 'none' : `SHA-256 ${sha256(body)}`;
  if (body === null || found !== `SHA-256 ${record.sha256}`) {
    throw new StoredDataError(record.key, `SHA-256 ${record.sha256}`, found);
  }
  return parseTallies(body);
}

function parseTallies(body: Uint8Array): BlockTally[] {
  return blockTallySchema.array().parse(JSON.parse(gunzipSync(body).toString()));
}
