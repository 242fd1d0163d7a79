import type { Row } from '#domain/row.ts';
import buildSpelling from '../../../datasets/spelling-rewrite/build.ts';

const rows = 400;
/** A word that stands alone, as a tool can be asked for it. */
const plainWord = /(?<![\p{L}\p{N}'’])[a-z]{2,}(?![\p{L}\p{N}'’])/gu;

/**
 * The first sentences of spelling-rewrite, as tasks of an agent: the right text, and the words that the agent has to ask its
 * speller about, which are those that are in the sentence as given alone.
 */
export default function* build(): Generator<Row> {
  let taken = 0;
  for (const row of buildSpelling()) {
    if (taken++ === rows) return;
    const text = String(row.reference);
    const right = new Set(text.match(plainWord));
    const asked = new Set(
      String(row.input)
        .match(plainWord)
        ?.filter((word) => !right.has(word)),
    );
    const toolCalls = [...asked].map((word) => ({ name: 'suggest', arguments: { word } }));
    yield { ...row, reference: { text, toolCalls } };
  }
}
