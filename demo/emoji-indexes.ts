import { gemoji } from 'gemoji';
import MiniSearch, { type SearchOptions } from 'minisearch';
import stem from 'wink-porter2-stemmer';
import { unknownModel } from './demo-error.ts';

export interface Hit {
  /** The emoji, without the presentation selector U+FE0F. */
  readonly id: string;
  readonly score: number;
}

interface IndexBuild {
  readonly fields: readonly string[];
  readonly stemmed: boolean;
  readonly search: SearchOptions;
}

/** Index name to how it is built and asked: each is a rebuild that a team might deploy. */
const builds: Readonly<Record<string, IndexBuild>> = {
  'emoji-baseline': { fields: ['label', 'tags'], stemmed: true, search: {} },
  'emoji-unstemmed': { fields: ['label', 'tags'], stemmed: false, search: {} },
  'emoji-label-only': { fields: ['label'], stemmed: true, search: {} },
  'emoji-prefix-fuzzy': { fields: ['label', 'tags'], stemmed: true, search: { prefix: true, fuzzy: 0.2 } },
};

/** Indexes that `searchEmoji` serves. */
export const indexNames: readonly string[] = Object.keys(builds);

const loaded = new Map<string, MiniSearch>();

/**
 * The best documents for a query, best first, at most `k` of them. An index is built when it is first asked.
 *
 * @throws DemoError `unknown_model`.
 */
export function searchEmoji(index: string, query: string, k: number): Hit[] {
  const build = Object.hasOwn(builds, index) ? builds[index] : undefined;
  if (build === undefined) throw unknownModel('index', index, indexNames);
  let engine = loaded.get(index);
  if (engine === undefined) {
    engine = buildIndex(build);
    loaded.set(index, engine);
  }
  return engine
    .search(query, build.search)
    .slice(0, k)
    .map(({ id, score }) => ({ id: String(id), score }));
}

function buildIndex(build: IndexBuild): MiniSearch {
  const engine = new MiniSearch({
    fields: [...build.fields],
    ...(build.stemmed ? { processTerm: (term: string) => stem(term.toLowerCase()) } : {}),
  });
  engine.addAll(
    gemoji.map((emoji) => ({
      id: emoji.emoji.replaceAll('\uFE0F', ''),
      label: emoji.description,
      tags: [...emoji.names, ...emoji.tags].join(' '),
    })),
  );
  return engine;
}
