import { beforeEach, describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { sha256 } from '#domain/hash.ts';
import type { Verdict } from '#domain/verdict.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { checkVerdict } from '#workflow/check-verdict.ts';
import { DefinitionReader } from '#workflow/definition-reader.ts';

let world: World;
let runId: string;

beforeEach(async () => {
  world = await openWorld();
  await world.publish({
    name: 'answers',
    rows: yesRows(300),
    target: { versions: { '*': 'model-{version}' } },
  });
  world.answers((model, row) => labelled(model === 'model-2' && row.id.endsWith('7') ? 'no' : 'yes'));
  const { matches } = await world.plan(
    'Run Requested',
    { suite: 'answers', candidate: '2', baseline: '1', token: 't' },
    'asked',
  );
  runId = matches[0]!.runId!;
  await world.settle();
});

const check = async () => {
  const [run, issued] = await Promise.all([world.ports.runs.get(runId), world.ports.runs.verdict(runId)]);
  return checkVerdict(run!, issued!, world.ports);
};
const told = async () =>
  Object.fromEntries((await check()).map(({ name, agrees, found }) => [name, agrees ? true : found]));

describe('a verdict', () => {
  it('is come to again from what is stored, figure by figure', async () => {
    expect((await world.verdict(runId))?.outcome).toBe('fail');
    expect(await told()).toEqual({ verdict: true, manifest: true, dataset: true, figures: true });
    expect((await check()).at(-1)?.found).toMatch(
      /^300 rows come to the same \d+ rules, to the last digit\.$/,
    );
  });

  it('that says another figure is found out, by field', async () => {
    const issued = (await world.ports.runs.verdict(runId))!;
    const verdict = structuredClone(await world.verdict(runId)) as {
      -readonly [Field in keyof Verdict]: Verdict[Field];
    };
    const [rule] = verdict.decision!.rules as unknown as { passP: number; decision: string }[];
    rule!.decision = 'pass';
    const body = Buffer.from(JSON.stringify(verdict));
    world.objects.objects.set(issued.key, { body, contentType: 'application/json' });
    const found = await told();
    expect(found.verdict).toContain(`SHA-256 ${sha256(body)}; the run names ${issued.hash}`);
    expect(found.figures).toBe('Judged again: decision.rules.0.decision: "fail", was "pass".');
  });

  it('whose manifest was changed, or whose dataset is gone, says so', async () => {
    const { manifest, dataset } = (await world.verdict(runId))!;
    world.objects.objects.set(storageKeys.manifest(manifest), {
      body: Buffer.from('{}'),
      contentType: 'application/json',
    });
    world.objects.objects.delete(storageKeys.datasetIndex(dataset.version));
    const [run, issued] = await Promise.all([world.ports.runs.get(runId), world.ports.runs.verdict(runId)]);
    const anew = { ...world.ports, definitions: new DefinitionReader(world.objects) };
    const checks = await checkVerdict(run!, issued!, anew);
    expect(checks.map(({ name, agrees }) => [name, agrees])).toEqual([
      ['verdict', true],
      ['manifest', false],
      ['dataset', false],
      ['figures', false],
    ]);
  });
});
