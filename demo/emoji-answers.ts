import { gemoji } from 'gemoji';
import { z } from 'zod';
import { searchEmoji } from './emoji-indexes.ts';

export const askRequestSchema = z.object({
  index: z.string(),
  question: z.string(),
  top: z.int().min(1).max(100).default(5),
});

const documents: ReadonlyMap<string, { readonly label: string; readonly text: string }> = new Map(
  gemoji.map(({ emoji, description, tags }) => [
    emoji.replaceAll('\uFE0F', ''),
    { label: description, text: [description, ...tags].join(', ') },
  ]),
);

/**
 * Answers a question about emoji from what an index finds for the words in its quotation marks, or for all of it: the label
 * of the best passage, word for word.
 *
 * @throws DemoError `unknown_model` for an index that is not served.
 */
export function answerAboutEmoji({ index, question, top }: z.infer<typeof askRequestSchema>) {
  const about = /"([^"]+)"/.exec(question)?.[1] ?? question;
  const found = searchEmoji(index, about, top);
  const best = found[0] === undefined ? undefined : documents.get(found[0].id);
  return {
    answer: best?.label ?? 'I do not know.',
    passages: found.map(({ id, score }) => ({ id, score, text: documents.get(id)?.text ?? '' })),
  };
}
