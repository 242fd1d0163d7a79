import { countImages } from '#domain/count-images.ts';
import { around, type Range } from '#domain/estimate/range.ts';
import { requestCharacters } from '#domain/estimate/request-characters.ts';
import type { RowFigures } from '#domain/estimate/row-figures.ts';
import { type Arm, priceOf } from '#domain/manifest.ts';
import { type Price, requestCostMicroUsd } from '#domain/money.ts';
import type { Row } from '#domain/row.ts';
import type { ArmTarget, TargetKind } from '#domain/target.ts';
import { tokensOf } from '#domain/tokens-of.ts';

/** As good as tokens by the length of a text are. */
const SPREAD = 2;

/** Tokens of an answer where nothing tells how long it will be. */
export const USUAL_OUTPUT_TOKENS: Readonly<Record<TargetKind, number>> = {
  generation: 256,
  rag: 256,
  agent: 512,
  classification: 8,
  embedding: 0,
  retrieval: 0,
};
/** Lengths of answers differ more than lengths of questions do. */
const OUTPUT_SPREAD = 4;

/**
 * What a row takes where no run of the suite has told: tokens in by the length of the requests for some rows, tokens out by
 * what is usual for the kind of target, and no more than its parameters allow. Prices that know no tokens need none.
 *
 * @param rows some of the dataset's rows, at least one.
 */
export function figuresOfDataset(arm: Arm, rows: readonly Row[]): RowFigures {
  const price = priceOf(arm);
  const { target } = arm;
  const counts = price === undefined || isByTokens(price);
  const characters = rows.reduce((sum, row) => sum + requestCharacters(target, row.input), 0) / rows.length;
  const inputTokens = counts ? around(tokensOf(characters), SPREAD) : null;
  const outputTokens = counts ? outputTokensOf(target) : null;
  const images = rows.reduce((sum, row) => sum + countImages(row.input), 0) / rows.length;
  const cost = (end: keyof Range) =>
    requestCostMicroUsd(price, {
      inputTokens: inputTokens?.[end] ?? null,
      outputTokens: outputTokens?.[end] ?? null,
      images,
      batch: target.mode === 'batch',
    });
  const [low, expected, high] = [cost('low'), cost('expected'), cost('high')];
  return {
    calls: 1,
    inputTokens,
    outputTokens,
    microUsd: low === null || expected === null || high === null ? null : { low, expected, high },
  };
}

/** The most tokens that an answer may have, as the providers' parameters name it; null: they do not say. */
export function maxOutputTokens({ parameters }: Pick<ArmTarget, 'parameters'>): number | null {
  const { inferenceConfig } = parameters;
  const named = [
    parameters['max_completion_tokens'],
    parameters['max_output_tokens'],
    parameters['max_tokens'],
    (inferenceConfig as { readonly maxTokens?: unknown } | null | undefined)?.maxTokens,
  ];
  return named.find((value): value is number => typeof value === 'number' && value > 0) ?? null;
}

function outputTokensOf(target: ArmTarget): Range {
  const usual = around(USUAL_OUTPUT_TOKENS[target.kind], OUTPUT_SPREAD);
  const most = maxOutputTokens(target);
  if (most === null || usual.expected === 0) return usual;
  return { low: Math.min(usual.low, most), expected: Math.min(usual.expected, most), high: most };
}

function isByTokens(price: Price): boolean {
  return (
    price.perMillionInputTokensUsd !== undefined ||
    price.perMillionOutputTokensUsd !== undefined ||
    price.perMillionCachedInputTokensUsd !== undefined ||
    price.perMillionCacheWriteTokensUsd !== undefined
  );
}
