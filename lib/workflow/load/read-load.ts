import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Row } from '#domain/row.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { dueSeconds, type RequestByArm } from '#workflow/load/due-seconds.ts';
import { loadPool } from '#workflow/load/load-parts.ts';
import { loadRows } from '#workflow/load/load-rows.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { readToldParts } from '#workflow/told-parts.ts';

/** Blocks of time are of no stratum of the dataset. */
const STRATUM = 'time';

/** What was measured in one segment of a performance run, block by block of time; the warm-up is left out. */
export async function* readLoad(
  message: Pick<Message<'score'>, 'fromBlock' | 'toBlock' | 'parts'>,
  manifest: Manifest,
  index: DatasetIndex,
  objects: ObjectStore,
): AsyncGenerator<AnsweredBlock> {
  const rows = new Map((await loadRows(objects, index)).map((row) => [row.id, row]));
  const errorsOf = manifest.answeredIn ?? manifest.runId;
  for (let block = message.fromBlock; block < message.toBlock; block += 1) {
    const pools = manifest.arms.map((arm, i) => {
      const told = message.parts?.[block - message.fromBlock]?.[i];
      return loadPool(
        objects,
        manifest,
        arm,
        block,
        told === undefined ? null : readToldParts(told, errorsOf),
      );
    });
    const answered = await Promise.all(pools.map((pool) => pool.read()));
    const measured = requestsOf(answered).filter((request) => request.every((call) => call?.warmUp !== true));
    if (measured.length === 0) continue;
    const seconds = dueSeconds(measured);
    const observations = manifest.arms.map((_, arm) => measured.map((request) => request[arm] ?? null));
    yield {
      block: { number: block, stratum: STRATUM },
      rows: measured.map((request, i) => timedRow(rows, request, seconds[i]!)),
      observations,
      repeats: observations.map((own) => [own]),
      keys: pools.map((pool) => pool.inferenceKey),
    };
  }
}

function requestsOf(answered: readonly RequestByArm[]): RequestByArm[] {
  const requests = Math.max(...answered.map(({ length }) => length));
  return Array.from({ length: requests }, (_, request) => answered.map((arm) => arm[request] ?? null));
}

/**
 * Calls of the same second are not independent, whatever rows they ask: together they are one cluster. A whole block as
 * one would leave a share that is 0 with an error that no load, however long, could make small.
 */
function timedRow(rows: ReadonlyMap<string, Row>, request: RequestByArm, second: number): Row {
  const id = request.find((call) => call !== null)?.rowId ?? '';
  return { ...(rows.get(id) ?? { id, input: null }), cluster: `second ${second}` };
}
