import { describe, expect, it } from 'vitest';
import { sha256 } from '#domain/hash.ts';
import { promptAddress } from '#domain/prompt-address.ts';
import type { Row } from '#domain/row.ts';
import { labelled, openWorld, type World } from '#support/flow-world.ts';
import type { StoredPrompt } from '#workflow/ports.ts';

const rows: readonly Row[] = [
  ...Array.from({ length: 300 }, (_, n) => ({
    id: `row-${n}`,
    input: { question: `question ${n}` },
    reference: 'yes',
  })),
  { id: 'shown', input: { question: 'shown' }, reference: 'no', split: 'examples' },
];
const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const place = 's3://prompts/chat/{version}.yaml';

type Kept = Readonly<Record<string, string | StoredPrompt>>;

async function sample(kept: Kept, target: object = {}, change = 'prompt'): Promise<World> {
  const world = await openWorld();
  keep(world, kept);
  await world.publish({
    name: 'chat',
    rows,
    target: { provider: 'openai-chat', model: 'm', varies: 'prompt', promptFrom: place, ...target },
    suite: { gate, triggers: [{ change }] },
  });
  world.answers(() => labelled('yes'));
  return world;
}

/** What lies at the place, by version. */
function keep(world: World, kept: Kept): void {
  world.ports.prompts = {
    read: async (where, version) => {
      const found = kept[version] ?? { problem: `${JSON.stringify(promptAddress(where, version))}: none.` };
      return typeof found === 'string' ? { form: 'file', text: found } : found;
    },
  };
}

async function deploy(world: World, version: string, more: object = {}, kind = 'Prompt Deployed') {
  const detail = { subject: 'chat', version, deploymentId: version, ...more };
  const { matches } = await world.plan(kind, detail, `deploy-${version}`);
  return matches[0]!;
}

async function armsOf(world: World, runId: string | undefined) {
  const run = await world.ports.runs.get(runId!);
  return (await world.ports.definitions.manifest(run!.manifest)).arms;
}

const first = 'template: "One: {{input.question}}"\n';
const second = 'system: Be short.\ntemplate: "Two: {{input.question}}"\nfewShot: 1\n';

describe('a prompt that varies', () => {
  it('is looked up by the version of the change and of the baseline, and frozen with its hash', async () => {
    const world = await sample({ '1': first, '2': second });
    const { runId } = await deploy(world, '2', { baseline: '1' });
    expect(await armsOf(world, runId)).toMatchObject([
      {
        version: '2',
        target: {
          prompt: {
            name: '2',
            system: 'Be short.',
            template: 'Two: {{input.question}}',
            examples: [{ input: { question: 'shown' }, reference: 'no' }],
          },
        },
        promptOrigin: { address: 's3://prompts/chat/2.yaml', sha256: sha256(second) },
      },
      {
        version: '1',
        target: { prompt: { name: '1', template: 'One: {{input.question}}' } },
        promptOrigin: { address: 's3://prompts/chat/1.yaml', sha256: sha256(first) },
      },
    ]);
    await world.settle();
    expect(await world.verdict(runId!)).toMatchObject({ outcome: 'pass', rows: 300 });
  });

  it('leaves its place out of what the target is', async () => {
    const here = await sample({ '1': first });
    const there = await sample({ '1': first }, { promptFrom: 's3://elsewhere/{version}.yaml' });
    const [a] = await armsOf(here, (await deploy(here, '1')).runId);
    const [b] = await armsOf(there, (await deploy(there, '1')).runId);
    expect(a?.identity).toBe(b?.identity);
    expect(a?.target).not.toHaveProperty('promptFrom');
  });

  it('is looked up by the name that target.versions gives the version', async () => {
    const world = await sample({ 'chat-3': first }, { versions: { '*': 'chat-{version}' } });
    const [arm] = await armsOf(world, (await deploy(world, '3')).runId);
    expect(arm).toMatchObject({ version: '3', served: 'chat-3', target: { prompt: { name: 'chat-3' } } });
  });

  it('stays as it was planned, also where the place holds another text by now', async () => {
    const world = await sample({ '1': first });
    const { runId } = await deploy(world, '1');
    keep(world, { '1': second });
    await deploy(world, '1');
    expect((await armsOf(world, runId))[0]?.promptOrigin?.sha256).toBe(sha256(first));
  });

  it('is not looked up again to judge stored answers anew', async () => {
    const world = await sample({ '1': first });
    const { runId } = await deploy(world, '1');
    await world.settle();
    keep(world, {});
    const run = (await world.ports.runs.get(runId!))!;
    const { key, kind, subject, candidate } = run.change;
    const change = { key, kind, subject, candidate, baseline: null };
    const rerunOf = { runId, attempt: run.attempt, change };
    const { matches } = await world.plan('Run Requested', { suite: 'chat', rejudge: true, rerunOf }, 'again');
    expect((await armsOf(world, matches[0]?.runId))[0]?.target.prompt?.template).toBe(
      'One: {{input.question}}',
    );
  });

  it('takes the template of a Bedrock prompt, with its variables as fields of the input', async () => {
    const text = 'Answer: {{question}}';
    const world = await sample(
      { '7': { form: 'bedrock-template', text } },
      { promptFrom: 'bedrock-prompt:PROMPT1234' },
    );
    const [arm] = await armsOf(world, (await deploy(world, '7')).runId);
    expect(arm).toMatchObject({
      target: { prompt: { name: '7', template: 'Answer: {{input.question}}' } },
      promptOrigin: { address: 'bedrock-prompt:PROMPT1234@7', sha256: sha256(text) },
    });
  });
});

