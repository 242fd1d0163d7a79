import { tokensOf } from '#domain/tokens-of.ts';
import type { ParsedAnswer, Tokens } from '#targets/answers/parsed-answer.ts';

/**
 * Tokens of a call whose answer does not tell them all: a quarter of the characters sent and received, rounded up. Good to
 * within a factor of two, which a budget can live with and a report has to mark.
 */
export function estimateTokens(
  { output, inputTokens, outputTokens }: ParsedAnswer,
  body: string,
): Tokens & { readonly tokensEstimated: true } {
  return {
    inputTokens: inputTokens ?? tokensIn(body),
    outputTokens: outputTokens ?? tokensIn(textOf(output)),
    tokensEstimated: true,
  };
}

function tokensIn(text: string): number {
  return Math.ceil(tokensOf(text.length));
}

function textOf(output: ParsedAnswer['output']): string {
  const text = (output as { readonly text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : '';
}
