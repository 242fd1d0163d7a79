import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { suiteTargetSchema } from '#domain/suite.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { parseMessages } from '#targets/requests/parse-messages.ts';
import { documentNamed, sectionOf } from './support/documents.ts';

const page = documentNamed('docs/targets.md');
const blocks = (language: string, heading: string) =>
  [...sectionOf(page, heading).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block!,
  );

describe('the page on targets', () => {
  it('has a target to copy for every provider, which a suite takes as it stands', () => {
    const targets = blocks('yaml', 'Providers').map((block) =>
      suiteTargetSchema.parse((parse(block) as { target: unknown }).target),
    );
    expect(targets.map(({ provider }) => provider)).toEqual(Object.keys(providerCatalogue));
  });

  it('shows a conversation that can be asked', () => {
    const [block] = blocks('json', 'Conversations');
    const messages = parseMessages(JSON.parse(block ?? '').messages);
    if (messages instanceof Problem) throw new Error(messages.message);
    expect(new Set(messages.map(({ role }) => role))).toEqual(
      new Set(['system', 'user', 'assistant', 'tool']),
    );
  });
});
