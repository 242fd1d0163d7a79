import { gemoji } from 'gemoji';
import type { Row } from '#domain/row.ts';
import buildEmojiSearch from '../../../datasets/emoji-search/build.ts';

/** Every which query becomes a question. */
const step = 6;

/** One question per sixth query of emoji-search; right is the description of any relevant emoji. */
export default function* build(): Generator<Row> {
  const labels = new Map(
    gemoji.map(({ emoji, description }) => [emoji.replaceAll('\uFE0F', ''), description]),
  );
  let position = 0;
  for (const { id, input, reference, slices } of buildEmojiSearch()) {
    if (position++ % step !== 0) continue;
    const { relevant } = reference as { relevant: Record<string, number> };
    yield {
      id,
      input: `Which emoji stands for "${input as string}"?`,
      reference: { text: Object.keys(relevant).map((emoji) => labels.get(emoji)!), relevant },
      ...(slices && { slices }),
    };
  }
}
