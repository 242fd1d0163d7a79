import { expect, it } from 'vitest';
import { providerCases } from '#support/providers/provider-cases.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { exampleProviders } from '#targets/example-providers.ts';
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
