import { expect, it } from 'vitest';
import { knownVersions, startBody } from '#dashboard/views/runs/run-request.ts';

type Found = NonNullable<Parameters<typeof knownVersions>[0]>;

function suite(target: object, prompts: readonly string[] = []): Found {
  const definition = { name: 'faq', subject: 'faq', dataset: 'faq', target };
  return { definition, prompts: Object.fromEntries(prompts.map((name) => [name, {}])) } as unknown as Found;
}

it('sends what was said, and the mark of the request where there is one', () => {
  const said = { suite: 'faq', candidate: '2', baseline: '', subject: '' };
  expect(startBody(said, null)).toEqual({ suite: 'faq', candidate: '2' });
  expect(startBody({ ...said, baseline: '1' }, 'mark')).toEqual({
    suite: 'faq',
    candidate: '2',
    baseline: '1',
    token: 'mark',
  });
});

it('offers the versions that a suite names, or its prompts', () => {
  expect(knownVersions(null)).toEqual([]);
  expect(knownVersions(suite({ varies: 'model', versions: { '1': 'a', '*': 'b-{version}' } }))).toEqual([
    '1',
  ]);
  expect(knownVersions(suite({ varies: 'prompt' }, ['short', 'long']))).toEqual(['short', 'long']);
  expect(knownVersions(suite({ varies: 'model' }, ['short']))).toEqual([]);
});
