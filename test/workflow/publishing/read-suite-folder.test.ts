import { describe, expect, it } from 'vitest';
import { writeFolder } from '#support/write-folder.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import { readSuiteFolder } from '#workflow/publishing/read-suite-folder.ts';

const valid = `name: words
description: A suite of a test.
owner: { team: tests }
dataset: words
subject: words
target:
  kind: generation
  provider: openai-chat
  endpoint: http://127.0.0.1:4610/v1
  model: m
  varies: prompt
triggers:
  - change: prompt
metrics:
  exact-match: {}
gate:
  rules:
    - rule: non-inferior
      metric: exact-match
      margin: 0.01
`;

const prompts = { 'prompts/short.yaml': "system: Be short.\ntemplate: '{{input}}'\n" };

async function complaint(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = writeFolder('words', files);
  try {
    await readSuiteFolder(folder);
  } catch (error) {
    if (error instanceof DefinitionError) return error.message.replaceAll(`${folder}/`, '');
    throw error;
  }
  throw new Error('Expected the suite to be refused.');
}

const changed = (from: string, to: string) =>
  complaint({ 'suite.yaml': valid.replace(from, to), ...prompts });

it('reads the definition with its defaults, and prompts by the names of their files', async () => {
  const suite = await readSuiteFolder(writeFolder('words', { 'suite.yaml': valid, ...prompts }));
  expect(suite.definition).toMatchObject({ name: 'words', sample: 1, gate: { alpha: 0.025 } });
  expect(suite.prompts.short?.prompt).toEqual({
    name: 'short',
    system: 'Be short.',
    template: '{{input}}',
  });
  expect(suite.customMetrics).toBeNull();
});

it('takes anchors and merge keys', async () => {
  const text = valid.replace(
    '    - rule: non-inferior\n      metric: exact-match\n',
    '    - &rule\n      rule: non-inferior\n      metric: exact-match\n      margin: 0.02\n    - <<: *rule\n      severity: warn\n',
  );
  const suite = await readSuiteFolder(writeFolder('words', { 'suite.yaml': text, ...prompts }));
  expect(suite.definition.gate.rules).toMatchObject([
    { margin: 0.02, severity: 'block' },
    { margin: 0.01, severity: 'warn' },
  ]);
});

