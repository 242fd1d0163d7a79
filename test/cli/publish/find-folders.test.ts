import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFolders } from '#cli/publish/find-folders.ts';
import { root } from '../cli-harness.ts';

describe('finding what to publish', () => {
  it('takes a folder of suites and a single dataset', () => {
    expect(findFolders([join(root, 'suites'), join(root, 'datasets/emoji-search')])).toEqual({
      datasets: [join(root, 'datasets/emoji-search')],
      suites: ['emoji-search', 'reviews-sentiment', 'spelling-rewrite'].map((name) =>
        join(root, 'suites', name),
      ),
    });
  });

  it('takes a folder that is named twice once', () => {
    const suite = join(root, 'suites/emoji-search');
    expect(findFolders([suite, suite]).suites).toEqual([suite]);
  });

  it.each(['docs', 'no-such-folder', 'package.json'])('refuses %s, which holds neither', (path) => {
    expect(() => findFolders([path])).toThrow(
      new RegExp(`^Expected ${path} to be a folder with a suite.yaml or a card.yaml`),
    );
  });
});
