import { DynamoRunStore } from '#adapters/dynamo-run-store.ts';
import type { Item } from '#adapters/dynamo-table.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { type JudgedRun, writeEndedRuns } from '#support/long-lists/ended-runs.ts';
import { writeLongRun } from '#support/long-lists/long-run.ts';
import { MemoryTable } from '#support/long-lists/memory-table.ts';

/** Suite to team. */
export const longSuites: Readonly<Record<string, string>> = {
  'claims-triage': 'insurance',
  extraction: 'documents',
  'intent-routing': 'support',
  moderation: 'trust',
  'search-answers': 'support',
  summaries: 'documents',
  translation: 'documents',
  'voice-commands': 'support',
};

const ROWS = 60;

export interface LongWorld {
  readonly world: World;
  /** Every item that is in a table of the world. */
  readonly items: readonly Item[];
  /** The run with many rows. */
  readonly longRun: string;
  /** When the newest of the many runs was opened, about; milliseconds since 1970. */
  readonly newestMs: number;
}

/**
 * A world with many runs that have ended, among them one of many rows, in the stores' own items and files: one run of each suite is
 * judged by the flow, the others are its likes.
 */
export async function openLongWorld(sizes: {
  readonly runs: number;
  readonly rows: number;
}): Promise<LongWorld> {
  const world = await openWorld();
  const models: JudgedRun[] = [];
  for (const [name, team] of Object.entries(longSuites)) models.push(await judgedRun(name, team, world));
  const newestMs = world.clock.ms;
  const longRun = await writeLongRun(world, sizes.rows);
  const table = new MemoryTable();
  for (const item of await world.items()) table.add(item);
  const documents = await writeEndedRuns(sizes.runs, { models, newestMs }, table);
  for (const [key, text] of documents) await world.objects.putOnce(key, text, 'application/json');
  world.ports.runs = new DynamoRunStore(table);
  return { world, items: table.items, longRun, newestMs };
}

async function judgedRun(name: string, team: string, world: World): Promise<JudgedRun> {
  await world.publish({
    name,
    rows: yesRows(ROWS),
    target: { versions: { '*': 'model-{version}' } },
    suite: {
      owner: { team },
      gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] },
    },
  });
  world.answers(() => labelled('yes'));
  const change = { subject: name, version: '1', deploymentId: name };
  await world.plan('Model Registered', change, name);
  await world.settle();
  world.clock.ms += 60_000;
  const [run] = await world.ports.runs.ofSuite(name, 1);
  return { run: run!, verdict: (await world.verdict(run!.runId))! };
}
