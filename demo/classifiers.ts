import Sentiment from 'sentiment';
import sentimentV2 from 'sentiment-v2';
import sentimentV4 from 'sentiment-v4';
import winkSentiment from 'wink-sentiment';
import { unknownModel } from './demo-error.ts';

export interface Classification {
  readonly label: 'positive' | 'negative';
  /** The lexicon's score for positive, and its opposite: above 0 is positive, and ties are negative. No probabilities. */
  readonly scores: Readonly<Record<'positive' | 'negative', number>>;
}

const sentimentV5 = new Sentiment();

/** Registered model name to the score it gives a text. */
const scorers: Readonly<Record<string, (text: string) => number>> = {
  'sentiment@2.1.0': (text) => sentimentV2(text).score,
  'sentiment@4.2.0': (text) => sentimentV4(text).score,
  'sentiment@5.0.2': (text) => sentimentV5.analyze(text).score,
  'wink-sentiment@5.0.2': (text) => winkSentiment(text).score,
};

/** Models that `classify` serves. */
export const classifierNames: readonly string[] = Object.keys(scorers);

/**
 * Judges one text.
 *
 * @throws DemoError `unknown_model`.
 */
export function classify(model: string, text: string): Classification {
  const score = Object.hasOwn(scorers, model) ? scorers[model]?.(text) : undefined;
  if (score === undefined) throw unknownModel('model', model, classifierNames);
  return { label: score > 0 ? 'positive' : 'negative', scores: { positive: score, negative: 0 - score } };
}
