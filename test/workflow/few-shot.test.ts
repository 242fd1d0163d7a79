import { expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

const rows = yesRows(300);
const examples: readonly Row[] = ['a', 'b', 'c'].map((id) => ({
  id: `example-${id}`,
  input: `shown ${id}`,
  reference: 'no',
  split: 'examples',
}));
const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const target = { provider: 'openai-chat', model: 'm', varies: 'prompt' };

async function sample(shown: readonly Row[]): Promise<World> {
  const world = await openWorld();
  await publish(world, shown);
  return world;
}

const publish = (world: World, shown: readonly Row[]) =>
  world.publish({
    name: 'shots',
    rows: [...rows, ...shown],
    target,
    suite: { gate, triggers: [{ change: 'prompt' }] },
    prompts: { none: { template: '{{input}}' }, two: { template: '{{input}}', fewShot: 2 } },
  });

async function deploy(world: World, version: string, baseline?: string) {
  const detail = { subject: 'shots', version, deploymentId: version, ...(baseline && { baseline }) };
  const { matches } = await world.plan('Prompt Deployed', detail, `deploy-${version}`);
  return matches[0]!;
}

async function armsOf(world: World, runId: string | undefined) {
  const run = await world.ports.runs.get(runId!);
  return (await world.ports.definitions.manifest(run!.manifest)).arms;
}

it('never asks or counts an example', async () => {
  const world = await sample(examples);
  const asked = new Set<string>();
  world.answers((_, { id }) => {
    asked.add(id);
    return labelled('yes');
  });
  const { runId } = await deploy(world, 'two');
  await world.settle();
  expect(asked).toEqual(new Set(rows.map(({ id }) => id)));
  const verdict = await world.verdict(runId!);
  expect(verdict).toMatchObject({ outcome: 'pass', rows: 300 });
  expect(verdict?.decision?.coverage[0]).toMatchObject({ rows: 300, answered: 300 });
});

it('freezes the first examples into the arm, whose identity they are part of', async () => {
  const world = await sample(examples);
  const before = await armsOf(world, (await deploy(world, 'two', 'none')).runId);
  const index = await world.ports.definitions.datasetIndex(
    (await world.ports.registry.datasetVersion('shots'))!,
  );
  expect(before.map(({ target: { prompt } }) => prompt)).toEqual([
    {
      name: 'two',
      template: '{{input}}',
      examples: index.examples!.slice(0, 2).map(({ input, reference }) => ({ input, reference })),
    },
    { name: 'none', template: '{{input}}' },
  ]);

  await publish(
    world,
    examples.map((row) => ({ ...row, reference: 'yes' })),
  );
  const detail = { subject: 'shots', version: 'two', baseline: 'none', deploymentId: 'again' };
  const again = await world.plan('Prompt Deployed', detail, 'again');
  const after = await armsOf(world, again.matches[0]?.runId);
  expect(after[0]!.identity).not.toBe(before[0]!.identity);
  expect(after[1]!.identity).toBe(before[1]!.identity);
});

it('refuses a run where a newer version of the dataset has too few examples', async () => {
  const world = await sample(examples);
  const suite = (await world.ports.registry.suite('shots'))!;
  const alone = await openWorld();
  await alone.publish({ name: 'shots', rows });
  await alone.ports.registry.publishSuite(suite);
  const { runId, reason } = await deploy(alone, 'two');
  expect(runId).toBeUndefined();
  expect(reason).toBe(
    'Expected the dataset to have 2 examples, which prompt "two" shows, got 0. Give more of its rows "split": "examples" and publish it, or lower fewShot.',
  );
});
