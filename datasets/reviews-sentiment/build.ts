import { sha256 } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import { labelledSentences, normaliseText } from './labelled-sentences.ts';

const negation = /\b(not|no|never|nor|without)\b|n't/i;

/** One row per sentence; sentences with equal text are one cluster. */
export default function* build(): Generator<Row> {
  for (const sentence of labelledSentences()) {
    yield {
      id: sentence.id,
      input: sentence.text,
      reference: sentence.positive ? 'positive' : 'negative',
      slices: { domain: sentence.domain, negation: negation.test(sentence.text) ? 'yes' : 'no' },
      cluster: sha256(normaliseText(sentence.text)).slice(0, 16),
    };
  }
}
