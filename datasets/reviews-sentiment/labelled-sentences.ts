import amazon from 'sentiment/test/fixtures/amazon.json' with { type: 'json' };
import imdb from 'sentiment/test/fixtures/imdb.json' with { type: 'json' };
import yelp from 'sentiment/test/fixtures/yelp.json' with { type: 'json' };

export interface LabelledSentence {
  /** Domain and place in its file from 1, e.g. `amazon-0001`. */
  readonly id: string;
  readonly domain: string;
  readonly text: string;
  readonly positive: boolean;
}

const files = { amazon, imdb, yelp };

/** The 3,000 sentences of "Sentiment Labelled Sentences" (Kotzias et al. 2015) as sentiment@5.0.2 ships them. */
export function* labelledSentences(): Generator<LabelledSentence> {
  for (const [domain, sentences] of Object.entries(files)) {
    for (const [index, sentence] of sentences.entries()) {
      // The last entry of each file is an artefact: empty text, no class.
      if (sentence.class === null) continue;
      const id = `${domain}-${String(index + 1).padStart(4, '0')}`;
      yield { id, domain, text: sentence.text, positive: sentence.class === 1 };
    }
  }
}

/** Lower case and single spaces: sentences with equal text count as one. */
export function normaliseText(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