describe('a run is refused, with what to do,', () => {
  const refused = async (world: World, version = '1', more: object = {}) => {
    const { runId, reason } = await deploy(world, version, more);
    expect(runId).toBeUndefined();
    expect(world.queues.infer).toEqual([]);
    return reason;
  };

  it.each<[string, string | StoredPrompt, string]>([
    [
      'where there is no such version',
      { problem: 's3://prompts/chat/1.yaml: Expected a prompt, got none (NoSuchKey).' },
      's3://prompts/chat/1.yaml: Expected a prompt, got none (NoSuchKey).',
    ],
    [
      'for a variable that does not exist',
      'template: "{{question}}"',
      's3://prompts/chat/1.yaml:1:11, template: Expected no variable but {{input}} and {{input.field}}, got "{{question}}". Write {{input}}, or {{input.question}} where rows have such a field.',
    ],
    [
      'for a field that rows do not have',
      'template: "{{input.qestion}}"',
      'template: Expected a field that every row\'s input has (row "row-',
    ],
    [
      'for a variable in the system message',
      'template: x\nsystem: "{{input}}"',
      'Expected no variable in the system message',
    ],
    [
      'for another field',
      'template: x\nsytem: y',
      'Expected only the fields system, template and fewShot, got the field "sytem".',
    ],
    ['for broken YAML', 'template: "x', 's3://prompts/chat/1.yaml:1:'],
    ['for what is no prompt', '{"feature": {"enabled": true}}', 'template: Expected a text, got nothing.'],
    [
      'for more examples than the dataset has',
      'template: x\nfewShot: 2',
      'Expected the dataset to have 2 examples, which prompt "1" shows, got 1.',
    ],
    [
      'for a variable of a Bedrock prompt that rows do not have',
      { form: 'bedrock-template', text: '{{qestion}}' },
      'got "{{input.qestion}}". Did you mean "question"?',
    ],
  ])('%s', async (_, kept, expected) => {
    expect(await refused(await sample({ '1': kept }))).toContain(expected);
  });

  it('in a few words, however much is wrong, and soon', async () => {
    const many = `template: "${'{{x}}'.repeat(1_000)}"`;
    const reason = await refused(await sample({ '1': many }));
    expect(reason).toMatch(/ And 995 more\.$/);
    expect(reason.length).toBeLessThan(3_000);
    const hostile = `template: "{{${' '.repeat(100_000)}"`;
    expect(await refused(await sample({ '1': hostile }))).toContain('Close the braces');
  });

  it('for a version that could lead to another key', async () => {
    expect(await refused(await sample({ '1': first }), '../x')).toBe(
      'Expected a version of letters, digits and _ . + @ = : - that can stand in a key at target.promptFrom, got "../x". Correct the event, or target.versions in suite.yaml.',
    );
  });

  it('for its baseline, which it names', async () => {
    const reason = await refused(await sample({ '1': first, '0': 'template: ""' }), '1', { baseline: '0' });
    expect(reason).toContain(
      'The baseline (event): s3://prompts/chat/0.yaml:1:11, template: Expected template not to be empty',
    );
  });
});

it('plans anew when the place could not be reached', async () => {
  const world = await sample({});
  world.ports.prompts = { read: () => Promise.reject(new Error('SlowDown')) };
  await expect(deploy(world, '1')).rejects.toThrow('SlowDown');
  keep(world, { '1': first });
  expect((await deploy(world, '1')).runId).toBeDefined();
});

it('looks a fixed prompt up once for all models', async () => {
  const world = await sample({ '1': first }, { model: undefined, varies: 'model', prompt: '1' }, 'model');
  const { runId } = await deploy(world, 'b', { baseline: 'a' }, 'Model Registered');
  const arms = await armsOf(world, runId);
  expect(arms.map(({ target: { model, prompt } }) => [model, prompt?.name])).toEqual([
    ['b', '1'],
    ['a', '1'],
  ]);
  expect(arms.map(({ promptOrigin }) => promptOrigin?.sha256)).toEqual([sha256(first), sha256(first)]);
});
