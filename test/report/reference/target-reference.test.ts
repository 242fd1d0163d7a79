import { describe, expect, it } from 'vitest';
import { observationErrorCatalogue } from '#domain/observation-error-catalogue.ts';
import { targetKindCatalogue } from '#domain/target-kind-catalogue.ts';
import { type DescribedProvider, targetReference } from '#report/reference/target-reference.ts';

const provider: DescribedProvider = {
  kinds: ['rag', 'agent'],
  meaning: 'A made-up service',
  notes: ['It has a note.'],
  example: { kind: 'rag' },
  source: 'https://example.com',
  authorisation: { by: 'secret', header: 'x-key', prefix: '' },
};
const catalogues = {
  kinds: targetKindCatalogue,
  providers: { 'made-up': provider },
  answerFields: {
    generation: ['text'],
    classification: ['label', 'scores?'],
    embedding: [],
    retrieval: [],
    rag: [],
    agent: [],
  },
  errors: observationErrorCatalogue,
};
const names = ['template', 'contents', 'kinds', 'providers', 'fields', 'errors'];
const template = ['## Providers', ...names.map((name) => `<!-- ${name} -->`)].join('\n');

describe('the page on targets', () => {
  const page = targetReference(template, catalogues);

  it('says of a provider what it is, how it is used and authorised, and where that is described', () => {
    expect(page).toContain('### made-up\n\nA made-up service.\n');
    expect(page).toContain('```yaml\ntarget:\n  kind: rag\n  provider: made-up\n```');
    expect(page).toContain('- Kinds: rag, agent\n- Authorised by: the key at `secretRef`, as `x-key: …`');
    expect(page).toContain('- It has a note.\n- Source: https://example.com');
  });

  it('shows the form of every kind’s answer, and which fields may be missing', () => {
    for (const { answer } of Object.values(targetKindCatalogue)) {
      const shown = page.split('\n').filter((line) => line.startsWith('{'));
      expect(shown.map((line) => JSON.parse(line))).toContainEqual(answer);
    }
    expect(page).toContain('| classification | `label` | `scores` |');
  });

  it('links to its headings and providers', () => {
    expect(page).toContain('- [Providers](#providers): [`made-up`](#made-up)');
  });

  it('needs a template with a place for every catalogue', () => {
    expect(() => targetReference('<!-- kinds -->\n<!-- other -->', catalogues)).toThrow(
      'Expected the template to have the comments contents, errors, fields, kinds, providers, template, got kinds, other.',
    );
  });
});
