import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { type PageWorld, servePageOver } from '#support/page-world.ts';

export const WAVES_SUITE = 'steady';

/** A served page over a world of its own, whose runs go on only when a test lets them. */
export interface WavesPage extends AsyncDisposable {
  readonly world: World;
  readonly site: PageWorld;
  /** Judges version 2 against 1 to the end. @returns the run. */
  judge(): Promise<string>;
  /** Plans what the page has asked for since the last time, and not before. */
  planAsked(): Promise<void>;
}

/** Asks for version 2 against 1. @returns the run, which has not begun. */
export async function openRun(world: World, id: string): Promise<string> {
  const detail = { subject: WAVES_SUITE, version: '2', baseline: '1', deploymentId: id };
  const record = await world.plan('Model Registered', detail, id);
  return record.matches[0]?.runId ?? '';
}

/** A suite that looks four times; version 2 loses 16 rows of 1,600 and gains 8, which takes three looks to tell. */
export async function openWavesPage(): Promise<WavesPage> {
  const world = await openWorld();
  await world.publish({
    name: WAVES_SUITE,
    rows: yesRows(1_600),
    target: { versions: { '*': 'model-{version}' } },
    suite: {
      shardRows: 128,
      waves: [0.25, 0.5, 0.75, 1],
      gate: { rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.02 }] },
      budget: { maxUsd: 2 },
    },
  });
  world.answers((model, row) => {
    const index = Number(row.id.slice('row-'.length));
    const isLost = model === 'model-1' ? index % 200 === 7 : index % 100 === 3;
    return labelled(isLost ? 'no' : 'yes');
  });
  const site = await servePageOver(world);
  const asked: { readonly id: string; readonly detailType: string; readonly detail: object }[] = [];
  let count = 0;
  site.put = async ({ detailType, detail }) => {
    count += 1;
    const id = `asked-${count}`;
    asked.push({ id, detailType, detail });
    return id;
  };
  return {
    world,
    site,
    async judge() {
      const runId = await openRun(world, 'judged');
      await world.settle();
      return runId;
    },
    async planAsked() {
      // Lists are by the time of opening.
      world.clock.ms += 60_000;
      for (const { id, detailType, detail } of asked.splice(0)) await world.plan(detailType, detail, id);
    },
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}
