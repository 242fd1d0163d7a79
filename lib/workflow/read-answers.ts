import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { foldRepeats } from '#domain/fold-repeats.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import type { AnsweredBlock } from '#workflow/answered-block.ts';
import { type ArmRepeat, armRepeats } from '#workflow/arm-repeats.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';
import { openPool } from '#workflow/open-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunView } from '#workflow/run-view.ts';
import { readToldParts } from '#workflow/told-parts.ts';

/**
 * What was answered to one shard, block by block.
 *
 * @param wanted by block, the places of the only rows whose answers are looked at. Default: all.
 */
export async function* readAnswers(
  message: Pick<Message<'score'>, 'fromBlock' | 'toBlock' | 'parts'>,
  view: RunView,
  index: DatasetIndex,
  objects: ObjectStore,
  wanted?: ReadonlyMap<number, ReadonlySet<number>>,
): AsyncGenerator<AnsweredBlock> {
  const errorsOf = view.answeredIn ?? view.runId;
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const asked = armRepeats(view);
  const repeatCount = repeatsOf(view.suite.definition);
  for await (const group of readBlocks(objects, index, blocks, repeatCount)) {
    const pools = group.map(({ block }) =>
      asked.map((one, i) => poolOf(block, one, message.parts?.[block.number - message.fromBlock]?.[i])),
    );
    const answered = await Promise.all(
      pools.map((of, i) => Promise.all(of.map((pool) => pool.read(wanted?.get(group[i]!.block.number))))),
    );
    for (const [i, { block, rows }] of group.entries()) {
      const repeats = view.arms.map((_, arm) =>
        answered[i]!.slice(arm * repeatCount, (arm + 1) * repeatCount),
      );
      yield {
        block,
        rows,
        repeats,
        observations: repeats.map((of) =>
          rows.map((_, position) => foldRepeats(of.map((answers) => answers[position] ?? null))),
        ),
        keys: view.arms.map((_, arm) => pools[i]![arm * repeatCount]!.inferenceKey),
      };
    }
  }

  function poolOf(
    block: Block,
    one: ArmRepeat,
    told: readonly (readonly number[])[] | undefined,
  ): ObservationPool {
    const known = told === undefined ? null : readToldParts(told, errorsOf);
    return openPool(objects, view, one, block, known);
  }
}
