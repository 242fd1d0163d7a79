import { expect, it } from 'vitest';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

it('lists the providers', () => {
  expect(Object.entries(providerCatalogue).map(([name, { kind }]) => `${name}: ${kind}`)).toEqual([
    'http-classification: classification',
    'http-retrieval: retrieval',
    'openai-chat: generation',
  ]);
});

it.each(Object.entries(providerCatalogue))('says in one line what %s speaks to', (_, { meaning }) => {
  expect(meaning).toMatch(/^A .{10,110}$/);
});
