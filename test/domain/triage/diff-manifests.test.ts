import { describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/manifest.ts';
import { suiteSchema } from '#domain/suite.ts';
import { diffManifests } from '#domain/triage/diff-manifests.ts';

const definition = suiteSchema.parse({
  name: 'faq',
  description: 'A suite of a test.',
  owner: { team: 'quality' },
  dataset: 'faq',
  subject: 'faq',
  target: {
    kind: 'generation',
    provider: 'openai-chat',
    endpoint: 'https://models.example.com/v1',
    varies: 'prompt',
  },
  triggers: [{ change: 'prompt' }],
  metrics: { 'exact-match': {} },
  gate: { rules: [{ rule: 'non-inferior', metric: 'exact-match', margin: 0.01 }] },
});

const target = {
  kind: 'generation' as const,
  provider: 'openai-chat',
  endpoint: 'https://models.example.com/v1',
  model: 'small-1',
  prompt: {
    name: 'short',
    template: 'Secret words: {{input}}',
    examples: [{ input: 'a private row', reference: 'its answer' }],
  },
  parameters: { temperature: 0, stop: ['x'] },
  timeoutMs: 1,
  maxTries: 1,
  maxAnswerBytes: 1,
};

const manifest: Manifest = {
  schemaVersion: '1.0',
  runId: 'run_1',
  plannedAt: '2026-11-01T00:00:00.000Z',
  change: {
    key: 'chg_1',
    kind: 'prompt',
    subject: 'faq',
    candidate: 'short',
    attempt: 1,
    rejudge: false,
    cause: { eventId: 'e', source: 's', detailType: 'd', occurredAt: '2026-11-01T00:00:00.000Z' },
  },
  suite: { version: 'v1', definition },
  dataset: { name: 'faq', version: 'd1', rows: 10, clusters: 10, strata: { all: 10 }, sliceValues: {} },
  arms: [{ name: 'candidate', version: 'short', served: 'short', target, identity: 'i1' }],
  baseline: { from: 'none', version: null, revision: 0, promotes: true },
  shards: [[0, 0, 1, 10]],
  observationScope: '',
  codeVersion: 'c1',
};

const withTarget = (change: object): Manifest => ({
  ...manifest,
  arms: [{ ...manifest.arms[0]!, identity: 'i2', target: { ...target, ...change } }],
});

const paths = (after: Manifest) => diffManifests(manifest, after).listed.map(({ path }) => path);

describe('what differs between two manifests', () => {
  it('is nothing for another run of the same', () => {
    const again = { ...manifest, runId: 'run_2', plannedAt: '2026-11-02T00:00:00.000Z', shards: [] };
    expect(diffManifests(manifest, again)).toEqual({ listed: [], count: 0 });
  });

  it('is told by the path of the field, with both values', () => {
    const { listed } = diffManifests(
      manifest,
      withTarget({ parameters: { temperature: 0.7, stop: ['x', 'y'] } }),
    );
    expect(listed).toEqual([
      { path: 'arms.candidate.target.parameters.temperature', before: '0', after: '0.7' },
      { path: 'arms.candidate.target.parameters.stop[1]', before: null, after: '"y"' },
    ]);
  });

  it('tells prompts by hash, and never their words or rows', () => {
    const prompt = { ...target.prompt, template: 'Other words: {{input}}', examples: [] };
    const { listed } = diffManifests(manifest, withTarget({ prompt }));
    expect(listed.map(({ path }) => path)).toEqual([
      'arms.candidate.target.prompt.template',
      'arms.candidate.target.prompt.examples',
    ]);
    for (const { before, after } of listed) {
      expect(before).toMatch(/^sha256:[0-9a-f]{16}$/);
      expect(after).toMatch(/^sha256:[0-9a-f]{16}$/);
    }
    expect(JSON.stringify(listed)).not.toMatch(/words|private/);
  });

  it('tells long texts by hash', () => {
    const [field] = diffManifests(manifest, withTarget({ model: 'm'.repeat(200) })).listed;
    expect(field).toMatchObject({ before: '"small-1"', after: expect.stringMatching(/^sha256:/) });
  });

  it('tells what was asked first, then what it was judged by, the suite’s version and the code last', () => {
    const changed: Manifest = {
      ...withTarget({ model: 'small-2' }),
      suite: {
        version: 'v2',
        definition: suiteSchema.parse({
          ...definition,
          gate: { rules: [{ rule: 'non-inferior', metric: 'exact-match', margin: 0.05 }] },
        }),
      },
      dataset: { ...manifest.dataset, version: 'd2' },
      codeVersion: 'c2',
    };
    expect(paths(changed)).toEqual([
      'arms.candidate.target.model',
      'dataset.version',
      'suite.gate.rules[0].margin',
      'suite.version',
      'codeVersion',
    ]);
  });

  it('tells of an arm that is new, and lists thirty at most', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, i]));
    const { listed, count } = diffManifests(manifest, withTarget({ parameters: many }));
    expect([listed.length, count]).toEqual([30, 52]);
    const arms = [...manifest.arms, { ...manifest.arms[0]!, name: 'baseline' }];
    expect(paths({ ...manifest, arms })).toContain('arms.baseline.served');
  });
});