describe('suite.yaml is refused', () => {
  it('where it is missing or no YAML', async () => {
    expect(await complaint({})).toBe(
      'suite.yaml: Expected the definition of a suite in this file, got no such file. Create it, or correct the folder.',
    );
    expect(await changed('owner: {', 'owner: [')).toMatch(
      /^suite\.yaml:3:\d+: Expected valid YAML, got text that breaks it \(.+\)\. Correct the line/,
    );
  });

  it('for an unknown field, with the fields it knows and the one that was meant', async () => {
    expect(await changed('subject:', 'slcies: []\nsubject:')).toBe(
      'suite.yaml:5:1, slcies: Expected only the fields name, kind, description, owner, tags, dataset, subject, target, triggers, metrics, slices, gate, prices, budget, waves, load, sample, maxSample, shardRows, deadlineMinutes, reuse, promote and supersede, got the field "slcies". Did you mean "slices"?',
    );
    expect(await changed('      margin: 0.01', '      margn: 0.01\n      margin: 0.01')).toBe(
      'suite.yaml:20:7, gate.rules[0].margn: Expected only the fields rule, metric, slice, each, worst, severity and margin, got the field "margn". Did you mean "margin"?',
    );
    expect(await changed('  model: m', '  colour: red\n  model: m')).toMatch(
      /^suite\.yaml:10:3, target\.colour: .+Remove it\.$/,
    );
  });

  it('for a missing field', async () => {
    expect(await changed('dataset: words\n', '')).toBe(
      'suite.yaml:1:1, dataset: Expected a text, got nothing. Add "dataset".',
    );
  });

  it('for a word that is none of those allowed', async () => {
    expect(await changed('kind: generation', 'kind: generaton')).toBe(
      'suite.yaml:7:9, target.kind: Expected one of generation, classification, embedding, retrieval, rag, agent, got "generaton". Did you mean "generation"?',
    );
    expect(await changed('rule: non-inferior', 'rule: non-inferor')).toBe(
      'suite.yaml:18:13, gate.rules[0].rule: Expected one of non-inferior, superior, no-worse-slice, at-least, at-most, safety, error-rate, coverage, budget, got "non-inferor". Did you mean "non-inferior"?',
    );
  });

  it('for a value outside its range, of another type or another form', async () => {
    expect(await changed('margin: 0.01', 'margin: -1')).toContain(
      'suite.yaml:20:15, gate.rules[0].margin: Expected gate.rules[0].margin to be more than 0, got -1.',
    );
    expect(await changed('margin: 0.01', 'margin: one point')).toContain(
      'Expected a number, got "one point".',
    );
    expect(await changed('http://127.0.0.1:4610/v1', 'here')).toContain(
      'suite.yaml:9:13, target.endpoint: Expected a URL, got "here".',
    );
    expect(await changed('name: words', 'name: My Words')).toContain(
      'suite.yaml:1:7, name: Expected name to be kebab-case, at most 64 characters, got "My Words".',
    );
    expect(await changed('subject: words', 'subject: words\nwaves: [0.5]')).toContain(
      'suite.yaml:6:8, waves: Expected waves to ascend and end in 1, got [0.5].',
    );
    expect(await changed('subject: words', 'subject: words\ntags: { "aws:x": y }')).toContain(
      'suite.yaml:6:9, tags.aws:x: Expected tags.aws:x to be a cost-allocation tag key, got "aws:x". Change the name.',
    );
  });

  it('for a reuse that is neither a word nor an age', async () => {
    const reuse = (value: string) => changed('subject:', `reuse: ${value}\nsubject:`);
    for (const [value, came] of [
      ['always', '"always"'],
      ['{ maxAge: 7 }', '{"maxAge":7}'],
    ]) {
      expect(await reuse(value!)).toBe(
        `suite.yaml:5:8, reuse: Expected pinned, off or { maxAgeDays: <1 to 3650> }, got ${came}. Change the value.`,
      );
    }
    expect(await reuse('{ maxAgeDays: 0 }')).toBe(
      'suite.yaml:5:22, reuse.maxAgeDays: Expected reuse.maxAgeDays to be at least 1, got 0. Change the value.',
    );
  });

  it('for a rule that stands twice', async () => {
    const twice = '    - { rule: at-most, metric: exact-match, value: 1 }\n'.repeat(2);
    expect(await changed('  rules:\n', `  rules:\n${twice}`)).toBe(
      'suite.yaml:19:7, gate.rules[1]: Expected each rule once, got "at-most exact-match" as rule 1 and rule 2. Change or remove it.',
    );
  });

  it('for a credential where its place belongs, without showing it', async () => {
    const message = await changed('  model: m', '  model: m\n  secretRef: sk-12345');
    expect(message).toContain('suite.yaml:11:14, target.secretRef: Expected ');
    expect(message).not.toContain('sk-12345');
  });

  it('with all that is wrong at once', async () => {
    const text = valid.replace('kind: generation', 'kind: x').replace('margin: 0.01', 'margin: x');
    expect(
      (await complaint({ 'suite.yaml': text, 'prompts/a.yaml': 'text: hi\n' })).split('\n'),
    ).toHaveLength(4);
  });
});

describe('prompts/ is refused', () => {
  it('for a prompt that has other fields', async () => {
    expect(await complaint({ 'suite.yaml': valid, 'prompts/a.yaml': 'template: x\nsytem: y\n' })).toBe(
      'prompts/a.yaml:2:1, sytem: Expected only the fields system, template and fewShot, got the field "sytem". Did you mean "system"?',
    );
  });

  it('for a file that is no prompt', async () => {
    expect(await complaint({ 'suite.yaml': valid, ...prompts, 'prompts/a.md': 'x' })).toBe(
      'prompts/a.md: Expected only files that are named after their version and end in .yaml, got "a.md". Rename it, or move it out of prompts/.',
    );
  });
});
