import { describe, expect, it } from 'vitest';
import type { ApplicationProfile } from '#domain/bedrock-model.ts';
import { labelled, openWorld, type World } from '#support/flow-world.ts';
import type { ResolvedProfile } from '#workflow/ports.ts';

const rows = Array.from({ length: 300 }, (_, n) => ({
  id: `row-${n}`,
  input: `text ${n}`,
  reference: 'yes',
}));
const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const arn = (id: string) => `arn:aws:bedrock:eu-central-1:123456789012:application-inference-profile/${id}`;

async function sample(known: Readonly<Record<string, ResolvedProfile>>, target: object = {}) {
  const world = await openWorld();
  const asked: ApplicationProfile[] = [];
  world.ports.profiles = {
    resolve: async (profile) => {
      asked.push(profile);
      return known[profile.id] ?? { problem: 'Expected Bedrock to tell the model, got none. Correct it.' };
    },
  };
  await world.publish({
    name: 'profiled',
    rows,
    endpoint: 'https://bedrock-runtime.eu-central-1.amazonaws.com',
    target: { provider: 'bedrock-converse', versions: { '*': arn('profile{version}') }, ...target },
    suite: { gate, prices: [] },
  });
  const outcome = labelled('yes');
  world.answers(() =>
    outcome.ok ? { ...outcome, answer: { ...outcome.answer, inputTokens: 1_000, outputTokens: 0 } } : outcome,
  );
  return { world, asked };
}

async function judge(world: World, version: string, more: object = {}) {
  const detail = { subject: 'profiled', version, deploymentId: version, ...more };
  const { matches } = await world.plan('Model Registered', detail, `deploy-${version}`);
  const runId = matches[0]!.runId!;
  await world.settle();
  const run = await world.ports.runs.get(runId);
  const { arms } = await world.ports.definitions.manifest(run!.manifest);
  return { arms, verdict: (await world.verdict(runId))! };
}

describe('application inference profiles', () => {
  it('are resolved once for each arm when the run is planned, and priced as what they stand for', async () => {
    const model = 'amazon.nova-lite-v1:0';
    const { world, asked } = await sample({ profile1: { model }, profile2: { model } });
    const { arms, verdict } = await judge(world, '2', { baseline: '1' });
    expect(arms.map(({ price }) => price)).toMatchObject([
      { source: 'genai-prices', served: arn('profile2'), resolved: model, perMillionInputTokensUsd: 0.06 },
      { source: 'genai-prices', served: arn('profile1'), resolved: model, perMillionInputTokensUsd: 0.06 },
    ]);
    // 1,000 tokens at 0.06 micro-USD each, for two arms.
    expect(verdict.cost).toMatchObject({ microUsd: 2 * rows.length * 60, unpricedCalls: 0 });
    expect(asked.map(({ id, region }) => [id, region])).toEqual([
      ['profile2', 'eu-central-1'],
      ['profile1', 'eu-central-1'],
    ]);
  });

  it('that cannot be resolved leave their arm unpriced, with a note, and the run is judged all the same', async () => {
    const { world } = await sample({});
    const { arms, verdict } = await judge(world, '1');
    const note = 'Expected Bedrock to tell the model, got none. Correct it.';
    expect(arms[0]?.price).toEqual({ source: 'none', served: arn('profile1'), note });
    expect(verdict).toMatchObject({ outcome: 'pass', cost: { microUsd: 0, unpricedCalls: rows.length } });
    expect(verdict.notes).toContain(`300 calls of arm candidate have no price: ${note}`);
  });

  it('are not asked for where the model is named otherwise, or another provider has it', async () => {
    const system = await sample({}, { versions: { '*': 'eu.amazon.nova-lite-v{version}:0' } });
    const { arms } = await judge(system.world, '1');
    expect(arms[0]?.price).toMatchObject({ source: 'genai-prices', perMillionInputTokensUsd: 0.06 });
    const other = await sample({}, { provider: 'http-classification' });
    await judge(other.world, '1');
    expect([...system.asked, ...other.asked]).toEqual([]);
  });
});
