import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import type { Arm } from '#domain/manifest.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';
import { openPool } from '#workflow/open-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunView } from '#workflow/run-view.ts';
import { readToldParts } from '#workflow/told-parts.ts';

/** What was answered to one shard, block by block. */
export async function* readAnswers(
  message: Message<'score'>,
  view: RunView,
  index: DatasetIndex,
  objects: ObjectStore,
): AsyncGenerator<AnsweredBlock> {
  const errorsOf = view.answeredIn ?? view.runId;
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  for await (const group of readBlocks(objects, index, blocks)) {
    const pools = group.map(({ block }) =>
      view.arms.map((arm, i) => poolOf(block, arm, message.parts?.[block.number - message.fromBlock]?.[i])),
    );
    const answered = await Promise.all(pools.map((arms) => Promise.all(arms.map((pool) => pool.read()))));
    for (const [i, { block, rows }] of group.entries()) {
      yield { block, rows, observations: answered[i]!, keys: pools[i]!.map((pool) => pool.inferenceKey) };
    }
  }

  function poolOf(block: Block, arm: Arm, told: readonly (readonly number[])[] | undefined): ObservationPool {
    const known = told === undefined ? null : readToldParts(told, errorsOf);
    return openPool(objects, view, arm, block, known);
  }
}
