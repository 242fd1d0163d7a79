import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { readToldParts } from '#workflow/told-parts.ts';

/** What was answered to one shard, block by block. */
export async function* readAnswers(
  message: Message<'score'>,
  manifest: Manifest,
  index: DatasetIndex,
  objects: ObjectStore,
): AsyncGenerator<AnsweredBlock> {
  const errorsOf = manifest.answeredIn ?? manifest.runId;
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  for await (const group of readBlocks(objects, index, blocks)) {
    const pools = group.map(({ block }) =>
      manifest.arms.map((arm, i) =>
        poolOf(block, arm, message.parts?.[block.number - message.fromBlock]?.[i]),
      ),
    );
    const answered = await Promise.all(pools.map((arms) => Promise.all(arms.map((pool) => pool.read()))));
    for (const [i, { block, rows }] of group.entries()) {
      yield { block, rows, observations: answered[i]!, keys: pools[i]!.map((pool) => pool.inferenceKey) };
    }
  }

  function poolOf(block: Block, arm: Arm, told: readonly (readonly number[])[] | undefined): ObservationPool {
    const inference = inferenceKey(arm.identity, block, manifest.observationScope);
    const known = told === undefined ? null : readToldParts(told, errorsOf);
    return new ObservationPool(objects, inference, errorsOf, block.rows, known);
  }
}
