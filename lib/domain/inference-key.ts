import type { Block } from '#domain/dataset.ts';
import { contentHash } from '#domain/hash.ts';
import type { ArmTarget } from '#domain/target.ts';

/** Everything of a target that can change an answer; how long and how often it is asked cannot. */
export function targetIdentity(target: ArmTarget): string {
  const {
    timeoutMs,
    maxTries,
    maxAnswerBytes,
    secretRef,
    secretHeader,
    mode,
    batch,
    async: place,
    ...asked
  } = target;
  // Answers of batches cost half, so they do not stand for live ones.
  return contentHash(mode === 'batch' ? { ...asked, mode } : asked);
}

/**
 * The address of what one target answers to one block: equal requests find each other's answers, and nothing else does.
 *
 * @param scope empty: answers may be shared between runs; a run id: they serve that run alone.
 * @param repeat which of the times that the block is asked, from 0.
 */
export function inferenceKey(
  identity: string,
  block: Pick<Block, 'inputsSha256'>,
  scope: string,
  repeat = 0,
): string {
  const address = [identity, block.inputsSha256, scope];
  // The first has the address that answers had before there were repeats.
  return contentHash(repeat === 0 ? address : [...address, repeat]).slice(0, 40);
}
