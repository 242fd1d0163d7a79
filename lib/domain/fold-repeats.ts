import type { Json } from '#domain/json.ts';
import type { Observation } from '#domain/observation.ts';

/**
 * What an arm answered to one row, asked several times, as the one observation that is scored. Its output is the first
 * answer's, as a user would have met it, with the texts or labels of all answers as `samples`, in the order of the repeats. Cost,
 * tokens and tries are sums, times are means. It is an error only where every repeat is, then the first one.
 *
 * @param repeats in their order; null: not answered.
 * @returns null where no repeat came to anything; the observation itself where there is one repeat.
 */
export function foldRepeats(repeats: readonly (Observation | null)[]): Observation | null {
  if (repeats.length === 1) return repeats[0] ?? null;
  const made = repeats.filter((observation) => observation !== null);
  const answered = made.filter(({ error }) => error === null);
  const first = answered[0] ?? made[0];
  if (first === undefined) return null;
  const counted = answered.length > 0 ? answered : made;
  const { firstTokenMs, cachedInputTokens, cacheWriteTokens, tokensEstimated, batched, ...kept } = first;
  // What came in a batch took no time that means anything.
  const timed = counted.filter((observation) => observation.batched !== true);
  const optional = {
    firstTokenMs: mean(present(timed, (observation) => observation.firstTokenMs)),
    cachedInputTokens: sum(present(counted, (observation) => observation.cachedInputTokens)),
    cacheWriteTokens: sum(present(counted, (observation) => observation.cacheWriteTokens)),
  };
  return {
    ...kept,
    output: withSamples(first.output, answered),
    latencyMs: mean(timed.map(({ latencyMs }) => latencyMs)) ?? 0,
    inputTokens: sumOfAll(counted, ({ inputTokens }) => inputTokens),
    outputTokens: sumOfAll(counted, ({ outputTokens }) => outputTokens),
    costMicroUsd: sumOfAll(counted, ({ costMicroUsd }) => costMicroUsd),
    tries: made.reduce((total, { tries }) => total + tries, 0),
    answeredAtMs: made.reduce((last, { answeredAtMs }) => Math.max(last, answeredAtMs), 0),
    ...(optional.firstTokenMs !== undefined && { firstTokenMs: optional.firstTokenMs }),
    ...(optional.cachedInputTokens !== undefined && { cachedInputTokens: optional.cachedInputTokens }),
    ...(optional.cacheWriteTokens !== undefined && { cacheWriteTokens: optional.cacheWriteTokens }),
    ...(counted.some((observation) => observation.tokensEstimated === true) && { tokensEstimated: true }),
    ...(timed.length === 0 && { batched: true }),
    ...(answered.length > 0 && { answers: answered.length }),
  };
}

/** An output without text or label stays as it is: there is nothing that metrics of repeats could compare. */
function withSamples(output: Json, answered: readonly Observation[]): Json {
  const samples = answered.flatMap((observation) => sampleOf(observation.output) ?? []);
  if (samples.length === 0 || typeof output !== 'object' || output === null || Array.isArray(output))
    return output;
  return { ...output, samples };
}

function sampleOf(output: Json): string | undefined {
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return undefined;
  const { text, label } = output as { readonly [key: string]: Json };
  const sample = text ?? label;
  return typeof sample === 'string' ? sample : undefined;
}

function present(
  observations: readonly Observation[],
  read: (observation: Observation) => number | undefined,
): readonly number[] {
  return observations.flatMap((observation) => read(observation) ?? []);
}

function sum(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | undefined {
  const total = sum(values);
  return total === undefined ? undefined : total / values.length;
}

/** A sum that lacks a part would be too small: it is not known. */
function sumOfAll(
  observations: readonly Observation[],
  read: (observation: Observation) => number | null,
): number | null {
  return observations.reduce<number | null>((total, observation) => {
    const value = read(observation);
    return total === null || value === null ? null : total + value;
  }, 0);
}
