import keywordsOfEmoji from 'emojilib/dist/emoji-en-US.json' with { type: 'json' };
import { gemoji } from 'gemoji';
import type { Row } from '#domain/row.ts';

/** 2: the emoji's first keyword, which names it; 1: any other of its keywords. */
type Grade = 1 | 2;

const wordsOnly = /^[a-z][a-z ']{2,}$/;

/** One row per distinct keyword of emojilib: every emoji of the corpus that carries it is relevant. */
export default function* build(): Generator<Row> {
  const categories = new Map(gemoji.map((emoji) => [withoutPresentation(emoji.emoji), emoji.category]));
  for (const [query, relevant] of collectJudgments(new Set(categories.keys()))) {
    const found = new Set([...relevant.keys()].map((emoji) => categories.get(emoji)!));
    yield {
      id: query.replaceAll(' ', '-'),
      input: query,
      reference: { relevant: Object.fromEntries(relevant) },
      slices: {
        category: found.size === 1 ? [...found][0]! : 'mixed',
        relevant: relevant.size === 1 ? 'one' : relevant.size < 5 ? 'two-to-four' : 'five-or-more',
        words: query.includes(' ') ? 'several' : 'one',
      },
    };
  }
}

function collectJudgments(corpus: ReadonlySet<string>): Map<string, Map<string, Grade>> {
  // A query that is a document's own description would be answered by looking it up.
  const descriptions = new Set(gemoji.map((emoji) => emoji.description.toLowerCase()));
  const judgments = new Map<string, Map<string, Grade>>();
  for (const [emoji, keywords] of Object.entries(keywordsOfEmoji)) {
    const id = withoutPresentation(emoji);
    if (!corpus.has(id)) continue;
    for (const [position, keyword] of keywords.entries()) {
      const query = keyword.toLowerCase().replaceAll(/[_-]/g, ' ').trim();
      if (!wordsOnly.test(query) || descriptions.has(query)) continue;
      const relevant = judgments.get(query) ?? new Map<string, Grade>();
      judgments.set(query, relevant);
      if (position === 0) relevant.set(id, 2);
      else if (!relevant.has(id)) relevant.set(id, 1);
    }
  }
  return judgments;
}

/** The packages disagree on U+FE0F, which asks for an emoji's coloured form and names nothing. */
function withoutPresentation(emoji: string): string {
  return emoji.replaceAll('\uFE0F', '');
}
