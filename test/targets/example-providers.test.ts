import { expect, it } from 'vitest';
import { providerCases } from '#support/providers/provider-cases.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

const prompt = {
  name: 'p',
  template: '{{input}}',
  examples: [{ input: 'shown before', reference: 'as its answer' }],
};

it.each(Object.entries(providerCatalogue))(
  'says of %s whether its requests show examples',
  (name, provider) => {
    const { target, input } = providerCases[name]!;
    const prepared = provider.prepare({
      provider: name,
      endpoint: 'http://127.0.0.1:9',
      parameters: {},
      timeoutMs: 1_000,
      maxTries: 1,
      maxAnswerBytes: 1_000,
      ...target,
      prompt,
    });
    if (prepared instanceof Problem) throw new Error(prepared.message);
    const body = prepared.render(input);
    if (body instanceof Problem) throw new Error(body.message);
    expect(body.includes('shown before') && body.includes('as its answer')).toBe(exampleProviders.has(name));
  },
);

it('is refused for every row where such a prompt comes past publishing', async () => {
  const client = createHttpTargetClient({
    allowedHosts: parseHostAllowList([]),
    secrets: { read: async () => null },
  });
  const ask = await client.prepare({
    kind: 'generation',
    provider: 'http',
    endpoint: 'http://127.0.0.1:9',
    parameters: {},
    timeoutMs: 1_000,
    maxTries: 1,
    maxAnswerBytes: 1_000,
    prompt,
  });
  expect(await ask({ id: 'row', input: 'x' })).toMatchObject({
    ok: false,
    error: {
      code: 'invalid-input',
      message:
        'Expected a prompt without examples with provider http, whose requests have no place for them, got 1. Remove fewShot from prompt "p".',
    },
  });
  await client.close();
});
