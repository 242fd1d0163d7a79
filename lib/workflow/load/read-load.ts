import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { loadPool } from '#workflow/load/load-parts.ts';
import { loadRows } from '#workflow/load/load-rows.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { readToldParts } from '#workflow/told-parts.ts';

/** Blocks of time are of no stratum of the dataset. */
const STRATUM = 'time';

/** What was measured in one segment of a performance run, block by block of time; the warm-up is left out. */
export async function* readLoad(
  message: Message<'score'>,
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
    yield {
      block: { number: block, stratum: STRATUM },
      rows: measured.map((request) => timedRow(rows, request, block)),
      observations: manifest.arms.map((_, arm) => measured.map((request) => request[arm] ?? null)),
      keys: pools.map((pool) => pool.inferenceKey),
    };
  }
}

/** By request and arm. */
function requestsOf(answered: readonly (readonly (Observation | null)[])[]): (Observation | null)[][] {
  const requests = Math.max(...answered.map(({ length }) => length));
  return Array.from({ length: requests }, (_, request) => answered.map((arm) => arm[request] ?? null));
}

/** Calls of the same time are not independent, whatever row they ask: together they are one cluster. */
function timedRow(
  rows: ReadonlyMap<string, Row>,
  request: readonly (Observation | null)[],
  block: number,
): Row {
  const id = request.find((call) => call !== null)?.rowId ?? '';
  return { ...(rows.get(id) ?? { id, input: null }), cluster: `block ${block}` };
}
