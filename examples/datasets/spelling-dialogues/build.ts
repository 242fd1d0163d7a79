import type { Row } from '#domain/row.ts';
import buildSpelling from '../../../datasets/spelling-rewrite/build.ts';

const rows = 300;
const word = /[a-z]+/g;

/** Sentences with misspelled words, of which the user has asked earlier to leave the first as it is. */
export default function* build(): Generator<Row> {
  let taken = 0;
  for (const { id, input, reference, slices } of buildSpelling()) {
    const [text, right] = [input as string, reference as string];
    const kept = firstMisspelling(text, right);
    if (kept === undefined) continue;
    if (taken++ === rows) return;
    yield {
      id,
      input: {
        messages: [
          { role: 'user', content: `Never change "${kept.wrong}": it is the name of a product of ours.` },
          { role: 'assistant', content: `I will leave "${kept.wrong}" as it is.` },
          { role: 'user', content: text },
        ],
      },
      reference: right.slice(0, kept.at) + kept.wrong + right.slice(kept.at + kept.right.length),
      ...(slices && { slices }),
    };
  }
}

/** Both texts are the same up to the first misspelled word, so that it begins at the same place. */
function firstMisspelling(text: string, right: string) {
  const words = [...text.matchAll(word)];
  const rightWords = [...right.matchAll(word)];
  const position = words.findIndex(([found], i) => found !== rightWords[i]?.[0]);
  if (position < 0) return undefined;
  const [wrong, meant] = [words[position]!, rightWords[position]!];
  return { wrong: wrong[0], right: meant[0], at: meant.index };
}
